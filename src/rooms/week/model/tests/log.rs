//! Streepjes, period by period.

use time::macros::date;

use super::support::*;
use crate::log::{Emergency, Entry, OwnCount, StrikeReason, Sum, Who, sums};
use crate::*;
use taakkompas_school::school_year::{Calendar, Holiday, Region, SchoolYear};

fn entry(date: time::Date, who: Who, reason: StrikeReason, blocks: u32, minutes: u32) -> Entry {
    Entry { date, who, reason, blocks, minutes, named: Vec::new() }
}

#[test]
fn periods_between_holidays_are_summed() {
    let mut week = AssistantWeek::default();
    let calendar = Calendar::new(Region::Middle);
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let block = add_block(&mut week, person, Kind::SmallGroup, Weekday::Monday, "9.00-9.45");
    add_block(&mut week, person, Kind::StandingIn, Weekday::Monday, "10.00-10.45");
    week.log.since = Some(date!(2026 - 12 - 07));
    week.strike(date!(2026 - 12 - 14), block, StrikeReason::StandIn).unwrap();
    week.log.add(entry(date!(2026 - 12 - 09), Who::Ib, StrikeReason::StandIn, 2, 120)).unwrap();
    week.log.add(entry(date!(2027 - 01 - 05), Who::Leader, StrikeReason::StandIn, 1, 60)).unwrap();
    let dates: Vec<_> = week.log.entries.iter().map(|entry| entry.date.day()).collect();
    assert_eq!(dates, [9, 14, 5], "in order of the calendar");
    // The Mondays until the Christmas holiday, which is from 19 December to 3 January: 7 and 14
    // December.
    let found = sums(&week, &calendar, date!(2027 - 01 - 11));
    let year = SchoolYear::new(2026);
    assert_eq!(
        found.iter().map(|sum| sum.period).collect::<Vec<_>>(),
        [year.holiday(Holiday::Christmas), year.holiday(Holiday::Spring)]
    );
    assert_eq!(found[0].planned, Sum { blocks: 2, minutes: 90 });
    assert_eq!(found[0].went_ahead(), Sum { blocks: 1, minutes: 45 });
    assert_eq!(found[0].by_reason[&StrikeReason::StandIn], Sum { blocks: 3, minutes: 165 });
    assert_eq!(found[0].by_who[&Who::Ib], Sum { blocks: 2, minutes: 120 });
    assert_eq!(found[0].given_up_beside(), Sum { blocks: 2, minutes: 120 });
    assert_eq!(found[1].planned, Sum { blocks: 2, minutes: 90 }, "4 and 11 January");
    assert_eq!(found[1].given_up_beside().blocks, 1);
}

#[test]
fn nothing_is_summed_before_it_is_kept() {
    let calendar = Calendar::new(Region::Middle);
    let mut week = AssistantWeek::default();
    assert_eq!(sums(&week, &calendar, date!(2027 - 01 - 11)), []);
    week.log.since = Some(date!(2027 - 02 - 01));
    assert_eq!(sums(&week, &calendar, date!(2027 - 01 - 11)), []);
}

/// A date field holds the year 2 for a moment while someone types 2026.
#[test]
fn a_log_of_two_thousand_years_is_summed_over_ten() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    add_block(&mut week, person, Kind::SmallGroup, Weekday::Monday, "9.00-9.45");
    week.log.since = Some(date!(0002 - 11 - 23));
    let found = sums(&week, &Calendar::new(Region::Middle), date!(2027 - 01 - 11));
    assert_eq!(found.len(), 52, "five periods a year, and the one that is not over");
    assert_eq!(found[0].days.0, date!(2017 - 01 - 03));
}

#[test]
fn a_streepje_is_for_planned_work_on_its_day_and_once() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let block = add_block(&mut week, person, Kind::SmallGroup, Weekday::Monday, "9.00-9.45");
    let pause = add_block(&mut week, person, Kind::Break, Weekday::Monday, "12.00-12.30");
    let (monday, tuesday) = (date!(2026 - 11 - 23), date!(2026 - 11 - 24));
    let then = |block, date| Err(EditError::NotPlannedThen { block, date });
    assert_eq!(week.strike(tuesday, block, StrikeReason::StandIn), then(block, tuesday));
    assert_eq!(week.strike(monday, pause, StrikeReason::StandIn), then(pause, monday));
    assert_eq!(week.strike(monday, block, StrikeReason::StandIn), Ok(()));
    let twice = Err(EditError::AlreadyStruck { block, date: monday });
    assert_eq!(week.strike(monday, block, StrikeReason::Outing), twice);
    let none = entry(monday, Who::Ib, StrikeReason::Other, 0, 0);
    assert_eq!(week.log.add(none), Err(EditError::OutOfBounds(Bounds::Count { least: 1, most: 50, found: 0 })));
    week.log.remove(0).unwrap();
    assert!(week.log.entries.is_empty());
}

#[test]
fn an_emergency_is_recorded_in_words_that_fit() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let group = add_group(&mut week, "3", &[Year::Three]);
    let mut record = Emergency {
        date: date!(2026 - 11 - 24),
        person,
        group,
        responsible: "leraar groep 4".to_owned(),
        pupils_did: "zelfstandig werk".to_owned(),
        agreed: Some(true),
        prevention: "ja-lijst bellen".to_owned(),
    };
    week.log.add_emergency(record.clone()).unwrap();
    record.prevention = "a".repeat(201);
    let too_long = EditError::OutOfBounds(Bounds::TooLong { text: Text::Emergency, most: 200, found: 201 });
    assert_eq!(week.log.add_emergency(record), Err(too_long));
}

#[test]
fn her_own_count_is_hers_alone() {
    let mut count = OwnCount::default();
    for date in [date!(2027 - 01 - 11), date!(2026 - 11 - 24), date!(2026 - 12 - 01), date!(2026 - 12 - 02)] {
        count.toggle(date);
    }
    count.toggle(date!(2026 - 12 - 02));
    let year = SchoolYear::new(2026);
    let by_period = count.by_period(&Calendar::new(Region::Middle));
    assert_eq!(by_period, [(year.holiday(Holiday::Christmas), 2), (year.holiday(Holiday::Spring), 1)]);
}
