//! Days from Monday to Friday, and the weeks they make up.

use time::{Date, Duration, Weekday};

/// How many weeks are counted at most: ten years. This only bounds the work on odd input.
const MOST_WEEKS: u32 = 520;

pub(super) fn is_weekday(date: Date) -> bool {
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Every day from this one on; stops where dates do.
pub(super) fn days_from(date: Date) -> impl Iterator<Item = Date> {
    core::iter::successors(Some(date), |day| day.next_day())
}

/// The Mondays of this day's week and of the weeks after it, for ten years.
pub(super) fn mondays_from(date: Date) -> impl Iterator<Item = Date> {
    core::iter::successors(Some(monday_of(date)), |monday| monday.checked_add(Duration::WEEK))
        .zip(0..MOST_WEEKS)
        .map(|(monday, _)| monday)
}

pub(super) fn monday_of(date: Date) -> Date {
    let past = date.weekday().number_days_from_monday();
    date.saturating_sub(Duration::days(i64::from(past)))
}

pub(super) fn friday_of(monday: Date) -> Date {
    monday.saturating_add(Duration::days(4))
}

/// The first weekday from this day on: the day itself, or Monday.
pub(super) fn weekday_from(date: Date) -> Date {
    days_from(date).take(3).find(|&day| is_weekday(day)).unwrap_or(date)
}

pub(super) fn weekday_after(date: Date) -> Date {
    weekday_from(date.saturating_add(Duration::DAY))
}

pub(super) fn weekday_before(date: Date) -> Date {
    let before = core::iter::successors(date.previous_day(), |day| day.previous_day());
    before.take(3).find(|&day| is_weekday(day)).unwrap_or(date)
}
