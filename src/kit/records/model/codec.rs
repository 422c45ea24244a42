//! What reads and writes records, for whoever may have to begin without it.
//!
//! Reading every version of a record is a large part of the code, and a first visit has nothing to read. So what decides
//! about saving is given it as functions, and the app fetches it once there is something to read.

use super::lineage::Save;
use super::record::{self, ReadError, Record};
use super::scan::Scan;

/// What reads and writes records.
#[derive(Debug, Clone, Copy)]
pub struct Codec {
    /// [`record::read`].
    pub(super) read: fn(&str) -> Result<Record, ReadError>,
    /// [`record::write_save`].
    pub(super) write: Write,
}

/// Writes a scan as a save.
pub(super) type Write = fn(&Scan, &Save) -> String;

impl Codec {
    /// That of this version. Whoever names it, needs all of its code.
    pub fn new() -> Self {
        Self { read: record::read, write: record::write_save }
    }
}

impl Default for Codec {
    fn default() -> Self {
        Self::new()
    }
}
