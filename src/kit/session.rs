//! The open scan and its one way to change it.
//!
//! [`Session::change`] saves at once, in the same call, and the line "bewaard" shows the outcome. Everything else
//! (result, proposal, plan) is derived from the scan by pure functions, in [`Derived`].
//!
//! If a scan is open in several tabs, one of them writes; the others read along.

pub mod begin_with;
pub mod codec;
mod files;
pub mod keeping;
pub mod kept_file;
mod opening;
mod scans;
mod shared;
mod versions;

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
use crate::kit::records::record;
use crate::kit::records::writer::{Effect, Shown, Writer};
use crate::kit::records::{lock, mirror};
use crate::kit::{browser, library};

pub use crate::kit::records::record::{ReadError, Stamp};
pub use crate::kit::records::repository::{Apart, Erased, Restored, Retention, ScanId, Unreadable};
pub use crate::kit::records::status::{NotSavedReason, SaveStatus};
pub use crate::kit::records::writer::Told;
pub use files::{
    FileText, Given, WordsOfRooms, Written, file_with_words, give_as_file, record_in, save_text_as_file, saved_on_clock,
};
pub use opening::open;
pub use scans::ScanEntry;
pub use shared::{SharedState, hold_in_tab, use_shared};
pub use versions::{Chosen, NotChosenReason};

/// The open scan.
#[derive(Debug, Clone, Copy)]
pub struct Session {
    scan: RwSignal<Scan>,
    status: RwSignal<SaveStatus>,
    is_behind: RwSignal<bool>,
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
    /// What the school is to know about a scan that was saved in two ways.
    told: RwSignal<Option<Told>>,
    slot: StoredValue<Slot>,
}

/// What the session writes with.
#[derive(Debug)]
struct Slot {
    writer: Writer,
    asked_to_stay: bool,
    /// Whether what reads records was asked for.
    asked_codec: bool,
    /// Whether a control shows a change that nothing which follows the scan has heard of yet.
    is_untold: bool,
    /// What comes back on the screen in a moment, in place of a change that was refused.
    coming_back: Option<Scan>,
}

impl Session {
    /// A scan that is not stored: for prerendered pages and for tests.
    pub fn new(scan: Scan) -> Self {
        let (device, tab) = (storage::nowhere(), storage::nowhere());
        let session = Self::in_repository(storage::repository::ScanRepository::new(device, tab, None));
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
            self.set_untold(true);
            let status = self.save();
            self.set_untold(false);
            return status;
        }
        let coming_back = self.slot.try_with_value(|slot| slot.coming_back.clone()).flatten();
        let before = coming_back.unwrap_or_else(|| self.with_untracked(Clone::clone));
        self.scan.update_untracked(change);
        self.there_and_back(before);
        SaveStatus::ReadingAlong
    }

    /// Shows a scan in place of the one that controls show by themselves. For a control that has not heard of its own change, nothing
    /// changes when that is gone: so it hears of both, one after the other.
    fn there_and_back(self, back: Scan) {
        self.slot.update_value(|slot| slot.coming_back = Some(back));
        self.scan.notify();
        browser::soon(move || {
            if let Some(back) = self.slot.try_update_value(|slot| slot.coming_back.take()).flatten() {
                self.scan.set(back);
            }
        });
    }

    /// Shows another scan, at once.
    fn put_on_screen(self, scan: Scan) {
        self.slot.update_value(|slot| slot.coming_back = None);
        self.scan.set(scan);
    }

    fn set_untold(self, is_untold: bool) {
        self.slot.update_value(|slot| slot.is_untold = is_untold);
    }

    /// As [`change`](Self::change), for a control that shows by itself what was chosen: it is saved before this returns all
    /// the same, and everything else comes after the frame in which the control shows it, beginning with `then`. What follows
    /// from an answer takes longer to work out and to draw than the answer itself.
    pub fn change_shown(self, change: impl FnOnce(&mut Scan), then: impl FnOnce() + 'static) -> SaveStatus {
        if !self.can_change_untracked() {
            let status = self.change(change);
            then();
            return status;
        }
        self.scan.update_untracked(|scan| {
            change(scan);
            record::fit(scan);
        });
        self.set_untold(true);
        let status = self.write();
        let show = move || {
            then();
            self.scan.notify();
            self.written();
            self.set_untold(false);
            self.is_behind.set(false);
        };
        match status {
            SaveStatus::Saving | SaveStatus::Saved | SaveStatus::SavedUntilClose => {
                // The line may not say of this change that it is saved, as it did of the last one: not even for a frame. To put
                // another text in it takes as long as to show the choice.
                let shown = self.status.get_untracked();
                if shown != status && shown != SaveStatus::Untouched {
                    self.is_behind.set(true);
                }
                browser::after_frame(show);
            }
            // There is something to say, or something else to show.
            SaveStatus::Untouched | SaveStatus::InMemoryOnly { .. } | SaveStatus::ReadingAlong => show(),
        }
        status
    }

    /// Whether what is said of saving is of the change before the last, and is out of sight for that.
    pub fn is_behind(self) -> bool {
        self.is_behind.get()
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

    /// The same, where it is shown: `None` on a page that is written out, which is read on another day.
    pub fn today_of_reader(self) -> Option<Date> {
        self.with(|scan| scan.today).or_else(browser::today_of_reader)
    }

    /// Which save the open scan is.
    pub fn stamp_untracked(self) -> Stamp {
        self.slot(|writer| writer.stamp()).unwrap_or_default()
    }

    /// Whether nobody has chosen yet how long this scan is kept, and it has not been saved yet.
    pub fn is_still_to_choose(self) -> bool {
        self.slot(|writer| writer.stamp().revision == 0 && writer.repository.chosen_retention().is_none()) == Some(true)
    }

    /// Saves the scan as it is once more: after room was made, or to keep a scan that was erased elsewhere.
    pub fn save_again(self) -> SaveStatus {
        if !self.can_change_untracked() {
            return SaveStatus::ReadingAlong;
        }
        self.slot(|writer| {
            let id = writer.id().clone();
            // Where it is still there, what this tab knows of it says that it may be written over.
            if writer.repository.is_gone(&id, writer.retention()) {
                writer.repository.forget_that_it_was_there(&id);
            }
        });
        self.save()
    }

    /// What the school is to know about a scan that was saved in two ways, until it was dismissed.
    pub fn told(self) -> Option<Told> {
        self.told.get()
    }

    /// The school has seen it.
    pub fn heard(self) {
        self.told.set(None);
    }

    fn save(self) -> SaveStatus {
        self.write();
        self.written();
        self.status.get_untracked()
    }

    /// The one place where a scan is written.
    fn write(self) -> SaveStatus {
        let saved = self.scan.with_untracked(|scan| self.slot(|writer| writer.save(scan)));
        saved.unwrap_or(SaveStatus::Untouched)
    }

    /// Shows that it was, and does what is left to do for that.
    fn written(self) {
        if self.retention.get_untracked() == Retention::OnDevice
            && self.slot.try_update_value(|slot| core::mem::replace(&mut slot.asked_to_stay, true)) == Some(false)
        {
            storage::ask_to_stay();
        }
        self.version.set(record::VERSION);
        self.list_changed.notify();
        self.sync();
    }

    /// Tells the writer something, and shows and does what comes of it.
    fn tell(self, tell: impl FnOnce(&mut Writer)) {
        self.slot(tell);
        self.sync();
    }

    /// Shows what the writer is at, and does what it asks for.
    fn sync(self) {
        let at = |writer: &mut Writer| {
            let (shown, told, effects) = (writer.take_shown(), writer.take_told(), writer.take_effects());
            (writer.status(), writer.retention(), shown, told, effects)
        };
        let Some((status, retention, shown, told, effects)) = self.slot(at) else { return };
        if self.retention.get_untracked() != retention {
            self.retention.set(retention);
        }
        if let Some(shown) = shown {
            self.show(shown);
        }
        if self.status.get_untracked() != status {
            self.status.set(status);
            self.list_changed.notify();
        }
        if told.is_some() {
            self.told.set(told);
        }
        for effect in effects {
            self.perform(effect);
        }
        if self.slot(|writer| writer.awaits_reader()) == Some(true) {
            self.ask_codec();
        }
    }

    fn show(self, shown: Shown) {
        let Shown { scan, version, is_other } = shown;
        self.version.set(version);
        let is_coming_back = self.slot.try_with_value(|slot| slot.coming_back.is_some()) == Some(true);
        let has_changed = is_coming_back || self.scan.with_untracked(|there| *there != scan);
        if has_changed || is_other {
            self.opened_another();
        }
        let is_untold = self.slot.try_with_value(|slot| slot.is_untold) == Some(true);
        // What this tab writes itself, its controls show already.
        if has_changed && is_untold && self.slot(|writer| writer.status()) == Some(SaveStatus::ReadingAlong) {
            self.there_and_back(scan);
        } else if has_changed {
            self.put_on_screen(scan);
        }
        self.list_changed.notify();
    }

    fn perform(self, effect: Effect) {
        match effect {
            Effect::PutCopy { id, text } => {
                let (of, copy) = (id.clone(), text.clone());
                let judge = move |there: Option<&str>, text: &str| {
                    self.slot(|writer| writer.may_replace(there, text)) == Some(true)
                };
                let done = move |copied| self.tell(|writer| writer.copy_was_put(&of, &copy, copied));
                mirror::put(&id, &text, judge, done);
            }
            Effect::ReadCopy(id) => {
                let of = id.clone();
                mirror::read(&id, move |copy| self.tell(|writer| writer.copy_was_read(&of, copy.as_deref())));
            }
            Effect::Forget(id) => mirror::forget(&id),
            Effect::Ask { id, how } => {
                let heard = move |turn| self.tell(|writer| writer.turn_came(turn));
                lock::ask(&id, how, heard, move || self.tell(Writer::turn_was_lost));
            }
            Effect::Release => lock::release(),
        }
    }

    /// From now on, there is something else on the screen: nothing from before can be undone there.
    fn opened_another(self) {
        self.times_opened.update(|times| *times = times.wrapping_add(1));
    }

    fn slot<T>(self, at: impl FnOnce(&mut Writer) -> T) -> Option<T> {
        self.slot.try_update_value(|slot| at(&mut slot.writer))
    }
}

/// What is derived from the scan, once for all pages.
#[derive(Debug, Clone, Copy)]
pub struct Derived {
    session: Session,
    /// Whether any statement was answered or any measure chosen: before that there is no plan.
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
            Memo::new(move |_| session.with(|scan| scan::result(library::statements(), &scan.profile, &scan.answers)));
        let begun =
            Memo::new(move |_| session.with(|scan| !scan.answers.is_empty() || !scan.decisions.by_measure.is_empty()));
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
