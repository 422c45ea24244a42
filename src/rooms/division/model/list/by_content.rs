//! What the heads of a list of tasks leave open, and the cells below them say: which of two columns names the task, what
//! stands below a school year, which numbers are parts of one sum.

use std::collections::BTreeSet;

use taakkompas_school::dutch::heads::Holds;
use taakkompas_school::dutch::hours::Per;
use taakkompas_school::dutch::{plain, when};

use super::amounts::is_open;
use super::column::Column;
use super::functions;
use super::shape::Below;
use super::size::is_amount;
use super::slots::{Slot, Slots};

/// Settles the columns of a list of tasks by what is in them.
pub(super) fn settle(slots: &mut Slots, rows: &Below<'_>) {
    no_other_table(slots, rows);
    years(slots, rows);
    functions::settle(slots, |at| are_amounts(rows, at));
    phases(slots, rows);
    weeks(slots, rows);
    // A total may name what it is the sum of in another column than the tasks.
    let is_total = |row: &&&[String]| row.iter().any(|cell| super::shape::total(cell).is_some());
    let own: Vec<&[String]> = rows.iter().filter(|row| !is_total(row)).copied().collect();
    label(slots, &own);
}

/// Beside hours each week, a number of weeks says how often they come back.
fn weeks(slots: &mut Slots, rows: &Below<'_>) {
    let is_weekly = slots.iter().any(|slot| slot.is(Column::Size) && slot.per == Per::Week);
    let is_weeks = |slot: &Slot| slot.column.is_none() && slot.holds == Some(Holds::Week);
    let found = slots.iter().position(is_weeks).filter(|&at| is_weekly && are_amounts(rows, at));
    if let (Some(at), false) = (found, slots.has(Column::Turns)) {
        slots.set(at, Some(Column::Turns));
    }
}

/// Whether a column says more about a task, and does not name it: "Sint", "inkopen".
fn describes(slot: &Slot) -> bool {
    ["omschrijving", "beschrijving", "taakomschrijving", "taakbeschrijving", "omschrijvingtaak", "inhoud", "wat"]
        .contains(&plain(&slot.name).as_str())
}

fn cells<'a>(rows: &'a Below<'_>, at: usize) -> impl Iterator<Item = &'a str> {
    rows.iter().filter_map(move |row| row.get(at)).map(String::as_str).filter(|cell| !cell.is_empty())
}

fn filled(rows: &Below<'_>, at: usize) -> usize {
    cells(rows, at).count()
}

fn distinct(rows: &Below<'_>, at: usize) -> usize {
    cells(rows, at).map(plain).collect::<BTreeSet<_>>().len()
}

/// Whether most cells of a column are amounts in digits.
fn are_amounts(rows: &Below<'_>, at: usize) -> bool {
    let is_number = |cell: &&str| cell.contains(|sign: char| sign.is_ascii_digit()) && is_amount(cell);
    let found = cells(rows, at).filter(is_number).count();
    found > 0 && found * 2 > filled(rows, at)
}

/// A table of people beside that of the tasks, with an empty column between, is not about the tasks.
fn no_other_table(slots: &mut Slots, rows: &Below<'_>) {
    let is_empty = |&at: &usize| slots.get(at).is_some_and(|slot| slot.name.is_empty()) && filled(rows, at) == 0;
    let begin = slots.first(Column::Label).or_else(|| slots.first(Column::Category)).unwrap_or(0);
    for between in (begin + 1..slots.0.len()).filter(is_empty).collect::<Vec<_>>() {
        let right = || slots.iter().skip(between + 1);
        let has = |of: &[Holds]| right().any(|slot| slot.holds.is_some_and(|holds| of.contains(&holds)));
        let is_of_people = has(&[Holds::Who])
            && has(&[Holds::FullTime, Holds::Role, Holds::Room, Holds::Hours, Holds::Days, Holds::Total]);
        let left = slots.iter().take(between);
        if is_of_people && left.filter(|slot| slot.is_known()).count() > 1 {
            slots.0.iter_mut().skip(between + 1).for_each(|slot| slot.column = None);
            return;
        }
    }
}

/// Below a school year stand its hours, or who did it then.
fn years(slots: &mut Slots, rows: &Below<'_>) {
    let of_year = |slot: &Slot| slot.column.is_none() && slot.is_year();
    let mut found: Vec<(u16, usize)> = slots
        .iter()
        .enumerate()
        .filter(|(_, slot)| of_year(slot))
        .filter_map(|(at, slot)| Some((slot.year?, at)))
        .collect();
    found.sort_unstable();
    let (hours, names): (Vec<_>, Vec<_>) = found.into_iter().partition(|&(_, at)| are_amounts(rows, at));
    if let (Some(&(_, last)), None) = (hours.last(), slots.amount()) {
        slots.set(last, Some(Column::Size));
    }
    // The last year is the one that is planned.
    if let ([.., (_, before), _], false) = (names.as_slice(), slots.has(Column::LastYear)) {
        slots.set(*before, Some(Column::LastYear));
    }
}

/// Numbers below "Voorbereiding" and "Uitvoering", or below months, are parts of one sum, if nothing else says how much a task is.
fn phases(slots: &mut Slots, rows: &Below<'_>) {
    let is_phase =
        |slot: &Slot| is_open(slot) && (PHASES.contains(&plain(&slot.name).as_str()) || is_period(&slot.name));
    let found: Vec<usize> = slots
        .iter()
        .enumerate()
        .filter(|&(at, slot)| is_phase(slot) && are_amounts(rows, at))
        .map(|(at, _)| at)
        .collect();
    if found.len() > 1 && slots.amount().is_none() {
        found.into_iter().for_each(|at| slots.set(at, Some(Column::Part)));
    }
}

/// Whether a head is a part of the year: "sep", "jan - jul", "Periode 1", "2e helft".
fn is_period(name: &str) -> bool {
    let word = plain(name);
    let is_numbered =
        ["periode", "blok", "kwartaal", "semester", "trimester", "halfjaar", "q", "fase"].iter().any(|begin| {
            word.strip_prefix(begin)
                .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|digit| digit.is_ascii_digit()))
        });
    let has_letter = name.chars().any(char::is_alphabetic);
    is_numbered
        || has_letter
            && when::read(name, None).as_read().is_some_and(|when| !when.months().is_all_year() && when.left.is_empty())
}

/// What comes before, in and after a task.
#[rustfmt::skip]
const PHASES: &[&str] = &[
    "voorbereiding", "voorbereiden", "uitvoering", "uitvoeren", "nazorg", "afronding", "afronden", "evaluatie", "nabereiding", "nawerk",
    "organisatie", "begeleiding", "coordinatie", "overleg", "opruimen", "opbouw", "afbouw", "administratie", "opstart", "voorwerk", "vergaderen",
];

/// Of a column that repeats itself and one that does not, the second names the tasks, and the first is what they stand
/// under.
fn label(slots: &mut Slots, rows: &Below<'_>) {
    let Some(label) = slots.first(Column::Label) else {
        // Below a head that we do not know, the first texts are the tasks.
        let are_texts = |at: usize| {
            let is_text = |cell: &&str| cell.chars().any(char::is_alphabetic) && !is_amount(cell);
            filled(rows, at) > 0 && cells(rows, at).filter(is_text).count() * 2 > filled(rows, at)
        };
        let found = slots.iter().enumerate().position(|(at, slot)| is_open(slot) && are_texts(at));
        if let Some(at) = found {
            slots.set(at, Some(Column::Label));
        }
        return;
    };
    let names_tasks = |slot: &Slot| matches!(slot.holds, Some(Holds::Task | Holds::Activity | Holds::Category));
    let others: Vec<usize> = slots
        .iter()
        .enumerate()
        .filter(|&(at, slot)| at != label && matches!(slot.column, None | Some(Column::Category)) && names_tasks(slot))
        .map(|(at, _)| at)
        .collect();
    let (own, repeats) = (filled(rows, label), filled(rows, label) > distinct(rows, label));
    let is_finer = |&&at: &&usize| {
        let is_whole = filled(rows, at) >= own && distinct(rows, at) > distinct(rows, label);
        is_whole && (filled(rows, at) > own || repeats && !slots.get(at).is_some_and(describes))
    };
    if let Some(&finer) = others.iter().find(is_finer) {
        slots.change(Column::Category, None);
        slots.set(label, Some(Column::Category));
        slots.set(finer, Some(Column::Label));
    } else if let (Some(&first), true, false) = (others.first(), repeats, slots.has(Column::Category)) {
        slots.set(first, Some(Column::Category));
    }
}
