//! Opening the scan that this tab was on, and taking turns with other tabs.

use crate::kit::records::scan::Scan;
use leptos::prelude::*;

use super::{NotSavedReason, OpenSlot, SaveStatus, Session};
use crate::kit::browser;
use crate::kit::records as storage;
use crate::kit::records::lock::{self, Claim, Turn};
use crate::kit::records::record::{self, Stamp};
use crate::kit::records::repository::{Retention, ScanId, ScanRepository};
use crate::kit::records::{mirror, watch};

/// How long to wait for the second copy of the records, in milliseconds.
const MIRROR_PATIENCE: i32 = 1_000;

/// Opens the scan that this tab was on, or the last saved, or an empty one.
pub async fn open() -> Session {
    let mut repository = ScanRepository::new(storage::device(), storage::tab());
    let copies = mirror::open(MIRROR_PATIENCE).await;
    for id in repository.reconcile(copies.as_deref().unwrap_or_default()) {
        mirror::forget(&id);
    }
    let keeps_nothing = repository.is_blocked() && copies.is_none();
    let session = Session::in_repository(repository);
    if keeps_nothing {
        session.status.set(SaveStatus::InMemoryOnly { reason: NotSavedReason::Blocked });
    }
    session.claim().await;
    watch::start(move |key| session.on_storage_event(key.as_deref()));
    session
}

pub(super) fn fresh_id() -> ScanId {
    ScanId::new(browser::random_word())
}

impl Session {
    /// Opens a scan from a repository: the one of this tab, or the last saved, or an empty one.
    pub fn in_repository(mut repository: ScanRepository) -> Self {
        repository.take_in_readable(fresh_id);
        let in_tab = repository.open_in_tab();
        let chosen = repository.chosen_retention();
        // Where everything is to be forgotten, what others keep on the device is not for this tab.
        let last = || {
            let mut scans = repository.scans().into_iter().filter(|_| chosen != Some(Retention::UntilClose));
            scans.find(|kept| kept.retention == Retention::OnDevice)
        };
        let id = in_tab.clone().or_else(|| last().map(|kept| kept.id));
        // An unreadable scan is reported; this tab continues with an empty one.
        let kept = id.and_then(|id| repository.load(&id).ok().flatten());
        let retention = chosen.unwrap_or(Retention::OnDevice);
        let slot = OpenSlot {
            repository,
            id: fresh_id(),
            stamp: Stamp::default(),
            is_own: in_tab.is_some() || chosen.is_some(),
            asked_to_stay: false,
            turns_lost: 0,
        };
        let session = Self {
            scan: RwSignal::new(Scan::default()),
            status: RwSignal::new(SaveStatus::Untouched),
            retention: RwSignal::new(retention),
            version: RwSignal::new(record::VERSION),
            times_opened: RwSignal::new(0),
            list_changed: RwSignal::new(()),
            aside_changed: RwSignal::new(()),
            dismissed: RwSignal::new(Vec::new()),
            slot: StoredValue::new(slot),
        };
        if let Some(kept) = kept {
            session.take(kept);
        }
        session
    }

    /// Lets this tab write the scan from now on; another tab that did now reads along.
    pub fn take_over(self) {
        let Some(id) = self.slot(|slot| slot.id.clone()) else { return };
        let heard = move |turn| {
            // Without locks, a save is the only thing that the other tab can notice.
            self.turn_came(turn, move || {
                if turn == Turn::Unsupported {
                    self.save();
                }
            });
        };
        lock::ask(&id, Claim::Steal, heard, move || self.lose_turn());
    }

    /// Asks for the turn to write the open scan, if it is kept on the device.
    async fn claim(self) {
        let Some(id) = self.id_on_device() else { return };
        let turn = lock::claim(&id, Claim::IfFree, move || self.lose_turn()).await;
        self.turn_came(turn, || ());
    }

    /// As [`claim`](Self::claim), for callers that cannot await; gives up the turn if the scan is not on the device.
    pub(super) fn ask_for_turn(self) {
        match self.id_on_device() {
            Some(id) => {
                lock::ask(&id, Claim::IfFree, move |turn| self.turn_came(turn, || ()), move || self.lose_turn());
            }
            None => lock::release(),
        }
    }

    pub(super) fn id_on_device(self) -> Option<ScanId> {
        let is_on_device = self.retention.get_untracked() == Retention::OnDevice;
        self.slot(|slot| slot.id.clone()).filter(|_| is_on_device)
    }

    fn turn_came(self, turn: Turn, after: impl FnOnce() + 'static) {
        match turn {
            // Another tab may have written until just now, and if there was no room, only to the mirror.
            Turn::Ours | Turn::Unsupported => self.catch_up(after),
            Turn::Elsewhere => self.lose_turn(),
            Turn::Superseded => {}
        }
    }

    /// Reads what other tabs wrote of the open scan; changes are accepted after that.
    fn catch_up(self, after: impl FnOnce() + 'static) {
        let Some((id, before)) = self.slot(|slot| (slot.id.clone(), (slot.stamp, slot.turns_lost))) else { return };
        let of = id.clone();
        mirror::read(&id, move |copy| {
            // The turn may be gone again by now, or the scan saved: then the copy is from before that.
            let now = self.slot(|slot| (slot.id.clone(), (slot.stamp, slot.turns_lost)));
            let Some((_, now)) = now.filter(|(id, (_, turns))| *id == of && *turns == before.1) else { return };
            let copy = copy.filter(|_| now == before);
            if self.id_on_device().is_some() {
                self.slot(|slot| slot.repository.catch_up(&of, copy.as_deref(), fresh_id));
            }
            self.reload();
            if self.status.get_untracked() == SaveStatus::ReadingAlong {
                let unstored = self.slot(|slot| slot.repository.unstored(&of)).flatten();
                self.status.set(unstored.map_or(SaveStatus::Untouched, SaveStatus::from));
            }
            after();
        });
    }

    /// Reads along from now on, until the tab that writes is done.
    fn lose_turn(self) {
        self.slot(|slot| slot.turns_lost = slot.turns_lost.wrapping_add(1));
        self.read_along();
        if let Some(id) = self.id_on_device() {
            lock::ask(&id, Claim::Wait, move |turn| self.turn_came(turn, || ()), move || self.lose_turn());
        }
    }

    fn read_along(self) {
        self.status.set(SaveStatus::ReadingAlong);
        self.reload();
    }

    /// Another tab wrote or erased the text under a key, or everything if there is no key.
    pub fn on_storage_event(self, key: Option<&str>) {
        self.scans_changed();
        let retention = self.retention.get_untracked();
        let is_ours = self.slot(|slot| key.is_none_or(|key| slot.id.is_at(key)));
        if is_ours != Some(true) {
            self.yield_to_newer();
            return;
        }
        if retention == Retention::UntilClose {
            return;
        }
        let gone = self.slot(|slot| slot.repository.is_gone(&slot.id, retention));
        let overtaken = self.slot(|slot| slot.repository.is_overtaken(&slot.id, retention, slot.stamp.revision));
        if gone == Some(true) {
            self.slot(|slot| slot.repository.keep_what_is_gone(&slot.id, retention));
            self.status.set(SaveStatus::InMemoryOnly { reason: NotSavedReason::Erased });
        } else if overtaken == Some(true) {
            self.read_along();
        }
    }

    pub(super) fn scans_changed(self) {
        self.list_changed.notify();
        self.aside_changed.notify();
    }

    /// A tab in which nothing was done or chosen yet switches to the scan of another tab.
    fn yield_to_newer(self) {
        if self.retention.get_untracked() == Retention::UntilClose {
            return;
        }
        let newest = self.slot(|slot| {
            let scans = if slot.is_own || slot.stamp.revision > 0 { Vec::new() } else { slot.repository.scans() };
            let id = scans.into_iter().find(|kept| kept.retention == Retention::OnDevice).map(|kept| kept.id)?;
            slot.repository.load(&id).ok().flatten()
        });
        if let Some(kept) = newest.flatten() {
            self.take(kept);
            self.ask_for_turn();
        }
    }
}
