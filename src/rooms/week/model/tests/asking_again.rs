//! Weeks that `make fuzz` found: the proposal promised other figures than the week has once it is taken over.

use super::properties::{applied, few};
use super::support::*;
use crate::proposal::{Proposal, Score, propose, score};
use crate::*;

const FRIDAY: Weekday = Weekday::Friday;

fn school(talking_minutes: u32) -> (AssistantWeek, GroupId, PersonId) {
    let mut week = AssistantWeek::default();
    week.set_lessons(lessons()).unwrap();
    week.set_rules(Rules { talking_minutes, most_groups: None, break_minutes: 0 }).unwrap();
    let group = add_group(&mut week, "3", &[Year::Three]);
    let person = week.add_person(StaffRole::Assistant).unwrap();
    (week, group, person)
}

fn is_there(week: &mut AssistantWeek, person: PersonId, weekday: Weekday, time: &str) {
    let row = Presence { weeks: Weeks::Every, weekday, span: span(time) };
    week.change_person(person, |person| person.presence.push(row)).unwrap();
}

fn block(week: &mut AssistantWeek, group: GroupId, block: Block) -> BlockId {
    week.add_block(Block { groups: vec![group], aim: "lezen".to_owned(), ..block }).unwrap()
}

/// What a proposal promises is what there is after it is taken over, and asking again makes it no worse.
fn check_promise(week: &AssistantWeek) {
    for proposal in [few(week), propose(week)] {
        let after = applied(week, &proposal);
        assert_eq!(Score { moved: 0, ..proposal.score }, Score { moved: 0, ..score(&after) });
        assert!(few(&after).score <= score(&after));
    }
}

#[test]
fn a_block_too_many_outside_the_hours_at_school_answers_no_ask() {
    let (mut week, group, person) = school(0);
    week.add_ask(Ask { aim: "lezen".to_owned(), block_minutes: 30, ..Ask::new(group, Kind::ExtraPractice, 41) })
        .unwrap();
    let twice = Block::new(person, Kind::ExtraPractice, Weekday::Monday, span("8.30-9.00"));
    let (first, second) = (block(&mut week, group, twice.clone()), block(&mut week, group, twice));
    assert_eq!(score(&week).broken, 2, "both are outside the hours at school");
    check_promise(&week);
    let proposal = propose(&week);
    assert_eq!(proposal.score.asked_minutes_short, 41);
    let gone: Vec<_> = proposal.gone(&week).iter().map(|block| block.id).collect();
    assert_eq!(gone, [first, second], "both are said to be gone");
}

#[test]
fn a_block_too_many_that_can_be_where_it_is_stays_there() {
    let (mut week, group, person) = school(0);
    is_there(&mut week, person, Weekday::Monday, "8.30-9.30");
    week.add_ask(Ask { aim: "lezen".to_owned(), block_minutes: 30, ..Ask::new(group, Kind::ExtraPractice, 41) })
        .unwrap();
    // The one outside the hours was there first: even so, the two that can be where they are go before it.
    for time in ["10.00-10.30", "8.30-9.00", "9.00-9.30"] {
        block(&mut week, group, Block::new(person, Kind::ExtraPractice, Weekday::Monday, span(time)));
    }
    check_promise(&week);
    let proposal = propose(&week);
    let times: Vec<_> = proposal.blocks.iter().map(|block| block.span).collect();
    assert_eq!(times, [span("8.30-9.00"), span("9.00-9.30")]);
    assert_eq!((proposal.score.asked_minutes_short, proposal.short.len()), (0, 0));
}

#[test]
fn the_rest_of_a_talk_is_not_compared_between_the_weeks() {
    let (mut week, group, person) = school(20);
    week.set_cycle(Cycle::TwoWeeks);
    is_there(&mut week, person, FRIDAY, "8.15-14.45");
    week.add_ask(Ask { block_minutes: 25, ..Ask::new(group, Kind::SmallGroup, 27) }).unwrap();
    let talk = Block { weeks: Weeks::A, ..Block::new(person, Kind::Talking, FRIDAY, span("7.55-8.10")) };
    block(&mut week, group, talk);
    check_promise(&week);
}

#[test]
fn a_talk_that_waits_for_its_work_is_compared_with_that_of_the_other_week() {
    let (mut week, group, person) = school(15);
    week.set_cycle(Cycle::TwoWeeks);
    is_there(&mut week, person, FRIDAY, "7.30-12.30");
    week.add_ask(Ask { aim: "lezen".to_owned(), block_minutes: 30, ..Ask::new(group, Kind::IndependentWork, 60) })
        .unwrap();
    let talk = Block { weeks: Weeks::A, ..Block::new(person, Kind::Talking, FRIDAY, span("12.15-12.30")) };
    block(&mut week, group, talk);
    check_promise(&week);
    let talks = |proposal: &Proposal| -> Vec<_> {
        proposal
            .blocks
            .iter()
            .filter(|block| block.kind == Kind::Talking)
            .map(|block| (block.weeks, block.span))
            .collect()
    };
    let time = span("12.15-12.30");
    assert_eq!(talks(&propose(&week)), [(Weeks::A, time), (Weeks::B, time)], "at the same time in both weeks");
}
