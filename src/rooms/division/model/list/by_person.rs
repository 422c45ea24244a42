//! Lines that begin with a person and give several tasks: "Anja: Sint 20, Kerst 25". Each task becomes an entry of its own.

use taakkompas_school::dutch::{names, roles};

use super::cells::is_function;
use super::column::Column;
use super::entry::Entry;
use super::label::{self, hours_at_end, number_at_end};
use super::slots::{Slot, Slots};
use super::{ListProblem, cut};

/// A line taken apart: who, and the tasks with their hours.
type Line = (String, Vec<(String, String)>);

/// The entries, with one for each task of such a line, if that is what most lines are.
pub(super) fn apart(entries: Vec<Entry>) -> Vec<Entry> {
    let is_unnamed = |entry: &Entry| !entry.is_own && entry.slots.iter().all(|slot| slot.name.is_empty());
    let is_short = |entry: &Entry| filled(entry).count() < 3;
    if !entries.iter().all(|entry| is_short(entry) && (filled(entry).count() == 1 || is_unnamed(entry))) {
        return entries;
    }
    let lines: Vec<Option<Line>> = entries.iter().map(of_entry).collect();
    let read = || lines.iter().flatten();
    let is_several = read().any(|(_, tasks)| tasks.len() > 1);
    // "Sint: Anja (10), Bram (10)" begins with the task.
    let names_people = read().flat_map(|(_, tasks)| tasks).any(|(task, _)| is_surely_someone(task));
    let of_people = read().filter(|(who, _)| is_surely_someone(who)).count();
    let are_all = entries.len() > 1 && lines.iter().all(|line| line.as_ref().is_some_and(|(who, _)| is_a_person(who)));
    if !(is_several || are_all) || names_people || of_people * 2 <= entries.len() {
        return entries;
    }
    let mut found = Vec::with_capacity(entries.len());
    for (entry, line) in entries.into_iter().zip(lines) {
        let Some((who, tasks)) = line else {
            found.push(entry);
            continue;
        };
        let slots =
            Slots([Column::Label, Column::Size, Column::LastYear].map(|column| Slot::of(Some(column))).to_vec());
        found.extend(tasks.into_iter().map(|(task, hours)| Entry {
            cells: vec![task, hours, who.clone()],
            slots: slots.clone(),
            has_loose_commas: false,
            ..entry.clone()
        }));
    }
    found
}

/// Says who a task was read to be of.
pub(super) fn say(entry: &Entry, remarks: &mut Vec<ListProblem>) {
    let is_of_line = entry.slots.iter().any(|slot| slot.is(Column::LastYear) && slot.name.is_empty());
    if is_of_line {
        let text = cut(entry.cell(Column::LastYear));
        remarks.push(ListProblem::FromLabel { column: Column::LastYear, text });
    }
}

/// Whether a text has a common first name in it, or is a function: a capital letter alone shows nothing.
pub(super) fn is_surely_someone(text: &str) -> bool {
    names::may_be_name(&text.to_lowercase()) || is_function(text)
}

/// Whether a text is a person by name, or by what they are to pupils: "ICT" and "IB" are work as well.
pub(super) fn is_a_person(text: &str) -> bool {
    names::may_be_name(&text.to_lowercase()) || roles::who(text).is_some()
}

fn filled(entry: &Entry) -> impl Iterator<Item = &String> {
    entry.cells.iter().filter(|cell| !cell.is_empty())
}

fn of_entry(entry: &Entry) -> Option<Line> {
    let mut cells = filled(entry);
    match (cells.next()?, cells.next()) {
        (only, None) => line(only),
        (who, Some(tasks)) => of(who, tasks),
    }
}

fn line(text: &str) -> Option<Line> {
    let (who, rest) = [": ", " - ", " – ", " — "].iter().find_map(|between| text.split_once(between))?;
    of(who, rest)
}

fn of(who: &str, rest: &str) -> Option<Line> {
    let is_named = !who.is_empty() && (names::may_be_name(who) || is_function(who));
    let tasks: Option<Vec<(String, String)>> =
        rest.split([',', ';', '+']).flat_map(|part| part.split(" en ")).map(task).collect();
    tasks.filter(|tasks| is_named && !tasks.is_empty()).map(|tasks| (who.trim().to_owned(), tasks))
}

/// A task and its hours.
fn task(part: &str) -> Option<(String, String)> {
    let part = part.trim().trim_end_matches('.');
    let (name, hours) = hours_at_end(part).or_else(|| number_at_end(part))?;
    (!label::says_more_hours(name)).then(|| (name.to_owned(), hours.to_owned()))
}
