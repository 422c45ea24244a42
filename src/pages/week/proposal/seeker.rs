//! The search as the page has it: begun, followed while it finds better weeks, and stopped.
//!
//! It runs in a worker. Where a browser cannot start that, or its files do not come, it runs in the page
//! itself, a few tries at a time, so that the page stays usable.

use leptos::prelude::*;
use taakkompas_domain::deployment::Deployment;
use taakkompas_domain::deployment::proposal::{Progress, Proposal, Rounds};

use crate::browser;
use crate::components::said::Said;
use crate::session::WeekDesk;
use crate::texts::week::proposal as says;

/// How many tries the page itself takes at a time.
const TRIES_A_TURN: u32 = 5;

/// What the search found so far.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    /// The week that was asked for.
    pub asked: Deployment,
    /// The best one so far.
    pub proposal: Proposal,
    /// How many tries were taken.
    pub tries: u32,
    /// Whether the search has ended.
    pub is_done: bool,
}

/// The search.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seeker {
    desk: WeekDesk,
    said: Said,
    found: RwSignal<Option<Found>>,
    is_seeking: RwSignal<bool>,
    /// The week of the search that runs, or whose outcome is shown.
    asked: StoredValue<Option<Deployment>>,
    worker: StoredValue<Option<browser::Worker>, LocalStorage>,
    /// Which search this is: what an earlier one still tells is passed over.
    turn: StoredValue<u32>,
}

impl Seeker {
    /// Nothing is sought yet. A change of the week ends the search: what it found is of another week.
    pub(super) fn new(desk: WeekDesk, said: Said) -> Self {
        let seeker = Self {
            desk,
            said,
            found: RwSignal::new(None),
            is_seeking: RwSignal::new(false),
            asked: StoredValue::new(None),
            worker: StoredValue::new_local(None),
            turn: StoredValue::new(0),
        };
        Effect::new(move |_| {
            let is_other =
                desk.with(|week| seeker.asked.with_value(|asked| asked.as_ref().is_some_and(|of| of != week)));
            if is_other {
                seeker.forget();
                said.says("De week is veranderd. Vraag een nieuw voorstel.");
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

    /// Begins a search, unless something still lacks; then that is said.
    pub(super) fn begin(self) {
        self.forget();
        let week = self.desk.with_untracked(Clone::clone);
        if let Some(lacks) = says::lacks(&week) {
            self.said.refuses(lacks);
            return;
        }
        self.said.says("Taakkompas maakt een voorstel.");
        self.is_seeking.set(true);
        let turn = self.turn.get_value();
        self.asked.set_value(Some(week.clone()));
        let Ok(text) = serde_json::to_string(&week) else { return self.seek_here(week, turn) };
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
                    let asked = self.asked.with_value(Clone::clone);
                    if let Some(week) = asked {
                        self.seek_here(week, turn);
                    }
                }
            })
        };
        match browser::Worker::start(&text, tell, fail) {
            Some(worker) => self.worker.set_value(Some(worker)),
            None => self.seek_here(week, turn),
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
        self.said.says("Gestopt met zoeken. Je ziet het beste voorstel tot nu toe.");
    }

    /// Ends the search, and what it found goes.
    pub(super) fn forget(self) {
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
        let Progress { tries, is_done, better } = progress;
        self.found.update(|found| match (found, better) {
            (Some(found), better) => {
                found.tries = tries;
                found.is_done = is_done;
                if let Some(proposal) = better {
                    found.proposal = proposal;
                }
            }
            (none, Some(proposal)) => {
                let asked = self.asked.with_value(Clone::clone);
                *none = asked.map(|asked| Found { asked, proposal, tries, is_done });
            }
            (None, None) => {}
        });
        if is_done {
            self.end();
        }
        // Not each better week: that would be read out again and again.
        if is_first || is_done {
            let what = self
                .found
                .with_untracked(|found| found.as_ref().map(|found| says::outcome(&found.asked, found.proposal.score)));
            let begin = if is_done { "Het voorstel is klaar. " } else { "Er is een eerste voorstel. " };
            self.said.says(begin.to_owned() + &what.unwrap_or_default());
        }
    }

    fn seek_here(self, week: Deployment, turn: u32) {
        // After a turn, so that what was pressed is seen to be pressed.
        browser::soon(move || self.go_on_here(Rounds::new(&week), turn));
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
