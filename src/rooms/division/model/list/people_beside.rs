//! What stands beside the groups, the function or the days of a colleague and is not used: it is told.

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::{days, jobs, roles};

use super::column::Column;
use super::entry::Entry;
use super::person_row::PersonRow;
use super::{ListProblem, cut};

/// Says what a row has of days that does not say when someone is there, and what of the function is not used.
pub(super) fn say(of: &Entry, row: &PersonRow, named: Option<&str>, remarks: &mut Vec<ListProblem>) {
    // "Vrij" on one day, and nothing on the others: whether someone works on those is not said.
    let on_day = of.cells.iter().zip(of.slots.iter()).filter(|(_, slot)| slot.is(Column::OnDay)).map(|(cell, _)| cell);
    let mut of_days = on_day.filter(|cell| !cell.is_empty()).peekable();
    let first = of_days.peek().copied().filter(|cell| cell.chars().any(char::is_alphabetic));
    if let Some(first) = first.filter(|_| row.days.is_empty() && of_days.all(|cell| is_away(cell))) {
        remarks.push(ListProblem::TwoReadings { column: Column::Days, text: cut(first) });
    }
    if let Some(text) = named.and_then(other_function) {
        remarks.push(ListProblem::Left { column: Column::Role, text: cut(&text) });
    }
}

/// A cell of groups without days or a part of full time in brackets, which are told: "3 (ma, di)", "4 (0,8)".
pub(super) fn without_part(cell: &str, remarks: &mut Vec<ListProblem>) -> String {
    let Some((before, inside)) = cell.trim_end().strip_suffix(')').and_then(|cell| cell.rsplit_once('(')) else {
        return cell.to_owned();
    };
    let is_number = inside.starts_with(|sign: char| sign.is_ascii_digit()) && inside.contains([',', '.']);
    let is_days = days::read(inside).as_read().is_some_and(|said| said.left.is_empty() && !said.on.is_empty());
    if before.trim().is_empty() || !(is_number || is_days) {
        return cell.to_owned();
    }
    remarks.push(ListProblem::Left { column: Column::Group, text: cut(&format!("({inside})")) });
    before.trim_end().to_owned()
}

/// What a cell for the function says that is not used: all of it if it is no function that we know, or a second one.
fn other_function(cell: &str) -> Option<String> {
    let is_known = |text: &str| roles::role(text).is_some() || jobs::read(text).is_some() || roles::leads_school(text);
    if !is_known(cell) {
        return Some(cell.to_owned());
    }
    let parts: Vec<&str> = cell
        .split(['/', '+', '&'])
        .flat_map(|part| part.split(" en "))
        .flat_map(|part| part.split(", "))
        .map(str::trim)
        .collect();
    let first = parts.iter().position(|part| roles::role(part).is_some()).unwrap_or(0);
    let is_word = |part: &&str| part.chars().filter(|sign| sign.is_alphabetic()).count() > 1;
    let others: Vec<&str> = parts
        .iter()
        .enumerate()
        .filter(|&(at, part)| at != first && is_known(part) && is_word(part))
        .map(|(_, part)| *part)
        .collect();
    // Which number is of which function is not said, so that none of them is used.
    let has_numbers = cell.contains(|sign: char| sign.is_ascii_digit());
    (parts.len() > 1 && is_known(parts.get(first)?) && !others.is_empty())
        .then(|| if has_numbers { cell.to_owned() } else { others.join(", ") })
}
