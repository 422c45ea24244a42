//! The team's picture: what can be shown of hand-ins without showing anybody.
//!
//! [`Picture`] is all there is: pages and prints are made from it and from nothing else. It is made from cells (see `cells`), so
//! that no two pictures give one person's answer. A file holds the cells themselves: five people or more in each. Where things are put in order, the order comes from
//! words that are shown, and then from the catalogue. The rules:
//! - fewer than five people never have a figure, and neither do those who are left if the groups shown are taken from the team;
//! - under eight hand-ins there are words and no counts;
//! - counts are shown if at least three chose otherwise than most; else only what nearly everyone chose;
//! - figures stay until five new hand-ins have come;
//! - support staff is one group; what the leader answered stands apart, and is in no figure.

mod cells;
mod sections;

use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Level};

use crate::code::RoleGroup;
use crate::code::revision::Revision;
pub(crate) use cells::{Cell, merged, tell};
pub use cells::{Choice, Counts, FIVE, OTHERWISE, Told};
pub use sections::{Beside, BetweenGroups, Difference};

/// With fewer hand-ins than this there are no counts.
pub const EIGHT: usize = 8;

/// How far apart people are, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spread {
    /// Gelijk: at least four out of five chose the same level.
    Alike,
    /// Dicht bij elkaar: at least four out of five chose one of two levels that follow each other.
    Near,
    /// Uiteen.
    Apart,
}

/// What a figure says of some people: a whole team, or a group in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// How many were asked: five or more, unless hands were counted.
    pub people: u16,
    /// What they say, taken together; `None` if most left it open.
    pub middle: Option<Answer>,
    /// How far apart they are; `None` if fewer than half gave a level.
    pub spread: Option<Spread>,
    /// How many chose what; `None` if that is not told.
    pub counts: Option<Counts>,
}

/// What is shown of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The statement.
    pub statement: StatementId,
    /// All who were asked and are in a cell.
    pub team: Figure,
    /// Groups of five or more, in the order of [`RoleGroup`]. Those who are in none are five or more as well, or nobody.
    pub groups: Vec<(RoleGroup, Figure)>,
}

/// What is shown of a round. Statements with fewer than five answers have no line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picture {
    hand_ins: usize,
    lines: Vec<Line>,
}

impl Picture {
    /// The picture of cells; `hand_ins` are all that it was made of.
    pub(crate) fn of(cells: &[Cell], hand_ins: usize) -> Self {
        let mut order: Vec<StatementId> = Revision::NEWEST.statements().collect();
        for cell in cells {
            if !order.contains(&cell.statement) {
                order.push(cell.statement.clone());
            }
        }
        let line = |statement: StatementId| {
            let of: Vec<&Cell> = cells.iter().filter(|cell| cell.statement == statement).collect();
            let team = figure(of.iter().copied(), hand_ins)?;
            let groups = RoleGroup::ALL.iter().filter_map(|&group| {
                Some((group, figure(of.iter().copied().filter(|cell| cell.group == Some(group)), hand_ins)?))
            });
            Some(Line { groups: groups.collect(), statement, team })
        };
        Self { hand_ins, lines: order.into_iter().filter_map(line).collect() }
    }

    /// How many hand-ins it was made of.
    pub const fn hand_ins(&self) -> usize {
        self.hand_ins
    }

    /// Whether counts may be shown; otherwise there are words alone.
    pub const fn has_counts(&self) -> bool {
        self.hand_ins >= EIGHT
    }

    /// What is shown, in the order of the catalogue.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// What is shown of a statement.
    pub fn line(&self, statement: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.statement.as_str() == statement)
    }
}

/// The figure of cells; `None` if there are none.
pub(crate) fn figure<'a>(cells: impl Iterator<Item = &'a Cell>, hand_ins: usize) -> Option<Figure> {
    let mut counts = Counts::default();
    let mut is_exact = true;
    for cell in cells {
        match cell.told {
            Told::Counts(more) => counts.add_all(more),
            Told::Most(choice) => {
                counts.add(choice, cell.people);
                is_exact = false;
            }
        }
    }
    (usize::from(counts.people()) >= FIVE).then(|| figure_of(counts, is_exact && hand_ins >= EIGHT))
}

/// What counts say, with or without the counts themselves.
pub(crate) fn figure_of(counts: Counts, with_counts: bool) -> Figure {
    Figure {
        people: counts.people(),
        middle: middle(counts),
        spread: spread(counts),
        counts: Some(counts).filter(|_| with_counts),
    }
}

const LEVELS: [Choice; 4] = [Choice::NotYet, Choice::Sometimes, Choice::Mostly, Choice::Fixed];

fn levels(counts: Counts) -> u16 {
    LEVELS.iter().fold(0, |sum, &level| sum.saturating_add(counts.of(level)))
}

/// What people say, taken together: the middle of those who gave a level, unless more do not know, or to more it does not apply. A
/// half is rounded down, so that a level is not claimed too soon.
fn middle(counts: Counts) -> Option<Answer> {
    let levels = levels(counts);
    let most = [(Choice::Unknown, Some(Answer::Unknown)), (Choice::NotApplicable, Some(Answer::NotApplicable))];
    let more = most.into_iter().chain([(Choice::Open, None)]).filter(|(choice, _)| counts.of(*choice) > levels);
    let mut largest: Option<(u16, Option<Answer>)> = None;
    for (choice, answer) in more {
        if largest.is_none_or(|(people, _)| counts.of(choice) > people) {
            largest = Some((counts.of(choice), answer));
        }
    }
    if let Some((_, answer)) = largest {
        return answer;
    }
    let mut below = 0_u16;
    LEVELS.iter().zip(Level::ALL).find_map(|(&choice, &level)| {
        below = below.saturating_add(counts.of(choice));
        (levels > 0 && below >= levels.div_ceil(2)).then_some(Answer::Level(level))
    })
}

/// How far apart those are who gave a level, if at least half did.
fn spread(counts: Counts) -> Option<Spread> {
    let of = LEVELS.map(|level| u32::from(counts.of(level)));
    let levels: u32 = of.iter().sum();
    let is_most = |people: u32| people * 5 >= levels * 4;
    if levels == 0 || levels * 2 < u32::from(counts.people()) {
        None
    } else if of.iter().copied().any(is_most) {
        Some(Spread::Alike)
    } else if of.windows(2).map(|two| two.iter().sum()).any(is_most) {
        Some(Spread::Near)
    } else {
        Some(Spread::Apart)
    }
}
