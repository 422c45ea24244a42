//! What holds on any date, in any region, for any action, with any holidays a school may set.

use proptest::prelude::*;
use time::{Date, Duration, Weekday};

use super::days;
use crate::school_year::*;
use crate::seed::cases;

/// From 2020 to 2050.
fn any_date() -> impl Strategy<Value = Date> {
    (2_458_850_i32..2_469_808).prop_map(|day| Date::from_julian_day(day).unwrap())
}

/// A calendar with some holidays moved and stretched, and some test weeks, all around this date.
fn any_calendar() -> impl Strategy<Value = (Calendar, Date)> {
    let moves = prop::collection::vec((0..15_usize, -21_i64..21, 0_i64..24), 0..6);
    let tests = prop::collection::vec((0_i64..500, 0_i64..20), 0..4);
    let region = prop::sample::select(Region::ALL);
    (region, any_date(), moves, tests).prop_map(|(region, today, moves, tests)| {
        let mut calendar = Calendar::new(region);
        let first = SchoolYear::new(today.year() - 1).holiday(Holiday::Autumn);
        for (holiday, shift, length) in moves {
            let id = (0..holiday).fold(first, |id, _| id.next());
            let start = calendar.holiday(id).first + Duration::days(shift);
            let _ = calendar.set_holiday(id, days(start, start + Duration::days(length)));
        }
        let tests = tests.into_iter().map(|(after, length)| {
            let start = today + Duration::days(after);
            days(start, start + Duration::days(length))
        });
        calendar.set_test_weeks(tests.collect()).unwrap();
        (calendar, today)
    })
}

fn any_window() -> impl Strategy<Value = Window> {
    prop::sample::select(Window::ALL)
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn an_action_never_starts_at_a_bad_moment(
        (calendar, today) in any_calendar(),
        window in any_window(),
        weeks in 0_u32..16,
    ) {
        let start = earliest_start(&calendar, window, weeks, today);
        let at = calendar.period_of(start.date);

        prop_assert!(start.date >= today);
        prop_assert!(calendar.has_school(start.date), "{start:?}");
        prop_assert!(!calendar.is_test_week(start.date));
        prop_assert!(window_open(&calendar, window, start.date));
        let past_monday = start.date.weekday().number_days_from_monday();
        let monday = start.date - Duration::days(i64::from(past_monday));
        let left = calendar.school_weeks_between(monday, calendar.period(at.period).last);
        let last_weeks = if at.period.holiday == Holiday::Summer { 3 } else { 2 };
        prop_assert!(left > last_weeks, "{start:?}");
        prop_assert!(!is_day_off(start.date), "{start:?}");
        prop_assert!(start.why != StartReason::HolidayNow || calendar.period_of(today).in_holiday, "{start:?}");
        // A weekend or a day off does not come between; a holiday does, also if it begins right after them.
        let days = core::iter::successors(Some(today), |day| day.next_day());
        let is_workday = |day: &Date| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_day_off(*day);
        let next = days.take(7).find(is_workday).unwrap();
        let is_holiday = calendar.period_of(today).in_holiday || calendar.period_of(next).in_holiday;
        let is_now = start.date == calendar.first_day_with_school(today) && !is_holiday;
        prop_assert_eq!(start.why == StartReason::Now, is_now, "{:?}", start);
    }

    #[test]
    fn an_action_is_ready_in_its_own_school_year(
        (calendar, today) in any_calendar(),
        window in any_window(),
        weeks in 1_u32..16,
    ) {
        let start = earliest_start(&calendar, window, weeks, today);
        let at = calendar.period_of(start.date);

        prop_assert!(start.ready >= start.date);
        prop_assert!(start.due >= at.period);
        prop_assert_eq!(start.due.school_year, at.period.school_year, "{:?}", start);
        prop_assert_eq!(calendar.period_of(start.ready).period, start.due);
        if window == Window::Formation {
            let first_of_may = Date::from_calendar_date(at.period.school_year.starts() + 1, time::Month::May, 1);
            prop_assert!(start.ready < first_of_may.unwrap(), "{:?}", start);
        }
    }

    #[test]
    fn school_weeks_added_are_school_weeks_counted(
        (calendar, today) in any_calendar(),
        weeks in 1_u32..60,
    ) {
        let end = calendar.add_school_weeks(today, weeks);
        prop_assert_eq!(end.weekday(), Weekday::Friday);
        prop_assert_eq!(calendar.school_weeks_between(today, end), weeks);
    }

    #[test]
    fn a_day_belongs_to_the_period_that_contains_it((calendar, today) in any_calendar()) {
        let PeriodAt { period, in_holiday } = calendar.period_of(today);
        prop_assert_eq!(calendar.holiday(period).contains(today), in_holiday);
        prop_assert!(calendar.holiday(period.previous()).last < today);
        prop_assert!(today <= calendar.holiday(period).last);
        prop_assert!(calendar.period(period).first <= calendar.period(period).last);
        if calendar.is_school_day(today) {
            prop_assert!(calendar.period(period).contains(today));
        }
    }

    #[test]
    fn a_saved_calendar_comes_back_as_it_was((calendar, _) in any_calendar()) {
        let json = serde_json::to_string(&calendar).unwrap();
        prop_assert_eq!(serde_json::from_str::<Calendar>(&json).unwrap(), calendar);
    }

    #[test]
    fn nothing_panics_on_any_date_at_all(
        day in Date::MIN.to_julian_day()..=Date::MAX.to_julian_day(),
        window in any_window(),
        weeks: u32,
    ) {
        let date = Date::from_julian_day(day).unwrap();
        let start = earliest_start(&Calendar::default(), window, weeks, date);
        prop_assert!(start.date >= date);
    }
}

#[test]
fn the_ends_of_time_are_dates_like_any_other() {
    for date in [Date::MIN, Date::MAX] {
        for &window in Window::ALL {
            for &region in Region::ALL {
                let start = earliest_start(&Calendar::new(region), window, 3, date);
                assert!(start.date >= date);
            }
        }
    }
}
