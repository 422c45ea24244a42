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
    let turn = |turn| labels(&week, &receiving(&week, four, None, turn));
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
                let groups = receiving(&week, split.id, None, turn);
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
/// The lesson times of a group: the same on every day but Friday.
fn with_friday(week: &mut AssistantWeek, group: GroupId, friday: Option<&str>) {
    let usual = Weekday::ALL.iter().filter(|&&weekday| weekday != Weekday::Friday);
    let mut lessons: Vec<Lesson> = usual.map(|&weekday| Lesson { weekday, span: span("8.30-14.30") }).collect();
    lessons.extend(friday.map(|text| Lesson { weekday: Weekday::Friday, span: span(text) }));
    week.change_group(group, |group| group.lessons = lessons).unwrap();
}

fn friday(week: &AssistantWeek) -> Card {
    card(week, &SchoolProfile::default(), Week::A, Weekday::Friday)
}

#[test]
fn no_pupils_go_to_a_group_that_is_at_home() {
    let mut week = eight_groups();
    for at in 0..8 {
        let id = week.groups[at].id;
        let is_low = week.groups[at].years.iter().all(|&year| year <= Year::Four);
        with_friday(&mut week, id, Some(if is_low { "8.30-12.00" } else { "8.30-14.30" }));
    }
    let eight = week.groups[7].id;
    assert_eq!(labels(&week, &receiving(&week, eight, Some(Weekday::Friday), 0)), ["5", "6", "7"]);
    assert_eq!(labels(&week, &receiving(&week, eight, Some(Weekday::Monday), 0)), ["3", "4", "5", "6"]);
    // The other way round there is room: the older groups are at school all morning.
    let three = week.groups[2].id;
    assert_eq!(labels(&week, &receiving(&week, three, Some(Weekday::Friday), 0)), ["4", "5", "6", "7"]);
}

#[test]
fn a_quarter_of_an_hour_does_not_matter_and_neither_does_a_lunch_at_another_time() {
    let mut week = eight_groups();
    let (seven, eight) = (week.groups[6].id, week.groups[7].id);
    let lessons = |spans: &[&str]| {
        spans.iter().map(|text| Lesson { weekday: Weekday::Friday, span: span(text) }).collect::<Vec<_>>()
    };
    week.change_group(eight, |group| group.lessons = lessons(&["8.30-12.00", "12.45-14.30"])).unwrap();
    let receives = |week: &AssistantWeek| receiving(week, eight, Some(Weekday::Friday), 0).contains(&seven);
    for (other, expected) in [
        (["8.30-11.45", "12.15-14.15"], true),
        (["8.30-11.45", "12.15-14.00"], false),
        (["9.00-11.45", "12.15-14.30"], false),
    ] {
        week.change_group(seven, |group| group.lessons = lessons(&other)).unwrap();
        week.cards.not_receiving = week.groups.iter().map(|group| group.id).filter(|&id| id != seven).collect();
        assert_eq!(receives(&week), expected, "{other:?}");
    }
}

#[test]
fn a_group_without_lessons_that_day_is_not_on_the_card() {
    let mut week = eight_groups();
    for at in 0..8 {
        let id = week.groups[at].id;
        with_friday(&mut week, id, (at > 0).then_some("8.30-14.30"));
    }
    let free = week.groups[0].id;
    let card = friday(&week);
    assert!(card.responsible.iter().all(|row| row.group != free));
    let Splits::Offered(splits) = &card.splits else { unreachable!() };
    assert!(splits.iter().all(|split| split.group != free && !split.receiving.contains(&free)));
    let monday = crate::day_card::card(&week, &SchoolProfile::default(), Week::A, Weekday::Monday);
    assert!(monday.responsible.iter().any(|row| row.group == free));
}

#[test]
fn a_group_whose_years_are_not_chosen_is_not_split_and_receives_nobody() {
    let mut week = eight_groups();
    let named = add_group(&mut week, "De Vlinders", &[]);
    assert!(week.group(named).unwrap().lacks_years());
    let Splits::Offered(splits) = friday(&week).splits else { unreachable!() };
    let of_named = splits.iter().find(|split| split.group == named).unwrap();
    assert_eq!((of_named.not, of_named.receiving.len()), (Some(NotSplit::YearsUnknown), 0));
    assert!(splits.iter().all(|split| !split.receiving.contains(&named) && !split.next.contains(&named)));
    week.change_group(named, |group| group.set_year(Year::Eight, true)).unwrap();
    let eight = week.groups[7].id;
    assert!((0..4).any(|turn| receiving(&week, eight, None, turn).contains(&named)));
}

#[test]
fn a_unit_of_unknown_years_receives_nobody() {
    let mut week = eight_groups();
    let unit = add_group(&mut week, "Unit 2", &[]);
    week.change_group(unit, |group| group.is_unit = true).unwrap();
    let receives = |week: &AssistantWeek| {
        let others = week.groups.iter().filter(|group| group.id != unit);
        others.flat_map(|group| (0..9).flat_map(|turn| receiving(week, group.id, None, turn))).any(|id| id == unit)
    };
    assert!(!receives(&week));
    week.change_group(unit, |group| group.set_year(Year::Six, true)).unwrap();
    assert!(receives(&week));
}

#[test]
fn groups_without_years_stay_among_themselves() {
    let mut week = AssistantWeek::default();
    for label in ["rood", "blauw", "geel", "groen", "wit"] {
        let id = add_group(&mut week, label, &[]);
        week.change_group(id, |group| group.set_no_years(true)).unwrap();
    }
    add_group(&mut week, "8", &[Year::Eight]);
    let red = week.groups[0].id;
    assert_eq!(labels(&week, &receiving(&week, red, None, 0)), ["blauw", "geel", "groen", "wit"]);
}

#[test]
fn supervision_does_not_stop_when_someone_is_ill() {
    let mut week = eight_groups();
    let person = add_person(&mut week, StaffRole::Assistant, Weekday::ALL);
    let lunch = add_block(&mut week, person, Kind::Supervision, Weekday::Friday, "12.00-12.30");
    add_block(&mut week, person, Kind::SmallGroup, Weekday::Friday, "9.00-9.45");
    let goes_on: Vec<_> = friday(&week).goes_on.iter().map(|goes_on| (goes_on.block, goes_on.reason)).collect();
    assert_eq!(goes_on, [(lunch, ContinuesReason::Supervision)]);
}

mod properties {
    use proptest::prelude::*;

    use super::*;
    use crate::seed::cases;

    proptest! {
        #![proptest_config(cases(128))]

        /// Whatever the lesson times are, a card names no group that has no lesson then.
        #[test]
        fn a_card_never_names_a_group_that_is_not_there(
            days in prop::collection::vec((0..5_usize, 0..3_u16, 0..5_u16, any::<bool>()), 8),
            day in 0..5_usize,
            turns in 0..4_u32,
        ) {
            let mut week = eight_groups();
            for (at, (off, later, earlier, is_own)) in days.into_iter().enumerate() {
                let span = Span { from: TimeOfDay::at(8, 30).plus(later * 15), until: TimeOfDay::at(12, 0).plus(earlier * 30) };
                let there = Weekday::ALL.iter().enumerate().filter(|&(of, _)| of != off);
                let lessons = there.map(|(_, &weekday)| Lesson { weekday, span }).collect();
                let id = week.groups[at].id;
                if is_own {
                    week.change_group(id, |group| group.lessons = lessons).unwrap();
                    week.cards.was_split(id);
                } else {
                    week.set_lessons(lessons).unwrap();
                }
                for _ in 0..turns {
                    week.cards.was_split(id);
                }
            }
            let weekday = Weekday::ALL[day];
            let card = card(&week, &SchoolProfile::default(), Week::A, weekday);
            let last = |id: GroupId| week.lessons_of(week.group(id).unwrap(), weekday).last().map(|span| span.until);
            for row in &card.responsible {
                prop_assert!(week.has_lessons(week.group(row.group).unwrap(), weekday));
            }
            let Splits::Offered(splits) = card.splits else { unreachable!() };
            for split in splits {
                for id in split.receiving.iter().chain(&split.next) {
                    prop_assert!(week.has_lessons(week.group(*id).unwrap(), weekday));
                    let (ends, other) = (last(split.group), last(*id));
                    prop_assert!(ends.zip(other).is_none_or(|(ends, other)| ends <= other.plus(15)));
                }
            }
        }
    }
}
