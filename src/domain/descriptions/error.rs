//! Why an edit of a description is refused: facts, of which the interface makes a sentence.

use super::law::Reach;
use super::parts::{DescriptionId, TaskAt, TextPart};
use super::role::DescriptionRole;
use crate::deployment::Letter;
use taakkompas_school::limits::OutOfBounds;
use taakkompas_school::qualification::{Required, Shortfall};

coded! {
    /// A list that has a most length.
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

/// Why an edit was refused. Nothing has changed then.
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
    /// Two colleagues in one role have one letter.
    LetterTaken {
        /// The role.
        role: DescriptionRole,
        /// The letter.
        letter: Letter,
    },
    /// The role has no lesbevoegdheid of this kind; [`Self::sources`] has where that stands.
    MayNotLead {
        /// The role.
        role: DescriptionRole,
    },
    /// The task needs a lesbevoegdheid that this colleague does not have, or not on this day.
    TooFar {
        /// The role.
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
    /// What a task needs can be made less only where the school wrote the task itself.
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
        /// Found.
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
    /// The ids of the sources in the content, where the law refuses.
    #[must_use]
    pub const fn sources(self) -> &'static [&'static str] {
        match self {
            Self::MayNotLead { role } => role.sources(),
            Self::TooFar { role, why, .. } => why.sources(role.in_law()),
            _ => &[],
        }
    }
}
