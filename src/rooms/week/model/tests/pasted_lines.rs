//! Rosters of another shape than times down and days across: in lines, with the times across, of several people.

use super::support::{pasted_for_good, reasons};
use crate::paste::{Outcome, ProblemReason, paste, with_title};
use crate::*;

#[track_caller]
fn pasted(text: &str) -> Outcome {
    pasted_for_good(&AssistantWeek { cycle: Cycle::TwoWeeks, ..AssistantWeek::default() }, text)
}

/// The blocks, one per line: whose, when, with whom and what.
fn blocks(outcome: &Outcome) -> Vec<String> {
    let week = &outcome.week;
    let line = |block: &Block| {
        let letter = week.person(block.person).unwrap().letter;
        let weeks = match block.weeks {
            Weeks::Every => "",
            Weeks::A => " week A",
            Weeks::B => " week B",
        };
        let groups = block.groups.iter().map(|&id| format!(" {}", week.group(id).unwrap().label));
        let day = &block.weekday.code()[..2];
        format!("{letter} {day}{weeks} {}{} {}", block.span, groups.collect::<String>(), block.kind.code())
    };
    week.blocks.iter().map(line).collect()
}

const MONDAY: [&str; 3] =
    ["A mo 8.30-10.00 groep 3 unsaid", "A mo 10.00-10.15 break", "A mo 10.15-12.00 groep 4 unsaid"];

#[test]
fn lines_with_a_day_and_a_time_are_a_roster() {
    for text in [
        "Rooster OA A\nMaandag\n8.30 - 10.00 groep 3\n10.00 - 10.15 pauze\n10.15 - 12.00 groep 4",
        "Rooster OA A\nMaandag:\n8.30 uur groep 3\n10.00 uur pauze\n10.15 - 12.00 uur groep 4",
        "OA A\nma 8.30-10.00 groep 3\nma 10.00-10.15 pauze\nma 10.15-12.00 groep 4",
        "OA A: ma 8.30-10.00 groep 3, 10.00-10.15 pauze, 10.15-12.00 groep 4",
        "OA A\nma 8.30-10.00 groep 3; 10.00-10.15 pauze; 10.15-12.00 groep 4",
        "OA A\nma\t8.30-10.00\tgroep 3\n\t10.00-10.15\tpauze\n\t10.15-12.00\tgroep 4",
        "OA A:\nma: van half 9 tot 10 uur groep 3\nma: 10.00 tot kwart over 10 pauze, dan van 10.15-12.00 groep 4",
        "Rooster OA A\nma: groep 3 8.30-10.00\nma: pauze 10.00-10.15\nma: groep 4 10.15-12.00",
    ] {
        let outcome = pasted(text);
        assert_eq!((blocks(&outcome), reasons(&outcome)), (MONDAY.map(str::to_owned).to_vec(), vec![]), "{text}");
    }
}

#[test]
fn lines_are_of_the_person_and_the_weeks_above_them() {
    let text =
        "OA A:\nWeek A\nma 8.30-10 groep 3\nWeek B\nma 8.30-10 groep 4\nOA B:\ndi 8.30-10 RT\nOA A: wo 8.30-10 RT";
    let expected = [
        "A mo week A 8.30-10.00 groep 3 unsaid",
        "A mo week B 8.30-10.00 groep 4 unsaid",
        "B tu 8.30-10.00 unsaid",
        "A we 8.30-10.00 unsaid",
    ];
    let outcome = pasted(text);
    assert_eq!((blocks(&outcome), reasons(&outcome)), (expected.map(str::to_owned).to_vec(), vec![]));
    let text = "Week A\nOA A\nma 8.30-10 groep 3\nOA B\ndi 8.30-10 RT\nWeek B\nOA A\nma 8.30-10 groep 4";
    let expected = [
        "A mo week A 8.30-10.00 groep 3 unsaid",
        "B tu week A 8.30-10.00 unsaid",
        "A mo week B 8.30-10.00 groep 4 unsaid",
    ];
    assert_eq!(blocks(&pasted(text)), expected);
    let text = "OA A maandag\n8.30-10.00 groep 3\nOA A dinsdag\n8.30-10.00 RT";
    assert_eq!(blocks(&pasted(text)), ["A mo 8.30-10.00 groep 3 unsaid", "A tu 8.30-10.00 unsaid"]);
    let text =
        "Maandag\nOA A 8.30-10.00 groep 3\nOA B: 8.30-10.00 RT\nWoensdag vrij\nDonderdag\nOA A 8.30-10.00 groep 4";
    let expected = ["A mo 8.30-10.00 groep 3 unsaid", "B mo 8.30-10.00 unsaid", "A th 8.30-10.00 groep 4 unsaid"];
    assert_eq!(blocks(&pasted(text)), expected);
    // The day of someone's line is not that of the next person.
    let outcome = paste(&AssistantWeek::default(), "OA A: ma 8.30-10.00 groep 3\nOA B: 10.00-11.00 groep 4").unwrap();
    assert_eq!((outcome.new_blocks.len(), outcome.problems.len()), (1, 1));
    // Who is not named is asked, once.
    let text = "Maandag\n8.30-10.00 groep 3\n10.00-10.15 pauze\n10.15-12.00 groep 4";
    let outcome = paste(&AssistantWeek::default(), text).unwrap();
    assert!(outcome.lacks_who() && outcome.changes_nothing() && outcome.problems.len() == 1);
    assert_eq!(blocks(&pasted(&with_title(text, "onderwijsassistent A"))), MONDAY);
}

#[test]
fn what_a_line_leaves_open_is_told() {
    let outcome = pasted("OA A\nma 8.30-10.00 groep 3\n10.00 pauze\ndi 8.30 groep 4 tot de pauze");
    assert_eq!(blocks(&outcome), ["A mo 8.30-10.00 groep 3 unsaid"]);
    assert_eq!(reasons(&outcome), [(3, ProblemReason::NoTimes), (4, ProblemReason::NoTimes)]);
    // Which of two things at one time, nobody says.
    let outcome = pasted("OA A\nma 8.30-12.00 groep 4, daarna pleinwacht\ndi 3-4 lezen");
    assert_eq!(blocks(&outcome), ["A mo 8.30-12.00 groep 4 unsaid"]);
    assert_eq!(outcome.problems.len(), 1, "3-4 may be groups");
    for text in ["OA A: ma 8.30-12.00 of 9.00-12.00 groep 3", "ma 8.30-10.00 OA A groep 3\ndi 8.30-10.00 OA B groep 4"]
    {
        let outcome = paste(&AssistantWeek::default(), text).unwrap();
        assert!(outcome.changes_nothing() && !outcome.problems.is_empty(), "{text}");
    }
    let below = "\tOA A\tOA B\nma\t8.30-12.00 groep 3\t8.30-12.00 groep 4\ndi\t8.30-12.00 groep 5\tvrij";
    let outcome = paste(&AssistantWeek::default(), below).unwrap();
    assert!(!outcome.has_new_lessons && !outcome.problems.is_empty());
    // Below "Wie" and the like it is a table.
    let outcome = paste(&AssistantWeek::default(), "Tijd\tKim\tTom\nma 8.30-10\tgroep 3\tgroep 4").unwrap();
    assert!(outcome.new_blocks.is_empty() && !outcome.problems.is_empty());
}

#[test]
fn times_may_stand_across() {
    let days = "\t8.30-10.00\t10.00-10.15\t10.15-12.00\nma\tgroep 3\tpauze\tgroep 4";
    for text in [
        format!("Rooster OA A\n{days}"),
        format!("OA A{days}"),
        "OA A\n\t8.30-10.00\tPauze\t10.15-12.00\nma\tgroep 3\tpauze\tgroep 4".to_owned(),
        "Rooster OA A\nDag\t8.30\t10.00\t10.15-12.00\nmaandag\tgroep 3\tpauze\tgroep 4".to_owned(),
        "Maandag\n\t8.30-10.00\t10.00-10.15\t10.15-12.00\nOA A\tgroep 3\tpauze\tgroep 4".to_owned(),
        "Maandag\t8.30-10.00\t10.00-10.15\t10.15-12.00\nOA A\tgroep 3\tpauze\tgroep 4".to_owned(),
    ] {
        let outcome = pasted(&text);
        assert_eq!((blocks(&outcome), reasons(&outcome)), (MONDAY.map(str::to_owned).to_vec(), vec![]), "{text}");
    }
    let outcome = pasted(
        "Maandag\n\t8.30-9.00\t9.00-9.30\nOA A\tgroep 3\tgroep 3\nOA B\tRT\t-\nDinsdag\n\t8.30-9.00\t9.00-9.30\nOA A\tgroep 4\t",
    );
    assert_eq!(
        blocks(&outcome),
        ["A mo 8.30-9.30 groep 3 unsaid", "B mo 8.30-9.00 unsaid", "A tu 8.30-9.00 groep 4 unsaid"]
    );
    let outcome = paste(&AssistantWeek::default(), days).unwrap();
    assert!(outcome.lacks_who() && outcome.changes_nothing());
}

#[test]
fn rosters_beside_each_other_are_of_two_people() {
    let of_two = [
        "A mo 8.30-10.00 groep 3 unsaid",
        "A tu 8.30-10.00 groep 4 unsaid",
        "B mo 8.30-10.00 groep 5 unsaid",
        "B tu 8.30-10.00 groep 6 unsaid",
    ];
    let table = "Tijd\tma\tdi\t\tTijd\tma\tdi\n8.30-10\tgroep 3\tgroep 4\t\t8.30-10\tgroep 5\tgroep 6";
    for text in [
        format!("OA A\t\t\t\tOA B\t\t\n{table}"),
        format!("Rooster OA A\t\t\t\tRooster OA B\n{table}"),
        format!("OA A\t\tOA B\n{table}"),
        "OA A\t\tOA B\t\nma\t8.30-10.00 groep 3\tma\t8.30-10.00 groep 5\ndi\t8.30-10.00 groep 4\tdi\t8.30-10.00 groep 6".to_owned(),
    ] {
        let outcome = pasted(&text);
        assert_eq!((blocks(&outcome), reasons(&outcome)), (of_two.map(str::to_owned).to_vec(), vec![]), "{text}");
    }
    // Whose the second is, is asked as well.
    let outcome = pasted(&with_title(table, "onderwijsassistent A"));
    assert_eq!(blocks(&outcome), of_two[..2]);
    assert_eq!(reasons(&outcome), [(2, ProblemReason::WhoseRoster)]);
    // And if it has other days, for it has times of its own.
    let outcome = pasted("OA A\nTijd\tma\tdi\tTijd\tdo\tvr\n8.30-10\tgroep 3\tRT\t9-10\tgroep 5\tRT");
    assert_eq!(reasons(&outcome), [(2, ProblemReason::WhoseRoster)]);
}

#[test]
fn one_table_may_be_the_roster_of_several_people() {
    let mut expected = [
        "A mo 8.30-10.00 groep 3 unsaid",
        "A tu 8.30-10.00 groep 4 unsaid",
        "B mo 8.30-10.00 groep 5 unsaid",
        "B tu 8.30-10.00 groep 6 unsaid",
    ];
    expected.sort_unstable();
    for text in [
        "Wie\tTijd\tma\tdi\nOA A\t8.30-10.00\tgroep 3\tgroep 4\nOA B\t8.30-10.00\tgroep 5\tgroep 6",
        "OA\tTijd\tma\tdi\nOA A\t8.30-9.00\tgroep 3\tgroep 4\n\t9.00-10.00\tgroep 3\tgroep 4\nOA B\t8.30-10.00\tgroep 5\tgroep 6",
        "Tijd\tmaandag\t\tdinsdag\t\n\tOA A\tOA B\tOA A\tOA B\n8.30-10.00\tgroep 3\tgroep 5\tgroep 4\tgroep 6",
        "Tijd\tma\tma\tdi\tdi\n\tOA A\tOA B\tOA A\tOA B\n8.30-10.00\tgroep 3\tgroep 5\tgroep 4\tgroep 6",
        "Tijd\tOA A\tOA B\nma 8.30-10\tgroep 3\tgroep 5\ndi 8.30-10\tgroep 4\tgroep 6",
    ] {
        let outcome = pasted(text);
        let mut found = blocks(&outcome);
        found.sort_unstable();
        assert_eq!((found, reasons(&outcome)), (expected.map(str::to_owned).to_vec(), vec![]), "{text}");
    }
}

#[test]
fn a_roster_of_week_b_below_that_of_week_a_is_of_the_same_person() {
    let text = "Rooster OA A\nWeek A\nTijd\tma\tdi\n8.30-10\tgroep 3\tpauze\nWeek B\nTijd\tma\tdi\n8.30-10\tgroep 4\t";
    let outcome = pasted(text);
    let expected = [
        "A mo week A 8.30-10.00 groep 3 unsaid",
        "A tu week A 8.30-10.00 break",
        "A mo week B 8.30-10.00 groep 4 unsaid",
    ];
    assert_eq!((blocks(&outcome), reasons(&outcome)), (expected.map(str::to_owned).to_vec(), vec![]));
    // Of another location, it may be someone else's.
    let text = text.replace("Week A", "Locatie Noord").replace("Week B", "Locatie Zuid");
    assert_eq!(reasons(&pasted(&text)), [(6, ProblemReason::WhoseRoster)]);
}

#[test]
fn the_times_of_a_roster_may_have_a_number_a_dash_or_a_length() {
    let expected = [
        "A mo 8.30-9.15 groep 3 unsaid",
        "A mo 9.15-10.00 break",
        "A tu 8.30-9.15 groep 4 unsaid",
        "A tu 9.15-10.00 break",
    ];
    for (head, one, other) in [
        ("Uur", "1 (8.30-9.15)", "2 (9.15-10.00)"),
        ("Tijd", "1e blok 8.30-9.15", "2e blok 9.15-10.00"),
        ("", "1. 8.30-9.15", "2. 9.15-10.00"),
        ("Tijd\tDuur", "8.30\t45 min", "9.15\t45 minuten"),
    ] {
        let text = format!("Rooster OA A\n{head}\tma\tdi\n{one}\tgroep 3\tgroep 4\n{other}\tpauze\tpauze");
        let outcome = pasted(&text);
        assert_eq!((blocks(&outcome), reasons(&outcome)), (expected.map(str::to_owned).to_vec(), vec![]), "{text}");
        assert!(outcome.unused_columns.is_empty(), "{text}");
    }
    let outcome = pasted("Rooster OA A\nTijd\tma\tdi\n8.30u -\tgroep 3\tgroep 4\n9.15u -\tpauze\tpauze\n10.00u\t\t");
    assert_eq!(blocks(&outcome), expected);
}
