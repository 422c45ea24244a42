//! Hours of colleagues of which the head does not say what they are: those of a week, all that someone works in a year, or
//! those for tasks in a year.

use taakkompas_school::dutch::hours::{self, Amount, Per, Unit};
use taakkompas_school::dutch::{Reading, plain};
use taakkompas_school::slices::pause;

use super::column::Column;
use super::entry::Entry;
use super::people_columns::is_for_tasks;
use super::person_row::{PersonRow, RowCapacity};
use super::several::is_part;
use super::{ListProblem, RowProblem, cut};
use crate::MINUTES_OF_FULL_TIME;
use crate::colleagues::Capacity;

/// Names of columns for hours, that say nothing of tasks.
const HOURS: &[&str] = &["uur", "uren", "aantaluur", "aantaluren", "klokuren", "werkuren", "roosteruren"];

/// The most minutes of a full-time week.
const FULL_WEEK: u32 = 40 * 60;

/// The most minutes that someone works in a week. More are those of a year, whatever stands beside them.
const MOST_OF_WEEK: u32 = 45 * 60;

/// The minutes under a name that says "Uren" and no more, if the cell says no more either; or without a name, if it says
/// that they are hours and others in the column are parts of full time.
fn bare_minutes(of: &Entry, has_parts: bool) -> Option<u32> {
    let slot = of.slots.first(Column::Capacity).and_then(|at| of.slots.get(at))?;
    let is_unnamed = has_parts && slot.name.is_empty();
    let is_bare = slot.per == Per::NotSaid && (is_unnamed || HOURS.contains(&plain(&slot.name).as_str()));
    match hours::read(of.cell(Column::Capacity), Unit::Room).read().filter(|_| is_bare)? {
        Amount::Time(time) if time.per == Per::NotSaid && (time.has_unit || !is_unnamed) => Some(time.minutes),
        _ => None,
    }
}

/// Whether a row of a list without names of columns has a part of full time, with its unit: "0,8 fte".
fn is_part_without_a_name(of: &Entry) -> bool {
    let slot = of.slots.first(Column::Capacity).and_then(|at| of.slots.get(at));
    let read = || hours::read(of.cell(Column::Capacity), Unit::Room);
    slot.is_some_and(|slot| slot.name.is_empty()) && matches!(read(), Reading::Read(Amount::FullTime { .. }))
}

/// What the hours of a list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HoursOf {
    /// For tasks in a year, as far as the cells do not say something else.
    Tasks,
    /// Those that someone works in a week.
    Week,
    /// Those that someone works in a year.
    Year,
}

impl HoursOf {
    /// What the hours of a list are. None is more than a full-time week has: they are those of a week. Hours for tasks in
    /// a year are more, at least of someone. Mostly as many as the part of full time comes to in a year, or more than
    /// anyone has for tasks: they are all that someone works.
    pub async fn list(entries: &[Entry]) -> Self {
        let (mut weekly, mut has_any, mut has_much) = (true, false, false);
        let (mut as_full_time, mut other) = (0, 0);
        let has_parts = entries.iter().any(is_part_without_a_name);
        for entry in entries {
            pause().await;
            if let Some(minutes) = bare_minutes(entry, has_parts) {
                has_any = true;
                weekly &= minutes <= FULL_WEEK;
            }
            let Some(minutes) = minutes_of_year(entry) else { continue };
            has_much |= minutes > MOST_FOR_TASKS;
            match full_time(entry).map(|part| is_of_full_time(minutes, part)) {
                Some(true) => as_full_time += 1,
                Some(false) => other += 1,
                None => {}
            }
        }
        match () {
            () if has_any && weekly => Self::Week,
            () if as_full_time > other || as_full_time + other == 0 && has_much => Self::Year,
            () => Self::Tasks,
        }
    }
}

/// More than anyone has for tasks, in a list that says "Uren" and no more.
const MOST_FOR_TASKS: u32 = 800 * 60;

/// The minutes of a year under a head that does not say that they are for tasks.
fn minutes_of_year(of: &Entry) -> Option<u32> {
    let slot = of.slots.first(Column::Capacity).and_then(|at| of.slots.get(at))?;
    let is_open = !slot.name.is_empty() && !is_for_tasks(slot) && matches!(slot.per, Per::NotSaid | Per::Year);
    match hours::read(of.cell(Column::Capacity), Unit::Room).read().filter(|_| is_open)? {
        Amount::Time(time) => time.in_a_year().filter(|&minutes| minutes > 0),
        Amount::FullTime { .. } => None,
    }
}

/// The thousandths of full time in a column of its own.
fn full_time(of: &Entry) -> Option<u32> {
    match hours::read(of.cell(Column::FullTime), Unit::FullTime).read()? {
        Amount::FullTime { thousandths, .. } => Some(thousandths).filter(|&part| part > 0),
        Amount::Time(_) => None,
    }
}

/// Whether minutes are about what this part of full time comes to in a year; some deduct hours for older colleagues.
fn is_of_full_time(minutes: u32, thousandths: u32) -> bool {
    let whole = u64::from(minutes) * 1000 / u64::from(thousandths.max(1));
    whole.abs_diff(MINUTES_OF_FULL_TIME.into()) * 12 <= u64::from(MINUTES_OF_FULL_TIME)
}

/// Whether what someone is called, or is, has a part of full time in it: "lkr, 0,8".
pub(super) fn has_part_in_text(of: &Entry) -> bool {
    let words =
        |column: Column| of.cell(column).split_whitespace().any(|word| is_part(word.trim_end_matches([',', ';'])));
    words(Column::Label) || words(Column::Role)
}

impl PersonRow {
    /// Hours in a text, such as "OA, 24 uur", are those of a week where others have a part of full time there.
    pub(super) fn hours_in_text(&mut self, has_parts: bool, remarks: &mut [ListProblem]) {
        let Some(RowCapacity::Said(Capacity::Minutes(minutes))) = self.capacity else { return };
        let said = |remark: &&mut ListProblem| matches!(remark, ListProblem::FromLabel { column: Column::Capacity, text } if !text.contains("jaar"));
        if let Some(remark) = remarks.iter_mut().find(said).filter(|_| has_parts && minutes <= FULL_WEEK && minutes > 0)
            && let ListProblem::FromLabel { text, .. } = remark
        {
            *remark = ListProblem::NotAYear { text: core::mem::take(text), per: Per::Week, minutes };
            self.capacity = None;
        }
    }

    /// Hours that someone works are no room for tasks in a year: those of a week beside the times of the days, and those of
    /// a list in which all are.
    pub(super) fn hours_of_work(&mut self, of: &Entry, list: HoursOf, remarks: &mut Vec<ListProblem>) {
        let Some(RowCapacity::Said(Capacity::Minutes(_))) = self.capacity else { return };
        let text = || cut(of.cell(Column::Capacity));
        let of_week =
            |&minutes: &u32| minutes > 0 && (list == HoursOf::Week || !self.at.is_empty() && minutes <= MOST_OF_WEEK);
        if let Some(minutes) = bare_minutes(of, list == HoursOf::Week).filter(of_week) {
            self.capacity = None;
            remarks.push(ListProblem::NotAYear { text: text(), per: Per::Week, minutes });
        } else if let Some(minutes) = minutes_of_year(of).filter(|_| list == HoursOf::Year) {
            self.capacity = None;
            remarks.push(ListProblem::WorkingHours { text: text(), minutes });
        }
    }
}

/// Hours in the names of a list, of which none is more than a full-time week has, are those of a week: "Anja 32 uur". The
/// same holds for a column.
pub(super) fn hours_of_week_in_text(rows: &mut [PersonRow], problems: &mut [RowProblem]) {
    let minutes = |line: u32, rows: &[PersonRow]| match rows.iter().find(|row| row.line == line)?.capacity? {
        RowCapacity::Said(Capacity::Minutes(minutes)) => Some(minutes),
        _ => None,
    };
    let says_year = |text: &str| ["jaar", "taak", "taken", "pj"].iter().any(|word| text.to_lowercase().contains(word));
    let of_text = |row: &RowProblem| match &row.problem {
        ListProblem::FromLabel { column: Column::Capacity, text } if !says_year(text) => {
            Some((row.line, minutes(row.line, rows)?))
        }
        _ => None,
    };
    let found: Vec<(u32, u32)> = problems.iter().filter_map(of_text).collect();
    if found.iter().any(|&(_, minutes)| minutes > FULL_WEEK) {
        return;
    }
    for (line, minutes) in found.into_iter().filter(|&(_, minutes)| minutes > 0) {
        rows.iter_mut().filter(|row| row.line == line).for_each(|row| row.capacity = None);
        for row in problems.iter_mut().filter(|row| row.line == line) {
            if let ListProblem::FromLabel { column: Column::Capacity, text } = &mut row.problem {
                row.problem = ListProblem::NotAYear { text: core::mem::take(text), per: Per::Week, minutes };
            }
        }
    }
}
