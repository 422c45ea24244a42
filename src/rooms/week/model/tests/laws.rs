//! What every proposed week keeps to, whatever the school: named laws, on random weeks.

use proptest::prelude::*;
use proptest::sample::select;
use time::macros::date;

use super::properties::{any_week, applied, few, small_week};
use super::support::*;
use crate::proposal::{Change, Figure, Proposal, UnmetReason, compare, propose, score};
use crate::seed::cases;
use crate::*;

const TODAY: time::Date = date!(2026 - 11 - 24);

/// The blocks that a proposal makes for what is asked.
fn new_work<'a>(week: &'a AssistantWeek, proposal: &'a Proposal) -> impl Iterator<Item = &'a Block> {
    let is_new = |block: &&Block| Proposal::change_of(block, week) == Change::New;
    proposal.blocks.iter().filter(is_new).filter(|block| Ask::may_ask(block.kind))
}

fn count(figures: &Figures, counts: impl Fn(&Fact) -> bool) -> usize {
    figures.facts.iter().filter(|fact| counts(fact)).count()
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn a_new_block_is_as_long_as_asked_within_the_lessons_of_its_group(week in any_week()) {
        let proposal = few(&week);
        for block in new_work(&week, &proposal) {
            let ask = &week.asks[week.ask_at(block.groups[0], block.kind).unwrap()];
            // A block of two weeks that is at another time in each of them is two blocks, as long as the one was.
            let was = |old: &Block| (&old.groups, old.kind, old.span.length()) == (&block.groups, block.kind, block.span.length());
            let is_as_asked = block.span.length() == u32::from(ask.block_minutes);
            prop_assert!(is_as_asked || week.blocks.iter().any(was), "{block:?}");
            prop_assert_eq!(&block.aim, &ask.aim);
            let lessons = week.lessons_of(week.group(ask.group).unwrap(), block.weekday);
            let is_within = lessons.iter().any(|span| span.contains(block.span));
            let is_outside = !lessons.iter().any(|span| span.overlaps(block.span));
            prop_assert!(if block.kind == Kind::Supervision { is_outside } else { is_within }, "{block:?}");
        }
        for (at, ask) in week.asks.iter().enumerate() {
            let group = week.group(ask.group).unwrap();
            let placed: u32 = proposal.blocks.iter().filter(|block| block.groups.contains(&ask.group) && block.kind == ask.kind)
                .map(|block| (block.span.length() - week.minutes_outside_lessons(group, block)) * block.weeks.of(week.cycle).map(|_| 1).sum::<u32>()).sum();
            let is_said = proposal.short.iter().any(|short| matches!(short.unmet, proposal::Unmet::Ask { at: of, .. } if of == at));
            prop_assert!(is_said || placed >= ask.minutes * week.cycle.count(), "what does not fit is said");
        }
    }

    #[test]
    fn a_figure_that_is_shown_never_becomes_worse_unsaid(week in any_week()) {
        let proposal = few(&week);
        let (before, after) = (figures(&week, TODAY), figures(&applied(&week, &proposal), TODAY));
        let compared = compare(&week, &proposal, TODAY);
        let said: Vec<Figure> = compared.worse().map(|row| row.figure).collect();
        let no_aim = |figures: &Figures| count(figures, |fact| matches!(fact, Fact::NoAim { .. }));
        let not_met = |figures: &Figures| figures.pairs.iter().filter(|pair| !pair.not_met.is_empty()).count();
        let no_talk = |figures: &Figures| figures.pairs.iter().filter(|pair| pair.talking == 0).count();
        prop_assert!(said.contains(&Figure::NoAim) || no_aim(&after) <= no_aim(&before));
        prop_assert!(said.contains(&Figure::NotMet) || not_met(&after) <= not_met(&before));
        prop_assert!(said.contains(&Figure::NoTalk) || no_talk(&after) <= no_talk(&before));
        prop_assert!(said.contains(&Figure::Share) || after.share.percent() >= before.share.percent());
        let others = |figures: &Figures| count(figures, |fact| !matches!(fact, Fact::NoAim { .. }));
        prop_assert!(!said.is_empty() || others(&after) <= others(&before));
        for (row, person) in compared.people.iter().zip(&after.people) {
            prop_assert_eq!(row.planned.1, person.a_week(|week| week.planned()));
        }
        // What is asked with an aim adds no block without one, and lowers no share.
        if week.asks_without_aim().next().is_none() {
            prop_assert!(no_aim(&after) <= no_aim(&before));
            let is_all_there = proposal.gone(&week).is_empty();
            prop_assert!(!is_all_there || !said.contains(&Figure::Share) , "{:?}", compared.rows);
        }
    }

    #[test]
    fn nobody_is_without_work_unsaid(week in any_week()) {
        let proposal = few(&week);
        if new_work(&week, &proposal).next().is_some() {
            let answers = |block: &Block| block.groups.iter().any(|&group| week.ask_at(group, block.kind).is_some());
            for person in &week.people {
                let has_work = proposal.blocks.iter().any(|block| block.person == person.id && answers(block));
                let is_said = proposal.left_over.iter().any(|left| left.person == person.id);
                prop_assert!(has_work || is_said, "{:?}", person.id);
            }
        }
    }

    #[test]
    fn names_exchanged_change_nothing_but_names(week in any_week()) {
        let mut exchanged = week.clone();
        let letters: Vec<Letter> = exchanged.people.iter().rev().map(|person| person.letter).collect();
        let free: Vec<Letter> = Letter::all().filter(|letter| !letters.contains(letter)).take(letters.len()).collect();
        let ids: Vec<PersonId> = exchanged.people.iter().map(|person| person.id).collect();
        for (&id, &letter) in ids.iter().zip(&free) {
            exchanged.change_person(id, |person| person.letter = letter).unwrap();
        }
        let labels: Vec<String> = exchanged.groups.iter().rev().map(|group| group.label.clone()).collect();
        for (group, label) in exchanged.groups.iter_mut().zip(labels) {
            group.label = label;
        }
        let (of, other) = (few(&week), few(&exchanged));
        prop_assert_eq!(of, other);
    }

    #[test]
    fn nobody_leads_a_group_by_a_proposal(week in any_week()) {
        let proposal = few(&week);
        for block in proposal.blocks.iter().filter(|block| block.kind.leads_a_group()) {
            prop_assert_eq!(Some(block), week.block(block.id), "only what the school planned itself");
        }
    }

    #[test]
    fn more_hours_never_make_what_stands_worse(
        mut week in any_week(), person in 0..4_usize, weekday in select(Weekday::ALL), from in 28_u16..60, length in 1_u16..12,
    ) {
        // A longer day may make a break due by law; that is another matter.
        week.set_rules(Rules { break_minutes: 0, ..week.rules }).unwrap();
        let less = few(&week);
        let mut more = applied(&week, &less);
        let before = score(&more);
        let id = more.people[person % more.people.len()].id;
        let span = Span::lasting(TimeOfDay::from_minutes(from * 15), length * 15);
        more.change_person(id, |person| person.presence.push(Presence { weeks: Weeks::Every, weekday, span })).unwrap();
        prop_assert!(score(&more) <= before, "{:?} {before:?}", score(&more));
        prop_assert!(few(&more).score <= before);
    }
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_longer_roster_never_makes_the_best_week_worse(week in small_week(), person in 0..2_usize, roster in 15_u32..200) {
        let mut less = week.clone();
        let id = less.people[person % less.people.len()].id;
        less.change_person(id, |person| person.roster_minutes = Some(roster)).unwrap();
        let mut more = less.clone();
        more.change_person(id, |person| person.roster_minutes = Some(roster + 30)).unwrap();
        let (less, more) = (propose(&less), propose(&more));
        prop_assume!(less.is_best_possible && more.is_best_possible);
        prop_assert!(more.score <= less.score, "{:?} {:?}", more.score, less.score);
    }
}

#[test]
fn a_group_without_lesson_times_is_asked_for_them_and_gets_nothing_until_then() {
    let mut week = AssistantWeek::default();
    let group = add_group(&mut week, "3", &[Year::Three]);
    add_person(&mut week, StaffRole::Assistant, Weekday::ALL);
    week.add_ask(Ask::new(group, Kind::SmallGroup, 90)).unwrap();
    assert_eq!(week.groups_without_lessons(), [group]);
    let proposal = propose(&week);
    assert_eq!(new_work(&week, &proposal).count(), 0);
    assert!(proposal.short.iter().all(|short| short.reason == UnmetReason::NoLessons), "{:?}", proposal.short);
    week.set_lessons(week.lessons_to_offer()).unwrap();
    assert_eq!(week.groups_without_lessons(), []);
    assert_eq!(propose(&week).short, []);
}

#[test]
fn a_talk_with_a_group_counts_if_its_teacher_is_not_known() {
    let mut week = AssistantWeek::default();
    let group = add_group(&mut week, "4", &[Year::Four]);
    let person = add_person(&mut week, StaffRole::Assistant, &[Weekday::Monday]);
    let block = Block {
        groups: vec![group],
        teacher: Some("leraar groep 4".to_owned()),
        ..Block::new(person, Kind::SmallGroup, Weekday::Monday, span("8.30-9.15"))
    };
    week.add_block(block).unwrap();
    let not_met = |week: &AssistantWeek| figures(week, TODAY).pairs[0].not_met.clone();
    assert_eq!(not_met(&week), ["leraar groep 4"]);
    let talk = Block { groups: vec![group], ..Block::new(person, Kind::Talking, Weekday::Monday, span("14.15-14.30")) };
    let talk = week.add_block(talk).unwrap();
    assert_eq!(not_met(&week), Vec::<String>::new());
    week.change_block(talk, |block| block.teacher = Some("leraar groep 5".to_owned())).unwrap();
    assert_eq!(not_met(&week), ["leraar groep 4"], "with someone else it does not count");
}

#[test]
fn the_lesson_times_offered_are_those_that_most_groups_have() {
    let mut week = AssistantWeek::default();
    let usual = week.lessons_to_offer();
    assert_eq!(usual.len(), 10);
    let (own, other) = (lessons(), vec![Lesson { weekday: Weekday::Monday, span: span("8.30-12.00") }]);
    for (label, lessons) in [("3", &other), ("4", &own), ("5", &own)] {
        let group = add_group(&mut week, label, &[]);
        week.change_group(group, |group| group.lessons.clone_from(lessons)).unwrap();
    }
    let last = add_group(&mut week, "6", &[]);
    assert_eq!((week.lessons_to_offer(), week.groups_without_lessons()), (own, vec![last]));
}
