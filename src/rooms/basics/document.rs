//! The room keeps nothing of its own: it fills in the week and the division.

use crate::kit::records::scan::Scan;
use crate::kit::room::{Keeps, RoomDocument};

/// What the room keeps in the record.
#[derive(Debug)]
pub struct InRecord;

impl Keeps for InRecord {
    const DOCUMENT: Option<RoomDocument> = None;

    fn in_words(_: &Scan) -> Vec<String> {
        Vec::new()
    }
}
