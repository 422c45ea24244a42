//! The parts of a description: its number, the place of a task, and texts and times with where they came from.

use serde::{Deserialize, Serialize};

number! {
    /// The number of a description: zero until it is added to the book of the school, never reused.
    DescriptionId
}

/// The place of a task; both numbers count from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TaskAt {
    /// The group of tasks.
    pub group: usize,
    /// The task in that group.
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
        /// The title of the description.
        Title = "title",
        /// The subject or specialism, as the school names it.
        Field = "field",
        /// The function and scale, which the board decides: the school copies what applies to this colleague.
        Function = "function",
        /// What the work is for.
        Purpose = "purpose",
        /// On the time to talk.
        Talking = "talking",
        /// On the time to prepare.
        Preparing = "preparing",
        /// Who guides: a role, never a name.
        Guide = "guide",
        /// How the guidance works.
        Guidance = "guidance",
        /// What this colleague has a say in.
        Say = "say",
        /// The initiatives that this colleague may take.
        Initiative = "initiative",
        /// What this colleague can learn, and where that may lead.
        Development = "development",
    }
}

coded! {
    /// Time in addition to the tasks.
    pub enum SlotPart {
        /// With pupils, as in the week.
        Pupils = "pupils",
        /// For talking with teachers.
        Talking = "talking",
        /// For preparing.
        Preparing = "preparing",
        /// For being guided.
        Guidance = "guidance",
    }
}

coded! {
    /// Whether minutes are per school week or per year.
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
    /// Minutes, one or more; at most [`Self::MOST_PER_WEEK`] or [`Self::MOST_PER_YEAR`].
    pub minutes: u32,
    /// Per week or per year.
    pub per: Per,
}

impl Time {
    /// The most minutes a week: 40 hours.
    pub const MOST_PER_WEEK: u32 = 40 * 60;
    /// The most minutes a year: a full-time year, 1659 hours (`avs-jaartaak`, 2019).
    pub const MOST_PER_YEAR: u32 = 1659 * 60;

    /// Minutes per school week.
    pub const fn a_week(minutes: u32) -> Self {
        Self { minutes, per: Per::Week }
    }

    /// Minutes per year.
    pub const fn a_year(minutes: u32) -> Self {
        Self { minutes, per: Per::Year }
    }

    /// Minutes in a year with this number of school weeks.
    pub const fn in_year(self, school_weeks: u32) -> u32 {
        match self.per {
            Per::Week => self.minutes.saturating_mul(school_weeks),
            Per::Year => self.minutes,
        }
    }

    /// The most minutes, per week or per year.
    pub const fn most(per: Per) -> u32 {
        match per {
            Per::Week => Self::MOST_PER_WEEK,
            Per::Year => Self::MOST_PER_YEAR,
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

/// Time in addition to the tasks. A slot without a time is still open: to be agreed, never invented. If it is open and
/// comes from the week, the week has no fixed time for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// The time; `None` if still open.
    pub time: Option<Time>,
    /// Where it came from.
    pub origin: Origin,
}

impl Slot {
    /// Whether it is still to be agreed.
    pub const fn is_open(&self) -> bool {
        self.time.is_none()
    }
}
