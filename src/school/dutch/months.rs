//! Months of the school year, and cells that name some of them.

use super::when::{self, Said};
use crate::months::{Month, Months};

/// The names of the months. Their first three letters or more also name a month.
const MONTHS: &[(Month, &str)] = &[
    (Month::August, "augustus"),
    (Month::September, "september"),
    (Month::October, "oktober"),
    (Month::November, "november"),
    (Month::December, "december"),
    (Month::January, "januari"),
    (Month::February, "februari"),
    (Month::March, "maart"),
    (Month::April, "april"),
    (Month::May, "mei"),
    (Month::June, "juni"),
    (Month::July, "juli"),
];

/// Short names that are not the start of the full name.
#[rustfmt::skip]
const SHORT: &[(Month, &str)] = &[
    (Month::March, "mrt"), (Month::March, "mar"), (Month::October, "oct"), (Month::October, "october"),
    (Month::February, "febuari"), (Month::January, "januarie"),
];

/// A month by its name or the start of it, by its short name, or by its number in the calendar.
pub fn month(word: &str) -> Option<Month> {
    word.parse::<u8>().map_or_else(|_| named_month(word), Month::of_calendar)
}

/// A month by its name or the start of it, or by its short name.
pub(super) fn named_month(word: &str) -> Option<Month> {
    let is_named = |name: &str| word.chars().count() >= 3 && name.starts_with(word);
    let named = MONTHS.iter().find(|(_, name)| is_named(name));
    named.or_else(|| SHORT.iter().find(|(_, name)| *name == word)).map(|&(month, _)| month)
}

/// The name of a month: "september".
pub fn month_name(month: Month) -> &'static str {
    MONTHS.iter().find(|(of, _)| *of == month).map_or("", |&(_, name)| name)
}

/// The name of a month in three letters: "sep", "mrt".
pub fn short_month(month: Month) -> &'static str {
    if month == Month::March { "mrt" } else { month_name(month).get(..3).unwrap_or_default() }
}

/// The months in a cell that names months and nothing else: "mrt", "sept-nov", "maart t/m mei", "3, 4", "hele jaar".
/// An empty cell means all year. For all that a cell may say, see [`when::read`].
pub fn months(text: &str) -> Option<Months> {
    if text.trim().is_empty() {
        return Some(Months::ALL_YEAR);
    }
    let when = when::read(text, None).read().filter(|when| when.left.is_empty() && !when.is_about)?;
    match when.said {
        Said::AllYear => Some(Months::ALL_YEAR),
        Said::Months(months) => Some(months),
        Said::Sometimes { .. } => None,
    }
}

/// The months after one, up to and including another; August follows July.
pub(super) fn through(from: Month, to: Month) -> Vec<Month> {
    let after = Month::ALL.iter().copied().cycle().skip(from as usize + 1).take(Month::ALL.len());
    let mut found = Vec::new();
    for month in after {
        found.push(month);
        if month == to {
            break;
        }
    }
    found
}
