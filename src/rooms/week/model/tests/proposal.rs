//! Proposed weeks, small enough to see what they should be.

use super::support::*;
use crate::proposal::{Change, Proposal, TRIES, Unmet, UnmetReason, WeekProblem, propose, score};
use crate::*;
use taakkompas_school::staff::HoursSource;
use taakkompas_search::IncrementalSearch;

fn one_assistant(days: &[Weekday], asks: &[(Kind, u32)]) -> (AssistantWeek, PersonId, GroupId) {
    let mut week = AssistantWeek::default();
    week.set_lessons(lessons()).unwrap();
    let group = add_group(&mut week, "3", &[Year::Three]);
    let person = add_person(&mut week, StaffRole::Assistant, days);
    for &(kind, minutes) in asks {
        week.add_ask(Ask { aim: "lezen".to_owned(), ..Ask::new(group, kind, minutes) }).unwrap();
    }
    (week, person, group)
}

fn proposed(week: &AssistantWeek) -> Vec<(Kind, Weekday, String)> {
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
    let reasons = |week: &AssistantWeek| -> Vec<(u32, UnmetReason)> {
        let short = propose(week).short;
        let asks = short.iter().filter(|short| matches!(short.unmet, Unmet::Ask { .. }));
        asks.map(|short| (short.minutes, short.reason)).collect()
    };
    let (week, ..) = one_assistant(&[], &[(Kind::SmallGroup, 90)]);
    assert_eq!(reasons(&week), [(90, UnmetReason::Nobody)]);
    let (mut week, person, _) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 90)]);
    let early = Presence { weeks: Weeks::Every, weekday: Weekday::Monday, span: span("7.30-8.45") };
    week.change_person(person, |person| person.presence = vec![early]).unwrap();
    assert_eq!(reasons(&week), [(90, UnmetReason::NoCommonTime)]);
    let (mut week, person, _) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 135)]);
    week.change_person(person, |person| person.roster_minutes = Some(100)).unwrap();
    assert_eq!(reasons(&week), [(45, UnmetReason::RosterFull)]);
    let (mut week, ..) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 45)]);
    let other = add_group(&mut week, "4", &[Year::Four]);
    week.add_ask(Ask::new(other, Kind::SmallGroup, 45)).unwrap();
    week.set_rules(Rules { most_groups: Some(1), ..week.rules }).unwrap();
    assert_eq!(reasons(&week), [(45, UnmetReason::MostGroups)]);
    let (mut week, person, _) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 45)]);
    for time in ["8.30-12.00", "12.30-14.15"] {
        let block = add_block(&mut week, person, Kind::Training, Weekday::Monday, time);
        week.change_block(block, |block| block.locked = true).unwrap();
    }
    assert_eq!(reasons(&week), [(45, UnmetReason::TimesTaken)]);
}

/// A block with the group of one assistant, who is there on Monday.
fn with_block(time: &str, change: impl FnOnce(&mut Block)) -> (AssistantWeek, BlockId) {
    let (mut week, person, group) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 45)]);
    let block = add_block(&mut week, person, Kind::SmallGroup, Weekday::Monday, time);
    week.change_block(block, |block| block.groups = vec![group]).unwrap();
    week.change_block(block, change).unwrap();
    (week, block)
}

#[test]
fn a_block_outside_the_lesson_times_answers_nothing_that_is_asked() {
    let work = |week: &AssistantWeek| -> Vec<(BlockId, String)> {
        let blocks = propose(week).blocks.into_iter().filter(|block| block.kind == Kind::SmallGroup);
        blocks.map(|block| (block.id, block.span.to_string())).collect()
    };
    // One that may move goes into the lesson times, under its own number.
    for time in ["14.15-15.00", "13.45-14.30"] {
        let (week, block) = with_block(time, |_| {});
        let found = work(&week);
        assert_eq!((found.len(), found[0].0, found[0].1 == time), (1, block, false), "{found:?}");
        assert_eq!((score(&week).broken, propose(&week).score.asked_minutes_short), (1, 0));
    }
    // One that is locked stays, and what is asked is placed besides it.
    let (week, block) = with_block("14.15-15.00", |block| block.locked = true);
    let found = work(&week);
    assert_eq!((found.len(), &found[0]), (2, &(block, "14.15-15.00".to_owned())), "{found:?}");
    assert_eq!(propose(&week).short, []);
    // If that cannot be, it is said; before, the week was called complete.
    let (mut week, _) = with_block("14.15-15.00", |block| block.locked = true);
    let late = Presence { weeks: Weeks::Every, weekday: Weekday::Monday, span: span("14.00-15.30") };
    let person = week.people[0].id;
    week.change_person(person, |person| person.presence = vec![late]).unwrap();
    assert_eq!(propose(&week).score.asked_minutes_short, 45);
    // Without lesson times nobody knows what is outside them.
    let (mut week, block) = with_block("14.15-15.00", |_| {});
    week.set_lessons(Vec::new()).unwrap();
    assert_eq!(work(&week), [(block, "14.15-15.00".to_owned())]);
    // In a break between lessons it may be: the school put it there.
    let (week, block) = with_block("11.45-12.30", |_| {});
    assert_eq!(work(&week), [(block, "11.45-12.30".to_owned())]);
}

#[test]
fn a_block_outside_the_lesson_times_that_is_one_too_many_stays() {
    let (mut week, late) = with_block("14.15-15.00", |_| {});
    let (person, group) = (week.people[0].id, week.groups[0].id);
    let block = add_block(&mut week, person, Kind::SmallGroup, Weekday::Monday, "9.00-9.45");
    week.change_block(block, |block| block.groups = vec![group]).unwrap();
    let proposal = propose(&week);
    assert_eq!(proposal.gone(&week), Vec::<&Block>::new());
    let late = proposal.blocks.iter().find(|block| block.id == late).unwrap();
    assert_eq!(Proposal::change_of(late, &week), Change::Stays);
}

#[test]
fn a_talk_that_has_no_time_says_what_is_in_the_way() {
    let reason = |presence: &[(Weekday, &str)]| {
        let (mut week, person, group) = one_assistant(&[], &[]);
        add_protected(&mut week, person, group, Weekday::Monday, "9.00-9.45");
        let row = |&(weekday, time): &(Weekday, &str)| Presence { weeks: Weeks::Every, weekday, span: span(time) };
        week.change_person(person, |person| person.presence = presence.iter().map(row).collect()).unwrap();
        let short = propose(&week).short;
        assert!(short.iter().all(|short| short.unmet == Unmet::Talking { person, group }), "{short:?}");
        short.first().map(|short| short.reason)
    };
    let monday = |time| [(Weekday::Monday, time)];
    assert_eq!(reason(&monday("8.30-12.00")), Some(UnmetReason::OnlyDuringLessons));
    assert_eq!(
        reason(&[(Weekday::Monday, "8.30-12.00"), (Weekday::Tuesday, "12.30-14.15")]),
        Some(UnmetReason::OnlyDuringLessons)
    );
    assert_eq!(reason(&monday("8.20-12.00")), Some(UnmetReason::TooShortOutsideLessons));
    assert_eq!(reason(&monday("8.15-12.00")), None);
    assert_eq!(reason(&[]), Some(UnmetReason::Nobody));
}

#[test]
fn supervision_that_has_no_time_is_not_said_to_need_lesson_time() {
    let (mut week, person, _) = one_assistant(&[Weekday::Monday], &[(Kind::Supervision, 45)]);
    let lessons = Presence { weeks: Weeks::Every, weekday: Weekday::Monday, span: span("8.30-12.00") };
    week.change_person(person, |person| person.presence = vec![lessons]).unwrap();
    assert_eq!(propose(&week).short[0].reason, UnmetReason::TooShortOutsideLessons);
}

#[test]
fn only_staff_of_the_board_is_given_work() {
    for role in StaffRole::ALL.iter().copied() {
        let mut week = AssistantWeek::default();
        week.set_lessons(lessons()).unwrap();
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
    let placed = |week: &AssistantWeek| -> u32 {
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
    propose(&week).apply(&mut week).unwrap();
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
    let mut search = crate::proposal::WeekProblem::search(&week);
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
    let mut local = crate::proposal::WeekProblem::exact_up_to(&week, 0);
    local.step(TRIES);
    let score = local.score();
    assert_eq!((score.talking_minutes_short, score.minutes_not_preferred, score.pairs), (15, 45, 1));
    assert_eq!(propose(&week).score, score);
}

#[test]
fn steps_end_with_what_propose_gives_and_report_only_what_is_better() {
    let days = [Weekday::Monday, Weekday::Tuesday];
    let (mut week, ..) = one_assistant(&days, &[(Kind::SmallGroup, 180), (Kind::ExtraPractice, 135)]);
    for label in ["4", "5", "6"] {
        let group = add_group(&mut week, label, &[Year::Four]);
        week.add_ask(Ask::new(group, Kind::SmallGroup, 90)).unwrap();
    }
    for tries in [0, 7, 50, 5000] {
        let mut search = IncrementalSearch::<WeekProblem>::begin(&week);
        let mut told: Vec<Proposal> = Vec::new();
        let first = search.next(tries);
        assert_eq!((first.tries, &first.improvements), (0, &vec![crate::proposal::WeekProblem::search(&week).best()]));
        told.extend(first.improvements);
        while !search.is_done() {
            let progress = search.next(tries);
            assert!(progress.tries <= TRIES && progress.improvements.len() <= 1);
            assert_eq!((progress.of, progress.is_done), (TRIES, search.is_done()));
            told.extend(progress.improvements);
        }
        assert!(told.windows(2).all(|pair| pair[1].score < pair[0].score));
        assert_eq!(told.last(), Some(&propose(&week)));
    }
}

#[test]
fn a_case_that_is_solved_is_told_once() {
    let (week, ..) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 45)]);
    let only = IncrementalSearch::<WeekProblem>::begin(&week).next(50);
    assert!(only.is_done && only.improvements[0].is_best_possible);
}

#[test]
fn a_proposal_says_what_it_does_with_each_block() {
    let (mut week, person, group) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 90)]);
    let placed =
        Block { groups: vec![group], ..Block::new(person, Kind::SmallGroup, Weekday::Monday, span("8.30-9.15")) };
    let stays = week.add_block(Block { locked: true, ..placed.clone() }).unwrap();
    let moves = week.add_block(Block { span: span("9.00-9.45"), ..placed }).unwrap();
    let proposal = propose(&week);
    let of = |id| Proposal::change_of(proposal.blocks.iter().find(|block| block.id == id).unwrap(), &week);
    assert_eq!((of(stays), of(moves)), (Change::Stays, Change::Moved));
    let new = proposal.blocks.iter().filter(|block| Proposal::change_of(block, &week) == Change::New);
    assert!(new.count() > 0, "a talk or a break");
    assert_eq!(proposal.gone(&week), Vec::<&Block>::new());
}

#[test]
fn the_same_is_asked_for_all_groups_that_do_not_ask_it_yet() {
    let (mut week, _, group) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 90)]);
    add_group(&mut week, "4", &[Year::Four]);
    assert_eq!(week.ask_for_all(Kind::SmallGroup, 45, 15, " rekenen "), Ok(1));
    assert_eq!(week.ask_for_all(Kind::SmallGroup, 60, 30, ""), Ok(0));
    assert_eq!((week.asks[0].minutes, week.asks[1].minutes, week.asks[1].block_minutes), (90, 45, 15));
    assert_eq!(
        (week.asks[0].aim.as_str(), week.asks[1].aim.as_str()),
        ("lezen", "rekenen"),
        "the request carries its aim"
    );
    assert_eq!(week.minutes_asked(), 135);
    week.cycle = Cycle::TwoWeeks;
    assert_eq!(week.minutes_asked(), 270);
    assert_eq!(week.ask_at(group, Kind::SmallGroup), Some(0));
    assert_eq!(week.ask_for_all(Kind::Lesson, 60, 30, ""), Err(EditError::NotAsked(Kind::Lesson)));
}

#[test]
fn a_lock_is_offered_where_a_proposal_could_move_a_block() {
    let (week, person, group) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 90)]);
    let block =
        Block { groups: vec![group], ..Block::new(person, Kind::SmallGroup, Weekday::Monday, span("8.30-9.15")) };
    assert!(week.may_be_locked(&block));
    assert!(week.may_be_locked(&Block { locked: true, ..block.clone() }));
    assert!(week.may_be_locked(&Block { kind: Kind::Break, groups: Vec::new(), ..block.clone() }));
    for stays in [
        Block { protected: true, ..block.clone() },
        Block { may_move: false, ..block.clone() },
        Block { earmarked: true, ..block.clone() },
        Block { kind: Kind::Tests, ..block },
    ] {
        assert!(!week.may_be_locked(&stays), "{stays:?}");
    }
}

#[test]
fn a_proposal_is_not_taken_over_once_the_week_no_longer_goes_with_it() {
    let (mut week, person, group) = one_assistant(&[Weekday::Monday], &[(Kind::SmallGroup, 90)]);
    let proposal = propose(&week);
    let refused = |change: &dyn Fn(&mut AssistantWeek)| {
        let mut changed = week.clone();
        change(&mut changed);
        let before = changed.clone();
        let refused = proposal.apply(&mut changed).unwrap_err();
        assert_eq!(changed, before, "all of it or nothing");
        refused
    };
    let without_person = refused(&|week| drop(week.remove_person(person).unwrap()));
    assert_eq!(without_person, EditError::NoPerson(person));
    let without_group = refused(&|week| drop(week.remove_group(group).unwrap()));
    assert_eq!(without_group, EditError::NoGroup(group));
    // Someone else has the number that the first new block would get.
    let found = proposal.blocks.iter().map(|block| block.id.0).min().unwrap();
    let with_another = refused(&|week| {
        week.add_person(StaffRole::Assistant).unwrap();
    });
    assert_eq!(with_another, EditError::OutOfBounds(Bounds::Number { found }));
    proposal.apply(&mut week).unwrap();
    assert_eq!((&week.blocks, week.check()), (&proposal.blocks, Ok(())));
}
