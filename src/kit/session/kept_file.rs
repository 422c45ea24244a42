//! When the open scan was last given as a file, and whether it changed since.
//!
//! That is kept with the scan and stands in the file too: who opens the file elsewhere sees from which day it is. A copy for
//! next year begins without it.

use core::convert::Infallible;

use serde::{Deserialize, Serialize};
use taakkompas_school::iso_date;
use time::Date;

use super::{Session, Stamp};
use crate::kit::browser;
use crate::kit::document::{self, Document};
use crate::kit::records::documents::Documents;
use crate::kit::records::record;
use crate::kit::records::scan::Scan;

/// What is kept of the last file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct KeptFile {
    /// The day on which it was given.
    day: String,
    /// Tells the scan that was in it from any other.
    mark: String,
}

/// The last file of a scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastFile {
    /// The day on which it was given.
    pub day: Date,
    /// Whether the scan is another one by now.
    pub is_changed: bool,
}

impl Document for KeptFile {
    type Refusal = Infallible;
    type Mend = Infallible;

    const CODE: &'static str = Documents::FILE;
    const VERSION: u32 = 1;
    const FIELD: &'static str = "kept";

    fn is_empty(&self) -> bool {
        self.day.is_empty()
    }

    fn mend(&mut self) -> Vec<Infallible> {
        Vec::new()
    }

    fn check(&self) -> Result<(), Infallible> {
        Ok(())
    }
}

/// The last file of a scan; `None` if there was none, or if a record of before does not say so.
pub fn last(scan: &Scan) -> Option<LastFile> {
    let kept: KeptFile = document::of(scan).ok()?;
    let day = iso_date::parse(&kept.day).ok()?;
    Some(LastFile { day, is_changed: kept.mark != mark(scan) })
}

/// The scan with a note that it was given as a file on that day.
#[must_use]
pub fn noted(scan: &Scan, day: Date) -> Scan {
    let mut noted = scan.clone();
    note_in(&mut noted, day, mark(scan));
    noted
}

/// Notes in the open scan that it was given as a file today, as it was then. Where another tab writes, nothing is noted.
pub fn note(session: Session, given: &Scan) {
    if session.can_change_untracked() && !given.is_empty() {
        let mark = mark(given);
        session.change(|scan| note_in(scan, browser::today(), mark));
    }
}

fn note_in(scan: &mut Scan, day: Date, mark: String) {
    let text = KeptFile { day: iso_date::format(day), mark }.write();
    scan.documents.set(KeptFile::CODE, text);
}

/// The same for the same scan, and in all likelihood for no other: FNV-1a, of 64 bits, over what would be stored. The
/// version of the record is part of that, so after a new one a scan counts as changed.
fn mark(scan: &Scan) -> String {
    let mut bare = scan.clone();
    bare.documents.set(KeptFile::CODE, String::new());
    let text = record::write(&bare, Stamp::default());
    let mark = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{mark:016x}")
}
