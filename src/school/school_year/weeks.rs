//! Counting school weeks.

use time::Date;

use super::calendar::Calendar;
use super::days::{days_from, friday_of, monday_of, mondays_from};
use super::stretch::Stretch;

/// A week with at least this many school days counts as a school week.
const DAYS_OF_A_SCHOOL_WEEK: usize = 3;

impl Calendar {
    /// Whether the school has tests in the week of this day.
    pub fn is_test_week(&self, date: Date) -> bool {
        let first = monday_of(date);
        let week = Stretch { first, last: friday_of(first) };
        self.test_weeks().iter().any(|tests| tests.overlaps(week))
    }

    /// How many weeks have at least three school days among the days from `first` to `last`.
    ///
    /// So a week of which only Thursday and Friday are left does not count. Zero if `last` comes
    /// first; counts ten years at most.
    pub fn school_weeks_between(&self, first: Date, last: Date) -> u32 {
        self.school_weeks(first, last).map(|_| 1).sum()
    }

    /// Whether there are more than this many school weeks from `first` to `last`.
    pub(super) fn has_more_school_weeks(&self, weeks: usize, first: Date, last: Date) -> bool {
        self.school_weeks(first, last).nth(weeks).is_some()
    }

    /// The Friday that closes the `weeks`-th school week, counted from the week of `start`.
    ///
    /// The week of `start` counts if three of its school days are still to come, so
    /// `school_weeks_between(start, add_school_weeks(start, n))` is `n`. Zero counts as one.
    #[must_use]
    pub fn add_school_weeks(&self, start: Date, weeks: u32) -> Date {
        let nth = usize::try_from(weeks.saturating_sub(1)).unwrap_or(usize::MAX);
        self.school_weeks(start, Date::MAX).nth(nth).map_or(Date::MAX, friday_of)
    }

    /// The Mondays of the school weeks among the days from `first` to `last`.
    fn school_weeks(&self, first: Date, last: Date) -> impl Iterator<Item = Date> {
        let weeks = mondays_from(first).take_while(move |&monday| monday <= last);
        weeks.filter(move |&monday| {
            let days = Stretch { first: first.max(monday), last: last.min(friday_of(monday)) };
            self.is_school_week(days)
        })
    }

    /// Whether these days, all of one week, make it a school week.
    pub(super) fn is_school_week(&self, days: Stretch) -> bool {
        self.school_days(days).count() >= DAYS_OF_A_SCHOOL_WEEK
    }

    /// The school days among these days, all of one week.
    pub(super) fn school_days(&self, days: Stretch) -> impl Iterator<Item = Date> {
        days_from(days.first).take(7).take_while(move |&day| day <= days.last).filter(|&day| self.is_school_day(day))
    }
}
