//! Two tables beside each other: with people, rosters, or lines of two people. They are put below each other, so that nothing
//! of one goes to the people of the other.

use taakkompas_school::dutch::times;
use taakkompas_school::slices::pause;

use super::head::is_head;
use super::vocabulary::{Column, column};
use super::{Row, cells, someone};

/// The rows, with a table that stands to the right of another below it.
pub(super) async fn below_each_other(rows: Vec<Row>) -> Vec<Row> {
    let mut found: Vec<Row> = Vec::with_capacity(rows.len());
    let mut rest = rows.as_slice();
    while let Some((first, after)) = rest.split_first() {
        pause().await;
        let Some(at) = second_table(first, after) else {
            found.push(first.clone());
            rest = after;
            continue;
        };
        // A head below them begins another table, and so do two people.
        let is_other = |row: &Row| is_head(row) || names_people(row);
        let count = after.iter().take_while(|row| !is_other(row)).count() + 1;
        let (own, others) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        // What stands above each of them goes along.
        let above = found.pop_if(|above| is_above_both(above, at)).map(|above| aligned(above, at));
        let own: Vec<&Row> = above.iter().chain(own).collect();
        found.extend(own.iter().filter_map(|row| part(row, 0, at)));
        // Of three, the last two are beside each other as well.
        let right: Vec<Row> = own.iter().filter_map(|row| part(row, at, row.cells.len())).collect();
        found.extend(Box::pin(below_each_other(right)).await);
        rest = others;
    }
    found
}

/// Where the second table of a head begins.
fn second_table(row: &Row, below: &[Row]) -> Option<usize> {
    if row.has_open_quote {
        return None;
    }
    if !is_head(row) {
        return second_person(row, below);
    }
    let columns: Vec<Option<Column>> = row.cells.iter().map(|cell| column(cell)).collect();
    second_who(&columns).or_else(|| second_roster(&columns, below))
}

const fn is_day(column: Option<Column>) -> bool {
    matches!(column, Some(Column::On(..)))
}

/// Where a head says again who, between the days of one table and those of the other.
fn second_who(columns: &[Option<Column>]) -> Option<usize> {
    let has_day = |of: Option<&[Option<Column>]>| of.is_some_and(|of| of.iter().any(|column| is_day(*column)));
    let mut who = columns.iter().enumerate().filter(|(_, column)| **column == Some(Column::Who)).map(|(at, _)| at);
    let first = who.next()?;
    who.find(|&at| has_day(columns.get(first..at)) && has_day(columns.get(at..)))
}

/// Where the times of a second roster stand: behind days of the first, with a time below them as below those; before a day
/// that the head has already, or below "Tijd" as well.
fn second_roster(columns: &[Option<Column>], below: &[Row]) -> Option<usize> {
    let first = below.first().filter(|row| is_time(row.cell(0)))?;
    let day = columns.iter().position(|column| is_day(*column))?;
    let named = |at: &usize| columns.get(*at) == Some(&Some(Column::Times)) && is_time(first.cell(*at));
    if let Some(at) = (day + 1..columns.len()).find(named) {
        return Some(at);
    }
    let before = |at: usize| columns.get(..at).unwrap_or_default();
    let again = |&(at, column): &(usize, &Option<Column>)| is_day(*column) && before(at).contains(column);
    let (again, _) = columns.iter().enumerate().find(again)?;
    let begin = before(again).iter().rposition(|column| is_day(*column))? + 1;
    (begin..again).find(|&at| at > day && is_time(first.cell(at)))
}

/// Where the lines of a second person begin: "OA A" and "OA B" stand above days or times.
fn second_person(row: &Row, below: &[Row]) -> Option<usize> {
    if !names_people(row) {
        return None;
    }
    let first = below.first()?;
    let at = (1..row.cells.len()).find(|&at| !row.cell(at).is_empty())?;
    let is_lead = |cell: &str| cells::is_day(cell) && !cell.contains(' ') || is_time(cell);
    (is_lead(first.cell(0)) && is_lead(first.cell(at))).then_some(at)
}

/// Whether a row names more than one person and nothing else, from its first cell on.
fn names_people(row: &Row) -> bool {
    let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
    let is_person = |cell: &String| someone::first(cell).is_some_and(|(_, rest)| rest.is_empty());
    !row.cell(0).is_empty() && filled.clone().count() > 1 && filled.all(is_person)
}

/// Whether a row has something above both of two tables, and nothing between: "OA A", and "OA B" above the second.
fn is_above_both(row: &Row, at: usize) -> bool {
    let count = |cells: Option<&[String]>| cells.unwrap_or_default().iter().filter(|cell| !cell.is_empty()).count();
    let until = at.min(row.cells.len());
    let is_one_each = count(row.cells.get(..until)) == 1 && count(row.cells.get(until..)) >= 1;
    let is_two = names_people(row) && count(Some(&row.cells)) == 2;
    !row.has_open_quote && !is_head(row) && (is_one_each || is_two) && !row.cells.iter().any(|cell| is_time(cell))
}

/// Two people above two tables, the second above the second.
fn aligned(row: Row, at: usize) -> Row {
    let second = row.cells.iter().rposition(|cell| !cell.is_empty()).filter(|&second| (1..at).contains(&second));
    let Some(second) = second else { return row };
    let mut cells = row.cells.clone();
    cells.resize(cells.len().max(at + 1), String::new());
    cells.swap(second, at);
    Row { cells, ..row }
}

/// Whether a cell is when something is: a bare number may be anything.
fn is_time(cell: &str) -> bool {
    let has_minutes = cell.contains(['.', ':', 'u', '-', '–']);
    has_minutes && (times::spans(cell).is_some() || times::time(cell).read().is_some())
}

/// The cells of a row from one place to another, if there are any.
fn part(row: &Row, from: usize, until: usize) -> Option<Row> {
    let until = until.min(row.cells.len());
    let cells = row.cells.get(from.min(until)..until)?;
    let last = cells.iter().rposition(|cell| !cell.is_empty())?;
    Some(Row { cells: cells.get(..=last)?.to_vec(), ..row.clone() })
}
