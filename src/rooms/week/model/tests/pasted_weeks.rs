//! Weeks and days wherever schools write them: in a title, in a cell, in a column of their own, several in one head.

use super::support::pasted_into;
use crate::paste::{Note, Outcome, ProblemReason};
use crate::*;

fn pasted(text: &str) -> Outcome {
    let mut week = AssistantWeek { cycle: Cycle::TwoWeeks, ..AssistantWeek::default() };
    for (label, years) in [("groep 3a", Year::Three), ("groep 4", Year::Four), ("groep 5", Year::Five)] {
        week.group_of(label, &[years]).unwrap();
    }
    pasted_into(&week, text)
}

/// The blocks, one per line: the day, the weeks, the kind, the group and the aim.
fn blocks(outcome: &Outcome) -> Vec<String> {
    let line = |block: &Block| {
        let groups: Vec<&str> = block.groups.iter().map(|&id| outcome.week.group(id).unwrap().label.as_str()).collect();
        let (day, weeks) = (&block.weekday.code()[..2], block.weeks.code());
        format!("{day} {weeks} {} {} {}", block.kind.code(), groups.join("|"), block.aim).trim_end().to_owned()
    };
    outcome.week.blocks.iter().map(line).collect()
}

fn reasons(outcome: &Outcome) -> Vec<ProblemReason> {
    outcome.problems.iter().map(|problem| problem.reason.clone()).collect()
}

#[test]
fn the_weeks_above_a_roster_hold_for_each_day_that_does_not_say_otherwise() {
    let table = |title: &str, corner: &str, head: &str| {
        format!("{title}\n{corner}\tma\t{head}\n8.30-9.30\tgr 4 kleine groep\tgr 5 kleine groep\n")
    };
    for (title, corner) in
        [("OA A - even weken", "tijd"), ("Rooster OA A (week B)", ""), ("Rooster OA A", "even weken")]
    {
        let outcome = pasted(&table(title, corner, "di"));
        assert_eq!(reasons(&outcome), [], "{title}");
        let both = ["mo b small-group groep 4", "tu b small-group groep 5"];
        assert_eq!(blocks(&outcome), both, "{title}");
    }
    let outcome = pasted(&table("OA A - even weken", "tijd", "di (oneven)"));
    assert_eq!(blocks(&outcome), ["mo b small-group groep 4", "tu a small-group groep 5"]);
    let outcome = pasted(&table("Rooster OA A, om de week", "tijd", "di"));
    let which = ProblemReason::WhichWeek { found: "Rooster OA A, om de week".to_owned() };
    assert_eq!((reasons(&outcome), outcome.new_blocks.len()), (vec![which.clone(), which], 0));
    // A letter is who it is, and no week.
    assert_eq!(blocks(&pasted(&table("Rooster OA A", "tijd", "di")))[0], "mo every small-group groep 4");
}

#[test]
fn the_weeks_of_one_block_may_stand_among_the_words_of_the_work() {
    for (cell, block) in [
        ("gr 5 (even) inoefenen", "mo b extra-practice groep 5"),
        ("oneven weken: 3a inoefenen", "mo a extra-practice groep 3a"),
        ("gr 4 kleine groep week B", "mo b small-group groep 4"),
        ("gr 4 even kleine groep", "mo every small-group groep 4 even"),
    ] {
        let roster = pasted(&format!("Rooster OA A\ntijd\tma\tdi\n8.30-9.30\t{cell}\t\n"));
        assert_eq!((blocks(&roster), reasons(&roster)), (vec![block.to_owned()], vec![]), "{cell}");
        let rows = pasted(&format!("Wie\tDag\tTijd\tWat\noa A\tma\t8.30-9.30\t{cell}\n"));
        assert_eq!(blocks(&rows), [block], "{cell}");
    }
    let rows = pasted("Wie\tDag\tTijd\tWat\noa A\tma\t8.30-9.30\tgr 4 kleine groep om de week\n");
    let which = ProblemReason::WhichWeek { found: "gr 4 kleine groep om de week".to_owned() };
    assert_eq!((reasons(&rows), rows.new_blocks.len()), (vec![which], 0));
    // The column for it goes first.
    let rows = pasted("Wie\tDag\tTijd\tWat\tFrequentie\noa A\tma\t8.30-9.30\tgr 4 kleine groep (even)\toneven\n");
    assert_eq!(blocks(&rows), ["mo a small-group groep 4"]);
}

#[test]
fn a_roster_in_rows_is_read_with_heads_in_other_words() {
    let outcome = pasted(
        "Inzet\nMedewerker\tWanneer\tVan-tot\tBij\tWat gaan we doen\tHoe vaak\nOA A\tma\t8.30-9.30\t3a\tkleine groep\tbeide\n\
         \tma\t9.30-10.00\t4\tinoefenen\teven\nOA B\tdi + do\t8.30-9.30\t5\tkleine groep\toneven weken\n",
    );
    assert_eq!((reasons(&outcome), outcome.unused_columns.len()), (vec![], 0));
    assert_eq!(outcome.notes.iter().map(|row| &row.note).collect::<Vec<_>>(), [&Note::Title]);
    let expected = [
        "mo every small-group groep 3a",
        "mo b extra-practice groep 4",
        "tu a small-group groep 5",
        "th a small-group groep 5",
    ];
    assert_eq!(blocks(&outcome), expected);
}

#[test]
fn one_head_may_name_several_days_and_what_is_not_used_is_named() {
    let lessons = |outcome: &Outcome| {
        let of = |lesson: &Lesson| format!("{} {}", &lesson.weekday.code()[..2], lesson.span);
        outcome.week.groups[0].lessons.iter().map(of).collect::<Vec<_>>()
    };
    for (head, wednesday) in [
        ("Groepen\tmaandag, dinsdag, donderdag\twoensdag\tvrijdag\tLet op", "8.30-12.00\t8.30-12.00"),
        ("Groep\tma/di/do\two\tvr\tLet op", "8.30-12.00\t8.30-12.00"),
        ("Groep\tma, di en do\two + vr\tLet op", "8.30-12.00"),
    ] {
        let outcome = pasted(&format!("Lestijden\n{head}\n3 t/m 5\t8.30-14.00\t{wednesday}\tkleuters eerder\n"));
        assert_eq!(reasons(&outcome), [], "{head}");
        let all = ["mo 8.30-14.00", "tu 8.30-14.00", "th 8.30-14.00", "we 8.30-12.00", "fr 8.30-12.00"];
        assert_eq!(lessons(&outcome), all, "{head}");
        assert_eq!((outcome.changed_groups.len(), outcome.unused_columns.as_slice()), (3, &["Let op".to_owned()][..]));
    }
    let people = pasted("Wie\tma t/m do\tvr\noa A\t8.30-14.00\t8.30-12.00\n");
    assert_eq!(people.week.people[0].presence.len(), 5);
    let roster = pasted("Rooster OA A\ntijd\tma\tdi\tletten op\n8.30-9.30\tgr 4 kleine groep\t\tzachtjes\n");
    assert_eq!((roster.new_blocks.len(), roster.unused_columns.as_slice()), (1, &["letten op".to_owned()][..]));
}
