//! Marks that say that something is not sure: what is read stays, and the mark is told.

use super::support::{notes, pasted_into};
use crate::paste::{Note, Outcome, ProblemReason, paste};
use crate::*;

fn pasted(text: &str) -> Outcome {
    pasted_into(&AssistantWeek::default(), text)
}

fn unsure(found: &str) -> Note {
    Note::Unsure { found: found.to_owned() }
}

#[test]
fn a_mark_beside_a_time_a_day_a_group_or_a_role_is_told() {
    for times in
        ["ca. 8.30-9.15", "± 8.30-9.15", "8.30-± 9.15", "8.30-9.15?", "8.30-9.15*", "circa 8.30 - 9.15²", "~8.30-9.15"]
    {
        let outcome = pasted(&format!("Wie\tDag\tTijd\tGroep\tSoort\nOA A\tma\t{times}\t3\toefenen"));
        let spans: Vec<String> = outcome.week.blocks.iter().map(|block| block.span.to_string()).collect();
        assert_eq!((spans, notes(&outcome)), (vec!["8.30-9.15".to_owned()], vec![unsure(times)]), "{times}");
        let there = pasted(&format!("Functie\tma\tdi\nOA A\t{times}\t"));
        assert_eq!((there.new_people.len(), notes(&there)), (1, vec![unsure(times)]), "{times}");
    }
    for (who, day, from, until, group, mark) in [
        ("OA A*", "ma", "8.30", "9.15", "3", "OA A*"),
        ("OA A", "ma?", "8.30", "9.15", "3", "ma?"),
        ("OA A", "ma", "± 8.30", "9.15", "3", "± 8.30"),
        ("OA A", "ma", "8.30", "9.15?", "3", "9.15?"),
        ("OA A", "ma", "8.30", "9.15", "groep 3?", "groep 3?"),
        ("OA A", "ma", "8.30", "9.15", "3*", "3*"),
    ] {
        let outcome =
            pasted(&format!("Wie\tDag\tVan\tTot\tGroep\tSoort\n{who}\t{day}\t{from}\t{until}\t{group}\toefenen"));
        let labels: Vec<&str> = outcome.week.groups.iter().map(|group| group.label.as_str()).collect();
        assert_eq!(
            (outcome.new_blocks.len(), labels, notes(&outcome)),
            (1, vec!["groep 3"], vec![unsure(mark)]),
            "{mark}"
        );
    }
    let open = pasted("Functie\tma\tdi\nOA A\t8.30-12\t?");
    assert_eq!((open.week.people[0].presence.len(), notes(&open)), (1, vec![unsure("?")]));
    let roster = pasted("OA A\tma\tdi\n± 8.30\toefenen\t\n9.15?\t\toefenen\n10.00\t\t");
    let spans: Vec<String> = roster.week.blocks.iter().map(|block| block.span.to_string()).collect();
    assert_eq!(
        (spans, notes(&roster)),
        (vec!["8.30-9.15".to_owned(), "9.15-10.00".to_owned()], vec![unsure("± 8.30"), unsure("9.15?")])
    );
}

#[test]
fn hours_that_say_more_than_a_number_are_told_with_what_was_read() {
    for (cell, hours) in [
        ("16*", 16),
        ("± 20", 20),
        ("20+", 20),
        ("24 (0,6)", 24),
        ("24 uur incl. pauze", 24),
        ("ca. 12", 12),
        ("2 x 8 uur", 16),
    ] {
        let outcome = pasted(&format!("Functie\tUren\tma\nOA A\t{cell}\t8.30-12"));
        let note = Note::HoursRead { found: cell.to_owned(), minutes: hours * 60 };
        assert_eq!(outcome.week.people[0].roster_minutes, Some(hours * 60), "{cell}");
        assert_eq!(notes(&outcome), [note], "{cell}");
    }
    let found = "0,6 fte".to_owned();
    let outcome = pasted("Functie\tUren\tma\nOA A\t0,6 fte\t8.30-12");
    assert_eq!(outcome.problems[0].reason, ProblemReason::NotHours { found });
    for plain in ["16", "16 uur", "19,5", "16u"] {
        assert_eq!(notes(&pasted(&format!("Functie\tUren\tma\nOA A\t{plain}\t8.30-12"))), [], "{plain}");
    }
}

#[test]
fn two_cells_that_do_not_agree_are_told() {
    let text = "Wie\tDag\tTijd\tGroep\tWat\nOA A\tma\t8.30-9.15\t3\toefenen groep 4\nOA A\tdi\t8.30-9.15\tgr. 3\toefenen groep 3";
    let outcome = pasted(text);
    assert_eq!(notes(&outcome), [Note::GroupInWork { found: "groep 4".to_owned() }]);
    let mut week = AssistantWeek::default();
    week.set_cycle(Cycle::TwoWeeks);
    let outcome = paste(&week, "Functie\tma A\tma B\nOA A\t8.30-12 (week B)\t8.30-12").unwrap();
    assert_eq!(outcome.problems[0].reason, ProblemReason::WhichWeek { found: "8.30-12 (week B)".to_owned() });
}

#[test]
fn whose_roster_it_is_may_stand_below_the_days() {
    let outcome = pasted("Tijd\tma\tdi\nOA B\n8:30\toefenen\tpauze\n9:15\t\t");
    assert_eq!((outcome.new_people.len(), outcome.new_blocks.len(), outcome.problems.len()), (1, 2, 0));
}
