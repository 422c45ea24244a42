//! When in the school year: months, dates, weeks and periods in words.
//!
//! "5 december", "10 okt - 5 dec", "week van 5 december", "najaar", "2x per jaar", "hele jaar". What may be two things,
//! such as "12-3", is not guessed at.

mod cell;
mod dates;
mod periods;

use super::Reading;
use super::signs::opened;
use crate::months::Months;
use crate::school_year::SchoolYear;

/// When something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// All year, or every week or month.
    AllYear,
    /// Now and then, without saying in which months: "2x per jaar", "per kwartaal".
    Sometimes {
        /// How many times a year, if that is said.
        times: Option<u32>,
    },
    /// In these months.
    Months(Months),
}

/// When something is done, with what was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// When.
    pub said: Said,
    /// Whether the months are only about right: "najaar", "rond kerst". A remark is due.
    pub is_about: bool,
    /// Words that were not understood.
    pub left: Vec<String>,
}

impl When {
    /// The months; all year if no months are said.
    pub const fn months(&self) -> Months {
        match self.said {
            Said::Months(months) => months,
            Said::AllYear | Said::Sometimes { .. } => Months::ALL_YEAR,
        }
    }
}

/// When, as a cell says. Numbers of weeks, and Easter, need the school year.
pub fn read(text: &str, year: Option<SchoolYear>) -> Reading<When> {
    match opened(text) {
        Ok(text) => cell::read(&text, year),
        Err(reading) => reading,
    }
}
