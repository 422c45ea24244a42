//! Reading and writing a list of tasks or colleagues, pasted or as CSV.
//!
//! Reading accepts what schools have: the rows of [`taakkompas_school::rows`], decimal commas, words for sizes, months
//! and days. The text has already been decoded: a file in Windows-1252 is decoded by the browser. Rows with a problem
//! are reported by number and reason; the others are kept.
//!
//! A written cell never starts with a character that a spreadsheet would run as a formula.

mod cells;
mod people;
mod records;
mod tasks;
mod words;
mod write;

use super::{ColleagueId, EditError, IneligibleReason, TaskId};
pub use cells::names;
pub use people::{PeopleList, PersonRow, RowCapacity};
pub use tasks::{Added, TaskList, TaskRow};
pub use words::Column;

/// The most characters of a text that are repeated in a problem.
pub const MOST_REPEATED: usize = 40;

/// A problem with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// Its number in the spreadsheet, from 1.
    pub line: u32,
    /// What is wrong.
    pub problem: ListProblem,
}

/// What is wrong with a row. The row is left out, unless [`ListProblem::is_kept`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListProblem {
    /// The row has no label.
    NoLabel,
    /// A text is too long.
    TooLong {
        /// The column it is in.
        column: Column,
        /// The most characters.
        most: usize,
        /// The characters found.
        found: usize,
    },
    /// A cell that cannot be read as what its column holds.
    Unread {
        /// The column it is in.
        column: Column,
        /// The text of the cell, shortened.
        text: String,
    },
    /// Hours that are zero, or more than a full-time year.
    OutOfRange {
        /// The text of the cell, shortened.
        text: String,
    },
    /// An earlier row has this label.
    Twice {
        /// The number of that row in the spreadsheet.
        first: u32,
    },
    /// The division already has a task with this label.
    TaskThere(TaskId),
    /// The division already has a colleague with this label.
    ColleagueThere(ColleagueId),
    /// A quote is opened in it and not closed.
    OpenQuote,
    /// Letters were lost: the file was read in the wrong encoding.
    LostLetters,
    /// Someone named for last year is not in the division. The row is kept without that name.
    UnknownColleague {
        /// The name, shortened.
        text: String,
    },
    /// Someone named for last year may not hold the task. The row is kept without that name.
    MayNotHold {
        /// The colleague who was named.
        colleague: ColleagueId,
        /// Why they may not.
        why: IneligibleReason,
    },
    /// The division is full, or refuses the row.
    Refused(EditError),
}

impl ListProblem {
    /// Whether the row is kept despite the problem.
    pub const fn is_kept(&self) -> bool {
        matches!(self, Self::UnknownColleague { .. } | Self::MayNotHold { .. })
    }
}

/// A text, shortened so that it can be repeated.
pub(super) fn cut(text: &str) -> String {
    text.chars().take(MOST_REPEATED).collect()
}
