//! What a school keeps: its answers and its decisions. Everything else is derived from these.

use super::documents::Documents;
use taakkompas_plan::decisions::Decisions;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::Answers;
use taakkompas_school::school_year::Calendar;
use time::Date;

/// One self-scan with the plan based on it: this year's, or last year's kept next to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scan {
    /// The school's own name for it, such as "2026-2027"; empty until it has one.
    pub name: String,
    /// The profile of the school.
    pub profile: SchoolProfile,
    /// The school's answers in the scan.
    pub answers: Answers,
    /// What the school decided on its plan.
    pub decisions: Decisions,
    /// The school's holidays.
    pub calendar: Calendar,
    /// The day for which the plan is made, if the school set it; otherwise the current date is used.
    pub today: Option<Date>,
    /// What the rooms keep besides.
    pub documents: Documents,
}

impl Scan {
    /// The longest name, in characters.
    pub const LONGEST_NAME: usize = 60;
    /// The longest note or reason, in characters.
    pub const LONGEST_NOTE: usize = 600;

    /// Whether nothing was filled in, answered or decided.
    pub fn is_empty(&self) -> bool {
        Self { name: self.name.clone(), ..Self::default() } == *self
    }
}
