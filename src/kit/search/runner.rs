//! A search as a page has it: started, followed while it finds improvements, and stopped.
//!
//! It runs in a worker. If the browser cannot start one, or its files do not arrive, it runs in the page itself, a few
//! tries at a time, so that the page stays usable.

use core::marker::PhantomData;

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use taakkompas_search::{IncrementalSearch, SearchProblem, SearchProgress};

use crate::kit::browser;
use crate::kit::document::Document;
use crate::kit::document::handle::DocumentHandle;
use crate::kit::ui::status_line::StatusLine;

/// A kind of search.
pub trait SearchKind: 'static {
    /// The document that it looks at.
    type Document: Document;
    /// The question: the part of the document that affects the search.
    type Question: Clone + PartialEq + Serialize + Send + Sync;
    /// What it may find.
    type Proposal: DeserializeOwned;
    /// The best found so far.
    type Incumbent: Clone + PartialEq + Send + Sync;
    /// The problem that the search solves.
    type Problem: SearchProblem<Question = Self::Question, Proposal = Self::Proposal> + 'static;

    /// How the worker knows it: the code of the room.
    const WHAT: &'static str;
    /// How many tries the page itself takes per turn if there is no worker.
    const TRIES_PER_TURN: u32;
    /// What is announced when it starts.
    const BEGUN: &'static str;
    /// What is announced when it is stopped.
    const STOPPED: &'static str;

    fn question(document: &Self::Document) -> Self::Question;

    /// What is still missing before it can start, if anything.
    fn lacks(_question: &Self::Question) -> Option<&'static str> {
        None
    }

    /// The best of the first results; `None` if there are none.
    fn first(improvements: Vec<Self::Proposal>) -> Option<Self::Incumbent>;

    /// Merges improvements into the best so far.
    fn improve(incumbent: &mut Self::Incumbent, improvements: Vec<Self::Proposal>);

    /// What is announced at the first result and at the end of the search.
    fn told(question: &Self::Question, incumbent: &Self::Incumbent, is_done: bool) -> String;
}

/// What was found so far.
#[derive(Debug, PartialEq)]
pub struct SearchResult<S: SearchKind> {
    pub asked: S::Question,
    pub incumbent: S::Incumbent,
    /// How many tries were taken.
    pub tries: u32,
    /// How many tries there are in all.
    pub of: u32,
}

impl<S: SearchKind> Clone for SearchResult<S> {
    fn clone(&self) -> Self {
        Self { asked: self.asked.clone(), incumbent: self.incumbent.clone(), tries: self.tries, of: self.of }
    }
}

#[derive(Debug)]
pub struct SearchRunner<S: SearchKind> {
    document: DocumentHandle<S::Document>,
    status: StatusLine,
    found: RwSignal<Option<SearchResult<S>>>,
    is_searching: RwSignal<bool>,
    is_outdated: RwSignal<bool>,
    /// The question of the search that is running or whose outcome is shown.
    asked: StoredValue<Option<S::Question>>,
    worker: StoredValue<Option<browser::Worker>, LocalStorage>,
    /// Which search is current: messages from an earlier one are ignored.
    turn: StoredValue<u32>,
    kind: PhantomData<fn() -> S>,
}

impl<S: SearchKind> Clone for SearchRunner<S> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<S: SearchKind> Copy for SearchRunner<S> {}

impl<S: SearchKind> SearchRunner<S> {
    /// A search that has not started. Once the document would give another question, it ends and what it found is
    /// outdated.
    pub fn new(document: DocumentHandle<S::Document>, status: StatusLine) -> Self {
        let search = Self {
            document,
            status,
            found: RwSignal::new(None),
            is_searching: RwSignal::new(false),
            is_outdated: RwSignal::new(false),
            asked: StoredValue::new(None),
            worker: StoredValue::new_local(None),
            turn: StoredValue::new(0),
            kind: PhantomData,
        };
        Effect::new(move |_| {
            let is_other = document.with(|document| {
                search.asked.with_value(|asked| asked.as_ref().is_some_and(|asked| *asked != S::question(document)))
            });
            if is_other {
                search.forget();
                search.is_outdated.set(true);
            }
        });
        search
    }

    /// The status line.
    pub const fn status(self) -> StatusLine {
        self.status
    }

    pub fn found(self) -> Option<SearchResult<S>> {
        self.found.get()
    }

    /// Whether it is running.
    pub fn is_searching(self) -> bool {
        self.is_searching.get()
    }

    /// Whether the document has changed since the last result was shown.
    pub fn is_outdated(self) -> bool {
        self.is_outdated.get()
    }

    /// Starts a search, unless something is still missing; then it says what.
    pub fn begin(self) {
        self.forget();
        self.is_outdated.set(false);
        let asked = self.document.with_untracked(S::question);
        if let Some(lacks) = S::lacks(&asked) {
            self.status.reject(lacks);
            return;
        }
        self.status.announce(S::BEGUN);
        self.is_searching.set(true);
        let turn = self.turn.get_value();
        self.asked.set_value(Some(asked.clone()));
        let Ok(text) = serde_json::to_string(&asked) else { return self.search_here(turn) };
        let tell = move |text: String| {
            if let Ok(progress) = serde_json::from_str(&text) {
                self.tell(turn, progress);
            } else {
                // Cannot happen, since page and worker come from one build; fall back to searching in the page.
                browser::soon(move || self.search_here(turn));
            }
        };
        let fail = move || browser::soon(move || self.search_here(turn));
        match browser::Worker::search(S::WHAT, &text, tell, fail) {
            Some(worker) => self.worker.set_value(Some(worker)),
            None => self.search_here(turn),
        }
    }

    /// Stops the search and keeps what it found.
    pub fn stop(self) {
        self.end();
        self.status.announce(S::STOPPED);
    }

    /// Stops the search and drops what it found.
    pub fn forget(self) {
        self.end();
        self.asked.set_value(None);
        self.found.set(None);
    }

    fn end(self) {
        self.turn.update_value(|turn| *turn += 1);
        self.worker.set_value(None);
        self.is_searching.set(false);
    }

    /// Whether this search is still the current one, on a page that still exists.
    fn is_turn(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    fn tell(self, turn: u32, progress: SearchProgress<S::Proposal>) {
        if !self.is_turn(turn) {
            return;
        }
        let SearchProgress { tries, of, is_done, improvements } = progress;
        let mut is_first = false;
        self.found.update(|found| match found {
            Some(found) => {
                (found.tries, found.of) = (tries, of);
                S::improve(&mut found.incumbent, improvements);
            }
            None => {
                is_first = true;
                let asked = self.asked.with_value(Clone::clone);
                *found = asked.zip(S::first(improvements)).map(|(asked, incumbent)| SearchResult {
                    asked,
                    incumbent,
                    tries,
                    of,
                });
            }
        });
        // Not every improvement: each one would be read out.
        if is_first || is_done {
            let told = self
                .found
                .with_untracked(|found| found.as_ref().map(|found| S::told(&found.asked, &found.incumbent, is_done)));
            self.status.announce(told.unwrap_or_default());
        }
        if is_done {
            self.end();
        }
    }

    fn search_here(self, turn: u32) {
        if !self.is_turn(turn) {
            return;
        }
        self.worker.set_value(None);
        let Some(asked) = self.asked.with_value(Clone::clone) else { return };
        // In the next turn, so that the button is first drawn as pressed.
        browser::soon(move || self.continue_here(IncrementalSearch::begin(&asked), turn));
    }

    fn continue_here(self, mut search: IncrementalSearch<S::Problem>, turn: u32) {
        if !self.is_turn(turn) {
            return;
        }
        self.tell(turn, search.next(S::TRIES_PER_TURN));
        if !search.is_done() {
            browser::soon(move || self.continue_here(search, turn));
        }
    }

    /// The button that starts, the one that stops, and the notice that the result is outdated. `id` is that of the
    /// first button, which gets the focus when the second disappears.
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
                    self.is_searching().then(|| {
                        view! { <button type="button" class="button-quiet" on:click=stop>"Stop met zoeken"</button> }
                    })
                }}
            </div>
        }
        .into_any()
    }

    /// How far the search is, in words and as a bar.
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
                    hidden=move || !self.is_searching()
                ></progress>
            </div>
        }
        .into_any()
    }
}
