//! Colleagues whose rows have the same label.

use std::collections::{BTreeMap, BTreeSet};

use taakkompas_school::dutch::{jobs, names, roles};
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;

use super::people::{PeopleList, PersonRow};
use super::twins::key;
use super::{ListProblem, RowProblem, cut};
use crate::colleagues::Colleague;

impl PeopleList {
    /// Tells those with one label apart.
    pub(super) fn tell_apart(&mut self) {
        tell_apart(&mut self.rows, &mut self.problems);
    }
}

/// Tells colleagues with one function apart by their groups, and those of one group by a letter; of the others, only the
/// first is kept. One name twice is one person.
fn tell_apart(rows: &mut Vec<PersonRow>, problems: &mut Vec<RowProblem>) {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows.iter() {
        *count.entry(key(&row.label)).or_default() += 1;
    }
    let is_once = |row: &PersonRow| count.get(&key(&row.label)) == Some(&1);
    // A label that occurs once stays, also if another row would come to be called so.
    let mut there: BTreeMap<String, u32> =
        rows.iter().filter(|row| is_once(row)).map(|row| (key(&row.label), row.line)).collect();
    let take_turns = those_who_take_turns(rows);
    rows.retain_mut(|row| {
        if is_once(row) {
            return true;
        }
        let behind = behind_function(row, &there);
        let behind = behind.or_else(|| take_turns.contains(&key(&row.label)).then(|| second(row, &there)).flatten());
        if let Some(behind) = behind {
            row.label = format!("{} {behind}", row.label);
            problems.push(RowProblem { line: row.line, problem: ListProblem::LabelWith { text: cut(&behind) } });
        }
        let is_new = !there.contains_key(&key(&row.label));
        let first = *there.entry(key(&row.label)).or_insert(row.line);
        if !is_new {
            problems.push(RowProblem { line: row.line, problem: ListProblem::Twice { first } });
        }
        is_new
    });
}

/// The labels of teachers of one group who are there on other days than each other: a duo, as a spreadsheet has it.
fn those_who_take_turns(rows: &[PersonRow]) -> BTreeSet<String> {
    let mut days: BTreeMap<String, Vec<&PersonRow>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.role == StaffRole::Teacher && !names::may_be_name(&row.label)) {
        days.entry(key(&row.label)).or_default().push(row);
    }
    let is_apart = |of: &[&PersonRow]| {
        let mut all: Vec<Weekday> = of.iter().flat_map(|row| row.days.iter().copied()).collect();
        let count = all.len();
        taakkompas_school::order::sort_by_key(&mut all, |&day| day);
        all.dedup();
        all.len() == count && of.iter().all(|row| !row.days.is_empty())
    };
    days.into_iter().filter(|(_, of)| of.len() > 1 && is_apart(of)).map(|(label, _)| label).collect()
}

/// The letter behind the label of a second teacher; none for the first.
fn second(row: &PersonRow, there: &BTreeMap<String, u32>) -> Option<String> {
    let is_there = there.contains_key(&key(&row.label));
    let fits = row.label.chars().count() + 1 < Colleague::LONGEST_LABEL;
    let is_free = |letter: &char| !there.contains_key(&key(&format!("{} {letter}", row.label)));
    (is_there && fits).then(|| ('b'..='z').find(is_free)).flatten().map(String::from)
}

/// What can be put behind a function so that nobody is called so yet: the groups, with a letter for a second teacher.
fn behind_function(row: &PersonRow, there: &BTreeMap<String, u32>) -> Option<String> {
    let is_function = jobs::read(&row.label).is_some() || roles::role(&row.label).is_some();
    if row.groups.is_empty() || !is_function || names::may_be_name(&row.label) {
        return None;
    }
    let groups = row.groups.join("/");
    let letters = ('b'..='z').map(|letter| format!("{groups} {letter}"));
    let is_free = |behind: &String| !there.contains_key(&key(&format!("{} {behind}", row.label)));
    let fits = |behind: &String| row.label.chars().count() + behind.chars().count() < Colleague::LONGEST_LABEL;
    core::iter::once(groups.clone()).chain(letters).find(is_free).filter(fits)
}
