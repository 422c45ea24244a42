//! The room keeps nothing: what is made here goes along with who made it.

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
