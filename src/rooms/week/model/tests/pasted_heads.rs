//! Heads and titles that say something of what stands below them, or nothing.

use super::support::{notes, pasted_for_good, reasons};
use crate::paste::{Note, Outcome, ProblemReason};
use crate::*;

/// A school with two weeks.
fn school() -> AssistantWeek {
    AssistantWeek { cycle: Cycle::TwoWeeks, ..AssistantWeek::default() }
}

#[track_caller]
fn pasted(text: &str) -> Outcome {
    pasted_for_good(&school(), text)
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
    for sentence in
        ["Inzetrooster (let op: LO in oneven weken vrij op di)", "Om de week ook op woensdag van 8.30 tot 12.00"]
    {
        let outcome = pasted(&format!("{sentence}\n{table}"));
        assert_eq!(presence(&outcome), ["A mo 8.30-12.00 every", "A tu 8.30-12.00 every"], "{sentence}");
        assert_eq!(outcome.problems.len() + outcome.notes.len(), 1, "{sentence}");
    }
    let outcome = pasted(&format!("OA A is er in de even weken ook op vrijdag 8.30-12.00\n{table}"));
    let there = ["A fr 8.30-12.00 b", "A mo 8.30-12.00 every", "A tu 8.30-12.00 every"];
    assert_eq!((presence(&outcome), reasons(&outcome)), (there.map(str::to_owned).to_vec(), vec![]));
    let outcome = pasted("OA A: even weken di 9.00-12.00, oneven weken do 9.00-12.00");
    assert_eq!(presence(&outcome), ["A tu 9.00-12.00 b", "A th 9.00-12.00 a"]);
    let outcome = pasted("Tom: even weken di 9.00-12.00, oneven weken do 9.00-12.00");
    assert_eq!((reasons(&outcome), outcome.changes_nothing()), (vec![(1, ProblemReason::InWords)], true));
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
    ] {
        let outcome = pasted(&format!("{title}\n{table}"));
        assert_eq!((outcome.week.people.len(), outcome.week.people[0].roster_minutes), (1, minutes), "{title}");
        assert_eq!((notes(&outcome), outcome.new_blocks.len()), (vec![], 2), "{title}");
    }
    let outcome = pasted(&format!("OA A groep 3\n{table}"));
    assert_eq!(notes(&outcome), [Note::OnlyWhose { found: "OA A groep 3".to_owned() }]);
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

#[test]
fn a_letter_that_may_be_a_tick_is_asked_and_beside_times_told() {
    let text = "Naam\tma\tdi\two\nOA A\t8.30-14.00\tV\t8.30-12.00\nOA B\tV\tV\t";
    let outcome = pasted(text);
    assert_eq!(presence(&outcome), ["A mo 8.30-14.00 every", "A we 8.30-12.00 every"]);
    assert_eq!(notes(&outcome), [Note::ReadAsOff { found: "V".to_owned() }]);
    assert_eq!(reasons(&outcome), [(3, ProblemReason::OffOrTick { found: "V".to_owned() })]);
}

#[test]
fn minutes_or_parts_of_an_hour_are_asked() {
    let row = |from: &str, until: &str| pasted(&format!("Wie\tDag\tVan\tTot\nOA A\two\t{from}\t{until}"));
    assert_eq!(reasons(&row("8", "12,25")), [(2, ProblemReason::MinutesOrParts { found: "12,25".to_owned() })]);
    assert_eq!(presence(&row("8,25", "12,10")), ["A we 8.25-12.10 every"]);
    assert_eq!(presence(&row("8,30", "12,25")), ["A we 8.30-12.25 every"]);
}

#[test]
fn a_line_above_a_roster_is_told_and_one_with_times_is_left_out() {
    let table = "Tijd\tMa\tWo\n8.30-10.00\tgr 3 toetsen\tgr 4 toetsen";
    for line in ["Let op: op dinsdag begint de OA pas om 9.00", "Vrijdag 8.30-12.00 gr 5"] {
        let outcome = pasted(&format!("{line}\nRooster OA A\n{table}"));
        assert_eq!((reasons(&outcome), outcome.new_blocks.len()), (vec![(1, ProblemReason::InWords)], 2), "{line}");
    }
    for (line, told) in [
        ("In oneven weken is de OA op woensdag vrij", true),
        ("Rooster OA A (oneven weken ook op vrijdag)", true),
        ("Onderwijsassistent A (0,6 fte)", true),
        ("Basisschool De Linde", false),
    ] {
        let outcome = pasted(&format!("{line}\nRooster OA A\n{table}"));
        let note = if told { Note::OnlyWhose { found: line.to_owned() } } else { Note::Title };
        assert_eq!((notes(&outcome), outcome.week.blocks[0].weeks), (vec![note], Weeks::Every), "{line}");
    }
}

#[test]
fn weeks_in_the_corner_of_days_are_those_of_the_rows_below() {
    let text = "Week A\tMa\tDi\nOA A\t8.30-12.00\t8.30-12.00\nWeek B\tMa\tDi\nOA A\t8.30-10.00\tvrij";
    let outcome = pasted(text);
    assert_eq!(presence(&outcome), ["A mo 8.30-12.00 a", "A tu 8.30-12.00 a", "A mo 8.30-10.00 b"]);
    assert_eq!(outcome.notes.len(), 2);
    let outcome = pasted("Wie\tEven weken\t\tOneven weken\t\n\two\tvr\two\tvr\nLO\t8.30-12.00\t\t\t8.30-12.00");
    assert_eq!(presence(&outcome), ["A we 8.30-12.00 b", "A fr 8.30-12.00 a"]);
}

#[test]
fn without_a_head_an_empty_day_does_not_move_the_others() {
    let outcome = pasted("OA A\t\t8.30-12.00\t8.30-12.00\t\t\nOA B\t-\t8.15-12.15\t8.15-12.15\t-\t-");
    let expected = ["A tu 8.30-12.00 every", "A we 8.30-12.00 every", "B tu 8.15-12.15 every", "B we 8.15-12.15 every"];
    assert_eq!(presence(&outcome), expected);
    assert_eq!(reasons(&pasted("OA B\t\t8.15-14.30")), [(1, ProblemReason::NotClear)]);
    let outcome = pasted("OA B\t\t8.15-14.30\t\t\t\t");
    assert_eq!(presence(&outcome), ["B mo 8.15-14.30 every"], "seven cells have hours");
}

#[test]
fn hours_of_days_are_added_up_and_other_hours_are_told() {
    let outcome = pasted("Wie\tDag\tTijd\tUren\nOA A\tma\t8.15-14.45\t6\nOA A\tdi\t8.15-12.15\t4");
    assert_eq!(outcome.week.people[0].roster_minutes, Some(600));
    assert_eq!(notes(&outcome), [Note::HoursOfDays { minutes: 600 }]);
    let outcome = pasted("Wie\tDag\tTijd\tUren\nOA A\tma\t8.15-14.45\t24\nOA A\tdi\t8.15-12.15\t20");
    assert_eq!(outcome.week.people[0].roster_minutes, Some(1200));
    assert_eq!(notes(&outcome), [Note::OtherHours { minutes: 1200, before: 1440 }]);
    let outcome = pasted("Wie\tDag\tTijd\tUren\nOA A\tma\t8.15-14.45\t24\nOA A\tdi\t8.15-12.15\t24");
    assert_eq!((outcome.week.people[0].roster_minutes, notes(&outcome)), (Some(1440), vec![]));
}

#[test]
fn a_known_column_that_a_table_does_not_use_is_named() {
    let unused = |head: &str, row: &str| pasted(&format!("{head}\n{row}")).unused_columns;
    assert_eq!(unused("Wie\tDag\tTijd\tGroep\tUren", "OA A\tma\t8.30-9.15\t3\t6"), ["Uren"]);
    let row = "3\tAnja\t12\t8.30-14.00\t8.30-14.00";
    assert_eq!(unused("Groep\tLeerkracht\tLokaal\tMa\tDi", row), ["Leerkracht", "Lokaal"]);
    assert_eq!(unused("Wie\tPersoon\tDag\tTijd", "OA A\tOA B\tma\t8.30-14.00"), ["Persoon"]);
}

#[test]
fn people_of_one_role_are_told_apart_by_their_names() {
    let text = "Naam\tFunctie\tDag\tTijd\nKim\tOA\tma\t8.30-12.00\n\t\tdi\t8.30-12.00\nSanne\tOA\two\t8.30-12.00\n\
                Kim\tOA\tvr\t8.30-12.00";
    let outcome = pasted(text);
    let expected = ["A mo 8.30-12.00 every", "A tu 8.30-12.00 every", "A fr 8.30-12.00 every", "B we 8.30-12.00 every"];
    assert_eq!(presence(&outcome), expected);
    let told: Vec<Note> = notes(&outcome);
    assert!(matches!(&told[..], [Note::NamedAs { found, .. }, Note::NamedAs { .. }] if found == "Kim"), "{told:?}");
    let text = "Medewerker\tRol\tDag\tVan\tTot\tGroep\nKim\tOA\tma\t8.30\t9.00\t3\nSanne\tOA\tma\t8.30\t9.00\t4";
    assert_eq!(pasted(text).week.people.len(), 2);
    let one = "Naam\tFunctie\tDag\tTijd\nKim\tOA\tma\t8.30-12.00\nKim\tOA\tdi\t8.30-12.00";
    assert_eq!((pasted(one).week.people.len(), notes(&pasted(one))), (1, vec![]));
}

#[test]
fn the_second_half_of_a_day_in_a_list_is_when_someone_is_there() {
    let outcome = pasted("OA\tma\t8.30-12.00\nOA\tma\t12.30-14.30\nOA\tdi\t8.30-10.00");
    assert_eq!(presence(&outcome), ["A mo 8.30-12.00 every", "A mo 12.30-14.30 every", "A tu 8.30-10.00 every"]);
    assert_eq!(outcome.new_blocks.len(), 0);
    let outcome = pasted("Even weken:\nOA\tma\t8.30-12.00\nOneven weken:\nOA\tma\t8.30-10.00");
    assert_eq!(presence(&outcome), ["A mo 8.30-12.00 b", "A mo 8.30-10.00 a"]);
}
