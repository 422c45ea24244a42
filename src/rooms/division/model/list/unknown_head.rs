//! Names of columns that we do not know, as in another language: texts above numbers, days or crosses.

use taakkompas_school::dutch::answers::{is_nothing, yes};
use taakkompas_school::dutch::days;
use taakkompas_school::rows::Row;

use super::shape::{self, Kind};
use super::slots::Slots;

/// Whether the first row names the columns of the others: it has a text above each, and at least two of them hold numbers,
/// days or crosses that it does not.
pub(super) fn is_above(rows: &[Row], kind: &Kind) -> bool {
    let [first, others @ ..] = rows else { return false };
    let most = others.iter().map(shape::filled).max().unwrap_or(0);
    let is_name = |cell: &String| {
        cell.chars().any(char::is_alphabetic)
            && cell.chars().count() <= LONGEST
            && !cell.contains(|sign: char| sign.is_ascii_digit())
    };
    let are_names = first.cells.iter().filter(|cell| !cell.is_empty()).all(is_name);
    if others.len() < 2 || first.has_open_quote || shape::filled(first) < most.max(3) || !are_names {
        return false;
    }
    let is_number = |cell: &str| (kind.is_amount)(cell) && cell.contains(|sign: char| sign.is_ascii_digit());
    let is_day = |cell: &str| days::read(cell).as_read().is_some();
    let is_cross = |cell: &str| !cell.is_empty() && yes(cell) == Some(true);
    let kinds: [&dyn Fn(&str) -> bool; 3] = [&is_number, &is_day, &is_cross];
    let mut differ = 0;
    for at in 1..first.cells.len() {
        let cells = || others.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty());
        let count = cells().count();
        let of = kinds.iter().find(|is| count > 0 && cells().filter(|cell| is(cell)).count() * 3 >= count * 2);
        let Some(is) = of else { continue };
        let cell = first.cell(at);
        if is(cell) || (kind.is_amount)(cell) || is_nothing(cell) {
            return false;
        }
        differ += 1;
    }
    differ > 1
}

/// The longest name of a column, in characters.
const LONGEST: usize = 24;

/// The columns that their content shows, with their names; those that are known by their names are used too.
pub(super) fn named(mut slots: Slots, head: &[String], kind: &Kind) -> Slots {
    let known = (kind.slots)(head);
    for (at, name) in head.iter().enumerate() {
        let Some(slot) = slots.0.get_mut(at) else { continue };
        slot.name.clone_from(name);
    }
    for (at, of) in known.iter().enumerate() {
        let is_free = slots.get(at).is_some_and(|slot| slot.column.is_none());
        if let Some(column) = of.column.filter(|&column| is_free && !slots.has(column)) {
            slots.set(at, Some(column));
        }
    }
    slots
}
