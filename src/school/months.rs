//! Months and periods of the school year, for tasks that are tied to them.

use core::fmt;

use serde::{Deserialize, Serialize};
use time::{Date, Month as CalendarMonth};

coded! {
    /// A month, in the order of the school year.
    pub enum Month {
        /// Augustus.
        August = "august",
        /// September.
        September = "september",
        /// Oktober.
        October = "october",
        /// November.
        November = "november",
        /// December.
        December = "december",
        /// Januari.
        January = "january",
        /// Februari.
        February = "february",
        /// Maart.
        March = "march",
        /// April.
        April = "april",
        /// Mei.
        May = "may",
        /// Juni.
        June = "june",
        /// Juli.
        July = "july",
    }
}

coded! {
    /// A period between two holidays, as far as months can say: holidays differ by region and year.
    pub enum Period {
        /// From summer to the autumn holiday: August to October.
        ToAutumn = "to-autumn",
        /// To Christmas: November and December.
        ToChristmas = "to-christmas",
        /// To the spring holiday: January and February.
        ToSpring = "to-spring",
        /// To the May holiday: March and April.
        ToMay = "to-may",
        /// To summer: May to July.
        ToSummer = "to-summer",
    }
}

/// How many periods there are.
pub const PERIODS: usize = Period::ALL.len();

impl Month {
    /// A month by its number in the calendar, from 1 for January, which comes sixth in the school year.
    pub fn of_calendar(number: u8) -> Option<Self> {
        let at = (usize::from(number) + 4) % Self::ALL.len();
        (1..=12).contains(&number).then(|| Self::ALL.get(at).copied()).flatten()
    }

    /// School weeks in this month, roughly: forty in a year (dutch-practice 5.2), by the usual holidays.
    pub const fn weeks(self) -> u32 {
        match self {
            Self::August | Self::July => 2,
            Self::December | Self::February | Self::April | Self::May => 3,
            _ => 4,
        }
    }

    /// The period it is counted in.
    pub const fn period(self) -> Period {
        match self {
            Self::August | Self::September | Self::October => Period::ToAutumn,
            Self::November | Self::December => Period::ToChristmas,
            Self::January | Self::February => Period::ToSpring,
            Self::March | Self::April => Period::ToMay,
            Self::May | Self::June | Self::July => Period::ToSummer,
        }
    }

    /// Its last day in the school year that begins in this calendar year; `None` outside what a date can hold.
    pub fn last_day(self, year: u16) -> Option<Date> {
        let (month, later) = match self {
            Self::August => (CalendarMonth::August, 0),
            Self::September => (CalendarMonth::September, 0),
            Self::October => (CalendarMonth::October, 0),
            Self::November => (CalendarMonth::November, 0),
            Self::December => (CalendarMonth::December, 0),
            Self::January => (CalendarMonth::January, 1),
            Self::February => (CalendarMonth::February, 1),
            Self::March => (CalendarMonth::March, 1),
            Self::April => (CalendarMonth::April, 1),
            Self::May => (CalendarMonth::May, 1),
            Self::June => (CalendarMonth::June, 1),
            Self::July => (CalendarMonth::July, 1),
        };
        let year = i32::from(year) + later;
        Date::from_calendar_date(year, month, month.length(year)).ok()
    }
}

/// The months in which a task is done. Choosing none means all year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Month>", into = "Vec<Month>")]
pub struct Months(u16);

impl Months {
    /// All year: no particular months.
    pub const ALL_YEAR: Self = Self(0);

    /// These months; all twelve mean all year.
    pub fn of(months: &[Month]) -> Self {
        let all = (1 << Month::ALL.len()) - 1;
        let bits = months.iter().fold(0, |bits, &month| bits | 1_u16 << month as u16);
        Self(if bits == all { 0 } else { bits })
    }

    /// Whether no particular months were chosen.
    pub const fn is_all_year(self) -> bool {
        self.0 == 0
    }

    /// Whether the task is done in this month.
    pub const fn has(self, month: Month) -> bool {
        self.0 == 0 || self.0 & (1 << month as u16) != 0
    }

    /// The months, in the order of the school year; all twelve for all year.
    pub fn iter(self) -> impl Iterator<Item = Month> {
        Month::ALL.iter().copied().filter(move |&month| self.has(month))
    }

    /// Minutes per period, in proportion to its school weeks; they add up to exactly this many.
    pub fn spread(self, minutes: u32) -> [u32; PERIODS] {
        let weeks: u64 = self.iter().map(|month| u64::from(month.weeks())).sum();
        let (mut spread, mut before, mut given) = ([0; PERIODS], 0, 0);
        for month in self.iter() {
            before += u64::from(month.weeks());
            // Computed from the running total, so that no minute is lost in rounding.
            let until = u32::try_from(u64::from(minutes) * before / weeks.max(1)).unwrap_or(minutes);
            if let Some(period) = spread.get_mut(month.period() as usize) {
                *period += until - given;
            }
            given = until;
        }
        spread
    }
}

impl fmt::Debug for Months {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl From<Vec<Month>> for Months {
    fn from(months: Vec<Month>) -> Self {
        Self::of(&months)
    }
}

impl From<Months> for Vec<Month> {
    fn from(months: Months) -> Self {
        if months.is_all_year() { Self::new() } else { months.iter().collect() }
    }
}

impl Period {
    /// School weeks in this period, roughly.
    pub fn weeks(self) -> u32 {
        Month::ALL.iter().filter(|month| month.period() == self).map(|month| month.weeks()).sum()
    }

    /// Minutes of tasks above which this period is a peak for someone with this many minutes a year: one and a half
    /// times an even share.
    pub fn peak(self, room: u32) -> u32 {
        let minutes = u64::from(room) * u64::from(self.weeks()) * 3 / (2 * u64::from(WEEKS_OF_YEAR));
        u32::try_from(minutes).unwrap_or(u32::MAX)
    }
}

/// School weeks in a year, roughly.
pub const WEEKS_OF_YEAR: u32 = 40;
