//! Changing a week: all of it or nothing.

use time::macros::date;

use super::support::*;
use crate::*;

#[test]
fn numbers_are_never_used_twice() {
    let mut week = AssistantWeek::default();
    let first = week.add_person(StaffRole::Assistant).unwrap();
    let second = week.add_person(StaffRole::Assistant).unwrap();
    assert_eq!(week.person(second).unwrap().letter.to_string(), "B");
    week.remove_person(first).unwrap();
    let third = week.add_person(StaffRole::Assistant).unwrap();
    assert!(third != first && third != second);
    assert_eq!(week.person(third).unwrap().letter.to_string(), "A", "a letter may come back");
}

#[test]
fn whoever_can_be_added_can_be_read_back() {
    let mut week = AssistantWeek::default();
    let mut added = 0;
    for role in [StaffRole::Assistant, StaffRole::TeacherSupporter, StaffRole::CareerChanger] {
        while week.add_person(role).is_ok() {
            added += 1;
        }
        assert_eq!(week.check(), Ok(()), "nobody has the letter of somebody else");
    }
    assert_eq!(added, AssistantWeek::MOST_PEOPLE);
}

#[test]
fn what_is_refused_changes_nothing() {
    let mut week = AssistantWeek::default();
    let person = add_person(&mut week, StaffRole::Assistant, &[Weekday::Monday]);
    let other = add_person(&mut week, StaffRole::Assistant, &[]);
    let block = add_block(&mut week, person, Kind::SmallGroup, Weekday::Monday, "9.00-9.45");
    let before = week.clone();
    let backwards = Span { from: TimeOfDay::at(10, 0), until: TimeOfDay::at(9, 0) };
    assert_eq!(week.change_block(block, |block| block.span = backwards), Err(EditError::EmptySpan(backwards)));
    assert_eq!(week.change_block(block, |block| block.person = PersonId(99)), Err(EditError::NoPerson(PersonId(99))));
    assert_eq!(week.change_block(block, |block| block.weeks = Weeks::B), Err(EditError::NoWeekB));
    assert_eq!(
        week.change_block(block, |block| block.aim = "a".repeat(81)),
        Err(EditError::OutOfBounds(Bounds::TooLong { text: Text::Aim, most: 80, found: 81 }))
    );
    assert_eq!(week.change_person(other, |person| person.letter = Letter::A), Err(EditError::LetterTaken(person)));
    assert_eq!(week.add_group(Group::new(" ", &[])), Err(EditError::OutOfBounds(Bounds::NoLabel(Text::GroupLabel))));
    assert!(week.add_group(Group::new(&"x".repeat(31), &[])).is_err());
    assert_eq!(week.add_ask(Ask::new(GroupId(77), Kind::SmallGroup, 90)), Err(EditError::NoGroup(GroupId(77))));
    assert_eq!(week, before);
}

#[test]
fn leading_a_group_is_not_asked_of_a_proposal() {
    let mut week = AssistantWeek::default();
    let group = add_group(&mut week, "3", &[Year::Three]);
    for kind in [Kind::Lesson, Kind::StandingIn, Kind::Break, Kind::OnePupil] {
        assert_eq!(week.add_ask(Ask::new(group, kind, 90)), Err(EditError::NotAsked(kind)));
    }
}

#[test]
fn who_or_what_goes_takes_its_blocks() {
    let mut week = AssistantWeek::default();
    let person = add_person(&mut week, StaffRole::Assistant, &[Weekday::Monday]);
    let (three, four) = (add_group(&mut week, "3", &[Year::Three]), add_group(&mut week, "4", &[Year::Four]));
    let only = add_protected(&mut week, person, three, Weekday::Monday, "9.00-9.45");
    let both = add_protected(&mut week, person, three, Weekday::Monday, "10.00-10.45");
    week.change_block(both, |block| block.groups.push(four)).unwrap();
    let gone = week.remove_group(three).unwrap();
    assert_eq!(gone.iter().map(|block| block.id).collect::<Vec<_>>(), [only]);
    assert_eq!(week.block(both).unwrap().groups, [four]);
    assert_eq!(week.remove_person(person).unwrap().len(), 1);
    assert!(week.blocks.is_empty());
}

#[test]
fn a_block_is_copied_to_other_days() {
    let mut week = AssistantWeek::default();
    let person = add_person(&mut week, StaffRole::Assistant, &[]);
    let block = add_block(&mut week, person, Kind::SmallGroup, Weekday::Tuesday, "9.00-9.45");
    let copies = week.copy_block(block, &[Weekday::Friday, Weekday::Tuesday, Weekday::Monday]).unwrap();
    let days: Vec<_> = copies.iter().map(|&id| week.block(id).unwrap().weekday).collect();
    assert_eq!(days, [Weekday::Monday, Weekday::Friday]);
}

#[test]
fn back_to_one_week_keeps_week_a() {
    let mut week = AssistantWeek::default();
    week.set_cycle(Cycle::TwoWeeks);
    let person = add_person(&mut week, StaffRole::Assistant, &[]);
    let in_a = add_block(&mut week, person, Kind::SmallGroup, Weekday::Tuesday, "9.00-9.45");
    let in_b = week.copy_block(in_a, &[Weekday::Monday]).unwrap()[0];
    week.change_block(in_a, |block| block.weeks = Weeks::A).unwrap();
    week.change_block(in_b, |block| block.weeks = Weeks::B).unwrap();
    let gone = week.set_cycle(Cycle::OneWeek);
    assert_eq!(gone.iter().map(|block| block.id).collect::<Vec<_>>(), [in_b]);
    assert_eq!(week.block(in_a).unwrap().weeks, Weeks::Every);
}

#[test]
fn weeks_take_turns_by_the_calendar() {
    let mut week = AssistantWeek::default();
    assert_eq!(week.week_of(date!(2026 - 11 - 24)), Week::A, "one week is always A");
    week.set_cycle(Cycle::TwoWeeks);
    assert_eq!(week.week_of(date!(2026 - 11 - 24)), Week::B, "week 48 is even");
    week.week_a = Some(date!(2026 - 11 - 24));
    assert_eq!(week.week_of(date!(2026 - 11 - 27)), Week::A);
    assert_eq!(week.week_of(date!(2026 - 11 - 30)), Week::B);
    assert_eq!(week.week_of(date!(2026 - 11 - 20)), Week::B);
}

#[test]
fn teachers_of_a_block_are_those_of_its_group_then() {
    let mut week = AssistantWeek::default();
    week.set_cycle(Cycle::TwoWeeks);
    let person = add_person(&mut week, StaffRole::Assistant, &[]);
    let group = add_group(&mut week, "3", &[Year::Three]);
    add_teacher(&mut week, group, "leraar begin van de week", Weeks::A, &[Weekday::Wednesday]);
    add_teacher(&mut week, group, "leraar eind van de week", Weeks::B, &[Weekday::Wednesday]);
    let block = add_protected(&mut week, person, group, Weekday::Wednesday, "9.00-9.45");
    let teachers = |week: &AssistantWeek| week.teachers_of(week.block(block).unwrap()).join(", ");
    assert_eq!(teachers(&week), "leraar begin van de week, leraar eind van de week");
    week.change_block(block, |block| block.weeks = Weeks::B).unwrap();
    assert_eq!(teachers(&week), "leraar eind van de week");
    week.change_block(block, |block| block.teacher = Some("leraar gym".to_owned())).unwrap();
    assert_eq!(teachers(&week), "leraar gym");
}
