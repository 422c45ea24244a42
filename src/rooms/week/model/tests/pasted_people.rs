//! People in the cells of a roster of groups, below days, and in lines.

use super::support::{pasted_for_good, presence};
use crate::paste::{Note, Outcome, ProblemReason};
use crate::*;

/// A school with lessons from 8.30 to 14.00.
fn school() -> AssistantWeek {
    let mut week = AssistantWeek::default();
    let lesson = |&weekday: &Weekday| Lesson { weekday, span: "8.30-14.00".parse().unwrap() };
    week.set_lessons(Weekday::ALL.iter().map(lesson).collect()).unwrap();
    week
}

#[track_caller]
fn pasted(text: &str) -> Outcome {
    pasted_for_good(&school(), text)
}

fn reasons(outcome: &Outcome) -> Vec<ProblemReason> {
    outcome.problems.iter().map(|problem| problem.reason.clone()).collect()
}

fn blocks(outcome: &Outcome) -> Vec<String> {
    let of = |block: &Block| {
        let who = outcome.week.person(block.person).unwrap();
        let groups = block.groups.iter().map(|&id| outcome.week.group(id).unwrap().label.clone());
        let groups = groups.collect::<Vec<_>>().join("+");
        format!("{} {} {} {groups} {}", who.letter, &block.weekday.code()[..2], block.span, block.kind.code())
    };
    outcome.week.blocks.iter().map(of).collect()
}

#[test]
fn a_roster_of_groups_has_people_in_its_cells() {
    let not_a_role = |found: &str| ProblemReason::NotARole { found: found.to_owned() };
    let text =
        "Groep\tma\tdi\two\nGroep 3\toa a 9-10\tOA Bea\t\nGroep 4\toa b\tOA B 9.00-10.00 oefenen\toa a (10.15-11.00)";
    let outcome = pasted(text);
    let expected =
        ["A mo 9.00-10.00 Groep 3 unsaid", "B tu 9.00-10.00 Groep 4 extra-practice", "A we 10.15-11.00 Groep 4 unsaid"];
    assert_eq!(blocks(&outcome), expected);
    assert_eq!(reasons(&outcome), [not_a_role("OA Bea"), ProblemReason::NoTimes]);
    // Times down and groups across, on a day that stands above it or in its corner.
    let cells = "8.30-9.15\toa a\toa b\n9.15-10.00\t\tOA A toetsen";
    let expected = ["A mo 8.30-9.15 groep 3 unsaid", "B mo 8.30-9.15 groep 4 unsaid", "A mo 9.15-10.00 groep 4 tests"];
    for head in [
        "Rooster assistenten maandag\ntijd\tgroep 3\tgroep 4",
        "maandag\tgroep 3\tgroep 4",
        "tijd\tgr 3\tgr 4\nmaandag\t\t",
    ] {
        let outcome = pasted(&format!("{head}\n{cells}"));
        assert_eq!((blocks(&outcome), reasons(&outcome)), (expected.map(str::to_owned).to_vec(), vec![]), "{head}");
    }
    let outcome = pasted(&format!("tijd\tgroep 3\tgroep 4\n{cells}"));
    assert_eq!(reasons(&outcome), [ProblemReason::NoDay, ProblemReason::NoDay, ProblemReason::NoDay]);
    // Groups and times down.
    let outcome = pasted("Groep\ttijd\tma\tdi\n1/2\t9.00-10.00\toa a\t\n3\t9.00-10.00\toa b / oa c\toa a");
    let expected = [
        "A mo 9.00-10.00 groep 1/2 unsaid",
        "B mo 9.00-10.00 groep 3 unsaid",
        "C mo 9.00-10.00 groep 3 unsaid",
        "A tu 9.00-10.00 groep 3 unsaid",
    ];
    assert_eq!((blocks(&outcome), reasons(&outcome)), (expected.map(str::to_owned).to_vec(), vec![]));
    // Times down, and the groups in the cells.
    let outcome = pasted("\tma\tdi\n8.30-9.15\tOA A: groep 3\tOA B: groep 4\n9.15-10.00\tOA A gr 4 toetsen\tOA B gr 5");
    assert_eq!((blocks(&outcome).len(), blocks(&outcome)[2].as_str()), (4, "A mo 9.15-10.00 groep 4 tests"));
    let outcome = pasted("Groep\tma\tdi\n3\tKim 8.30-10.00\tTom 8.30-10.00\n4\tTom 10.15-12.00\t");
    assert_eq!(reasons(&outcome), [not_a_role("Kim"), not_a_role("Tom"), not_a_role("Tom")]);
}

#[test]
fn people_below_days_are_there_on_those_days() {
    let outcome = pasted("ma\tdi\two\nOA A\tOA A\tOA B\nOA B 8.30-12.00\t\tKim");
    let there = ["A mo 8.30-14.00", "A tu 8.30-14.00", "B mo 8.30-12.00", "B we 8.30-14.00"];
    let mut found = presence(&outcome);
    found.sort();
    assert_eq!(found, there);
    assert_eq!(reasons(&outcome), [ProblemReason::NotARole { found: "Kim".to_owned() }]);
}

#[test]
fn someone_may_say_in_a_line_on_which_days_they_are_there() {
    for text in [
        "OA A: ik werk ma di do",
        "[3-9-2026 12:03] OA A: ik ben er ma, di en do",
        "12-06-26 16:03 - OA A: ma di do",
        "OA A werkt op maandag, dinsdag en donderdag.",
    ] {
        let outcome = pasted(text);
        assert_eq!(presence(&outcome), ["A mo 8.30-14.00", "A tu 8.30-14.00", "A th 8.30-14.00"], "{text}");
        assert_eq!((reasons(&outcome), outcome.notes.len()), (vec![], 0), "{text}");
    }
    let outcome = pasted("OA A: ma di 8.30-12.00, do 9.00 - 14.00\nOA B: wo 8.30-12.00");
    let there = ["A mo 8.30-12.00", "A tu 8.30-12.00", "A th 9.00-14.00", "B we 8.30-12.00"];
    assert_eq!(presence(&outcome), there);
    for text in ["OA A: ma niet", "OA A: ma 8.30-12.00, di", "Juf Anja: ik werk ma di do", "OA A: ma di ochtend"] {
        let outcome = pasted(text);
        assert_eq!((outcome.problems.len(), outcome.changes_nothing()), (1, true), "{text}");
    }
    for text in
        ["OA A: woensdagochtend en vrijdag", "OA A\twoensdagochtend, vrijdag", "OA A werkt wo ochtend\nOA A\tvr"]
    {
        assert_eq!(presence(&pasted(text)), ["A we 8.30-12.00", "A fr 8.30-14.00"], "{text}");
    }
    let outcome = pasted("OA A werkt op maandag en dinsdag van half negen tot kwart over twee");
    assert_eq!(presence(&outcome), ["A mo 8.30-14.15", "A tu 8.30-14.15"]);
    let outcome = pasted("OA A: di/vr (vr om en om)");
    assert_eq!(reasons(&outcome), [ProblemReason::WhichWeek { found: "di/vr (vr om en om)".to_owned() }]);
}

#[test]
fn below_people_stands_what_they_do_at_a_time() {
    let body = "8.30-9.15\tgroep 3\tgroep 7 toetsen\n9.15-10.00\tgroep 4\tvrij";
    let expected = ["A mo 8.30-9.15 groep 3 unsaid", "B mo 8.30-9.15 groep 7 tests", "A mo 9.15-10.00 groep 4 unsaid"];
    for head in ["Maandag\tOA A\tOA B", "Inzet maandag\nTijd\tOA A\tOA B", "Tijd\tOA A\tOA B\nMAANDAG\t\t"] {
        let outcome = pasted(&format!("{head}\n{body}"));
        assert_eq!((blocks(&outcome), reasons(&outcome)), (expected.map(str::to_owned).to_vec(), vec![]), "{head}");
    }
    let outcome = pasted(&format!("Maandag\tOA A\tOA B\n{body}\nDinsdag\tOA A\tOA B\n8.30-9.15\tgroep 5\tvrij"));
    assert_eq!((blocks(&outcome).len(), blocks(&outcome)[3].as_str()), (4, "A tu 8.30-9.15 groep 5 unsaid"));
}

#[test]
fn work_among_the_groups_with_a_group_is_work_for_that_group() {
    let row = |group: &str| pasted(&format!("Wie\tDag\tTijd\tGroep\nOA A\tma\t9.00-9.30\t{group}"));
    for (group, expected) in [
        ("TSO gr 1-2", "A mo 9.00-9.30 groep 1-2 supervision"),
        ("toetsen groep 5", "A mo 9.00-9.30 groep 5 tests"),
        ("zwemmen gr 5", "A mo 9.00-9.30 groep 5 unsaid"),
        ("gr 3 en 4 samen", "A mo 9.00-9.30 groep 3+groep 4 unsaid"),
        ("Vlinders groep 3", "A mo 9.00-9.30 Vlinders groep 3 unsaid"),
        ("1/2 geel", "A mo 9.00-9.30 groep 1/2 geel unsaid"),
    ] {
        assert_eq!(blocks(&row(group)), [expected], "{group}");
    }
}

#[test]
fn times_of_someone_that_overlap_are_told() {
    let outcome = pasted("OA\tdi\t8.30-12.00\nOA\tdi\t10.00-14.30\nOA\tdo\t8.30-14.30");
    let told = outcome.notes.iter().filter(|row| matches!(row.note, Note::TwiceThere { .. }));
    assert_eq!((told.count(), outcome.notes[0].line), (1, 2));
}

#[test]
fn two_tables_beside_each_other_each_have_their_own_people() {
    let there = |outcome: &Outcome| presence(outcome).join("; ");
    let below = "Wie\tMa\tDi\nOA A\t8.30-12.00\t8.30-12.00\nOA B\t\t8.30-12.00\nWie\tMa\tDi\nLO A\t9.00-12.00\t\n\
                 LO B\t\t9.00-12.00";
    let expected = there(&pasted(below));
    for (head, between) in [("Wie\tMa\tDi\t\tWie\tMa\tDi", "\t\t"), ("Functie\tMa\tDi\tFunctie\tMa\tDi", "\t")] {
        let text = format!(
            "{head}\nOA A\t8.30-12.00\t8.30-12.00{between}LO A\t9.00-12.00\t\nOA B\t\t8.30-12.00{between}LO B\t\t9.00-12.00"
        );
        let outcome = pasted(&text);
        assert_eq!((there(&outcome), reasons(&outcome)), (expected.clone(), vec![]), "{text}");
        assert!(!outcome.notes.iter().any(|row| matches!(row.note, Note::TwiceThere { .. })), "{text}");
    }
    // The right one may be longer, and another table may stand below both.
    let longer = "Wie\tMa\tDi\t\tWie\tWo\tDo\nOA A\t8.30-12.00\t\t\tLO A\t9-12\t9-12\n\t\t\t\tLO B\t\t9-12\n\
                  Wie\tVr\tMa\nOA C\t8-12\t";
    assert_eq!((reasons(&pasted(longer)), pasted(longer).week.people.len()), (vec![], 4));
}

#[test]
fn a_sentence_above_a_roster_says_when_someone_is_there() {
    let table = "Rooster OA A\nTijd\tMa\tDi\n8.30-9.30\tgroep 3\tgroep 4\n9.30-10.30\tgroep 4\tgroep 3";
    for line in ["OA A werkt ma en di 8.15-14.45", "OA A is er ma, di 8.15-14.45", "OA A: ma 8.15-14.45, di 8.15-14.45"]
    {
        let outcome = pasted(&format!("{line}\n{table}"));
        assert_eq!((reasons(&outcome), blocks(&outcome).len()), (vec![], 4), "{line}");
        assert_eq!(outcome.week.people[0].presence.len(), 2, "{line}");
    }
    let told = pasted(&format!("Op ma en di werkt de groep met OA A samen\n{table}"));
    assert!(!told.problems.is_empty() || !told.notes.is_empty());
}
