//! Why an edit of a description is refused: facts that the interface turns into sentences.

use super::law::Reach;
use super::parts::{DescriptionId, TaskAt, TextPart};
use super::role::DescriptionRole;
use taakkompas_school::limits::OutOfBounds;
use taakkompas_school::qualification::{Required, Shortfall};
use taakkompas_school::staff::Letter;

coded! {
    /// A list with a maximum length.
    pub enum Limit {
        /// Descriptions of a school.
        Descriptions = "descriptions",
        /// Groups of tasks.
        Groups = "groups",
        /// Tasks in a group.
        Tasks = "tasks",
        /// Tasks in the short form.
        Short = "short",
        /// Remarks from the scan.
        Notes = "notes",
    }
}

/// Why an edit was refused. A refused edit changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// There is no description with this number.
    NoDescription(DescriptionId),
    /// There is no group of tasks at this place.
    NoGroup(usize),
    /// There is no task at this place.
    NoTask(TaskAt),
    /// There is no remark at this place.
    NoNote(usize),
    /// Another colleague in this role already has this letter.
    LetterTaken {
        /// The role of both.
        role: DescriptionRole,
        /// The letter that is taken.
        letter: Letter,
    },
    /// The role cannot have this lesbevoegdheid; [`Self::sources`] says where that is stated.
    MayNotLead {
        /// The role in question.
        role: DescriptionRole,
    },
    /// The task needs a lesbevoegdheid that this colleague does not have, or does not have on this day.
    TooFar {
        /// The role of this colleague.
        role: DescriptionRole,
        /// What the task needs.
        needs: Required,
        /// How far it would go.
        asked: Reach,
        /// How far it may go.
        most: Reach,
        /// Why not further.
        why: Shortfall,
    },
    /// Making a task need less is allowed only if the school wrote the task itself.
    NeedsFixed {
        /// Which task.
        at: TaskAt,
        /// What it needs.
        needs: Required,
    },
    /// A text, a list or a number is out of bounds.
    OutOfBounds(Bounds),
    /// A working-time factor is not 1 to 10000 ten-thousandths.
    Factor {
        /// The factor found, in ten-thousandths.
        found: u32,
    },
}

/// Why something in a description is out of bounds. A text without a part is a task, the heading of a group or a
/// remark.
pub type Bounds = OutOfBounds<Option<TextPart>, Limit>;

impl From<Bounds> for EditError {
    fn from(error: Bounds) -> Self {
        Self::OutOfBounds(error)
    }
}

impl EditError {
    /// The ids of the sources in the content, if it is the law that refuses.
    pub const fn sources(self) -> &'static [&'static str] {
        match self {
            Self::MayNotLead { role } => role.sources(),
            Self::TooFar { role, why, .. } => why.sources(role.in_law()),
            _ => &[],
        }
    }
}
