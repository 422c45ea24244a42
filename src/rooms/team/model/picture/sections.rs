//! The picture in the order in which a team talks about it: own view beside the team's, then differences between people, then between
//! groups, then what all see alike, then what nobody knows.

use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Answers, Level};
use taakkompas_school::order::sort_by_key;

use super::{Figure, GroupSays, Line, Picture, Spread};
use crate::code::RoleGroup;

/// How one view differs from another, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// Both say the same.
    Same,
    /// The first is this many levels higher, 1 to 3.
    Higher(u32),
    /// The first is this many levels lower, 1 to 3.
    Lower(u32),
    /// The first knows what the other does not.
    OnlyFirstKnows,
    /// The other knows what the first does not.
    OnlyOtherKnows,
    /// It applies to one and not to the other, or one left it open.
    Otherwise,
}

impl Difference {
    /// How the first answer differs from the other.
    pub fn between(first: Option<Answer>, other: Option<Answer>) -> Self {
        match (first, other) {
            (first, other) if first == other => Self::Same,
            (Some(Answer::Level(first)), Some(Answer::Level(other))) if first > other => {
                Self::Higher(first.value() - other.value())
            }
            (Some(Answer::Level(first)), Some(Answer::Level(other))) => Self::Lower(other.value() - first.value()),
            (Some(Answer::Level(_)), Some(Answer::Unknown)) => Self::OnlyFirstKnows,
            (Some(Answer::Unknown), Some(Answer::Level(_))) => Self::OnlyOtherKnows,
            _ => Self::Otherwise,
        }
    }

    /// How much there is to talk about, 0 to 6.
    pub const fn weight(self) -> u32 {
        match self {
            Self::Same => 0,
            Self::Otherwise => 1,
            Self::Higher(steps) | Self::Lower(steps) => steps * 2,
            Self::OnlyFirstKnows | Self::OnlyOtherKnows => 3,
        }
    }
}

/// The leader's own view beside the team's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beside<'a> {
    /// The statement.
    pub statement: &'a StatementId,
    /// What the leader answered.
    pub own: Answer,
    /// What the team says.
    pub team: &'a Figure,
    /// How the leader differs from the team.
    pub difference: Difference,
}

/// A statement that groups see in different ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BetweenGroups<'a> {
    /// The line.
    pub line: &'a Line,
    /// The group that sees it highest.
    pub highest: (RoleGroup, Level),
    /// The group that sees it lowest.
    pub lowest: (RoleGroup, Level),
}

impl BetweenGroups<'_> {
    /// How many levels lie between them, 1 to 3.
    pub fn steps(&self) -> u32 {
        self.highest.1.value() - self.lowest.1.value()
    }
}

impl Picture {
    /// The leader's own view beside the team's, what differs most first.
    pub fn own_beside_team(&self, own: &Answers) -> Vec<Beside<'_>> {
        let beside = |line: &'_ Line| {
            own.get(&line.statement).copied().map(|own| (own, Difference::between(Some(own), line.team.middle)))
        };
        let mut found: Vec<_> = self
            .lines()
            .iter()
            .filter_map(|line| {
                let (own, difference) = beside(line)?;
                Some(Beside { statement: &line.statement, own, team: &line.team, difference })
            })
            .collect();
        sort_by_key(&mut found, |beside| core::cmp::Reverse(beside.difference.weight()));
        found
    }

    /// What people see in different ways, what is furthest apart first.
    pub fn between_people(&self) -> Vec<&Line> {
        let mut found: Vec<_> = self.lines().iter().filter(|line| line.team.spread > Some(Spread::Alike)).collect();
        sort_by_key(&mut found, |line| core::cmp::Reverse(line.team.spread));
        found
    }

    /// What groups see in different ways, what is furthest apart first.
    pub fn between_groups(&self) -> Vec<BetweenGroups<'_>> {
        let mut found: Vec<_> = self.lines().iter().filter_map(between_groups).collect();
        sort_by_key(&mut found, |between| core::cmp::Reverse(between.steps()));
        found
    }

    /// Whether there are groups to put beside each other: two that are shown for the same statement.
    pub fn compares_groups(&self) -> bool {
        self.lines().iter().any(|line| line.groups.len() > 1)
    }

    /// What all see alike: people, and groups too. The strengths first: the highest level.
    pub fn alike(&self) -> Vec<&Line> {
        let is_alike = |line: &&Line| line.team.spread == Some(Spread::Alike) && between_groups(line).is_none();
        let mut found: Vec<_> = self.lines().iter().filter(is_alike).collect();
        sort_by_key(&mut found, |line| core::cmp::Reverse(line.team.middle.and_then(Answer::level)));
        found
    }

    /// What more do not know than say anything else; [`Figure::share`] tells whether they are the most.
    pub fn unknown(&self) -> Vec<&Line> {
        self.lines().iter().filter(|line| line.team.middle == Some(Answer::Unknown)).collect()
    }
}

fn between_groups(line: &Line) -> Option<BetweenGroups<'_>> {
    let level = |of: &GroupSays| Some((of.group, of.middle.level()?));
    let levels: Vec<_> = line.groups.iter().filter_map(level).collect();
    let first = *levels.first()?;
    let highest = levels.iter().fold(first, |most, &other| if other.1 > most.1 { other } else { most });
    let lowest = levels.iter().fold(first, |least, &other| if other.1 < least.1 { other } else { least });
    (highest.1 > lowest.1).then_some(BetweenGroups { line, highest, lowest })
}
