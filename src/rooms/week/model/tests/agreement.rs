//! One page between two people.

use time::macros::date;

use super::support::*;
use crate::agreement::{page, pairs, review_date};
use crate::*;
use taakkompas_school::school_year::{Calendar, Region};

#[test]
fn a_page_is_made_from_the_week() {
    let mut week = AssistantWeek::default();
    let calendar = Calendar::new(Region::Middle);
    let person = week.add_person(StaffRole::TeacherSupporter).unwrap();
    let (three, four) = (add_group(&mut week, "3", &[Year::Three]), add_group(&mut week, "4", &[Year::Four]));
    add_teacher(&mut week, three, "leraar begin", Weeks::Every, &[Weekday::Monday]);
    add_teacher(&mut week, three, "leraar eind", Weeks::Every, &[Weekday::Thursday]);
    let thursday = add_protected(&mut week, person, three, Weekday::Thursday, "9.00-9.45");
    let monday = add_protected(&mut week, person, three, Weekday::Monday, "9.00-9.45");
    week.change_block(thursday, |block| block.protected = false).unwrap();
    add_protected(&mut week, person, four, Weekday::Monday, "10.45-11.30");
    let talking = add_block(&mut week, person, Kind::Talking, Weekday::Monday, "14.30-14.45");
    week.change_block(talking, |block| block.groups = vec![three]).unwrap();
    let preparing = add_block(&mut week, person, Kind::Preparing, Weekday::Monday, "8.15-8.30");
    assert_eq!(pairs(&week), [(person, three), (person, four)]);
    let made = page(&week, &calendar, date!(2026 - 11 - 24), person, three);
    assert_eq!(made.teachers, ["leraar begin", "leraar eind"]);
    assert_eq!((made.together, made.talking), (vec![monday, thursday], vec![talking]));
    assert_eq!((made.preparing, made.goes_on), (vec![preparing], vec![monday]));
    // Four weeks are left before the Christmas holiday of 19 December.
    assert_eq!(made.agreement.review, Some(date!(2026 - 12 - 18)));
    let written = Agreement { during: "lees samen".to_owned(), ..Agreement::empty(person, three) };
    week.set_agreement(written.clone()).unwrap();
    week.set_agreement(Agreement { after: "kort verslag".to_owned(), ..written }).unwrap();
    assert_eq!(week.agreements.len(), 1);
    assert_eq!(page(&week, &calendar, date!(2026 - 11 - 24), person, three).agreement.after, "kort verslag");
    let unknown = Agreement::empty(PersonId(99), three);
    assert_eq!(week.set_agreement(unknown), Err(EditError::NoPerson(PersonId(99))));
}

#[test]
fn a_review_is_before_a_holiday_that_is_not_too_near() {
    let calendar = Calendar::new(Region::Middle);
    let check = |today, expected| assert_eq!(review_date(&calendar, today), expected, "{today}");
    check(date!(2026 - 11 - 24), date!(2026 - 12 - 18));
    check(date!(2026 - 12 - 08), date!(2027 - 02 - 19));
    check(date!(2026 - 12 - 25), date!(2027 - 02 - 19));
}
