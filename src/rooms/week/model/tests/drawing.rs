//! The drawn week: where bars are, and what moving one does.

use proptest::prelude::*;

use super::support::*;
use crate::drawing::{Axis, By, STEP, Whose, rows};
use crate::*;

#[test]
fn every_block_is_a_bar_once_and_bars_that_coincide_lie_in_lanes() {
    let mut week = AssistantWeek::default();
    let group = add_group(&mut week, "groep 4", &[Year::Four]);
    let person = add_person(&mut week, StaffRole::Assistant, &[Weekday::Monday]);
    let first = add_protected(&mut week, person, group, Weekday::Monday, "8.45-9.30");
    let second = add_protected(&mut week, person, group, Weekday::Monday, "9.15-10.00");
    let third = add_protected(&mut week, person, group, Weekday::Monday, "9.30-10.15");
    let [row] = &rows(&week, Week::A, By::People)[..] else { unreachable!() };
    let bars: Vec<_> = row.days[0].bars.iter().map(|bar| (bar.block, bar.lane)).collect();
    assert_eq!(bars, [(first, 0), (second, 1), (third, 0)]);
    assert_eq!((row.days[0].lanes, row.days[1].lanes), (2, 1));
    let [row] = &rows(&week, Week::A, By::Groups)[..] else { unreachable!() };
    assert_eq!(row.whose, Whose::Group(group));
    assert_eq!(row.days[0].bars.len(), 3);
}

#[test]
fn presence_lessons_and_gaps_are_seen() {
    let mut week = AssistantWeek { lessons: lessons(), ..AssistantWeek::default() };
    let person = add_person(&mut week, StaffRole::Assistant, &[Weekday::Monday]);
    add_block(&mut week, person, Kind::SmallGroup, Weekday::Monday, "8.45-9.30");
    add_block(&mut week, person, Kind::Break, Weekday::Monday, "9.30-9.45");
    add_block(&mut week, person, Kind::SmallGroup, Weekday::Monday, "10.15-11.00");
    add_group(&mut week, "groep 4", &[Year::Four]);
    let people = rows(&week, Week::A, By::People);
    assert_eq!(people[0].days[0].there, Some(vec![span("8.15-15.00")]));
    assert_eq!(people[0].days[1].there, Some(Vec::new()), "not at school on Tuesday");
    assert_eq!(people[0].days[0].free, [span("9.45-10.15")]);
    let groups = rows(&week, Week::A, By::Groups);
    assert_eq!(groups[0].days[0].there, Some(vec![span("8.30-12.00"), span("12.30-14.15")]));
}

#[test]
fn the_axis_holds_all_there_is_in_whole_hours() {
    let mut week = AssistantWeek::default();
    let hours = |week: &AssistantWeek| Axis::of(week).hours().map(|hour| hour.minutes() / 60).collect::<Vec<_>>();
    assert_eq!(hours(&week), [8, 9, 10, 11, 12, 13, 14, 15]);
    let person = week.add_person(StaffRole::Assistant).unwrap();
    add_block(&mut week, person, Kind::Supervision, Weekday::Monday, "7.50-8.20");
    add_block(&mut week, person, Kind::Supervision, Weekday::Monday, "15.05-15.30");
    assert_eq!(hours(&week), [7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
    let axis = Axis::of(&week);
    assert_eq!((axis.place(TimeOfDay::at(7, 0)), axis.place(TimeOfDay::at(16, 0))), (0, 1000));
    assert_eq!(axis.place(TimeOfDay::at(11, 30)), 500);
}

#[test]
fn a_block_moves_with_its_length_and_stretches_at_its_end() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let block = add_block(&mut week, person, Kind::SmallGroup, Weekday::Monday, "8.45-9.30");
    let now = |week: &AssistantWeek| week.block(block).map(|block| (block.weekday, block.span)).unwrap();
    week.move_drawn(block, Weekday::Tuesday, 10).unwrap();
    assert_eq!(now(&week), (Weekday::Tuesday, span("8.55-9.40")));
    week.move_drawn(block, Weekday::Tuesday, -600).unwrap();
    assert_eq!(now(&week), (Weekday::Tuesday, span("8.00-8.45")), "the left edge");
    week.stretch_drawn(block, -600).unwrap();
    assert_eq!(now(&week), (Weekday::Tuesday, span("8.00-8.05")), "one step is left");
    week.stretch_drawn(block, 600).unwrap();
    assert_eq!(now(&week), (Weekday::Tuesday, span("8.00-15.00")), "the right edge");
}

#[test]
fn a_minute_at_the_edge_of_the_axis_stays_on_it() {
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    add_block(&mut week, person, Kind::SmallGroup, Weekday::Monday, "14.56-14.57");
    let axis = Axis::of(&week);
    assert_eq!(axis.stretched(span("14.56-14.57"), 0), span("14.56-15.00"), "less than a step is left");
    assert_eq!(axis.stretched(span("14.56-14.57"), 600), span("14.56-15.00"));
}

proptest! {
    #[test]
    fn what_is_moved_keeps_its_length_and_stays_on_the_axis(
        from in 420_u16..900,
        length in 1_u16..180,
        minutes in -2000_i32..2000,
    ) {
        let mut week = AssistantWeek::default();
        let person = week.add_person(StaffRole::Assistant).unwrap();
        let before = Span::lasting(TimeOfDay::from_minutes(from), length);
        week.add_block(Block::new(person, Kind::SmallGroup, Weekday::Monday, before)).unwrap();
        let axis = Axis::of(&week);
        let (moved, stretched) = (axis.moved(before, minutes), axis.stretched(before, minutes));
        prop_assert_eq!(moved.length(), before.length());
        prop_assert!(axis.from <= moved.from && moved.until <= axis.until);
        prop_assert_eq!(stretched.from, before.from);
        let room = axis.until.minutes().saturating_sub(before.from.minutes());
        prop_assert!(stretched.length() >= u32::from(STEP.min(room)) && stretched.until <= axis.until);
        prop_assert_eq!(axis.moved(before, 0), before);
        prop_assert_eq!(axis.place(axis.until), 1000);
    }

    #[test]
    fn no_two_bars_of_a_lane_coincide(starts in proptest::collection::vec((0_u16..84, 1_u16..24), 0..12)) {
        let mut week = AssistantWeek::default();
        let person = week.add_person(StaffRole::Assistant).unwrap();
        for (at, length) in &starts {
            let span = Span::lasting(TimeOfDay::from_minutes(480 + at * 5), length * 5);
            week.add_block(Block::new(person, Kind::SmallGroup, Weekday::Monday, span)).unwrap();
        }
        let rows = rows(&week, Week::A, By::People);
        let day = &rows[0].days[0];
        prop_assert_eq!(day.bars.len(), starts.len());
        for (at, one) in day.bars.iter().enumerate() {
            prop_assert!(one.lane < day.lanes);
            prop_assert!(day.bars[at + 1..].iter().all(|other| other.lane != one.lane || !other.span.overlaps(one.span)));
        }
    }
}
