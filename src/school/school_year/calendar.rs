//! One school's calendar: its holidays, its test weeks, and the periods and weeks between them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::{Date, Month};

use super::days::{is_weekday, weekday_after, weekday_before};
use super::stretch::{CalendarError, Stretch};
use super::{Holiday, HolidayId, Region, SchoolYear, holidays};

/// Where the dates of a holiday come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The school gave them.
    Own,
    /// The table of published dates.
    Published,
    /// An estimate, which must be shown as one wherever it appears.
    Estimate,
}

/// Where a day is in the school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodAt {
    /// The period, by the holiday that closes it. The days of a holiday belong to the period it closes.
    pub period: HolidayId,
    /// Whether the day is in that holiday.
    pub in_holiday: bool,
}

/// A school's calendar: its region, the holidays it set itself, and its test weeks.
///
/// Always in order: there is a school day between one holiday and the next. A saved calendar is read leniently: dates that
/// do not fit (any more, after a change of the table) count for nothing, and are in [`Calendar::left_out`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "SavedCalendar")]
pub struct Calendar {
    region: Region,
    own: BTreeMap<HolidayId, Stretch>,
    test_weeks: Vec<Stretch>,
    #[serde(skip_serializing)]
    left_out: LeftOut,
}

/// Dates of a saved calendar that do not fit. They count for nothing, but stay until the school has seen that or changes
/// its calendar, so that nothing it filled in disappears unsaid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// The school's own dates, by holiday.
    pub own: Vec<(HolidayId, Stretch)>,
    /// Test weeks: reversed, too long, or more than there may be.
    pub test_weeks: Vec<Stretch>,
}

impl LeftOut {
    /// Whether everything fitted.
    pub const fn is_empty(&self) -> bool {
        self.own.is_empty() && self.test_weeks.is_empty()
    }
}

#[derive(Deserialize)]
struct SavedCalendar {
    region: Region,
    #[serde(default)]
    own: BTreeMap<HolidayId, Stretch>,
    #[serde(default)]
    test_weeks: Vec<Stretch>,
}

impl From<SavedCalendar> for Calendar {
    fn from(saved: SavedCalendar) -> Self {
        Self::from_saved(saved.region, saved.own, saved.test_weeks)
    }
}

impl Default for Calendar {
    /// The calendar of region Middle, until the school says where it is.
    fn default() -> Self {
        Self::new(Region::Middle)
    }
}

impl Calendar {
    /// The longest holiday a school can set, in weeks.
    pub const LONGEST_HOLIDAY: u32 = 10;
    /// The longest stretch of test weeks, in weeks.
    pub const LONGEST_TESTS: u32 = 6;
    /// The most stretches of test weeks.
    pub const MOST_TESTS: usize = 12;

    /// The calendar of a region, without any dates of the school's own.
    pub const fn new(region: Region) -> Self {
        let left_out = LeftOut { own: Vec::new(), test_weeks: Vec::new() };
        Self { region, own: BTreeMap::new(), test_weeks: Vec::new(), left_out }
    }

    /// A calendar as it was saved; what does not fit (any more) is left out, and says so in [`Calendar::left_out`].
    pub fn from_saved(region: Region, own: BTreeMap<HolidayId, Stretch>, test_weeks: Vec<Stretch>) -> Self {
        let mut calendar = Self { own, ..Self::new(region) };
        calendar.left_out.own = calendar.leave_out_what_does_not_fit();
        for weeks in test_weeks {
            let fits = weeks.check_length(Self::LONGEST_TESTS).is_ok() && calendar.test_weeks.len() < Self::MOST_TESTS;
            let list = if fits { &mut calendar.test_weeks } else { &mut calendar.left_out.test_weeks };
            list.push(weeks);
        }
        calendar
    }

    /// What was saved but does not fit, until [`Calendar::forget_left_out`] or any change of this calendar.
    pub const fn left_out(&self) -> &LeftOut {
        &self.left_out
    }

    /// Drops what does not fit, now that the school has seen it.
    pub fn forget_left_out(&mut self) {
        self.left_out = LeftOut::default();
    }

    /// The region.
    pub const fn region(&self) -> Region {
        self.region
    }

    /// Changes the region. Own dates that no longer fit are removed and returned.
    pub fn set_region(&mut self, region: Region) -> Vec<HolidayId> {
        self.region = region;
        self.forget_left_out();
        self.leave_out_what_does_not_fit().into_iter().map(|(id, _)| id).collect()
    }

    /// The dates the school set itself.
    pub const fn own(&self) -> &BTreeMap<HolidayId, Stretch> {
        &self.own
    }

    /// Sets a holiday to the school's own dates.
    ///
    /// # Errors
    /// The last day before the first, a holiday longer than ten weeks, or no school day left between it and the holiday
    /// before or after. Nothing changes then.
    pub fn set_holiday(&mut self, id: HolidayId, days: Stretch) -> Result<(), CalendarError> {
        self.check(id, days)?;
        self.forget_left_out();
        self.own.insert(id, days);
        Ok(())
    }

    /// Goes back to the dates of the table or the estimate.
    ///
    /// # Errors
    /// Those dates overlap a holiday that the school set itself. Nothing changes then.
    pub fn clear_holiday(&mut self, id: HolidayId) -> Result<(), CalendarError> {
        self.check(id, holidays::days(id.school_year, id.holiday, self.region))?;
        self.forget_left_out();
        self.own.remove(&id);
        Ok(())
    }

    /// The school's test weeks.
    pub fn test_weeks(&self) -> &[Stretch] {
        &self.test_weeks
    }

    /// Replaces all test weeks. A stretch counts as the whole weeks it touches.
    ///
    /// # Errors
    /// Too many stretches, or one that is reversed or longer than six weeks. Nothing changes then.
    pub fn set_test_weeks(&mut self, weeks: Vec<Stretch>) -> Result<(), CalendarError> {
        if weeks.len() > Self::MOST_TESTS {
            return Err(CalendarError::TooManyTestWeeks { most: Self::MOST_TESTS });
        }
        weeks.iter().try_for_each(|stretch| stretch.check_length(Self::LONGEST_TESTS))?;
        self.forget_left_out();
        self.test_weeks = weeks;
        Ok(())
    }

    /// The days of a holiday.
    pub fn holiday(&self, id: HolidayId) -> Stretch {
        let regular = || holidays::days(id.school_year, id.holiday, self.region);
        self.own.get(&id).copied().unwrap_or_else(regular)
    }

    /// Where the days of a holiday come from.
    pub fn source(&self, id: HolidayId) -> Source {
        if self.own.contains_key(&id) {
            Source::Own
        } else if id.school_year.is_estimate() {
            Source::Estimate
        } else {
            Source::Published
        }
    }

    /// Where this day is in the school year.
    pub fn period_of(&self, date: Date) -> PeriodAt {
        let mut period = usual_period(date);
        // Takes a step or two, since own dates are between the holidays around them. Stops where school years end.
        while self.holiday(period).last < date && period != period.next() {
            period = period.next();
        }
        while self.holiday(period.previous()).last >= date && period != period.previous() {
            period = period.previous();
        }
        PeriodAt { period, in_holiday: self.holiday(period).contains(date) }
    }

    /// Whether this day is in a summer holiday.
    pub fn is_summer_holiday(&self, date: Date) -> bool {
        let at = self.period_of(date);
        at.in_holiday && at.period.holiday == Holiday::Summer
    }

    /// The school year of this day. It lasts until the end of its summer holiday.
    pub fn school_year_of(&self, date: Date) -> SchoolYear {
        self.period_of(date).period.school_year
    }

    /// The first and the last school day of the period that this holiday closes.
    pub fn period(&self, id: HolidayId) -> Stretch {
        let opens = self.holiday(id.previous()).last;
        let closes = self.holiday(id).first;
        Stretch { first: weekday_after(opens), last: weekday_before(closes) }
    }

    /// Whether a day is from Monday to Friday and not in a holiday. Bank holidays and study days are not known.
    pub fn is_school_day(&self, date: Date) -> bool {
        is_weekday(date) && !self.period_of(date).in_holiday
    }

    /// Checks that these days fit between the neighbouring holidays.
    fn check(&self, id: HolidayId, days: Stretch) -> Result<(), CalendarError> {
        days.check_length(Self::LONGEST_HOLIDAY)?;
        let (before, after) = (id.previous(), id.next());
        if before != id && weekday_after(self.holiday(before).last) >= days.first {
            return Err(CalendarError::Overlaps(before));
        }
        if after != id && weekday_after(days.last) >= self.holiday(after).first {
            return Err(CalendarError::Overlaps(after));
        }
        Ok(())
    }

    /// Removes own dates, earliest first, until the others fit. Returns them, with the holidays they were for.
    fn leave_out_what_does_not_fit(&mut self) -> Vec<(HolidayId, Stretch)> {
        let mut left_out = Vec::new();
        let mut from = SchoolYear::new(i32::MIN).holiday(Holiday::Autumn);
        let does_not_fit = |calendar: &Self, from: HolidayId| {
            let mut own = calendar.own.range(from..);
            own.find_map(|(&id, &days)| calendar.check(id, days).is_err().then_some(id))
        };
        // Each turn removes one.
        while let Some(id) = does_not_fit(self, from) {
            left_out.extend(self.own.remove_entry(&id));
            // The one before it has another neighbour now; those before that are as they were.
            from = id.previous();
        }
        left_out
    }
}

/// The period of this day in most schools: where to start looking.
fn usual_period(date: Date) -> HolidayId {
    use Month::{April, December, February, January, March, November, October, September};
    let (years_ago, holiday) = match date.month() {
        September | October => (0, Holiday::Autumn),
        November | December => (0, Holiday::Christmas),
        January | February => (1, Holiday::Spring),
        March | April => (1, Holiday::May),
        _ => (1, Holiday::Summer),
    };
    SchoolYear::new(date.year() - years_ago).holiday(holiday)
}
