//! Work spread over people by the hours they have, and who is left over and why.

use time::macros::date;

use super::support::*;
use crate::proposal::{
    Change, Figure, LeftOverReason, Proposal, Unmet, UnmetReason, WeekProblem, compare, propose, score,
};
use crate::*;
use taakkompas_school::staff::Employer;

use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};

const TODAY: time::Date = date!(2026 - 11 - 24);

/// Five assistants who are at school 24, 20, 16, 12 and 8 hours, and twelve groups that each ask for 90 minutes.
fn five_assistants() -> AssistantWeek {
    let mut week = AssistantWeek::default();
    week.set_lessons(lessons()).unwrap();
    for number in 0..12_u16 {
        let group = add_group(&mut week, &format!("{number}"), &[Year::ALL[usize::from(number) * 8 / 12]]);
        week.add_ask(Ask { aim: "lezen".to_owned(), ..Ask::new(group, Kind::SmallGroup, 90) }).unwrap();
    }
    let days: [&[Weekday]; 5] = [
        &[Monday, Tuesday, Wednesday, Thursday],
        &[Monday, Tuesday, Wednesday, Friday],
        &[Tuesday, Wednesday, Thursday, Friday],
        &[Monday, Thursday],
        &[Wednesday, Friday],
    ];
    for (days, length) in days.into_iter().zip([6, 5, 4, 6, 4]) {
        let id = add_person(&mut week, StaffRole::Assistant, days);
        let row = |&weekday| Presence {
            weeks: Weeks::Every,
            weekday,
            span: Span::lasting(TimeOfDay::at(8, 30), length * 60),
        };
        week.change_person(id, |person| person.presence = days.iter().map(row).collect()).unwrap();
    }
    week
}

fn with_pupils(week: &AssistantWeek, proposal: &Proposal) -> Vec<u32> {
    let of = |person: &Person| {
        let own = proposal.blocks.iter().filter(|block| block.person == person.id && block.kind.is_with_pupils());
        own.map(|block| block.span.length()).sum()
    };
    week.people.iter().map(of).collect()
}

#[test]
fn work_is_spread_in_proportion_to_the_hours_that_people_have() {
    let week = five_assistants();
    let mut search = WeekProblem::search(&week);
    search.step(400);
    let proposal = search.best();
    assert_eq!(proposal.short, []);
    // 1080 minutes over 80 hours: 13.5 minutes for each.
    let fair = [324, 270, 216, 162, 108];
    for (minutes, fair) in with_pupils(&week, &proposal).into_iter().zip(fair) {
        assert!(minutes.abs_diff(fair) <= 60, "{:?}", with_pupils(&week, &proposal));
    }
    assert_eq!(proposal.left_over, []);
    assert!(proposal.blocks.iter().filter(|block| block.kind.is_with_pupils()).all(|block| block.has_aim()));
    assert!(!proposal.is_best_possible, "nobody tried every week");
}

#[test]
fn taking_over_what_was_asked_with_an_aim_makes_no_figure_worse() {
    let mut week = five_assistants();
    let before = figures(&week, TODAY);
    let proposal = propose(&week);
    let compared = compare(&week, &proposal, TODAY);
    assert_eq!(compared.worse().collect::<Vec<_>>(), []);
    proposal.apply(&mut week).unwrap();
    let after = figures(&week, TODAY);
    assert_eq!((before.share.percent(), after.share.percent()), (None, Some(100)));
    assert!(after.facts.is_empty(), "{:?}", after.facts);
    assert!(after.pairs.iter().all(|pair| pair.talking > 0 && pair.not_met.is_empty()));
}

#[test]
fn what_has_no_aim_is_said_to_lower_what_the_week_says() {
    let mut week = five_assistants();
    let group = week.groups[0].id;
    let person = week.people[0].id;
    add_protected(&mut week, person, group, Monday, "8.30-9.15");
    week.asks.iter_mut().for_each(|ask| ask.aim.clear());
    assert_eq!(week.asks_without_aim().count(), 12);
    let proposal = propose(&week);
    let worse: Vec<Figure> = compare(&week, &proposal, TODAY).worse().map(|row| row.figure).collect();
    assert_eq!(worse, [Figure::Share, Figure::NoAim]);
    assert!(proposal.score.minutes_without_aim >= 900);
}

#[test]
fn work_with_an_aim_goes_first_if_not_everything_fits() {
    let mut week = AssistantWeek::default();
    week.set_lessons(lessons()).unwrap();
    for (label, aim) in [("3", ""), ("4", "lezen")] {
        let group = add_group(&mut week, label, &[]);
        week.add_ask(Ask { aim: aim.to_owned(), ..Ask::new(group, Kind::SmallGroup, 45) }).unwrap();
    }
    let person = add_person(&mut week, StaffRole::Assistant, &[]);
    let hour = Presence { weeks: Weeks::Every, weekday: Monday, span: span("8.30-9.30") };
    week.change_person(person, |person| person.presence = vec![hour]).unwrap();
    let placed: Vec<Block> = propose(&week).blocks.into_iter().filter(|block| block.kind.is_with_pupils()).collect();
    assert_eq!(placed.len(), 1);
    assert_eq!((placed[0].groups[0], placed[0].aim.as_str()), (week.groups[1].id, "lezen"));
}

#[test]
fn no_block_is_shorter_than_asked_and_the_rest_is_said() {
    for (minutes, block_minutes, blocks, rest) in [(75, 30, 2, 15), (100, 45, 2, 10), (90, 30, 3, 0), (20, 30, 0, 20)] {
        let mut week = AssistantWeek::default();
        week.set_lessons(lessons()).unwrap();
        let group = add_group(&mut week, "8", &[Year::Eight]);
        add_person(&mut week, StaffRole::Assistant, &[Monday, Tuesday]);
        let ask = Ask { block_minutes, ..Ask::new(group, Kind::SmallGroup, minutes) };
        assert_eq!((ask.blocks(), ask.minutes_left_over()), (blocks, rest));
        week.add_ask(ask).unwrap();
        let proposal = propose(&week);
        let lengths: Vec<u32> = proposal
            .blocks
            .iter()
            .filter(|block| block.kind.is_with_pupils())
            .map(|block| block.span.length())
            .collect();
        assert_eq!(lengths, vec![u32::from(block_minutes); usize::try_from(blocks).unwrap()]);
        let short: Vec<_> = proposal.short.iter().map(|short| (short.minutes, short.reason)).collect();
        let said = if rest == 0 { Vec::new() } else { vec![(rest, UnmetReason::LessThanABlock)] };
        assert_eq!(short, said);
    }
}

#[test]
fn a_block_without_an_aim_gets_that_of_the_request_and_an_aim_is_never_replaced() {
    let mut week = AssistantWeek::default();
    week.set_lessons(lessons()).unwrap();
    let group = add_group(&mut week, "3", &[]);
    let person = add_person(&mut week, StaffRole::Assistant, &[Monday, Tuesday]);
    week.add_ask(Ask { aim: "lezen".to_owned(), ..Ask::new(group, Kind::SmallGroup, 135) }).unwrap();
    let block =
        |weekday| Block { groups: vec![group], ..Block::new(person, Kind::SmallGroup, weekday, span("8.30-9.15")) };
    let open = week.add_block(block(Monday)).unwrap();
    let own = week.add_block(Block { aim: "eigen".to_owned(), ..block(Tuesday) }).unwrap();
    let proposal = propose(&week);
    let aim = |id| proposal.blocks.iter().find(|block| block.id == id).map(|block| block.aim.as_str());
    assert_eq!((aim(open), aim(own)), (Some("lezen"), Some("eigen")));
    let new = proposal.blocks.iter().filter(|block| block.kind == Kind::SmallGroup);
    assert!(new.clone().count() == 3 && new.clone().all(|block| block.has_aim()));
}

/// A group that asks for one block, someone who serves it, and someone else.
fn two_people(change: impl FnOnce(&mut AssistantWeek, PersonId)) -> Option<LeftOverReason> {
    let mut week = AssistantWeek::default();
    week.set_lessons(lessons()).unwrap();
    let group = add_group(&mut week, "3", &[]);
    week.add_ask(Ask::new(group, Kind::SmallGroup, 45)).unwrap();
    let first = add_person(&mut week, StaffRole::Assistant, &[Monday, Tuesday, Wednesday, Thursday, Friday]);
    let other = add_person(&mut week, StaffRole::Assistant, &[Monday]);
    week.change_person(first, |person| person.roster_minutes = Some(1500)).unwrap();
    change(&mut week, other);
    let proposal = propose(&week);
    proposal.left_over.iter().find(|left| left.person == other).map(|left| left.reason)
}

fn present(week: &mut AssistantWeek, id: PersonId, time: &str) {
    let row = Presence { weeks: Weeks::Every, weekday: Monday, span: span(time) };
    week.change_person(id, |person| person.presence = vec![row]).unwrap();
}

#[test]
fn who_gets_nothing_is_named_with_the_reason() {
    use LeftOverReason::*;
    assert_eq!(
        two_people(|week, id| week.change_person(id, |person| person.presence.clear()).unwrap()),
        Some(PresenceUnknown)
    );
    assert_eq!(two_people(|week, id| present(week, id, "7.30-8.45")), Some(NotThere));
    assert_eq!(
        two_people(|week, id| week.change_person(id, |person| person.employer = Employer::Other).unwrap()),
        Some(NotGivenWork)
    );
    assert_eq!(
        two_people(|week, _| {
            let first = week.people[0].id;
            let ask = Ask { person: Some(first), ..week.asks[0].clone() };
            week.set_ask(0, ask).unwrap();
        }),
        Some(ForOthers)
    );
    assert_eq!(
        two_people(|week, _| {
            let days = [Tuesday, Wednesday].map(|weekday| Lesson { weekday, span: span("8.30-12.00") });
            week.change_group(week.groups[0].id, |group| group.lessons = days.to_vec()).unwrap();
        }),
        Some(NoLessons)
    );
    assert_eq!(
        two_people(|week, id| week.change_person(id, |person| person.roster_minutes = Some(30)).unwrap()),
        Some(RosterFull)
    );
    assert_eq!(
        two_people(|week, id| {
            for time in ["8.30-12.00", "12.30-14.15"] {
                let block = Block { locked: true, ..Block::new(id, Kind::Training, Monday, span(time)) };
                week.add_block(block).unwrap();
            }
        }),
        Some(HasEnough)
    );
    assert_eq!(two_people(|_, _| {}), Some(BetterWithOthers), "one block goes to one of the two");
}

#[test]
fn a_person_who_reaches_few_times_is_named_beside_those_who_do_the_rest() {
    let mut week = five_assistants();
    let id = week.people[4].id;
    // At school as long, but hardly in lesson time.
    let rows = [Wednesday, Friday].map(|weekday| Presence { weeks: Weeks::Every, weekday, span: span("13.30-17.30") });
    week.change_person(id, |person| person.presence = rows.to_vec()).unwrap();
    let proposal = propose(&week);
    let left = proposal.left_over.iter().find(|left| left.person == id);
    let got = with_pupils(&week, &proposal)[4];
    assert!(got > 50 || left.is_some_and(|left| left.minutes == got && left.fair > got), "{got} {left:?}");
}

#[test]
fn the_spread_never_rises_with_the_hours_of_someone_and_is_lowest_in_proportion() {
    use crate::proposal::weighed;
    for worked in (0..2000).step_by(15) {
        assert!((1..200).all(|has| weighed(worked, has * 15 + 15) <= weighed(worked, has * 15)));
    }
    assert_eq!(weighed(300, 1200), 75);
    let shared = |first: u32| weighed(first, 1200) + weighed(900 - first, 600);
    assert_eq!((0..=900).step_by(15).min_by_key(|&first| shared(first)), Some(600));
}

#[test]
fn supervision_that_nobody_asked_for_stays_where_it_is() {
    let mut week = five_assistants();
    let person = week.people[0].id;
    let ids = ["10.15-10.30", "12.00-12.30"].map(|time| add_block(&mut week, person, Kind::Supervision, Monday, time));
    let proposal = propose(&week);
    for id in ids {
        let block = proposal.blocks.iter().find(|block| block.id == id).unwrap();
        assert_eq!(Proposal::change_of(block, &week), Change::Stays);
    }
    let mut taken = week.clone();
    proposal.apply(&mut taken).unwrap();
    assert!(proposal.short.iter().all(|short| !matches!(short.unmet, Unmet::Break { .. })));
    assert!(score(&taken) <= proposal.score);
}
