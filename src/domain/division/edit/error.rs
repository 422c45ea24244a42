//! Why an edit is refused: facts, of which the interface makes a sentence.

use core::fmt;

use crate::deployment::{PersonId, StaffRole};
use crate::division::why_not::WhyNot;
use crate::division::{ColleagueId, TaskId};

coded! {
    /// A text that has a longest length.
    pub enum Text {
        /// The label of a task.
        TaskLabel = "task-label",
        /// The role label of a colleague.
        ColleagueLabel = "colleague-label",
        /// A subject.
        Subject = "subject",
        /// A certificate.
        Certificate = "certificate",
        /// A group.
        Group = "group",
    }
}

coded! {
    /// A list that has a most length.
    pub enum Limit {
        /// Tasks.
        Tasks = "tasks",
        /// Colleagues.
        Colleagues = "colleagues",
        /// Holders of a fixed task or a function.
        Holders = "holders",
        /// Certificates of a colleague.
        Certificates = "certificates",
        /// Groups of a colleague.
        Groups = "groups",
        /// Days of a colleague.
        Days = "days",
        /// Tasks in a row of wishes.
        Wishes = "wishes",
        /// Pairs of tasks that are kept apart.
        Apart = "apart",
        /// Locks.
        Locks = "locks",
        /// Rows of last year, or of the chosen division.
        Shares = "shares",
    }
}

/// Why an edit was refused. Nothing has changed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// There is no task with this number.
    NoTask(TaskId),
    /// There is no colleague with this number.
    NoColleague(ColleagueId),
    /// Another task has this label.
    TaskLabelTaken(TaskId),
    /// Another colleague has this label.
    ColleagueLabelTaken(ColleagueId),
    /// Nobody in the role has this lesbevoegdheid.
    MayNotLead {
        /// The role.
        role: StaffRole,
    },
    /// Someone of the week is another colleague already.
    WeekPersonTaken {
        /// Who of the week.
        person: PersonId,
        /// Which colleague that is.
        by: ColleagueId,
    },
    /// There is nobody with this number in the week.
    NotInWeek(PersonId),
    /// A year only turns where a division was chosen.
    NothingChosen,
    /// A colleague may not do a task.
    MayNotHold {
        /// Which.
        task: TaskId,
        /// Who.
        colleague: ColleagueId,
        /// Why not.
        why: WhyNot,
    },
    /// A task cannot be handed over to this role.
    NotHandedTo {
        /// Which.
        task: TaskId,
        /// The role.
        to: StaffRole,
    },
    /// A task that is not divided has no shares: it has holders, or it stops.
    NotDivided(TaskId),
    /// Only a fixed task or a function has holders.
    NoHolders(TaskId),
    /// One person does not do both of these tasks.
    KeptApart {
        /// Who.
        colleague: ColleagueId,
        /// The one.
        one: TaskId,
        /// The other.
        other: TaskId,
    },
    /// A task is not kept apart from itself.
    ApartFromItself(TaskId),
    /// More parts of a task are given than it has, or more than one person may have of it.
    Parts {
        /// Which.
        task: TaskId,
        /// The most.
        most: u8,
        /// Found.
        found: u32,
    },
    /// Something is in a list twice: a share, a holder, a wish.
    Twice {
        /// Which task.
        task: TaskId,
        /// Whose.
        colleague: ColleagueId,
    },
    /// A label is needed.
    NoLabel(Text),
    /// A text is too long.
    TooLong {
        /// Which.
        text: Text,
        /// The most characters.
        most: usize,
        /// The characters found.
        found: usize,
    },
    /// There are too many of something.
    TooMany {
        /// Of what.
        of: Limit,
        /// The most.
        most: usize,
    },
    /// A number is out of range.
    Count {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
        /// Found.
        found: u32,
    },
    /// A number that was not given, or is used twice.
    Number {
        /// Found.
        found: u32,
    },
    /// A number of minutes is out of range.
    Minutes {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
        /// Found.
        found: u32,
    },
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTask(id) => write!(f, "no task {id}"),
            Self::NoColleague(id) => write!(f, "no colleague {id}"),
            Self::TaskLabelTaken(id) => write!(f, "task {id} has this label"),
            Self::ColleagueLabelTaken(id) => write!(f, "colleague {id} has this label"),
            Self::MayNotLead { role } => write!(f, "a {} has no such lesbevoegdheid", role.code()),
            Self::WeekPersonTaken { person, by } => write!(f, "person {person} of the week is colleague {by}"),
            Self::NotInWeek(id) => write!(f, "no person {id} in the week"),
            Self::NothingChosen => f.write_str("nothing is chosen"),
            Self::MayNotHold { task, colleague, why } => {
                write!(f, "colleague {colleague} may not do task {task}: {why:?}")
            }
            Self::NotHandedTo { task, to } => write!(f, "task {task} is not handed over to a {}", to.code()),
            Self::NotDivided(id) => write!(f, "task {id} is not divided"),
            Self::NoHolders(id) => write!(f, "task {id} is divided, so it has no holders"),
            Self::KeptApart { colleague, one, other } => {
                write!(f, "colleague {colleague} does not do both {one} and {other}")
            }
            Self::ApartFromItself(id) => write!(f, "task {id} is not kept apart from itself"),
            Self::Parts { task, most, found } => write!(f, "{found} parts of task {task}, {most} at most"),
            Self::Twice { task, colleague } => write!(f, "task {task} of colleague {colleague} is there twice"),
            Self::NoLabel(text) => write!(f, "the {} is empty", text.code()),
            Self::TooLong { text, most, found } => {
                write!(f, "the {} has {found} characters, {most} at most", text.code())
            }
            Self::TooMany { of, most } => write!(f, "{most} {} at most", of.code()),
            Self::Count { least, most, found } => write!(f, "{found} is not {least} to {most}"),
            Self::Number { found } => write!(f, "the number {found} was not given, or is used twice"),
            Self::Minutes { least, most, found } => write!(f, "{found} minutes is not {least} to {most}"),
        }
    }
}

impl core::error::Error for EditError {}
