//! Titles above a table: "Lestijden 2026-2027", "Rooster ondersteuning De Linde".

use taakkompas_school::dutch::headings;

use super::cells::{names_years, weeks_named};
use super::head::{guess, is_head, is_sentence, is_title};
use super::lesson_lines::groups_above;
use super::lessons::DaysDown;
use super::people_across::PeopleAcross;
use super::school_days::SchoolDays;
use super::vocabulary::{Column, column};
use super::who::{in_title, who};
use super::{ProblemReason, Row, cells};

/// The most rows above a table that may be titles of it.
pub(super) const MOST_TITLES: usize = 3;

/// Whether a row is a title of the table below it, and says nothing about anyone. Without a head, only what stands above
/// all other rows is: further down it may be a row that is not complete.
pub(super) fn is_title_above(row: &Row, below: &[Row], is_new: bool) -> bool {
    let is_plain = |row: &Row| is_title(row) && !row.has_open_quote;
    let at = below.iter().take(MOST_TITLES).position(|row| !is_plain(row));
    let Some(table) = at.and_then(|at| below.get(at..)).filter(|_| is_plain(row)) else { return false };
    let is_table = |first: &Row| is_head(first) || is_new && guess(first).is_some();
    let is_person =
        |cell: &String| !names_years(cell) && matches!(who(cell, ""), Ok(_) | Err(ProblemReason::OnTheCards { .. }));
    (table.first().is_some_and(is_table)
        || DaysDown::is_begun(table)
        || (is_new || groups_above(row).is_some()) && SchoolDays::find(table).is_some()
        || PeopleAcross::find(table).is_some())
        && !row.cells.iter().any(|cell| is_person(cell) || is_sentence(cell) && cells::has_time(cell))
}

/// Whether a row is a heading between the others: "Unit 1 (groep 1-3)", "Locatie Noord".
pub(super) fn is_heading(row: &Row) -> bool {
    is_title(row) && !row.has_open_quote && row.cells.iter().any(|cell| headings::is_heading(cell))
}

/// Whether a row says whose the table below it is, which has days and no column for who.
pub(super) fn says_whose(row: &Row, below: &[Row]) -> bool {
    let at = below.iter().take(MOST_TITLES).position(|row| !is_title(row));
    let Some(head) = at.and_then(|at| below.get(at)).filter(|head| is_title(row) && is_head(head)) else {
        return false;
    };
    let columns: Vec<Option<Column>> = head.cells.iter().map(|cell| column(cell)).collect();
    let has = |wanted: Column| columns.contains(&Some(wanted));
    has(Column::Day) && !has(Column::Who) && row.cells.iter().any(|cell| in_title(cell).is_some())
}

/// Whether a row says in which weeks the rows below it are, and nothing else.
pub(super) fn says_weeks(row: &Row) -> bool {
    is_title(row) && !row.has_open_quote && row.cells.iter().any(|cell| weeks_named(cell).is_some())
}

/// The text with a title above it that says whose roster it is.
pub fn with_title(text: &str, whose: &str) -> String {
    format!("Rooster {whose}\n{text}")
}
