//! Lists of which each row is one line, below a line that names columns: "Taak - uren - mensen".

use taakkompas_school::rows::Row;

use super::aside::{Aside, AsideKind, aside};
use super::column::Column;
use super::shape::{self, Kind};
use super::slots::Slot;

/// What may stand between the names of columns in one cell.
const BETWEEN: [&str; 8] = [" - ", " – ", " — ", ": ", ", ", " / ", " | ", "; "];

/// Whether the one cell of a row names columns, with these signs between.
fn is_head(row: &Row, between: &[&str], kind: &Kind) -> bool {
    let parts: Vec<String> = between
        .iter()
        .fold(shape::only_cell(row).to_owned(), |text, between| text.replace(between, "\n"))
        .split('\n')
        .map(|part| part.trim().to_owned())
        .collect();
    let slots = (kind.slots)(&parts);
    let is_day = |slot: &Slot| slot.day.is_some();
    shape::filled(row) == 1
        && parts.len() > 1
        && slots.known() == parts.len()
        && slots.first(Column::Label) == Some(0)
        && slots.amount().is_some()
        && !slots.iter().any(is_day)
        && shape::may_be_head(&parts)
}

/// The rows below such a line with what stands between the same signs in cells, if most rows have as many parts. Signs
/// that occur more often are part of the label, which comes first.
pub(super) fn apart(rows: Vec<Row>, kind: &Kind) -> Vec<Row> {
    let Some(at) = rows.iter().take(3).position(|row| is_head(row, &BETWEEN, kind)) else { return rows };
    let head = rows.get(at).map_or("", shape::only_cell);
    let Some(between) = BETWEEN.iter().find(|between| head.contains(**between)) else { return rows };
    let width = head.split(between).count();
    let parts = |row: &Row| shape::only_cell(row).split(between).count();
    let below = || rows.iter().skip(at + 1);
    let count = below().filter(|row| parts(row) >= width).count();
    let is_one = rows.get(at).is_some_and(|row| is_head(row, &[between], kind));
    if !is_one || count == 0 || count * 2 < below().count() || below().any(|row| shape::filled(row) > 1) {
        return rows;
    }
    let cells = |row: &Row| {
        let all: Vec<&str> = shape::only_cell(row).split(between).collect();
        let (label, rest) = all.split_at_checked(all.len().saturating_sub(width - 1)).unwrap_or_default();
        if label.is_empty() {
            return vec![shape::only_cell(row).to_owned()];
        }
        core::iter::once(label.join(between)).chain(rest.iter().map(|part| part.trim().to_owned())).collect()
    };
    let split = |(row_at, row): (usize, Row)| if row_at < at { row } else { Row { cells: cells(&row), ..row } };
    rows.into_iter().enumerate().map(split).collect()
}

/// Sets aside the names of columns in one cell, as of a list in which each row is a line: "Taak - uren", "Taak: uren".
pub(super) fn without_head(asides: &mut Vec<Aside>, mut rows: Vec<Row>, kind: &Kind) -> Vec<Row> {
    if let [first, _, ..] = rows.as_slice()
        && is_head(first, &BETWEEN, kind)
    {
        let first = rows.remove(0);
        asides.push(aside(&first, AsideKind::Head));
    }
    rows
}
