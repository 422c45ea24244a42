//! A week worked out by hand, and each fact with its cause.

use time::macros::date;

use super::support::*;
use crate::figures::{AskedMinutes, Pair, PersonWeek, Share, Touched, done_between};
use crate::log::{Entry, StrikeReason, Who};
use crate::*;
use taakkompas_school::school_year::{Calendar, Region};
use taakkompas_school::staff::HoursSource;

struct ByHand {
    week: AssistantWeek,
    person: PersonId,
    groups: [GroupId; 2],
    /// Monday: small group, extra practice, supervision, extra hands, break, talking, preparing.
    monday: [BlockId; 7],
    /// Tuesday: standing in, small group.
    tuesday: [BlockId; 2],
}

/// Assistant A, on Monday and Tuesday from 8.15 to 15.00.
///
/// | Monday | what | minutes | | Tuesday | what | minutes |
/// |---|---|---|---|---|---|---|
/// | 8.30 | small group, groep 3, aim | 45 | | 8.30 | stands in, groep 5 | 60 |
/// | 9.15 | extra practice, groep 5, aim | 45 | | 9.30 | small group, groep 3, aim | 45 |
/// | 10.00 | supervision | 30 | | | | |
/// | 10.30 | extra hands, groep 3, no aim | 60 | | | | |
/// | 12.00 | break | 30 | | | | |
/// | 12.30 | talking, groep 3 | 30 | | | | |
/// | 13.00 | preparing | 30 | | | | |
fn by_hand() -> ByHand {
    use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
    let mut week = AssistantWeek::default();
    let (three, five) = (add_group(&mut week, "3", &[Year::Three]), add_group(&mut week, "5", &[Year::Five]));
    add_teacher(&mut week, three, "leraar begin", Weeks::Every, &[Monday, Tuesday]);
    add_teacher(&mut week, three, "leraar eind", Weeks::Every, &[Wednesday, Thursday, Friday]);
    add_teacher(&mut week, five, "leraar 5", Weeks::Every, Weekday::ALL);
    let person = add_person(&mut week, StaffRole::Assistant, &[Monday, Tuesday]);
    week.change_person(person, |person| person.roster_minutes = Some(300)).unwrap();
    let mut add = |kind, day, time, groups: &[GroupId], aim: &str| {
        let block = Block { groups: groups.to_vec(), aim: aim.to_owned(), ..Block::new(person, kind, day, span(time)) };
        week.add_block(block).unwrap()
    };
    let monday = [
        add(Kind::SmallGroup, Monday, "8.30-9.15", &[three], "lezen"),
        add(Kind::ExtraPractice, Monday, "9.15-10.00", &[five], "tafels"),
        add(Kind::Supervision, Monday, "10.00-10.30", &[], ""),
        add(Kind::ExtraHands, Monday, "10.30-11.30", &[three], ""),
        add(Kind::Break, Monday, "12.00-12.30", &[], ""),
        add(Kind::Talking, Monday, "12.30-13.00", &[three], ""),
        add(Kind::Preparing, Monday, "13.00-13.30", &[], ""),
    ];
    let tuesday = [
        add(Kind::StandingIn, Tuesday, "8.30-9.30", &[five], ""),
        add(Kind::SmallGroup, Tuesday, "9.30-10.15", &[three], "lezen"),
    ];
    week.add_ask(Ask::new(three, Kind::SmallGroup, 120)).unwrap();
    ByHand { week, person, groups: [three, five], monday, tuesday }
}

fn facts(week: &AssistantWeek) -> Vec<Fact> {
    figures(week, date!(2026 - 11 - 24)).facts
}

#[test]
fn all_figures_of_a_week_worked_out_by_hand() {
    let ByHand { week, person, groups: [three, five], monday, tuesday } = by_hand();
    let figures = figures(&week, date!(2026 - 11 - 24));
    let expected = PersonWeek {
        week: Week::A,
        pupils: 45 + 45 + 60 + 45,
        with_aim: 45 + 45 + 45,
        supervision: 30,
        work: 30 + 30,
        preparing: 30,
        talking: 30,
        standing_in: 60,
        breaks: 30,
        unsaid: 0,
        changes: 2,
    };
    assert_eq!(figures.people[0].weeks, [expected]);
    assert_eq!(figures.people[0].a_week(PersonWeek::planned), 345);
    assert_eq!(figures.share, Share { part: 135, whole: 195 + 60, supervision: 30 });
    assert_eq!(figures.share.percent(), Some(52));
    let pairs = [
        Pair { person, group: three, pupils: 150, talking: 30, preparing: 0, not_met: Vec::new() },
        Pair { person, group: five, pupils: 45, talking: 0, preparing: 0, not_met: vec!["leraar 5".to_owned()] },
    ];
    assert_eq!(figures.pairs, pairs);
    assert_eq!(figures.groups[0].pupils, 150);
    assert_eq!(figures.groups[0].asked, [AskedMinutes { kind: Kind::SmallGroup, asked: 120, planned: 90 }]);
    assert_eq!(figures.groups[0].asked[0].short(), 30);
    assert_eq!((figures.groups[1].pupils, figures.groups[1].asked.len()), (45, 0));
    let facts = [
        Fact::Emergency { block: tuesday[0], person, teachers: vec!["leraar 5".to_owned()] },
        Fact::NoBreak { person, week: Week::A, weekday: Weekday::Tuesday, worked: 405, breaks: 0 },
        Fact::OverRoster { person, planned: 345, roster: 300 },
        Fact::NoAim { block: monday[3] },
    ];
    assert_eq!(figures.facts, facts);
}

#[test]
fn what_took_place_is_planned_less_the_log() {
    let ByHand { mut week, person, tuesday, monday, .. } = by_hand();
    let calendar = Calendar::new(Region::Middle);
    let two_weeks = (date!(2026 - 11 - 23), date!(2026 - 12 - 04));
    let planned = Share { part: 2 * 135, whole: 2 * 255, supervision: 60 };
    let all = done_between(&week, &calendar, two_weeks);
    assert_eq!((all.planned, all.done), (planned, planned));
    week.strike(date!(2026 - 11 - 24), tuesday[1], StrikeReason::StandIn).unwrap();
    week.strike(date!(2026 - 11 - 23), monday[2], StrikeReason::Outing).unwrap();
    let by_count = Entry {
        date: date!(2026 - 12 - 01),
        who: Who::Person(person),
        reason: StrikeReason::Tests,
        blocks: 1,
        minutes: 60,
        named: Vec::new(),
    };
    week.log.add(by_count).unwrap();
    let some = done_between(&week, &calendar, two_weeks);
    assert_eq!(some.planned, planned);
    assert_eq!(some.done, Share { part: 270 - 45 - 60, whole: 510, supervision: 30 });
    assert_eq!(some.done.percent(), Some(32));
}

#[test]
fn a_tolerance_keeps_the_roster_calm() {
    let ByHand { mut week, person, .. } = by_hand();
    let is_over = |week: &AssistantWeek| facts(week).iter().any(|fact| matches!(fact, Fact::OverRoster { .. }));
    week.change_person(person, |person| person.roster_minutes = Some(315)).unwrap();
    assert!(!is_over(&week));
    week.change_person(person, |person| person.roster_minutes = Some(314)).unwrap();
    assert!(is_over(&week));
}

#[test]
fn a_break_counts_in_two_parts_inside_the_day_and_free_of_supervision() {
    let check = |blocks: &[(Kind, &str)], expected: Option<(u32, u32)>| {
        let mut week = AssistantWeek::default();
        let person = add_person(&mut week, StaffRole::Assistant, &[Weekday::Monday]);
        for &(kind, time) in blocks {
            add_block(&mut week, person, kind, Weekday::Monday, time);
        }
        let found = facts(&week).into_iter().find_map(|fact| match fact {
            Fact::NoBreak { worked, breaks, .. } => Some((worked, breaks)),
            _ => None,
        });
        assert_eq!(found, expected, "{blocks:?}");
    };
    check(&[], Some((405, 0)));
    check(&[(Kind::Break, "12.00-12.30")], None);
    check(&[(Kind::Break, "10.15-10.30"), (Kind::Break, "12.00-12.15")], None);
    check(&[(Kind::Break, "10.15-10.25"), (Kind::Break, "12.00-12.20")], Some((385, 20)));
    check(&[(Kind::Break, "8.15-8.45")], Some((405, 0)));
    check(&[(Kind::Break, "14.30-15.00")], Some((405, 0)));
    check(&[(Kind::Break, "12.00-12.30"), (Kind::Supervision, "12.15-12.30")], Some((405, 0)));
    check(&[(Kind::Break, "11.00-12.15")], None);
}

#[test]
fn a_short_day_and_a_day_in_two_parts_need_no_block_for_a_break() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let there = |weekday, time| Presence { weeks: Weeks::Every, weekday, span: span(time) };
    let presence = vec![
        there(Weekday::Monday, "8.30-14.00"),
        there(Weekday::Tuesday, "8.15-12.00"),
        there(Weekday::Tuesday, "12.45-16.00"),
    ];
    week.change_person(person, |person| person.presence = presence).unwrap();
    assert_eq!(facts(&week), []);
}

#[test]
fn blocks_at_one_time_and_places_that_are_full() {
    let mut week = AssistantWeek::default();
    week.set_cycle(Cycle::TwoWeeks);
    let one = add_person(&mut week, StaffRole::Assistant, &[Weekday::Monday]);
    let other = add_person(&mut week, StaffRole::Assistant, &[Weekday::Monday]);
    let place = week.add_place(Place::new("hal")).unwrap();
    let mut add = |person, weeks, time| {
        let block = Block {
            weeks,
            place: Some(place),
            aim: "lezen".to_owned(),
            ..Block::new(person, Kind::SmallGroup, Weekday::Monday, span(time))
        };
        week.add_block(block).unwrap()
    };
    let first = add(one, Weeks::A, "9.00-10.00");
    add(one, Weeks::B, "9.00-10.00");
    let third = add(other, Weeks::A, "9.30-10.30");
    let fourth = add(other, Weeks::Every, "10.15-11.00");
    week.people.iter_mut().for_each(|person| person.presence.clear());
    let expected = [
        Fact::DoubleBooked { person: other, first: third, second: fourth, minutes: 15 },
        Fact::PlaceFull {
            place,
            week: Week::A,
            weekday: Weekday::Monday,
            from: TimeOfDay::at(9, 30),
            blocks: vec![first, third],
            capacity: 1,
        },
        Fact::PlaceFull {
            place,
            week: Week::A,
            weekday: Weekday::Monday,
            from: TimeOfDay::at(10, 15),
            blocks: vec![third, fourth],
            capacity: 1,
        },
    ];
    assert_eq!(facts(&week), expected);
    week.change_place(place, |place| place.capacity = 2).unwrap();
    assert_eq!(facts(&week).len(), 1);
}

#[test]
fn a_block_outside_presence_says_how_much() {
    let mut week = AssistantWeek::default();
    let person = add_person(&mut week, StaffRole::Volunteer, &[Weekday::Monday]);
    let block = add_block(&mut week, person, Kind::Material, Weekday::Monday, "14.30-15.20");
    let is_outside = |fact: &Fact| matches!(fact, Fact::OutsidePresence { .. });
    let found: Vec<_> = facts(&week).into_iter().filter(is_outside).collect();
    assert_eq!(found, [Fact::OutsidePresence { block, week: Week::A, minutes: 20 }]);
}

#[test]
fn earmarked_hours_are_watched() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    week.change_person(person, |person| person.hours.push(Hours::new(HoursSource::Arrangement, 120))).unwrap();
    assert_eq!(facts(&week), [], "nothing is short before there is a week");
    let block = add_block(&mut week, person, Kind::OnePupil, Weekday::Tuesday, "9.00-10.00");
    week.change_block(block, |block| block.aim = "lezen".to_owned()).unwrap();
    let by = add_block(&mut week, person, Kind::StandingIn, Weekday::Tuesday, "9.45-10.30");
    week.strike(date!(2026 - 11 - 24), block, StrikeReason::StandIn).unwrap();
    let touched: Vec<_> = facts(&week)
        .into_iter()
        .filter_map(|fact| match fact {
            Fact::Earmarked { touched, .. } => Some(touched),
            _ => None,
        })
        .collect();
    let expected = [
        Touched::NotPlanned { earmarked: 120, planned: 60 },
        Touched::StandingIn { block, by, minutes: 15 },
        Touched::GivenUp { blocks: 1, minutes: 60 },
    ];
    assert_eq!(touched, expected);
}

#[test]
fn who_leads_with_the_right_papers_is_no_emergency() {
    let check = |role: StaffRole, lead: Option<MayLead>, kind: Kind, emergency: bool, unknown: bool| {
        let mut week = AssistantWeek::default();
        let person = week.add_person(role).unwrap();
        if let Some(lead) = lead {
            week.change_person(person, |person| person.set_may_lead(lead).unwrap()).unwrap();
        }
        add_block(&mut week, person, kind, Weekday::Monday, "9.00-10.00");
        let facts = facts(&week);
        let found = facts.iter().any(|fact| matches!(fact, Fact::Emergency { .. }));
        let end = facts.iter().any(|fact| matches!(fact, Fact::LeadEndUnknown { .. }));
        assert_eq!((found, end), (emergency, unknown), "{role:?} {lead:?} {kind:?}");
    };
    let until = |until| Some(MayLead::Temporarily { until: Some(until) });
    check(StaffRole::Assistant, None, Kind::StandingIn, true, false);
    check(StaffRole::Assistant, None, Kind::SmallGroup, false, false);
    check(StaffRole::Teacher, None, Kind::StandingIn, false, false);
    check(StaffRole::SubjectTeacher, None, Kind::Lesson, false, false);
    check(StaffRole::SubjectTeacher, None, Kind::StandingIn, true, false);
    check(StaffRole::CareerChanger, None, Kind::StandingIn, false, true);
    check(StaffRole::CareerChanger, until(date!(2027 - 07 - 01)), Kind::StandingIn, false, false);
    check(StaffRole::CareerChanger, until(date!(2026 - 11 - 01)), Kind::StandingIn, true, false);
    check(StaffRole::Student, None, Kind::Lesson, true, false);
}

#[test]
fn a_unit_has_other_teachers_and_no_changes() {
    let mut week = AssistantWeek::default();
    let unit = add_group(&mut week, "unit 5-8", &Year::ALL[4..]);
    let three = add_group(&mut week, "3", &[Year::Three]);
    week.change_group(unit, |group| group.is_unit = true).unwrap();
    add_teacher(&mut week, unit, "leraar unit a", Weeks::Every, Weekday::ALL);
    add_teacher(&mut week, unit, "leraar unit b", Weeks::Every, Weekday::ALL);
    let person = week.add_person(StaffRole::Assistant).unwrap();
    for (group, time) in [(unit, "9.00-9.45"), (three, "9.45-10.30"), (unit, "11.00-11.45")] {
        add_protected(&mut week, person, group, Weekday::Monday, time);
    }
    let stands_in = add_block(&mut week, person, Kind::StandingIn, Weekday::Tuesday, "9.00-10.00");
    week.change_block(stands_in, |block| block.groups = vec![unit]).unwrap();
    assert_eq!(figures(&week, date!(2026 - 11 - 24)).people[0].weeks[0].changes, 0);
    assert_eq!(facts(&week), []);
}

#[test]
fn two_weeks_are_halved() {
    let mut week = AssistantWeek::default();
    week.set_cycle(Cycle::TwoWeeks);
    let group = add_group(&mut week, "3", &[Year::Three]);
    add_teacher(&mut week, group, "leraar a", Weeks::A, Weekday::ALL);
    add_teacher(&mut week, group, "leraar b", Weeks::B, Weekday::ALL);
    let person = week.add_person(StaffRole::Assistant).unwrap();
    add_protected(&mut week, person, group, Weekday::Monday, "9.00-9.45");
    let in_a = add_protected(&mut week, person, group, Weekday::Tuesday, "9.00-9.45");
    week.change_block(in_a, |block| block.weeks = Weeks::A).unwrap();
    let talking = add_block(&mut week, person, Kind::Talking, Weekday::Monday, "14.30-15.00");
    week.change_block(talking, |block| (block.weeks, block.groups) = (Weeks::A, vec![group])).unwrap();
    let figures = figures(&week, date!(2026 - 11 - 24));
    let pupils: Vec<_> = figures.people[0].weeks.iter().map(|week| week.pupils).collect();
    assert_eq!(pupils, [90, 45]);
    assert_eq!(figures.people[0].a_week(|week| week.pupils), 67);
    assert_eq!(figures.share.part, 67);
    assert_eq!(figures.pairs[0].talking, 15);
    assert_eq!(figures.pairs[0].not_met, ["leraar b"]);
}

#[test]
fn a_block_outside_the_lessons_of_its_group_is_said() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let three = add_group(&mut week, "3", &[Year::Three]);
    let lessons = |day| ["8.30-12.00"].map(|text| Lesson { weekday: day, span: span(text) });
    week.set_lessons([lessons(Weekday::Thursday), lessons(Weekday::Friday)].concat()).unwrap();
    week.change_group(three, |group| group.lessons = lessons(Weekday::Friday).to_vec()).unwrap();
    let mut add = |kind, day, time: &str| {
        let block = Block { groups: vec![three], aim: "lezen".to_owned(), ..Block::new(person, kind, day, span(time)) };
        week.add_block(block).unwrap()
    };
    let late = add(Kind::SmallGroup, Weekday::Friday, "13.15-14.00");
    let partly = add(Kind::SmallGroup, Weekday::Friday, "11.45-12.15");
    let day_off = add(Kind::SmallGroup, Weekday::Thursday, "9.00-9.45");
    add(Kind::Talking, Weekday::Friday, "14.00-14.30");
    add(Kind::SmallGroup, Weekday::Friday, "9.00-9.45");
    let outside = |fact: &Fact| match fact {
        Fact::OutsideLessons { block, minutes, .. } => Some((*block, *minutes)),
        _ => None,
    };
    let mut found: Vec<_> = facts(&week).iter().filter_map(outside).collect();
    found.sort_unstable();
    assert_eq!(found, [(late, 45), (partly, 15), (day_off, 45)]);
    week.set_lessons(Vec::new()).unwrap();
    week.change_group(three, |group| group.lessons = Vec::new()).unwrap();
    assert!(facts(&week).iter().all(|fact| outside(fact).is_none()), "without lesson times nothing is known");
}

#[test]
fn a_break_between_lessons_is_no_reason_for_a_remark() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let three = add_group(&mut week, "3", &[Year::Three]);
    week.set_lessons(lessons()).unwrap();
    let block = Block::new(person, Kind::SmallGroup, Weekday::Monday, span("11.45-12.45"));
    week.add_block(Block { groups: vec![three], aim: "lezen".to_owned(), ..block }).unwrap();
    assert_eq!(facts(&week), []);
}

#[test]
fn one_teacher_with_two_groups_at_once_is_said_once() {
    let mut week = AssistantWeek::default();
    let (three, four) = (add_group(&mut week, "3", &[Year::Three]), add_group(&mut week, "4", &[Year::Four]));
    for group in [three, four] {
        for shared in ["leraar", "leraar maandag", "leraar b", "duo"] {
            add_teacher(&mut week, group, shared, Weeks::Every, &[Weekday::Monday]);
        }
    }
    assert_eq!(facts(&week), [], "a role that many people have is not one person");
    add_teacher(&mut week, three, "leraar groep 3", Weeks::Every, &[Weekday::Monday]);
    add_teacher(&mut week, four, "Leraar groep 3", Weeks::Every, &[Weekday::Tuesday]);
    assert_eq!(facts(&week), [], "on another day");
    week.change_group(four, |group| {
        let row = |part: &DayPart| TeacherTime {
            label: "Leraar groep 3".to_owned(),
            weeks: Weeks::Every,
            weekday: Weekday::Monday,
            part: *part,
        };
        group.teachers.push(row(&DayPart::Morning));
    })
    .unwrap();
    let found = facts(&week);
    assert_eq!(
        found,
        [Fact::TeacherTwice {
            label: "leraar groep 3".to_owned(),
            week: Week::A,
            weekday: Weekday::Monday,
            part: DayPart::Morning,
            groups: vec![three, four],
        }]
    );
    week.set_cycle(Cycle::TwoWeeks);
    assert_eq!(facts(&week), found, "the same in both weeks is one remark");
    week.change_group(four, |group| group.is_unit = true).unwrap();
    assert_eq!(facts(&week), [], "teachers of a unit move around");
}

#[test]
fn half_an_hour_between_two_blocks_is_a_break_if_presence_is_not_known() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    add_block(&mut week, person, Kind::Material, Weekday::Monday, "8.30-12.00");
    let afternoon = add_block(&mut week, person, Kind::Material, Weekday::Monday, "14.00-17.00");
    let has_remark = |week: &AssistantWeek| facts(week).iter().any(|fact| matches!(fact, Fact::NoBreak { .. }));
    assert!(!has_remark(&week));
    for (from, expected) in [("12.30", false), ("12.20", true), ("12.00", true)] {
        let time = format!("{from}-17.00");
        week.change_block(afternoon, |block| block.span = span(&time)).unwrap();
        assert_eq!(has_remark(&week), expected, "{from}");
    }
}

#[test]
fn work_at_another_employer_is_no_work_of_the_school() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    week.change_person(person, |person| person.roster_minutes = Some(210)).unwrap();
    let block =
        Block { aim: "lezen".to_owned(), ..Block::new(person, Kind::SmallGroup, Weekday::Monday, span("8.30-12.00")) };
    week.add_block(block).unwrap();
    add_block(&mut week, person, Kind::Elsewhere, Weekday::Monday, "14.00-18.00");
    let figures = figures(&week, date!(2026 - 11 - 24));
    assert_eq!(figures.facts, []);
    let of_person = &figures.people[0];
    assert_eq!((of_person.a_week(PersonWeek::planned), of_person.share.part, of_person.share.whole), (210, 210, 210));
}

#[test]
fn work_that_is_not_named_yet_is_asked_and_counts_as_no_work_with_pupils() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let block = add_block(&mut week, person, Kind::Unsaid, Weekday::Monday, "9.00-10.00");
    let figures = figures(&week, date!(2026 - 11 - 24));
    assert_eq!(figures.facts, [Fact::WorkUnsaid { block }]);
    assert_eq!((figures.people[0].share.whole, figures.people[0].a_week(PersonWeek::planned)), (0, 60));
}
