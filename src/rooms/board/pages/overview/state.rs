//! What the page of the board holds: the summaries that were read, and the overview of them. It outlives the page, and goes
//! with the tab.

use std::collections::VecDeque;
use std::sync::Arc;

use leptos::prelude::*;
use taakkompas_board::answers::{Answers, Letter, Topic};
use taakkompas_board::loose::Loose;
use taakkompas_board::names::Names;
use taakkompas_board::overview::{ALL_SCHOOLS, Overview};
use taakkompas_board::round::{Round, Versions};
use taakkompas_board::summary::{School, Summary};
use time::Date;

use crate::kit::browser::{self, ChosenFiles};
use crate::rooms::board::words::overview::{Outcome, SkipReason};

/// The most schools: more than there are in the country, and no more than a browser holds with ease.
pub(super) const MOST_SCHOOLS: usize = ALL_SCHOOLS;

/// How many of what was skipped are kept, to be named.
pub(super) const MOST_SKIPPED: usize = 500;

/// Something that was skipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Skipped {
    /// The file, or the text that was pasted.
    pub name: String,
    /// The line in it, if there is more in it.
    pub line: Option<usize>,
    pub why: SkipReason,
}

/// Something to read.
#[derive(Debug, Clone)]
pub(super) enum Source {
    Files(ChosenFiles),
    /// A text that was pasted, and what it is called.
    Text(String, &'static str),
    /// What stood behind the `#` of a link.
    Link(String),
}

/// How far reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Progress {
    /// The file that is being read; 0 for a text.
    pub file: usize,
    /// Of how many.
    pub of: usize,
    /// How many summaries were read.
    pub read: u64,
}

/// How many summaries of a day that has not come are named.
pub(super) const MOST_NAMED: usize = 6;

/// A handle on all of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Board {
    pub(super) round: StoredValue<Arc<Round>>,
    pub overview: RwSignal<Arc<Overview>>,
    pub progress: RwSignal<Option<Progress>>,
    pub outcome: RwSignal<Option<Outcome>>,
    pub skipped: RwSignal<Vec<Skipped>>,
    /// When this round began, if the board said so.
    pub since: RwSignal<Option<Date>>,
    /// What was written to schools.
    pub answers: RwSignal<Answers>,
    /// What of all this is nowhere but here.
    pub loose: RwSignal<Loose>,
    /// What stands in the box to paste in.
    pub pasted: RwSignal<String>,
    /// Which schools need their place to be told apart, and which look alike. As new as the overview.
    pub names: StoredValue<Arc<Names>>,
    /// Schools of which a summary says that it was made on a day that has not come.
    pub future: StoredValue<Vec<School>>,
    /// What is read after what is being read now.
    pub(super) waiting: StoredValue<VecDeque<Source>, LocalStorage>,
    /// Which reading is going on: whoever stops it or empties the page takes the next turn.
    pub(super) turn: StoredValue<u32>,
    /// What the reading that is going on came to.
    pub(super) counts: StoredValue<Outcome>,
}

impl Board {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            round: StoredValue::new(Arc::default()),
            overview: RwSignal::new(Arc::default()),
            progress: RwSignal::new(None),
            outcome: RwSignal::new(None),
            skipped: RwSignal::new(Vec::new()),
            since: RwSignal::new(None),
            answers: RwSignal::new(Answers::default()),
            loose: RwSignal::new(Loose::default()),
            pasted: RwSignal::new(String::new()),
            names: StoredValue::new(Arc::default()),
            future: StoredValue::new(Vec::new()),
            waiting: StoredValue::new_local(VecDeque::new()),
            turn: StoredValue::new(0),
            counts: StoredValue::new(Outcome::default()),
        }
    }

    /// Everything that was read.
    pub fn round(self) -> Arc<Round> {
        self.round.get_value()
    }

    /// The summaries of a school.
    pub fn of(self, school: &School) -> Option<Versions> {
        self.round.with_value(|round| round.of(school).cloned())
    }

    /// The newest summary of a school.
    pub fn newest(self, school: &School) -> Option<Summary> {
        self.of(school)?.newest().cloned()
    }

    /// The names of all schools.
    pub fn schools(self) -> Vec<School> {
        // With every new overview there may be more.
        self.overview.track();
        self.round.with_value(|round| round.schools().map(|(school, _)| school.clone()).collect())
    }

    /// Whether some school has a summary of an earlier day.
    pub fn has_earlier(self) -> bool {
        self.overview.track();
        self.round.with_value(|round| round.schools().any(|(_, versions)| versions.has_earlier()))
    }

    /// What was written to a school.
    pub fn letter(self, school: &School) -> Letter {
        self.answers.with(|answers| answers.of(school).cloned().unwrap_or_default())
    }

    /// Takes what is typed to a school.
    pub fn write(self, school: &School, topic: &Topic, says: &str) {
        self.answers.update(|answers| answers.write(school, topic, says, browser::now()));
        let is_any = self.answers.with_untracked(|answers| !answers.is_empty());
        self.loose.update(|loose| loose.wrote(is_any));
    }

    /// Whether work goes with the tab: the browser asks before that.
    pub fn holds_work(self) -> bool {
        let schools = self.overview.with(|overview| overview.schools);
        self.loose.get().is_work(schools) || self.pasted.with(|pasted| !pasted.trim().is_empty())
    }

    /// Takes everything off the page.
    pub fn empty(self) {
        self.next_turn();
        self.waiting.set_value(VecDeque::new());
        self.round.set_value(Arc::default());
        self.overview.set(Arc::default());
        self.outcome.set(None);
        self.progress.set(None);
        self.skipped.set(Vec::new());
        self.answers.set(Answers::default());
        self.loose.set(Loose::default());
        self.names.set_value(Arc::default());
        self.future.set_value(Vec::new());
        self.since.set(None);
    }

    /// Ends the reading that is going on.
    pub(super) fn next_turn(self) -> u32 {
        self.turn
            .try_update_value(|turn| {
                *turn += 1;
                *turn
            })
            .unwrap_or_default()
    }

    pub(super) fn is_turn(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }
}
