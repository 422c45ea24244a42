//! Hours in a column for each function: "Taak, LK, OA, Dir". They are parts of one sum, or what another column has in all.

use taakkompas_school::dutch::heads::Holds;
use taakkompas_school::dutch::plain;

use super::column::Column;
use super::slots::{Slot, Slots};

/// Names of several people with one function, and of parts of the team, as [`plain`] makes them.
#[rustfmt::skip]
const SEVERAL: &[&str] = &[
    "leerkrachten", "leraren", "lkrn", "lks", "lkn", "oas", "onderwijsassistenten", "assistenten", "los", "ondersteuners",
    "leraarondersteuners", "directie", "dir", "mt", "ib", "ibers", "op", "oop", "vakleerkrachten", "vakdocenten", "concierges",
    "administratie", "stagiairs", "stagiaires", "ouders", "vrijwilligers", "specialisten", "bouwcoordinatoren",
];

/// Whether the name of a column is a function.
pub(super) fn is_function(name: &str) -> bool {
    !name.is_empty() && (SEVERAL.contains(&plain(name).as_str()) || super::cells::is_function(name))
}

/// Settles columns of amounts below functions. Two or more are the hours of those functions, if nothing else says how much
/// a task is. One may be a number of people or of hours: it is not used, and named.
pub(super) fn settle(slots: &mut Slots, are_amounts: impl Fn(usize) -> bool) {
    let may_be = |slot: &Slot| matches!(slot.column, None | Some(Column::LastYear | Column::People));
    let found: Vec<usize> = slots
        .iter()
        .enumerate()
        .filter(|&(at, slot)| may_be(slot) && is_function(&slot.name) && are_amounts(at))
        .map(|(at, _)| at)
        .collect();
    let is_total = |slot: &Slot| slot.is(Column::Size) && slot.holds == Some(Holds::Total);
    let has_own = slots.iter().any(|slot| {
        matches!(slot.column, Some(Column::Size | Column::Minutes | Column::Part | Column::FullTime)) && !is_total(slot)
    });
    match found.as_slice() {
        [] => {}
        [one] => {
            if slots.get(*one).is_some_and(|slot| slot.is(Column::LastYear)) {
                slots.set(*one, None);
            }
        }
        _ if has_own => found.into_iter().for_each(|at| slots.set(at, None)),
        _ => {
            slots.0.iter_mut().filter(|slot| is_total(slot)).for_each(|slot| slot.column = Some(Column::Total));
            found.into_iter().for_each(|at| slots.set(at, Some(Column::Part)));
        }
    }
}
