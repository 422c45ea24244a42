//! What a school asks of a proposed week, and what it wants a proposal to keep to.

use serde::{Deserialize, Serialize};

use super::blocks::Kind;
use super::{AssistantWeek, Block, EditError, Group, GroupId, Lesson, PersonId};
use taakkompas_school::time_of_day::{Span, TimeOfDay, Weekday};

/// The lesson times offered to a school that has none yet: a plain continurooster, short enough for most schools. They
/// are only used once the school confirms them.
const USUAL_LESSONS: [Span; 2] = [
    Span { from: TimeOfDay::at(8, 30), until: TimeOfDay::at(12, 0) },
    Span { from: TimeOfDay::at(12, 30), until: TimeOfDay::at(14, 0) },
];

/// A time at which a block would preferably take place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preferred {
    /// On this day; `None` for any day.
    pub weekday: Option<Weekday>,
    /// The hours it would fall within.
    pub span: Span,
}

/// Minutes a week asked for with one group, of one kind. There is one ask per group and kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// The group it is for.
    pub group: GroupId,
    /// What it is for. Leading a group, standing in and breaks cannot be asked for: see [`Ask::may_ask`].
    pub kind: Kind,
    /// Minutes in a school week.
    pub minutes: u32,
    /// How long one block lasts, in minutes: [`Ask::SHORTEST`] to [`Ask::LONGEST`]. A proposed block is never shorter
    /// or longer.
    pub block_minutes: u16,
    /// The aim given to the proposed blocks.
    pub aim: String,
    /// The preferred times; empty for any lesson time.
    pub preferred: Vec<Preferred>,
    /// Who should do it, if it matters.
    pub person: Option<PersonId>,
    /// Whether one person should do all of it. A preference, not a rule: some assistants work on
    /// one thing in several groups.
    pub same_person: bool,
}

impl Ask {
    /// The shortest block, in minutes.
    pub const SHORTEST: u16 = 15;
    /// The longest block, in minutes.
    pub const LONGEST: u16 = 120;
    /// The usual length of a block, in minutes.
    pub const USUAL: u16 = 45;
    /// The most minutes a week of one ask: a full school week.
    pub const MOST_MINUTES: u32 = 1500;
    /// The most asks in a week.
    pub const MOST: usize = 200;
    /// The most preferred times of one ask.
    pub const MOST_PREFERRED: usize = 10;

    /// This many minutes a week for a group, in blocks of the usual length.
    pub fn new(group: GroupId, kind: Kind, minutes: u32) -> Self {
        Self {
            group,
            kind,
            minutes,
            block_minutes: Self::USUAL,
            aim: String::new(),
            preferred: Vec::new(),
            person: None,
            same_person: false,
        }
    }

    /// How many whole blocks it asks for in a week.
    pub fn blocks(&self) -> u32 {
        self.minutes / u32::from(self.block_minutes.max(Self::SHORTEST))
    }

    /// The minutes that are left when it is cut into whole blocks: too few for a block, so they never fit.
    pub fn minutes_left_over(&self) -> u32 {
        self.minutes % u32::from(self.block_minutes.max(Self::SHORTEST))
    }

    /// Whether it says what its blocks are for.
    pub fn has_aim(&self) -> bool {
        !self.aim.trim().is_empty()
    }

    /// Whether a proposal can be asked for this kind: work with pupils that needs no lesbevoegdheid, or supervision. An
    /// arrangement cannot be asked for either: its hours stay where they were agreed.
    pub const fn may_ask(kind: Kind) -> bool {
        (kind.is_with_pupils() && !kind.leads_a_group() && !matches!(kind, Kind::OnePupil))
            || matches!(kind, Kind::Supervision)
    }
}

/// The rules that a proposed week keeps to. The school sees these and sets them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// Minutes a week for talking, for each assistant with each group she works with.
    pub talking_minutes: u32,
    /// The most groups per person; `None` for no limit.
    pub most_groups: Option<u32>,
    /// Minutes of break on a day of more than five and a half hours; zero to plan no breaks.
    pub break_minutes: u32,
}

impl Rules {
    /// The most minutes of talking, or of break, that can be set.
    pub const MOST_MINUTES: u32 = 120;
}

impl Default for Rules {
    fn default() -> Self {
        Self { talking_minutes: 15, most_groups: None, break_minutes: 30 }
    }
}

impl AssistantWeek {
    /// The index in the list of the ask for this group and kind.
    pub fn ask_at(&self, group: GroupId, kind: Kind) -> Option<usize> {
        self.asks.iter().position(|ask| ask.group == group && ask.kind == kind)
    }

    /// The groups whose lesson times are not known at all: nothing can be placed in them.
    pub fn groups_without_lessons(&self) -> Vec<GroupId> {
        let is_unknown = |group: &&Group| Weekday::ALL.iter().all(|&day| self.lessons_of(group, day).is_empty());
        self.groups.iter().filter(is_unknown).map(|group| group.id).collect()
    }

    /// Lesson times to offer for the groups that have none: those that most other groups have, or else the usual ones.
    pub fn lessons_to_offer(&self) -> Vec<Lesson> {
        let known = || self.groups.iter().map(|group| &group.lessons).filter(|lessons| !lessons.is_empty());
        // The first of those that occur most often.
        let count = |lessons: &Vec<Lesson>| known().filter(|other| *other == lessons).count();
        let most = known().rev().max_by_key(|lessons| count(lessons)).cloned();
        let usual = || Weekday::ALL.iter().flat_map(|&weekday| USUAL_LESSONS.map(|span| Lesson { weekday, span }));
        most.unwrap_or_else(|| usual().collect())
    }

    /// The asks that do not say what their blocks are for: those blocks get no aim.
    pub fn asks_without_aim(&self) -> impl Iterator<Item = &Ask> {
        self.asks.iter().filter(|ask| ask.kind.is_with_pupils() && !ask.has_aim())
    }

    /// Adds the same ask, with the same aim, for every group that has none of this kind yet. Returns how many asks were
    /// added.
    ///
    /// # Errors
    /// Those of [`AssistantWeek::add_ask`].
    pub fn ask_for_all(&mut self, kind: Kind, minutes: u32, block_minutes: u16, aim: &str) -> Result<usize, EditError> {
        let open = |group: &GroupId| self.ask_at(*group, kind).is_none();
        let groups: Vec<GroupId> = self.groups.iter().map(|group| group.id).filter(open).collect();
        let ask = |group| Ask { block_minutes, aim: aim.trim().to_owned(), ..Ask::new(group, kind, minutes) };
        groups.iter().try_for_each(|&group| self.add_ask(ask(group)))?;
        Ok(groups.len())
    }

    /// Minutes asked for in all weeks of the cycle.
    pub fn minutes_asked(&self) -> u32 {
        let a_week: u32 = self.asks.iter().map(|ask| ask.minutes).sum();
        a_week * self.cycle.count()
    }

    /// Whether a proposal could move this block if it were not locked: a break, a talk or a kind that is asked for,
    /// unless it is protected, earmarked or marked as not to move.
    pub fn may_be_locked(&self, block: &Block) -> bool {
        let stays = Block { locked: false, ..block.clone() }.stays();
        let is_asked = matches!(block.kind, Kind::Break | Kind::Talking)
            || block.groups.iter().any(|&group| self.ask_at(group, block.kind).is_some());
        !stays && is_asked
    }
}
