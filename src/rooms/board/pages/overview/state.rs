//! What the page of the board holds: the summaries that were read, and the overview of them. It outlives the page, and goes
//! with the tab.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use leptos::prelude::*;
use taakkompas_board::made::Made;
use taakkompas_board::overview::{ALL_SCHOOLS, Overview};
use taakkompas_board::round::{Round, Versions};
use taakkompas_board::summary::{School, Summary};
use time::Date;

use crate::kit::browser::ChosenFiles;
use crate::rooms::board::words::overview::SkipReason;

/// The most schools: more than there are in the country, and no more than a browser holds with ease.
pub(super) const MOST_SCHOOLS: usize = ALL_SCHOOLS;

/// How many of what was skipped are kept, to be named.
pub(super) const MOST_SKIPPED: usize = 500;

/// Something that was skipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Skipped {
    /// The file, or the text that was pasted.
    pub name: String,
    /// The line in it.
    pub line: usize,
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

/// What came of the last reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Outcome {
    pub read: u64,
    pub skipped: u64,
    pub is_stopped: bool,
}

/// What a board wrote to a school.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Answer {
    /// By question of the summary.
    pub to: Vec<String>,
    /// Below all of them.
    pub closing: String,
}

impl Answer {
    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.closing.trim().is_empty() && self.to.iter().all(|text| text.trim().is_empty())
    }
}

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
    /// By summary: a newer one of the school asks other things.
    pub answers: RwSignal<BTreeMap<(School, Made), Answer>>,
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
            answers: RwSignal::new(BTreeMap::new()),
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

    /// Takes everything off the page.
    pub fn empty(self) {
        self.next_turn();
        self.waiting.set_value(VecDeque::new());
        self.round.set_value(Arc::default());
        self.overview.set(Arc::default());
        self.outcome.set(None);
        self.progress.set(None);
        self.skipped.set(Vec::new());
        self.answers.set(BTreeMap::new());
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
