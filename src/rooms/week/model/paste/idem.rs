//! "Idem" in a table: the same as the cell before it, or as the one above it. Where these differ it is asked, and not guessed.

use std::borrow::Cow;

use taakkompas_school::dutch::times;
use taakkompas_school::slices::pause;

use super::Row;
use super::cells::is_idem;
use super::head::is_head;

/// The most cells of a row in which "idem" is looked up: a week of days, with a begin and an end each.
const MOST_CELLS: usize = 40;

/// A text with another sign for a quote that is a cell by itself, which would open a quoted cell. Only where no other quote
/// stands in the text.
pub(super) fn without_lone_quotes(text: &str) -> Cow<'_, str> {
    if !text.contains('"') || !text.contains('\t') {
        return Cow::Borrowed(text);
    }
    let of_cell =
        |cell: &str| if cell.trim_matches(['\r', ' ']) == "\"" { cell.replace('"', "〃") } else { cell.to_owned() };
    let of_row = |row: &str| row.split('\t').map(of_cell).collect::<Vec<_>>().join("\t");
    let without = text.split('\n').map(of_row).collect::<Vec<_>>().join("\n");
    if without.contains('"') { Cow::Borrowed(text) } else { Cow::Owned(without) }
}

/// The rows, with what "idem" stands for where that is clear.
pub(super) async fn filled(mut rows: Vec<Row>) -> Vec<Row> {
    for at in 0..rows.len() {
        pause().await;
        let (before, rest) = rows.split_at_mut(at);
        let Some(row) =
            rest.first_mut().filter(|row| row.cells.len() <= MOST_CELLS && row.cells.iter().any(|cell| is_idem(cell)))
        else {
            continue;
        };
        let above = before.last().filter(|above| !is_head(above));
        let said = row.cells.iter().skip(1).filter(|cell| !cell.is_empty()).count();
        // "Groep 2 idem": all of the row above.
        if let Some(above) = above
            .filter(|above| said == 1 && row.cells.get(1).is_some_and(|cell| is_idem(cell)) && above.cells.len() > 2)
        {
            let more = above.cells.get(1..).unwrap_or_default();
            row.cells.truncate(1);
            row.cells.extend(more.iter().cloned());
            continue;
        }
        for column in 0..row.cells.len() {
            if !is_idem(row.cell(column)) {
                continue;
            }
            let up = above.map(|above| above.cell(column)).filter(|cell| !cell.is_empty() && !is_idem(cell));
            // The first column says who or when, and is no day before another. After days that differ, nobody knows which.
            let before = row.cells.get(1..column).unwrap_or_default().iter().map(String::as_str);
            // Below a group, the times of its own row say nothing.
            let is_below_times = up.is_none_or(|up| times::spans(up).is_some());
            let before = before.filter(|cell| is_below_times && times::spans(cell).is_some());
            let candidates: Vec<&str> = before.chain(up).collect();
            let is_one = candidates.windows(2).all(|pair| matches!(pair, [one, other] if is_alike(one, other)));
            let meant = candidates.first().copied().filter(|_| is_one);
            if let Some(meant) = meant.map(str::to_owned)
                && let Some(cell) = row.cells.get_mut(column)
            {
                *cell = meant;
            }
        }
    }
    rows
}

/// Whether two cells say the same, whatever else stands beside their times.
fn is_alike(one: &str, other: &str) -> bool {
    one == other || times::spans(one).is_some_and(|spans| times::spans(other) == Some(spans))
}
