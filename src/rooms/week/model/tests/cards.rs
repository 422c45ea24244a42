//! Day cards and how groups split.

use std::collections::BTreeMap;

use super::support::*;
use crate::day_card::rotation::receiving;
use crate::day_card::*;
use crate::*;
use taakkompas_scan::catalog::Role;
use taakkompas_scan::profile::{GroupCount, LeaderDuty, SchoolProfile};

fn eight_groups() -> AssistantWeek {
    let mut week = AssistantWeek::default();
    add_group(&mut week, "1/2a", &[Year::One, Year::Two]);
    add_group(&mut week, "1/2b", &[Year::One, Year::Two]);
    for (label, year) in ["3", "4", "5", "6", "7", "8"].into_iter().zip(&Year::ALL[2..]) {
        add_group(&mut week, label, &[*year]);
    }
    week
}

fn labels(week: &AssistantWeek, groups: &[GroupId]) -> Vec<String> {
    groups.iter().map(|&id| week.group(id).unwrap().label.clone()).collect()
}

#[test]
fn receiving_groups_take_turns() {
    let week = eight_groups();
    let four = week.groups.iter().find(|group| group.label == "4").unwrap().id;
    let turn = |turn| labels(&week, &receiving(&week, four, turn));
    assert_eq!(turn(0), ["5", "6", "7", "8"]);
    assert_eq!(turn(1), ["3", "5", "6", "7"]);
    assert_eq!(turn(2), ["8", "3", "5", "6"]);
}

#[test]
fn taking_turns_is_fair_and_kleuters_stay_low() {
    for most in 1..=Cards::MOST_RECEIVING {
        let mut week = eight_groups();
        week.cards.set_most_receiving(most);
        for split in week.groups.clone() {
            let mut received: BTreeMap<GroupId, u32> = BTreeMap::new();
            for turn in 0..30 {
                let groups = receiving(&week, split.id, turn);
                assert!(groups.len() <= most as usize && !groups.is_empty() && !groups.contains(&split.id));
                for &id in &groups {
                    *received.entry(id).or_default() += 1;
                    let group = week.group(id).unwrap();
                    let high = group.years.iter().any(|&year| year > Year::Three);
                    assert!(!split.has_kindergarten() || !high, "{} in {}", split.label, group.label);
                }
                let counts = received.values();
                let seen_all = turn > 10;
                let apart = counts.clone().max().unwrap() - counts.min().unwrap();
                assert!(!seen_all || apart <= 1, "{} {turn}: {received:?}", split.label);
            }
        }
    }
}

#[test]
fn a_small_school_does_not_split() {
    let mut week = AssistantWeek::default();
    for (label, years) in [("1/2/3", &Year::ALL[..3]), ("4/5", &Year::ALL[3..5]), ("6/7/8", &Year::ALL[5..])] {
        add_group(&mut week, label, years);
    }
    let profile = SchoolProfile { groups: Some(GroupCount::UpToFour), ..SchoolProfile::default() };
    for profile in [profile, SchoolProfile::default()] {
        let card = card(&week, &profile, Week::A, Weekday::Monday);
        assert_eq!(card.splits, Splits::NotOffered(NotSplit::SmallSchool));
    }
}

#[test]
fn a_unit_is_carried_by_its_other_teachers() {
    let mut week = eight_groups();
    let four = week.groups[3].id;
    week.change_group(four, |group| group.is_unit = true).unwrap();
    let Splits::Offered(splits) = card(&week, &SchoolProfile::default(), Week::A, Weekday::Monday).splits else {
        unreachable!()
    };
    let split = splits.iter().find(|split| split.group == four).unwrap();
    assert_eq!((split.receiving.len(), split.not), (0, Some(NotSplit::Unit)));
}

#[test]
fn a_card_is_made_from_the_week() {
    let mut week = eight_groups();
    let person = add_person(&mut week, StaffRole::Assistant, Weekday::ALL);
    let (kleuters, three) = (week.groups[0].id, week.groups[2].id);
    add_teacher(&mut week, kleuters, "leraar maandag", Weeks::Every, &[Weekday::Monday]);
    let protected = add_protected(&mut week, person, three, Weekday::Monday, "9.00-9.45");
    let pause = add_block(&mut week, person, Kind::Break, Weekday::Monday, "12.00-12.30");
    let pupil = add_block(&mut week, person, Kind::OnePupil, Weekday::Monday, "8.30-9.00");
    add_block(&mut week, person, Kind::SmallGroup, Weekday::Monday, "13.00-13.45");
    add_protected(&mut week, person, three, Weekday::Tuesday, "9.00-9.45");
    let profile = SchoolProfile { leader: Some(LeaderDuty::Teaches), ..SchoolProfile::default() };
    let yes = |label: &str, weekdays: &[Weekday], from| SaidYes {
        label: label.to_owned(),
        weekdays: weekdays.to_vec(),
        weeks: Weeks::Every,
        from,
    };
    week.cards
        .set_said_yes(vec![
            yes("leraar 5", &[Weekday::Monday], Some(TimeOfDay::at(10, 0))),
            yes("leraar 6", &[Weekday::Monday, Weekday::Friday], None),
            yes("leraar 7", &[Weekday::Friday], None),
        ])
        .unwrap();
    let empty = card(&week, &profile, Week::A, Weekday::Monday);
    assert_eq!(empty.lacks, CardLacks::ALL);
    assert_eq!(week.cards.fill_usual(&profile).len(), 5);
    assert!(week.cards.fill_usual(&profile).is_empty());
    let card = card(&week, &profile, Week::A, Weekday::Monday);
    assert_eq!(card.lacks, []);
    assert_eq!(card.day.decides_instead.role, Some(Role::Coordinator));
    assert_eq!(card.day.parents_by, Some(TimeOfDay::at(7, 45)));
    assert_eq!(card.said_yes.iter().map(|yes| yes.label.as_str()).collect::<Vec<_>>(), ["leraar 6", "leraar 5"]);
    assert_eq!(card.responsible[0].morning, ["leraar maandag"]);
    let goes_on: Vec<_> = card.goes_on.iter().map(|goes_on| (goes_on.block, goes_on.reason)).collect();
    let expected =
        [(pupil, ContinuesReason::Earmarked), (protected, ContinuesReason::Protected), (pause, ContinuesReason::Break)];
    assert_eq!(goes_on, expected);
}

#[test]
fn who_was_split_has_others_the_next_time() {
    let mut week = eight_groups();
    let four = week.groups[3].id;
    let now = |week: &AssistantWeek| match card(week, &SchoolProfile::default(), Week::A, Weekday::Monday).splits {
        Splits::Offered(splits) => splits.into_iter().find(|split| split.group == four).unwrap(),
        Splits::NotOffered(_) => unreachable!(),
    };
    let before = now(&week);
    week.cards.was_split(four);
    assert_eq!(now(&week).receiving, before.next);
}

#[test]
fn only_the_number_of_an_office_is_kept() {
    let mut cards = Cards::default();
    let of = |number: &str| PoolCall { number: number.to_owned(), ..PoolCall::default() };
    for office in [
        "038 123 45 67",
        "(038) 1234567",
        "+31 38 123 45 67",
        "0031-38-1234567",
        "0900-1234",
        "088-6543210",
        "0031316123456",
        "",
    ] {
        assert_eq!(cards.set_pool(of(office)), Ok(()), "{office}");
        assert_eq!(cards.pool.number, office);
    }
    for person in
        ["06-12345678", "06 1234 5678", "+31 6 12345678", "+31 (0)6 12345678", "0031612345678", "Kim 038-1234567"]
    {
        assert_eq!(cards.set_pool(of(person)), Err(EditError::NotOfAnOffice), "{person}");
        assert_eq!(cards.pool.number, "", "{person}: nothing changed");
        let week = AssistantWeek { cards: Cards { pool: of(person), ..Cards::default() }, ..AssistantWeek::default() };
        assert_eq!(week.check(), Err(EditError::NotOfAnOffice), "{person}: not from a file either");
    }
    assert!(cards.set_pool(of("038 123 45 67 89 01 23 45")).is_err());
}

#[test]
fn supervision_does_not_stop() {
    let mut week = eight_groups();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let lunch = add_block(&mut week, person, Kind::Supervision, Weekday::Monday, "12.00-12.30");
    let card = card(&week, &SchoolProfile::default(), Week::A, Weekday::Monday);
    let goes_on: Vec<_> = card.goes_on.iter().map(|goes_on| (goes_on.block, goes_on.reason)).collect();
    assert_eq!(goes_on, [(lunch, ContinuesReason::Supervision)]);
}
