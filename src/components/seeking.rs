//! A search as a page has it: begun, followed while it finds what is better, and stopped.
//!
//! It runs in a worker. Where a browser cannot start that, or its files do not come, it runs in the page itself, a few
//! tries at a time, so that the page stays usable.

use core::marker::PhantomData;

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use taakkompas_domain::search::{IncrementalSearch, Problem, SearchProgress};

use super::said::Said;
use crate::browser::{self, SearchFor};
use crate::session::{Carried, CarriedDesk};

/// What is sought.
pub trait Sought: 'static {
    /// What it is asked of.
    type Kept: Carried;
    /// What is asked: of what is kept, the part that the search looks at.
    type Question: Clone + PartialEq + Serialize + Send + Sync;
    /// What it may find.
    type Proposal: DeserializeOwned;
    /// The best so far.
    type Best: Clone + PartialEq + Send + Sync;
    /// What the search works on.
    type Problem: Problem<Question = Self::Question, Proposal = Self::Proposal> + 'static;

    /// How the worker knows it.
    const WHAT: SearchFor;
    /// How many tries the page itself takes at a time, where there is no worker.
    const TRIES_A_TURN: u32;
    /// What is said when it begins.
    const BEGUN: &'static str;
    /// What is said when it is stopped.
    const STOPPED: &'static str;

    /// What is asked.
    fn question(kept: &Self::Kept) -> Self::Question;

    /// What still lacks before it can be sought, if anything.
    fn lacks(_question: &Self::Question) -> Option<&'static str> {
        None
    }

    /// The first that was found.
    fn first(better: Vec<Self::Proposal>) -> Option<Self::Best>;

    /// Takes over what is better.
    fn improve(best: &mut Self::Best, better: Vec<Self::Proposal>);

    /// What is read out when the first is there, and when the search is done.
    fn told(question: &Self::Question, best: &Self::Best, is_done: bool) -> String;
}

/// What was found so far.
#[derive(Debug, PartialEq)]
pub struct Found<S: Sought> {
    /// What was asked.
    pub asked: S::Question,
    /// The best so far.
    pub best: S::Best,
    /// How many tries were taken.
    pub tries: u32,
    /// Of how many.
    pub of: u32,
}

impl<S: Sought> Clone for Found<S> {
    fn clone(&self) -> Self {
        Self { asked: self.asked.clone(), best: self.best.clone(), tries: self.tries, of: self.of }
    }
}

/// The search.
#[derive(Debug)]
pub struct Seeker<S: Sought> {
    desk: CarriedDesk<S::Kept>,
    said: Said,
    found: RwSignal<Option<Found<S>>>,
    is_seeking: RwSignal<bool>,
    is_outdated: RwSignal<bool>,
    /// What the search that runs, or whose outcome is shown, was asked.
    asked: StoredValue<Option<S::Question>>,
    worker: StoredValue<Option<browser::Worker>, LocalStorage>,
    /// Which search this is: what an earlier one still tells is passed over.
    turn: StoredValue<u32>,
    sought: PhantomData<fn() -> S>,
}

impl<S: Sought> Clone for Seeker<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S: Sought> Copy for Seeker<S> {}

impl<S: Sought> Seeker<S> {
    /// Nothing is sought yet. Where something else would be asked now, the search ends: what it found is outdated.
    #[must_use]
    pub fn new(desk: CarriedDesk<S::Kept>, said: Said) -> Self {
        let seeker = Self {
            desk,
            said,
            found: RwSignal::new(None),
            is_seeking: RwSignal::new(false),
            is_outdated: RwSignal::new(false),
            asked: StoredValue::new(None),
            worker: StoredValue::new_local(None),
            turn: StoredValue::new(0),
            sought: PhantomData,
        };
        Effect::new(move |_| {
            let is_other = desk.with(|kept| {
                seeker.asked.with_value(|asked| asked.as_ref().is_some_and(|asked| *asked != S::question(kept)))
            });
            if is_other {
                seeker.forget();
                seeker.is_outdated.set(true);
            }
        });
        seeker
    }

    /// The line that says what came of it.
    #[must_use]
    pub const fn said(self) -> Said {
        self.said
    }

    /// What was found so far.
    #[must_use]
    pub fn found(self) -> Option<Found<S>> {
        self.found.get()
    }

    /// Whether it goes on.
    #[must_use]
    pub fn is_seeking(self) -> bool {
        self.is_seeking.get()
    }

    /// Whether something changed since what was shown last.
    #[must_use]
    pub fn is_outdated(self) -> bool {
        self.is_outdated.get()
    }

    /// Begins a search, unless something still lacks; then that is said.
    pub fn begin(self) {
        self.forget();
        self.is_outdated.set(false);
        let asked = self.desk.with_untracked(S::question);
        if let Some(lacks) = S::lacks(&asked) {
            self.said.refuses(lacks);
            return;
        }
        self.said.says(S::BEGUN);
        self.is_seeking.set(true);
        let turn = self.turn.get_value();
        self.asked.set_value(Some(asked.clone()));
        let Ok(text) = serde_json::to_string(&asked) else { return self.seek_here(turn) };
        let tell = move |text: String| {
            if let Ok(progress) = serde_json::from_str(&text) {
                self.tell(turn, progress);
            } else {
                // Of another build, which a page and its worker never are; the page's own search goes on all the same.
                browser::soon(move || self.seek_here(turn));
            }
        };
        let fail = move || browser::soon(move || self.seek_here(turn));
        match browser::Worker::search(S::WHAT, &text, tell, fail) {
            Some(worker) => self.worker.set_value(Some(worker)),
            None => self.seek_here(turn),
        }
    }

    /// Ends the search; what it found stays.
    pub fn stop(self) {
        self.end();
        self.said.says(S::STOPPED);
    }

    /// Ends the search, and what it found goes.
    pub fn forget(self) {
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

    fn tell(self, turn: u32, progress: SearchProgress<S::Proposal>) {
        if !self.is_turn(turn) {
            return;
        }
        let SearchProgress { tries, of, is_done, better } = progress;
        let mut is_first = false;
        self.found.update(|found| match found {
            Some(found) => {
                (found.tries, found.of) = (tries, of);
                S::improve(&mut found.best, better);
            }
            None => {
                is_first = true;
                let asked = self.asked.with_value(Clone::clone);
                *found = asked.zip(S::first(better)).map(|(asked, best)| Found { asked, best, tries, of });
            }
        });
        // Not each better one: that would be read out again and again.
        if is_first || is_done {
            let told = self
                .found
                .with_untracked(|found| found.as_ref().map(|found| S::told(&found.asked, &found.best, is_done)));
            self.said.says(told.unwrap_or_default());
        }
        if is_done {
            self.end();
        }
    }

    /// Searches in the page itself.
    fn seek_here(self, turn: u32) {
        if !self.is_turn(turn) {
            return;
        }
        self.worker.set_value(None);
        let Some(asked) = self.asked.with_value(Clone::clone) else { return };
        // After a turn, so that what was pressed is seen to be pressed.
        browser::soon(move || self.go_on_here(IncrementalSearch::begin(&asked), turn));
    }

    fn go_on_here(self, mut search: IncrementalSearch<S::Problem>, turn: u32) {
        if !self.is_turn(turn) {
            return;
        }
        self.tell(turn, search.next(S::TRIES_A_TURN));
        if !search.is_done() {
            browser::soon(move || self.go_on_here(search, turn));
        }
    }

    /// The button that asks, the one that stops, and that what was shown is outdated. `id` is that of the first, which
    /// gets the focus when the other goes.
    #[must_use]
    pub fn buttons(
        self,
        id: &'static str,
        asks: impl Fn() -> &'static str + Send + Sync + 'static,
        outdated: &'static str,
    ) -> AnyView {
        let stop = move |_| {
            self.stop();
            browser::focus_soon(vec![id.to_owned()]);
        };
        view! {
            <p class="no-print" role="status">{move || self.is_outdated().then_some(outdated)}</p>
            <div class="button-row no-print">
                <button type="button" class="button" id=id on:click=move |_| self.begin()>{asks}</button>
                {move || {
                    self.is_seeking().then(|| {
                        view! { <button type="button" class="button-quiet" on:click=stop>"Stop met zoeken"</button> }
                    })
                }}
            </div>
        }
        .into_any()
    }

    /// How far the search is, in words and as a bar.
    #[must_use]
    pub fn progress(self, how_far: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
        let tries = move || self.found.with(|found| found.as_ref().map_or(0, |found| found.tries)).to_string();
        let most = move || self.found.with(|found| found.as_ref().map_or(1, |found| found.of.max(1))).to_string();
        view! {
            <div class="no-print">
                <p class="small">{how_far}</p>
                <progress
                    class="search-progress"
                    aria-label="Hoe ver het zoeken is"
                    prop:max=most
                    prop:value=tries
                    hidden=move || !self.is_seeking()
                ></progress>
            </div>
        }
        .into_any()
    }
}
