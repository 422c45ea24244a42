//! The division of tasks: what may stop, who can and wants to do what, and three proposals to talk about.
//!
//! Dividing an overfull list makes it fairly overfull. So the board of what may stop comes first, then the division. In
//! the order in which a school meets it:
//! - [`tasks`], [`months`]: the list, with size, months and what a task asks of the people who do it;
//! - [`catalog`]: what a row of a list of usual tasks must contain; the rows themselves are content;
//! - [`list`]: reading and writing a pasted list or a CSV;
//! - [`board`]: keep, make smaller, hand over, stop; what that frees, and whose time it takes;
//! - [`colleagues`]: who does the tasks: room without a reason, days, and their own wishes;
//! - [`from_week`]: which colleague is who in the assistants' week; [`into_week`]: what the team says of it;
//! - [`checks`]: what they say about the tasks they have;
//! - [`handed_in`]: the short text in which people hand in their own wishes;
//! - [`law`]: what the label of a task says about who may do it;
//! - [`people`]: how many do a task together, and the time that each of them has with it;
//! - [`may_hold`]: who may do a task, and [`why_not`]; no edit in [`edit`] goes against it;
//! - [`proposal`]: best fit, most even, least change, each with its reasons and what does not fit;
//! - [`totals`]: what the werkverdelingsplan asks for, per person and per task; [`remarks`] on it, and whether a team
//!   is too small for packages of tasks;
//! - [`years`]: who did what last year, and moving on to the next year.
//!
//! People are role labels, not names. A wish is only ever entered by the person whose wish it is, and the reason why
//! someone has little room is not stored. Someone without lesbevoegdheid never holds a task that needs one. All times
//! are whole minutes a school year.

#[macro_use]
extern crate taakkompas_school;

#[cfg(test)]
#[path = "../../../school/tests/support/seed.rs"]
mod seed;

use serde::{Deserialize, Serialize};

pub mod board;
pub mod catalog;
pub mod checks;
pub mod colleagues;
pub mod edit;
pub mod from_week;
mod groups;
pub mod handed_in;
pub mod into_week;
pub mod law;
pub mod list;
pub mod may_hold;
pub mod people;
pub mod proposal;
pub mod remarks;
pub mod tasks;
pub mod totals;
pub mod why_not;
pub mod years;

pub use colleagues::{Capacity, CapacityLabel, CapacityScale, Colleague, Wishes};
pub use edit::{Bounds, EditError, Limit, Mend, Text};
pub use proposal::Aim;
use taakkompas_school::limits::is_same;
pub use taakkompas_school::months;
pub use taakkompas_school::months::{Month, Months, Period};
use taakkompas_school::numbered::Numbered;
pub use tasks::{
    Amount, Fixed, LawQuestion, PeopleRule, Qualification, Size, SizeLabel, Sizes, Task, TaskKind, Verdict,
};
pub use why_not::IneligibleReason;

number! {
    /// The number of a task. Zero until it is added to a division.
    TaskId
}
number! {
    /// The number of a colleague. Zero until it is added to a division.
    ColleagueId
}

has_number!(Task, TaskId);
has_number!(Colleague, ColleagueId);

/// Minutes of work in a school year at full time: 1,659 hours (AVS, "welke kaders"; CAO PO).
pub const MINUTES_OF_FULL_TIME: u32 = 1659 * 60;

/// Someone has this many equal parts of a task: all of it if the task has one part. Of what exactly four or everyone do,
/// each has one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Share {
    /// The task that it is a share of.
    pub task: TaskId,
    /// The colleague who has it.
    pub colleague: ColleagueId,
    /// How many parts, from 1 to [`TaskDivision::parts`].
    pub parts: u8,
}

/// Someone did all or part of a task last year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Holding {
    /// Which task.
    pub task: TaskId,
    /// The colleague who did it.
    pub colleague: ColleagueId,
}

/// Two tasks that one person may not both do, such as checking and being checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Apart {
    /// The one with the lower number.
    pub one: TaskId,
    /// The other.
    pub other: TaskId,
}

impl Apart {
    /// Two tasks, in the order of their numbers.
    pub fn new(one: TaskId, other: TaskId) -> Self {
        Self { one: one.min(other), other: one.max(other) }
    }

    /// The other task, if this task is one of the two.
    pub fn other_than(self, task: TaskId) -> Option<TaskId> {
        match task {
            task if task == self.one => Some(self.other),
            task if task == self.other => Some(self.one),
            _ => None,
        }
    }
}

/// The division of tasks of a school, for one school year.
///
/// The lists are in the order in which things were added. To undo a change, keep the earlier value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskDivision {
    /// The calendar year in which the school year begins; `None` if the school did not say.
    year: Option<u16>,
    /// The tasks of the school.
    pub tasks: Vec<Task>,
    /// The people who can do them.
    pub colleagues: Vec<Colleague>,
    /// The minutes behind klein, middel and groot.
    pub sizes: Sizes,
    /// The minutes behind veel, gewoon and weinig ruimte.
    #[serde(rename = "rooms")]
    pub capacity_scale: CapacityScale,
    /// Pairs of tasks that one person may not both do.
    pub apart: Vec<Apart>,
    /// Shares that no proposal changes.
    pub locks: Vec<Share>,
    /// Who did what last year.
    pub last_year: Vec<Holding>,
    /// The division that the team is discussing or has decided on; empty until there is one.
    pub chosen: Vec<Share>,
    /// The aim it was proposed with.
    chosen_aim: Option<Aim>,
    /// Whether the school knowingly goes to the division without the board.
    board_skipped: bool,
    /// Whether the school begins a first puzzle without wishes and without last year.
    #[serde(skip_serializing_if = "is_false")]
    begins_without: bool,
    /// The number that is given next. Numbers are never reused, so an old one never refers to something else.
    next: u32,
}

/// Whether a field says nothing.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_false(is: &bool) -> bool {
    !*is
}

impl Default for TaskDivision {
    fn default() -> Self {
        Self {
            year: None,
            tasks: Vec::new(),
            colleagues: Vec::new(),
            sizes: Sizes::default(),
            capacity_scale: CapacityScale::default(),
            apart: Vec::new(),
            locks: Vec::new(),
            last_year: Vec::new(),
            chosen: Vec::new(),
            chosen_aim: None,
            board_skipped: false,
            begins_without: false,
            next: 1,
        }
    }
}

impl TaskDivision {
    /// The most tasks.
    pub const MOST_TASKS: usize = 400;
    /// The most colleagues.
    pub const MOST_COLLEAGUES: usize = 120;
    /// The most pairs of tasks that are kept apart.
    pub const MOST_APART: usize = 200;
    /// The most locks.
    pub const MOST_LOCKS: usize = 1000;
    /// The most rows of last year, and of a chosen division.
    pub const MOST_SHARES: usize = 4000;

    /// Whether nothing was filled in.
    pub fn is_empty(&self) -> bool {
        Self { next: self.next, ..Self::default() } == *self
    }

    /// The calendar year in which the school year begins; `None` if the school did not say.
    pub const fn year(&self) -> Option<u16> {
        self.year
    }

    /// The aim the chosen division was proposed with.
    pub const fn chosen_aim(&self) -> Option<Aim> {
        self.chosen_aim
    }

    /// Whether the school knowingly skips the board and goes straight to the division.
    pub const fn is_board_skipped(&self) -> bool {
        self.board_skipped
    }

    /// Whether the school chose to begin without wishes and without last year.
    pub const fn begins_without(&self) -> bool {
        self.begins_without
    }

    /// Whether there is something to go by in a proposal: wishes, last year, a division that was chosen before, or the
    /// choice to begin without. A proposal from nothing looks like a decision that nobody made.
    pub fn has_something_to_go_by(&self) -> bool {
        let has_basis = |aim: Aim| aim.has_basis(self);
        self.begins_without || !self.chosen.is_empty() || has_basis(Aim::BestFit) || has_basis(Aim::LeastChange)
    }

    /// The division without what was chosen, on which a proposal does not depend.
    #[must_use]
    pub fn for_proposal(&self) -> Self {
        Self { chosen: Vec::new(), chosen_aim: None, ..self.clone() }
    }

    /// The task with this number.
    pub fn task(&self, id: TaskId) -> Option<&Task> {
        self.tasks.numbered(id)
    }

    /// The colleague with this number.
    pub fn colleague(&self, id: ColleagueId) -> Option<&Colleague> {
        self.colleagues.numbered(id)
    }

    /// The task with this label; case is ignored.
    pub fn task_named(&self, label: &str) -> Option<&Task> {
        self.tasks.iter().find(|task| is_same(&task.label, label))
    }

    /// The colleague with this label; case is ignored.
    pub fn colleague_named(&self, label: &str) -> Option<&Colleague> {
        self.colleagues.iter().find(|colleague| is_same(&colleague.label, label))
    }

    /// Minutes a year that someone has for tasks.
    pub fn capacity(&self, colleague: &Colleague) -> u32 {
        colleague.capacity_in(self.capacity_scale)
    }

    /// Whether someone did a task last year.
    pub fn did_last_year(&self, task: TaskId, colleague: ColleagueId) -> bool {
        self.last_year.contains(&Holding { task, colleague })
    }
}

#[cfg(test)]
mod tests;
