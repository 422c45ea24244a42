//! Tasks that a list says are not done any more: their hours never count in silence.

use taakkompas_school::dutch::lapses::says_it_lapses;
use taakkompas_school::dutch::plain;

use super::column::Column;
use super::entry::Entry;
use super::{ListProblem, cut};

/// What a list says of a task that is not done any more. Instead of its hours, it is left out (`Err`); anywhere
/// else its hours stay, and it is asked.
pub(super) fn check(entry: &Entry, has_hours: bool, remarks: &mut Vec<ListProblem>) -> Result<(), ListProblem> {
    if entry.is_own {
        return Ok(());
    }
    let rows = core::iter::once(&entry.cells).chain(&entry.more);
    let cells = rows.flat_map(|cells| cells.iter().enumerate()).filter(|(_, cell)| !cell.is_empty());
    let said = |(at, cell): (usize, &String)| {
        let column = entry.slots.get(at).and_then(|slot| slot.column);
        let of_label = || (column == Some(Column::Label)).then(|| ends_in_none(cell)).flatten();
        Some((column, cell.clone(), says_it_lapses(cell).or_else(of_label)?))
    };
    let of_heading = || Some((None, String::new(), says_it_lapses(&entry.heading).map(|_| entry.heading.clone())?));
    let Some((column, cell, words)) = cells.filter_map(said).next().or_else(of_heading) else { return Ok(()) };
    let is_of_hours = matches!(column, Some(Column::Size | Column::Minutes | Column::Total | Column::Part));
    // That its cell was not read, is said in other words.
    remarks.retain(|remark| {
        !matches!(remark, ListProblem::Unread { text, .. } | ListProblem::Left { text, .. }
            if !cell.is_empty() && (*text == cut(&cell) || words.to_lowercase().contains(text.as_str())))
    });
    if is_of_hours && !has_hours {
        return Err(ListProblem::Lapses { text: cut(&cell) });
    }
    let is_note = column.is_none() && !cell.is_empty();
    remarks.push(ListProblem::MayLapse { text: cut(if is_note { &cell } else { &words }) });
    Ok(())
}

/// "N.v.t." at the end of the name of a task.
fn ends_in_none(label: &str) -> Option<String> {
    let (before, last) = label.trim_end_matches(')').rsplit_once([' ', '('])?;
    (plain(last) == "nvt" && before.chars().any(char::is_alphabetic)).then(|| last.trim_end_matches(')').to_owned())
}

/// A label without the words behind it that say that it is not done any more, and these: "Kerst 30 uur", " (vervalt)".
pub(super) fn at_end(label: &str) -> (&str, &str) {
    let Some(words) = says_it_lapses(label) else { return (label, "") };
    let Some(at) = label.rfind(words.as_str()).filter(|&at| at > 0) else { return (label, "") };
    let (before, _) = label.split_at_checked(at).unwrap_or((label, ""));
    let name = before.trim_end_matches(|sign: char| sign.is_whitespace() || "(:-–—,;".contains(sign));
    let behind = label.get(name.len()..).unwrap_or_default();
    // A number behind the words may be the hours.
    if behind.contains(|sign: char| sign.is_ascii_digit()) { (label, "") } else { (name, behind) }
}
