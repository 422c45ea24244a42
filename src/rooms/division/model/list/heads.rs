//! The columns of a list, by their heads.

use taakkompas_school::dutch::heads::{self, Holds};
use taakkompas_school::dutch::hours::{Each, Per};
use taakkompas_school::dutch::plain;
use taakkompas_school::time_of_day::Weekday;

use super::column::Column;

/// What the cells of a column hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slot {
    /// The column; `None` if it is not used.
    pub column: Option<Column>,
    /// For whom an amount counts again, if the head says so.
    pub each: Each,
    /// In what time an amount comes back, if the head says so.
    pub per: Per,
    /// The day that it is about.
    pub day: Option<Weekday>,
    /// Its name.
    pub name: String,
}

impl Slot {
    fn named(name: &str) -> Self {
        Self { column: None, each: Each::NotSaid, per: Per::NotSaid, day: None, name: name.to_owned() }
    }

    /// A column without a name.
    pub fn of(column: Option<Column>) -> Self {
        Self { column, ..Self::named("") }
    }
}

/// The columns of a list, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Slots(pub Vec<Slot>);

impl Slots {
    /// The columns of a list without a head.
    pub fn usual(columns: &[Column]) -> Self {
        Self(columns.iter().map(|&column| Slot::of(Some(column))).collect())
    }

    pub fn get(&self, at: usize) -> Option<&Slot> {
        self.0.get(at)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Slot> {
        self.0.iter()
    }

    /// Where the cells of a column are.
    pub fn first(&self, column: Column) -> Option<usize> {
        self.0.iter().position(|slot| slot.column == Some(column))
    }

    /// Where the cells are that say how much.
    pub fn amount(&self) -> Option<usize> {
        [Column::Size, Column::Minutes, Column::Capacity, Column::Total, Column::FullTime]
            .iter()
            .find_map(|&column| self.first(column))
    }

    /// How many columns are known.
    pub fn named(&self) -> usize {
        self.0.iter().filter(|slot| slot.column.is_some()).count()
    }
}

/// The columns of a list of tasks.
pub(super) fn of_tasks(cells: &[String]) -> Slots {
    let mut slots = read(cells, |holds| match holds {
        Holds::Task | Holds::Activity => Some(Column::Label),
        Holds::Category | Holds::Kind => Some(Column::Category),
        Holds::Hours | Holds::FullTime | Holds::Times => Some(Column::Size),
        Holds::Total => Some(Column::Total),
        Holds::Minutes => Some(Column::Minutes),
        Holds::People | Holds::Count => Some(Column::People),
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
    one_amount(&mut slots);
    // What tasks stand under is what they are called, if nothing else says that.
    instead(&mut slots, Column::Label, Column::Category);
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

/// Uses another column for one that is not there.
fn instead(slots: &mut Slots, wanted: Column, other: Column) {
    if slots.first(wanted).is_none()
        && let Some(at) = slots.first(other)
        && let Some(slot) = slots.0.get_mut(at)
    {
        slot.column = Some(wanted);
    }
}

/// Of an amount for each and another in all, the second is the total.
fn one_amount(slots: &mut Slots) {
    let is_size = |slot: &&mut Slot| slot.column == Some(Column::Size);
    let has_each = slots.0.iter().any(|slot| slot.column == Some(Column::Size) && slot.each == Each::Person);
    if has_each {
        let in_all = slots.0.iter_mut().filter(is_size).filter(|slot| slot.each == Each::NotSaid);
        in_all.for_each(|slot| slot.column = Some(Column::Total));
    } else {
        instead(slots, Column::Size, Column::Total);
    }
}

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
    // Somebody's function is what they are called, unless there is something else.
    instead(&mut slots, Column::Label, Column::Role);
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

/// Only the first column of a kind is used, except for days of the week, which each have their own.
fn once(slots: &mut Slots) {
    let mut seen: Vec<Column> = Vec::new();
    for slot in &mut slots.0 {
        let Some(column) = slot.column else { continue };
        if column != Column::OnDay && seen.contains(&column) {
            slot.column = None;
        }
        seen.push(column);
    }
}

fn read(cells: &[String], column: fn(Holds) -> Option<Column>) -> Slots {
    let heads = heads::row(cells);
    let slot = |(cell, head): (&String, Option<heads::Head>)| {
        let Some(head) = head.filter(|_| cell.chars().count() <= LONGEST_NAME) else { return Slot::named(cell) };
        let day = if let Holds::On(day) = head.holds { Some(day) } else { None };
        Slot { column: column(head.holds), each: head.each, per: head.per, day, name: cell.clone() }
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
