//! Months of the school year, and cells that name some of them.

use super::days::words_and_ranges;
use super::plain;
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
const SHORT: &[(Month, &str)] = &[(Month::March, "mrt")];

/// Ways to say that something goes on all year; an empty cell says so too.
const ALL_YEAR: &[&str] = &[
    "helejaar",
    "heeljaar",
    "hethelejaar",
    "altijd",
    "doorlopend",
    "maandelijks",
    "wekelijks",
    "elkemaand",
    "elkeweek",
];

/// A month by its name or the start of it, by its short name, or by its number in the calendar.
pub fn month(word: &str) -> Option<Month> {
    if let Ok(number) = word.parse::<u8>() {
        return Month::of_calendar(number);
    }
    let short = SHORT.iter().find(|(_, name)| *name == word);
    let is_named = |name: &str| word.len() >= 3 && name.starts_with(word);
    short.or_else(|| MONTHS.iter().find(|(_, name)| is_named(name))).map(|&(month, _)| month)
}

/// The name of a month: "september".
pub fn month_name(month: Month) -> &'static str {
    MONTHS.iter().find(|(of, _)| *of == month).map_or("", |&(_, name)| name)
}

/// The name of a month in three letters: "sep", "mrt".
pub fn short_month(month: Month) -> &'static str {
    let short = SHORT.iter().find(|(of, _)| *of == month).map(|&(_, name)| name);
    short.or_else(|| month_name(month).get(..3)).unwrap_or_default()
}

/// The months in a cell: "mrt", "sept-nov", "maart t/m mei", "3, 4", "hele jaar". `None` if one of its words is not a
/// month.
pub fn months(text: &str) -> Option<Months> {
    let text = text.trim().to_lowercase();
    if text.is_empty() || ALL_YEAR.contains(&plain(&text).as_str()) {
        return Some(Months::ALL_YEAR);
    }
    let (mut found, mut is_range): (Vec<Month>, bool) = (Vec::new(), false);
    for word in words_and_ranges(&text, is_between) {
        if word == "-" {
            is_range = true;
            continue;
        }
        let month = month(&word)?;
        match found.last().copied().filter(|_| is_range) {
            Some(from) => found.extend(through(from, month)),
            None => found.push(month),
        }
        is_range = false;
    }
    (!found.is_empty() && !is_range).then(|| Months::of(&found))
}

/// What separates months. Not every sign: "1:05" is not two months.
fn is_between(sign: char) -> bool {
    sign.is_whitespace() || [',', '/', '+', '.', ';', '&', '(', ')'].contains(&sign)
}

/// The months after one, up to and including another; August follows July.
fn through(from: Month, to: Month) -> Vec<Month> {
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
