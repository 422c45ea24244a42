//! Reading the text of a cell: column names, names of people, days.

use taakkompas_school::dutch::amounts::minutes;
use taakkompas_school::dutch::answers::{is_nothing, yes};
use taakkompas_school::dutch::days;

use super::words;
use taakkompas_school::time_of_day::Weekday;

/// The column that each cell of the first row names, if it is a header row: its first cell names the label column, or
/// any two cells name a column.
pub fn header(cells: &[String]) -> Option<Vec<Option<words::Column>>> {
    let columns: Vec<_> = cells.iter().map(|cell| words::column(cell)).collect();
    let has_first = columns.first().copied().flatten() == Some(words::Column::Label) && cells.len() > 1;
    let exact = cells.len() == 1 && cells.first().is_some_and(|cell| yes(cell).is_none() && is_bare_name(cell));
    (exact || has_first && is_only_names(cells, &columns) || columns.iter().flatten().count() > 1).then_some(columns)
}

fn is_bare_name(cell: &str) -> bool {
    matches!(cell.to_lowercase().as_str(), "taak" | "taken" | "collega" | "naam")
}

/// A row of values, unlike a header row, has a number or a size next to the label.
fn is_only_names(cells: &[String], columns: &[Option<words::Column>]) -> bool {
    cells.iter().zip(columns).all(|(cell, column)| column.is_some() || minutes(cell, 60).is_none())
}

/// Splits names, of colleagues, groups or certificates, as schools type them: at commas, semicolons, plus signs, "en",
/// and slashes with spaces around them. "groep 5/6" is one name.
pub fn names(text: &str) -> Vec<String> {
    let parts =
        text.split([',', ';', '+', '\n']).flat_map(|part| part.split(" en ")).flat_map(|part| part.split(" / "));
    parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// Days: `ma`, `maandag en dinsdag`, `ma-vr`. An empty list means every day, or nothing said; `None` if a word is not a
/// day.
pub fn days(text: &str) -> Option<Vec<Weekday>> {
    if is_nothing(text) {
        return Some(Vec::new());
    }
    match days::days(text)? {
        days::Days::Every => Some(Vec::new()),
        days::Days::Some(days) => Some(days),
    }
}
