//! Two tables beside each other in a spreadsheet, read as one below the other.

use taakkompas_school::dutch::plain;
use taakkompas_school::rows::Row;

use super::column::Column;
use super::shape::{self, Kind};

/// The rows with what stands beside them put below them; a row keeps its number. The first of the rows is the head, if
/// there is one.
pub(super) fn below_each_other(rows: Vec<Row>, has_head: bool, kind: &Kind) -> Vec<Row> {
    let Some(first) = rows.first() else { return rows };
    let begins = if has_head { by_head(&first.cells, kind) } else { by_cells(&rows, kind) };
    if begins.len() < 2 {
        return rows;
    }
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let ends = begins.iter().skip(1).copied().chain([width]);
    let parts: Vec<(usize, usize)> =
        begins.iter().enumerate().map(|(at, &begin)| if at == 0 { 0 } else { begin }).zip(ends).collect();
    // All rows are as long: a short one could be the end of another.
    let width = parts.iter().map(|(begin, end)| end - begin).max().unwrap_or(0);
    let mut found = Vec::with_capacity(rows.len());
    for (at, &(begin, end)) in parts.iter().enumerate() {
        for row in rows.iter().skip(usize::from(has_head && at > 0)) {
            let mut cells: Vec<String> = row.cells.iter().take(end).skip(begin).cloned().collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                cells.resize(width, String::new());
                found.push(Row { cells, ..row.clone() });
            }
        }
    }
    found
}

/// Tables beside each other of which the first columns have names of their own: "Onderbouw, Uren" and "Bovenbouw, Uren".
/// They are put below each other, each below that name.
pub(super) fn with_own_names(rows: Vec<Row>, kind: &Kind) -> Vec<Row> {
    let Some(first) = rows.first() else { return rows };
    let width = first.cells.len();
    let is_gap = |at: &usize| rows.iter().all(|row| row.cell(*at).is_empty());
    let names = |from: usize, to: usize| first.cells.get(from..to).unwrap_or_default();
    let Some(gap) = (1..width.saturating_sub(1)).find(is_gap) else { return rows };
    let (left, right) = (names(0, gap), names(gap + 1, width));
    let words = |cells: &[String]| cells.iter().skip(1).map(|cell| plain(cell)).collect::<Vec<_>>();
    let (Some(one), Some(other)) = (left.first(), right.first()) else { return rows };
    let is_same = left.len() > 1 && words(left) == words(right) && plain(one) != plain(other);
    let head = |name: &str| core::iter::once(name.to_owned()).chain(left.iter().skip(1).cloned()).collect::<Vec<_>>();
    let is_known = |cells: &[String]| (kind.slots)(cells).first(Column::Label) == Some(0);
    let Some(head) = ["Taak", "Naam"].map(head).into_iter().find(|head| is_known(head)) else { return rows };
    if !is_same || one.is_empty() || other.is_empty() || is_known(left) || is_known(right) {
        return rows;
    }
    let mut found = vec![Row { cells: head, ..first.clone() }];
    for (name, from, to) in [(one, 0, gap), (other, gap + 1, usize::MAX)] {
        found.push(Row { cells: vec![name.clone()], ..first.clone() });
        for row in rows.iter().skip(1) {
            let cells: Vec<String> = row.cells.iter().take(to).skip(from).cloned().collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                found.push(Row { cells, ..row.clone() });
            }
        }
    }
    found
}

/// Where the same heads begin again.
fn by_head(cells: &[String], kind: &Kind) -> Vec<usize> {
    let words: Vec<String> = cells.iter().map(|cell| plain(cell)).collect();
    let Some(first) = words.iter().find(|word| !word.is_empty()) else { return Vec::new() };
    let begins: Vec<usize> = words.iter().enumerate().filter(|(_, word)| *word == first).map(|(at, _)| at).collect();
    let ends = begins.iter().skip(1).copied().chain([words.len()]);
    let parts: Vec<Vec<&String>> = begins
        .iter()
        .zip(ends)
        .map(|(&begin, end)| words.iter().take(end).skip(begin).filter(|word| !word.is_empty()).collect())
        .collect();
    let is_same = parts.windows(2).all(|pair| matches!(pair, [one, other] if one == other));
    let end = begins.get(1).copied().unwrap_or(words.len());
    let is_head = shape::is_head(cells.get(..end).unwrap_or_default(), kind, false);
    if begins.len() > 1 && is_same && is_head { begins } else { Vec::new() }
}

/// The same without heads: a label and an amount, an empty column, and a label and an amount again.
fn by_cells(rows: &[Row], kind: &Kind) -> Vec<usize> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let is_amount = |cell: &str| (kind.is_amount)(cell) && cell.contains(|sign: char| sign.is_ascii_digit());
    // A title or a heading has one cell.
    let cells = |at: usize| {
        rows.iter().filter(|row| shape::filled(row) > 1).map(move |row| row.cell(at)).filter(|cell| !cell.is_empty())
    };
    let all = |at: usize, is: &dyn Fn(&str) -> bool| cells(at).next().is_some() && cells(at).all(is);
    let is_text = |cell: &str| cell.chars().any(char::is_alphabetic) && !is_amount(cell);
    let is_pair = |at: usize| all(at, &is_text) && all(at + 1, &is_amount);
    let mut begins = Vec::new();
    let mut at = 0;
    while at < width {
        let is_begin = is_pair(at) && (begins.is_empty() || cells(at - 1).next().is_none());
        if !is_begin {
            return Vec::new();
        }
        begins.push(at);
        at += 2;
        while at < width && cells(at).next().is_none() {
            at += 1;
        }
    }
    begins
}
