//! What a school keeps: its answers and its decisions. All else is made from these.

use time::Date;

use crate::plan::school::Decisions;
use crate::profile::SchoolProfile;
use crate::scan::Answers;
use crate::school_year::Calendar;

/// One self-scan with the plan made of it: this year's, or last year's beside it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scan {
    /// The school's own name for it, such as "2026-2027"; empty until it is given one.
    pub name: String,
    /// The school.
    pub profile: SchoolProfile,
    /// The answers.
    pub answers: Answers,
    /// What the school decided on the plan.
    pub decisions: Decisions,
    /// The school's holidays.
    pub calendar: Calendar,
    /// The day the plan is made for, where the school set it; else the clock's today.
    pub today: Option<Date>,
    /// The assistants' week, as text that only its own part of the app reads; empty where there is none.
    ///
    /// So who never opens it carries the text along and not the code that knows what it means.
    pub deployment: String,
    /// The division of tasks, carried in the same way.
    pub division: String,
    /// The task descriptions, carried in the same way.
    pub descriptions: String,
}

impl Scan {
    /// The longest name, in characters.
    pub const LONGEST_NAME: usize = 60;
    /// The longest note or reason, in characters.
    pub const LONGEST_NOTE: usize = 600;

    /// Nothing was told, answered or decided.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Self { name: self.name.clone(), ..Self::default() } == *self
    }
}
