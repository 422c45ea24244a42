//! A pasted list or a CSV of tasks or colleagues, read and written.
//!
//! Reading takes what schools have: the rows of [`crate::rows`], decimal commas, words for sizes, months and days.
//! The text is decoded already: a file in Windows-1252 is the browser's to decode. Rows with a problem are named by
//! number and reason, the others are kept.
//!
//! What is written never starts a cell with a sign that a spreadsheet would run as a formula.

mod cells;
mod people;
mod records;
mod shared;
mod tasks;
mod words;
mod write;

use super::{ColleagueId, EditError, TaskId, WhyNot};
pub use people::{PeopleList, PersonRow, RowRoom};
pub use shared::shared_tasks;
pub use tasks::{Added, TaskList, TaskRow};
pub use words::Column;

/// The most characters of a text that a problem repeats.
pub const MOST_REPEATED: usize = 40;

/// Something wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// Its number in the spreadsheet, from 1.
    pub line: u32,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a row. Unless [`Problem::is_kept`], the row is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The row has no label.
    NoLabel,
    /// A text is too long.
    TooLong {
        /// In which column.
        column: Column,
        /// The most characters.
        most: usize,
        /// The characters found.
        found: usize,
    },
    /// A cell that cannot be read as what its column holds.
    Unread {
        /// In which column.
        column: Column,
        /// What stands there, cut short.
        text: String,
    },
    /// Hours that are nought, or more than a full-time year.
    OutOfRange {
        /// What stands there, cut short.
        text: String,
    },
    /// An earlier row has this label.
    Twice {
        /// Its number in the spreadsheet.
        first: u32,
    },
    /// The division has a task with this label.
    TaskThere(TaskId),
    /// The division has a colleague with this label.
    ColleagueThere(ColleagueId),
    /// A quote opens in it and is not closed.
    OpenQuote,
    /// Letters were lost: the file was read in the wrong encoding.
    LostLetters,
    /// Someone named for last year is not in the division. The row is kept, without that name.
    UnknownColleague {
        /// What stands there, cut short.
        text: String,
    },
    /// Someone named for last year may not hold the task. The row is kept, without that name.
    MayNotHold {
        /// Who.
        colleague: ColleagueId,
        /// Why not.
        why: WhyNot,
    },
    /// The division takes no more, or refuses the row.
    Refused(EditError),
}

impl Problem {
    /// Whether the row is kept all the same.
    #[must_use]
    pub const fn is_kept(&self) -> bool {
        matches!(self, Self::UnknownColleague { .. } | Self::MayNotHold { .. })
    }
}

/// A text, cut short to be repeated.
pub(super) fn cut(text: &str) -> String {
    text.chars().take(MOST_REPEATED).collect()
}
