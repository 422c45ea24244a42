//! What a board sees: what is asked of it, by question; what schools aim at, what they can help each other with, and what
//! changed. Without levels and without any order by a number.
//!
//! A fold over schools. [`Overview::add`] takes one school, [`Overview::merge`] puts two overviews together; whatever the
//! order and the grouping, the same schools give the same bytes. Each school goes in once: [`Round`](crate::round::Round) sees
//! to that. Counts add up; of the lines under each those of the first schools stay, by name, so that a million schools take
//! no more memory than ten thousand.

use core::cmp::Ordering;
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

/// The most schools under each heading in a browser: as many as the page takes, so that nothing is cut there.
pub const ALL_SCHOOLS: usize = 10_000;

/// The most actions that have a list of their own under a kind of question. A school may say that any action asks any kind, and
/// of every action there is room for twice as many as the content has. What is no measure of ours may not fill the memory:
/// what is past it goes under [`Subject::rest`].
pub const MOST_SUBJECTS: usize = 200;

/// What a question is about: its kind, and the action it comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Subject {
    /// The kind.
    pub question: Question,
    /// The action; `None` if schools asked in their own words, and for the rest.
    pub measure: Option<MeasureId>,
    /// Whether these are all actions that have no list of their own. Each line says which action it is.
    #[serde(default, skip_serializing_if = "is_not")]
    pub is_rest: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_not(of: &bool) -> bool {
    !*of
}

impl Subject {
    /// What schools ask in their own words.
    pub const fn own(question: Question) -> Self {
        Self { question, measure: None, is_rest: false }
    }

    /// The actions past [`MOST_SUBJECTS`].
    pub const fn rest(question: Question) -> Self {
        Self { question, measure: None, is_rest: true }
    }

    /// Whether one school may stand under it with more than one question: its lines are questions then, not schools.
    pub const fn has_many_of_a_school(&self) -> bool {
        self.measure.is_none()
    }
}

impl From<&Ask> for Subject {
    fn from(ask: &Ask) -> Self {
        Self { measure: ask.measure.clone(), ..Self::own(ask.question) }
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
    /// The action, under [`Subject::rest`] only: two of a school stay two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<MeasureId>,
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

/// What is of one school, and comes in the order of the schools.
pub trait OfSchool: Ord {
    /// The school.
    fn school(&self) -> &School;
}

impl OfSchool for School {
    fn school(&self) -> &School {
        self
    }
}

impl OfSchool for Line {
    fn school(&self) -> &School {
        &self.school
    }
}

impl OfSchool for Changed {
    fn school(&self) -> &School {
        &self.school
    }
}

/// A heading: how much stands under it, and the first of it.
///
/// Of a school that is listed, all lines are: a bound on lines would cut off what the last schools say without a word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "StoredPart<L>", bound(deserialize = "L: OfSchool + Deserialize<'de>"))]
pub struct Part<L> {
    /// How many lines there are in all.
    pub count: u64,
    /// The lines, or those of the first schools, by school.
    pub lines: BTreeSet<L>,
    /// Of how many schools there are lines.
    #[serde(skip)]
    schools: usize,
}

/// A part as it is written: how many schools are listed follows from the lines.
#[derive(Deserialize)]
#[serde(bound(deserialize = "L: Ord + Deserialize<'de>"))]
struct StoredPart<L> {
    count: u64,
    lines: BTreeSet<L>,
}

impl<L: OfSchool> From<StoredPart<L>> for Part<L> {
    fn from(StoredPart { count, lines }: StoredPart<L>) -> Self {
        let mut part = Self { count, lines, schools: 0 };
        part.schools = part.by_school().count();
        part
    }
}

impl<L> Default for Part<L> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<L> Part<L> {
    const EMPTY: Self = Self { count: 0, lines: BTreeSet::new(), schools: 0 };

    /// Of how many schools there are lines in the list.
    pub const fn listed_schools(&self) -> usize {
        self.schools
    }
}

impl<L: OfSchool> Part<L> {
    fn add(&mut self, line: L, most: usize) {
        self.count += 1;
        self.list(line, most);
    }

    /// Lists a line that is counted already.
    fn list(&mut self, line: L, most: usize) {
        // Mostly the lines come by school, or after all that is listed: then the last line tells enough.
        let is_listed = match self.lines.last().map(|last| last.school().cmp(line.school())) {
            Some(Ordering::Less) if self.schools >= most => return,
            None | Some(Ordering::Less) => false,
            Some(Ordering::Equal) => true,
            Some(Ordering::Greater) => {
                let is_near = |near: &L| near.school() == line.school();
                self.lines.range(..&line).next_back().is_some_and(is_near)
                    || self.lines.range(&line..).next().is_some_and(is_near)
            }
        };
        self.schools += usize::from(!is_listed);
        self.lines.insert(line);
        self.fit(most);
    }

    fn merge(&mut self, other: Self, most: usize) {
        self.count += other.count;
        other.lines.into_iter().for_each(|line| self.list(line, most));
        self.fit(most);
    }

    fn fit(&mut self, most: usize) {
        while self.schools > most {
            let Some(last) = self.lines.pop_last() else { break };
            while self.lines.last().is_some_and(|line| line.school() == last.school()) {
                self.lines.pop_last();
            }
            self.schools -= 1;
        }
    }

    /// The schools that are listed, each once, with its lines.
    pub fn by_school(&self) -> impl Iterator<Item = (&School, Vec<&L>)> {
        let mut lines = self.lines.iter().peekable();
        core::iter::from_fn(move || {
            let first = lines.next()?;
            let mut of_one = vec![first];
            while let Some(line) = lines.next_if(|line| line.school() == first.school()) {
                of_one.push(line);
            }
            Some((first.school(), of_one))
        })
    }

    /// How many lines are counted and not listed.
    pub fn unlisted(&self) -> u64 {
        self.count.saturating_sub(u64::try_from(self.lines.len()).unwrap_or(u64::MAX))
    }
}

/// What a board sees of many schools.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// The most schools that are listed under a heading.
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
    /// How many schools ask something of each kind.
    #[serde(with = "pairs", default)]
    pub askers: BTreeMap<Question, u64>,
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
        Self::listing(ALL_SCHOOLS)
    }
}

impl Overview {
    /// An empty overview that lists this many schools under a heading.
    pub const fn listing(most: usize) -> Self {
        Self {
            most,
            schools: 0,
            compared: 0,
            waiting: Part::EMPTY,
            questions: BTreeMap::new(),
            askers: BTreeMap::new(),
            asks: BTreeMap::new(),
            goals: BTreeMap::new(),
            offers: BTreeMap::new(),
            changes: Part::EMPTY,
        }
    }

    /// Adds a school, with what it said now and before.
    pub fn add(&mut self, versions: &Versions, since: Option<Date>) {
        let Some(now) = versions.newest() else { return };
        let most = self.most;
        let line = |says: &str| Line { school: now.school.clone(), measure: None, says: says.to_owned() };
        self.schools += 1;
        let is_waiting = since.is_some_and(|since| now.made.day() < since);
        if is_waiting {
            self.waiting.add(now.school.clone(), most);
        }
        for question in now.asks.iter().map(|ask| ask.question).collect::<BTreeSet<_>>() {
            *self.askers.entry(question).or_default() += 1;
        }
        for ask in &now.asks {
            *self.questions.entry(ask.question).or_default() += 1;
            let subjects = self.asks.len();
            self.asks.entry(ask.into()).or_default().add(line(&ask.says), most);
            if self.asks.len() > subjects {
                self.fit_subjects(ask.question);
            }
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
        for (question, count) in other.askers {
            *self.askers.entry(question).or_default() += count;
        }
        merge(&mut self.asks, other.asks, most);
        for &question in Question::ALL {
            self.fit_subjects(question);
        }
        merge(&mut self.goals, other.goals, most);
        merge(&mut self.offers, other.offers, most);
        self.changes.merge(other.changes, most);
    }

    /// Puts the actions past the bound under the rest. Which ones these are depends on their ids only, and an action that went
    /// there once is past the bound for ever: so it is the same in any order.
    fn fit_subjects(&mut self, question: Question) {
        let of_kind = self.asks.range(Subject::own(question)..).map(|(about, _)| about);
        let actions = of_kind.take_while(|about| about.question == question).filter(|about| about.measure.is_some());
        let past: Vec<Subject> = actions.skip(MOST_SUBJECTS).cloned().collect();
        for about in past {
            let Some(part) = self.asks.remove(&about) else { continue };
            let rest = self.asks.entry(Subject::rest(question)).or_default();
            rest.count += part.count;
            for line in part.lines {
                rest.list(Line { measure: about.measure.clone(), ..line }, self.most);
            }
        }
    }

    /// The questions of a kind, by what they are about.
    pub fn asks_of(&self, question: Question) -> impl Iterator<Item = (&Subject, &Part<Line>)> {
        self.asks.iter().filter(move |(about, _)| about.question == question)
    }

    /// How many schools ask something of a kind.
    pub fn askers_of(&self, question: Question) -> u64 {
        self.askers.get(&question).copied().unwrap_or_default()
    }

    /// How many questions of a kind there are.
    pub fn count_of(&self, question: Question) -> u64 {
        self.questions.get(&question).copied().unwrap_or_default()
    }
}

fn merge<K: Ord, L: OfSchool>(mine: &mut BTreeMap<K, Part<L>>, other: BTreeMap<K, Part<L>>, most: usize) {
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
