//! Rows of tasks that may be the total of the rows beside them.

use std::collections::BTreeSet;

use super::column::Column;
use super::entry::Entry;
use super::label;
use super::shape::plain_minutes;
use super::{ListProblem, RowProblem};

/// The minutes of an entry, if its amount is nothing more than that.
pub(super) fn amount(entry: &Entry) -> Option<u32> {
    plain_minutes(entry.cells.get(entry.slots.amount()?)?)
}

/// The minutes of an entry, also if they stand in its label.
fn minutes(entry: &Entry) -> Option<u32> {
    let label = || label::rows_label(entry.cell(Column::Label));
    amount(entry).or_else(|| plain_minutes(label::hours_at_end(&label())?.1)).filter(|&minutes| minutes > 0)
}

/// The rows of a list that is made of parts, each with its sum in a row above or below it: at least two such parts, and
/// nothing else.
pub(super) fn sums_of_parts(entries: &[Entry]) -> BTreeSet<u32> {
    let all: Option<Vec<u32>> = entries.iter().map(minutes).collect();
    let Some(all) = all.filter(|_| !entries.iter().any(|entry| entry.is_own)) else { return BTreeSet::new() };
    let lines = |places: Vec<usize>| places.into_iter().filter_map(|at| Some(entries.get(at)?.line)).collect();
    if let Some(places) = parts(&all) {
        return lines(places);
    }
    let turned: Vec<u32> = all.iter().rev().copied().collect();
    parts(&turned).map_or_else(BTreeSet::new, |places| lines(places.into_iter().map(|at| all.len() - 1 - at).collect()))
}

/// The places of the numbers that are each the sum of the ones behind them, up to the next such number.
fn parts(all: &[u32]) -> Option<Vec<usize>> {
    let (mut at, mut found) = (0, Vec::new());
    while let Some(&sum) = all.get(at) {
        found.push(at);
        at += 1 + run(all.get(at + 1..)?.iter().copied(), sum)?;
    }
    (found.len() > 1).then_some(found)
}

/// How many numbers, two or more, have just this sum.
fn run(all: impl IntoIterator<Item = u32>, sum: u32) -> Option<usize> {
    let mut found = 0_u32;
    for (at, minutes) in all.into_iter().enumerate() {
        found = found.saturating_add(minutes);
        if found >= sum {
            return (found == sum && at > 0).then_some(at + 1);
        }
    }
    None
}

/// Rows with just the sum of three or more rows right below them, among others.
fn may_be_of_part(entries: &[Entry]) -> Vec<RowProblem> {
    // Each cell is read once: a list may have a thousand.
    let all: Vec<Option<u32>> = entries.iter().map(minutes).collect();
    let mut found = Vec::new();
    for (at, entry) in entries.iter().enumerate().filter(|(_, entry)| !entry.is_own) {
        let (Some(&Some(sum)), Some(below)) = (all.get(at), all.get(at + 1..)) else { continue };
        let count = run(below.iter().map_while(|minutes| *minutes), sum).filter(|&count| count > 2);
        let lines = count.and_then(|count| Some((entries.get(at + 1)?.line, entries.get(at + count)?.until)));
        if let Some((from, to)) = lines {
            found.push(RowProblem { line: entry.line, problem: ListProblem::MayBeTotal { from, to } });
        }
    }
    found
}

/// Rows that may be the total of the rows beside them: the first or the last of at least four rows under one heading,
/// with just the sum of the others.
pub(super) fn may_be_totals(entries: &[Entry]) -> Vec<RowProblem> {
    let is_apart = |one: &Entry, next: &Entry| one.heading != next.heading || one.until + 1 != next.line;
    let mut found = Vec::new();
    for section in entries.chunk_by(|one, next| !is_apart(one, next)) {
        let minutes: Vec<u32> = section.iter().filter_map(amount).collect();
        let (all, [first, .., last]) = (minutes.iter().copied().fold(0, u32::saturating_add), section) else {
            continue;
        };
        if section.len() < 4 || minutes.len() != section.len() {
            continue;
        }
        let lines = |of: &[Entry]| of.first().zip(of.last()).map(|(from, to)| (from.line, to.until));
        for (of, others) in [(last, section.get(..section.len() - 1)), (first, section.get(1..))] {
            let is_sum = amount(of).is_some_and(|minutes| minutes.saturating_mul(2) == all);
            if let Some((from, to)) = others.and_then(lines).filter(|_| is_sum) {
                found.push(RowProblem { line: of.line, problem: ListProblem::MayBeTotal { from, to } });
                break;
            }
        }
    }
    let is_told = |row: &RowProblem| found.iter().any(|other| other.line == row.line);
    let more: Vec<RowProblem> = may_be_of_part(entries).into_iter().filter(|row| !is_told(row)).collect();
    found.extend(more);
    found
}
