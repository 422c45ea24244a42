//! What the cells of each column of a list hold.

use taakkompas_school::dutch::heads::Holds;
use taakkompas_school::dutch::hours::{Each, Per};
use taakkompas_school::time_of_day::Weekday;

use super::column::Column;

/// What the cells of a column hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slot {
    /// The column; `None` if it is not used.
    pub column: Option<Column>,
    /// What its head says that it holds, whether or not that is used.
    pub holds: Option<Holds>,
    /// For whom an amount counts again, if the head says so.
    pub each: Each,
    /// In what time an amount comes back, if the head says so.
    pub per: Per,
    /// The day that it is about.
    pub day: Option<Weekday>,
    /// The school year that its head names, by the year in which it starts.
    pub year: Option<u16>,
    /// Its name.
    pub name: String,
}

impl Slot {
    pub fn named(name: &str) -> Self {
        Self {
            column: None,
            holds: None,
            each: Each::NotSaid,
            per: Per::NotSaid,
            day: None,
            year: None,
            name: name.to_owned(),
        }
    }

    /// A column without a name.
    pub fn of(column: Option<Column>) -> Self {
        Self { column, ..Self::named("") }
    }

    pub fn is(&self, column: Column) -> bool {
        self.column == Some(column)
    }

    /// Whether its head is one that we know, whether or not it is used.
    pub const fn is_known(&self) -> bool {
        self.holds.is_some()
    }

    /// Whether its head is a school year and nothing more.
    pub fn is_year(&self) -> bool {
        self.holds == Some(Holds::SchoolYear) && self.year.is_some()
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
        self.0.iter().position(|slot| slot.is(column))
    }

    /// Whether it has a column.
    pub fn has(&self, column: Column) -> bool {
        self.first(column).is_some()
    }

    /// How many columns of a kind it has.
    pub fn count(&self, column: Column) -> usize {
        self.0.iter().filter(|slot| slot.is(column)).count()
    }

    /// Puts a column in a place; `None` if it is not used.
    pub fn set(&mut self, at: usize, column: Option<Column>) {
        if let Some(slot) = self.0.get_mut(at) {
            slot.column = column;
        }
    }

    /// Makes another column of all that are of one kind.
    pub fn change(&mut self, from: Column, to: Option<Column>) {
        self.0.iter_mut().filter(|slot| slot.is(from)).for_each(|slot| slot.column = to);
    }

    /// Uses another column for one that is not there.
    pub fn instead(&mut self, wanted: Column, other: Column) {
        if !self.has(wanted)
            && let Some(at) = self.first(other)
        {
            self.set(at, Some(wanted));
        }
    }

    /// Where the cells are that say how much.
    pub fn amount(&self) -> Option<usize> {
        [Column::Size, Column::Minutes, Column::Capacity, Column::Part, Column::Total, Column::FullTime]
            .iter()
            .find_map(|&column| self.first(column))
    }

    /// How many columns are used.
    pub fn named(&self) -> usize {
        self.0.iter().filter(|slot| slot.column.is_some()).count()
    }

    /// How many columns have a head that we know.
    pub fn known(&self) -> usize {
        self.0.iter().filter(|slot| slot.is_known()).count()
    }
}
