//! The summaries of every school: the newest, and those of earlier days to compare with.
//!
//! A fold. [`Round::add`] takes one summary, [`Round::merge`] puts two rounds together, and whatever the order and the
//! grouping, the same summaries give the same round: of a day the last summary of a school stays, and of the days the
//! last [`Versions::MOST`]. So rounds may be made apart, of parts of the schools or of the summaries, and put together.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use serde::Serialize;
use taakkompas_school::iso_date;
use time::Date;

use crate::pairs;
use crate::summary::{School, Summary};

/// A day, as text where it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Day(#[serde(with = "iso_date")] Date);

/// The summaries of one school, by day.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Versions(#[serde(serialize_with = "pairs::serialize")] BTreeMap<Day, Summary>);

impl Versions {
    /// The most days that are kept of a school: two years of rounds.
    pub const MOST: usize = 8;

    fn add(&mut self, summary: Summary) -> Placed {
        let placed = match self.newest() {
            Some(newest) if *newest > summary => Placed::Older,
            _ => Placed::Newest,
        };
        let is_there = match self.0.entry(Day(summary.made.day())) {
            Entry::Vacant(place) => {
                place.insert(summary);
                false
            }
            Entry::Occupied(mut place) => {
                let kept = place.get();
                let is_there = *kept == summary;
                // Equal but for the spelling of the name: one of them, whatever came first.
                if (&summary, spelling(&summary.school)) > (kept, spelling(&kept.school)) {
                    place.insert(summary);
                }
                is_there
            }
        };
        if self.0.len() > Self::MOST {
            self.0.pop_first();
        }
        if is_there { Placed::There } else { placed }
    }

    /// The newest.
    pub fn newest(&self) -> Option<&Summary> {
        self.0.values().next_back()
    }

    /// What it is compared with: the last one from before this round began, or of an earlier day if nobody said when it
    /// began.
    pub fn before(&self, since: Option<Date>) -> Option<&Summary> {
        let newest = self.newest()?.made.day();
        let until = since.map_or(newest, |since| since.min(newest));
        self.0.range(..Day(until)).next_back().map(|(_, summary)| summary)
    }

    /// Whether there is more than one day.
    pub fn has_earlier(&self) -> bool {
        self.0.len() > 1
    }

    /// All, the oldest first.
    pub fn all(&self) -> impl Iterator<Item = &Summary> {
        self.0.values()
    }
}

/// What came of adding a summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placed {
    /// It is the newest of its school.
    Newest,
    /// The same one was there.
    There,
    /// There is a newer one of its school.
    Older,
}

/// The summaries of many schools.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Round(#[serde(serialize_with = "pairs::serialize")] BTreeMap<School, Versions>);

impl Round {
    /// Adds a summary.
    pub fn add(&mut self, summary: Summary) {
        self.take(summary);
    }

    /// Adds a summary, and says what came of it.
    pub fn take(&mut self, summary: Summary) -> Placed {
        place_of(&mut self.0, summary.school.clone()).add(summary)
    }

    /// Puts another round into this one.
    pub fn merge(&mut self, other: Self) {
        for (school, versions) in other.0 {
            let place = place_of(&mut self.0, school);
            for summary in versions.0.into_values() {
                place.add(summary);
            }
        }
    }

    /// The schools by name, each with its summaries.
    pub fn schools(&self) -> impl Iterator<Item = (&School, &Versions)> {
        self.0.iter()
    }

    /// The summaries of one school.
    pub fn of(&self, school: &School) -> Option<&Versions> {
        self.0.get(school)
    }

    /// How many schools there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The place of a school. Of two ways to write its name, the same one stays whatever came first.
pub(crate) fn place_of<V: Default>(all: &mut BTreeMap<School, V>, school: School) -> &mut V {
    let kept = all.get_key_value(&school).map(|(kept, _)| spelling(&school) < spelling(kept));
    let before = if kept == Some(true) { all.remove(&school) } else { None };
    all.entry(school).or_insert_with(|| before.unwrap_or_default())
}

fn spelling(school: &School) -> (&str, &str) {
    (&school.name, &school.place)
}
