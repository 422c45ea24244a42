//! Short ways to write a week, and to say what came of a text that was pasted.

use crate::paste::{Note, Outcome, ProblemReason, paste};
use crate::*;

pub fn span(text: &str) -> Span {
    text.parse().unwrap()
}

/// Five equal days from 8.30, with a break for pupils from 12.00 to 12.30.
pub fn lessons() -> Vec<Lesson> {
    let spans = ["8.30-12.00", "12.30-14.15"];
    Weekday::ALL.iter().flat_map(|&weekday| spans.map(|text| Lesson { weekday, span: span(text) })).collect()
}

pub fn add_group(week: &mut AssistantWeek, label: &str, years: &[Year]) -> GroupId {
    week.add_group(Group::new(label, years)).unwrap()
}

/// Someone in this role who is there from 8.15 to 15.00 on these days.
pub fn add_person(week: &mut AssistantWeek, role: StaffRole, days: &[Weekday]) -> PersonId {
    let id = week.add_person(role).unwrap();
    let there = |&weekday: &Weekday| Presence { weeks: Weeks::Every, weekday, span: span("8.15-15.00") };
    week.change_person(id, |person| person.presence = days.iter().map(there).collect()).unwrap();
    id
}

pub fn add_block(week: &mut AssistantWeek, person: PersonId, kind: Kind, day: Weekday, time: &str) -> BlockId {
    week.add_block(Block::new(person, kind, day, span(time))).unwrap()
}

/// A protected block with an aim, for a group.
pub fn add_protected(week: &mut AssistantWeek, person: PersonId, group: GroupId, day: Weekday, time: &str) -> BlockId {
    let block = Block {
        groups: vec![group],
        aim: "lezen".to_owned(),
        protected: true,
        ..Block::new(person, Kind::SmallGroup, day, span(time))
    };
    week.add_block(block).unwrap()
}

/// A teacher for a group on these days, mornings and afternoons.
pub fn add_teacher(week: &mut AssistantWeek, group: GroupId, label: &str, weeks: Weeks, days: &[Weekday]) {
    let halves = |&weekday: &Weekday| {
        DayPart::ALL.iter().map(move |&part| TeacherTime { label: label.to_owned(), weeks, weekday, part })
    };
    week.change_group(group, |group| group.teachers.extend(days.iter().flat_map(halves))).unwrap();
}

/// What a pasted text says beside its rows.
pub fn notes(outcome: &Outcome) -> Vec<Note> {
    outcome.notes.iter().map(|row| row.note.clone()).collect()
}

/// Why rows of a pasted text are left out, each with its number.
pub fn reasons(outcome: &Outcome) -> Vec<(u32, ProblemReason)> {
    outcome.problems.iter().map(|problem| (problem.line, problem.reason.clone())).collect()
}

/// Who is there when, one per line.
pub fn presence(outcome: &Outcome) -> Vec<String> {
    let of = |person: &Person| {
        let line = |row: &Presence| format!("{} {} {}", person.letter, &row.weekday.code()[..2], row.span);
        person.presence.iter().map(line).collect::<Vec<_>>()
    };
    outcome.week.people.iter().flat_map(of).collect()
}

/// What comes of a text in a week: a week that holds.
#[track_caller]
pub fn pasted_into(week: &AssistantWeek, text: &str) -> Outcome {
    let outcome = paste(week, text).unwrap();
    outcome.week.check().unwrap();
    outcome
}

/// The same, of a text that changes nothing when it is pasted again.
#[track_caller]
pub fn pasted_for_good(week: &AssistantWeek, text: &str) -> Outcome {
    let outcome = pasted_into(week, text);
    assert!(paste(&outcome.week, text).unwrap().changes_nothing(), "to paste again does no harm: {text}");
    outcome
}
