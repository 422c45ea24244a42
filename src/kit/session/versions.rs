//! Two versions of one scan that went apart: which there are, and going on with what the school chose from them.

use crate::kit::records::mirror::{self, Erase};
use crate::kit::records::record;
use crate::kit::records::repository::{Apart, Erased, ScanId};
use crate::kit::records::scan::Scan;
use leptos::prelude::*;

use super::{SaveStatus, Session};
use crate::kit::library;

/// What was chosen from two versions, on its way to where it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    id: ScanId,
    from: [ScanId; 2],
}

/// Why what was chosen is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotChosenReason {
    /// One of the versions has changed since: what was chosen is not about what is there.
    Changed,
    /// What was chosen before is written in another tab.
    ReadingAlong,
}

impl Session {
    /// The first two versions that went apart, the one that is open in this tab first, if one is. Tracked: readers run again
    /// when the list of scans changes.
    pub fn versions(self) -> Option<Apart> {
        self.list_changed.track();
        self.ask_codec();
        self.slot(|writer| {
            let mut apart = writer.repository.apart().into_iter().next()?;
            if apart.versions[1].id == *writer.id() {
                apart.versions.reverse();
            }
            Some(apart)
        })
        .flatten()
    }

    /// Whether there are two versions of a scan. Tracked: readers run again when a scan comes or goes.
    pub fn has_versions(self) -> bool {
        self.aside_changed.track();
        self.slot(|writer| writer.repository.has_apart()) == Some(true)
    }

    /// Whether a scan is the open one.
    pub fn is_open(self, id: &ScanId) -> bool {
        self.slot(|writer| writer.id() == id) == Some(true)
    }

    /// Whether what was chosen is on the screen, saved or not. Tracked.
    pub fn is_on_screen(self, chosen: &Chosen) -> bool {
        self.list_changed.track();
        self.is_open(&chosen.id)
    }

    /// Saves what was chosen from two versions as a scan of its own, or in the one in which it was saved before, and opens
    /// it; both versions stay.
    ///
    /// # Errors
    /// Nothing was saved.
    pub fn keep_chosen(self, from: &Apart, mut scan: Scan) -> Result<Chosen, NotChosenReason> {
        if self.versions().as_ref() != Some(from) {
            self.scans_changed();
            return Err(NotChosenReason::Changed);
        }
        let mut is_open = false;
        self.tell(|writer| is_open = writer.open_choice(from));
        if !is_open {
            return Err(NotChosenReason::Changed);
        }
        if !self.can_change_untracked() {
            return Err(NotChosenReason::ReadingAlong);
        }
        library::carry_over(&mut scan.decisions);
        self.version.set(record::VERSION);
        self.opened_another();
        self.put_on_screen(scan);
        let status = self.save();
        self.scans_changed();
        let id = self.slot(|writer| writer.id().clone()).filter(|_| status != SaveStatus::ReadingAlong);
        let from = from.versions.each_ref().map(|kept| kept.id.clone());
        id.map(|id| Chosen { id, from }).ok_or(NotChosenReason::ReadingAlong)
    }

    /// Whether it is said saved. Tracked.
    pub fn is_saved(self, chosen: &Chosen) -> bool {
        self.status.track();
        self.slot(|writer| writer.is_saved(&chosen.id)) == Some(true)
    }

    /// Erases the versions from which something was chosen, once that is said saved; what was done to one of them in the
    /// meantime stays, and so does it.
    pub fn erase_versions(self, chosen: &Chosen) -> Erased {
        if !self.is_saved(chosen) {
            return Erased::default();
        }
        let (erased, from_mirror) = self.slot(|writer| writer.erase_versions()).unwrap_or_default();
        mirror::erase(Erase::Followed, from_mirror);
        self.scans_changed();
        erased
    }

    /// Whether one of the versions is still there. Tracked.
    pub fn is_version_left(self, chosen: &Chosen) -> bool {
        self.scans().iter().any(|entry| chosen.from.contains(&entry.id))
    }
}
