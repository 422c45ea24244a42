//! What stands beside a group, in its place or instead of one.

use super::support::notes;
use crate::paste::{Note, Outcome, paste};
use crate::*;

fn pasted(text: &str) -> Outcome {
    let week = AssistantWeek { cycle: Cycle::TwoWeeks, ..AssistantWeek::default() };
    let outcome = paste(&week, text).unwrap();
    outcome.week.check().unwrap();
    assert_eq!(outcome.problems, [], "{text}");
    assert!(paste(&outcome.week, text).unwrap().changes_nothing(), "to paste again does no harm: {text}");
    outcome
}

/// The blocks: weeks, groups, kind and aim.
fn blocks(outcome: &Outcome) -> Vec<String> {
    let of = |block: &Block| {
        let groups: Vec<&str> = block.groups.iter().map(|&id| outcome.week.group(id).unwrap().label.as_str()).collect();
        let weeks = if block.weeks == Weeks::Every { "" } else { block.weeks.code() };
        format!("{weeks}[{}] {} {}", groups.join("|"), block.kind.code(), block.aim).trim().to_owned()
    };
    outcome.week.blocks.iter().map(of).collect()
}

/// One block with this cell for its groups.
fn with_group(cell: &str) -> (Vec<String>, Vec<Note>) {
    let outcome = pasted(&format!("Wie\tDag\tTijd\tGroep\tSoort\nOA A\tma\t8.30-9.15\t{cell}\toefenen"));
    (blocks(&outcome), notes(&outcome))
}

/// One cell of a roster.
fn in_roster(cell: &str) -> (Vec<String>, Vec<Note>) {
    let outcome = pasted(&format!("OA A\tma\tdi\n8.30-9.15\t{cell}\t"));
    (blocks(&outcome), notes(&outcome))
}

#[test]
fn a_date_is_read_as_the_groups_it_was_and_told() {
    for (cell, meant, groups) in [
        ("1-feb", "1/2", "groep 1/2"),
        ("03-apr", "3/4", "groep 3/4"),
        ("4-5-2026", "4/5", "groep 4/5"),
        ("5/6/2026", "5/6", "groep 5/6"),
        ("7 aug.", "7/8", "groep 7/8"),
        ("2026-02-01", "1/2", "groep 1/2"),
        ("1-2-2003", "1/2/3", "groep 1/2/3"),
        ("5-aug", "5-8", "groep 5|groep 6|groep 7|groep 8"),
    ] {
        let note = Note::GroupsFromDate { found: cell.to_owned(), meant: meant.to_owned() };
        assert_eq!(with_group(cell), (vec![format!("[{groups}] extra-practice")], vec![note.clone()]), "{cell}");
        assert!(in_roster(cell).1.contains(&note), "{cell}");
    }
    for cell in ["5-apr", "12-dec", "24-12-2026"] {
        let asked = Note::WhichGroups { found: cell.to_owned() };
        assert_eq!(with_group(cell), (vec!["[] extra-practice".to_owned()], vec![asked]), "{cell}");
    }
    let lessons = pasted("Groep\tma\tdi\n1-feb\t8.30-14.00\t8.30-14.00\n03-apr\t8.30-14.00\t");
    let labels: Vec<&str> = lessons.week.groups.iter().map(|group| group.label.as_str()).collect();
    assert_eq!((labels, notes(&lessons).len()), (vec!["groep 1/2", "groep 3/4"], 2));
}

#[test]
fn a_number_of_something_else_is_no_group_and_is_told() {
    for (cell, group, beside) in [
        ("3 (4 leerlingen)", "groep 3", "(4 leerlingen)"),
        ("gr 3 (4 lln)", "groep 3", "(4 lln)"),
        ("groep 4 (2x)", "groep 4", "(2x)"),
        ("3 lln gr 6", "groep 6", "3 lln"),
        ("niveau 2 gr 5", "groep 5", "niveau 2"),
        ("5 (niveau 2)", "groep 5", "(niveau 2)"),
        ("1-op-1 gr 6", "groep 6", "1-op-1"),
        ("1 op 1 groep 6", "groep 6", "1 op 1"),
        ("gr 7: 9.30-10.00", "groep 7", "9.30-10.00"),
        ("groep 5 (rekenen)", "groep 5", "(rekenen)"),
        ("gr 4, gr 5 (3 kinderen)", "groep 4|groep 5", "(3 kinderen)"),
    ] {
        let note = Note::BesideGroup { found: beside.to_owned() };
        assert_eq!(with_group(cell), (vec![format!("[{group}] extra-practice")], vec![note]), "{cell}");
    }
    for cell in ["4 of 5", "gr 3 of gr 4", "5 leerlingen", "groep 8-5", "8 t/m 5", "2x"] {
        let note = Note::WhichGroups { found: cell.to_owned() };
        assert_eq!(with_group(cell), (vec!["[] extra-practice".to_owned()], vec![note]), "{cell}");
    }
    for cell in ["groep 4 / groep 5", "gr 4/gr 5", "4 + 5", "gr. 4 | gr. 5"] {
        assert_eq!(with_group(cell), (vec!["[groep 4|groep 5] extra-practice".to_owned()], vec![]), "{cell}");
    }
}

#[test]
fn in_a_roster_the_rest_of_a_cell_is_what_is_done() {
    for (cell, block) in [
        ("gr 3 (4 lln)", "[groep 3] unsaid 4 lln"),
        ("RT (2 lln)", "[] unsaid RT (2 lln)"),
        ("RT 2 lln gr 4", "[groep 4] unsaid RT 2 lln"),
        ("niveau 2 gr 5", "[groep 5] unsaid niveau 2"),
        ("1-op-1 gr 6", "[groep 6] one-pupil"),
        ("gr 6 1-op-1", "[groep 6] one-pupil"),
        ("1:1 gr 5", "[groep 5] one-pupil"),
        ("gr 6 / rekenen", "[groep 6] unsaid rekenen"),
        ("gr 5, lezen", "[groep 5] unsaid lezen"),
        ("gr 4 + gr 5", "[groep 4|groep 5] unsaid"),
        ("groep 4 / groep 5", "[groep 4|groep 5] unsaid"),
        ("3: groepje", "[groep 3] small-group"),
        ("8.30-9.00 gr 5", "[groep 5] unsaid"),
        ("klein groepje lezen (4 lln)", "[] small-group lezen (4 lln)"),
        ("1/2 geel en rood klein groepje", "[groep 1/2 geel|groep 1/2 rood] small-group"),
        ("oefenen groep 3 blauw", "[groep 3] extra-practice blauw"),
        ("1-feb lezen", "[groep 1/2] unsaid lezen"),
    ] {
        assert_eq!(in_roster(cell).0, [block], "{cell}");
    }
    for cell in ["gr 3 of 4", "gr 3 lezen / gr 4 rekenen"] {
        let (blocks, notes) = in_roster(cell);
        assert!(blocks[0].starts_with("[] unsaid"), "{blocks:?}");
        assert!(notes.contains(&Note::WhichGroups { found: cell.to_owned() }), "{cell}: {notes:?}");
    }
}

#[test]
fn a_cell_may_say_one_thing_for_each_of_two_weeks() {
    for cell in ["A: gr 3 / B: gr 4", "gr 3 (A) / gr 4 (B)", "oneven: gr 3, even: gr 4", "gr 4 (wk B); gr 3 (wk A)"] {
        let (mut blocks, notes) = in_roster(cell);
        blocks.sort();
        assert_eq!(
            (blocks, notes.len()),
            (vec!["a[groep 3] unsaid".to_owned(), "b[groep 4] unsaid".to_owned()], 2),
            "{cell}"
        );
    }
    assert_eq!(in_roster("lezen gr 3 (even) / pauze (oneven)").0, ["b[groep 3] unsaid lezen", "a[] break"]);
}
