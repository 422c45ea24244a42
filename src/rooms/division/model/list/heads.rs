//! The columns of a list, by their heads.

use taakkompas_school::dutch::heads::{self, Holds};
use taakkompas_school::dutch::plain;

use super::amounts;
use super::column::Column;
use super::limit;
use super::people_columns;
pub(super) use super::slots::{Slot, Slots};

/// The columns of a list of tasks.
pub(super) fn of_tasks(cells: &[String]) -> Slots {
    let mut slots = read(cells, |holds| match holds {
        Holds::Task | Holds::Activity => Some(Column::Label),
        Holds::Category | Holds::Kind => Some(Column::Category),
        Holds::Hours | Holds::Times => Some(Column::Size),
        Holds::FullTime => Some(Column::FullTime),
        Holds::Total => Some(Column::Total),
        Holds::Minutes => Some(Column::Minutes),
        Holds::People => Some(Column::People),
        Holds::Count => Some(Column::Count),
        Holds::Turns => Some(Column::Turns),
        Holds::Who | Holds::LastYear => Some(Column::LastYear),
        Holds::Months => Some(Column::Months),
        Holds::Day | Holds::Days => Some(Column::Days),
        Holds::Group => Some(Column::Group),
        Holds::Share => Some(Column::Share),
        Holds::Qualification => Some(Column::Qualification),
        Holds::Certificate => Some(Column::Certificate),
        Holds::Worth => Some(Column::Worth),
        Holds::Effort => Some(Column::Effort),
        _ => None,
    });
    who_beside_last_year(&mut slots);
    limit::settle(&mut slots);
    // "Tot." without a column for when it begins is short for the total.
    if !slots.iter().any(|slot| slot.holds == Some(Holds::From)) {
        let is_short = |slot: &&mut Slot| slot.holds == Some(Holds::Until) && plain(&slot.name) == "tot";
        slots.0.iter_mut().filter(is_short).for_each(|slot| slot.column = Some(Column::Total));
    }
    // "Min" beside "Max" is the least, and no minutes; a time beside hours is a time of day.
    if slots.iter().any(|slot| plain(&slot.name).starts_with("max")) {
        let is_least = |slot: &&mut Slot| slot.is(Column::Minutes) && plain(&slot.name) == "min";
        slots.0.iter_mut().filter(is_least).for_each(|slot| slot.column = None);
    }
    let is_time = |slot: &Slot| ["tijd", "tijden", "tijdstip"].contains(&plain(&slot.name).as_str());
    if slots.iter().any(|slot| slot.is(Column::Size) && !is_time(slot)) {
        slots.0.iter_mut().filter(|slot| slot.is(Column::Size) && is_time(slot)).for_each(|slot| slot.column = None);
    }
    amounts::one_last_year(&mut slots);
    amounts::choose(&mut slots);
    one_label(&mut slots);
    // What tasks stand under is what they are called, if nothing else says that.
    slots.instead(Column::Label, Column::Category);
    newest(&mut slots);
    once(&mut slots);
    slots
}

/// "Wie/hoeveel" beside "Vorig jaar" is not who did it last year: it holds how many, if no other column does.
fn who_beside_last_year(slots: &mut Slots) {
    let is_who = |slot: &Slot| {
        slot.column == Some(Column::LastYear) && heads::read(&slot.name).is_some_and(|head| head.holds == Holds::Who)
    };
    let has_last_year = slots.iter().any(|slot| slot.column == Some(Column::LastYear) && !is_who(slot));
    let mut has_people = slots.first(Column::People).is_some();
    for slot in slots.0.iter_mut().filter(|slot| has_last_year && is_who(slot)) {
        slot.column = (!has_people).then_some(Column::People);
        has_people = true;
    }
}

/// "Onderdeel" beside "Taak" is what tasks stand under, and "Omschrijving" says more about them.
fn one_label(slots: &mut Slots) {
    let is_weak = |slot: &Slot| {
        slot.is(Column::Label) && WEAK.iter().any(|(words, _)| words.contains(&plain(&slot.name).as_str()))
    };
    if !slots.iter().any(|slot| slot.is(Column::Label) && !is_weak(slot)) {
        return;
    }
    for slot in slots.0.iter_mut().filter(|slot| is_weak(slot)) {
        let word = plain(&slot.name);
        slot.column = WEAK.iter().find(|(words, _)| words.contains(&word.as_str())).and_then(|&(_, column)| column);
    }
}

/// Words that name a task if no other column does, and what such a column holds beside one.
const WEAK: &[(&[&str], Option<Column>)] = &[
    (&["onderdeel", "onderwerp", "taaksoort", "titel", "werk"], Some(Column::Category)),
    (
        &["omschrijving", "beschrijving", "taakomschrijving", "taakbeschrijving", "omschrijvingtaak", "inhoud", "wat"],
        None,
    ),
];

/// The columns of a list of colleagues.
pub(super) fn of_people(cells: &[String]) -> Slots {
    let mut slots = read(cells, |holds| match holds {
        Holds::Who | Holds::Teacher | Holds::Task => Some(Column::Label),
        Holds::Role => Some(Column::Role),
        Holds::Room | Holds::Hours | Holds::Total => Some(Column::Capacity),
        Holds::FullTime => Some(Column::FullTime),
        Holds::Minutes => Some(Column::Minutes),
        Holds::Day | Holds::Days => Some(Column::Days),
        Holds::On(_) => Some(Column::OnDay),
        Holds::Certificate => Some(Column::Certificate),
        Holds::Group => Some(Column::Group),
        _ => None,
    });
    task_of_someone(&mut slots);
    // "DI" without other days is duurzame inzetbaarheid.
    if slots.count(Column::OnDay) == 1 {
        let is_short = |slot: &&mut Slot| slot.is(Column::OnDay) && slot.name.trim().chars().count() < 4;
        slots.0.iter_mut().filter(is_short).for_each(|slot| (slot.column, slot.day) = (None, None));
    }
    // A stage of the school is no group that someone teaches.
    for slot in slots.0.iter_mut().filter(|slot| slot.column == Some(Column::Group)) {
        if STAGES.contains(&plain(&slot.name).as_str()) {
            slot.column = Some(Column::Category);
        }
    }
    // "Omvang" is that of an employment: a part of full time, or hours a week.
    for slot in slots.0.iter_mut().filter(|slot| slot.column == Some(Column::Capacity)) {
        if plain(&slot.name).starts_with("omvang") {
            slot.column = Some(Column::FullTime);
        }
    }
    people_columns::choose(&mut slots);
    newest(&mut slots);
    // Somebody's function is what they are called, unless there is something else.
    slots.instead(Column::Label, Column::Role);
    once(&mut slots);
    slots
}

/// In a list of colleagues, "Taken" beside who they are holds hours; and a normjaartaak is all of their time, not what is
/// left for tasks.
fn task_of_someone(slots: &mut Slots) {
    let name = |slot: &Slot| plain(&slot.name);
    for slot in slots.0.iter_mut().filter(|slot| slot.column == Some(Column::Capacity)) {
        if ["normjaartaak", "normjaartaakuren", "jaartaak", "jaaruren", "normuren"].contains(&name(slot).as_str()) {
            slot.column = None;
        }
    }
    let is_task =
        |slot: &Slot| slot.column == Some(Column::Label) && ["taken", "schooltaken"].contains(&name(slot).as_str());
    let has_other =
        slots.0.iter().any(|slot| matches!(slot.column, Some(Column::Label | Column::Role)) && !is_task(slot));
    let has_room = slots.first(Column::Capacity).is_some();
    for slot in slots.0.iter_mut().filter(|slot| has_other && is_task(slot)) {
        slot.column = (!has_room).then_some(Column::Capacity);
    }
}
/// Names of columns for the stages of a school.
const STAGES: &[&str] = &["bouw", "bouwen"];

/// Of columns of one kind for several school years, the newest is used; of amounts, also before one without a year.
fn newest(slots: &mut Slots) {
    let is_amount = |column: Option<Column>| {
        matches!(column, Some(Column::FullTime | Column::Size | Column::People | Column::Minutes | Column::Total))
    };
    let is_newer = |of: &Slot, than: &Slot| of.column == than.column && of.year > than.year;
    let is_old = |slot: &Slot| {
        !matches!(slot.column, None | Some(Column::LastYear | Column::OnDay | Column::Part))
            && (slot.year.is_some() || is_amount(slot.column))
            && slots.iter().any(|other| is_newer(other, slot))
    };
    let old: Vec<usize> = slots.iter().enumerate().filter(|(_, slot)| is_old(slot)).map(|(at, _)| at).collect();
    old.into_iter().for_each(|at| slots.set(at, None));
}

/// Only the first column of a kind is used, except for days of the week and parts of a sum.
fn once(slots: &mut Slots) {
    let mut seen: Vec<Column> = Vec::new();
    for slot in &mut slots.0 {
        let Some(column) = slot.column else { continue };
        if !matches!(column, Column::OnDay | Column::Part) && seen.contains(&column) {
            slot.column = None;
        }
        seen.push(column);
    }
}

fn read(cells: &[String], column: fn(Holds) -> Option<Column>) -> Slots {
    let heads = heads::row(cells);
    let slot = |(cell, head): (&String, Option<heads::Head>)| {
        let is_long = cell.chars().count() > LONGEST_NAME;
        let year = if is_long { None } else { heads::school_year(cell) };
        let is_bare = year.is_some() && !cell.chars().any(char::is_alphabetic);
        let Some(head) = head.filter(|_| !is_long) else {
            let holds = is_bare.then_some(Holds::SchoolYear);
            return Slot { year, holds, ..Slot::named(cell) };
        };
        let day = if let Holds::On(day) = head.holds { Some(day) } else { None };
        Slot {
            column: column(head.holds),
            holds: Some(head.holds),
            each: head.each,
            per: head.per,
            day,
            year,
            name: cell.clone(),
        }
    };
    Slots(cells.iter().zip(heads).map(slot).collect())
}

/// The most characters in the name of a column. A longer cell is a task: "Groepsapp bijhouden met ouders".
const LONGEST_NAME: usize = 40;

/// The column that a cell of the first row names, in a list of tasks or of colleagues.
pub(super) fn column(cell: &str) -> Option<Column> {
    // A quote that is never closed is just a character in its cell.
    let cell = [cell.trim().trim_matches('"').to_owned()];
    let first = |slots: Slots| slots.0.first().and_then(|slot| slot.column);
    first(of_tasks(&cell)).or_else(|| first(of_people(&cell)))
}
