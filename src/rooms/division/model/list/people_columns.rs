//! Which of several columns says how much room a colleague has: hours for tasks before other hours, and the newest school
//! year before an older one. The others are not used, and named.

use taakkompas_school::dutch::heads::Holds;
use taakkompas_school::dutch::hours::Per;
use taakkompas_school::dutch::{names, plain};

use super::column::Column;
use super::people_room::is_amount;
use super::shape::Below;
use super::slots::{Slot, Slots};

/// Chooses the columns that say how much room there is.
pub(super) fn choose(slots: &mut Slots) {
    if slots.has(Column::OnDay) || slots.has(Column::Days) {
        sums_of_days(slots);
    }
    let rank = |slot: &Slot| match slot.per {
        Per::NotSaid | Per::Year if is_for_tasks(slot) => 3,
        Per::NotSaid | Per::Year if slot.holds != Some(Holds::Total) => 2,
        Per::NotSaid | Per::Year => 1,
        _ => 0,
    };
    let rooms = || slots.iter().enumerate().filter(|(_, slot)| slot.is(Column::Capacity));
    let mut best: Option<(usize, (u8, Option<u16>))> = None;
    for (at, slot) in rooms() {
        let key = (rank(slot), slot.year);
        if best.is_none_or(|(_, most)| key > most) {
            best = Some((at, key));
        }
    }
    let others: Vec<usize> = rooms().map(|(at, _)| at).filter(|&at| best.is_some_and(|(of, _)| of != at)).collect();
    others.into_iter().for_each(|at| slots.set(at, None));
}

/// Settles the columns of a list of colleagues by what is in them: numbers below "Taken" are hours for tasks.
pub(super) fn settle(slots: &mut Slots, rows: &Below<'_>) {
    unnamed(slots, rows);
    let is_number = |cell: &&str| is_amount(cell) && cell.contains(|sign: char| sign.is_ascii_digit());
    let are_numbers = |at: usize| {
        let cells = || rows.iter().filter_map(|row| row.get(at)).map(String::as_str).filter(|cell| !cell.is_empty());
        let found = cells().filter(is_number).count();
        found > 0 && found * 2 > cells().count()
    };
    let is_of_tasks =
        |slot: &Slot| slot.column.is_none() && ["taken", "schooltaken"].contains(&plain(&slot.name).as_str());
    let found = slots.iter().enumerate().position(|(at, slot)| is_of_tasks(slot) && are_numbers(at));
    if let Some(at) = found {
        slots.set(at, Some(Column::Capacity));
        choose(slots);
    }
}

/// Names below an empty head are those of the colleagues, if no other column has them; what someone is stands beside them.
fn unnamed(slots: &mut Slots, rows: &Below<'_>) {
    let label = slots.first(Column::Label);
    let is_role = label.and_then(|at| slots.get(at)).is_some_and(|slot| slot.holds == Some(Holds::Role));
    let cells = |at: usize| rows.iter().filter_map(move |row| row.get(at)).filter(|cell| !cell.is_empty());
    let are_names = |at: usize| {
        let count = cells(at).count();
        count > 0 && cells(at).filter(|cell| names::may_be_name(cell)).count() * 3 >= count * 2
    };
    let found = slots.iter().position(|slot| slot.name.is_empty() && slot.column.is_none());
    let Some(at) = found.filter(|&at| (label.is_none() || is_role) && are_names(at)) else { return };
    if let Some(label) = label {
        slots.set(label, Some(Column::Role));
    }
    slots.set(at, Some(Column::Label));
}

/// Behind the days of a week, a total is that of the days or of the hours in them, and no room for tasks in a year.
fn sums_of_days(slots: &mut Slots) {
    let has_columns = slots.has(Column::OnDay);
    for slot in &mut slots.0 {
        let is_count = has_columns && slot.is(Column::Days) && plain(&slot.name).starts_with("aantal");
        if is_count || slot.is(Column::Capacity) && slot.holds == Some(Holds::Total) {
            slot.column = None;
        }
    }
}

/// Whether a head says that its hours are for tasks: "Taakuren", "Ruimte".
pub(super) fn is_for_tasks(slot: &Slot) -> bool {
    let name = plain(&slot.name);
    slot.holds == Some(Holds::Room) || ["taak", "taken", "beschikba"].iter().any(|part| name.contains(part))
}
