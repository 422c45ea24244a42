//! When something was saved, to the second.

use std::fmt;
use std::str::FromStr;

use taakkompas_school::iso_date;
use time::{Date, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

/// A moment. Written as `2026-11-23T14:05:09Z`, in UTC, the same in every record and file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(OffsetDateTime);

impl Moment {
    /// The moment this many seconds after the start of 1970; the start itself if no date can hold it.
    pub fn from_seconds(seconds: i64) -> Self {
        let moment = OffsetDateTime::from_unix_timestamp(seconds).ok();
        let in_range = |moment: &OffsetDateTime| (0..=9999).contains(&moment.year());
        Self(moment.filter(in_range).unwrap_or(OffsetDateTime::UNIX_EPOCH))
    }

    /// Seconds since the start of 1970.
    pub const fn seconds(self) -> i64 {
        self.0.unix_timestamp()
    }

    /// The day, the hour and the minute on a clock this many minutes ahead of UTC.
    pub fn on_clock(self, minutes_ahead: i32) -> (Date, u8, u8) {
        let offset = UtcOffset::from_whole_seconds(minutes_ahead.saturating_mul(60)).unwrap_or(UtcOffset::UTC);
        let there = self.0.checked_to_offset(offset).unwrap_or(self.0);
        (there.date(), there.hour(), there.minute())
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.0.time();
        let date = iso_date::format(self.0.date());
        write!(f, "{date}T{:02}:{:02}:{:02}Z", time.hour(), time.minute(), time.second())
    }
}

/// A text that is not a moment of the form `2026-11-23T14:05:09Z`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidMoment;

impl FromStr for Moment {
    type Err = InvalidMoment;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = || {
            let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
            let part = |at: usize| time.get(at..at + 2)?.parse::<u8>().ok();
            let time = Time::from_hms(part(0)?, part(3)?, part(6)?).ok()?;
            let moment = PrimitiveDateTime::new(iso_date::parse(date).ok()?, time).assume_utc();
            Some(Self(moment)).filter(|moment| moment.to_string() == text)
        };
        read().ok_or(InvalidMoment)
    }
}
