//! A row of a list of colleagues, as it is read.

use taakkompas_school::dutch::days::OnDay;
use taakkompas_school::dutch::names;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Span, Weekday};

use crate::colleagues::Capacity;

/// A row that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Its number in the spreadsheet, from 1.
    pub line: u32,
    /// The role label.
    pub label: String,
    /// The role: from the role column, else from the label. An unknown role has no lesbevoegdheid.
    pub role: StaffRole,
    /// Whether the role was given in a known word.
    pub is_role_read: bool,
    /// Whether the role named is that of the school leader.
    pub leads_school: bool,
    /// The room; `None` if nothing is said, which means what follows from the role.
    pub capacity: Option<RowCapacity>,
    /// The days at school, all five if it is every day; empty if not said.
    pub days: Vec<Weekday>,
    /// The same with the parts of days and the weeks that the row says, for the week; empty if not said.
    pub on: Vec<OnDay>,
    /// The times at school that a column for a day gives.
    pub at: Vec<(Weekday, Span)>,
    /// Certificates.
    pub certificates: Vec<String>,
    /// Groups.
    pub groups: Vec<String>,
}

/// The room that a row gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowCapacity {
    /// Given in words or hours.
    Said(Capacity),
    /// Given as working time: this many thousandths of full time, and so of the room of the role.
    FullTime {
        /// From 1 to [`RowCapacity::MOST_THOUSANDTHS`].
        thousandths: u32,
    },
}

impl RowCapacity {
    /// The highest working time that a row may give: a CAO allows somewhat more than full time.
    pub const MOST_THOUSANDTHS: u32 = Capacity::MOST_THOUSANDTHS as u32;

    /// The room of someone: given, or what follows from the role and this working time.
    pub fn capacity(self) -> Capacity {
        match self {
            Self::Said(capacity) => capacity,
            Self::FullTime { thousandths } => Capacity::FromRole(u16::try_from(thousandths).ok()),
        }
    }
}

impl PersonRow {
    /// A row of which nothing is read yet.
    pub(super) const fn at(line: u32) -> Self {
        Self {
            line,
            label: String::new(),
            role: StaffRole::Other,
            is_role_read: false,
            leads_school: false,
            capacity: None,
            days: Vec::new(),
            on: Vec::new(),
            at: Vec::new(),
            certificates: Vec::new(),
            groups: Vec::new(),
        }
    }

    /// Whether the label looks like a person's name.
    pub fn may_be_name(&self) -> bool {
        names::may_be_name(&self.label)
    }
}
