//! Lists of tasks of which the hours, or the names of columns, could be taken for something else without a word.

use crate::list::{Each, ListProblem, Per, RowProblem, TaskList};
use crate::*;

#[test]
fn hours_of_everyone_are_asked_for_each_or_together() {
    let asked = |hours: u32| ListProblem::EachOrTogether { minutes: hours * 60 };
    for (text, hours) in [
        ("Taak\tUren\tWie\nStudiedagen\t24\thele team", 24),
        ("Taak\tWie\tUren\nSchoolreis\tiedereen\t8", 8),
        ("Studiedag (hele team) 24 uur", 24),
        ("Schoolreis (iedereen) - 8 uur", 8),
        ("Taak\tUren\tMensen\nStudiedag\t8\tallen", 8),
    ] {
        let list = TaskList::read(text).unwrap();
        let told: Vec<&ListProblem> = list.problems.iter().map(|row| &row.problem).collect();
        assert!(told.contains(&&asked(hours)), "{text}: {told:?}");
        let [row] = &list.rows[..] else { panic!("{text}: {list:?}") };
        let task = &row.task;
        assert_eq!((task.people_rule, task.size), (PeopleRule::Everyone, Size::Minutes(hours * 60)), "{text}");
    }
    for (text, is_each) in [
        ("Taak\tUren\tWie\nStudiedagen\t24 p.p.\thele team", true),
        ("Taak\tUren per persoon\tWie\nStudiedagen\t24\thele team", true),
        ("Taak\tUren\tWie\nStudiedagen\t24 samen\thele team", false),
        ("Taak\tTotaal uren\tWie\nStudiedagen\t24\thele team", false),
    ] {
        let list = TaskList::read(text).unwrap();
        let [row] = &list.rows[..] else { panic!("{text}: {list:?}") };
        assert_eq!((row.task.per_person, row.task.size), (is_each, Size::Minutes(24 * 60)), "{text}");
        assert_eq!(list.problems, [], "{text}");
    }
}

#[test]
fn hours_of_several_people_are_asked_once_for_each_or_together() {
    let asked = |list: &TaskList| {
        let of = |row: &RowProblem| match row.problem {
            ListProblem::HoursOfSeveral { minutes, people, rows } => Some((row.line, minutes / 60, people, rows)),
            _ => None,
        };
        list.problems.iter().filter_map(of).collect::<Vec<_>>()
    };
    for (text, expected) in [
        ("Taak\tUren\tAantal\nSint\t20\t4\nKerst\t25\t3\nPasen\t10\t1", (2, 20, 4, 2)),
        ("Taak\tUren\tPersonen\nPasen\t10\t1\nSint\t20\t4", (3, 20, 4, 1)),
        ("Sint\t20 uur\t3 personen\nKerst\t25 uur\t2 personen", (1, 20, 3, 2)),
        ("Sint (4 personen) 20 uur\nKerst 25 uur", (1, 20, 4, 1)),
        ("Taak\tKlokuren\tMax. personen\nSint\t20\t4", (2, 20, 4, 1)),
        // One row that says it, does not say it of the others.
        ("Taak\tUren\tPersonen\nSint\t20 p.p.\t4\nKerst\t25\t3", (3, 25, 3, 1)),
    ] {
        let list = TaskList::read(text).unwrap();
        assert_eq!(asked(&list), [expected], "{text}: {:?}", list.problems);
        let row = list.rows.iter().find(|row| row.line == expected.0).unwrap();
        assert_eq!((row.task.size, row.task.per_person), (Size::Minutes(expected.1 * 60), false), "{text}");
    }
    for text in [
        "Taak\tUren samen\tPersonen\nSint\t20\t4",
        "Taak\tTotaal uren\tPersonen\nSint\t20\t4",
        "Taak\tUren voor alle mensen\tPersonen\nSint\t20\t4",
        "Taak\tUren p.p.\tPersonen\nSint\t20\t4",
        "Taken, alle uren zijn samen\t\t\nTaak\tUren\tPersonen\nSint\t20\t4",
        "Taak\tUren\tPersonen\tTotaal\nSint\t20\t4\t80",
        "Taak\tUren\tPersonen\nSint\t20 samen\t4",
        "Taak\tUren\tPersonen\nSint\t20\t4 samen",
        "Taak\tUren\tPersonen\nSint\t20\t1",
        "Taak\tUren\tEenheid\tPersonen\nSint\t20\ttotaal\t4",
        "Taak\tUren\tWie\nSint\t20\tAnja, Bert",
    ] {
        let list = TaskList::read(text).unwrap();
        assert_eq!((asked(&list), list.rows.len()), (vec![], 1), "{text}: {:?}", list.problems);
    }
}

#[test]
fn a_task_without_hours_among_bare_numbers_is_told() {
    for text in ["Sint (20)\nKerst (25)\nPasen", "Sint: 20\nKerst: 25\nPasen", "- Sint 20\n- Kerst 25\n- Pasen"] {
        let list = TaskList::read(text).unwrap();
        let not_said = RowProblem { line: 3, problem: ListProblem::SizeNotSaid { text: String::new() } };
        assert!(list.problems.contains(&not_said), "{text}: {list:?}");
        assert_eq!(list.rows[0].task.size, Size::Minutes(20 * 60), "{text}");
    }
}

#[test]
fn names_of_columns_in_one_cell_are_no_task() {
    for text in ["Taak - uren\nSint - 20\nKerst - 25", "Taak: uren\nSint: 20\nKerst: 25"] {
        let list = TaskList::read(text).unwrap();
        let rows: Vec<_> = list.rows.iter().map(|row| (row.task.label.as_str(), row.task.size)).collect();
        assert_eq!(rows, [("Sint", Size::Minutes(1200)), ("Kerst", Size::Minutes(1500))], "{text}");
        assert!(list.problems.is_empty() && list.unused.is_empty(), "{text}: {list:?}");
    }
}

#[test]
fn of_two_school_years_above_the_names_of_columns_the_newest_is_used() {
    let text =
        "\t2025-2026\t\t2026-2027\t\nTaak\turen\twie\turen\twie\nSint\t20\tAnja\t24\tBert\nKerst\t25\tBert\t28\tEls";
    let list = TaskList::read(text).unwrap();
    let rows: Vec<_> = list.rows.iter().map(|row| (row.task.size, row.last_year.as_slice())).collect();
    let anja = ["Anja".to_owned()];
    let bert = ["Bert".to_owned()];
    assert_eq!(rows, [(Size::Minutes(24 * 60), &anja[..]), (Size::Minutes(28 * 60), &bert[..])], "{list:?}");
    assert_eq!(list.unused.len(), 2, "{list:?}");
}

#[test]
fn a_head_says_that_a_number_of_people_is_a_limit() {
    for (head, rule) in [
        ("Max. personen", PeopleRule::AtMost),
        ("Maximaal aantal", PeopleRule::AtMost),
        ("Personen (max)", PeopleRule::AtMost),
        ("Hooguit personen", PeopleRule::AtMost),
        ("Ten hoogste aantal mensen", PeopleRule::AtMost),
        ("Aantal max", PeopleRule::AtMost),
        ("Min. personen", PeopleRule::Exactly),
        ("Minimaal aantal mensen", PeopleRule::Exactly),
        ("Personen", PeopleRule::Exactly),
    ] {
        let list = TaskList::read(&format!("Taak\tUren samen\t{head}\nSint\t20\t4")).unwrap();
        let task = &list.rows[0].task;
        assert_eq!((task.people_rule, task.most_people), (rule, 4), "{head}: {list:?}");
        let is_told =
            matches!(list.problems[..], [RowProblem { problem: ListProblem::AboutPeople { most: 4, .. }, .. }]);
        assert_eq!((is_told, list.problems.len()), (head.starts_with("Min"), usize::from(is_told)), "{head}: {list:?}");
    }
    for heads in [
        "Min. personen\tMax. personen",
        "Min aantal\tMax aantal",
        "Minimaal aantal\tMaximaal aantal",
        "Min\tMax. mensen",
    ] {
        let list = TaskList::read(&format!("Taak\tUren samen\t{heads}\nSint\t20\t2\t4")).unwrap();
        let task = &list.rows[0].task;
        assert_eq!((task.people_rule, task.most_people), (PeopleRule::AtMost, 4), "{heads}: {list:?}");
        let unused: Vec<&str> = list.unused.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(unused, [heads.split('\t').next().unwrap()], "{heads}");
    }
}

#[test]
fn groups_and_parts_without_a_word_above_columns_are_told() {
    for text in [
        "Taak\t1/2\t3\t4\t5\nRapporten\t20\t21\t22\t23\nSchoolreis\t8\t8\t8\t8",
        "Taak\t1\t0,8\t0,6\t0,4\nVergaderen\t40\t32\t24\t16\nStudiedagen\t32\t26\t19\t13",
        "Activiteit\t1a\t1b\t2a\t2b\nRapporten\t20\t21\t22\t23\nSchoolreis\t8\t8\t8\t8",
        "Taken\t100%\t80%\t60%\t50%\nVergaderen\t40\t32\t24\t20\nStudiedagen\t32\t26\t19\t16",
        "Takenlijst 2026\t\t\nTaak\t1-2\t3-4\t5-6\t7-8\nRapporten\t20\t21\t22\t23\nSchoolreis\t8\t8\t8\t8",
    ] {
        let list = TaskList::read(text).unwrap();
        let rows: Vec<_> = list.rows.iter().map(|row| (row.task.size, row.task.most_people)).collect();
        assert_eq!(rows, [(Size::Label(SizeLabel::Medium), 1); 2], "{text}: {list:?}");
        let asked = list.problems.iter().filter(|row| matches!(row.problem, ListProblem::SizeNotSaid { .. })).count();
        assert_eq!((list.unused.len(), asked), (4, 2), "{text}: {list:?}");
    }
    // A task with its hours and people.
    let list = TaskList::read("Sint\t3\t4\nKerst\t5\t6").unwrap();
    assert_eq!(list.rows.len(), 2, "{list:?}");
}

#[test]
fn what_hours_are_counted_in_may_stand_in_the_label() {
    let week =
        |text: &str, hours: u32| ListProblem::NotAYear { text: text.to_owned(), per: Per::Week, minutes: hours * 60 };
    let each = |text: &str, each| ListProblem::ForEach { text: text.to_owned(), each };
    for (text, expected) in [
        ("Bieb per week\t2", week("2", 2)),
        ("Taak\tUren\nTeam p.w.\t2", week("2", 2)),
        ("Taak\tUren\nPlein (per week)\t2", week("2", 2)),
        ("Bieb per week: 2 uur", week("2 uur", 2)),
        ("Rapporten per leerling\t1", each("1", Each::Pupil)),
        ("Taak\tUren\nExcursie per groep\t8", each("8", Each::Group)),
        ("BHV pp\t8", ListProblem::PeopleNotSaid { minutes: 480 }),
        ("Sint per persoon\t15", ListProblem::PeopleNotSaid { minutes: 900 }),
        ("Oudergesprekken per leerkracht\t18", ListProblem::PeopleNotSaid { minutes: 1080 }),
    ] {
        let list = TaskList::read(text).unwrap();
        let told: Vec<&ListProblem> = list.problems.iter().map(|row| &row.problem).collect();
        assert!(told.contains(&&expected), "{text}: {told:?}");
    }
    // A column that says it, says it better.
    for text in [
        "Taak\tUren per jaar\nBieb per week\t80",
        "Taak\tTotaal uren\nRapporten per leerling\t80",
        "Taak\tUren\nReis per bus\t80",
    ] {
        let list = TaskList::read(text).unwrap();
        assert_eq!((list.rows[0].task.size, &list.problems[..]), (Size::Minutes(4800), &[][..]), "{text}");
    }
    let list = TaskList::read("Taak\tUren\tPersonen\nSint per persoon\t15\t4").unwrap();
    assert_eq!((list.rows[0].task.per_person, list.problems.len()), (true, 0), "{list:?}");
}

#[test]
fn who_sent_a_line_of_a_chat_is_kept_with_it() {
    for (chat, plain) in [
        ("[12:12, 14-6-2025] Marloes: Luizenouders aansturen 4u", "Marloes: Luizenouders aansturen 4u"),
        ("14-06-2025 12:05 - Henk: Sportdag 10u", "Henk: Sportdag 10u"),
        ("[12:12, 14-6-2025] Anja: Sint 20 uur, Kerst 10 uur", "Anja: Sint 20 uur, Kerst 10 uur"),
        // A number is nobody's name, and a message of several lines is a list.
        ("[12:12, 14-6-2025] +31 6 00000000: Sportdag 10 uur", "Sportdag 10 uur"),
    ] {
        assert_eq!(TaskList::read(chat), TaskList::read(plain), "{chat}");
    }
    // The sender of a list, or of a line in parts, is named.
    for (chat, plain, senders) in [
        (
            "[12:12, 14-6-2025] Anja: Takenlijst\nSint 20 uur\nKerst 10 uur",
            "Takenlijst\nSint 20 uur\nKerst 10 uur",
            &[1][..],
        ),
        (
            "[12:04, 4-11-2026] Kim: Sint - 30 uur - met vier\n[12:05, 4-11-2026] Kim: Kerst: 20 uur",
            "Sint - 30 uur - met vier\nKerst: 20 uur",
            &[1, 2],
        ),
    ] {
        let (chat, plain) = (TaskList::read(chat).unwrap(), TaskList::read(plain).unwrap());
        assert_eq!((&chat.rows, &chat.problems), (&plain.rows, &plain.problems));
        let named = chat.asides.iter().filter(|aside| ["Anja", "Kim"].contains(&aside.text.as_str()));
        assert_eq!(named.map(|aside| aside.line).collect::<Vec<_>>(), senders, "{:?}", chat.asides);
    }
}

#[test]
fn a_title_says_that_times_are_minutes() {
    for text in [
        "Taken (in minuten)\nTaak\tTijd\nSint\t900\nBieb\t1200",
        "Takenlijst, alle tijden in minuten\n\nTaak\tDuur\nSint\t900\nBieb\t1200",
        "Taken 2026-2027 (minuten)\nActiviteit\tTijdsinvestering\nSint\t900\nBieb\t1200",
        "Takenlijst (in minuten)\nSint\t900\nBieb\t1200",
    ] {
        let list = TaskList::read(text).unwrap();
        let sizes: Vec<Size> = list.rows.iter().map(|row| row.task.size).collect();
        assert_eq!(sizes, [Size::Minutes(900), Size::Minutes(1200)], "{text}: {list:?}");
    }
    // The name of the column says it better.
    let list = TaskList::read("Taken (in minuten)\nTaak\tUren\nSint\t9\nBieb\t12").unwrap();
    assert_eq!(list.rows[0].task.size, Size::Minutes(540), "{list:?}");
}
