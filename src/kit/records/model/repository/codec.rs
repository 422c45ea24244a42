//! What reads and writes records, and what is only done where there are any to read, for whoever may have to begin without it.
//!
//! Reading every version of a record is a large part of the code, and a first visit has nothing to read. So what decides
//! about saving is given it as functions, and the app fetches it once there is something to read.

use super::{ScanId, ScanRepository};
use crate::lineage::Save;
use crate::record::{ReadError, Record};
use crate::scan::Scan;

/// What is to be done in the mirror once it was compared with the device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reconciled {
    /// Scans of which the mirror need not remember any longer that they were erased.
    pub to_forget: Vec<ScanId>,
    /// Whether a scan came back that this device did not have.
    pub has_found: bool,
}

/// What reads and writes records; [`Codec::new`] stands with what it needs, in `recover`.
#[derive(Debug, Clone, Copy)]
pub struct Codec {
    /// [`crate::record::read`].
    pub(crate) read: fn(&str) -> Result<Record, ReadError>,
    /// [`crate::record::write_save`].
    pub(crate) write: Write,
    /// [`ScanRepository::reconcile`] with this codec.
    pub(super) reconcile: Reconcile,
    /// [`ScanRepository::finds_apart`].
    pub(super) finds_apart: fn(&ScanRepository) -> bool,
}

/// Writes a scan as a save.
pub(crate) type Write = fn(&Scan, &Save) -> String;

/// Compares the mirror's copies with what is on the device.
pub(super) type Reconcile = fn(&mut ScanRepository, Codec, &[(String, String)], Option<&ScanId>) -> Reconciled;
