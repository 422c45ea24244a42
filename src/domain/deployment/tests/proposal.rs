//! Proposed weeks, small enough to see what they should be.

use super::support::*;
use crate::deployment::proposal::{Search, TRIES, Unmet, Why, propose, score};
use crate::deployment::*;
use crate::profile::HoursSource;

fn one_assistant(days: &[Weekday], asks: &[(Kind, u32)]) -> (Deployment, PersonId, GroupId) {
    let mut week = Deployment::default();
    week.set_lessons(lessons()).unwrap();
    let group = add_group(&mut week, "3", &[Year::Three]);
    let person = add_person(&mut week, StaffRole::Assistant, days);
    for &(kind, minutes) in asks {
        week.add_ask(Ask { aim: "lezen".to_owned(), ..Ask::new(group, kind, minutes) }).unwrap();
    }
    (week, person, group)
}

fn proposed(week: &Deployment) -> Vec<(Kind, Weekday, String)> {
    let blocks = propose(week).blocks;
    let mut rows: Vec<_> = blocks.iter().map(|block| (block.weekday, block.span, block.kind)).collect();
    rows.sort();
    rows.into_iter().map(|(weekday, span, kind)| (kind, weekday, span.to_string())).collect()
}

#[test]
fn what_is_asked_is_spread_with_a_talk_and_a_break() {
    let (week, ..) = one_assistant(&[Weekday::Monday, Weekday::Thursday], &[(Kind::SmallGroup, 90)]);
    let proposal = propose(&week);
    assert_eq!(proposal.short, []);
    let rows = proposed(&week);
    let count = |kind| rows.iter().filter(|(of, ..)| *of == kind).count();
    assert_eq!((count(Kind::SmallGroup), count(Kind::Talking), count(Kind::Break)), (2, 1, 2), "{rows:?}");
    let days: Vec<_> = rows.iter().filter(|(kind, ..)| *kind == Kind::SmallGroup).map(|(_, day, _)| *day).collect();
    assert_eq!(days, [Weekday::Monday, Weekday::Thursday]);
    assert!(rows.contains(&(Kind::Break, Weekday::Monday, "12.00-12.30".to_owned())), "{rows:?}");
    assert!(proposal.blocks.iter().all(|block| block.kind != Kind::SmallGroup || block.aim == "lezen"));
}

#[test]
fn what_does_not_fit_is_said_with_how_much_and_why() {
    let reasons = |week: &Deployment| -> Vec<(u32, Why)> {
        let short = propose(week).short;
        let asks = short.iter().filter(|short| matches!(short.unmet, Unmet::Ask { .. }));
        asks.map(|short| (short.minutes, short.because)).collect()
    };
    let (week, ..) = one_assistant(&[], &[(Kind::SmallGroup, 90)]);
    assert_eq!(reasons(&week), [(90, Why::Nobody)]);
    let (mut week, person, _) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 90)]);
    let early = Presence { weeks: Weeks::Every, weekday: Weekday::Monday, span: span("7.30-8.45") };
    week.change_person(person, |person| person.presence = vec![early]).unwrap();
    assert_eq!(reasons(&week), [(90, Why::NoCommonTime)]);
    let (mut week, person, _) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 135)]);
    week.change_person(person, |person| person.roster_minutes = Some(100)).unwrap();
    assert_eq!(reasons(&week), [(45, Why::RosterFull)]);
    let (mut week, ..) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 45)]);
    let other = add_group(&mut week, "4", &[Year::Four]);
    week.add_ask(Ask::new(other, Kind::SmallGroup, 45)).unwrap();
    week.set_rules(Rules { most_groups: Some(1), ..week.rules }).unwrap();
    assert_eq!(reasons(&week), [(45, Why::MostGroups)]);
    let (mut week, person, _) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 45)]);
    for time in ["8.30-12.00", "12.30-14.15"] {
        let block = add_block(&mut week, person, Kind::Training, Weekday::Monday, time);
        week.change_block(block, |block| block.locked = true).unwrap();
    }
    assert_eq!(reasons(&week), [(45, Why::TimesTaken)]);
}

#[test]
fn only_staff_of_the_board_is_given_work() {
    for role in StaffRole::ALL.iter().copied() {
        let mut week = Deployment::default();
        let group = add_group(&mut week, "3", &[Year::Three]);
        add_person(&mut week, role, Weekday::ALL);
        week.add_ask(Ask::new(group, Kind::SmallGroup, 45)).unwrap();
        let is_given = propose(&week).blocks.iter().any(|block| block.kind == Kind::SmallGroup);
        assert_eq!(is_given, role.is_support(), "{role:?}");
    }
}

#[test]
fn earmarked_hours_that_are_not_planned_stay_free() {
    let (mut week, person, _) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 270)]);
    let placed = |week: &Deployment| -> u32 {
        let blocks = propose(week).blocks.into_iter().filter(|block| block.kind == Kind::SmallGroup);
        blocks.map(|block| block.span.length()).sum()
    };
    assert_eq!(placed(&week), 270);
    week.change_person(person, |person| person.hours.push(Hours::new(HoursSource::Arrangement, 180))).unwrap();
    // 405 minutes at school, half an hour of break and 180 earmarked leave 195: four blocks and a talk.
    assert_eq!(placed(&week), 180);
}

#[test]
fn preferred_times_and_one_person_are_kept_to_where_possible() {
    let (mut week, first, group) = one_assistant(&[Weekday::Monday, Weekday::Tuesday], &[]);
    add_person(&mut week, StaffRole::Assistant, &[Weekday::Monday, Weekday::Friday]);
    let preferred = asks::Preferred { weekday: Some(Weekday::Tuesday), span: span("9.00-9.45") };
    let ask = Ask { same_person: true, preferred: vec![preferred], ..Ask::new(group, Kind::SmallGroup, 90) };
    week.add_ask(ask).unwrap();
    let proposal = propose(&week);
    let own: Vec<_> = proposal.blocks.iter().filter(|block| block.kind == Kind::SmallGroup).collect();
    assert!(own.iter().all(|block| block.person == first), "{own:?}");
    assert!(own.iter().any(|block| block.weekday == Weekday::Tuesday && block.span == span("9.00-9.45")));
    assert_eq!((proposal.score.asks_split, proposal.score.minutes_not_preferred), (0, 45));
}

#[test]
fn two_weeks_get_the_same_times_where_that_is_possible() {
    let (mut week, person, group) = one_assistant(&[Weekday::Monday, Weekday::Tuesday], &[(Kind::SmallGroup, 90)]);
    week.set_cycle(Cycle::TwoWeeks);
    let proposal = propose(&week);
    assert_eq!((proposal.score.different_weeks, proposal.short.len()), (0, 0));
    assert!(proposal.blocks.iter().all(|block| block.weeks == Weeks::Every), "{:?}", proposal.blocks);
    // Away on the Tuesday of week B: that week has both on Monday.
    week.change_person(person, |person| person.presence[1].weeks = Weeks::A).unwrap();
    let proposal = propose(&week);
    assert_eq!(proposal.short, []);
    let minutes = |of: Week| -> u32 {
        let own = proposal.blocks.iter().filter(|block| block.groups == [group] && block.weeks.has(of));
        own.filter(|block| block.kind == Kind::SmallGroup).map(|block| block.span.length()).sum()
    };
    assert_eq!((minutes(Week::A), minutes(Week::B)), (90, 90));
}

#[test]
fn a_proposal_goes_on_from_what_the_school_holds_in_place() {
    let (mut week, person, group) = one_assistant(&[Weekday::Monday, Weekday::Tuesday], &[(Kind::SmallGroup, 135)]);
    propose(&week).apply(&mut week);
    let own: Vec<BlockId> =
        week.blocks.iter().filter(|block| block.kind == Kind::SmallGroup).map(|block| block.id).collect();
    week.change_block(own[0], |block| (block.locked, block.aim) = (true, "eigen doel".to_owned())).unwrap();
    let held = week.block(own[0]).unwrap().clone();
    week.change_person(person, |person| person.presence.retain(|row| row.weekday == held.weekday)).unwrap();
    let before = score(&week);
    assert!(before.broken > 0);
    let again = propose(&week);
    assert!(again.score < before);
    assert_eq!(again.blocks.iter().find(|block| block.id == held.id), Some(&held));
    let on_day = again.blocks.iter().filter(|block| block.groups == [group] && block.kind == Kind::SmallGroup);
    assert!(on_day.clone().count() == 3 && on_day.clone().all(|block| block.weekday == held.weekday));
}

#[test]
fn a_small_case_is_solved_at_once() {
    let (mut week, person, _) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 45)]);
    let short_day = Presence { weeks: Weeks::Every, weekday: Weekday::Monday, span: span("8.15-10.00") };
    week.change_person(person, |person| person.presence = vec![short_day]).unwrap();
    let mut search = Search::new(&week);
    assert!(search.is_finished() && search.best().is_best_possible);
    assert!(!search.step(100));
    assert_eq!(search.tries(), 0);
    assert_eq!(search.best().short, []);
}

#[test]
fn where_talking_is_short_one_person_comes_before_a_preferred_time() {
    let (mut week, first, group) = one_assistant(&[], &[]);
    let second = add_person(&mut week, StaffRole::Assistant, &[]);
    // In lesson time only, so that no teacher can talk then.
    for (person, weekday) in [(first, Weekday::Monday), (second, Weekday::Tuesday)] {
        let hours = Presence { weeks: Weeks::Every, weekday, span: span("8.30-10.15") };
        week.change_person(person, |person| person.presence = vec![hours]).unwrap();
    }
    let early = asks::Preferred { weekday: None, span: span("8.30-9.15") };
    for kind in [Kind::SmallGroup, Kind::ExtraPractice] {
        week.add_ask(Ask { preferred: vec![early], ..Ask::new(group, kind, 45) }).unwrap();
    }
    let mut local = Search::exact_up_to(&week, 0);
    local.step(TRIES);
    let score = local.score();
    assert_eq!((score.talking_minutes_short, score.minutes_not_preferred, score.pairs), (15, 45, 1));
    assert_eq!(propose(&week).score, score);
}
