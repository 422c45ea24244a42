//! A proposed week: blocks made from what is asked for, within the rules that the school set.
//!
//! First it decides which assistant serves which group, then the times: a greedy start, then a local search with a
//! fixed sequence of tries; small cases are solved exactly. The same week always gives the same proposal. The methods
//! were compared on quality, speed and size beforehand; a general exact solver only serves as an oracle in tests.
//!
//! **What never happens**, whatever is asked:
//! - a block that is locked, protected, earmarked or may not move is moved; the same goes for every block of a kind
//!   that is not asked for;
//! - someone has two blocks at the same time, or one outside their hours at school, or outside the group's lesson
//!   times;
//! - someone whom the board does not employ is given work, or anyone is proposed to lead a group or to stand in;
//! - the roster is exceeded, or earmarked hours that are not planned yet are used for something else;
//! - a block outside the group's lesson times answers what is asked: it is moved into them, or it stays and does not count;
//! - a block is shorter or longer than asked: what is left over is said to be short;
//! - a time is used for a group whose lesson times are not known;
//! - a day of more than five and a half hours is filled up without a break, if one fits.
//!
//! **What is weighed**, in this order, is the [`Score`]: what does not fit counts first. Asking again starts from the
//! week as it is and only accepts what is better, so it never gives a worse one.
//!
//! **Work is spread** over people in proportion to what they have ([`Score::spread`]), and whoever gets little or nothing
//! is named with the reason ([`LeftOver`]). [`compare`] holds the figures of the week before and after next to each
//! other; what becomes worse is said ([`Compared::worse`]), so that a school chooses it knowingly.
//!
//! Times are on a grid of five minutes; a new block begins a multiple of a quarter of an hour into the lesson time, at
//! a preferred time, or when a block that stays ends.

mod compare;
mod exact;
mod from_week;
mod greedy;
mod grid;
mod left_over;
mod model;
mod parts;
mod result;
mod search;
mod state;

#[cfg(test)]
pub(crate) use state::weighed;

use serde::{Deserialize, Serialize};

use super::{AssistantWeek, Block, EditError, GroupId, Kind, PersonId};
pub use compare::{Compared, Figure, PersonRow, Row, compare};
pub use left_over::{LeftOver, LeftOverReason};
pub use search::{Search, WeekProblem};
use taakkompas_school::time_of_day::{Week, Weekday};

/// How good a week is, compared number by number: the first that differs decides, and lower is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Score {
    /// Blocks that a proposal may move and that cannot be where they are, such as two at the same time or one outside
    /// the hours at school. Zero in a proposal.
    pub broken: u32,
    /// Minutes of break that are short, in all weeks of the cycle, as for those below.
    pub break_minutes_short: u32,
    /// Minutes asked for that are short.
    pub asked_minutes_short: u32,
    /// Minutes asked for that are placed, but do not have an aim.
    pub minutes_without_aim: u32,
    /// Minutes of talking that are short.
    pub talking_minutes_short: u32,
    /// Asks for one person that are served by more than one.
    pub asks_split: u32,
    /// Minutes at a time other than preferred.
    pub minutes_not_preferred: u32,
    /// How unevenly work is spread over people, in minutes: every minute of work, talks and breaks not counted, weighed
    /// by the part of their hours that its person works, and [`PAIR_MINUTES`] for each of the [`Score::pairs`].
    ///
    /// Someone who works 300 of 1200 minutes counts for 75: a quarter of 300. The sum is lowest if everyone works the
    /// same part of their hours. It never becomes higher if someone has more hours.
    pub spread: u32,
    /// Blocks that differ between week A and week B.
    pub different_weeks: u32,
    /// Pairs of an assistant and a group that work together; fewer means less talking and fewer changes.
    pub pairs: u32,
    /// Blocks on the same day as another block of the same ask.
    pub same_day: u32,
    /// Blocks that are no longer where they were.
    pub moved: u32,
}

/// What a pair of an assistant and a group that work together counts for in [`Score::spread`]: as much as a talk of a
/// quarter of an hour in a week that is full. So a group is only shared if that makes hours clearly more even.
pub const PAIR_MINUTES: u32 = 15;

coded! {
    /// Why something does not fit.
    pub enum UnmetReason {
        /// The lesson times of the group are not known.
        NoLessons = "no-lessons",
        /// It is less than one block of the length that was asked for.
        LessThanABlock = "less-than-a-block",
        /// Nobody is there for it: no assistant with hours at school, or not the one asked for.
        Nobody = "nobody",
        /// Lesson times and hours at school have no common time that is long enough.
        NoCommonTime = "no-common-time",
        /// The roster of everyone who could do it is full.
        RosterFull = "roster-full",
        /// Everyone who could do it already works with the most groups.
        MostGroups = "most-groups",
        /// The assistant of a talk is at school only while the group has lessons: there is no time to talk at all.
        OnlyDuringLessons = "only-during-lessons",
        /// It must be outside the lessons, as a talk and supervision must, and nobody is at school then for long enough.
        TooShortOutsideLessons = "too-short-outside-lessons",
        /// Other blocks take up every time at which it could be.
        TimesTaken = "times-taken",
    }
}

/// Something that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unmet {
    /// Something that was asked for.
    Ask {
        /// Its index in the list of asks.
        at: usize,
        /// The group it is for.
        group: GroupId,
        /// The kind that was asked for.
        kind: Kind,
    },
    /// Talking time of an assistant with a group's teacher.
    Talking {
        /// The assistant.
        person: PersonId,
        /// The group.
        group: GroupId,
    },
    /// A break.
    Break {
        /// Whose break it is.
        person: PersonId,
        /// The weekday.
        weekday: Weekday,
    },
}

/// Something that does not fit, and how much of it is short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Short {
    /// What does not fit.
    pub unmet: Unmet,
    /// The week of the cycle.
    pub week: Week,
    /// How many minutes are short in that week.
    pub minutes: u32,
    /// Why it does not fit.
    pub reason: UnmetReason,
}

/// A proposed week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// All blocks of the week, both those that stay and those that are proposed.
    pub blocks: Vec<Block>,
    /// The number to give next, if the week is adopted.
    pub next: u32,
    /// What does not fit.
    pub short: Vec<Short>,
    /// Who gets less than a fair part of the work, and why; in the order of the people of the week.
    pub left_over: Vec<LeftOver>,
    /// How good it is.
    pub score: Score,
    /// Whether no better week is possible on the grid of times.
    pub is_best_possible: bool,
}

/// What a proposal does with a block, compared with the week it was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is new.
    New,
    /// It is with someone else, or at another time.
    Moved,
    /// It is where it was.
    Stays,
}

impl Proposal {
    /// What the proposal does with one of its blocks.
    pub fn change_of(block: &Block, week: &AssistantWeek) -> Change {
        match week.block(block.id) {
            None => Change::New,
            Some(was) => {
                let place = |of: &Block| (of.person, of.weeks, of.weekday, of.span);
                if place(was) == place(block) { Change::Stays } else { Change::Moved }
            }
        }
    }

    /// The blocks of the week that are no longer in the proposal.
    pub fn gone<'a>(&self, week: &'a AssistantWeek) -> Vec<&'a Block> {
        week.blocks.iter().filter(|was| !self.blocks.iter().any(|block| block.id == was.id)).collect()
    }

    /// Adopts the proposed week. To undo that, keep the value from before.
    ///
    /// # Errors
    /// If the week has changed since, so that the blocks no longer fit in it.
    pub fn apply(&self, week: &mut AssistantWeek) -> Result<(), EditError> {
        week.replace_blocks(self.blocks.clone(), self.next)
    }
}

/// How many tries [`propose`] makes: enough for a school of six assistants and sixteen groups.
pub const TRIES: u32 = 2000;

/// A proposal for this week, after [`TRIES`] tries.
#[must_use]
pub fn propose(week: &AssistantWeek) -> Proposal {
    let mut search = crate::proposal::WeekProblem::search(week);
    search.step(TRIES);
    search.best()
}

/// How good the week is as it is now.
pub fn score(week: &AssistantWeek) -> Score {
    let model = from_week::model(week);
    let (state, broken) = state::State::present(&model);
    Score { broken, ..state.score(&model) }
}
