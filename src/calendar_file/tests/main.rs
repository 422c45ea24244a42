//! Calendar files are read back by another reader: the parser of the same library, and in the browser tests by another
//! library.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use icalendar::{Component, DatePerhapsTime};
use proptest::prelude::*;
use taakkompas_calendar_file::school_year::{Moment, events, moments};
use taakkompas_calendar_file::{Event, event_id, text};
use taakkompas_school::school_year::{Calendar, Holiday, Region, SchoolYear};
use time::macros::date;
use time::{Date, Duration};

fn read(text: &str) -> Vec<icalendar::Event> {
    let calendar: icalendar::Calendar = text.parse().unwrap();
    calendar.events().cloned().collect()
}

/// The days of an event as a calendar shows them.
fn days(event: &icalendar::Event) -> (Date, Date) {
    let day = |found: Option<DatePerhapsTime>| match found {
        Some(DatePerhapsTime::Date(day)) => {
            let text = day.to_string();
            let format = time::macros::format_description!("[year]-[month]-[day]");
            Date::parse(&text, format).unwrap()
        }
        other => panic!("{other:?} is no whole day"),
    };
    (day(event.get_start()), day(event.get_end()) - Duration::DAY)
}

fn event(title: &str, text: &str, first: Date, days: i64) -> Event {
    let last = first + Duration::days(days);
    Event {
        id: event_id(&["9f3a", "kaart"]),
        version: 3,
        first,
        last,
        title: title.to_owned(),
        text: text.to_owned(),
        address: "https://example.org/maatregelen/kaart".to_owned(),
    }
}

#[test]
fn a_file_is_as_the_standard_asks() {
    let of = event("Maak een kaart; voor half acht", "Regel een,\nregel \\ twee", date!(2027 - 03 - 26), 4);
    let text = text("Actieplan", date!(2026 - 11 - 29), &[of]);
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(lines[..2], ["BEGIN:VCALENDAR", "VERSION:2.0"]);
    assert_eq!(lines[lines.len() - 2..], ["END:VCALENDAR", ""]);
    for line in [
        "UID:9f3a-kaart@taakkompas",
        "SEQUENCE:3",
        "DTSTAMP:20261129T000000Z",
        "DTSTART;VALUE=DATE:20270326",
        "DTEND;VALUE=DATE:20270331",
        "SUMMARY:Maak een kaart\\; voor half acht",
        "DESCRIPTION:Regel een\\,\\nregel \\\\ twee",
    ] {
        assert!(lines.contains(&line), "{line} is not in:\n{text}");
    }
    assert!(lines.iter().all(|line| line.len() <= 75), "{text}");
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "every line ends the same way");
}

proptest! {
    #[test]
    fn whatever_is_written_is_read_back(
        title in "\\PC{1,90}", text in "(\\PC{0,90}\n){0,3}\\PC{0,90}", day in 0..4000_i64, length in 0..70_i64,
    ) {
        let first = date!(2024 - 01 - 01) + Duration::days(day);
        let of = event(title.trim(), text.trim(), first, length);
        let found = read(&taakkompas_calendar_file::text("Actieplan", first, std::slice::from_ref(&of)));
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].get_summary().unwrap_or_default(), of.title);
        prop_assert_eq!(found[0].get_description().unwrap_or_default(), of.text);
        prop_assert_eq!(found[0].get_uid(), Some(of.id.as_str()));
        prop_assert_eq!(days(&found[0]), (of.first, of.last), "also over the change to summer time");
    }
}

#[test]
fn a_school_year_has_its_holidays_and_two_moments() {
    for &region in Region::ALL {
        let today = date!(2026 - 11 - 29);
        let calendar = Calendar::new(region);
        let found = moments(region, today);
        let year = SchoolYear::new(2026);
        for &holiday in Holiday::ALL {
            let of = year.holiday(holiday);
            let days = calendar.holiday(of);
            assert!(found.contains(&(Moment::Holiday(of), days.first, days.last)), "{region:?} {of:?}");
        }
        assert!(found.contains(&(Moment::StaffPlan(year), date!(2027 - 04 - 30), date!(2027 - 04 - 30))));
        let (_, last, _) = found.iter().find(|(moment, ..)| *moment == Moment::WorkDivisionPlan(year)).unwrap();
        assert!(calendar.is_school_day(*last) && *last < calendar.holiday(year.holiday(Holiday::Summer)).first);
        let is_published = |moment: &Moment| match moment {
            Moment::Holiday(of) => !of.school_year.is_estimate(),
            Moment::StaffPlan(year) | Moment::WorkDivisionPlan(year) => !year.is_estimate(),
        };
        assert!(found.iter().all(|(moment, ..)| is_published(moment)), "no estimate");
        assert!(found.len() >= 7 * 2, "{}", found.len());
    }
}

#[test]
fn the_ids_of_a_region_are_its_own_and_never_change() {
    let words = |moment: Moment| (format!("{moment:?}"), String::new());
    let ids = |region: Region, today: Date| -> Vec<String> {
        events(region, today, words).into_iter().map(|event| event.id).collect()
    };
    let all: Vec<String> = Region::ALL.iter().flat_map(|&region| ids(region, date!(2026 - 11 - 29))).collect();
    let distinct: std::collections::BTreeSet<&String> = all.iter().collect();
    assert_eq!(distinct.len(), all.len());
    assert!(all.contains(&"christmas-2026-middle@taakkompas".to_owned()), "{all:?}");
    assert!(all.contains(&"formatieplan-2026-north@taakkompas".to_owned()), "{all:?}");
    let later = ids(Region::North, date!(2027 - 10 - 01));
    assert!(later.iter().all(|id| all.contains(id)), "a file of next year has the same ids");
}
