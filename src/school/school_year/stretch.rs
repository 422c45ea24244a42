//! Days in a row, and why a calendar refuses them.

use core::fmt;

use serde::{Deserialize, Serialize};
use time::Date;

use super::HolidayId;
use crate::iso_date;

/// Days in a row, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Stretch {
    /// The first day.
    #[serde(with = "iso_date")]
    pub first: Date,
    /// The last day.
    #[serde(with = "iso_date")]
    pub last: Date,
}

impl Stretch {
    /// Whether this day is one of them.
    pub fn contains(self, date: Date) -> bool {
        (self.first..=self.last).contains(&date)
    }

    pub(super) fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    pub(super) fn check_length(self, most_weeks: u32) -> Result<(), CalendarError> {
        if self.last < self.first {
            return Err(CalendarError::EndsBeforeStart);
        }
        let days = (self.last - self.first).whole_days() + 1;
        if days > 7 * i64::from(most_weeks) {
            return Err(CalendarError::TooLong { most_weeks });
        }
        Ok(())
    }
}

/// Why a calendar refuses dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarError {
    /// The last day comes before the first.
    EndsBeforeStart,
    /// It is longer than this many weeks.
    TooLong {
        /// The most weeks it may be.
        most_weeks: u32,
    },
    /// It overlaps this holiday, passes it, or leaves no school day in between.
    Overlaps(HolidayId),
    /// More stretches of test weeks than a calendar holds.
    TooManyTestWeeks {
        /// The most it holds.
        most: usize,
    },
}

impl fmt::Display for CalendarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EndsBeforeStart => write!(f, "the last day is before the first"),
            Self::TooLong { most_weeks } => write!(f, "longer than {most_weeks} weeks"),
            Self::Overlaps(other) => write!(f, "no school day between it and {other}"),
            Self::TooManyTestWeeks { most } => write!(f, "more than {most} test periods"),
        }
    }
}

impl core::error::Error for CalendarError {}
