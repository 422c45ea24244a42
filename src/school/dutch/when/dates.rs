//! Dates in numbers: "5/12", "05-12-2026", "2026-12-05"; and numbers of weeks.

use time::{Date, Weekday as DayOfWeek};

use crate::dutch::signs::Token;
use crate::months::Month;
use crate::school_year::SchoolYear;

/// What numbers with signs between them mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dated {
    /// A date in this month.
    In(Month),
    /// A date, or something else.
    TwoReadings,
    /// No date.
    None,
}

/// The date that the tokens begin with, and how many tokens it takes.
pub(super) fn date(tokens: &[Token]) -> Option<(Dated, usize)> {
    let first = tokens.first().filter(|token| token.is_number())?;
    let points: Vec<&str> = first.text.split('.').collect();
    if let [day, month] | [day, month, _] = points.as_slice() {
        return Some((in_calendar(day, month), 1));
    }
    let sign = |at: usize| tokens.get(at).filter(|token| token.is("-") || token.is("/"))?.text.chars().next();
    let number = |at: usize| tokens.get(at).filter(|token| token.is_number()).map(|token| token.text.as_str());
    let (between, second) = (sign(1)?, number(2)?);
    if let (Some(_), Some(third)) = (sign(3).filter(|&also| also == between), number(4)) {
        if first.text.len() == 4 && third.len() <= 2 {
            return Some((in_calendar(third, second), 5));
        }
        if third.len() == 4 || third.len() == 2 {
            return Some((in_calendar(&first.text, second), 5));
        }
    }
    // A year follows its own: "2026-2027".
    if first.text.len() > 2 || second.len() > 2 {
        return None;
    }
    Some((two_numbers(&first.text, second, between), 3))
}

/// A day and a month in numbers.
fn in_calendar(day: &str, month: &str) -> Dated {
    let of = |text: &str| text.parse::<u8>().ok().filter(|_| text.len() <= 2);
    let (day, month) = (of(day).filter(|day| (1..=31).contains(day)), of(month).and_then(Month::of_calendar));
    match (day, month) {
        (Some(_), Some(month)) => Dated::In(month),
        _ => Dated::None,
    }
}

/// Two numbers: a date, or two months. Months that run through the summer, or that do not follow each other, are not
/// likely.
fn two_numbers(day: &str, month: &str, between: char) -> Dated {
    let months = (month_of(day), month_of(month));
    let is_likely = match months {
        (Some(from), Some(to)) if between == '-' => from < to,
        (Some(from), Some(to)) => from as usize + 1 == to as usize,
        _ => false,
    };
    match in_calendar(day, month) {
        Dated::In(_) if is_likely => Dated::TwoReadings,
        dated => dated,
    }
}

fn month_of(text: &str) -> Option<Month> {
    Month::of_calendar(text.parse().ok()?)
}

/// The last week of the calendar that a school year has.
const LAST_WEEK: u8 = 30;

/// The month of a week of the calendar in this school year: that of its Thursday, as the week is counted.
pub(super) fn month_of_week(week: &str, year: SchoolYear) -> Option<Month> {
    let week: u8 = week.parse().ok()?;
    let later = i32::from(week <= LAST_WEEK);
    let day = Date::from_iso_week_date(year.starts() + later, week, DayOfWeek::Thursday).ok()?;
    Month::of_calendar(u8::from(day.month()))
}

/// The month of a day this many days from Easter, in this school year.
pub(super) fn month_from_easter(days: i64, year: SchoolYear) -> Option<Month> {
    let easter = crate::school_year::easter(year.starts() + 1);
    let day = easter.checked_add(time::Duration::days(days))?;
    Month::of_calendar(u8::from(day.month()))
}
