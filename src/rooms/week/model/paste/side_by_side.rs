//! Two tables with people beside each other, of which each names its own columns: they are put below each other, so that no
//! hours of one go to the people of the other.

use super::Row;
use super::head::is_head;
use super::vocabulary::{Column, column};

/// The rows, with a table that stands to the right of another below it.
pub(super) fn below_each_other(rows: Vec<Row>) -> Vec<Row> {
    let mut found = Vec::with_capacity(rows.len());
    let mut rest = rows.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let Some(at) = second_table(first) else {
            found.push(first.clone());
            rest = after;
            continue;
        };
        // A head below them begins another table.
        let count = after.iter().take_while(|row| !is_head(row)).count() + 1;
        let (own, others) = rest.split_at_checked(count).unwrap_or((rest, &[]));
        found.extend(own.iter().filter_map(|row| part(row, 0, at)));
        found.extend(own.iter().filter_map(|row| part(row, at, row.cells.len())));
        rest = others;
    }
    found
}

/// Where the second table of a head begins: it says again who, between the days of one and those of the other.
fn second_table(row: &Row) -> Option<usize> {
    if row.has_open_quote || !is_head(row) {
        return None;
    }
    let columns: Vec<Option<Column>> = row.cells.iter().map(|cell| column(cell)).collect();
    let is_day = |column: &Option<Column>| matches!(column, Some(Column::On(..)));
    let has_day = |of: Option<&[Option<Column>]>| of.is_some_and(|of| of.iter().any(is_day));
    let mut who = columns.iter().enumerate().filter(|(_, column)| **column == Some(Column::Who)).map(|(at, _)| at);
    let first = who.next()?;
    who.find(|&at| has_day(columns.get(first..at)) && has_day(columns.get(at..)))
}

/// The cells of a row from one place to another, if there are any.
fn part(row: &Row, from: usize, until: usize) -> Option<Row> {
    let until = until.min(row.cells.len());
    let cells = row.cells.get(from.min(until)..until)?;
    let last = cells.iter().rposition(|cell| !cell.is_empty())?;
    Some(Row { cells: cells.get(..=last)?.to_vec(), ..row.clone() })
}
