//! Why an edit of a description is refused: facts, of which the interface makes a sentence.

use core::fmt;

use super::law::Reach;
use super::parts::{DescriptionId, TaskAt, TextPart};
use super::role::DescriptionRole;
use crate::deployment::Letter;
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
    /// A task or a heading is empty.
    NoText,
    /// A text is too long.
    TooLong {
        /// Which; none for a task, the heading of a group or a remark.
        part: Option<TextPart>,
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
    /// A number of minutes is out of range.
    Minutes {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
        /// Found.
        found: u32,
    },
    /// A working-time factor is not 1 to 10000 ten-thousandths.
    Factor {
        /// Found.
        found: u32,
    },
    /// A number that was not given, or is used twice.
    Number {
        /// Found.
        found: u32,
    },
}

/// Refuses a list that is longer than it may be.
pub(super) fn at_most(of: Limit, found: usize, most: usize) -> Result<(), EditError> {
    if found > most { Err(EditError::TooMany { of, most }) } else { Ok(()) }
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

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoDescription(id) => write!(f, "no description {id}"),
            Self::NoGroup(at) => write!(f, "no group of tasks {at}"),
            Self::NoTask(at) => write!(f, "no task {} in group {}", at.task, at.group),
            Self::NoNote(at) => write!(f, "no remark {at}"),
            Self::LetterTaken { role, letter } => write!(f, "there is a {} {letter}", role.code()),
            Self::MayNotLead { role } => write!(f, "a {} has no such lesbevoegdheid", role.code()),
            Self::TooFar { role, needs, asked, most, why } => write!(
                f,
                "a {} goes no further than {} in what needs {}, not {}: {}",
                role.code(),
                most.code(),
                needs.code(),
                asked.code(),
                why.code()
            ),
            Self::NeedsFixed { at, needs } => {
                write!(f, "task {} in group {} needs {}", at.task, at.group, needs.code())
            }
            Self::NoText => f.write_str("a task or heading is empty"),
            Self::TooLong { part, most, found } => {
                write!(f, "the {} has {found} characters, {most} at most", part.map_or("task", TextPart::code))
            }
            Self::TooMany { of, most } => write!(f, "{most} {} at most", of.code()),
            Self::Minutes { least, most, found } => write!(f, "{found} minutes is not {least} to {most}"),
            Self::Factor { found } => write!(f, "{found} is not 1 to 10000"),
            Self::Number { found } => write!(f, "the number {found} was not given, or is used twice"),
        }
    }
}

impl core::error::Error for EditError {}
