//! Two versions of one scan that went apart: which there are, and going on with what the school chose from them.

use crate::kit::records::mirror::{self, Erase};
use crate::kit::records::record;
use crate::kit::records::repository::{Erased, ScanId, StoredScan};
use crate::kit::records::scan::Scan;
use leptos::prelude::*;

use super::{SaveStatus, Session};
use crate::kit::library;

/// Two versions of one scan. The first is the one that is open in this tab, if one is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions(pub [StoredScan; 2]);

/// What was chosen from two versions, on its way to where it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    id: ScanId,
    from: [ScanId; 2],
}

impl Session {
    /// The first two versions that went apart. Tracked: readers run again when the list of scans changes.
    pub fn versions(self) -> Option<Versions> {
        self.list_changed.track();
        self.slot(|writer| {
            let [one, other] = writer.repository.apart().into_iter().next()?;
            Some(Versions(if other.id == *writer.id() { [other, one] } else { [one, other] }))
        })
        .flatten()
    }

    /// Whether a scan is the open one.
    pub fn is_open(self, id: &ScanId) -> bool {
        self.slot(|writer| writer.id() == id) == Some(true)
    }

    /// Saves what was chosen from two versions as a scan of its own, and opens it; both versions stay. `None` if one of them
    /// has changed since: then what was chosen is not about what is there.
    pub fn keep_chosen(self, Versions(from): &Versions, mut scan: Scan) -> Option<Chosen> {
        if self.versions().is_none_or(|Versions(there)| there != *from) {
            self.scans_changed();
            return None;
        }
        library::carry_over(&mut scan.decisions);
        self.version.set(record::VERSION);
        self.opened_another();
        self.scan.set(scan);
        self.tell(|writer| writer.start_from([&from[0], &from[1]]));
        self.save();
        self.scans_changed();
        let id = self.slot(|writer| writer.id().clone())?;
        Some(Chosen { id, from: [from[0].id.clone(), from[1].id.clone()] })
    }

    /// Whether it is said saved. Tracked.
    pub fn is_saved(self, chosen: &Chosen) -> bool {
        let is_said = matches!(self.status(), SaveStatus::Saved | SaveStatus::SavedUntilClose);
        is_said && self.is_open(&chosen.id)
    }

    /// Erases the versions from which something was chosen, once that is said saved; what was done to one of them in the
    /// meantime stays, and so does it.
    pub fn erase_versions(self, chosen: &Chosen) -> Erased {
        if !self.is_saved(chosen) {
            return Erased::default();
        }
        let erased = self.slot(|writer| {
            let save = writer.save_of_open().clone();
            let [one, other] = chosen.from.each_ref().map(|id| writer.repository.erase_followed(id, &save));
            one.and(other)
        });
        let erased = erased.unwrap_or_default();
        mirror::erase(Erase::These, erased.from_device().collect());
        self.scans_changed();
        erased
    }

    /// Whether one of the versions is still there. Tracked.
    pub fn has_versions(self, chosen: &Chosen) -> bool {
        self.scans().iter().any(|entry| chosen.from.contains(&entry.id))
    }
}
