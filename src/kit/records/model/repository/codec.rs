//! What reads and writes records, and what is only done where there are any to read, for whoever may have to begin without it.
//!
//! Reading every version of a record is a large part of the code, and a first visit has nothing to read. So what decides
//! about saving is given it as functions, and the app fetches it once there is something to read.

use super::recover::{self, Reconciled};
use super::{ScanId, ScanRepository};
use crate::lineage::Save;
use crate::record::{self, ReadError, Record};
use crate::scan::Scan;

/// What reads and writes records.
#[derive(Debug, Clone, Copy)]
pub struct Codec {
    /// [`record::read`].
    pub(crate) read: fn(&str) -> Result<Record, ReadError>,
    /// [`record::write_save`].
    pub(crate) write: Write,
    /// [`recover::reconcile`].
    pub(super) reconcile: Reconcile,
    /// [`ScanRepository::finds_apart`].
    pub(super) finds_apart: fn(&ScanRepository) -> bool,
}

/// Writes a scan as a save.
pub(crate) type Write = fn(&Scan, &Save) -> String;

/// Compares the mirror's copies with what is on the device.
pub(super) type Reconcile = fn(&mut ScanRepository, Codec, &[(String, String)], Option<&ScanId>) -> Reconciled;

impl Codec {
    /// That of this version. Whoever names it, needs all of its code.
    pub fn new() -> Self {
        Self {
            read: record::read,
            write: record::write_save,
            reconcile: recover::reconcile,
            finds_apart: ScanRepository::finds_apart,
        }
    }
}

impl Default for Codec {
    fn default() -> Self {
        Self::new()
    }
}
