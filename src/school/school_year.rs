//! The school year: holidays, the periods between them, and when an action can begin.
//!
//! Schools live from holiday to holiday. A school year has five holidays and so five periods; a
//! period is named after the holiday that closes it, and a school year ends with the last day of
//! its summer holiday. Dates come from the published table, from the school itself or, for years
//! that are not published yet, from an estimate that is marked as one.
//!
//! - [`Calendar`]: one school's holidays and test weeks; periods and school weeks;
//! - [`earliest_start`]: the first day on which an action may begin, and why not sooner;
//!
//! There is no clock here: today is always an argument. Study days are not known, and days off for everyone only if asked for
//! ([`Calendar::has_school`]); a week with three school days counts as a school week, which leaves room for them.

mod calendar;
mod days;
mod days_off;
mod holidays;
mod start;
mod stretch;
#[cfg(test)]
mod tests;
mod weeks;

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

pub use calendar::{Calendar, LeftOut, PeriodAt, Source};
pub use days_off::is_day_off;
pub(crate) use holidays::easter;
pub use start::{Start, StartReason, Window, Work, earliest_start, is_next_school_year, start_of, window_open};
pub use stretch::{CalendarError, Stretch};

coded! {
    /// The three regions over which the holidays are spread.
    pub enum Region {
        /// Regio Noord.
        North = "north",
        /// Regio Midden.
        Middle = "middle",
        /// Regio Zuid.
        South = "south",
    }
}

coded! {
    /// A holiday, in the order of the school year.
    pub enum Holiday {
        /// Herfstvakantie.
        Autumn = "autumn",
        /// Kerstvakantie.
        Christmas = "christmas",
        /// Voorjaarsvakantie.
        Spring = "spring",
        /// Meivakantie.
        May = "may",
        /// Zomervakantie.
        Summer = "summer",
    }
}

/// A school year, known by the calendar year in which it starts. Displays as `2026-2027`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SchoolYear(i32);

impl SchoolYear {
    /// These limits keep every date of a school year within what a date can hold.
    const FIRST: i32 = 1;
    const LAST: i32 = 9990;

    /// The school year that starts in this calendar year; a year that no date can hold becomes the
    /// nearest that can.
    pub const fn new(starts: i32) -> Self {
        if starts < Self::FIRST {
            Self(Self::FIRST)
        } else if starts > Self::LAST {
            Self(Self::LAST)
        } else {
            Self(starts)
        }
    }

    /// The calendar year in which it starts.
    pub const fn starts(self) -> i32 {
        self.0
    }

    /// The school year after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self::new(self.0 + 1)
    }

    /// The holiday of this kind in this school year.
    pub const fn holiday(self, holiday: Holiday) -> HolidayId {
        HolidayId { school_year: self, holiday }
    }

    /// Whether its holidays are an estimate, because they were not published when this was built.
    pub fn is_estimate(self) -> bool {
        holidays::is_estimate(self)
    }
}

impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:04}", self.0, self.0 + 1)
    }
}

/// One holiday of one school year, and with it the period that this holiday closes.
///
/// Written and saved as `2026-christmas`: the calendar year in which the *school year* starts, so
/// the summer holiday of 2027 is `2026-summer`. Ordered as they come in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct HolidayId {
    /// The school year it belongs to.
    pub school_year: SchoolYear,
    /// Which holiday.
    pub holiday: Holiday,
}

impl HolidayId {
    /// The holiday after this one, which closes the next period.
    ///
    /// Only the very last holiday that a date can hold is its own next.
    #[must_use]
    pub fn next(self) -> Self {
        let holiday = match self.holiday {
            Holiday::Autumn => Holiday::Christmas,
            Holiday::Christmas => Holiday::Spring,
            Holiday::Spring => Holiday::May,
            Holiday::May => Holiday::Summer,
            Holiday::Summer if self.school_year.0 == SchoolYear::LAST => return self,
            Holiday::Summer => return self.school_year.next().holiday(Holiday::Autumn),
        };
        self.school_year.holiday(holiday)
    }

    /// The holiday before this one, which opens the period that this holiday closes.
    ///
    /// Only the very first holiday that a date can hold is its own previous.
    #[must_use]
    pub fn previous(self) -> Self {
        let holiday = match self.holiday {
            Holiday::Autumn if self.school_year.0 == SchoolYear::FIRST => return self,
            Holiday::Autumn => {
                return SchoolYear::new(self.school_year.0 - 1).holiday(Holiday::Summer);
            }
            Holiday::Christmas => Holiday::Autumn,
            Holiday::Spring => Holiday::Christmas,
            Holiday::May => Holiday::Spring,
            Holiday::Summer => Holiday::May,
        };
        self.school_year.holiday(holiday)
    }
}

impl fmt::Display for HolidayId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{}", self.school_year.0, self.holiday.code())
    }
}

/// A text that is not a [`HolidayId`]: a damaged or hand-made record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidHolidayId {
    /// The text found.
    pub text: String,
}

impl fmt::Display for InvalidHolidayId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a holiday such as `2026-christmas`", self.text)
    }
}

impl core::error::Error for InvalidHolidayId {}

impl FromStr for HolidayId {
    type Err = InvalidHolidayId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parse = || {
            let (year, holiday) = text.split_once('-')?;
            let digits = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
            let starts = year.parse().ok().filter(|_| digits)?;
            let in_range = (SchoolYear::FIRST..=SchoolYear::LAST).contains(&starts);
            let holiday = holiday.parse().ok().filter(|_| in_range)?;
            Some(SchoolYear(starts).holiday(holiday))
        };
        parse().ok_or_else(|| InvalidHolidayId { text: text.to_owned() })
    }
}

impl Serialize for HolidayId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for HolidayId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
