//! Days down and people across, with when each is there: the same table as with the people down, turned around.

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::days::below;
use taakkompas_school::dutch::times;
use taakkompas_school::time_of_day::Weekday;

use super::cells::{self, is_stage, names_years};
use super::head::is_total;
use super::vocabulary::{Column, column, is_lesson_word};
use super::who::who;
use super::{ProblemReason, Row};

/// Such a table, turned around.
pub(super) struct PeopleAcross {
    /// A head with the days, and a row for each person.
    pub turned: Vec<Row>,
    /// How many rows it takes.
    pub rows: usize,
}

impl PeopleAcross {
    /// The table that begins with these rows, if one does.
    pub fn find(rows: &[Row]) -> Option<Self> {
        let (head, below) = rows.split_first()?;
        let corner = head.cell(0);
        let is_corner = corner.is_empty() || matches!(column(corner), Some(Column::Day | Column::Days | Column::Times));
        let mut people = head.cells.iter().enumerate().skip(1).filter(|(_, cell)| !cell.is_empty()).peekable();
        let has_people = people.peek().is_some();
        if !is_corner || !has_people || head.has_open_quote || !people.all(|(_, cell)| may_be_someone(cell)) {
            return None;
        }
        let days = below.iter().take_while(|row| is_day(row)).count();
        let more = below.iter().skip(days).take_while(|row| is_hours(row)).count();
        let body = below.get(..days + more)?;
        let has_times = body.iter().take(days).flat_map(|row| row.cells.iter().skip(1)).any(|cell| is_time(cell));
        if days == 0 || !has_times {
            return None;
        }
        let mut first = vec!["Functie".to_owned()];
        first.extend(body.iter().map(|row| if is_hours(row) { "Uren".to_owned() } else { row.cell(0).to_owned() }));
        let mut turned = vec![Row { line: head.line, cells: first, ..head.clone() }];
        for (at, cell) in head.cells.iter().enumerate().skip(1).filter(|(_, cell)| !cell.is_empty()) {
            let mut cells = vec![cell.clone()];
            cells.extend(body.iter().map(|row| row.cell(at).to_owned()));
            turned.push(Row { line: head.line, cells, ..head.clone() });
        }
        Some(Self { turned, rows: 1 + days + more })
    }
}

/// Whether a head may be a person, and is nothing else that stands above times.
fn may_be_someone(cell: &str) -> bool {
    let is_someone =
        matches!(who(cell, ""), Ok(_) | Err(ProblemReason::OnTheCards { .. } | ProblemReason::NotInThisWeek { .. }));
    let is_part = || below(Weekday::Monday, cell).is_some() || cell.split_whitespace().any(is_lesson_word);
    let has_digit = || cell.contains(|sign: char| sign.is_ascii_digit());
    let is_unknown = || column(cell).is_none() && !is_stage(cell) && !is_part() && !has_digit();
    !names_years(cell) && (is_someone || is_unknown())
}

fn is_time(cell: &str) -> bool {
    times::spans(cell).is_some()
}

/// Whether a row names one day, and then holds when people are there.
fn is_day(row: &Row) -> bool {
    let is_one = matches!(cells::days(row.cell(0)), Ok(Some(days)) if days.len() == 1);
    let is_when = |cell: &String| {
        is_away(cell) || cell.chars().any(|sign| sign.is_ascii_digit()) || below(Weekday::Monday, cell).is_some()
    };
    is_one && !row.has_open_quote && row.cells.iter().skip(1).all(is_when)
}

/// Whether a row holds hours of the people: "Uren", or a total below numbers.
fn is_hours(row: &Row) -> bool {
    let is_named = matches!(column(row.cell(0)), Some(Column::Hours)) || is_total(row);
    is_named && row.cells.iter().skip(1).all(|cell| is_away(cell) || cells::hours(cell).flatten().is_some())
}
