//! Three protected blocks each.

use super::support::*;
use crate::start::{Lacks, offer, start, starts};
use crate::*;

#[test]
fn an_empty_week_offers_three_times_on_three_days() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    week.add_person(StaffRole::Volunteer).unwrap();
    assert_eq!(starts(&week).len(), 1, "volunteers are not begun with");
    let offered = offer(&week, person);
    let days: Vec<_> = offered.iter().map(|offer| offer.weekday).collect();
    assert_eq!(days, [Weekday::Monday, Weekday::Tuesday, Weekday::Thursday]);
    assert!(offered.iter().all(|offer| offer.span == span("9.00-9.45")));
}

#[test]
fn what_is_offered_avoids_blocks_breaks_and_absence() {
    let mut week = AssistantWeek::default();
    week.set_lessons(lessons()).unwrap();
    let person = add_person(&mut week, StaffRole::Assistant, &[Weekday::Monday, Weekday::Friday]);
    add_block(&mut week, person, Kind::Supervision, Weekday::Monday, "8.30-10.00");
    add_block(&mut week, person, Kind::Break, Weekday::Monday, "11.00-11.30");
    let offered: Vec<_> = offer(&week, person).iter().map(|offer| (offer.weekday, offer.span.to_string())).collect();
    let expected = [
        (Weekday::Monday, "13.00-13.45".to_owned()),
        (Weekday::Friday, "9.00-9.45".to_owned()),
        (Weekday::Friday, "10.45-11.30".to_owned()),
    ];
    assert_eq!(offered, expected);
}

#[test]
fn a_start_says_what_is_missing() {
    let mut week = AssistantWeek::default();
    let person = add_person(&mut week, StaffRole::Assistant, Weekday::ALL);
    let group = add_group(&mut week, "3", &[Year::Three]);
    let block = add_protected(&mut week, person, group, Weekday::Monday, "9.00-9.45");
    let first = start(&week, person);
    assert_eq!((first.to_come(), first.complete(), first.is_ready()), (2, 0, false));
    assert_eq!(first.blocks[0].lacks, [Lacks::Teacher, Lacks::Place]);
    let place = week.add_place(Place::new("gang")).unwrap();
    add_teacher(&mut week, group, "leraar maandag", Weeks::Every, Weekday::ALL);
    week.change_block(block, |block| block.place = Some(place)).unwrap();
    week.copy_block(block, &[Weekday::Tuesday, Weekday::Thursday]).unwrap();
    assert!(start(&week, person).is_ready());
    assert!(offer(&week, person).is_empty());
}
