//! What a column holds, by the word at its head. Each room has columns of its own; the words that mean the same in
//! every room stand here.

use super::{fits, plain};

/// A column and the lists of patterns that name it, as [`plain`] makes them; the first column that fits counts.
pub type Heads<T> = [(T, &'static [&'static [&'static str]])];

/// Hours.
pub const HOURS: &[&str] = &["uren", "uur", "aantaluren"];
/// One day of the week.
pub const DAY: &[&str] = &["dag", "weekdag"];
/// Days of the week.
pub const DAYS: &[&str] = &["dagen", "werkdagen"];
/// Groups.
pub const GROUP: &[&str] = &["groep", "groepen", "klas", "klassen"];
/// What someone is.
pub const ROLE: &[&str] = &["rol", "functie"];
/// Who someone is.
pub const PERSON: &[&str] = &["naam", "collega"];
/// What is done.
pub const TASK: &[&str] = &["taak", "taken", "omschrijving"];

/// What the cell at the head of a column names.
#[must_use]
pub fn head<T: Copy>(heads: &Heads<T>, cell: &str) -> Option<T> {
    let word = plain(cell);
    let is_named = |lists: &[&[&str]]| lists.iter().flat_map(|list| list.iter()).any(|pattern| fits(pattern, &word));
    heads.iter().find(|(_, lists)| is_named(lists)).map(|&(column, _)| column)
}
