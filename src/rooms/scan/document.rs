//! What the record keeps of the scan. The answers stand in the record itself: every room is derived from them.

use super::words;
use crate::kit::records::scan::Scan;
use crate::kit::room::{Keeps, RoomDocument};

/// What the room keeps in the record.
#[derive(Debug)]
pub struct InRecord;

impl Keeps for InRecord {
    const DOCUMENT: Option<RoomDocument> = None;

    fn in_words(scan: &Scan) -> Vec<String> {
        words::in_words(scan)
    }
}
