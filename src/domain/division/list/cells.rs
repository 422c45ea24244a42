//! What stands in a cell: names of columns, names of people, days.

use taakkompas_school::dutch::amounts::minutes;
use taakkompas_school::dutch::answers::{is_nothing, yes};
use taakkompas_school::dutch::days;

use super::words;
use crate::deployment::Weekday;

/// The name of a column for each cell of the first row, where it is a row of names: with at least the
/// first one, or any two.
pub fn header(cells: &[String]) -> Option<Vec<Option<words::Column>>> {
    let columns: Vec<_> = cells.iter().map(|cell| words::column(cell)).collect();
    let has_first = columns.first().copied().flatten() == Some(words::Column::Label) && cells.len() > 1;
    let exact = cells.len() == 1 && cells.first().is_some_and(|cell| yes(cell).is_none() && is_bare_name(cell));
    (exact || has_first && is_only_names(cells, &columns) || columns.iter().flatten().count() > 1).then_some(columns)
}

fn is_bare_name(cell: &str) -> bool {
    matches!(cell.to_lowercase().as_str(), "taak" | "taken" | "collega" | "naam")
}

/// A row of values has a number or a size beside the label.
fn is_only_names(cells: &[String], columns: &[Option<words::Column>]) -> bool {
    cells.iter().zip(columns).all(|(cell, column)| column.is_some() || minutes(cell, 60).is_none())
}

/// Names between commas, plus signs, "en", and slashes with spaces: "groep 5/6" is one.
pub fn names(text: &str) -> Vec<String> {
    let parts = text.split([',', '+', '\n']).flat_map(|part| part.split(" en ")).flat_map(|part| part.split(" / "));
    parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// Days: `ma`, `maandag en dinsdag`, `ma-vr`; none in the list is every day, or nothing said. None if a word is no day.
pub fn days(text: &str) -> Option<Vec<Weekday>> {
    if is_nothing(text) {
        return Some(Vec::new());
    }
    match days::days(text)? {
        days::Days::Every => Some(Vec::new()),
        days::Days::Some(days) => Some(days),
    }
}
