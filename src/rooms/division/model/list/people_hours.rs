//! Hours of colleagues that say no time: those of a week, or those for tasks in a year.

use taakkompas_school::dutch::hours::{self, Amount, Per, Unit};
use taakkompas_school::dutch::plain;
use taakkompas_school::slices::pause;

use super::column::Column;
use super::entry::Entry;
use super::person_row::{PersonRow, RowCapacity};
use super::{ListProblem, cut};
use crate::colleagues::Capacity;

/// Names of columns for hours, that say nothing of tasks.
const HOURS: &[&str] = &["uur", "uren", "aantaluur", "aantaluren", "klokuren", "werkuren", "roosteruren"];

/// The most minutes of a full-time week.
const FULL_WEEK: u32 = 40 * 60;

/// The most minutes that someone works in a week. More are those of a year, whatever stands beside them.
const MOST_OF_WEEK: u32 = 45 * 60;

/// The minutes under a name that says "Uren" and no more, if the cell says no more either.
fn bare_minutes(of: &Entry) -> Option<u32> {
    let slot = of.slots.first(Column::Capacity).and_then(|at| of.slots.get(at))?;
    let is_bare = slot.per == Per::NotSaid && HOURS.contains(&plain(&slot.name).as_str());
    match hours::read(of.cell(Column::Capacity), Unit::Room).read().filter(|_| is_bare)? {
        Amount::Time(time) if time.per == Per::NotSaid => Some(time.minutes),
        _ => None,
    }
}

/// Whether the hours of a list are those of a week: none is more than a full-time week has. Hours for tasks in a year are
/// more, at least of someone.
pub(super) async fn are_weekly(entries: &[Entry]) -> bool {
    let mut has_any = false;
    for entry in entries {
        pause().await;
        match bare_minutes(entry) {
            Some(minutes) if minutes > FULL_WEEK => return false,
            found => has_any |= found.is_some(),
        }
    }
    has_any
}

impl PersonRow {
    /// Hours of a week are no room for tasks in a year: those beside the times of the days, and those of a list in which
    /// all are so few.
    pub(super) fn hours_of_a_week(&mut self, of: &Entry, are_weekly: bool, remarks: &mut Vec<ListProblem>) {
        let Some(RowCapacity::Said(Capacity::Minutes(_))) = self.capacity else { return };
        let Some(minutes) = bare_minutes(of) else { return };
        if minutes > 0 && (are_weekly || !self.at.is_empty() && minutes <= MOST_OF_WEEK) {
            self.capacity = None;
            remarks.push(ListProblem::NotAYear { text: cut(of.cell(Column::Capacity)), per: Per::Week, minutes });
        }
    }
}
