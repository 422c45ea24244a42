//! Heads and titles that say something of what stands below them, or nothing.

use crate::paste::{Note, Outcome, ProblemReason, paste};
use crate::*;

/// A school with two weeks.
fn school() -> AssistantWeek {
    AssistantWeek { cycle: Cycle::TwoWeeks, ..AssistantWeek::default() }
}

#[track_caller]
fn pasted(text: &str) -> Outcome {
    let outcome = paste(&school(), text).unwrap();
    outcome.week.check().unwrap();
    assert!(paste(&outcome.week, text).unwrap().changes_nothing(), "to paste again does no harm: {text}");
    outcome
}

fn notes(outcome: &Outcome) -> Vec<Note> {
    outcome.notes.iter().map(|row| row.note.clone()).collect()
}

fn reasons(outcome: &Outcome) -> Vec<(u32, ProblemReason)> {
    outcome.problems.iter().map(|problem| (problem.line, problem.reason.clone())).collect()
}

/// Who is there when, one per line.
fn presence(outcome: &Outcome) -> Vec<String> {
    let of = |person: &Person| {
        let line = |row: &Presence| {
            format!("{} {} {} {}", person.letter, &row.weekday.code()[..2], row.span, row.weeks.code())
        };
        person.presence.iter().map(line).collect::<Vec<_>>()
    };
    outcome.week.people.iter().flat_map(of).collect()
}

#[test]
fn a_sentence_with_weeks_is_no_title_of_the_rows_below_it() {
    let table = "Wie\tDag\tVan\tTot\nOA A\tma\t8:30\t12:00\nOA A\tdi\t8:30\t12:00";
    for sentence in [
        "OA is er in de even weken ook op vrijdag 8.30-12.00",
        "Inzetrooster (let op: LO in oneven weken vrij op di)",
        "OA A: even weken di 9.00-12.00, oneven weken do 9.00-12.00",
        "Om de week ook op woensdag van 8.30 tot 12.00",
    ] {
        let outcome = pasted(&format!("{sentence}\n{table}"));
        assert_eq!(presence(&outcome), ["A mo 8.30-12.00 every", "A tu 8.30-12.00 every"], "{sentence}");
        assert_eq!(outcome.problems.len() + outcome.notes.len(), 1, "{sentence}");
    }
    let outcome = pasted("OA A: even weken di 9.00-12.00, oneven weken do 9.00-12.00");
    assert_eq!(reasons(&outcome), [(1, ProblemReason::InWords)]);
    let outcome = pasted(&format!("Rooster OA, oneven weken\n{table}"));
    assert_eq!(presence(&outcome), ["A mo 8.30-12.00 a", "A tu 8.30-12.00 a"]);
}

#[test]
fn the_title_of_a_roster_gives_hours_and_one_that_says_nothing_is_told() {
    let table = "Tijd\tMa\tDi\n8.30-9.15\ttoetsen\tpauze";
    for (title, minutes) in [
        ("Rooster OA A - 25,5 uur per week", Some(1530)),
        ("Rooster onderwijsassistent A (24 uur)", Some(1440)),
        ("OA A, 16u", Some(960)),
        ("Rooster OA A 2026-2027", None),
        ("OA A groep 3", None),
    ] {
        let outcome = pasted(&format!("{title}\n{table}"));
        assert_eq!((outcome.week.people.len(), outcome.week.people[0].roster_minutes), (1, minutes), "{title}");
        assert_eq!((notes(&outcome), outcome.new_blocks.len()), (vec![], 2), "{title}");
    }
    let outcome = pasted(&format!("Unit 1 (groep 1-3)\nRooster OA A\n{table}"));
    assert_eq!((notes(&outcome), outcome.new_blocks.len()), (vec![Note::Title], 2));
}

#[test]
fn a_part_of_the_school_between_the_rows_is_a_heading() {
    for heading in ["Unit 1 (groep 1-3)", "Bovenbouw", "Locatie Noord", "Team 1", "Kernteam 3", "Onderwijsassistenten"]
    {
        let text = format!("Wie\tma\tdi\n{heading}\t\t\nOA A\t8.30-14.00\t\n{heading}\nOA B\t8.30-14.00\t8.30-12.00");
        let outcome = pasted(&text);
        assert_eq!((reasons(&outcome), notes(&outcome)), (vec![], vec![Note::Title, Note::Title]), "{heading}");
        assert_eq!(outcome.week.people.len(), 2, "{heading}");
        let text = format!("Groep\tma\tdi\n{heading}\nGroep 7\t8.30-14.00\t8.30-14.00");
        let outcome = pasted(&text);
        assert_eq!((notes(&outcome), outcome.new_groups.len()), (vec![Note::Title], 1), "{heading}");
    }
    // The rows below a heading are no longer those of the person above it.
    let text =
        "Wie\tDag\tTijd\tGroep\tSoort\nOA A\tma\t9.00-9.30\t3\toefenen\nLocatie Noord\n\tma\t9.30-10.00\t4\toefenen";
    assert_eq!(reasons(&pasted(text)), [(4, ProblemReason::NoWho)]);
}

#[test]
fn days_with_dates_are_days_and_the_dates_are_told() {
    for head in
        ["ma 7-9\tdi 8-9\two 9-9", "maandag 7 sept.\tdinsdag 8 sept.\twoensdag 9 sept.", "ma (7/9)\tdi (8/9)\two (9/9)"]
    {
        let text = format!("Wie\t{head}\nOA\t8.30-12.00\t8.30-12.00\tvrij\nLO\t\t8.30-12.00\t8.30-12.00");
        let outcome = pasted(&text);
        let expected =
            ["A mo 8.30-12.00 every", "A tu 8.30-12.00 every", "A tu 8.30-12.00 every", "A we 8.30-12.00 every"];
        assert_eq!(presence(&outcome), expected, "{head}");
        assert_eq!(notes(&outcome), [Note::DatesInHead { found: head.replace('\t', ", ") }]);
    }
}

#[test]
fn weeks_in_a_row_above_the_days_or_behind_a_row_are_its_weeks() {
    let text = "\tWeek A\t\tWeek B\t\n\tma\tdi\tma\tdi\nOA A\t8.30-12.00\t8.30-12.00\t8.30-10.00\tvrij\n\
                OA B\t\t8.30-12.00\t8.30-12.00\t";
    let expected =
        ["A mo 8.30-12.00 a", "A tu 8.30-12.00 a", "A mo 8.30-10.00 b", "B tu 8.30-12.00 a", "B mo 8.30-12.00 b"];
    for (a, b) in [("Week A", "Week B"), ("oneven weken", "even weken"), ("A", "B")] {
        let text = text.replace("Week A", a).replace("Week B", b);
        let outcome = pasted(&text);
        assert_eq!((presence(&outcome), reasons(&outcome)), (expected.map(str::to_owned).to_vec(), vec![]), "{a}");
        assert_eq!(notes(&outcome), [Note::WeeksAbove { found: format!("{a}, {b}") }]);
    }
    let outcome = pasted("OA\tma\t8.30-12.00\t3\tweek A\nOA\tma\t8.30-12.00\t4\teven weken");
    let weeks: Vec<Weeks> = outcome.week.blocks.iter().map(|block| block.weeks).collect();
    assert_eq!((weeks, outcome.week.blocks[0].aim.as_str()), (vec![Weeks::A, Weeks::B], ""));
}
