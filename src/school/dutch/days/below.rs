//! A cell below the name of a day, that says without times that someone is there: "x", "hele dag", "ochtend (even)".

use super::{DaysSaid, OnDay, read, weekday_name};
use crate::dutch::answers::yes;
use crate::dutch::plain;
use crate::dutch::weeks::WeeksSaid;
use crate::time_of_day::Weekday;

/// Words for being there. Beside the weeks or the part of a day, they say nothing more.
const THERE: &[&str] = &["x", "ja", "j", "v", "✓", "✔", "aanwezig", "werkt", "hele dag", "heledag"];

/// Words for all of a day, as [`plain`] makes them.
const WHOLE: &[&str] = &[
    "heledag",
    "heel",
    "hele",
    "hd",
    "aanwezig",
    "werkt",
    "degeheledag",
    "geheledag",
    "gehele",
    "dag",
    "heledagaanwezig",
];

/// A cell without the cross that it begins or ends with: "x (even)", "oneven weken: x".
pub fn without_cross(cell: &str) -> String {
    let is_around = |sign: char| sign.is_whitespace() || "()[],;:-–/".contains(sign);
    let cell = cell.trim_matches(is_around).to_lowercase();
    let is_apart = |rest: &&str| rest.is_empty() || rest.starts_with(is_around) || rest.ends_with(is_around);
    // "1 (even)", but not "1/2" or "1e week".
    let one = cell.strip_prefix('1').filter(|rest| rest.starts_with([' ', '(']));
    let before = one.or_else(|| THERE.iter().filter_map(|word| cell.strip_prefix(word)).find(is_apart));
    let cell = before.unwrap_or(&cell);
    let after = THERE.iter().filter_map(|word| cell.strip_suffix(word)).find(is_apart);
    after.unwrap_or(cell).trim_matches(is_around).to_owned()
}

/// When someone is there on a day, by a cell below its name that gives no times; `None` if it says something else.
pub fn below(day: Weekday, cell: &str) -> Option<OnDay> {
    if yes(cell) == Some(true) || WHOLE.contains(&plain(cell).as_str()) {
        return Some(OnDay { day, part: None, weeks: WeeksSaid::Every });
    }
    if plain(cell).is_empty() {
        return None;
    }
    let is_clear = |said: &DaysSaid| said.left.is_empty() && said.days() == [day];
    let of = |cell: &str| read(&format!("{} {cell}", weekday_name(day))).read().filter(is_clear);
    let said = of(cell).or_else(|| of(&without_cross(cell)))?;
    // A number would be hours, and a day of its own something else.
    let only = said.on.first().filter(|_| said.on.len() == 1 && !cell.chars().any(|sign| sign.is_ascii_digit()))?;
    Some(*only)
}
