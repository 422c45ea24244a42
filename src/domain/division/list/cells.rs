//! What stands in a cell: hours, months, days, names. Numbers are read in whole minutes.

use super::words;
use crate::deployment::Weekday;
use crate::division::months::{Month, Months};

/// The name of a column for each cell of the first row, where it is a row of names: with at least the
/// first one, or any two.
pub fn header(cells: &[String]) -> Option<Vec<Option<words::Column>>> {
    let columns: Vec<_> = cells.iter().map(|cell| words::column(cell)).collect();
    let has_first = columns.first().copied().flatten() == Some(words::Column::Label) && cells.len() > 1;
    let exact = cells.len() == 1 && cells.first().is_some_and(|cell| words::yes(cell).is_none() && is_bare_name(cell));
    (exact || has_first && is_only_names(cells, &columns) || columns.iter().flatten().count() > 1).then_some(columns)
}

fn is_bare_name(cell: &str) -> bool {
    matches!(cell.to_lowercase().as_str(), "taak" | "taken" | "collega" | "naam")
}

/// A row of values has a number or a size beside the label.
fn is_only_names(cells: &[String], columns: &[Option<words::Column>]) -> bool {
    cells.iter().zip(columns).all(|(cell, column)| column.is_some() || minutes(cell, 60).is_none())
}

/// Minutes from a number of units of so many minutes, such as hours: `12`, `12,5`, `1.659,5`, `12:30`,
/// `12 uur`, `45 min`. A point before three digits divides thousands, any other is a decimal point.
pub fn minutes(text: &str, unit: u32) -> Option<u32> {
    let text = text.trim().to_lowercase();
    let (number, unit) = without_unit(&text, unit);
    let number = number.trim();
    if let Some((hours, minutes)) = number.split_once(':').filter(|_| unit == 60) {
        let minutes = minutes.parse::<u32>().ok().filter(|&left| left < 60 && minutes.len() == 2)?;
        return hours.parse::<u32>().ok()?.checked_mul(60)?.checked_add(minutes);
    }
    let (whole, part) = match (number.split_once(','), number.rsplit_once('.')) {
        (Some((whole, part)), _) => (without_thousands(whole)?, part),
        (None, Some((_, part))) if part.len() == 3 => (without_thousands(number)?, ""),
        (None, Some((whole, part))) => (whole.to_owned(), part),
        (None, None) => (number.to_owned(), ""),
    };
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() && part.is_empty()
        || !is_number(&whole)
        || !is_number(part)
        || whole.len() > 6
        || part.len() > 6
    {
        return None;
    }
    let whole = if whole.is_empty() { 0 } else { whole.parse::<u64>().ok()? };
    let scale = 10_u64.pow(u32::try_from(part.len()).ok()?);
    let part = if part.is_empty() { 0 } else { part.parse::<u64>().ok()? };
    let unit = u64::from(unit);
    u32::try_from(whole * unit + (part * unit + scale / 2) / scale).ok()
}

fn without_unit(text: &str, unit: u32) -> (&str, u32) {
    for (word, of) in [("minuten", 1), ("min", 1), ("uren", 60), ("uur", 60), ("u", 60)] {
        if let Some(number) = text.strip_suffix(word) {
            return (number, of);
        }
    }
    (text, unit)
}

/// A number whose points divide thousands: each before three digits.
fn without_thousands(text: &str) -> Option<String> {
    let mut groups = text.split('.');
    let first = groups.next()?;
    let is_right = groups.all(|group| group.len() == 3);
    (is_right && (first.len() <= 3 || !text.contains('.'))).then(|| text.replace('.', ""))
}

/// Hours as they are written, with a decimal comma: `12,5`. Minutes that are no such part are rounded
/// to a hundredth of an hour, which reads back as the same minutes.
pub fn hours(minutes: u32) -> String {
    let hundredths = (minutes % 60 * 100 + 30) / 60;
    let part = format!("{hundredths:02}");
    match part.trim_end_matches('0') {
        "" => (minutes / 60).to_string(),
        part => format!("{},{part}", minutes / 60),
    }
}

/// Names between commas, plus signs, "en", and slashes with spaces: "groep 5/6" is one.
pub fn names(text: &str) -> Vec<String> {
    let parts = text.split([',', '+', '\n']).flat_map(|part| part.split(" en ")).flat_map(|part| part.split(" / "));
    parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// Months: `mrt`, `sept-nov`, `maart t/m mei`, `3, 4`, `hele jaar`. None where a word is no month.
pub fn months(text: &str) -> Option<Months> {
    let text = text.trim().to_lowercase();
    let all_year = ["", "hele jaar", "heel jaar", "het hele jaar", "altijd", "doorlopend", "maandelijks", "wekelijks"];
    if all_year.contains(&text.as_str()) || ["elke maand", "elke week"].contains(&text.as_str()) {
        return Some(Months::ALL_YEAR);
    }
    let text = text.replace("tot en met", "-").replace("t/m", "-").replace(['–', '—'], "-");
    let text = text.replace('-', " - ");
    let words = text.split([' ', ',', '/', '+', '.', '\n']).filter(|word| !word.is_empty() && *word != "en");
    let (mut found, mut is_range): (Vec<Month>, bool) = (Vec::new(), false);
    for word in words {
        if word == "-" {
            is_range = true;
            continue;
        }
        let month = words::month(word)?;
        match found.last().copied().filter(|_| is_range) {
            Some(from) => found.extend(through(from, month)),
            None => found.push(month),
        }
        is_range = false;
    }
    (!found.is_empty() && !is_range).then(|| Months::of(&found))
}

/// The months after one, up to another; past July it goes on in August.
fn through(from: Month, to: Month) -> Vec<Month> {
    let after = Month::ALL.iter().copied().cycle().skip(from as usize + 1).take(Month::ALL.len());
    let mut found = Vec::new();
    for month in after {
        found.push(month);
        if month == to {
            break;
        }
    }
    found
}

/// Days: `ma`, `maandag en dinsdag`, `ma-vr`, `alle dagen`. None where a word is no day.
pub fn days(text: &str) -> Option<Vec<Weekday>> {
    let text = text.trim().to_lowercase();
    if matches!(text.as_str(), "" | "alle" | "alle dagen" | "elke dag") {
        return Some(Vec::new());
    }
    let text = text.replace("t/m", "-").replace('–', "-").replace('-', " - ").replace("'s ", "");
    let words = text.split([' ', ',', '/', '+', '.', '\n']).filter(|word| !word.is_empty() && *word != "en");
    let (mut found, mut is_range): (Vec<Weekday>, bool) = (Vec::new(), false);
    for word in words {
        if word == "-" {
            is_range = true;
            continue;
        }
        let day = words::weekday(word)?;
        let from = found.last().copied().filter(|_| is_range).unwrap_or(day);
        let between = Weekday::ALL.iter().copied().filter(|&other| from <= other && other <= day);
        for day in between.collect::<Vec<_>>() {
            if !found.contains(&day) {
                found.push(day);
            }
        }
        is_range = false;
    }
    crate::order::sort_by_key(&mut found, |&day| day);
    (!is_range).then_some(found)
}
