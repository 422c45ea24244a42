//! One behaviour per test, each a table of `check(input, expected)`; and what holds on any date.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]

mod calendar;
mod names;
mod properties;
mod start;

use time::Date;

use super::{Calendar, HolidayId, Region, Stretch};

const fn days(first: Date, last: Date) -> Stretch {
    Stretch { first, last }
}

fn id(text: &str) -> HolidayId {
    text.parse().unwrap()
}

fn north() -> Calendar {
    Calendar::new(Region::North)
}
