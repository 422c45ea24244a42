//! Colleagues who share one row: "Anja/Bert" with "ma di / wo do vr". Each gets an entry, if what the row says of them can be
//! parted alike.

use taakkompas_school::dutch::days;
use taakkompas_school::dutch::hours::{self, Unit};
use taakkompas_school::dutch::{Reading, names};

use super::cells::is_function;
use super::column::Column;
use super::entry::Entry;

/// The entries, with one for each colleague.
pub(super) fn apart(entries: Vec<Entry>) -> Vec<Entry> {
    entries.into_iter().flat_map(|entry| people(&entry).unwrap_or_else(|| vec![entry])).collect()
}

/// How many colleagues a label names that were not parted: on lines of their own, or with a stroke between.
pub(super) fn count(label: &str) -> Option<usize> {
    ['\n', '/'].into_iter().find_map(|sign| labels(label, &[sign])).map(|labels| labels.len())
}

fn people(entry: &Entry) -> Option<Vec<Entry>> {
    let at = entry.slots.first(Column::Label)?;
    let label = entry.cells.get(at)?;
    let label = &label.replace(" en ", " & ");
    let labels =
        [&['\n'][..], &['/'], &[',', ';', '&'], &['+', '&']].into_iter().find_map(|signs| labels(label, signs))?;
    // "Berg, Ingrid van den" is one.
    let is_one = names::last_first(label).is_some_and(|found| found.is_sure);
    if !entry.more.is_empty() || entry.has_open_quote || is_one {
        return None;
    }
    let says_days = |label: &String| days::at_end(label).is_some() || label.contains('(');
    let mut parted: Vec<Vec<String>> = labels.iter().map(|_| Vec::new()).collect();
    let mut has_parted = false;
    for (column, cell) in entry.cells.iter().enumerate() {
        let of = entry.slots.get(column).and_then(|slot| slot.column);
        let each: Vec<String> = match of {
            _ if column == at => labels.clone(),
            Some(Column::Days | Column::Capacity | Column::FullTime | Column::Role) if !cell.is_empty() => {
                match cells(cell, of?, labels.len()) {
                    Some(cells) => {
                        has_parted = true;
                        cells
                    }
                    // One function holds for all of them; days and room do not.
                    None if of == Some(Column::Role) => vec![cell.clone(); labels.len()],
                    None => return None,
                }
            }
            Some(Column::OnDay) if !cell.is_empty() => return None,
            _ => vec![cell.clone(); labels.len()],
        };
        parted.iter_mut().zip(each).for_each(|(cells, cell)| cells.push(cell));
    }
    // Names with a comma between are parted elsewhere.
    let is_known = has_parted || label.contains(['\n', '/']) || labels.iter().all(says_days);
    is_known.then(|| parted.into_iter().map(|cells| Entry { cells, ..entry.clone() }).collect())
}

/// The colleagues that a label names, with these signs between, each with what stands behind it.
fn labels(label: &str, signs: &[char]) -> Option<Vec<String>> {
    let parts: Vec<String> = outside_brackets(label, signs).into_iter().filter(|part| !part.is_empty()).collect();
    let is_one = |part: &String| {
        let begin = part.split('(').next().unwrap_or_default().trim();
        let name = days::at_end(begin).map_or(begin, |(name, ..)| name);
        let has_digit = name.contains(|sign: char| sign.is_ascii_digit());
        names::may_be_name(name) && !has_digit && !is_function(name) && days::weekday(name).is_none()
    };
    (parts.len() > 1 && parts.iter().all(is_one)).then_some(parts)
}

/// A text parted at signs that stand outside brackets.
fn outside_brackets(text: &str, signs: &[char]) -> Vec<String> {
    let (mut parts, mut depth) = (vec![String::new()], 0_u32);
    for sign in text.chars() {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && signs.contains(&sign) {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(sign);
        }
    }
    parts.into_iter().map(|part| part.trim().to_owned()).collect()
}

/// A cell parted into as many, if each part is read as what the column holds.
fn cells(cell: &str, column: Column, count: usize) -> Option<Vec<String>> {
    let is_read = |part: &String| match column {
        Column::Days => days::read(part).as_read().is_some_and(|said| said.left.is_empty()),
        Column::Role => is_function(part),
        _ => !matches!(hours::read(part, Unit::Room), Reading::Unread | Reading::TooLong),
    };
    // "0,6" is one number.
    let comma = if matches!(column, Column::Days | Column::Role) { "," } else { ", " };
    ["\n", "/", ";", "+", "|", comma].into_iter().find_map(|sign| {
        let parts: Vec<String> =
            cell.split(sign).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
        (parts.len() == count && parts.iter().all(is_read)).then_some(parts)
    })
}
