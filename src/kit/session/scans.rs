//! The scans besides the open one: this year's, last year's; from a file, to the bin.

use crate::kit::records::scan::Scan;
use leptos::prelude::*;
use taakkompas_plan::agreements::Agreements;
use taakkompas_plan::decisions::Decisions;

use super::opening::fresh_id;
use super::{NotSavedReason, OpenSlot, SaveStatus, Session};
use crate::kit::document::Document;
use crate::kit::library;
use crate::kit::records::lock;
use crate::kit::records::mirror::{self, Erase};
use crate::kit::records::record::{self, Record, Stamp};
use crate::kit::records::repository::{Erased, Restored, Retention, ScanId, StoredScan, Unreadable};

/// A scan in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScanEntry {
    pub id: ScanId,
    /// How long it is kept.
    pub retention: Retention,
    pub scan: Scan,
    /// Which save it is.
    pub stamp: Stamp,
    /// Whether it is open in this tab.
    pub is_open: bool,
    /// Whether it is stored, or the mirror has it. If not, it is gone when this tab closes.
    pub is_stored: bool,
}

impl Session {
    /// Every stored scan, the last saved first, and the open one. Tracked: readers run again when that changes.
    pub fn scans(self) -> Vec<ScanEntry> {
        self.list_changed.track();
        let open = self.with(Clone::clone);
        let found = self.slot(|slot| {
            let entry = |kept: StoredScan| {
                let is_open = kept.id == slot.id;
                let is_stored = slot.repository.unstored(&kept.id).is_none();
                let Record { scan, stamp, .. } = kept.record;
                ScanEntry { id: kept.id, retention: kept.retention, scan, stamp, is_open, is_stored }
            };
            let scans: Vec<ScanEntry> = slot.repository.scans().into_iter().map(entry).collect();
            (scans, slot.id.clone(), slot.stamp)
        });
        let Some((mut scans, id, stamp)) = found else { return Vec::new() };
        if !scans.iter().any(|entry| entry.is_open) {
            let retention = self.retention.get();
            scans.insert(0, ScanEntry { id, retention, scan: open, stamp, is_open: true, is_stored: false });
        }
        scans
    }

    /// Whether a scan besides the open one is gone when this tab closes. Tracked: readers run again when that changes.
    pub fn has_unstored_besides(self) -> bool {
        self.list_changed.track();
        self.slot(|slot| slot.repository.has_unstored_besides(&slot.id)) == Some(true)
    }

    /// Every text of ours that cannot be opened. Tracked: readers run again when that changes.
    pub fn unreadable(self) -> Vec<Unreadable> {
        self.aside_changed.track();
        self.slot(|slot| slot.repository.unreadable()).unwrap_or_default()
    }

    /// The older version that the open scan was read from, until it is saved.
    pub fn older_version(self) -> Option<u32> {
        Some(self.version.get()).filter(|&version| version < record::VERSION)
    }

    /// Whether a notice was dismissed in this tab.
    pub fn is_dismissed(self, notice: &str) -> bool {
        self.dismissed.with(|away| away.iter().any(|other| other == notice))
    }

    /// Dismisses a notice until the page is reloaded.
    pub fn dismiss(self, notice: &str) {
        self.dismissed.update(|away| away.push(notice.to_owned()));
    }

    /// Opens another scan; the one that was open stays stored.
    pub fn open_scan(self, id: &ScanId) {
        let kept = self.slot(|slot| slot.repository.load(id).ok().flatten()).flatten();
        if let Some(kept) = kept {
            self.slot(|slot| {
                slot.is_own = true;
                slot.repository.set_open_in_tab(id);
            });
            self.take(kept);
            let unstored = self.slot(|slot| slot.repository.unstored(id)).flatten();
            self.status.set(unstored.map_or_else(|| self.untouched(), SaveStatus::from));
            self.ask_for_turn();
        }
    }

    /// Starts an empty scan; the one that was open stays stored.
    pub fn new_scan(self) {
        self.start(Scan::default());
        self.slot(|slot| {
            slot.is_own = true;
            slot.repository.set_open_in_tab(&slot.id);
        });
    }

    /// Makes a copy to continue with next year: everything but the plan, with its decisions and agreements. The original
    /// stays as it is.
    pub fn duplicate(self, id: &ScanId, name: String) -> SaveStatus {
        let of = self.scans().into_iter().find(|entry| entry.id == *id).map(|entry| entry.scan);
        of.map_or(self.status.get_untracked(), |of| {
            let mut copy = Scan { name, decisions: Decisions::default(), today: None, ..of };
            copy.documents.set(Agreements::CODE, String::new());
            self.add(copy)
        })
    }

    /// Changes how long the open scan is kept, and moves it there. New scans of this tab follow.
    pub fn set_retention(self, retention: Retention) -> SaveStatus {
        let before = self.retention.get_untracked();
        if !self.can_change_untracked() {
            self.retention.notify();
            return SaveStatus::ReadingAlong;
        }
        self.slot(|slot| {
            slot.repository.choose_retention(retention);
            slot.is_own = true;
        });
        self.retention.set(retention);
        let was_saved = self.slot(|slot| slot.stamp.revision > 0) == Some(true);
        if before == retention || !was_saved {
            self.ask_for_turn();
            return self.status.get_untracked();
        }
        let status = self.save_again();
        if matches!(status, SaveStatus::Saved | SaveStatus::SavedUntilClose) {
            self.slot(|slot| slot.repository.remove(&slot.id, before));
            if before == Retention::OnDevice {
                let erased = self.slot(|slot| (slot.id.clone(), slot.stamp.revision));
                mirror::erase(Erase::These, erased.into_iter().collect());
            }
            self.ask_for_turn();
        } else {
            // It stays where it was, rather than nowhere.
            self.slot(|slot| slot.repository.choose_retention(before));
            self.retention.set(before);
            self.save_again();
        }
        self.scans_changed();
        status
    }

    /// Erases a scan, wherever it is kept. If it was open, an empty one is opened.
    pub fn erase(self, id: &ScanId) -> Erased {
        let erase = |slot: &mut OpenSlot| {
            let mut erased = slot.repository.erase(id);
            erased.was_open(&slot.id);
            erased
        };
        let erased = self.slot(erase).unwrap_or_default();
        mirror::erase(Erase::These, erased.from_device().collect());
        if self.slot(|slot| slot.id == *id) == Some(true) {
            self.new_scan();
        }
        self.scans_changed();
        erased
    }

    pub fn erase_unreadable(self, key: &str) -> Erased {
        let erased = self.slot(|slot| slot.repository.erase_unreadable(key)).unwrap_or_default();
        let mut from_mirror: Vec<(ScanId, u64)> = erased.from_device().collect();
        for (id, instead) in self.slot(|slot| slot.repository.instead_of(&erased)).unwrap_or_default() {
            match instead {
                Some(text) => self.copy(&id, &text),
                None => {
                    from_mirror.extend(erased.set_aside().map(|(_, text)| (id.clone(), record::stamp(text).revision)))
                }
            }
        }
        mirror::erase(Erase::These, from_mirror);
        self.scans_changed();
        erased
    }

    /// Erases everything of ours from this device and this tab.
    pub fn erase_all(self) -> Erased {
        let erase = |slot: &mut OpenSlot| {
            let mut erased = slot.repository.erase_all();
            erased.was_open(&slot.id);
            erased
        };
        let erased = self.slot(erase).unwrap_or_default();
        mirror::erase(Erase::All, erased.from_device().collect());
        self.start(Scan::default());
        self.slot(|slot| slot.is_own = false);
        erased
    }

    /// Undoes an erasure, and says what could not be stored. That is in memory, and can be tried again.
    pub fn restore(self, erased: Erased) -> Restored {
        let to_open = erased.to_open();
        let mut restored = self.slot(|slot| slot.repository.restore(erased, fresh_id)).unwrap_or_default();
        // Whoever erased the open scan wants that one back.
        if let Some(id) = to_open.filter(|_| self.slot(|slot| slot.stamp.revision == 0) == Some(true)) {
            self.open_scan(&restored.new_id(id));
        }
        self.settle_status();
        for (id, text) in core::mem::take(&mut restored.to_mirror) {
            self.copy(&id, &text);
        }
        self.scans_changed();
        restored
    }

    /// Opens a scan that is not stored yet.
    fn start(self, mut scan: Scan) {
        library::carry_over(&mut scan.decisions);
        lock::release();
        let retention = self.slot(|slot| {
            slot.id = fresh_id();
            slot.stamp = Stamp::default();
            slot.repository.chosen_retention()
        });
        self.retention.set(retention.flatten().unwrap_or(Retention::OnDevice));
        self.version.set(record::VERSION);
        self.opened_another();
        self.scan.set(scan);
        self.status.set(self.untouched());
        self.scans_changed();
        self.ask_for_turn();
    }

    /// Stores a scan next to the others, and opens it.
    pub(super) fn add(self, scan: Scan) -> SaveStatus {
        self.start(scan);
        self.save()
    }

    /// The status of a scan before it changes: if nothing can be kept at all, that is known already.
    fn untouched(self) -> SaveStatus {
        let blocked = SaveStatus::InMemoryOnly { reason: NotSavedReason::Blocked };
        if self.status.get_untracked() == blocked { blocked } else { SaveStatus::Untouched }
    }
}
