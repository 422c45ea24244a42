//! The scans besides the open one: this year's, last year's; from a file, to the bin.

use crate::kit::records::scan::Scan;
use leptos::prelude::*;
use taakkompas_plan::agreements::Agreements;
use taakkompas_plan::decisions::Decisions;

use super::kept_file::KeptFile;
use super::{SaveStatus, Session};
use crate::kit::document::Document;
use crate::kit::library;
use crate::kit::records::lineage::Save;
use crate::kit::records::mirror::{self, Erase};
use crate::kit::records::record::{self, Record, Stamp};
use crate::kit::records::repository::{Erased, Restored, Retention, ScanId, StoredScan, Unreadable};
use crate::kit::records::writer::{Effect, Writer};

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
    /// Every stored scan, the last saved first, and the open one. Tracked: readers run again when that changes, and once what
    /// reads the others is here.
    pub fn scans(self) -> Vec<ScanEntry> {
        self.list_changed.track();
        self.ask_codec();
        let open = self.with(Clone::clone);
        let found = self.slot(|writer| {
            let entry = |kept: StoredScan| {
                let is_open = kept.id == *writer.id();
                let is_stored = writer.repository.unstored(&kept.id).is_none();
                let Record { scan, stamp, .. } = kept.record;
                ScanEntry { id: kept.id, retention: kept.retention, scan, stamp, is_open, is_stored }
            };
            let scans: Vec<ScanEntry> = writer.repository.scans().into_iter().map(entry).collect();
            let (id, stamp) = (writer.id().clone(), writer.stamp());
            // What this tab stored is stored, whether it can be read here yet or not.
            let is_stored = stamp.revision > 0 && !writer.has_reader() && writer.repository.unstored(&id).is_none();
            (scans, id, stamp, is_stored)
        });
        let Some((mut scans, id, stamp, is_stored)) = found else { return Vec::new() };
        if !scans.iter().any(|entry| entry.is_open) {
            let retention = self.retention.get();
            scans.insert(0, ScanEntry { id, retention, scan: open, stamp, is_open: true, is_stored });
        }
        scans
    }

    /// The open scan and another that holds the same, as of a file that was opened twice. When it was last kept as a file
    /// does not count.
    pub fn twin(self) -> Option<(ScanId, ScanId)> {
        let scans = self.scans();
        let open = scans.iter().find(|entry| entry.is_open && !entry.scan.is_empty())?;
        let other = scans.iter().find(|entry| !entry.is_open && holds_the_same(&entry.scan, &open.scan))?;
        Some((open.id.clone(), other.id.clone()))
    }

    /// Whether a scan besides the open one is gone when this tab closes. Tracked: readers run again when that changes.
    pub fn has_unstored_besides(self) -> bool {
        self.list_changed.track();
        self.slot(|writer| writer.repository.has_unstored_besides(writer.id())) == Some(true)
    }

    /// Every text of ours that cannot be opened. Tracked: readers run again when that changes.
    pub fn unreadable(self) -> Vec<Unreadable> {
        self.aside_changed.track();
        self.slot(|writer| writer.repository.unreadable()).unwrap_or_default()
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
        self.tell(|writer| {
            writer.open_scan(id);
        });
    }

    /// Starts an empty scan; the one that was open stays stored.
    pub fn new_scan(self) {
        self.start(Scan::default());
        self.slot(|writer| {
            writer.is_own = true;
            writer.repository.set_open_in_tab(writer.id());
        });
    }

    /// Makes a copy to continue with next year: everything but the plan, with its decisions and agreements, and the day of
    /// its last file. Of what a room keeps on the device for a while there is no second one: `leaving` takes that out. The
    /// original stays as it is.
    pub fn duplicate(self, id: &ScanId, name: String, leaving: fn(&Scan) -> Scan) -> SaveStatus {
        let of = self.scans().into_iter().find(|entry| entry.id == *id).map(|entry| entry.scan);
        of.map_or(self.status.get_untracked(), |of| {
            let mut copy = Scan { name, decisions: Decisions::default(), today: None, ..leaving(&of) };
            copy.documents.set(Agreements::CODE, String::new());
            copy.documents.set(KeptFile::CODE, String::new());
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
        self.slot(|writer| {
            writer.repository.choose_retention(retention);
            writer.is_own = true;
            writer.set_retention(retention);
        });
        let was_saved = self.slot(|writer| writer.stamp().revision > 0) == Some(true);
        if before == retention || !was_saved {
            self.tell(Writer::ask_for_turn);
            return self.status.get_untracked();
        }
        let status = self.save_again();
        if matches!(status, SaveStatus::Saved | SaveStatus::Saving | SaveStatus::SavedUntilClose) {
            let moved = self.slot(|writer| {
                writer.repository.remove(writer.id(), before);
                (writer.id().clone(), writer.save_of_open().clone())
            });
            if before == Retention::OnDevice {
                mirror::erase(Erase::These, moved.into_iter().collect());
            }
            self.tell(Writer::ask_for_turn);
        } else {
            // It stays where it was, rather than nowhere.
            self.slot(|writer| {
                writer.repository.choose_retention(before);
                writer.set_retention(before);
            });
            self.save_again();
        }
        self.scans_changed();
        status
    }

    /// Erases a scan, wherever it is kept. If it was open, an empty one is opened.
    pub fn erase(self, id: &ScanId) -> Erased {
        let erase = |writer: &mut Writer| {
            let mut erased = writer.repository.erase(id);
            erased.was_open(writer.id());
            erased
        };
        let erased = self.slot(erase).unwrap_or_default();
        mirror::erase(Erase::These, erased.from_device().collect());
        if self.slot(|writer| writer.id() == id) == Some(true) {
            self.new_scan();
        }
        self.scans_changed();
        erased
    }

    pub fn erase_unreadable(self, key: &str) -> Erased {
        let erased = self.slot(|writer| writer.repository.erase_unreadable(key)).unwrap_or_default();
        let mut from_mirror: Vec<(ScanId, Save)> = erased.from_device().collect();
        let instead = self.slot(|writer| writer.repository.instead_of(&erased)).unwrap_or_default();
        for (id, text) in &instead {
            // What takes its place there may be any save.
            let erased = erased.set_aside().find(|(of, _)| of == id && text.is_none());
            from_mirror.push((id.clone(), erased.map(|(_, text)| record::save(text)).unwrap_or_default()));
        }
        mirror::erase(Erase::These, from_mirror);
        for (id, text) in instead {
            if let Some(text) = text {
                self.perform(Effect::PutCopy { id, text });
            }
        }
        self.scans_changed();
        erased
    }

    /// Erases everything of ours from this device and this tab.
    pub fn erase_all(self) -> Erased {
        let erase = |writer: &mut Writer| {
            let mut erased = writer.repository.erase_all();
            erased.was_open(writer.id());
            erased
        };
        let erased = self.slot(erase).unwrap_or_default();
        mirror::erase(Erase::All, erased.from_device().collect());
        self.start(Scan::default());
        self.slot(|writer| writer.is_own = false);
        erased
    }

    /// Undoes an erasure, and says what could not be stored. That is in memory, and can be tried again.
    pub fn restore(self, erased: Erased) -> Restored {
        let to_open = erased.to_open();
        let restore = |writer: &mut Writer| {
            let fresh = writer.fresh();
            writer.repository.restore(erased, &fresh)
        };
        let mut restored = self.slot(restore).unwrap_or_default();
        // Whoever erased the open scan wants that one back.
        if let Some(id) = to_open.filter(|_| self.slot(|writer| writer.stamp().revision == 0) == Some(true)) {
            self.open_scan(&restored.new_id(id));
        }
        self.tell(Writer::settle);
        for (id, text) in core::mem::take(&mut restored.to_mirror) {
            self.perform(Effect::PutCopy { id, text });
        }
        self.scans_changed();
        restored
    }

    /// Opens a scan that is not stored yet.
    fn start(self, scan: Scan) {
        self.version.set(record::VERSION);
        self.opened_another();
        self.put_on_screen(scan);
        self.tell(Writer::start);
        self.scans_changed();
    }

    /// Stores a scan next to the others, and opens it.
    pub(super) fn add(self, mut scan: Scan) -> SaveStatus {
        library::carry_over(&mut scan.decisions);
        self.start(scan);
        self.save()
    }
}

fn holds_the_same(one: &Scan, other: &Scan) -> bool {
    let apart = |scan: &Scan| {
        let mut scan = scan.clone();
        scan.documents.set(KeptFile::CODE, String::new());
        scan
    };
    apart(one) == apart(other)
}
