//! One roster of several people, with days across and times down: a column says who, or a second row of heads does. It is
//! taken apart into a roster for each person, or for each day.

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::days::{below, weekday};
use taakkompas_school::dutch::times;
use taakkompas_school::slices::pause;

use super::head::is_head;
use super::vocabulary::{Column, column};
use super::{Row, Weekday, someone};

/// The rows, with such rosters taken apart. Of a row that is no head of one only its own cells are read: of a thousand rows, each
/// would read all below it.
pub(super) async fn apart(rows: Vec<Row>) -> Vec<Row> {
    let mut found: Vec<Row> = Vec::with_capacity(rows.len());
    let mut rest = rows.as_slice();
    while let Some((head, after)) = rest.split_first() {
        let more = match by_person(head, after).await {
            None => by_day(head, after),
            more => more,
        };
        if let Some((more, taken)) = more {
            found.extend(more);
            rest = rest.get(taken..).unwrap_or_default();
        } else {
            found.push(head.clone());
            rest = after;
        }
        pause().await;
    }
    found
}

/// The rows until the next head.
async fn below_head(after: &[Row]) -> &[Row] {
    let mut count = 0;
    while after.get(count).is_some_and(|row| !is_head(row)) {
        count += 1;
        pause().await;
    }
    after.get(..count).unwrap_or_default()
}

fn columns(row: &Row) -> Vec<Option<Column>> {
    row.cells.iter().map(|cell| column(cell)).collect()
}

const fn is_day(column: Option<Column>) -> bool {
    matches!(column, Some(Column::On(..)))
}

/// A roster for each person of a table with columns for who, the times and the days; and how many rows it takes.
async fn by_person(head: &Row, after: &[Row]) -> Option<(Vec<Row>, usize)> {
    let mut columns = columns(head);
    let first_day = columns.iter().position(|column| is_day(*column))?;
    let has_times = columns.get(..first_day)?.iter().any(|column| matches!(column, Some(Column::Times | Column::From)));
    let is_known = |column: &Option<Column>| {
        is_day(*column) || matches!(column, Some(Column::Who | Column::Times | Column::From | Column::Until))
    };
    // Of the first column what stands below it may say whose it is.
    let (first, others) = columns.split_first_mut()?;
    let has_no_head = first.is_none();
    if head.has_open_quote || !has_times || !(has_no_head || is_known(first)) || !others.iter().all(is_known) {
        return None;
    }
    let body = below_head(after).await;
    if has_no_head {
        for row in body {
            // "OA" above "OA A", or nothing.
            if !row.cell(0).is_empty() && someone::first(row.cell(0)).is_none() {
                return None;
            }
            pause().await;
        }
        *first = Some(Column::Who);
    }
    let who = columns.iter().position(|column| *column == Some(Column::Who)).filter(|&who| who < first_day)?;
    if !body.iter().any(|row| says_work(row, first_day)) {
        return None;
    }
    let without = |row: &Row| {
        let cells = row.cells.iter().enumerate().filter(|(at, _)| *at != who).map(|(_, cell)| cell.clone());
        Row { cells: cells.collect(), ..row.clone() }
    };
    let mut found = Vec::new();
    for row in body {
        let person = row.cell(who);
        if !person.is_empty() || found.is_empty() {
            found.push(Row { cells: vec![person.to_owned()], ..row.clone() });
            found.push(without(head));
        }
        found.push(without(row));
    }
    // Rows before the first person are nobody's.
    found.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    Some((found, body.len() + 1))
}

/// Whether a cell of the days says what is done: neither when, nor that someone is there.
fn says_work(row: &Row, first_day: usize) -> bool {
    let is_when = |cell: &String| {
        is_away(cell)
            || times::spans(cell).is_some()
            || times::time(cell).read().is_some()
            || below(Weekday::Monday, cell).is_some()
    };
    row.cells.iter().skip(first_day).any(|cell| !is_when(cell))
}

/// A table with people across for each day of one with the days above them; and how many rows it takes.
fn by_day(head: &Row, after: &[Row]) -> Option<(Vec<Row>, usize)> {
    let (people, rows) = after.split_first().filter(|(people, _)| !is_head(people))?;
    let is_lead = |cell: &str| cell.is_empty() || matches!(column(cell), Some(Column::Times | Column::Day));
    let is_person = |cell: &String| someone::first(cell).is_some_and(|(_, rest)| rest.is_empty());
    let mut named = people.cells.iter().skip(1).filter(|cell| !cell.is_empty()).peekable();
    let has_people = named.peek().is_some() && named.all(is_person);
    let is_whole = is_lead(head.cell(0)) && is_lead(people.cell(0)) && has_people && !head.has_open_quote;
    let mut days: Vec<(Weekday, Vec<usize>)> = Vec::new();
    for at in 1..people.cells.len().max(head.cells.len()) {
        match (weekday(head.cell(at)), head.cell(at)) {
            (Some(day), _) if days.last().is_none_or(|(last, _)| *last != day) => days.push((day, vec![at])),
            (Some(_), _) | (None, "") => days.last_mut()?.1.push(at),
            _ => return None,
        }
    }
    if !is_whole || days.len() < 2 {
        return None;
    }
    let is_time = |row: &&Row| times::spans(row.cell(0)).is_some() || times::time(row.cell(0)).read().is_some();
    let count = rows.iter().take_while(|row| !is_head(row) && is_time(row)).count();
    if count == 0 {
        return None;
    }
    let rows = rows.get(..count)?;
    let mut found = Vec::new();
    for (_, columns) in days {
        let part = |row: &Row| {
            let cells = core::iter::once(0).chain(columns.iter().copied()).map(|at| row.cell(at).to_owned());
            Row { cells: cells.collect(), ..row.clone() }
        };
        let mut heads = part(people);
        if let Some(corner) = heads.cells.first_mut() {
            head.cell(*columns.first()?).clone_into(corner);
        }
        found.push(heads);
        found.extend(rows.iter().map(part));
    }
    Some((found, count + 2))
}
