//! Tables of other shapes: lesson times that name no groups, rows without times in a roster, hours in a label.

use super::support::{notes, pasted_into};
use crate::paste::{Note, Outcome, ProblemReason};
use crate::*;

fn pasted(text: &str) -> Outcome {
    pasted_into(&AssistantWeek::default(), text)
}

#[test]
fn lesson_times_that_name_no_group_are_those_of_the_school_and_told() {
    let whole = "mo 8.30-14.30, we 8.30-12.30";
    for (text, lessons) in [
        (
            "\tochtend\tmiddag\nmaandag\t8.30-12.00\t12.45-14.30\nwo\t8.30-12.15\tvrij",
            "mo 8.30-12.00, mo 12.45-14.30, we 8.30-12.15",
        ),
        ("Maandag\t8.30-14.30\nWoensdag\t8.30-12.30", whole),
        ("\tma\two\nBegin\t8.30\t8.30\nEind\t14.30\t12.30", whole),
        ("Tijd\tma\two\nvan\t8.30\t8.30\ntot\t14.30\t12.30", whole),
        ("Dag\tvan\ttot\nma\t8.30\t14.30\nwo\t8.30\t12.30", whole),
        ("Dag\tLestijd\nma\t8.30-14.30\nwo\t8.30-12.30", whole),
    ] {
        for title in ["", "Lestijden 2026-2027\n"] {
            let outcome = pasted(&format!("{title}{text}"));
            let found =
                outcome.week.lessons.iter().map(|lesson| format!("{} {}", &lesson.weekday.code()[..2], lesson.span));
            assert_eq!(found.collect::<Vec<_>>().join(", "), lessons, "{title}{text}");
            assert_eq!(outcome.problems, [], "{title}{text}");
            assert!(notes(&outcome).contains(&Note::SchoolLessons), "{title}{text}");
        }
    }
    // Somebody's, or short.
    for text in [
        "Rooster OA A\nMaandag\t8.30-14.30\nWoensdag\t8.30-12.30",
        "ma\t8.45-9.30\ndi\t8.45-9.30",
        "ma\t8.30-12.00\nma\t8.30-14.00",
    ] {
        let outcome = pasted(text);
        assert!(outcome.week.lessons.is_empty() && !outcome.problems.is_empty(), "{text}");
    }
}

#[test]
fn a_row_without_times_does_not_end_a_roster_and_is_told() {
    let outcome = pasted("OA A\tma\tdi\n8:30\toefenen\toefenen\nPauze\t\t\n10:30\ttoezicht\toefenen\n11:15\t\t");
    let found = |block: &Block| format!("{} {}", &block.weekday.code()[..2], block.span);
    let blocks: Vec<String> = outcome.week.blocks.iter().map(found).collect();
    assert_eq!(blocks, ["mo 8.30-10.30", "mo 10.30-11.15", "tu 8.30-11.15"]);
    assert_eq!(
        (outcome.problems.len(), notes(&outcome)),
        (0, vec![Note::RowWithoutTimes { found: "Pauze".to_owned() }])
    );
    let two = pasted("OA A\tma\tdi\n8.30-9.15\toefenen\t\nOA B\tma\tdi\n8.30-9.15\toefenen\t");
    assert_eq!(two.new_people.len(), 2);
}

#[test]
fn hours_behind_a_role_are_its_hours() {
    for (label, hours) in [
        ("OA A 24 uur", 1440),
        ("OA A (16 u)", 960),
        ("OA A - 12,5 uur", 750),
        ("onderwijsassistent A 20 uur per week", 1200),
    ] {
        let outcome = pasted(&format!("Functie\tma\tdi\n{label}\t8-12\t8-12"));
        assert_eq!(outcome.problems, [], "{label}");
        assert_eq!(
            (outcome.week.people[0].roster_minutes, outcome.week.people[0].letter),
            (Some(hours), Letter::A),
            "{label}"
        );
    }
    let outcome = pasted("Functie\tma\tdi\nMarieke 24 uur\t8-12\t8-12");
    assert_eq!(outcome.problems[0].reason, ProblemReason::NotARole { found: "Marieke 24 uur".to_owned() });
}

#[test]
fn every_other_week_among_days_asks_which_and_a_quote_alone_is_the_cell_above() {
    let text = "Wie\tDag\tTijd\tGroep\tSoort\nOA A\tma di en 1x per 2 weken do\t8.30-9.15\t3\toefenen";
    let found = "ma di en 1x per 2 weken do".to_owned();
    assert_eq!(pasted(text).problems[0].reason, ProblemReason::WhichWeek { found });
    let outcome = pasted("Wie\tDag\tTijd\tGroep\tSoort\nOA A\tma\t8.30-9.15\t3\toefenen\n\"\t\"\t9.15-10.00\t\"\t\"");
    assert_eq!((outcome.problems.len(), outcome.week.blocks.len()), (0, 2));
    assert_eq!(outcome.week.blocks[1].groups, outcome.week.blocks[0].groups);
}
