//! The three searches as the page has them: begun, followed while they find better, and stopped.
//!
//! They run in a worker. Where a browser cannot start that, or its files do not come, they run in the
//! page itself, a few tries at a time, so that the page stays usable.

use leptos::prelude::*;
use taakkompas_domain::division::TaskDivision;
use taakkompas_domain::division::proposal::{Progress, Proposal, Rounds};

use crate::browser::{self, SearchFor};
use crate::components::said::Said;
use crate::session::DivisionDesk;
use crate::texts::division::proposals as says;

/// How many tries the page itself takes at a time.
const TRIES_A_TURN: u32 = 500;

/// What was found so far.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    /// The division that was asked for.
    pub asked: TaskDivision,
    /// The best proposal so far for each aim, in the order of the aims.
    pub proposals: Vec<Proposal>,
    /// How many tries were taken.
    pub tries: u32,
    /// Of how many.
    pub of: u32,
    /// Whether the search has ended.
    pub is_done: bool,
}

/// The search.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seeker {
    desk: DivisionDesk,
    said: Said,
    found: RwSignal<Option<Found>>,
    is_seeking: RwSignal<bool>,
    /// Whether the list changed since the proposals that were shown.
    is_outdated: RwSignal<bool>,
    /// The division of the search that runs, or whose outcome is shown.
    asked: StoredValue<Option<TaskDivision>>,
    worker: StoredValue<Option<browser::Worker>, LocalStorage>,
    /// Which search this is: what an earlier one still tells is passed over.
    turn: StoredValue<u32>,
}

/// What a proposal rests on: what was chosen of it is not among that.
fn question(of: &TaskDivision) -> TaskDivision {
    TaskDivision { chosen: Vec::new(), chosen_aim: None, ..of.clone() }
}

impl Seeker {
    /// Nothing is sought yet. A change of what it rests on ends the search: what it found is of another list.
    pub(super) fn new(desk: DivisionDesk, said: Said) -> Self {
        let seeker = Self {
            desk,
            said,
            found: RwSignal::new(None),
            is_seeking: RwSignal::new(false),
            is_outdated: RwSignal::new(false),
            asked: StoredValue::new(None),
            worker: StoredValue::new_local(None),
            turn: StoredValue::new(0),
        };
        Effect::new(move |_| {
            let is_other = desk
                .with(|of| seeker.asked.with_value(|asked| asked.as_ref().is_some_and(|asked| *asked != question(of))));
            if is_other {
                seeker.forget();
                seeker.is_outdated.set(true);
            }
        });
        seeker
    }

    /// The line that says what came of it.
    pub(super) const fn said(self) -> Said {
        self.said
    }

    /// What was found so far.
    pub(super) fn found(self) -> Option<Found> {
        self.found.get()
    }

    /// Whether it goes on.
    pub(super) fn is_seeking(self) -> bool {
        self.is_seeking.get()
    }

    /// Whether something changed since the proposals that were shown.
    pub(super) fn is_outdated(self) -> bool {
        self.is_outdated.get()
    }

    /// Begins a search.
    pub(super) fn begin(self) {
        self.forget();
        self.is_outdated.set(false);
        let asked = self.desk.with_untracked(question);
        self.said.says("Taakkompas maakt drie voorstellen.");
        self.is_seeking.set(true);
        let turn = self.turn.get_value();
        self.asked.set_value(Some(asked.clone()));
        let Ok(text) = serde_json::to_string(&asked) else { return self.seek_here(asked, turn) };
        let tell = move |text: String| {
            // What another build tells cannot be read; nothing else can go wrong with it.
            if let Ok(progress) = serde_json::from_str(&text) {
                self.tell(turn, progress);
            }
        };
        let fail = move || {
            browser::soon(move || {
                if self.is_turn(turn) {
                    self.worker.set_value(None);
                    if let Some(asked) = self.asked.with_value(Clone::clone) {
                        self.seek_here(asked, turn);
                    }
                }
            });
        };
        match browser::Worker::search(SearchFor::Division, &text, tell, fail) {
            Some(worker) => self.worker.set_value(Some(worker)),
            None => self.seek_here(asked, turn),
        }
    }

    /// Ends the search; what it found stays.
    pub(super) fn stop(self) {
        self.end();
        self.found.update(|found| {
            if let Some(found) = found {
                found.is_done = true;
            }
        });
        self.said.says("Gestopt met zoeken. Je ziet de beste voorstellen tot nu toe.");
    }

    /// Ends the search, and what it found goes.
    fn forget(self) {
        self.end();
        self.asked.set_value(None);
        self.found.set(None);
    }

    fn end(self) {
        self.turn.update_value(|turn| *turn += 1);
        self.worker.set_value(None);
        self.is_seeking.set(false);
    }

    /// Whether this search still runs, on a page that is still there.
    fn is_turn(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    fn tell(self, turn: u32, progress: Progress) {
        if !self.is_turn(turn) {
            return;
        }
        let is_first = self.found.with_untracked(Option::is_none);
        // Not each better one: that would be read out again and again.
        if is_first || progress.is_done {
            self.said.says(says::told(&progress));
        }
        let Progress { tries, of, is_done, better } = progress;
        self.found.update(|found| {
            if let Some(found) = found {
                (found.tries, found.of, found.is_done) = (tries, of, is_done);
                for proposal in better {
                    if let Some(place) = found.proposals.iter_mut().find(|other| other.aim == proposal.aim) {
                        *place = proposal;
                    }
                }
            } else if let Some(asked) = self.asked.with_value(Clone::clone) {
                *found = Some(Found { asked, proposals: better, tries, of, is_done });
            }
        });
        if is_done {
            self.end();
        }
    }

    fn seek_here(self, asked: TaskDivision, turn: u32) {
        // After a turn, so that what was pressed is seen to be pressed.
        browser::soon(move || self.go_on_here(Rounds::new(&asked), turn));
    }

    fn go_on_here(self, mut rounds: Rounds, turn: u32) {
        if !self.is_turn(turn) {
            return;
        }
        self.tell(turn, rounds.next(TRIES_A_TURN));
        if !rounds.is_done() {
            browser::soon(move || self.go_on_here(rounds, turn));
        }
    }
}
