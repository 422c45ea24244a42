//! The open scan and its one way to change it.
//!
//! [`Session::change`] saves at once, in the same call, and the line "bewaard" shows the outcome. Everything else
//! (result, proposal, plan) is derived from the scan by pure functions, in [`Derived`].
//!
//! If a scan is open in several tabs, one of them writes; the others read along.

mod files;
pub mod keeping;
mod opening;
mod scans;
mod shared;

use crate::kit::records::scan::Scan;
use leptos::prelude::*;
use taakkompas_plan as plan;
use taakkompas_plan::agenda::Agenda;
use taakkompas_plan::agreements::Agreements;
use taakkompas_plan::agreements::offer::{self, Change};
use taakkompas_plan::decisions::{self, SchoolPlan};
use taakkompas_plan::facts::Facts;
use taakkompas_plan::{PlanInput, Proposal};
use taakkompas_scan::scan::{self, ScanResult};
use time::Date;

use crate::kit::document::{self, Document};
use crate::kit::records as storage;
use crate::kit::records::mirror;
use crate::kit::records::moment::Moment;
use crate::kit::records::record;
use crate::kit::records::repository::{PutError, ScanRepository, StoredScan};
use crate::kit::{browser, library};

pub use crate::kit::records::record::{ReadError, Stamp};
pub use crate::kit::records::repository::{Erased, Restored, Retention, ScanId, Unreadable};
pub use crate::kit::records::status::{NotSavedReason, SaveStatus};
pub use files::{FileText, WordsOfRooms, file_with_words, give_as_file, save_text_as_file, saved_on_clock};
pub use opening::open;
pub use scans::ScanEntry;
pub use shared::{SharedState, use_shared};

/// The open scan.
#[derive(Debug, Clone, Copy)]
pub struct Session {
    scan: RwSignal<Scan>,
    status: RwSignal<SaveStatus>,
    retention: RwSignal<Retention>,
    /// The version of the record that the scan was read from.
    version: RwSignal<u32>,
    /// Counts how often the scan on the screen was replaced by another text than a change made here.
    times_opened: RwSignal<u32>,
    /// Notified when the list of stored scans changes.
    list_changed: RwSignal<()>,
    /// Notified when the list of unreadable texts changes.
    aside_changed: RwSignal<()>,
    /// Notices that were dismissed, by their key.
    dismissed: RwSignal<Vec<String>>,
    slot: StoredValue<OpenSlot>,
}

/// What the session writes to, and which scan and save it is at.
#[derive(Debug)]
struct OpenSlot {
    repository: ScanRepository,
    id: ScanId,
    /// The save that the next one builds on.
    stamp: Stamp,
    /// Whether this scan, or how long it is kept, was chosen in this tab, or the scan was saved here; if not, that of
    /// another tab may replace it.
    is_own: bool,
    asked_to_stay: bool,
    /// Counts how often another tab got the turn to write.
    turns_lost: u32,
}

impl Session {
    /// A scan that is not stored: for prerendered pages and for tests.
    pub fn new(scan: Scan) -> Self {
        let session = Self::in_repository(ScanRepository::in_memory());
        session.scan.set(scan);
        session
    }

    /// Reads the scan; the reader runs again when it changes.
    pub fn with<T>(self, read: impl FnOnce(&Scan) -> T) -> T {
        self.scan.with(read)
    }

    /// Reads the scan once, without tracking it.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Scan) -> T) -> T {
        self.scan.with_untracked(read)
    }

    /// Changes the scan and saves it, in one call. If another tab writes the scan, nothing changes and the controls
    /// return to what is stored.
    pub fn change(self, change: impl FnOnce(&mut Scan)) -> SaveStatus {
        if self.can_change_untracked() {
            self.scan.update(|scan| {
                change(scan);
                record::fit(scan);
            });
            return self.save();
        }
        // The control already shows the change; only changing the scan there and back makes it show what is stored.
        let before = self.with_untracked(Clone::clone);
        self.scan.update(change);
        browser::soon(move || {
            self.scan.set(before);
            self.reload();
        });
        SaveStatus::ReadingAlong
    }

    /// The outcome of the last save.
    pub fn status(self) -> SaveStatus {
        self.status.get()
    }

    /// Whether changes are accepted: not if another tab writes this scan.
    pub fn can_change(self) -> bool {
        self.status.get() != SaveStatus::ReadingAlong
    }

    fn can_change_untracked(self) -> bool {
        self.status.get_untracked() != SaveStatus::ReadingAlong
    }

    pub fn retention(self) -> Retention {
        self.retention.get()
    }

    /// How often another scan, or a newer save by another tab, came on the screen. What can be undone belongs to one
    /// such time: undoing never brings a text into another scan.
    pub fn times_opened(self) -> u32 {
        self.times_opened.get()
    }

    /// The day the plan is made for: as set, or the clock's.
    pub fn today(self) -> Date {
        self.with(|scan| scan.today).unwrap_or_else(browser::today)
    }

    /// Which save the open scan is.
    pub fn stamp_untracked(self) -> Stamp {
        self.slot(|slot| slot.stamp).unwrap_or_default()
    }

    /// Whether nobody has chosen yet how long this scan is kept, and it has not been saved yet.
    pub fn is_still_to_choose(self) -> bool {
        self.slot(|slot| slot.stamp.revision == 0 && slot.repository.chosen_retention().is_none()) == Some(true)
    }

    /// Saves the scan as it is once more: after room was made, or to keep a scan that was erased elsewhere.
    pub fn save_again(self) -> SaveStatus {
        if !self.can_change_untracked() {
            return SaveStatus::ReadingAlong;
        }
        self.slot(|slot| slot.repository.forget_that_it_was_there(&slot.id));
        self.save()
    }

    /// The one place where a scan is written.
    fn save(self) -> SaveStatus {
        let retention = self.retention.get_untracked();
        let saved = Some(Moment::from_seconds(browser::now()));
        let written = self.slot(|slot| {
            let stamp = Stamp { revision: slot.stamp.revision.saturating_add(1), saved };
            let text = self.scan.with_untracked(|scan| record::write(scan, stamp));
            let put = slot.repository.put(&slot.id, retention, &text, slot.stamp.revision);
            if put != Err(PutError::Overtaken) {
                slot.stamp = stamp;
                slot.is_own = true;
                slot.repository.set_open_in_tab(&slot.id);
            }
            (put, slot.id.clone(), text)
        });
        let Some((put, id, text)) = written else { return self.status.get_untracked() };
        let status = match put {
            Ok(()) => saved_for(retention),
            Err(why) => why.into(),
        };
        self.status.set(status);
        if status == SaveStatus::ReadingAlong {
            self.reload();
        } else if retention == Retention::OnDevice && put != Err(PutError::Gone) {
            self.mirror(&id, &text);
        }
        self.version.set(record::VERSION);
        self.list_changed.notify();
        status
    }

    /// Writes the second copy. If it is the only one that succeeds, the scan counts as saved.
    fn mirror(self, id: &ScanId, text: &str) {
        let is_first = self.slot(|slot| !core::mem::replace(&mut slot.asked_to_stay, true));
        if is_first == Some(true) {
            storage::ask_to_stay();
        }
        self.copy(id, text);
    }

    /// Writes a copy to the mirror. If the scan could not be stored, it is saved all the same once the copy is there.
    fn copy(self, id: &ScanId, text: &str) {
        let (mirrored, copied) = (id.clone(), text.to_owned());
        let known = self.slot(|slot| slot.repository.replace_known_copy(id, text)).flatten();
        let before = known.clone();
        mirror::put(id, text, known.as_deref(), move |is_kept| {
            if !is_kept {
                self.slot(|slot| slot.repository.copy_failed(&mirrored, &copied, before));
            } else if self.slot(|slot| slot.repository.set_copied(&mirrored, &copied)) == Some(true) {
                self.settle_status();
                self.list_changed.notify();
            }
        });
    }

    /// A scan that could not be stored may be stored by now.
    fn settle_status(self) {
        let was_saved = self.slot(|slot| slot.stamp.revision > 0) == Some(true);
        if was_saved && matches!(self.status.get_untracked(), SaveStatus::InMemoryOnly { .. }) {
            let unstored = self.slot(|slot| slot.repository.unstored(&slot.id)).flatten();
            self.status.set(unstored.map_or_else(|| saved_for(self.retention.get_untracked()), SaveStatus::from));
        }
    }

    /// Reads the stored scan again.
    fn reload(self) {
        if let Some(id) = self.id_on_device() {
            self.slot(|slot| slot.repository.catch_up(&id, None, opening::fresh_id));
        }
        if let Some(Ok(Some(kept))) = self.slot(|slot| slot.repository.load(&slot.id)) {
            self.take(kept);
        }
    }

    /// Makes a stored scan the open one.
    fn take(self, kept: StoredScan) {
        let StoredScan { id, retention, mut record } = kept;
        library::carry_over(&mut record.scan.decisions);
        let is_other = self.slot(|slot| {
            slot.stamp = record.stamp;
            core::mem::replace(&mut slot.id, id.clone()) != id
        });
        self.retention.set(retention);
        self.version.set(record.version);
        let has_changed = self.scan.with_untracked(|scan| *scan != record.scan);
        if has_changed || is_other == Some(true) {
            self.opened_another();
        }
        if has_changed {
            self.scan.set(record.scan);
        }
        self.list_changed.notify();
    }

    /// From now on, there is something else on the screen: nothing from before can be undone there.
    fn opened_another(self) {
        self.times_opened.update(|times| *times = times.wrapping_add(1));
    }

    fn slot<T>(self, at: impl FnOnce(&mut OpenSlot) -> T) -> Option<T> {
        self.slot.try_update_value(at)
    }
}

const fn saved_for(retention: Retention) -> SaveStatus {
    match retention {
        Retention::OnDevice => SaveStatus::Saved,
        Retention::UntilClose => SaveStatus::SavedUntilClose,
    }
}

/// What is derived from the scan, once for all pages.
#[derive(Debug, Clone, Copy)]
pub struct Derived {
    session: Session,
    /// Whether any statement was answered: before that there is nothing to propose.
    pub begun: Memo<bool>,
    /// Levels, what is in place, what is unknown.
    pub result: Memo<ScanResult>,
    /// What today's answers and today's date would lead to.
    pub newer: Memo<Proposal>,
    /// Whether what was agreed on can be read. If not, nothing is kept over it.
    pub is_readable: Memo<bool>,
    /// What the school agreed on.
    pub agreements: Memo<Agreements>,
    /// What the plan rests on: what was agreed on, or the newest proposal as long as nothing was.
    pub proposal: Memo<Proposal>,
    /// What the newest proposal would change in the plan that is kept.
    pub offer: Memo<Vec<Change>>,
    /// The school's plan.
    pub plan: Memo<SchoolPlan>,
    /// The school's plan, arranged for reading.
    pub agenda: Memo<Agenda>,
}

impl Derived {
    /// Follows a session. Made once, by [`use_derived`], so that no page owns it.
    pub fn new(session: Session) -> Self {
        let result =
            Memo::new(move |_| session.with(|scan| scan::result(library::catalog(), &scan.profile, &scan.answers)));
        let begun = Memo::new(move |_| session.with(|scan| !scan.answers.is_empty()));
        let newer = Memo::new(move |_| with_input(session, result, plan::propose));
        let text = Memo::new(move |_| session.with(|scan| scan.documents.text(Agreements::CODE)));
        let read = Memo::new(move |_| text.with(|text| document::read::<Agreements>(text)));
        let is_readable = Memo::new(move |_| read.with(Result::is_ok));
        let agreements = Memo::new(move |_| {
            let mut agreements = read.with(|read| read.clone().unwrap_or_default());
            library::carry_over_agreements(&mut agreements);
            agreements
        });
        let proposal = Memo::new(move |_| agreements.with(|agreed| newer.with(|newer| agreed.as_proposal(newer))));
        let offer = Memo::new(move |_| {
            with_input(session, result, |input| {
                let changes = |scan: &Scan| {
                    newer.with(|newer| agreements.with(|agreed| offer::changes(input, newer, agreed, &scan.decisions)))
                };
                session.with(changes)
            })
        });
        let plan = Memo::new(move |_| {
            proposal.with(|proposal| session.with(|scan| decisions::plan(proposal, &scan.decisions)))
        });
        let agenda = Memo::new(move |_| {
            with_input(session, result, |input| {
                let read = |agreed: &Agreements| {
                    proposal.with(|proposal| plan.with(|plan| Agenda::new(input, proposal, plan, agreed)))
                };
                agreements.with(read)
            })
        });
        Self { session, begun, result, newer, is_readable, agreements, proposal, offer, plan, agenda }
    }

    /// Reads everything that a plan is made from.
    pub fn with_input<T>(self, read: impl FnOnce(PlanInput<'_>) -> T) -> T {
        with_input(self.session, self.result, read)
    }

    /// Reads the plan with all that it was made from, for the sentences about it.
    pub fn with_facts<T>(self, read: impl FnOnce(Facts<'_>) -> T) -> T {
        with_input(self.session, self.result, |input| {
            self.proposal.with(|proposal| {
                self.plan.with(|plan| self.agenda.with(|agenda| read(Facts { input, proposal, plan, agenda })))
            })
        })
    }
}

fn with_input<T>(session: Session, result: Memo<ScanResult>, read: impl FnOnce(PlanInput<'_>) -> T) -> T {
    let today = session.today();
    let on = |scan: &Scan, result: &ScanResult| {
        read(PlanInput {
            catalog: library::catalog(),
            profile: &scan.profile,
            answers: &scan.answers,
            result,
            calendar: &scan.calendar,
            today,
        })
    };
    result.with(|result| session.with(|scan| on(scan, result)))
}

pub fn use_session() -> Session {
    use_context().unwrap_or_else(|| Session::new(Scan::default()))
}

/// What is derived from the scan, from context.
pub fn use_derived() -> Derived {
    use_shared(Derived::new)
}
