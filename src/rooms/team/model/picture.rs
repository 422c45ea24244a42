//! The team's picture: what can be shown of hand-ins without showing anybody.
//!
//! [`Picture`] is all there is: pages and prints are made from it and from nothing else, and a file holds no more of a round than
//! this. It is made from cells (see `cells`), so that no two pictures give one person's answer. Where things are put in order, the
//! order comes from words that are shown, and then from the catalogue. The rules:
//! - fewer than five people never have a figure, and neither do those who are left if the groups shown are taken from the team;
//! - under eight hand-ins there are words and no counts; neither are there of a statement that fewer than eight are counted for, as not
//!   everyone is asked everything;
//! - counts are shown if at least three chose otherwise than most; else only what nearly everyone chose;
//! - of a group there is its middle alone;
//! - figures stay until five new hand-ins have come;
//! - support staff is one group;
//! - the answers of the school's own scan stand apart, and are in no figure. A code that somebody of the leadership hands in counts as
//!   every other code: in the team, and in a figure of their group only from five on.

mod cells;
mod sections;
mod written;

use serde::{Deserialize, Serialize};
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Level};

use crate::code::RoleGroup;
use crate::code::revision::Revision;
pub(crate) use cells::{Cell, merged, tell};
pub use cells::{Choice, Counts, FIVE, OTHERWISE, Told};
pub use sections::{Beside, BetweenGroups, Difference};

/// Of fewer people than this there are no counts.
pub const EIGHT: usize = 8;

coded! {
    /// How far apart people are, in words.
    pub enum Spread {
        /// Gelijk: of all who were asked, at least four out of five chose the same level.
        Alike = "alike",
        /// Dicht bij elkaar: of those who gave a level, at least four out of five chose one of two that follow each other.
        Near = "near",
        /// Uiteen.
        Apart = "apart",
    }
}

coded! {
    /// How many of all who were asked a middle speaks for: if it is a level, those who gave one; else those who said the same.
    pub enum Share {
        /// Half or fewer: it is what most chose, and not what more than half did.
        Many = "many",
        /// More than half.
        Most = "most",
        /// At least four out of five, as far as is told: of a cell that tells what nearly all chose, everyone counts as having chosen it.
        NearlyAll = "nearly-all",
    }
}

/// What a figure says of some people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// How many took part, where that is told: of what was counted in the room, and not in a picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u16>,
    /// What they say, taken together; `None` if they left it open.
    #[serde(with = "written::middle")]
    pub middle: Option<Answer>,
    /// How many of them that is.
    pub share: Share,
    /// How far apart they are; `None` if fewer than half gave a level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spread: Option<Spread>,
    /// How many chose what; `None` if that is not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<Counts>,
}

/// What a group says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSays {
    /// The group.
    pub group: RoleGroup,
    /// Its middle.
    #[serde(with = "written::answer")]
    pub middle: Answer,
}

/// What is shown of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The statement.
    pub statement: StatementId,
    /// All who were asked and are in a cell.
    pub team: Figure,
    /// Groups of five or more that did not leave it open, in the order of [`RoleGroup`]. Those who are in no group of five are
    /// five or more as well, or nobody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupSays>,
}

impl Line {
    /// Whether it can have been shown of this many hand-ins.
    pub(crate) fn is_possible(&self, hand_ins: usize) -> bool {
        let is_told = |counts: Counts| {
            let people = usize::from(counts.people());
            let tells = matches!(Told::of(counts), Told::Counts(_)) && figure_of(counts, true) == self.team;
            (EIGHT..=hand_ins).contains(&people) && tells
        };
        hand_ins >= FIVE && self.team.people.is_none() && self.team.counts.is_none_or(is_told)
    }
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
                let says = figure(of.iter().copied().filter(|cell| cell.group == Some(group)), hand_ins)?;
                Some(GroupSays { group, middle: says.middle? })
            });
            Some(Line { groups: groups.collect(), statement, team })
        };
        Self { hand_ins, lines: order.into_iter().filter_map(line).collect() }
    }

    /// The picture as it was kept.
    pub(crate) const fn kept(lines: Vec<Line>, hand_ins: usize) -> Self {
        Self { hand_ins, lines }
    }

    /// What is kept of it.
    pub(crate) fn into_lines(self) -> Vec<Line> {
        self.lines
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
    let people = usize::from(counts.people());
    (people >= FIVE).then(|| figure_of(counts, is_exact && people.min(hand_ins) >= EIGHT))
}

/// What counts say, with or without the counts themselves.
pub(crate) fn figure_of(counts: Counts, with_counts: bool) -> Figure {
    let middle = middle(counts);
    let said = match middle {
        Some(Answer::Level(_)) => levels(counts),
        other => counts.of(Choice::from(other)),
    };
    Figure {
        people: None,
        middle,
        share: share(said, counts.people()),
        spread: spread(counts),
        counts: Some(counts).filter(|_| with_counts),
    }
}

/// Whether some are at least four out of five of all.
const fn are_nearly_all(some: u32, all: u32) -> bool {
    some * 5 >= all * 4
}

fn share(said: u16, all: u16) -> Share {
    let (said, all) = (u32::from(said), u32::from(all));
    if are_nearly_all(said, all) {
        Share::NearlyAll
    } else if said * 2 > all {
        Share::Most
    } else {
        Share::Many
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

/// How far apart those are who gave a level, if at least half did. They are alike only if that many of all are: who does not know
/// does not agree.
fn spread(counts: Counts) -> Option<Spread> {
    let of = LEVELS.map(|level| u32::from(counts.of(level)));
    let (levels, all): (u32, u32) = (of.iter().sum(), counts.people().into());
    if levels == 0 || levels * 2 < all {
        None
    } else if of.iter().any(|&people| are_nearly_all(people, all)) {
        Some(Spread::Alike)
    } else if of.windows(2).any(|two| are_nearly_all(two.iter().sum(), levels)) {
        Some(Spread::Near)
    } else {
        Some(Spread::Apart)
    }
}
