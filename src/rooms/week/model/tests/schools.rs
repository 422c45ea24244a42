//! Example schools: a city school, a small rural school, a unit school and a continurooster.

use time::macros::date;

use super::support::*;
use crate::day_card::card;
use crate::day_card::rotation::{NotSplit, Splits};
use crate::proposal::{propose, score};
use crate::start::{offer, starts};
use crate::*;
use taakkompas_scan::profile::{AssistantCount, GroupCount, SchoolProfile};

use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};

/// Six assistants with 148 hours a week, and sixteen groups; duos that alternate on Wednesday.
pub fn city() -> AssistantWeek {
    let mut week = AssistantWeek::default();
    week.set_cycle(Cycle::TwoWeeks);
    week.set_lessons(lessons()).unwrap();
    for number in 0..16 {
        let year = Year::ALL[number / 2];
        let letter = if number % 2 == 0 { "a" } else { "b" };
        let group = add_group(&mut week, &format!("{}{letter}", year.code()), &[year]);
        add_teacher(&mut week, group, "leraar begin van de week", Weeks::Every, &[Monday, Tuesday]);
        add_teacher(&mut week, group, "leraar begin van de week", Weeks::A, &[Wednesday]);
        add_teacher(&mut week, group, "leraar eind van de week", Weeks::B, &[Wednesday]);
        add_teacher(&mut week, group, "leraar eind van de week", Weeks::Every, &[Thursday, Friday]);
    }
    let days: [&[Weekday]; 6] = [
        Weekday::ALL,
        &[Monday, Tuesday, Thursday, Friday],
        &[Monday, Tuesday, Wednesday],
        &[Tuesday, Wednesday, Thursday, Friday],
        &[Monday, Wednesday, Thursday],
        Weekday::ALL,
    ];
    for days in days {
        add_person(&mut week, StaffRole::Assistant, days);
    }
    // A fixed day off once a fortnight.
    week.change_person(week.people[1].id, |person| person.presence[3].weeks = Weeks::A).unwrap();
    for number in 0..16 {
        let group = week.groups[number].id;
        week.add_ask(Ask::new(group, Kind::SmallGroup, 135)).unwrap();
        week.add_ask(Ask { block_minutes: 30, ..Ask::new(group, Kind::ExtraPractice, 60) }).unwrap();
    }
    week
}

#[test]
fn the_city_school_gets_a_week_in_which_nearly_all_fits() {
    let mut week = city();
    for start in starts(&week) {
        let offered = offer(&week, start.person);
        assert_eq!(offered.len(), 3);
        let group = week.groups[0].id;
        let block = Block {
            protected: true,
            groups: vec![group],
            aim: "lezen".to_owned(),
            ..Block::new(start.person, Kind::Tests, offered[0].weekday, offered[0].span)
        };
        week.add_block(block).unwrap();
    }
    let protected: Vec<Block> = week.blocks.clone();
    let mut search = crate::proposal::WeekProblem::search(&week);
    let first = search.score();
    search.step(300);
    let proposal = search.best();
    assert!(proposal.score <= first);
    assert_eq!(proposal.score.asked_minutes_short, 0, "{:?}", proposal.short);
    assert_eq!(proposal.score.break_minutes_short, 0);
    for block in &protected {
        assert!(proposal.blocks.contains(block));
    }
    proposal.apply(&mut week).unwrap();
    let figures = figures(&week, date!(2026 - 11 - 24));
    let hard = figures.facts.iter().filter(|fact| !matches!(fact, Fact::NoAim { .. }));
    assert_eq!(hard.count(), 0, "{:?}", figures.facts);
    assert!(figures.groups.iter().flat_map(|group| &group.asked).all(|asked| asked.short() == 0));
    assert_eq!(score(&week).moved, 0);
}

#[test]
fn a_small_rural_school_without_assistants_has_day_cards_without_splitting() {
    let mut week = AssistantWeek::default();
    let groups = [("1/2/3", &Year::ALL[..3]), ("4/5/6", &Year::ALL[3..6]), ("7/8", &Year::ALL[6..])];
    for (label, years) in groups {
        let group = add_group(&mut week, label, years);
        add_teacher(&mut week, group, "leraar", Weeks::Every, Weekday::ALL);
    }
    let profile = SchoolProfile {
        groups: Some(GroupCount::UpToFour),
        assistants: Some(AssistantCount::None),
        ..SchoolProfile::default()
    };
    week.cards.fill_usual(&profile);
    for &weekday in Weekday::ALL {
        let card = card(&week, &profile, Week::A, weekday);
        assert_eq!(card.splits, Splits::NotOffered(NotSplit::SmallSchool));
        assert_eq!((card.lacks.len(), card.goes_on.len(), card.responsible.len()), (0, 0, 3));
    }
    assert!(starts(&week).is_empty());
    let proposal = propose(&week);
    assert!(proposal.blocks.is_empty() && proposal.short.is_empty() && proposal.is_best_possible);
    assert_eq!(figures(&week, date!(2026 - 11 - 24)).facts, []);
}

#[test]
fn a_unit_school_counts_no_changes_and_is_carried_by_its_teachers() {
    let mut week = AssistantWeek::default();
    week.set_lessons(lessons()).unwrap();
    let labels = [("unit 1/2", &Year::ALL[..2]), ("unit 3-5", &Year::ALL[2..5]), ("unit 6-8", &Year::ALL[5..])];
    for (label, years) in labels {
        let unit = add_group(&mut week, label, years);
        week.change_group(unit, |group| group.is_unit = true).unwrap();
        for teacher in ["leraar a", "leraar b", "leraar c"] {
            add_teacher(&mut week, unit, teacher, Weeks::Every, Weekday::ALL);
        }
        week.add_ask(Ask::new(unit, Kind::IndependentWork, 180)).unwrap();
    }
    let person = add_person(&mut week, StaffRole::TeacherSupporter, &[Monday, Tuesday, Thursday]);
    let profile = SchoolProfile { groups: Some(GroupCount::NineToSixteen), ..SchoolProfile::default() };
    let Splits::Offered(splits) = card(&week, &profile, Week::A, Monday).splits else { unreachable!() };
    assert!(splits.iter().all(|split| split.not == Some(NotSplit::Unit)));
    let proposal = propose(&week);
    assert_eq!(proposal.short, []);
    proposal.apply(&mut week).unwrap();
    let figures = figures(&week, date!(2026 - 11 - 24));
    assert_eq!(figures.people[0].weeks[0].changes, 0);
    assert_eq!(figures.people[0].a_week(|week| week.pupils), 540);
    assert_eq!(figures.pairs.iter().filter(|pair| pair.person == person && pair.talking == 15).count(), 3);
}

#[test]
fn a_continurooster_has_breaks_and_supervision_where_lessons_stop() {
    let mut week = AssistantWeek::default();
    week.set_lessons(lessons()).unwrap();
    let group = add_group(&mut week, "5/6", &Year::ALL[4..6]);
    let at_lunch = asks::Preferred { weekday: None, span: span("12.00-12.30") };
    let supervision = Ask { block_minutes: 15, preferred: vec![at_lunch], ..Ask::new(group, Kind::Supervision, 30) };
    week.add_ask(supervision).unwrap();
    week.add_ask(Ask::new(group, Kind::SmallGroup, 225)).unwrap();
    add_person(&mut week, StaffRole::Assistant, Weekday::ALL);
    let proposal = propose(&week);
    assert_eq!(proposal.short, []);
    assert_eq!(proposal.score.minutes_not_preferred, 0, "breaks make room for supervision at lunch");
    proposal.apply(&mut week).unwrap();
    let figures = figures(&week, date!(2026 - 11 - 24));
    assert_eq!(figures.people[0].weeks[0].supervision, 30);
    assert!(!figures.facts.iter().any(|fact| matches!(fact, Fact::NoBreak { .. } | Fact::DoubleBooked { .. })));
}
