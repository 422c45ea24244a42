//! Why an edit is refused: facts, of which the interface makes a sentence.

use crate::deployment::{PersonId, StaffRole};
use crate::division::why_not::WhyNot;
use crate::division::{ColleagueId, TaskId};
use taakkompas_school::limits::OutOfBounds;

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
    /// A text, a list or a number is out of bounds.
    OutOfBounds(Bounds),
}

/// Why something in a division is out of bounds.
pub type Bounds = OutOfBounds<Text, Limit>;

impl From<Bounds> for EditError {
    fn from(error: Bounds) -> Self {
        Self::OutOfBounds(error)
    }
}
