//! An action on the line of the coming year: the five periods that end with the next five holidays.

use taakkompas_school::school_year::{Calendar, HolidayId};
use time::Date;

use super::agenda::coming_holidays;

/// The part of the line that an action takes, in periods counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnTheLine {
    /// The period in which it begins, or the first one if it began before.
    pub first: usize,
    /// The period at whose end it is ready, or the last one if it is ready later.
    pub last: usize,
}

impl OnTheLine {
    /// Where an action stands that begins on a day and is to be ready before a holiday; `None` if that holiday has come, or
    /// if the action begins after the five periods.
    pub fn of(calendar: &Calendar, today: Date, start: Date, due: HolidayId) -> Option<Self> {
        let line = coming_holidays(calendar, today);
        let begins = calendar.period_of(start);
        let begins = if begins.in_holiday { begins.period.next() } else { begins.period };
        let [from, .., until] = line;
        if due < from || begins > until {
            return None;
        }
        let place = |holiday: HolidayId| line.iter().position(|&of| of == holiday);
        let last = place(due).unwrap_or(line.len() - 1);
        Some(Self { first: place(begins).unwrap_or(0).min(last), last })
    }
}
