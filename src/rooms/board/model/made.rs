//! When a summary was made: to the minute, so that a better one of the same day takes the place of the first.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use taakkompas_school::iso_date;
use time::Date;

/// A day and the minute of it, by the clock of the school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Made {
    day: Date,
    minute: u16,
}

/// The minutes of a day.
const DAY: u16 = 24 * 60;

/// A text that is not of the form `2026-11-30T14:20`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidMoment;

impl fmt::Display for InvalidMoment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a moment such as `2026-11-30T14:20`")
    }
}

impl core::error::Error for InvalidMoment {}

impl Made {
    /// A moment; a minute past the end of the day is its last one.
    pub fn new(day: Date, minute: u16) -> Self {
        Self { day, minute: minute.min(DAY - 1) }
    }

    /// The day.
    pub const fn day(self) -> Date {
        self.day
    }
}

impl fmt::Display for Made {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}", iso_date::format(self.day), self.minute / 60, self.minute % 60)
    }
}

impl FromStr for Made {
    type Err = InvalidMoment;

    fn from_str(text: &str) -> Result<Self, InvalidMoment> {
        let (day, clock) = text.split_once('T').ok_or(InvalidMoment)?;
        let (hours, minutes) = clock.split_once(':').ok_or(InvalidMoment)?;
        let number = |digits: &str, below: u16| {
            let is_two_digits = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
            digits.parse().ok().filter(|&number: &u16| is_two_digits && number < below).ok_or(InvalidMoment)
        };
        let day = iso_date::parse(day).map_err(|_| InvalidMoment)?;
        Ok(Self { day, minute: number(hours, 24)? * 60 + number(minutes, 60)? })
    }
}

impl Serialize for Made {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Made {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
