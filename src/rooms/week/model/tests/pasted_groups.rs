//! Lesson times and groups from a spreadsheet, as schools write them.

use super::support::{pasted_for_good, reasons};
use crate::paste::{Note, Outcome, ProblemReason, paste};
use crate::*;

fn week_of(labels: &[&str]) -> AssistantWeek {
    let mut week = AssistantWeek::default();
    for label in labels {
        week.group_named(label).unwrap();
    }
    week
}

#[track_caller]
fn pasted(week: &AssistantWeek, text: &str) -> Outcome {
    pasted_for_good(week, text)
}

fn notes(outcome: &Outcome) -> Vec<(u32, Note)> {
    outcome.notes.iter().map(|row| (row.line, row.note.clone())).collect()
}

/// The groups with lessons of their own, one per line: label, days with times.
fn lessons(week: &AssistantWeek) -> Vec<String> {
    let line = |group: &Group| {
        let days = group.lessons.iter().map(|lesson| format!(" {} {}", &lesson.weekday.code()[..2], lesson.span));
        format!("{}{}", group.label, days.collect::<String>())
    };
    week.groups.iter().filter(|group| !group.lessons.is_empty()).map(line).collect()
}

fn groups_of(outcome: &Outcome, at: usize) -> Vec<&str> {
    let ids = outcome.week.blocks[at].groups.iter();
    ids.map(|&id| outcome.week.group(id).unwrap().label.as_str()).collect()
}

#[test]
fn lesson_times_need_no_word_in_their_corner() {
    let week = week_of(&["1/2", "3"]);
    for (corner, group) in [("", "Groep 1 t/m 4"), ("", "1-4"), ("Lestijden", "groepen 1 t/m 4")] {
        let text = format!("{corner}\tMa\tDi\tWo\tDo\tVr\n{group}\t8.30-14.00\t8.30-14.00\t8.30-12.30\t\t\n");
        let outcome = pasted(&week, &text);
        assert_eq!((reasons(&outcome), notes(&outcome)), (vec![], vec![]), "{text}");
        let days = "mo 8.30-14.00 tu 8.30-14.00 we 8.30-12.30";
        let expected = ["1/2", "3", "groep 4"].map(|group| format!("{group} {days}"));
        assert_eq!(lessons(&outcome.week), expected, "{text}");
    }
    let people = pasted(&week, "\tMa\tDi\noa A\t8.30-14.00\t8.30-12.00\n");
    assert_eq!((people.new_people.len(), people.changed_groups.len()), (1, 0), "a person is a person");
}

#[test]
fn lesson_times_may_have_the_days_down_and_the_groups_across() {
    let week = week_of(&["1/2", "3", "4", "5", "6", "7", "8"]);
    for head in ["\t1 t/m 4\t5 t/m 8", "Dag\tgroep 1-4\tgroep 5-8", "Lestijden\tgroepen 1 t/m 4\tgroep 5 t/m 8"] {
        let text = format!("{head}\nMaandag\t8.30-14.00\t8.30-14.15\nwo\t8.30-12.15\t8.30-12.30\n");
        let outcome = pasted(&week, &text);
        assert_eq!(reasons(&outcome), [], "{head}");
        assert_eq!((outcome.changed_groups.len(), outcome.new_groups.len()), (7, 0), "{head}");
        assert_eq!(lessons(&outcome.week)[0], "1/2 mo 8.30-14.00 we 8.30-12.15", "{head}");
        assert_eq!(lessons(&outcome.week)[6], "8 mo 8.30-14.15 we 8.30-12.30", "{head}");
    }
    let bad = paste(&week, "\t1 t/m 4\t5 t/m 8\nma\t8.30-14.00\t8.30-14.15\ndi\thalf negen\t8.30-14.15\n").unwrap();
    assert_eq!(reasons(&bad), [(3, ProblemReason::OneTime { found: "half negen".to_owned() })]);
    assert_eq!(bad.changed_groups.len(), 4, "half of a week is no week");
}

#[test]
fn a_title_above_a_table_is_told_and_leaves_the_text_whole() {
    let lessons = "Groep\tMaandag\tDinsdag\n3\t8.30-14.00\t8.30-14.00\n";
    let corner = "\tMaandag\tDinsdag\n3\t8.30-14.00\t8.30-14.00\n";
    let down = "\tgroep 3\tgroep 4\nma\t8.30-14.00\t8.30-14.00\n";
    let rows = "Wie\tDag\tTijd\tGroep\tSoort\noa A\tma\t8.30-9.15\tgroep 3\toefenen\n";
    let bare = "oa A\tma\t8.30-9.15\tgroep 3\toefenen\n";
    for (title, table) in [
        ("Lestijden 2026-2027", lessons),
        ("Schooltijden OBS De Linde", corner),
        ("Lestijden 2026-2027", down),
        ("Rooster ondersteuning De Linde", rows),
        ("Wie doet wat", bare),
    ] {
        let outcome = pasted(&AssistantWeek::default(), &format!("{title}\n\n{table}"));
        assert_eq!(reasons(&outcome), [], "{title}");
        assert_eq!(notes(&outcome), [(1, Note::Title)], "{title}");
        assert!(!outcome.changes_nothing(), "{title}");
    }
    let two = pasted(&AssistantWeek::default(), &format!("De Linde\nRooster ondersteuning\n{rows}"));
    assert_eq!((reasons(&two), notes(&two)), (vec![], vec![(1, Note::Title), (2, Note::Title)]));
    let inside = paste(&AssistantWeek::default(), &format!("{rows}Marieke\t\t\t\noa A\tdi\t8.30-9.15\t3\n")).unwrap();
    assert_eq!(reasons(&inside), [(3, ProblemReason::NotARole { found: "Marieke".to_owned() })]);
}

#[test]
fn years_alone_mean_the_groups_that_are_there_under_fuller_names() {
    let week = week_of(&["3a", "3b", "1/2 geel", "1/2 blauw", "5 rood", "7/8"]);
    let block =
        |group: &str| pasted(&week, &format!("Wie\tDag\tTijd\tGroep\tSoort\noa A\tma\t9.00-9.45\t{group}\toefenen\n"));
    for unclear in ["groep 3", "3", "groep 1/2"] {
        let outcome = block(unclear);
        assert!(matches!(notes(&outcome).as_slice(), [(2, Note::WhichGroups { .. })]), "{unclear}");
        assert!(groups_of(&outcome, 0).is_empty() && outcome.new_groups.is_empty(), "{unclear}");
        assert_eq!(outcome.new_blocks.len(), 1, "{unclear}");
    }
    for (clear, expected, new) in [
        ("groep 5", "5 rood", 0),
        ("gr. 7", "7/8", 0),
        ("3a", "3a", 0),
        ("3c", "groep 3c", 1),
        ("groep 4", "groep 4", 1),
    ] {
        let outcome = block(clear);
        assert_eq!((groups_of(&outcome, 0), outcome.new_groups.len()), (vec![expected], new), "{clear}");
        assert_eq!(notes(&outcome), [], "{clear}");
    }
}

#[test]
fn all_groups_of_a_school_without_any_are_asked() {
    let text = "Wie\tDag\tTijd\tGroep\tSoort\noa A\tma\t9.00-9.45\talle groepen\toefenen\n";
    let outcome = pasted(&AssistantWeek::default(), text);
    assert_eq!(notes(&outcome), [(2, Note::WhichGroups { found: "alle groepen".to_owned() })]);
    assert_eq!((outcome.new_blocks.len(), outcome.new_groups.len()), (1, 0));
    assert_eq!(notes(&pasted(&week_of(&["3", "4"]), text)), []);
}

#[test]
fn an_answered_question_about_the_group_is_not_asked_as_another_block() {
    let text = "Wie\tDag\tTijd\tGroep\noa A\tma\t9.00-9.45\tgroep 3\n";
    let mut week = pasted(&week_of(&["3a", "3b"]), text).week;
    week.blocks[0].groups = vec![week.groups[1].id];
    assert!(pasted(&week, text).changes_nothing());
}

#[test]
fn in_lesson_times_years_alone_mean_all_their_groups() {
    let week = week_of(&["3a", "3b", "1/2 geel", "1/2 blauw"]);
    let text = "Groep\tMaandag\tDinsdag\ngroep 3\t8.30-14.00\t\n1/2\t8.30-12.00\t\n6\t8.30-15.00\t\n";
    let outcome = pasted(&week, text);
    assert_eq!((reasons(&outcome), notes(&outcome)), (vec![], vec![]));
    assert_eq!(
        lessons(&outcome.week),
        [
            "3a mo 8.30-14.00",
            "3b mo 8.30-14.00",
            "1/2 geel mo 8.30-12.00",
            "1/2 blauw mo 8.30-12.00",
            "groep 6 mo 8.30-15.00"
        ]
    );
}
