//! When an action begins.

use time::Date;
use time::macros::date;

use super::{days, id, north};
use crate::school_year::StartReason::{
    AfterHoliday, BeforeChristmas, HolidayNow, LastWeeksBefore, NextSchoolYear, NotWholeBefore, Now, TestWeeks,
    WaitsForWindow,
};
use crate::school_year::*;

#[test]
fn windows_are_open_part_of_the_year() {
    let check = |window, date, expected| {
        assert_eq!(window_open(&north(), window, date), expected, "{window:?} {date}");
    };
    check(Window::Always, date!(2027 - 07 - 20), true);
    check(Window::Formation, date!(2026 - 09 - 30), false);
    check(Window::Formation, date!(2026 - 10 - 01), true);
    check(Window::Formation, date!(2027 - 03 - 31), true);
    check(Window::Formation, date!(2027 - 04 - 01), false);
    check(Window::WorkDivision, date!(2027 - 02 - 28), false);
    check(Window::WorkDivision, date!(2027 - 03 - 01), true);
    check(Window::WorkDivision, date!(2027 - 06 - 15), true);
    check(Window::WorkDivision, date!(2027 - 06 - 16), false);
    check(Window::AfterHoliday, date!(2027 - 01 - 03), false);
    check(Window::AfterHoliday, date!(2027 - 01 - 04), true);
    check(Window::AfterHoliday, date!(2027 - 01 - 15), true);
    check(Window::AfterHoliday, date!(2027 - 01 - 18), false);
    check(Window::AfterHoliday, date!(2026 - 09 - 04), true);
    check(Window::AfterHoliday, date!(2026 - 09 - 07), false);
}

/// Checks the date, the due holiday and the reason of the first start.
fn check_start(
    calendar: &Calendar,
    today: Date,
    (window, weeks): (Window, u32),
    (date, due, why): (Date, &str, StartReason),
) {
    let start = earliest_start(calendar, window, weeks, today);
    let found = (start.date, start.due.to_string(), start.why);
    assert_eq!(found, (date, due.to_owned(), why), "{:?} {today}", calendar.region());
}

#[test]
fn an_action_starts_today_or_says_why_not() {
    use Holiday::{Autumn, Christmas, May};
    use Window::Always;
    let check = |today, action, expected| check_start(&north(), today, action, expected);

    check(date!(2026 - 11 - 23), (Always, 2), (date!(2026 - 11 - 23), "2026-christmas", Now));
    check(date!(2026 - 11 - 16), (Always, 6), (date!(2026 - 11 - 16), "2026-spring", Now));
    check(date!(2026 - 11 - 22), (Always, 2), (date!(2026 - 11 - 23), "2026-christmas", Now));
    check(date!(2026 - 11 - 26), (Always, 0), (date!(2026 - 11 - 26), "2026-christmas", Now));
    check(date!(2027 - 01 - 11), (Always, 3), (date!(2027 - 01 - 11), "2026-spring", Now));
    // From 23 November nothing long begins, and nothing at all from the week of Sinterklaas; the weekend before it already
    // looks at its Monday.
    let after_christmas = (date!(2027 - 01 - 04), "2026-spring", BeforeChristmas);
    check(date!(2026 - 11 - 23), (Always, 3), after_christmas);
    check(date!(2026 - 11 - 27), (Always, 2), (date!(2026 - 11 - 27), "2026-christmas", Now));
    check(date!(2026 - 11 - 28), (Always, 2), after_christmas);
    check(date!(2026 - 12 - 02), (Always, 1), after_christmas);
    check(date!(2026 - 12 - 07), (Always, 2), after_christmas);
    check(date!(2026 - 12 - 24), (Always, 2), (date!(2027 - 01 - 04), "2026-spring", HolidayNow));
    check(date!(2027 - 01 - 02), (Always, 2), (date!(2027 - 01 - 04), "2026-spring", HolidayNow));
    let before_autumn = (date!(2026 - 10 - 19), "2026-christmas", LastWeeksBefore(Autumn));
    check(date!(2026 - 10 - 01), (Always, 2), before_autumn);
    let before_may = (date!(2027 - 05 - 03), "2026-summer", LastWeeksBefore(May));
    check(date!(2027 - 04 - 12), (Always, 4), before_may);

    let after = |action, expected| check(date!(2026 - 11 - 16), action, expected);
    let january = (date!(2027 - 01 - 04), "2026-spring", AfterHoliday(Christmas));
    after((Window::AfterHoliday, 3), january);
    check(date!(2027 - 01 - 13), (Window::AfterHoliday, 3), (date!(2027 - 01 - 13), "2026-spring", Now));
}

/// From 23 November nothing begins that takes more than two weeks, and some things do not begin at all.
#[test]
fn before_christmas_only_what_is_short_begins() {
    let starts = |work: Work, today| start_of(&north(), work, today).date;
    let long = Work::new(Window::Always, 3);
    let short = Work::new(Window::Always, 2);
    let not_then = Work { not_in_december: true, ..short };
    let january = date!(2027 - 01 - 04);
    for (work, today, expected) in [
        (long, date!(2026 - 11 - 20), date!(2026 - 11 - 20)),
        (long, date!(2026 - 11 - 23), january),
        (short, date!(2026 - 11 - 27), date!(2026 - 11 - 27)),
        (short, date!(2026 - 11 - 30), january),
        (not_then, date!(2026 - 11 - 20), date!(2026 - 11 - 20)),
        (not_then, date!(2026 - 11 - 23), january),
    ] {
        assert_eq!(starts(work, today), expected, "{work:?} {today}");
    }
}

#[test]
fn the_regions_agree_where_their_holidays_do() {
    use Window::{AfterHoliday, Always, WorkDivision};
    for &region in Region::ALL {
        let check = |today, action, expected| {
            check_start(&Calendar::new(region), today, action, expected);
        };
        let monday = date!(2026 - 11 - 23);
        check(monday, (Always, 2), (monday, "2026-christmas", Now));
        let before = date!(2026 - 11 - 16);
        check(before, (Always, 6), (before, "2026-spring", Now));
        let after = StartReason::AfterHoliday(Holiday::Christmas);
        let january = (date!(2027 - 01 - 04), "2026-spring", after);
        check(monday, (AfterHoliday, 2), january);
        let monday = date!(2027 - 01 - 11);
        check(monday, (Always, 3), (monday, "2026-spring", Now));
        let after_may = (date!(2027 - 05 - 03), "2026-summer", LastWeeksBefore(Holiday::May));
        check(date!(2027 - 04 - 12), (WorkDivision, 3), after_may);
    }
}

#[test]
fn test_weeks_are_left_alone() {
    let mut calendar = north();
    calendar.set_test_weeks(vec![days(date!(2027 - 01 - 12), date!(2027 - 01 - 21))]).unwrap();
    let expected = (date!(2027 - 01 - 25), "2026-spring", TestWeeks);
    check_start(&calendar, date!(2027 - 01 - 11), (Window::Always, 3), expected);
}

#[test]
fn nothing_spans_the_summer() {
    use Window::{Always, Formation, WorkDivision};
    for (region, second_week) in [
        (Region::North, date!(2027 - 08 - 30)),
        (Region::Middle, date!(2027 - 09 - 06)),
        (Region::South, date!(2027 - 09 - 13)),
    ] {
        let calendar = Calendar::new(region);
        let check = |today, action, expected| check_start(&calendar, today, action, expected);
        let today = date!(2027 - 06 - 20);
        let autumn = |start| calendar.period_of(calendar.add_school_weeks(start, 6)).period;
        let due = autumn(second_week).to_string();
        check(today, (Always, 6), (second_week, &due, NextSchoolYear));
        check(today, (Window::AfterHoliday, 6), (second_week, &due, NextSchoolYear));
        check(date!(2027 - 08 - 02), (Always, 6), (second_week, &due, HolidayNow));
        let (march, waits) = (date!(2028 - 03 - 06), WaitsForWindow(WorkDivision));
        check(today, (WorkDivision, 3), (march, "2027-may", waits));
        assert!(is_next_school_year(&calendar, today, march));
        let formation = earliest_start(&calendar, Formation, 4, today);
        assert_eq!(formation.why, WaitsForWindow(Formation));
        assert!(formation.date >= date!(2027 - 10 - 01) && formation.date < date!(2027 - 11 - 08));
        // Too long for what is left of the year, and longer than any year.
        let long = earliest_start(&calendar, Always, 16, date!(2027 - 04 - 05));
        assert_eq!((long.date, long.why), (second_week, NextSchoolYear));
        let endless = earliest_start(&calendar, Always, u32::MAX, date!(2026 - 11 - 16));
        assert_eq!((endless.date, endless.due), (date!(2026 - 11 - 16), id("2026-summer")));
    }
    // An action that is asked for in the first week can begin in it.
    let (monday, due) = (date!(2027 - 08 - 23), "2027-autumn");
    check_start(&north(), monday, (Always, 2), (monday, due, Now));
}

#[test]
fn formation_and_work_division_are_ready_in_time() {
    use Window::{Formation, WorkDivision};
    let check = |today, action, expected| check_start(&north(), today, action, expected);
    let may = (date!(2027 - 05 - 03), "2026-summer", LastWeeksBefore(Holiday::May));
    check(date!(2027 - 04 - 12), (WorkDivision, 3), may);
    let now = (date!(2026 - 11 - 16), "2026-spring", Now);
    check(date!(2026 - 11 - 16), (Formation, 6), now);
    check(date!(2026 - 11 - 23), (WorkDivision, 6), (date!(2027 - 03 - 01), "2026-may", WaitsForWindow(WorkDivision)));
    // In March five weeks still end before 1 May; eight do not.
    check(date!(2027 - 03 - 15), (Formation, 5), (date!(2027 - 03 - 15), "2026-may", Now));
    check(date!(2027 - 03 - 15), (Formation, 8), (date!(2027 - 10 - 25), "2027-christmas", NextSchoolYear));
}

/// Checks the date and the reason of the first start of work that asks more of the year.
fn check_work(work: Work, today: Date, expected: (Date, StartReason)) {
    let start = start_of(&north(), work, today);
    assert_eq!((start.date, start.why), expected, "{work:?} {today}");
}

#[test]
fn a_count_lies_whole_between_two_holidays_without_the_last_two_weeks() {
    let count = Work { unbroken: true, ..Work::new(Window::Always, 4) };
    // Six school weeks are left before Christmas, then five: four weeks and the last two no longer fit.
    let monday = date!(2026 - 11 - 09);
    check_work(count, monday, (monday, Now));
    check_work(count, date!(2026 - 11 - 16), (date!(2027 - 01 - 04), NotWholeBefore(Holiday::Christmas)));
    // What is longer than fits between any two holidays is not held back by them.
    let long = Work { unbroken: true, ..Work::new(Window::Always, 9) };
    check_work(long, date!(2026 - 11 - 16), (date!(2026 - 11 - 16), Now));
}

#[test]
fn work_can_be_unsuited_to_a_time_of_the_year() {
    let short = Work::new(Window::Always, 2);
    let not_in_december = Work { not_in_december: true, ..short };
    check_work(not_in_december, date!(2026 - 11 - 25), (date!(2027 - 01 - 04), BeforeChristmas));
    let not_at_start = Work { not_at_start_of_year: true, ..short };
    check_work(not_at_start, date!(2026 - 08 - 20), (date!(2026 - 09 - 07), AfterHoliday(Holiday::Summer)));
    check_work(not_at_start, date!(2026 - 09 - 07), (date!(2026 - 09 - 07), Now));
    let not_at_formation = Work { not_at_formation: true, ..short };
    check_work(not_at_formation, date!(2027 - 03 - 08), (date!(2027 - 05 - 03), AfterHoliday(Holiday::May)));
    let not_from_march = Work { not_from_march: true, ..short };
    check_work(not_from_march, date!(2027 - 02 - 02), (date!(2027 - 02 - 02), Now));
    check_work(not_from_march, date!(2027 - 03 - 08), (date!(2027 - 08 - 30), NextSchoolYear));
    check_work(short, date!(2027 - 03 - 08), (date!(2027 - 03 - 08), Now));
}

#[test]
fn nothing_begins_on_a_day_off_for_everyone() {
    // Easter Monday, Ascension Day with its Friday, and Whit Monday.
    for (today, first) in [
        (date!(2027 - 03 - 29), date!(2027 - 03 - 30)),
        (date!(2027 - 05 - 06), date!(2027 - 05 - 10)),
        (date!(2027 - 05 - 15), date!(2027 - 05 - 18)),
    ] {
        check_work(Work::new(Window::Always, 1), today, (first, Now));
    }
}
