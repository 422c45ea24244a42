//! What a column holds, by the word in its head. Each room has its own columns; the words that mean the same in every
//! room are here.

use super::{fits, plain};

/// A column and the lists of patterns that name it, as [`plain`] makes them; the first column that matches counts.
pub type Heads<T> = [(T, &'static [&'static [&'static str]])];

/// Words for hours.
pub const HOURS: &[&str] = &["uren", "uur", "aantaluren"];
/// Words for one day of the week.
pub const DAY: &[&str] = &["dag", "weekdag"];
/// Words for days of the week.
pub const DAYS: &[&str] = &["dagen", "werkdagen"];
/// Words for groups.
pub const GROUP: &[&str] = &["groep", "groepen", "klas", "klassen"];
/// Words for what someone is.
pub const ROLE: &[&str] = &["rol", "functie"];
/// Words for who someone is.
pub const PERSON: &[&str] = &["naam", "collega"];
/// Words for what is done.
pub const TASK: &[&str] = &["taak", "taken", "omschrijving"];

/// The column that a cell in the head names.
pub fn head<T: Copy>(heads: &Heads<T>, cell: &str) -> Option<T> {
    let word = plain(cell);
    let is_named = |lists: &[&[&str]]| lists.iter().flat_map(|list| list.iter()).any(|pattern| fits(pattern, &word));
    heads.iter().find(|(_, lists)| is_named(lists)).map(|&(column, _)| column)
}

mod known;

pub use known::{Head, Holds, read, row, school_year};
