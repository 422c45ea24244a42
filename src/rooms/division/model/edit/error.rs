//! Why an edit is refused: facts that the interface turns into sentences.

use crate::why_not::IneligibleReason;
use crate::{ColleagueId, TaskId};
use taakkompas_school::limits::OutOfBounds;
use taakkompas_school::staff::StaffRole;
use taakkompas_week::PersonId;

coded! {
    /// A text with a maximum length.
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
    /// A list with a maximum length.
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
        /// Tasks in one list of wishes.
        Wishes = "wishes",
        /// Pairs of tasks that are kept apart.
        Apart = "apart",
        /// Locks.
        Locks = "locks",
        /// Rows of last year, or of the chosen division.
        Shares = "shares",
    }
}

/// Why an edit was refused. A refused edit changes nothing.
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
        /// The role in question.
        role: StaffRole,
    },
    /// This person of the week is already linked to another colleague.
    WeekPersonTaken {
        /// The person of the week.
        person: PersonId,
        /// The colleague they are linked to.
        by: ColleagueId,
    },
    /// There is nobody with this number in the week.
    NotInWeek(PersonId),
    /// The next year can only begin if a division was chosen.
    NothingChosen,
    /// A colleague may not do a task.
    MayNotHold {
        /// The task they may not do.
        task: TaskId,
        /// The colleague.
        colleague: ColleagueId,
        /// Why they may not.
        why: IneligibleReason,
    },
    /// A task cannot be handed over to this role.
    NotHandedTo {
        /// The task in question.
        task: TaskId,
        /// The role it would go to.
        to: StaffRole,
    },
    /// A task that is not divided has no shares: it has holders, or it is stopped.
    NotDivided(TaskId),
    /// Only a fixed task or a function has holders.
    NoHolders(TaskId),
    /// One person may not do both of these tasks.
    KeptApart {
        /// The person who would do both.
        colleague: ColleagueId,
        /// One of the tasks.
        one: TaskId,
        /// The other task.
        other: TaskId,
    },
    /// A task is not kept apart from itself.
    ApartFromItself(TaskId),
    /// More parts of a task are given than it has, or than one person may have of it.
    Parts {
        /// The task in question.
        task: TaskId,
        /// The most parts allowed.
        most: u8,
        /// The parts found.
        found: u32,
    },
    /// Something occurs twice in a list: a share, a holder, a wish.
    Twice {
        /// Which task.
        task: TaskId,
        /// Whose list or share it is.
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
