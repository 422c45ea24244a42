//! The columns of a list that nothing names, by what is in them.

use std::collections::BTreeSet;

use taakkompas_school::dutch::{days, people, plain, when};
use taakkompas_school::rows::Row;
use taakkompas_school::slices::pause;

use super::column::Column;
use super::shape::{self, Usual};
use super::size::is_amount;
use super::slots::{Slot, Slots};

/// The columns of a list without a head, in the order that we ask for.
const USUAL: [Column; 5] = [Column::Label, Column::Size, Column::Months, Column::Days, Column::People];

/// What most cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    Empty,
    Number,
    Amount,
    Months,
    Days,
    People,
    Text,
}

fn content(cell: &str) -> Content {
    let has_letters = cell.chars().any(char::is_alphabetic);
    match cell {
        "" => Content::Empty,
        _ if cell.chars().all(|sign| sign.is_ascii_digit()) => Content::Number,
        // "Drie" and "z'n drieën" are people: hours are written with a number or a unit.
        _ if !cell.contains(|sign: char| sign.is_ascii_digit()) && people::read(cell).as_read().is_some() => {
            Content::People
        }
        _ if is_amount(cell) => Content::Amount,
        _ if has_letters && days::read(cell).as_read().is_some_and(|said| said.left.is_empty()) => Content::Days,
        // "Kerst" is a task as well as a time of year.
        _ if has_letters
            && when::read(cell, None).as_read().is_some_and(|said| said.left.is_empty() && !said.is_about) =>
        {
            Content::Months
        }
        _ if people::read(cell).as_read().is_some() => Content::People,
        _ => Content::Text,
    }
}

/// What each filled cell of a column is.
async fn contents(rows: &[Row], at: usize) -> Vec<Content> {
    let mut found = Vec::new();
    for row in rows {
        found.push(content(row.cell(at)));
        pause().await;
    }
    found.retain(|of| *of != Content::Empty);
    found
}

/// What at least two thirds of the filled cells of a column are; text if they differ.
fn of_column(cells: &[Content]) -> Content {
    let count = |of: Content| cells.iter().filter(|&&other| other == of).count();
    let is_most = |found: usize| found > 0 && found * 3 >= cells.len() * 2;
    let (number, amount) = (count(Content::Number), count(Content::Amount));
    if cells.is_empty() {
        Content::Empty
    } else if is_most(number) {
        Content::Number
    } else if is_most(number + amount) {
        Content::Amount
    } else {
        [Content::Months, Content::Days, Content::People]
            .into_iter()
            .find(|&of| is_most(count(of) + number))
            .unwrap_or(Content::Text)
    }
}

/// The columns of a list of tasks without a head: a label, then how much, then what the cells say. A column of which
/// that is not clear is not used.
pub(super) fn of_tasks(rows: &[Row]) -> Usual<'_> {
    Box::pin(columns(rows))
}

async fn columns(rows: &[Row]) -> Slots {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut cells = Vec::with_capacity(width);
    for at in 0..width {
        cells.push(contents(rows, at).await);
    }
    let found: Vec<Content> = cells.iter().map(|cells| of_column(cells)).collect();
    let Some(first) = found.iter().position(|&of| of == Content::Text) else { return Slots::usual(&USUAL) };
    let is_much = |&(_, of): &(usize, &Content)| matches!(of, Content::Amount | Content::Number);
    let size = found.iter().enumerate().skip(first + 1).find(is_much).map(|(at, _)| at);
    // "20, Sint, nov": numbers before the label that do not number the rows.
    let before =
        || found.iter().enumerate().take(first).find(is_much).map(|(at, _)| at).filter(|&at| !are_in_order(rows, at));
    let size = size.or_else(before);
    let label = label(rows, &found, first, size);
    let column = |(at, &of): (usize, &Content)| {
        match of {
            _ if at == label => Some(Column::Label),
            _ if Some(at) == size => Some(Column::Size),
            Content::Text if at < label => Some(Column::Category),
            Content::Months => Some(Column::Months),
            Content::Days => Some(Column::Days),
            Content::People => Some(Column::People),
            // A number alone can be a month or a number of people, except in the last of the columns that we ask for.
            Content::Number | Content::Amount if at == label + 4 => Some(Column::People),
            // Some rows are not clear: their cells say why.
            Content::Text if at > label => {
                is_mostly(cells.get(at)?, at, rows.len()).filter(|&of| of != Column::Size || size.is_none())
            }
            _ => None,
        }
    };
    Slots(found.iter().enumerate().map(|found| Slot::of(column(found))).collect())
}

/// Whether the numbers of a column count up one by one, as those of rows do; one row shows nothing.
fn are_in_order(rows: &[Row], at: usize) -> bool {
    let numbers: Vec<u32> =
        rows.iter().filter_map(|row| row.cell(at).trim_end_matches(['.', ')']).parse().ok()).collect();
    numbers.windows(2).all(|pair| matches!(pair, [one, next] if one + 1 == *next))
}

/// Where the label is: in the first column with text, or in the next if the first repeats itself.
fn label(rows: &[Row], found: &[Content], first: usize, size: Option<usize>) -> usize {
    // "Vieringen totaal" below "Vieringen" is no other name.
    let is_sum = |row: &&Row| row.cells.iter().take(2).any(|cell| shape::total(cell).is_some());
    let filled = |at: usize| {
        rows.iter().filter(move |row| !is_sum(row)).map(move |row| plain(row.cell(at))).filter(|cell| !cell.is_empty())
    };
    let distinct = |at: usize| filled(at).collect::<BTreeSet<_>>().len();
    let texts = found.iter().enumerate().skip(first + 1).take_while(|&(at, _)| size.is_none_or(|size| at < size));
    let second = texts.filter(|&(_, of)| *of == Content::Text).map(|(at, _)| at).next();
    match second.filter(|_| size.is_some()) {
        Some(second) if distinct(first) < distinct(second) => second,
        _ => first,
    }
}

/// A column of which at least a third of the cells say when or how many; the others are told.
fn is_mostly(cells: &[Content], at: usize, rows: usize) -> Option<Column> {
    let of = |of: Content| cells.iter().filter(|&&other| other == of).count() * 3 >= cells.len();
    let is_in_order = |column: Column| USUAL.get(at) == Some(&column);
    let columns = [
        (Content::Amount, Column::Size),
        (Content::Months, Column::Months),
        (Content::Days, Column::Days),
        (Content::People, Column::People),
    ];
    let named = columns.into_iter().find(|&(content, _)| of(content)).map(|(_, column)| column);
    // A cell or two in the column where we ask for it is taken for what it should be, and said not to be read.
    named.or_else(|| USUAL.get(at).copied().filter(|&column| is_in_order(column) && rows < 4))
}
