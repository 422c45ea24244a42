//! The parts of a description: its number, the place of a task, texts and time, each with where it came from.

use serde::{Deserialize, Serialize};

number! {
    /// The number of a description. Zero until it is added to the book of the school, never reused.
    DescriptionId
}

/// The place of a task: both from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TaskAt {
    /// The group of tasks.
    pub group: usize,
    /// The task in it.
    pub task: usize,
}

coded! {
    /// Where something in a description came from.
    pub enum Origin {
        /// The template of the role.
        Template = "template",
        /// The school's answers in the scan.
        Scan = "scan",
        /// The school's profile.
        Profile = "profile",
        /// The assistants' week.
        Week = "week",
        /// The division of tasks.
        Division = "division",
        /// Written or changed by the school.
        Own = "own",
    }
}

coded! {
    /// A text of a description.
    pub enum TextPart {
        /// What it is called.
        Title = "title",
        /// The subject or specialism, as the school names it.
        Field = "field",
        /// The function and scale, which the board decides: the school copies what holds for this colleague.
        Function = "function",
        /// What the work is for.
        Purpose = "purpose",
        /// About the time to talk.
        Talking = "talking",
        /// About the time to prepare.
        Preparing = "preparing",
        /// Who guides: a role, never a name.
        Guide = "guide",
        /// How that goes.
        Guidance = "guidance",
        /// What this colleague has a say in.
        Say = "say",
        /// What may come from this colleague.
        Initiative = "initiative",
        /// What can be learnt, and where it may lead.
        Development = "development",
    }
}

coded! {
    /// Time beside the tasks.
    pub enum SlotPart {
        /// With pupils, as the week has it.
        Pupils = "pupils",
        /// To talk with teachers.
        Talking = "talking",
        /// To prepare.
        Preparing = "preparing",
        /// To be guided.
        Guidance = "guidance",
    }
}

coded! {
    /// Whether minutes are of a school week or of a year.
    pub enum Per {
        /// A school week.
        Week = "week",
        /// A school year.
        Year = "year",
    }
}

/// An amount of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Time {
    /// Minutes, one or more; at most [`Self::MOST_A_WEEK`] or [`Self::MOST_A_YEAR`].
    pub minutes: u32,
    /// Of a week or of a year.
    pub per: Per,
}

impl Time {
    /// The most minutes a week: 40 hours.
    pub const MOST_A_WEEK: u32 = 40 * 60;
    /// The most minutes a year: the year of someone at full time, 1659 hours (`avs-jaartaak`, 2019).
    pub const MOST_A_YEAR: u32 = 1659 * 60;

    /// Minutes of a school week.
    #[must_use]
    pub const fn a_week(minutes: u32) -> Self {
        Self { minutes, per: Per::Week }
    }

    /// Minutes of a year.
    #[must_use]
    pub const fn a_year(minutes: u32) -> Self {
        Self { minutes, per: Per::Year }
    }

    /// Minutes of a year with this number of school weeks.
    #[must_use]
    pub const fn in_year(self, school_weeks: u32) -> u32 {
        match self.per {
            Per::Week => self.minutes.saturating_mul(school_weeks),
            Per::Year => self.minutes,
        }
    }

    /// The most minutes.
    #[must_use]
    pub const fn most(per: Per) -> u32 {
        match per {
            Per::Week => Self::MOST_A_WEEK,
            Per::Year => Self::MOST_A_YEAR,
        }
    }
}

/// A text, and where it came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// The text; may be empty.
    pub text: String,
    /// Where it came from.
    pub origin: Origin,
}

/// Time beside the tasks. Without a time it is still open: to be agreed, never invented. Open and from
/// the week means that the week has no fixed time for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// The time; open where it is none.
    pub time: Option<Time>,
    /// Where it came from.
    pub origin: Origin,
}

impl Slot {
    /// Whether it is still to be agreed.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.time.is_none()
    }
}
