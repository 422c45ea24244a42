//! Rows of tasks that may be the total of the rows beside them.

use super::entry::Entry;
use super::shape::plain_minutes;
use super::{ListProblem, RowProblem};

/// The minutes of an entry, if its amount is nothing more than that.
pub(super) fn amount(entry: &Entry) -> Option<u32> {
    plain_minutes(entry.cells.get(entry.slots.amount()?)?)
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
    found
}
