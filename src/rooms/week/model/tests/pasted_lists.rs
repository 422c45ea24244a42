//! Lists that say when someone works, and rows that say no work.

use super::support::{notes, pasted_into, presence};
use crate::paste::{Note, Outcome, ProblemReason, paste, with_title};
use crate::*;

#[track_caller]
fn pasted(text: &str) -> Outcome {
    pasted_into(&AssistantWeek::default(), text)
}

fn blocks(outcome: &Outcome) -> Vec<String> {
    let of = |block: &Block| format!("{} {} {}", &block.weekday.code()[..2], block.span, block.kind.code());
    outcome.week.blocks.iter().map(of).collect()
}

#[test]
fn a_list_of_working_times_is_no_work() {
    let expected = ["A mo 8.30-14.30", "A tu 8.30-12.30", "B we 8.15-12.15"];
    for text in [
        "Wie\tDag\tTijd\nOA A\tmaandag\t8.30-14.30\nOA A\tdinsdag\t8.30-12.30\nOA B\twoensdag\t8.15-12.15",
        "Wie\tDag\tVan\tTot\nOA A\tma\t8.30\t14.30\n\tdi\t8.30\t12.30\nOA B\two\t8.15\t12.15",
        "Functie\tDag\tBegintijd\tEindtijd\nOA A\tma\t8.30\t14.30\nOA A\tdi\t8.30\t12.30\nOA B\two\t8.15\t12.15",
        "Wie\tDag\tTijd\tGroep\tSoort\nOA A\tma\t8.30-14.30\t\t\nOA A\tdi\t8.30-12.30\t\t-\nOA B\two\t8.15-12.15\t\t",
        "OA A\tma\t8.30-14.30\nOA A\tdi\t8.30-12.30\nOA B\two\t8.15-12.15",
    ] {
        let outcome = pasted(text);
        let found: Vec<String> = presence(&outcome);
        assert_eq!(
            (found, outcome.new_blocks.len(), notes(&outcome)),
            (expected.map(str::to_owned).to_vec(), 0, vec![]),
            "{text}"
        );
        assert!(paste(&outcome.week, text).unwrap().changes_nothing(), "{text}");
    }
    // Without a letter, the rows are about one person.
    assert_eq!(
        presence(&pasted("Wie\tDag\tTijd\nOA\tma\t8.30-14.30\nOA\tdi\t8.30-12.30")),
        ["A mo 8.30-14.30", "A tu 8.30-12.30"]
    );
}

#[test]
fn a_short_row_is_presence_where_the_head_or_the_title_says_so_and_is_asked_elsewhere() {
    for text in [
        "Wie\tDag\tWerktijd\nOA A\tma\t8.30-10.30",
        "Werktijden\nWie\tDag\tTijd\nOA A\tma\t8.30-10.30",
        "Aanwezigheid OA\nWie\tDag\tVan\tTot\nOA A\tma\t8.30\t10.30",
    ] {
        let outcome = pasted(text);
        assert_eq!((presence(&outcome), outcome.new_blocks.len()), (vec!["A mo 8.30-10.30".to_owned()], 0), "{text}");
    }
    let outcome = pasted("Wie\tDag\tTijd\nOA A\tma\t8.45-9.30");
    assert_eq!((blocks(&outcome), notes(&outcome)), (vec!["mo 8.45-9.30 unsaid".to_owned()], vec![Note::NoWork]));
    // What one head says does not hold below the next.
    let outcome = pasted("Wie\tDag\tWerktijd\nOA A\tma\t8.30-10.30\nWie\tDag\tTijd\nOA A\tma\t8.45-9.30");
    assert_eq!((presence(&outcome).len(), outcome.new_blocks.len()), (1, 1));
    let outcome = pasted("Rooster OA A\nDag\tTijd\nma\t8.30-14.30\ndi\t8.30-12.30");
    assert_eq!((presence(&outcome).len(), outcome.new_blocks.len()), (2, 0));
    // A long row among rows of work is no presence.
    let outcome = pasted("Wie\tDag\tTijd\tGroep\nOA A\tma\t8.30-12.00\t\nOA A\tdi\t8.30-9.15\t3");
    assert_eq!(blocks(&outcome), ["mo 8.30-12.00 unsaid", "tu 8.30-9.15 unsaid"]);
    assert_eq!(notes(&outcome), [Note::NoWork, Note::OnlyGroup { found: "3".to_owned() }]);
}

#[test]
fn a_group_without_work_is_asked_as_in_a_roster() {
    for text in
        ["Wie\tDag\tTijd\tGroep\nOA A\tma\t8.30-12.00\t3", "Wie\tDag\tTijd\tGroep\tSoort\nOA A\tma\t8.30-12.00\t3\t"]
    {
        let outcome = pasted(text);
        let note = Note::OnlyGroup { found: "3".to_owned() };
        assert_eq!(
            (blocks(&outcome), notes(&outcome)),
            (vec!["mo 8.30-12.00 unsaid".to_owned()], vec![note]),
            "{text}"
        );
    }
    let outcome =
        pasted("Wie\tDag\tTijd\tGroep\tDoel\nOA A\tma\t8.30-9.15\t3\tniveau 2\nOA A\tdi\t8.30-9.15\t3\ttoetsen");
    assert_eq!(blocks(&outcome), ["mo 8.30-9.15 unsaid", "tu 8.30-9.15 tests"]);
    assert_eq!(notes(&outcome), [Note::WhichWork { found: "niveau 2".to_owned(), doubt: None }]);
}

#[test]
fn a_tick_is_as_good_as_a_cross_and_a_sign_for_no_is_away() {
    let mut week = AssistantWeek::default();
    let lessons = Weekday::ALL.iter().map(|&weekday| Lesson { weekday, span: "8.30-14.30".parse().unwrap() });
    week.set_lessons(lessons.collect()).unwrap();
    for (tick, no) in [("✓", "✗"), ("✔", "✘"), ("✅", "❌"), ("√", "-"), ("●", "✗"), ("✔\u{fe0f}", "✖")]
    {
        let outcome = paste(&week, &format!("Functie\tma\tdi\two\nOA A\t{tick}\t{no}\tx")).unwrap();
        assert_eq!(outcome.problems, [], "{tick}");
        assert_eq!(presence(&outcome), ["A mo 8.30-14.30", "A we 8.30-14.30"], "{tick}");
    }
}

#[test]
fn an_arrow_or_a_line_in_a_roster_is_the_cell_above_it() {
    for same in ["↓", "|", "\""] {
        let text = format!(
            "OA A\nTijd\tma\tdi\n8.30-9.15\tpauze\ttoetsen\n9.15-10.00\t{same}\toefenen\n10.00-11.00\t{same}\tvrij"
        );
        let outcome = pasted(&text);
        assert_eq!(
            blocks(&outcome),
            ["mo 8.30-11.00 break", "tu 8.30-9.15 tests", "tu 9.15-10.00 extra-practice"],
            "{same}"
        );
    }
    let outcome = pasted("OA A\nTijd\tma\tdi\n8.30-9.15\t\ttoetsen\n9.15-10.00\t↓\toefenen");
    assert_eq!(outcome.problems[0].reason, ProblemReason::Idem { found: "↓".to_owned() });
}

#[test]
fn a_time_in_a_cell_of_a_roster_is_its_own_or_told() {
    let text = "OA A\nTijd\tma\tdi\two\n10.00-12.00\tpauze 10.15-10.30\ttoetsen (11.00 - 11.30)\tvan 10.30 tot 11.00 pauze\n\
                12.00-13.00\tgr 4 oefenen, pauze 12.30\ttoetsen tot 12.45\tpauze 8.00-9.00";
    let outcome = pasted(text);
    assert_eq!(
        blocks(&outcome),
        [
            "mo 10.15-10.30 break",
            "mo 12.00-13.00 extra-practice",
            "tu 11.00-11.30 tests",
            "tu 12.00-12.45 tests",
            "we 10.30-11.00 break",
            "we 12.00-13.00 break"
        ]
    );
    let told = |found: &str| Note::TimeInCell { found: found.to_owned() };
    assert!(notes(&outcome).contains(&told("pauze 8.00-9.00")));
    assert!(notes(&outcome).contains(&Note::PartWithTime { found: "pauze 12.30".to_owned() }));
    assert!(!notes(&outcome).iter().any(|note| matches!(note, Note::TimeInCell { found } if found.contains("10."))));
}

#[test]
fn a_part_of_a_row_with_one_time_is_asked_and_no_break_of_all_of_it() {
    let row = |cell: &str| pasted(&format!("OA A\nTijd\tma\tdi\n12.00-13.00\t{cell}\t"));
    for (cell, part) in [
        ("gr 4, pauze 12.30", "pauze 12.30"),
        ("pauze 12.30 / gr 4", "pauze 12.30"),
        ("gr 4; 12.15 toezicht", "12.15 toezicht"),
        ("gr 4 + om 12:40 plein", "om 12:40 plein"),
    ] {
        let outcome = row(cell);
        assert_eq!(blocks(&outcome), ["mo 12.00-13.00 unsaid"], "{cell}");
        assert_eq!(outcome.week.groups[0].label, "groep 4", "{cell}");
        let told = [Note::PartWithTime { found: part.to_owned() }, Note::OnlyGroup { found: "gr 4".to_owned() }];
        assert_eq!(notes(&outcome), told, "{cell}");
    }
    for cell in ["pauze 12.30", "om 12.30 gr 4 pauze", "12.15 lunchpauze"] {
        let outcome = row(cell);
        let found = cell.to_owned();
        assert_eq!((blocks(&outcome).len(), &outcome.problems[0].reason), (0, &ProblemReason::OneTime { found }));
    }
    assert_eq!(blocks(&row("pauze vanaf 12.30")), ["mo 12.30-13.00 break"]);
    assert_eq!(blocks(&row("12.00 pauze")), ["mo 12.00-13.00 break"], "when its row begins");
}

#[test]
fn work_or_pupils_among_the_groups_are_no_group() {
    let row = |group: &str, soort: &str| {
        pasted(&format!("Wie\tDag\tVan\tTot\tGroep\tSoort\nOA A\tma\t10.15\t10.30\t{group}\t{soort}"))
    };
    for (group, kind) in [("pleinwacht", "supervision"), ("pauze", "break"), ("vergadering", "talking")] {
        let outcome = row(group, "");
        assert_eq!(
            (blocks(&outcome), outcome.new_groups.len()),
            (vec![format!("mo 10.15-10.30 {kind}")], 0),
            "{group}"
        );
    }
    for group in ["nieuwkomers", "Lisa (gr 4)", "pauze"] {
        let outcome = row(group, "oefenen");
        assert_eq!(outcome.new_groups.len(), 0, "{group}");
        assert_eq!(notes(&outcome), [Note::WhichGroups { found: group.to_owned() }]);
    }
    for group in ["De Uilen", "Onderbouw (1-4)", "kleuters", "1/2 geel", "plusklas", "Uilen (3/4)"] {
        assert!(!row(group, "oefenen").new_groups.is_empty(), "{group}");
    }
}

#[test]
fn a_name_with_a_group_in_brackets_is_that_group_if_it_is_known() {
    let labels = |outcome: &Outcome| outcome.week.groups.iter().map(|group| group.label.clone()).collect::<Vec<_>>();
    let of = |outcome: &Outcome, at: usize| {
        let groups = outcome.week.blocks[at].groups.iter();
        groups.map(|&id| outcome.week.group(id).unwrap().label.clone()).collect::<Vec<_>>()
    };
    let head = "Wie\tDag\tTijd\tGroep\tSoort\n";
    // By its years, and then what stands before them is told.
    let text = format!("{head}OA A\tma\t9.00-9.30\tgr 3\toefenen\nOA A\tma\t9.30-10.00\tUilen (gr 3)\toefenen");
    let outcome = pasted(&text);
    assert_eq!((labels(&outcome), of(&outcome, 1)), (vec!["groep 3".to_owned()], vec!["groep 3".to_owned()]));
    assert_eq!(notes(&outcome), [Note::BesideGroup { found: "Uilen".to_owned() }]);
    assert!(paste(&outcome.week, &text).unwrap().changes_nothing());
    // By its name.
    let text = format!("{head}OA A\tma\t9.00-9.30\tUilen\toefenen\nOA A\tma\t9.30-10.00\tUilen (gr 3)\toefenen");
    let outcome = pasted(&text);
    assert_eq!((of(&outcome, 1), notes(&outcome)), (vec!["Uilen".to_owned()], vec![]));
    // By a row below it; and where no row says so, it may be a pupil.
    let text = format!("{head}OA A\tma\t9.00-9.30\tUilen (gr 3)\toefenen\nOA A\tma\t9.30-10.00\t3\toefenen");
    let outcome = pasted(&text);
    assert_eq!((of(&outcome, 0), notes(&outcome).len()), (vec!["groep 3".to_owned()], 1));
    let unknown = pasted(&format!("{head}OA A\tma\t9.00-9.30\tUilen (gr 3)\toefenen"));
    assert_eq!(notes(&unknown), [Note::WhichGroups { found: "Uilen (gr 3)".to_owned() }]);
    assert!(paste(&outcome.week, &text).unwrap().changes_nothing());
    // The same in a roster.
    let roster = "OA A\nTijd\tma\tdi\n9.00-9.30\tUilen (gr 3) toetsen\tBevers (groep 4) toetsen";
    let outcome = paste(&pasted(&text).week, roster).unwrap();
    assert_eq!(labels(&outcome), ["groep 3", "groep 4"]);
    let mut week = AssistantWeek::default();
    week.group_of("Uilen", &[Year::Three]).unwrap();
    let outcome = paste(&week, "OA A\nTijd\tma\tdi\n9.00-9.30\tUilen (gr 3) toetsen\tuilen (groep 3)").unwrap();
    assert_eq!((labels(&outcome), of(&outcome, 0)), (vec!["Uilen".to_owned()], vec!["Uilen".to_owned()]));
    assert_eq!(notes(&outcome), [Note::OnlyGroup { found: "Uilen".to_owned() }]);
}

#[test]
fn work_beside_a_group_in_its_cell_becomes_no_group() {
    for group in ["gr 4, pauze 12.30", "pauze, groep 4", "groep 4 + pleinwacht"] {
        let outcome = pasted(&format!("Wie\tDag\tTijd\tGroep\tSoort\nOA A\tma\t12.00-13.00\t{group}\toefenen"));
        let labels: Vec<&str> = outcome.week.groups.iter().map(|group| group.label.as_str()).collect();
        assert_eq!(labels, ["groep 4"], "{group}");
        assert!(matches!(notes(&outcome).as_slice(), [Note::BesideGroup { .. }]), "{group}");
    }
}

#[test]
fn a_title_with_two_people_leaves_open_whose_roster_it_is() {
    let table = "Tijd\tma\tdi\n8.30-9.15\ttoetsen\tpauze\n";
    for title in
        ["Rooster OA A en OA B", "Onderwijsassistent A / B", "OA A/B", "OA A + B", "OA A en leraarondersteuner B"]
    {
        let outcome = pasted(&format!("{title}\n{table}"));
        assert_eq!((outcome.problems.len(), outcome.new_blocks.len()), (1, 0), "{title}");
        assert!(outcome.lacks_who(), "{title}");
    }
    for title in ["Rooster OA A", "Rooster onderwijsassistent A week A", "OA A, groep 3 en 4", "OA A (OA A)"] {
        assert_eq!(pasted(&format!("{title}\n{table}")).new_blocks.len(), 2, "{title}");
    }
    // Whoever is chosen for it goes before it.
    let chosen = with_title(&format!("Rooster OA A en OA B\n{table}"), "onderwijsassistent B");
    let outcome = pasted(&chosen);
    assert_eq!((outcome.new_blocks.len(), char::from(outcome.week.people[0].letter)), (2, 'B'));
    // Further down, such a title ends what is A's.
    let outcome = pasted(&format!("OA A\n{table}OA A en OA B\n{table}"));
    assert_eq!((outcome.new_blocks.len(), outcome.lacks_who()), (2, true));
}

#[test]
fn hours_that_are_times_say_when_someone_is_there() {
    for text in [
        "Functie\tWerkdagen\tUren\nOA A\tma, di\t8.30-14.30",
        "Wie\tUren\tDagen\nOA A\t8.30 - 14.30 uur\tma en di",
        "Wie;Dag;Van;Tot;Van;Tot\nOA A;ma;8:30;12:15;12:45;14:30\nOA A;di;8:30;14:30;;",
        "OA A;ma;8:30;12:15;12:45;14:30\nOA A;di;8:30;14:30;;",
    ] {
        let outcome = pasted(text);
        let there = presence(&outcome).join(", ");
        let is_split = text.contains("12:45");
        let expected = if is_split {
            "A mo 8.30-12.15, A mo 12.45-14.30, A tu 8.30-14.30"
        } else {
            "A mo 8.30-14.30, A tu 8.30-14.30"
        };
        assert_eq!((there.as_str(), outcome.problems.len(), notes(&outcome)), (expected, 0, vec![]), "{text}");
        assert_eq!(outcome.week.people[0].roster_minutes, None, "{text}");
    }
    // Times without a day are of no day.
    let outcome = pasted("Wie\tUren\nOA A\t8.30-14.30");
    assert_eq!(outcome.problems.len(), 1);
    assert!(outcome.changes_nothing());
}
