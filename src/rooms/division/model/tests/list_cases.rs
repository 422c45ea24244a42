//! Lists of tasks as schools have them: each with what it says, or with what is said about it.

use super::support::*;
use crate::list::{AsideKind, Column, ListProblem, TaskList};
use crate::*;

/// What a list yields: label, minutes in all, and people; everyone is 0.
fn read(text: &str) -> (TaskList, TaskDivision, Vec<(String, u32, u8)>) {
    let list = TaskList::read(text).unwrap();
    let mut division = TaskDivision::default();
    division.add_tasks(&list);
    assert_eq!(division.check(), Ok(()), "{text}");
    let tasks = division.tasks.iter();
    let rows = tasks.map(|task| (task.label.clone(), division.minutes(task), task.people().unwrap_or(0))).collect();
    (list, division, rows)
}

/// The tasks of a list: label and minutes in all.
fn minutes(text: &str) -> Vec<(String, u32)> {
    read(text).2.into_iter().map(|(label, minutes, _)| (label, minutes)).collect()
}

fn row(label: &str, minutes: u32) -> (String, u32) {
    (label.to_owned(), minutes)
}

fn kinds(list: &TaskList) -> Vec<(u32, AsideKind)> {
    list.asides.iter().map(|aside| (aside.line, aside.kind)).collect()
}

/// The problems of a list, without what its labels ask for.
fn said(list: &TaskList) -> Vec<(u32, ListProblem)> {
    list.problems.iter().map(|row| (row.line, row.problem.clone())).collect()
}

fn first(text: &str) -> Task {
    TaskList::read(text).unwrap().rows.first().map(|row| row.task.clone()).unwrap_or_default()
}

#[test]
fn hours_for_each_are_counted_for_all() {
    for text in [
        "Taak\tUren per deelnemer\tAantal deelnemers\nSinterklaas\t12\t4",
        "Taak\tUren p.p.\tAantal\nSinterklaas\t12\t4",
        "Taak\tAantal uren per persoon\tDeelnemers\nSinterklaas\t12\t4 personen",
        "Taak\tUren\tAantal personen\nSinterklaas\t12 p.p.\t4",
        "Taak\tUren\tPersonen\nSinterklaas\t12 uur per persoon\tmet vier",
        "Taak\tUren p.p.\tAantal\tTotaal uren\nSinterklaas\t12\t4\t48",
        "Taak\tUren p.p.\tTotaal uren\nSinterklaas\t12\t48",
    ] {
        let (list, _, rows) = read(text);
        assert_eq!(rows, [("Sinterklaas".to_owned(), 48 * 60, 4)], "{text}");
        assert_eq!(list.problems, [], "{text}");
        let task = &list.rows[0].task;
        assert_eq!((task.size, task.per_person), (Size::Minutes(720), true), "{text}");
    }
    let (list, _, rows) = read("Taak\tUren per deelnemer\tAantal deelnemers\nStudiedag 1\t8,5\t18");
    assert_eq!((rows, list.problems), (vec![("Studiedag 1".to_owned(), 153 * 60, 18)], vec![]));
    let task = first("Taak\tUren per deelnemer\tAantal deelnemers\nStudiedag\t8,5\tiedereen");
    assert_eq!((task.people_rule, task.per_person, task.size), (PeopleRule::Everyone, true, Size::Minutes(510)));
    let list = TaskList::read("Taak\tUren p.p.\tAantal\tTotaal\nKerst\t10\t3\t40\nPasen\t5 \t\t").unwrap();
    let expected =
        [(2, ListProblem::OtherTotal { product: 1800, total: 2400 }), (3, ListProblem::PeopleNotSaid { minutes: 300 })];
    assert_eq!(said(&list), expected);
}

#[test]
fn the_planner_list_goes_in_whole_and_comes_out_again() {
    let (list, division, rows) = read(include_str!("lists/planner.tsv"));
    assert_eq!((rows.len(), division.tasks.iter().map(|task| division.minutes(task)).sum::<u32>()), (61, 2161 * 60));
    let titles = kinds(&list).iter().map(|&(_, kind)| kind).collect::<Vec<_>>();
    let count = |kind| titles.iter().filter(|&&other| other == kind).count();
    let counts = [AsideKind::Title, AsideKind::Heading, AsideKind::Subtotal, AsideKind::Total].map(count);
    assert_eq!(counts, [1, 6, 2, 1]);
    let left_out: Vec<_> = list.problems.iter().filter(|row| !row.problem.is_kept()).collect();
    assert!(left_out.is_empty() && list.unused.is_empty(), "{left_out:?}");
    // "Na elke vakantie" says no month.
    let remarks: Vec<u32> = list.problems.iter().map(|row| row.line).collect();
    assert!(remarks.len() <= 2, "{:?}", list.problems);
    let mut again = TaskDivision::default();
    let read = TaskList::read(&division.tasks_csv()).unwrap();
    assert_eq!(read.asides, []);
    again.add_tasks(&read);
    assert_eq!(again, division);
}

#[test]
fn raw_lists_of_a_whole_school_go_in_without_rewriting() {
    let (list, division, rows) = read(include_str!("lists/spreadsheet.csv"));
    assert_eq!(rows.len(), 61);
    assert!(list.problems.iter().all(|row| row.problem.is_kept()), "{:?}", list.problems);
    assert_eq!(list.unused.iter().map(|column| column.name.as_str()).collect::<Vec<_>>(), ["Categorie", "Opmerking"]);
    assert_eq!(kinds(&list).len(), 3);
    let sint = division.task_named("Sinterklaas").unwrap();
    assert_eq!((division.minutes(sint), sint.people_rule, sint.most_people), (48 * 60, PeopleRule::Exactly, 4));
    let (list, _, rows) = read(include_str!("lists/document.txt"));
    assert_eq!((rows.len(), rows.iter().map(|(_, minutes, _)| minutes).sum::<u32>()), (61, 2161 * 60));
    assert_eq!(kinds(&list).len(), 7);
}

#[test]
fn titles_headings_and_totals_are_named_and_never_tasks() {
    for (text, tasks, aside) in [
        ("Taak\tUren\nKerst\t20\nSubtotaal\t20\nTotaal\t20", 1, vec![(3, AsideKind::Subtotal), (4, AsideKind::Total)]),
        (
            "Taak\tUren\nKerst\t20\nSint\t30\nSubtotaal vieringen\t50\nTotaal\t50",
            2,
            vec![(4, AsideKind::Subtotal), (5, AsideKind::Total)],
        ),
        ("Taak\tUren\nVieringen\t\nKerst\t20", 1, vec![(2, AsideKind::Heading)]),
        ("Taak;Uren\nVIERINGEN\nKerst;20\nUitjes:\nKamp;10", 2, vec![(2, AsideKind::Heading), (4, AsideKind::Heading)]),
        (
            "Takenlijst 2026-2027\n\nTaak\tUren\tMaanden\tPersonen\nSinterklaas\t30\tnov\t4",
            1,
            vec![(1, AsideKind::Title)],
        ),
        (
            "Takenoverzicht\t\t\t\nTaak\tUren\tMaanden\tPersonen\nSinterklaas\t30\tnov\t4",
            1,
            vec![(1, AsideKind::Title)],
        ),
        (
            "School X\t\t\nversie 3 maart\t\t\n\nTaak\tUren\tMaanden\nSint\t30\tnov",
            1,
            vec![(1, AsideKind::Title), (2, AsideKind::Title)],
        ),
        ("Taak\tUren\nKerst\t20\nSint\t30\n\t50", 2, vec![(4, AsideKind::Total)]),
        ("Taak\tUren\nKerst\t20\nTotaal aantal uren\t20", 1, vec![(3, AsideKind::Total)]),
        ("Taak\tUren\nKerst\t20\nTOTAAL:\t20", 1, vec![(3, AsideKind::Total)]),
        ("Taak\tUren\nKerst\t20\nVieringen totaal\t20", 1, vec![(3, AsideKind::Subtotal)]),
        ("Taak\tUren\nKerst\t20\nTaak\tUren\nKamp\t20", 2, vec![(3, AsideKind::Head)]),
        ("Kerst\t20\nVieringen\t\nSint\t30\nTotaal\t50", 2, vec![(2, AsideKind::Heading), (4, AsideKind::Total)]),
        (
            "Categorie;Taak;Uren\nVieringen;;\n;Kerst;20\n;Sint;30\nTotaal;;50",
            2,
            vec![(2, AsideKind::Heading), (5, AsideKind::Total)],
        ),
    ] {
        let (list, _, rows) = read(text);
        assert_eq!((rows.len(), kinds(&list)), (tasks, aside), "{text}: {:?}", list.problems);
        assert!(rows.iter().all(|&(_, minutes, _)| minutes != 1500), "{text}: {rows:?}");
    }
    let (_, division, rows) = read("Takenlijst 2026-2027\n\nTaak\tUren\tMaanden\tPersonen\nSinterklaas\t30\tnov\t4");
    assert_eq!(rows, [("Sinterklaas".to_owned(), 1800, 4)]);
    assert_eq!(division.tasks[0].months, Months::of(&[Month::November]));
    // A row that may be a total is kept, and said.
    let (list, _, rows) = read("Taak\tUren\nA\t10\nB\t20\nC\t30\nDit jaar te doen\t60");
    assert_eq!((rows.len(), said(&list)), (4, vec![(5, ListProblem::MayBeTotal { from: 2, to: 4 })]));
    // Tasks without hours in a list without hours are tasks.
    assert_eq!(read("Kerst\nSinterklaas\nSportdag").2.len(), 3);
    assert_eq!(minutes("Totaalspektakel\t20"), [row("Totaalspektakel", 1200)]);
}

#[test]
fn heads_are_known_in_the_words_that_schools_use() {
    for head in [
        "Activiteit\tUren",
        "TAAK\tAANTAL UREN",
        "Taak\tAantal uur",
        "Taak\tAantal klokuren per jaar",
        "Omschrijving taak\tKlokuren",
        "Taken\tTijdsinvestering",
        "Werkzaamheden\tTaakuren",
        "Werkgroep\tUren per jaar",
        "Wat\tTijd",
        "Taak\u{a0}\tUren (totaal)",
    ] {
        let (list, _, rows) = read(&format!("{head}\nKerst\t20"));
        assert_eq!(rows, [("Kerst".to_owned(), 1200, 1)], "{head}");
        assert_eq!(list.problems, [], "{head}");
    }
    let (list, division, rows) = read("TAAK\tAANTAL UREN\tMAAND(EN)\nSINTERKLAAS\t30\tNOV");
    assert_eq!((rows, list.problems), (vec![("SINTERKLAAS".to_owned(), 1800, 1)], vec![]));
    assert_eq!(division.tasks[0].months, Months::of(&[Month::November]));
    let (list, ..) = read("Omschrijving taak\tKlokuren\tPeriode\tOpmerking\nKerst\t30\tdec\tsamen met de ouders");
    let [unused] = &list.unused[..] else { panic!("{list:?}") };
    assert_eq!((unused.number, unused.name.as_str(), unused.example.as_str()), (4, "Opmerking", "samen met de ouders"));
}

#[test]
fn a_separator_line_and_a_broken_encoding_are_seen() {
    assert_eq!(minutes("sep=;\nTaak;Uren\nKerst;20"), [row("Kerst", 1200)]);
    let label = first("CoÃ¶rdinatie;12").label;
    assert!(label.is_empty() || label == "Coördinatie", "{label}");
}

#[test]
fn hours_that_are_not_known_yet_leave_the_task() {
    for text in ["n.t.b.", "?", "-", "pm", "volgt"] {
        let list = TaskList::read(&format!("Taak\tUren\nKerst\t20\nA\t{text}")).unwrap();
        let row = list.rows.get(1).unwrap_or_else(|| panic!("{text}: {list:?}"));
        assert_eq!((row.task.label.as_str(), row.task.size), ("A", Size::Label(SizeLabel::Medium)), "{text}");
        assert_eq!(said(&list), [(3, ListProblem::SizeNotSaid { text: text.to_owned() })]);
    }
    let list = TaskList::read("Taak\tUren\nKerst\t20\nSint\t\nKamp\t5\tx").unwrap();
    assert_eq!(said(&list).len() + list.asides.len(), 1, "{list:?}");
}

#[test]
fn hours_are_read_in_all_their_forms() {
    for (text, minutes, remarks) in [
        ("1u30", 90, 0),
        ("1 uur 30", 90, 0),
        ("1:30:00", 90, 0),
        ("1½ uur", 90, 0),
        ("20u.", 1200, 0),
        ("20 klokuren", 1200, 0),
        ("20 uur per jaar", 1200, 0),
        ("\u{200b}30", 1800, 0),
        ("1 659", 1659 * 60, 0),
        ("1.659,00", 1659 * 60, 0),
        ("12.50", 750, 0),
        ("± 20", 1200, 1),
        ("ca. 20", 1200, 1),
        ("ongeveer 20", 1200, 1),
        ("10-15", 900, 1),
        ("2x per jaar 3 uur", 360, 1),
        ("3 x 8 uur", 1440, 1),
    ] {
        let list = TaskList::read(&format!("Taak\tUren\nx\t{text}")).unwrap();
        assert_eq!(list.rows.first().map(|row| row.task.size), Some(Size::Minutes(minutes)), "{text}: {list:?}");
        assert_eq!(list.problems.len(), remarks, "{text}: {:?}", list.problems);
    }
    for text in ["0", "veel", "twee weken geleden", "99999999999999999999"] {
        let list = TaskList::read(&format!("Taak\tUren\nKerst\t20\nx\t{text}")).unwrap();
        assert_eq!((list.rows.len(), list.problems.len()), (2, 1), "{text}: {list:?}");
        assert_eq!(list.rows[1].task.size, Size::Label(SizeLabel::Medium), "{text}");
    }
}

#[test]
fn hours_of_another_time_than_a_year_are_no_hours_a_year() {
    for text in [
        "Taak\tUren per week\nPleinwacht\t2",
        "Taak\tUren\nPleinwacht\t2 per week",
        "Taak\tUren\nPleinwacht\t2 uur p/w",
        "Taak\tUren per maand\nPleinwacht\t2",
        "Taak\tUren per groep\nPleinwacht\t2",
        "Taak\tUren\nPleinwacht\t0,5 uur per leerling",
    ] {
        let (list, _, rows) = read(text);
        assert_eq!(list.rows[0].task.size, Size::Label(SizeLabel::Medium), "{text}");
        assert_eq!((rows.len(), list.problems.len()), (1, 1), "{text}: {:?}", list.problems);
        assert!(
            matches!(list.problems[0].problem, ListProblem::NotAYear { .. } | ListProblem::ForEach { .. }),
            "{text}"
        );
    }
}

#[test]
fn dates_and_periods_give_their_months() {
    use Month::*;
    for (text, months, remarks) in [
        ("5 december", &[December][..], 0),
        ("1 september", &[September], 0),
        ("5/12", &[December], 0),
        ("10 okt - 5 dec", &[October, November, December], 9),
        ("okt. t/m dec.", &[October, November, December], 0),
        ("juni 2026", &[June], 0),
        ("eind mei", &[May], 0),
        ("heel schooljaar", &[], 0),
        ("jaarlijks", &[], 0),
        ("12-3", &[], 1),
        ("2x per jaar", &[], 1),
        ("morgen", &[], 1),
    ] {
        let list = TaskList::read(&format!("Taak\tUren\tPeriode\nSint\t30\t{text}")).unwrap();
        let task = &list.rows[0].task;
        assert_eq!((task.size, task.months), (Size::Minutes(1800), Months::of(months)), "{text}");
        assert!(remarks == 9 || list.problems.len() == remarks, "{text}: {:?}", list.problems);
    }
}

#[test]
fn people_are_read_as_schools_say_them() {
    use PeopleRule::*;
    for (text, rule, most, remarks) in [
        ("4", Exactly, 4, 0),
        ("vier", Exactly, 4, 0),
        ("met vier", Exactly, 4, 0),
        ("4 personen", Exactly, 4, 0),
        ("18", Exactly, 18, 0),
        ("60", Exactly, 60, 0),
        ("hooguit 4", AtMost, 4, 0),
        ("max. 4", AtMost, 4, 0),
        ("4-6", AtMost, 6, 1),
        ("1", AtMost, 1, 0),
        ("", AtMost, 1, 0),
        ("75", AtMost, 1, 1),
    ] {
        let list = TaskList::read(&format!("Taak\tUren\tPersonen\nStudiedag\t153\t{text}")).unwrap();
        let task = &list.rows[0].task;
        assert_eq!((task.people_rule, task.most_people, task.size), (rule, most, Size::Minutes(9180)), "{text}");
        // Nothing says for whom the hours of several are.
        let is_asked =
            matches!(list.problems.last(), Some(row) if matches!(row.problem, ListProblem::HoursOfSeveral { .. }));
        assert_eq!(is_asked, most > 1, "{text}: {:?}", list.problems);
        assert_eq!(list.problems.len(), remarks + usize::from(is_asked), "{text}: {:?}", list.problems);
    }
    // Beside a column for sharing, a number is the most.
    let task = first("Taak;Uren;Mensen;Delen mag\nKerst;30;4;ja");
    assert_eq!((task.people_rule, task.most_people, task.may_share), (AtMost, 4, true));
    let (list, _, rows) = read("Taak;Uren;Wie\nKerst;30;hele team\nSint;20;Anja, Kim");
    assert_eq!((rows[0].2, list.rows[1].last_year.len()), (0, 2));
}

#[test]
fn commas_without_a_head_are_no_part_of_a_label_in_silence() {
    let (list, _, rows) = read("Sinterklaas,30,nov\nKerst,20,dec");
    let is_read = rows == [("Sinterklaas".to_owned(), 1800, 1), ("Kerst".to_owned(), 1200, 1)];
    assert!(is_read || list.problems.len() == 2, "{list:?}");
}

#[test]
fn rows_that_a_line_end_took_apart_are_joined() {
    for text in [
        "Taak\tUren\tMaanden\r\nSinterklaas\r\nincl. inkopen\t30\tnov",
        "Taak\tUren\tMaanden\nKerst\t20\tdec\nSinterklaas\nen pakjesavond\t30\tnov\nPasen\t10\tapr",
        "Taak\tUren\tMaanden\nKerst\t20\tdec\nSint\t30 uur\nper jaar\tnov\nPasen\t10\tapr",
    ] {
        let (list, _, rows) = read(text);
        let sint = list.rows.iter().find(|row| row.task.label.starts_with("Sint")).unwrap();
        assert_eq!(
            (sint.task.size, sint.task.months),
            (Size::Minutes(1800), Months::of(&[Month::November])),
            "{list:?}"
        );
        assert_eq!(said(&list), [(sint.line, ListProblem::Joined { until: sint.line + 1 })]);
        assert_eq!(rows.len(), list.rows.len());
    }
}

#[test]
fn merged_cells_are_more_of_the_same_task() {
    let text = "Taak\tUren\tWie\nSinterklaas\t12\tAnja\n\t12\tKim\n\t12\tJip\nKerst\t20\t";
    let (list, _, rows) = read(text);
    assert_eq!(rows, [("Sinterklaas".to_owned(), 36 * 60, 3), ("Kerst".to_owned(), 1200, 1)]);
    assert_eq!(said(&list), [(2, ListProblem::Merged { until: 4 })]);
    assert_eq!(list.rows[0].last_year, ["Anja", "Kim", "Jip"]);
    assert_eq!(read("Taak\tUren\tMensen\nKerst\t12\t2\n\t8\t1").2, [("Kerst".to_owned(), 1200, 3)]);
    assert_eq!(read("Taak\tUren p.p.\tMensen\nKerst\t12\t2\n\t8\t1").2, [("Kerst".to_owned(), 32 * 60, 3)]);
}

#[test]
fn columns_without_a_head_are_known_by_what_is_in_them() {
    let text = "Vieringen\tSinterklaas\t30\nVieringen\tKerst\t20\nUitjes\tKamp\t40";
    assert_eq!(minutes(text).len(), 3, "{:?}", TaskList::read(text));
    assert_eq!(minutes("Vieringen\tSinterklaas\t30\n\tKerst\t20\nUitjes\tKamp\t40")[0], row("Sinterklaas", 1800));
    let (list, _, rows) = read("Sinterklaas\t\t30\nKerst\t\t20");
    assert_eq!((rows.len(), rows[0].1, list.problems), (2, 1800, vec![]));
    let (list, _, rows) = read("Sinterklaas\t12\t4\nKerst\t15\t3");
    assert_eq!((rows[0].1, list.unused.len()), (720, 1), "4 may be April or four people");
    let (_, division, _) = read("Sinterklaas\t30\tnov\t\t4\nKerst\t20\tdec\t\t3");
    assert_eq!(division.tasks[0].most_people, 4);
    let (list, ..) = read("1\tSinterklaas\t30\n2\tKerst\t20");
    assert_eq!((list.rows[1].task.label.as_str(), list.unused.len()), ("Kerst", 1));
}

#[test]
fn marks_of_a_list_are_no_part_of_a_label() {
    for (text, label) in [
        ("•\tKerst\t20", "Kerst"),
        ("- Kerst\t20", "Kerst"),
        ("1. Kerst\t20", "Kerst"),
        ("a) Kerst\t20", "Kerst"),
        ("-Kerstborrel\t20", "-Kerstborrel"),
        ("@kerst\t20", "@kerst"),
        ("10-minutenkring\t20", "10-minutenkring"),
    ] {
        assert_eq!(minutes(text), [row(label, 1200)], "{text}");
    }
}

#[test]
fn hours_in_a_label_are_its_hours() {
    for (text, label, minutes) in [
        ("Sinterklaas 30 uur", "Sinterklaas", 1800),
        ("Pasen (12 uur)", "Pasen", 720),
        ("Kamp groep 8 - 12,5 uur", "Kamp groep 8", 750),
        ("Sportdag: 8u", "Sportdag", 480),
    ] {
        let list = TaskList::read(text).unwrap();
        assert_eq!((list.rows[0].task.label.as_str(), list.rows[0].task.size), (label, Size::Minutes(minutes)));
        assert!(matches!(list.problems[..], [_]), "{text}: {:?}", list.problems);
    }
    assert_eq!(first("Kamp groep 8").label, "Kamp groep 8");
    assert_eq!(first("Studiedag 2").label, "Studiedag 2");
}

#[test]
fn one_label_for_several_groups_is_several_tasks() {
    let (list, division, _) = read("Taak;Uren;Groep\nUitje;20;3\nUitje;20;4\nUitje;20;5");
    let labels: Vec<_> = division.tasks.iter().map(|task| (task.label.as_str(), task.group.as_str())).collect();
    assert_eq!(
        labels,
        [("Uitje (groep 3)", "groep 3"), ("Uitje (groep 4)", "groep 4"), ("Uitje (groep 5)", "groep 5")]
    );
    assert_eq!(list.problems.len(), 3);
    let (_, division, _) = read("Taak;Uren\nVieringen;\nInkopen;3\nKamp:;\nInkopen;4");
    let labels: Vec<_> = division.tasks.iter().map(|task| task.label.as_str()).collect();
    assert_eq!(labels, ["Inkopen (Vieringen)", "Inkopen (Kamp)"]);
    let (list, _, rows) = read("Taak;Uren\nKerst;3\nKerst;4");
    assert_eq!((rows.len(), said(&list)), (1, vec![(3, ListProblem::Twice { first: 2 })]));
}

#[test]
fn days_in_words_are_read() {
    use taakkompas_school::time_of_day::Weekday::*;
    for (text, day) in [("woensdagmiddag", Some(Wednesday)), ("dagelijks", None), ("vrijdagochtend", Some(Friday))] {
        let list = TaskList::read(&format!("Taak\tUren\tDag\nPlein\t5\t{text}")).unwrap();
        assert_eq!((list.rows[0].task.weekday, list.problems), (day, vec![]), "{text}");
    }
}

#[test]
fn what_a_label_asks_for_is_said_of_its_row() {
    let mut division = TaskDivision::default();
    let text = "Taak;Uren;Lesbevoegdheid\nPlusgroep;60;\nInvallen;40;nee\nRT;30;\nRapporten;20;nee\nKerst;10;nee";
    let done = division.add_tasks(&TaskList::read(text).unwrap());
    let said: Vec<_> = done.problems.iter().map(|row| (row.line, row.problem.is_kept(), &row.problem)).collect();
    let [
        (2, true, ListProblem::Needs(_)),
        (3, true, ListProblem::AgainstLaw),
        (4, true, ListProblem::Asked(_)),
        (5, true, ListProblem::ChosenWithout),
    ] = said[..]
    else {
        panic!("{said:?}")
    };
    let rapporten = division.task_named("Rapporten").unwrap();
    assert_eq!((&rapporten.qualification, rapporten.is_divided()), (&Qualification::None, true));
    let mut again = TaskDivision::default();
    again.add_tasks(&TaskList::read(&division.tasks_csv()).unwrap());
    assert_eq!(again, division);
    let _ = (teacher(&mut division, "leraar", 10), Column::Label);
}

#[test]
fn tables_between_bars_chats_and_lines_in_one_cell_are_read() {
    let both = [("Sint".to_owned(), 1800, 4), ("Kerst".to_owned(), 1200, 0)];
    for text in [
        "Taak | Uren | Wie\n--- | --- | ---\nSint | 30 | met vier\nKerst | 20 samen | hele team",
        "Sint; 30 uur; met vier\nKerst; 20 uur samen; hele team",
        "Sint — 30 uur — vier personen\nKerst — 20 uur samen — hele team",
        "Sint, 30 uur, 4 personen\nKerst, 20 uur samen, hele team",
        "[12:04, 4-11-2026] Kim: Sint - 30 uur - met vier\n[12:05, 4-11-2026] Kim: Kerst - 20 uur samen - iedereen",
        "Taak\tUren\tWie\nSint (4 pers.)\t30\t\nKerst\t20 samen\tteam",
    ] {
        let (list, _, rows) = read(text);
        assert_eq!(rows, both, "{text}: {:?}", list.problems);
    }
    let three = [row("Sint", 1800), row("Kerst", 1200), row("Pasen", 720)];
    for text in ["Sint 30\nKerst 20\nPasen 12", "Sint\n30 uur\nKerst\n20 uur\nPasen\n12 uur"] {
        assert_eq!(minutes(text), three, "{text}");
        let told = TaskList::read(text).unwrap().problems;
        assert!(told.iter().all(|row| matches!(row.problem, ListProblem::FromLabel { .. })) && told.len() == 3);
    }
    assert_eq!(minutes("Kamp groep 8\nMusical groep 8\nAfscheid groep 8").len(), 3, "no hours in these");
    assert!(minutes("Kamp groep 8\nMusical groep 8").iter().all(|(_, minutes)| *minutes == 1500));
}

#[test]
fn totals_in_other_words_and_columns_are_set_aside() {
    for word in ["Som", "Optelsom", "Ttl", "Alle taken", "Gem.", "Cumulatief", "Resterend"] {
        let (list, _, rows) = read(&format!("Taak\tUren\nKerst\t20\nSint\t30\n{word}\t50"));
        assert_eq!((rows.len(), kinds(&list)), (2, vec![(4, AsideKind::Total)]), "{word}");
    }
    let (list, _, rows) = read("Taak\tUren p.p.\tAant. pers.\tWanneer\nSint\t10\t5\tnov\nTotaal feesten\t\t\t50");
    assert_eq!((rows, kinds(&list)), (vec![("Sint".to_owned(), 3000, 5)], vec![(3, AsideKind::Subtotal)]));
    let pivot = read("Rijlabels\tSom van Uren\nKerst\t20\nEindtotaal\t20").0;
    assert_eq!((pivot.rows.len(), kinds(&pivot)), (1, vec![(3, AsideKind::Total)]));
}

#[test]
fn weeks_beside_the_day_of_a_task_are_said_and_not_lost() {
    for cell in ["woensdag (even)", "wo oneven weken", "woensdag om de week"] {
        let (list, ..) = read(&format!("Taak;Uren;Dag\nSchoolkrant;20;{cell}"));
        assert_eq!(list.rows[0].task.weekday, Some(taakkompas_school::time_of_day::Weekday::Wednesday), "{cell}");
        let about = ListProblem::About { column: Column::Days, text: cell.to_owned(), minutes: 0 };
        assert_eq!(list.problems.iter().map(|row| &row.problem).collect::<Vec<_>>(), [&about], "{cell}");
    }
    for cell in ["x (even)", "december, even weken"] {
        assert!(!read(&format!("Taak;Uren;Maand\nSchoolkrant;20;{cell}")).0.problems.is_empty(), "{cell}");
    }
}

#[test]
fn who_and_how_many_may_stand_in_one_column() {
    for head in ["Wie/hoeveel", "Wie / hoeveel", "Door wie", "Wie nu", "Nu gedaan door"] {
        let (list, ..) = read(&format!("Taak;Uren;{head}\nKerst;20;leerkracht groep 3\nKamp;30;2\nKrant;10;1"));
        assert_eq!(list.unused, [], "{head}");
        let [feast, camp, paper] = &list.rows[..] else { panic!("{list:?}") };
        assert_eq!(feast.last_year, ["leerkracht groep 3"], "{head}");
        assert_eq!((camp.task.people(), paper.task.people()), (Some(2), Some(1)), "{head}");
        assert_eq!((camp.last_year.len(), paper.last_year.len()), (0, 0), "{head}");
    }
}
