//! Cells: five people or more whose answers to one statement come into the picture together.
//!
//! The attacks that this is built against put figures beside each other: the figure of today beside that of yesterday, of
//! the team beside its groups, of one round beside another. So each answer is in one cell, once and for all. What a cell
//! tells leaves at least two answers possible for everyone in it, also to someone who knows one of the others. And whatever a
//! page shows, at any time, is made from what cells tell. Then no subtraction of things that are shown leaves one answer. Who
//! is in which cell depends on roles, kinds of scan and the order of coming, never on an answer.

use serde::{Deserialize, Serialize};
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Level};

use crate::code::{HandIn, RoleGroup};

/// The least number of people for any figure.
pub const FIVE: usize = 5;

/// Counts are told only if this many answered otherwise than most did.
///
/// With nobody otherwise, the figure would be everyone's answer; with one, that person would know everyone else's; with
/// two, each of those who knows the other. With three, who knows one answer still cannot tell another.
pub const OTHERWISE: u16 = 3;

coded! {
    /// What can be said to a statement: an answer, or none.
    pub enum Choice {
        /// Nog niet.
        NotYet = "0",
        /// Soms.
        Sometimes = "1",
        /// Meestal.
        Mostly = "2",
        /// Vast.
        Fixed = "3",
        /// Weet ik niet.
        Unknown = "unknown",
        /// Niet van toepassing.
        NotApplicable = "not-applicable",
        /// Asked, and left open.
        Open = "open",
    }
}

impl From<Option<Answer>> for Choice {
    fn from(answer: Option<Answer>) -> Self {
        match answer {
            Some(Answer::Level(Level::NotYet)) => Self::NotYet,
            Some(Answer::Level(Level::Sometimes)) => Self::Sometimes,
            Some(Answer::Level(Level::Mostly)) => Self::Mostly,
            Some(Answer::Level(Level::Fixed)) => Self::Fixed,
            Some(Answer::Unknown) => Self::Unknown,
            Some(Answer::NotApplicable) => Self::NotApplicable,
            None => Self::Open,
        }
    }
}

impl Choice {
    /// The answer that it is; `None` if it was left open.
    pub(crate) fn answer(self) -> Option<Answer> {
        self.code().parse().ok()
    }
}

/// How many chose what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Counts([u16; 7]);

impl Counts {
    /// How many chose this.
    pub fn of(self, choice: Choice) -> u16 {
        self.0.get(choice as usize).copied().unwrap_or_default()
    }

    /// How many there are in all.
    pub fn people(self) -> u16 {
        self.0.iter().fold(0, |sum, &count| sum.saturating_add(count))
    }

    pub(crate) fn add(&mut self, choice: Choice, people: u16) {
        if let Some(count) = self.0.get_mut(choice as usize) {
            *count = count.saturating_add(people);
        }
    }

    pub(crate) fn add_all(&mut self, other: Self) {
        Choice::ALL.iter().for_each(|&choice| self.add(choice, other.of(choice)));
    }

    /// What most chose; of equals the first.
    pub(crate) fn most(self) -> Choice {
        let fewer = |most: Choice, &other: &Choice| if self.of(other) > self.of(most) { other } else { most };
        Choice::ALL.iter().fold(Choice::NotYet, fewer)
    }
}

/// What a cell tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Told {
    /// How many chose what: three or more chose otherwise than most.
    Counts(Counts),
    /// What nearly everyone chose: all, all but one or all but two.
    Most(Choice),
}

impl Told {
    /// What these counts may tell.
    pub(crate) fn of(counts: Counts) -> Self {
        let most = counts.most();
        let otherwise = counts.people().saturating_sub(counts.of(most));
        if otherwise >= OTHERWISE { Self::Counts(counts) } else { Self::Most(most) }
    }
}

/// The answers of five people or more to a statement, as far as they are told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The statement.
    pub(crate) statement: StatementId,
    /// The group of all in it; `None` if they are of several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) group: Option<RoleGroup>,
    /// How many people, five or more.
    pub(crate) people: u16,
    /// What it tells about them.
    pub(crate) told: Told,
}

impl Cell {
    /// Whether it can have been written: five people or more, and counts that add up and may be told.
    pub(crate) fn is_possible(&self) -> bool {
        let adds_up = match self.told {
            // Cells that were added up keep three otherwise: the counts of each have them.
            Told::Counts(counts) => counts.people() == self.people && matches!(Told::of(counts), Told::Counts(_)),
            Told::Most(_) => true,
        };
        usize::from(self.people) >= FIVE && adds_up
    }
}

/// Those who wait for a cell: their group, and what they chose.
type Waiting = Vec<(RoleGroup, Choice)>;

/// The cells of hand-ins in the order in which they came; `shown` are the numbers of them at which a picture was made.
pub(crate) fn tell(hand_ins: &[HandIn], shown: &[usize]) -> Vec<Cell> {
    let mut waiting: Vec<(StatementId, Waiting)> = Vec::new();
    let mut cells = Vec::new();
    let mut from = 0;
    for &until in shown {
        for hand_in in hand_ins.get(from..until).unwrap_or_default() {
            // Everyone is asked in the same order, so the next statement is near the last one.
            let mut at = 0;
            for statement in hand_in.asked() {
                let chosen = (hand_in.role(), Choice::from(hand_in.answers().get(&statement).copied()));
                let mut places = (at..waiting.len()).chain(0..at);
                let place = places.find(|&place| waiting.get(place).is_some_and(|(known, _)| *known == statement));
                match place.and_then(|place| waiting.get_mut(place)) {
                    Some((_, waiting)) => waiting.push(chosen),
                    None => waiting.push((statement, vec![chosen])),
                }
                at = place.map_or(waiting.len(), |place| place + 1);
            }
        }
        for (statement, waiting) in &mut waiting {
            for (group, counts) in told_now(waiting) {
                let cell =
                    Cell { statement: statement.clone(), group, people: counts.people(), told: Told::of(counts) };
                cells.push(cell);
            }
        }
        from = until;
    }
    merged(cells)
}

/// Takes those who get a cell now out of the waiting: each group of five or more has its own, all others are together. If
/// those are fewer than five, the smallest group joins them; if there is no such group, they go on waiting.
fn told_now(waiting: &mut Waiting) -> Vec<(Option<RoleGroup>, Counts)> {
    let size = |group: RoleGroup| waiting.iter().filter(|(other, _)| *other == group).count();
    let mut alone: Vec<RoleGroup> = RoleGroup::ALL.iter().copied().filter(|&group| size(group) >= FIVE).collect();
    let others = waiting.len() - alone.iter().map(|&group| size(group)).sum::<usize>();
    if (1..FIVE).contains(&others) {
        let Some(smallest) = alone.iter().copied().min_by_key(|&group| size(group)) else { return Vec::new() };
        alone.retain(|&group| group != smallest);
    }
    let mut told: Vec<(Option<RoleGroup>, Counts)> = Vec::new();
    for (group, choice) in core::mem::take(waiting) {
        let group = Some(group).filter(|group| alone.contains(group));
        match told.iter_mut().find(|(other, _)| *other == group) {
            Some((_, counts)) => counts.add(choice, 1),
            None => {
                let mut counts = Counts::default();
                counts.add(choice, 1);
                told.push((group, counts));
            }
        }
    }
    told
}

/// One cell instead of several of the same statement and group that tell the same kind of thing: their sum tells less.
pub(crate) fn merged(cells: Vec<Cell>) -> Vec<Cell> {
    let mut merged: Vec<Cell> = Vec::new();
    for cell in cells {
        let same = merged.iter_mut().find(|other| {
            let told = match (other.told, cell.told) {
                (Told::Counts(_), Told::Counts(_)) => true,
                (Told::Most(one), Told::Most(other)) => one == other,
                _ => false,
            };
            told && other.statement == cell.statement && other.group == cell.group
        });
        match same {
            None => merged.push(cell),
            Some(other) => {
                other.people = other.people.saturating_add(cell.people);
                if let (Told::Counts(sum), Told::Counts(more)) = (&mut other.told, cell.told) {
                    sum.add_all(more);
                }
            }
        }
    }
    merged
}
