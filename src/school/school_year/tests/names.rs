//! Names of holidays and dates, as they are saved.

use serde::{Deserialize, Serialize};
use time::Date;
use time::macros::date;

use super::id;
use crate::iso_date;
use crate::school_year::*;

#[test]
fn a_holiday_id_is_one_word_for_good() {
    let check = |text: &str, expected: Option<(i32, Holiday)>| {
        let expected = expected.map(|(year, holiday)| SchoolYear::new(year).holiday(holiday));
        assert_eq!(text.parse::<HolidayId>().ok(), expected, "{text}");
        if let Some(id) = expected {
            assert_eq!(id.to_string(), text);
            let json = serde_json::to_string(&id).unwrap();
            assert_eq!(json, format!("\"{text}\""));
            assert_eq!(serde_json::from_str::<HolidayId>(&json).unwrap(), id);
        }
    };
    check("2026-autumn", Some((2026, Holiday::Autumn)));
    check("2026-christmas", Some((2026, Holiday::Christmas)));
    check("2026-summer", Some((2026, Holiday::Summer)));
    check("", None);
    check("2026", None);
    check("2026-kerst", None);
    check("26-summer", None);
    check("+026-summer", None);
    check("9999-summer", None);
    check("0000-summer", None);
    assert_eq!(SchoolYear::new(2026).to_string(), "2026-2027");
}

#[test]
fn holidays_follow_each_other_over_the_summer() {
    let check = |from: &str, next: &str| {
        assert_eq!(id(from).next(), id(next));
        assert_eq!(id(next).previous(), id(from));
        assert!(id(from) < id(next));
    };
    check("2026-autumn", "2026-christmas");
    check("2026-christmas", "2026-spring");
    check("2026-spring", "2026-may");
    check("2026-may", "2026-summer");
    check("2026-summer", "2027-autumn");
    assert_eq!(id("9990-summer").next(), id("9990-summer"));
    assert_eq!(id("0001-autumn").previous(), id("0001-autumn"));
}

#[test]
fn dates_are_written_one_way() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Record {
        #[serde(with = "iso_date")]
        day: Date,
        #[serde(with = "iso_date::option", default)]
        until: Option<Date>,
    }
    let check = |text: &str, expected: Option<Date>| {
        assert_eq!(iso_date::parse(text).ok(), expected, "{text}");
        if let Some(date) = expected {
            assert_eq!(iso_date::format(date), text);
        }
    };
    check("2026-12-19", Some(date!(2026 - 12 - 19)));
    check("2028-02-29", Some(date!(2028 - 02 - 29)));
    for wrong in ["2027-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026/01/01", "", "+026-01-01"] {
        check(wrong, None);
    }
    for wrong in ["2026-01-011", "2026-01-1", "é26-01-01", "2026-01-é", "2026é01-01"] {
        check(wrong, None);
    }

    let read = |json: &str| serde_json::from_str::<Record>(json).ok();
    let (day, until) = (date!(2026 - 12 - 19), date!(2027 - 07 - 31));
    assert_eq!(read(r#"{"day":"2026-12-19"}"#), Some(Record { day, until: None }));
    assert_eq!(read(r#"{"day":"2026-12-19","until":null}"#), Some(Record { day, until: None }));
    let both = r#"{"day":"2026-12-19","until":"2027-07-31"}"#;
    assert_eq!(read(both), Some(Record { day, until: Some(until) }));
    assert_eq!(serde_json::to_string(&read(both).unwrap()).unwrap(), both);
    assert_eq!(read(r#"{"day":"morgen"}"#), None);
}
