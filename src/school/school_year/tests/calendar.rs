//! Holidays, periods and school weeks of a calendar.

use std::collections::BTreeMap;

use time::Date;
use time::macros::date;

use super::{days, id, north};
use crate::school_year::*;

#[test]
fn published_holidays_are_as_published() {
    let check = |region, text: &str, first, last| {
        assert_eq!(Calendar::new(region).holiday(id(text)), days(first, last), "{region:?} {text}");
        assert_eq!(Calendar::new(region).source(id(text)), Source::Published);
    };
    check(Region::North, "2026-autumn", date!(2026 - 10 - 10), date!(2026 - 10 - 18));
    check(Region::South, "2026-autumn", date!(2026 - 10 - 17), date!(2026 - 10 - 25));
    check(Region::Middle, "2026-christmas", date!(2026 - 12 - 19), date!(2027 - 01 - 03));
    check(Region::South, "2026-spring", date!(2027 - 02 - 13), date!(2027 - 02 - 21));
    check(Region::North, "2026-may", date!(2027 - 04 - 24), date!(2027 - 05 - 02));
    check(Region::South, "2026-summer", date!(2027 - 07 - 24), date!(2027 - 09 - 05));
    // 2028-2029 as on rijksoverheid.nl.
    check(Region::North, "2028-autumn", date!(2028 - 10 - 14), date!(2028 - 10 - 22));
    check(Region::Middle, "2028-autumn", date!(2028 - 10 - 21), date!(2028 - 10 - 29));
    check(Region::North, "2028-christmas", date!(2028 - 12 - 23), date!(2029 - 01 - 07));
    check(Region::Middle, "2028-spring", date!(2029 - 02 - 17), date!(2029 - 02 - 25));
    check(Region::South, "2028-spring", date!(2029 - 02 - 10), date!(2029 - 02 - 18));
    check(Region::South, "2028-may", date!(2029 - 04 - 28), date!(2029 - 05 - 06));
    check(Region::North, "2028-summer", date!(2029 - 07 - 21), date!(2029 - 09 - 02));
    check(Region::Middle, "2028-summer", date!(2029 - 07 - 07), date!(2029 - 08 - 19));
    check(Region::South, "2028-summer", date!(2029 - 07 - 14), date!(2029 - 08 - 26));

    let estimated = |year| SchoolYear::new(year).is_estimate();
    assert!(estimated(2023) && !estimated(2024) && !estimated(2029) && estimated(2030));
    assert_eq!(north().source(id("2035-may")), Source::Estimate);
}

#[test]
fn every_day_is_in_one_period() {
    let check = |date, period: &str, in_holiday| {
        assert_eq!(north().period_of(date), PeriodAt { period: id(period), in_holiday }, "{date}");
    };
    check(date!(2026 - 08 - 16), "2025-summer", true);
    check(date!(2026 - 08 - 17), "2026-autumn", false);
    check(date!(2026 - 10 - 10), "2026-autumn", true);
    check(date!(2026 - 10 - 18), "2026-autumn", true);
    check(date!(2026 - 10 - 19), "2026-christmas", false);
    check(date!(2027 - 01 - 01), "2026-christmas", true);
    check(date!(2027 - 01 - 04), "2026-spring", false);
    check(date!(2027 - 05 - 03), "2026-summer", false);
    check(date!(2027 - 08 - 01), "2026-summer", true);

    let period = |text| north().period(id(text));
    assert_eq!(period("2026-christmas"), days(date!(2026 - 10 - 19), date!(2026 - 12 - 18)));
    assert_eq!(period("2026-autumn"), days(date!(2026 - 08 - 17), date!(2026 - 10 - 09)));
}

#[test]
fn a_school_sets_its_own_holidays_within_bounds() {
    let check = |text: &str, first, last, expected: Result<(), CalendarError>| {
        let mut calendar = north();
        assert_eq!(calendar.set_holiday(id(text), days(first, last)), expected, "{text}");
        let source = if expected.is_ok() { Source::Own } else { Source::Published };
        assert_eq!(calendar.source(id(text)), source);
    };
    let overlaps = |text| Err(CalendarError::Overlaps(id(text)));
    let too_long = Err(CalendarError::TooLong { most_weeks: 10 });
    // Two weeks in May, and the Tuesday after.
    check("2026-may", date!(2027 - 04 - 17), date!(2027 - 05 - 04), Ok(()));
    check("2026-may", date!(2027 - 05 - 02), date!(2027 - 04 - 24), Err(CalendarError::EndsBeforeStart));
    check("2026-summer", date!(2027 - 06 - 05), date!(2027 - 08 - 14), too_long);
    check("2026-autumn", date!(2026 - 12 - 19), date!(2026 - 12 - 27), overlaps("2026-christmas"));
    // Only a weekend in between; in the wrong place of the year; in another year.
    check("2026-autumn", date!(2026 - 12 - 07), date!(2026 - 12 - 18), overlaps("2026-christmas"));
    check("2026-autumn", date!(2027 - 03 - 06), date!(2027 - 03 - 14), overlaps("2026-christmas"));
    check("2026-spring", date!(2026 - 02 - 21), date!(2026 - 03 - 01), overlaps("2026-christmas"));
}

#[test]
fn holidays_stay_in_order_whatever_is_changed() {
    let may = days(date!(2027 - 06 - 28), date!(2027 - 07 - 09));
    let summer = days(date!(2027 - 07 - 31), date!(2027 - 09 - 05));
    let mut calendar = north();
    assert!(calendar.set_holiday(id("2026-may"), may).is_err());
    assert_eq!(calendar.set_holiday(id("2026-summer"), summer), Ok(()));
    assert_eq!(calendar.set_holiday(id("2026-may"), may), Ok(()));
    let overlaps = Err(CalendarError::Overlaps(id("2026-may")));
    assert_eq!(calendar.clear_holiday(id("2026-summer")), overlaps);

    let mut south = Calendar::new(Region::South);
    assert_eq!(south.set_holiday(id("2026-may"), may), Ok(()));
    assert_eq!(south.set_region(Region::Middle), []);
    assert_eq!(south.set_region(Region::North), [id("2026-may")]);
    assert!(south.own().is_empty());
}

#[test]
fn what_was_left_out_stays_until_the_calendar_changes() {
    let days_off = days(date!(2026 - 12 - 20), date!(2026 - 12 - 24));
    let saved = Calendar::from_saved(Region::North, BTreeMap::from([(id("2026-autumn"), days_off)]), Vec::new());
    assert_eq!(saved.holiday(id("2026-autumn")), north().holiday(id("2026-autumn")), "it counts for nothing");
    let refused = |mut calendar: Calendar| {
        assert!(calendar.set_holiday(id("2026-autumn"), days_off).is_err());
        calendar
    };
    assert!(!refused(saved.clone()).left_out().is_empty(), "a refused change is none");
    let changed = |change: fn(&mut Calendar)| {
        let mut calendar = saved.clone();
        change(&mut calendar);
        calendar.left_out().is_empty()
    };
    assert!(changed(|calendar| drop(calendar.set_region(Region::South))));
    assert!(changed(|calendar| calendar.clear_holiday(id("2026-may")).unwrap()));
    assert!(changed(|calendar| calendar.set_test_weeks(Vec::new()).unwrap()));
    assert!(changed(|calendar| {
        calendar.set_holiday(id("2026-may"), days(date!(2027 - 04 - 17), date!(2027 - 05 - 02))).unwrap();
    }));
    assert!(changed(Calendar::forget_left_out));
}

#[test]
fn a_calendar_is_saved_as_plain_text_and_read_leniently() {
    let mut calendar = north();
    let may = days(date!(2027 - 04 - 17), date!(2027 - 05 - 02));
    calendar.set_holiday(id("2026-may"), may).unwrap();
    calendar.set_test_weeks(vec![days(date!(2027 - 01 - 18), date!(2027 - 01 - 29))]).unwrap();
    let json = r#"{"region":"north","own":{"2026-may":{"first":"2027-04-17","last":"2027-05-02"}},"test_weeks":[{"first":"2027-01-18","last":"2027-01-29"}]}"#;
    assert_eq!(serde_json::to_string(&calendar).unwrap(), json);
    let read = |json: &str| serde_json::from_str::<Calendar>(json);
    assert_eq!(read(json).unwrap(), calendar);
    assert_eq!(read(r#"{"region":"north"}"#).unwrap(), north());
    // What does not fit is left out; the rest stays.
    let odd = r#"{"region":"north","own":{"2026-autumn":{"first":"2026-12-20","last":"2026-12-24"},"2026-may":{"first":"2027-04-17","last":"2027-05-02"}},"test_weeks":[{"first":"2027-01-18","last":"2026-01-29"},{"first":"2027-01-18","last":"2027-01-29"}]}"#;
    let mut lenient = read(odd).unwrap();
    let left_out = lenient.left_out().clone();
    assert_eq!(left_out.own, [(id("2026-autumn"), days(date!(2026 - 12 - 20), date!(2026 - 12 - 24)))]);
    assert_eq!(left_out.test_weeks, [days(date!(2027 - 01 - 18), date!(2026 - 01 - 29))]);
    lenient.forget_left_out();
    assert_eq!(lenient, calendar);
    assert!(read(r#"{"region":"west"}"#).is_err());

    let turned = vec![days(date!(2027 - 01 - 29), date!(2027 - 01 - 18))];
    assert_eq!(calendar.set_test_weeks(turned), Err(CalendarError::EndsBeforeStart));
    let many = vec![may; 13];
    let saved = Calendar::from_saved(Region::North, BTreeMap::new(), many.clone());
    assert_eq!((saved.test_weeks().len(), saved.left_out().test_weeks.len()), (12, 1));
    let too_many = Err(CalendarError::TooManyTestWeeks { most: 12 });
    assert_eq!(calendar.set_test_weeks(many), too_many);
}

#[test]
fn school_weeks_are_counted_with_three_days_of_school() {
    let check = |first, last, expected| {
        assert_eq!(north().school_weeks_between(first, last), expected, "{first} {last}");
    };
    check(date!(2026 - 11 - 23), date!(2026 - 12 - 18), 4);
    check(date!(2026 - 11 - 25), date!(2026 - 11 - 27), 1);
    check(date!(2026 - 11 - 26), date!(2026 - 11 - 27), 0);
    check(date!(2026 - 12 - 14), date!(2027 - 01 - 08), 2);
    check(date!(2026 - 12 - 19), date!(2027 - 01 - 03), 0);
    check(date!(2027 - 01 - 03), date!(2026 - 12 - 19), 0);
    check(Date::MIN, Date::MAX, 520);

    let check = |start, weeks, expected| {
        assert_eq!(north().add_school_weeks(start, weeks), expected, "{start} + {weeks}");
    };
    check(date!(2026 - 11 - 23), 1, date!(2026 - 11 - 27));
    check(date!(2026 - 11 - 23), 0, date!(2026 - 11 - 27));
    check(date!(2026 - 11 - 25), 1, date!(2026 - 11 - 27));
    check(date!(2026 - 11 - 26), 1, date!(2026 - 12 - 04));
    check(date!(2026 - 11 - 23), 6, date!(2027 - 01 - 15));
    check(date!(2026 - 12 - 20), 1, date!(2027 - 01 - 08));
    check(Date::MAX, 3, Date::MAX);
}
