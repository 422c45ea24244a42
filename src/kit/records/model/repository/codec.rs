//! What reads records, and all that is only done with what was read, for whoever may have to begin without it.
//!
//! Reading every version of a record is a large part of the code, and a first visit has nothing to read: it only writes. So
//! what decides about saving is given it as functions, and the app fetches it once there is something to read, or once
//! another tab wrote. What a tab does with what was read is beside it, in [`Reader`](crate::writer::Reader).

use super::recover::{self, Reconciled};
use super::{ScanId, ScanRepository};
use crate::lineage::Save;
use crate::record::{self, Claimed, Read};
use crate::twins;

/// What reads records.
#[derive(Debug, Clone, Copy)]
pub struct Codec {
    pub(crate) read: Read,
    /// [`record::claimed`].
    pub(crate) claimed: fn(&str) -> Claimed,
    /// [`record::save`].
    pub(super) save: fn(&str) -> Save,
    /// [`recover::reconcile`].
    pub(super) reconcile: Reconcile,
    /// [`ScanRepository::finds_apart`].
    pub(super) finds_apart: fn(&ScanRepository) -> bool,
    /// [`ScanRepository::finds_last`].
    pub(super) finds_last: fn(&ScanRepository) -> Option<ScanId>,
    /// [`twins::may_replace`].
    pub(crate) may_replace: fn(Option<&str>, &str) -> bool,
}

/// Compares the mirror's copies with what is on the device.
pub(super) type Reconcile = fn(&mut ScanRepository, Read, &[(String, String)], Option<&ScanId>) -> Reconciled;

impl Codec {
    /// That of this version. Whoever names it, needs all of its code.
    pub fn new() -> Self {
        Self::reading(record::read)
    }

    /// The same, with what reads a record: [`record::read`], and what is to be done with each record that was read.
    pub fn reading(read: Read) -> Self {
        Self {
            read,
            claimed: record::claimed,
            save: record::save,
            reconcile: recover::reconcile,
            finds_apart: ScanRepository::finds_apart,
            finds_last: ScanRepository::finds_last,
            may_replace: twins::may_replace,
        }
    }
}

impl Default for Codec {
    fn default() -> Self {
        Self::new()
    }
}
