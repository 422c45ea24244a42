//! Functions that stand above the names of those who have them: "Intern begeleider", and "Ans Dijkstra" on the next line. A
//! function by itself is a colleague in a list without names, so the whole list has to show it.

use std::collections::BTreeMap;

use taakkompas_school::dutch::{days, jobs, names, roles};

use super::cells::is_function;
use super::column::Column;
use super::entry::Entry;
use super::person_row::PersonRow;
use super::{sections, titles};

/// What a row is in such a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// A function that those below it have.
    Heading,
    /// A function that may be one, or a colleague.
    Maybe,
    /// Someone with this function.
    Below(String),
}

/// What the rows are, by their line, as far as that matters.
pub(super) fn places(entries: &[Entry]) -> BTreeMap<u32, Place> {
    let mut found = BTreeMap::new();
    // Most lists have none, and to see that is quick.
    if !entries.iter().any(is_of_role) {
        return found;
    }
    let is_title = |at: usize, entry: &Entry| titles::of_entry(entry, at == 0).is_some();
    let entries: Vec<&Entry> =
        entries.iter().enumerate().filter(|&(at, entry)| !is_title(at, entry)).map(|(_, entry)| entry).collect();
    let is_heading = |entry: &Entry| is_of_role(entry) || is_alone(entry) && sections::is_section(label(entry));
    let is_above_a_name = |at: usize| entries.get(at + 1).is_some_and(|entry| is_someone(entry));
    let headings: Vec<usize> =
        (0..entries.len()).filter(|&at| entries.get(at).is_some_and(|entry| is_heading(entry))).collect();
    if !headings.iter().all(|&at| is_above_a_name(at)) {
        return found;
    }
    let begins = entries.first().is_some_and(|first| is_heading(first) || !first.heading.is_empty());
    let set_aside = entries.iter().any(|entry| !entry.heading.is_empty());
    let are_known = entries.iter().all(|entry| is_heading(entry) || is_someone(entry));
    let is_sure = begins && are_known && headings.len() + usize::from(set_aside) > 1;
    let mut above: Option<&Entry> = None;
    for entry in entries {
        if is_of_role(entry) {
            found.insert(entry.line, if is_sure { Place::Heading } else { Place::Maybe });
            above = Some(entry).filter(|_| is_sure);
        } else if is_heading(entry) {
            above = None;
        } else if let Some(above) = above.filter(|above| above.heading == entry.heading) {
            found.insert(entry.line, Place::Below(function(above).to_owned()));
        }
    }
    found
}

/// Someone below a heading that names what all there are, "Leerkrachten", of whom nothing else says what they are.
pub(super) fn below_section(row: &PersonRow, entry: &Entry) -> Option<PersonRow> {
    let heading = entry.heading.trim().trim_end_matches(':');
    let is_one_kind = !heading.contains([' ', '/', '&', '+', ',']) && sections::is_section(heading);
    let says_role = row.is_role_read || !entry.cell(Column::Role).is_empty() || jobs::read(&row.label).is_some();
    let role = roles::role_of_several(heading).filter(|_| is_one_kind && !says_role)?;
    Some(PersonRow { role, is_role_read: true, ..row.clone() })
}

fn label(entry: &Entry) -> &str {
    entry.cell(Column::Label)
}

fn function(entry: &Entry) -> &str {
    label(entry).trim().trim_end_matches(':').trim_end()
}

fn is_alone(entry: &Entry) -> bool {
    entry.cells.iter().filter(|cell| !cell.is_empty()).count() == 1 && entry.more.is_empty() && !entry.is_own
}

/// Whether a row is one function, and nobody: not the teacher of a group, and not one of two with a letter.
fn is_of_role(entry: &Entry) -> bool {
    let function = function(entry);
    let is_word = |word: &str| word.chars().filter(|sign| sign.is_alphabetic()).count() > 1;
    is_alone(entry)
        && is_function(function)
        && function.split_whitespace().all(is_word)
        && !function.contains(|sign: char| sign.is_ascii_digit() || ",;/(".contains(sign))
        && !names::may_be_name(function)
        && !jobs::is_vacancy(function)
        && !sections::is_section(function)
}

/// Whether a row is someone with a name, and says of no function.
fn is_someone(entry: &Entry) -> bool {
    let begin = label(entry).split(['(', ',', ':', '\t']).next().unwrap_or_default();
    let begin = begin.split(" - ").next().unwrap_or_default().trim();
    let name = days::at_end(begin).map_or(begin, |(name, ..)| name);
    names::may_be_name(name) && !is_function(name) && !sections::is_section(name)
}
