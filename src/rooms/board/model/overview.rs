//! What a board sees: what is asked of it, by question; what schools aim at, what they can help each other with, and what
//! changed. Without levels and without any order by a number.
//!
//! A fold over schools. [`Overview::add`] takes one school, [`Overview::merge`] puts two overviews together; whatever the
//! order and the grouping, the same schools give the same bytes. Each school goes in once: [`Round`](crate::round::Round) sees
//! to that. Counts add up; of the lines under each the first stay, by name of the school, so that a million schools take no
//! more memory than ten thousand.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use taakkompas_plan::GoalKind;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::theme::Theme;
use time::Date;

use crate::question::Question;
use crate::round::Versions;
use crate::summary::{Ask, Offer, SaidGoal, School, Summary};
use crate::{goal_code, pairs};

/// The most lines under each heading in a browser: more schools than there are.
pub const ALL_LINES: usize = 10_000;

/// The most different things that are asked: there are fewer than a hundred measures, and what is no measure of ours may
/// not fill the memory.
pub const MOST_SUBJECTS: usize = 300;

/// What a question is about: its kind, and the action it comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Subject {
    /// The kind.
    pub question: Question,
    /// The action; `None` if schools asked in their own words.
    pub measure: Option<MeasureId>,
}

impl From<&Ask> for Subject {
    fn from(ask: &Ask) -> Self {
        Self { question: ask.question, measure: ask.measure.clone() }
    }
}

/// A goal in the order of the themes; asking the team comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Aim(#[serde(with = "goal_code")] pub GoalKind);

/// What one school says under a heading.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Line {
    /// The school.
    pub school: School,
    /// What it says; may be empty.
    pub says: String,
}

/// What changed for one school.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Change {
    /// It asks this now.
    Asks {
        /// What about.
        about: Subject,
        /// In its words.
        says: String,
    },
    /// It no longer asks this.
    AsksNoMore {
        /// What about.
        about: Subject,
        /// In its words at the time.
        says: String,
    },
    /// It has this goal now.
    AimsAt(Aim),
    /// It no longer has this goal.
    AimsNoMore(Aim),
    /// It offers help now.
    Offers(Theme),
    /// It no longer offers this help.
    OffersNoMore(Theme),
}

/// What changed, and for which school. The school comes first: what one school changed stands together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Changed {
    /// The school.
    pub school: School,
    /// What.
    pub what: Change,
}

/// A heading: how much stands under it, and the first of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "L: Ord + Deserialize<'de>"))]
pub struct Part<L> {
    /// How many lines there are in all.
    pub count: u64,
    /// The lines, or the first of them, by school.
    pub lines: BTreeSet<L>,
}

impl<L> Default for Part<L> {
    fn default() -> Self {
        Self { count: 0, lines: BTreeSet::new() }
    }
}

impl<L: Ord> Part<L> {
    fn add(&mut self, line: L, most: usize) {
        self.count += 1;
        let is_past = |last: &L| self.lines.len() >= most && *last < line;
        if !self.lines.last().is_some_and(is_past) {
            self.lines.insert(line);
            self.fit(most);
        }
    }

    fn merge(&mut self, other: Self, most: usize) {
        self.count += other.count;
        self.lines.extend(other.lines);
        self.fit(most);
    }

    fn fit(&mut self, most: usize) {
        while self.lines.len() > most {
            self.lines.pop_last();
        }
    }

    /// How many lines are counted and not listed.
    pub fn unlisted(&self) -> u64 {
        self.count.saturating_sub(u64::try_from(self.lines.len()).unwrap_or(u64::MAX))
    }
}

/// What a board sees of many schools.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// The most lines that are listed under a heading.
    most: usize,
    /// How many schools there are.
    pub schools: u64,
    /// How many of them said something before, to compare with.
    pub compared: u64,
    /// The schools with nothing since the round began.
    pub waiting: Part<School>,
    /// How many questions there are of each kind, also of those that are not listed.
    #[serde(with = "pairs")]
    pub questions: BTreeMap<Question, u64>,
    /// What is asked of the board.
    #[serde(with = "pairs")]
    pub asks: BTreeMap<Subject, Part<Line>>,
    /// What schools aim at.
    #[serde(with = "pairs")]
    pub goals: BTreeMap<Aim, Part<Line>>,
    /// What they can help others with.
    #[serde(with = "pairs")]
    pub offers: BTreeMap<Theme, Part<Line>>,
    /// What changed since what they said before.
    pub changes: Part<Changed>,
}

impl Default for Overview {
    fn default() -> Self {
        Self::listing(ALL_LINES)
    }
}

impl Overview {
    /// An empty overview that lists this many lines under a heading.
    pub const fn listing(most: usize) -> Self {
        Self {
            most,
            schools: 0,
            compared: 0,
            waiting: Part { count: 0, lines: BTreeSet::new() },
            questions: BTreeMap::new(),
            asks: BTreeMap::new(),
            goals: BTreeMap::new(),
            offers: BTreeMap::new(),
            changes: Part { count: 0, lines: BTreeSet::new() },
        }
    }

    /// Adds a school, with what it said now and before.
    pub fn add(&mut self, versions: &Versions, since: Option<Date>) {
        let Some(now) = versions.newest() else { return };
        let most = self.most;
        let line = |says: &str| Line { school: now.school.clone(), says: says.to_owned() };
        self.schools += 1;
        let is_waiting = since.is_some_and(|since| now.made.day() < since);
        if is_waiting {
            self.waiting.add(now.school.clone(), most);
        }
        for ask in &now.asks {
            *self.questions.entry(ask.question).or_default() += 1;
            self.asks.entry(ask.into()).or_default().add(line(&ask.says), most);
        }
        while self.asks.len() > MOST_SUBJECTS {
            self.asks.pop_last();
        }
        for SaidGoal { goal, says } in &now.goals {
            self.goals.entry(Aim(*goal)).or_default().add(line(says), most);
        }
        for Offer { theme, says } in &now.offers {
            self.offers.entry(*theme).or_default().add(line(says), most);
        }
        if let Some(before) = versions.before(since).filter(|_| !is_waiting) {
            self.compared += 1;
            for what in changes(before, now) {
                self.changes.add(Changed { school: now.school.clone(), what }, most);
            }
        }
    }

    /// Puts another overview, of other schools, into this one. Of two that list differently the shorter list holds.
    pub fn merge(&mut self, other: Self) {
        self.most = self.most.min(other.most);
        let most = self.most;
        self.schools += other.schools;
        self.compared += other.compared;
        self.waiting.merge(other.waiting, most);
        for (question, count) in other.questions {
            *self.questions.entry(question).or_default() += count;
        }
        merge(&mut self.asks, other.asks, most);
        while self.asks.len() > MOST_SUBJECTS {
            self.asks.pop_last();
        }
        merge(&mut self.goals, other.goals, most);
        merge(&mut self.offers, other.offers, most);
        self.changes.merge(other.changes, most);
    }

    /// The questions of a kind, by what they are about.
    pub fn asks_of(&self, question: Question) -> impl Iterator<Item = (&Subject, &Part<Line>)> {
        self.asks.iter().filter(move |(about, _)| about.question == question)
    }

    /// How many questions of a kind there are.
    pub fn count_of(&self, question: Question) -> u64 {
        self.questions.get(&question).copied().unwrap_or_default()
    }
}

fn merge<K: Ord, L: Ord>(mine: &mut BTreeMap<K, Part<L>>, other: BTreeMap<K, Part<L>>, most: usize) {
    for (key, part) in other {
        mine.entry(key).or_default().merge(part, most);
    }
    // What was there already may list more than the other allows.
    for part in mine.values_mut() {
        part.fit(most);
    }
}

/// What a school says now that it did not say before, and the other way round. What it says of a thing may change without
/// the thing being new.
fn changes(before: &Summary, now: &Summary) -> Vec<Change> {
    let mut found = Vec::new();
    let has = |asks: &[Ask], ask: &Ask| {
        asks.iter().any(|other| match &ask.measure {
            Some(_) => other.measure == ask.measure,
            None => other.measure.is_none() && other.says == ask.says,
        })
    };
    let new = now.asks.iter().filter(|ask| !has(&before.asks, ask));
    found.extend(new.map(|ask| Change::Asks { about: ask.into(), says: ask.says.clone() }));
    let gone = before.asks.iter().filter(|ask| !has(&now.asks, ask));
    found.extend(gone.map(|ask| Change::AsksNoMore { about: ask.into(), says: ask.says.clone() }));
    let goals = |summary: &Summary| summary.goals.iter().map(|goal| Aim(goal.goal)).collect::<BTreeSet<_>>();
    let (were, are) = (goals(before), goals(now));
    found.extend(are.difference(&were).map(|&aim| Change::AimsAt(aim)));
    found.extend(were.difference(&are).map(|&aim| Change::AimsNoMore(aim)));
    let offers = |summary: &Summary| summary.offers.iter().map(|offer| offer.theme).collect::<BTreeSet<_>>();
    let (were, are) = (offers(before), offers(now));
    found.extend(are.difference(&were).map(|&theme| Change::Offers(theme)));
    found.extend(were.difference(&are).map(|&theme| Change::OffersNoMore(theme)));
    found
}

/// The overview of a round.
pub fn of_round(round: &crate::round::Round, since: Option<Date>) -> Overview {
    let mut overview = Overview::default();
    for (_, versions) in round.schools() {
        overview.add(versions, since);
    }
    overview
}
