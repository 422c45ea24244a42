//! Lists of tasks of which the columns, or what stands around them, can be read in more ways than one: each with the right
//! value, or with what is said.

use crate::list::{AsideKind, Column, ListProblem, TaskList};
use crate::*;

/// A task in short: label, hours in all, and people; everyone is 0.
fn read(text: &str) -> (TaskList, Vec<String>) {
    let list = TaskList::read(text).unwrap();
    let mut division = TaskDivision::default();
    division.add_tasks(&list);
    assert_eq!(division.check(), Ok(()), "{text}");
    let short = |task: &Task| {
        let size = match task.size {
            Size::Label(size) => size.code().to_owned(),
            Size::Minutes(_) => taakkompas_school::dutch::amounts::hours_text(division.minutes(task)),
        };
        let each = if task.per_person { " p.p." } else { "" };
        format!("{} {size}{each} {}", task.label, task.people().unwrap_or(0))
    };
    let rows = division.tasks.iter().map(short).collect();
    (list, rows)
}

fn said(list: &TaskList) -> Vec<(u32, ListProblem)> {
    list.problems.iter().map(|row| (row.line, row.problem.clone())).collect()
}

fn unused(list: &TaskList) -> Vec<&str> {
    list.unused.iter().map(|column| column.name.as_str()).collect()
}

/// Checks what comes of lists, which columns are named as not used, and how many remarks there are.
#[track_caller]
fn check(cases: &[(&str, &[&str], &[&str], usize)]) {
    for &(text, tasks, names, remarks) in cases {
        let (list, rows) = read(text);
        assert_eq!(
            (rows, unused(&list), said(&list).len()),
            (tasks.iter().map(|&task| task.to_owned()).collect(), names.to_vec(), remarks),
            "{text}: {:?}",
            list.problems
        );
    }
}

#[test]
fn a_total_says_for_whom_the_hours_are() {
    check(&[
        ("Taak\tUren\tAantal\tTotaal\nSint\t12\t4\t48", &["Sint 48 p.p. 4"], &[], 0),
        ("Taak\tTotaal\tAantal\tUren\nSint\t48\t4\t12", &["Sint 48 p.p. 4"], &[], 0),
        ("Taak\tPersonen\tUren\tTotaal uren\nSint\t4\t12\t48", &["Sint 48 p.p. 4"], &[], 0),
        ("Taak\tAantal uren\tAantal lkr\tUren totaal\nSint\t15\t4\t60", &["Sint 60 p.p. 4"], &[], 0),
        ("Taak\tUren\tPersonen\tPer persoon\nSint\t48\t4\t12", &["Sint 48 p.p. 4"], &[], 0),
        ("Taak\tUren\tAantal\tTotaal\nSint\t12\t4\t12", &["Sint 12 4"], &[], 0),
        ("Taak\tUren\tTotaal\nSint\t48\t48", &["Sint 48 1"], &[], 0),
        // What the other rows show is used for a row that does not, and said.
        ("Taak\tUren\tAantal\tTotaal\nSint\t12\t4\t48\nKerst\t10\t3\t", &["Sint 48 p.p. 4", "Kerst 30 p.p. 3"], &[], 1),
    ]);
    let (list, rows) = read("Taak\tUren\tAantal\tTotaal\nSint\t12\t4\t50\nKerst\t10\t3\t30");
    assert_eq!(rows[0], "Sint 48 p.p. 4");
    assert_eq!(said(&list), [(2, ListProblem::OtherTotal { product: 2880, total: 3000 })]);
    for text in ["Taak\tUren\tAantal\tTotaal\nSint\t12\t4\t50", "Taak\tUren\tTotaal\nSint\t12\t50"] {
        let (list, rows) = read(text);
        assert!(rows[0].starts_with("Sint 50 "), "{rows:?}");
        assert_eq!(said(&list), [(2, ListProblem::TwoAmounts { minutes: 720, total: 3000 })], "{text}");
    }
    // A total of several rows is no total of the last.
    let (list, rows) = read("Taak\tUren\tTotaal\nSint\t12\t\nKerst\t20\t32\nKamp\t10\t");
    assert_eq!(rows, ["Sint 12 1", "Kerst 20 1", "Kamp 10 1"]);
    assert_eq!(said(&list), [(3, ListProblem::Left { column: Column::Total, text: "32".to_owned() })]);
}

#[test]
fn of_several_columns_of_hours_one_counts_or_all_are_added() {
    check(&[
        ("Taak\tWTF\tUren\nPlein\t0,1\t166", &["Plein 166 1"], &["WTF"], 0),
        ("Taak\tUren\tFTE\nPlein\t166\t0,1", &["Plein 166 1"], &["FTE"], 0),
        ("Taak\t%\tUren\nPlein\t10%\t166", &["Plein 166 1"], &["%"], 0),
        ("Taak\tFTE\nPlein\t0,1", &["Plein 165,9 1"], &[], 1),
        ("Taak\tPer week\tPer jaar\nPlein\t2\t80", &["Plein 80 1"], &["Per week"], 0),
        ("Taak\tUren per week\tUren\nPlein\t2\t80", &["Plein 80 1"], &["Uren per week"], 0),
        ("Taak\tUren 2025-2026\tUren 2026-2027\nSint\t10\t20", &["Sint 20 1"], &["Uren 2025-2026"], 0),
        ("Taak\tUren 26/27\tUren 25/26\nSint\t20\t10", &["Sint 20 1"], &["Uren 25/26"], 0),
        ("Taak\t25-26\t26-27\nSint\t10\t20", &["Sint 20 1"], &["25-26"], 0),
        ("Taak\tUren begroot\tUren werkelijk\nSint\t10\t20", &["Sint 10 1"], &["Uren werkelijk"], 0),
        ("Taak\tUren voorbereiding\tUren uitvoering\nSint\t10\t20", &["Sint 30 1"], &[], 1),
        ("Taak\tUren (voorbereiding)\tUren (uitvoering)\nSint\t10\t20", &["Sint 30 1"], &[], 1),
        ("Taak\tVoorbereiding\tUitvoering\nSint\t10\t20", &["Sint 30 1"], &[], 1),
        ("Taak\tUren OB\tUren BB\tTotaal\nSint\t10\t20\t30", &["Sint 30 1"], &[], 1),
        ("Taak\tUren voorbereiding\tUren uitvoering\nSint\t10\t", &["Sint 10 1"], &[], 0),
        ("Taak\tUur\tMin\nSint\t1\t30\nKerst\t0\t45", &["Sint 1,5 1", "Kerst 0,75 1"], &[], 1),
        ("Taak\tUren\tMinuten\nSint\t2\t120\nKerst\t2\t", &["Sint 2 1", "Kerst 2 1"], &[], 0),
        ("Taak\tKlokuren\tDeelnemers\tTotaal klokuren\nSint\t12,5\t4\t50", &["Sint 50 p.p. 4"], &[], 0),
        ("Taak\tUren p/p\tPers\tTot\nSint\t12\t4\t48", &["Sint 48 p.p. 4"], &[], 0),
        ("Taak\tUren per leerling\tUren\nGesprek\t0,5\t100", &["Gesprek 100 1"], &["Uren per leerling"], 0),
        ("Taak\tMinuten per week\tUren per jaar\nPlein\t30\t20", &["Plein 20 1"], &["Minuten per week"], 0),
        ("Taak\t1e helft\t2e helft\nSint\t30\t10", &["Sint 40 1"], &[], 1),
        ("Taak\tPeriode 1\tPeriode 2\nSint\t30\t10", &["Sint 40 1"], &[], 1),
        ("Taak\tnov\tdec\nSint\t30\t10", &["Sint 40 1"], &[], 1),
        (
            "Taak\tUren\tVerdeeld\tNog te verdelen\nSint\t30\t20\t10",
            &["Sint 30 1"],
            &["Verdeeld", "Nog te verdelen"],
            0,
        ),
        ("Schoolbrede inzet\tUren\tPersonen\nSint\t30\t2", &["Sint 30 2"], &[], 1),
        ("Takenlijst\t2026-2027\t\nTaak\tUren\tOpm.\nSint\t30\tnieuw", &["Sint 30 1"], &["Opm."], 0),
        // Hours of which nothing says what they are, are told row by row.
        ("Taak\tPunten\nSint\t3\nKerst\t5", &["Sint medium 1", "Kerst medium 1"], &["Punten"], 2),
        ("Taak\tUren van\tUren tot\nSint\t10\t20", &["Sint medium 1"], &["Uren van", "Uren tot"], 1),
        ("Taak\tAantal\nSint\t30", &["Sint medium 1"], &[], 1),
    ]);
}

#[test]
fn hours_that_come_back_are_counted_only_if_that_is_said() {
    check(&[
        ("Taak\tUren per keer\tAantal keer\nOverleg\t2\t10", &["Overleg 20 1"], &[], 0),
        ("Taak\tUren\tAantal keer\tTotaal\nOverleg\t2\t10\t20", &["Overleg 20 1"], &[], 0),
        ("Taak\tUren per week\tAantal weken\nPlein\t2\t40", &["Plein 80 1"], &[], 0),
        ("Taak\tWeken\tUren per week\tTotaal\nPlein\t40\t0,5\t20", &["Plein 20 1"], &[], 0),
        ("Taak\tDuur\tFrequentie\nOverleg\t1,5 uur\t10x per jaar", &["Overleg medium 1"], &[], 1),
        ("Taak\tDuur\tFrequentie\nOverleg\t2 uur\twekelijks", &["Overleg medium 1"], &[], 1),
        ("Taak\tUren\tAantal per jaar\nOverleg\t2\t10", &["Overleg medium 1"], &[], 1),
    ]);
    let (list, _) = read("Taak\tUren\tAantal keer\nOverleg\t2\t10");
    assert_eq!(said(&list), [(2, ListProblem::HoursOrTurns { minutes: 120, times: 10 })]);
}

#[test]
fn a_number_with_three_digits_behind_its_sign_is_asked_or_shown_by_the_others() {
    let thousands = |text: &str| ListProblem::Thousands { text: text.to_owned() };
    let rounded = |text: &str, minutes| ListProblem::Rounded { text: text.to_owned(), minutes };
    for (cells, expected) in [
        (&["1,659"][..], vec![(2, thousands("1,659"))]),
        (&["12,000"], vec![(2, thousands("12,000"))]),
        (&["1.659"], vec![]),
        (&["0,125"], vec![(2, rounded("0,125", 8))]),
        (&["0.125"], vec![(2, rounded("0.125", 8))]),
        (&["12,5", "1,659"], vec![(3, rounded("1,659", 100))]),
        (&["0,750", "12,000"], vec![]),
        (&["12.5", "1.250"], vec![(3, thousands("1.250"))]),
        (&["0,33", "1,333", "1.250,5"], vec![]),
    ] {
        let rows: String = cells.iter().enumerate().map(|(at, cell)| format!("\nTaak {at}\t{cell}")).collect();
        let (list, _) = read(&format!("Taak\tUren{rows}"));
        assert_eq!(said(&list), expected, "{cells:?}");
    }
}

#[test]
fn which_column_names_the_task_is_seen_from_all_of_them() {
    for text in [
        "Onderdeel\tTaak\tUren\nVieringen\tSint\t30\n\tKerst\t20\nUitjes\tKamp\t40",
        "Onderdeel\tTaak\tUren\nVieringen\tSint\t30\nVieringen\tKerst\t20\nUitjes\tKamp\t40",
        "Hoofdtaak\tDeeltaak\tUren\nVieringen\tSint\t30\n\tKerst\t20\nUitjes\tKamp\t40",
        "Taak\tOnderdeel\tUren\nVieringen\tSint\t30\nVieringen\tKerst\t20\nUitjes\tKamp\t40",
        "Domein\tActiviteit\tUren\nVieringen\tSint\t30\n\tKerst\t20\nUitjes\tKamp\t40",
    ] {
        let (list, rows) = read(text);
        assert_eq!(rows, ["Sint 30 1", "Kerst 20 1", "Kamp 40 1"], "{text}");
        assert_eq!((unused(&list).len(), said(&list)), (1, vec![]), "{text}");
    }
    check(&[
        ("Onderdeel\tUren\nSint\t30", &["Sint 30 1"], &[], 0),
        ("Taak\tOmschrijving\tUren\nSint\tinkopen en versieren\t30", &["Sint 30 1"], &["Omschrijving"], 0),
    ]);
    let (_, rows) = read("Taak\tOmschrijving\tUren\nSint\tinkopen\t10\nSint\taankleden\t5");
    assert_eq!(rows, ["Sint (inkopen) 10 1", "Sint (aankleden) 5 1"]);
}

#[test]
fn school_years_name_columns() {
    let text = "Taak\t2025-2026\t2026-2027\tUren\tOpm.\nSint\tAnja\tKim\t30\t\nKerst\tJip\t\t20\tmet ouders";
    let (list, rows) = read(text);
    assert_eq!(
        (rows, unused(&list)),
        (vec!["Sint 30 1".to_owned(), "Kerst 20 1".to_owned()], vec!["2026-2027", "Opm."])
    );
    assert_eq!(
        (&list.rows[0].last_year[..], &list.rows[1].last_year[..]),
        (&["Anja".to_owned()][..], &["Jip".to_owned()][..])
    );
    let (list, _) = read("Taak\tWie 26-27\tWie 25-26\tUren\nSint\tJip\tKim\t10");
    assert_eq!((&list.rows[0].last_year[..], unused(&list)), (&["Kim".to_owned()][..], vec!["Wie 26-27"]));
}

#[test]
fn tables_beside_each_other_are_all_read() {
    for text in [
        "Taak\tUren\t\tTaak\tUren\nSint\t30\t\tKamp\t40\nKerst\t20\t\tSportdag\t10",
        "Taak\tUren\tTaak\tUren\nSint\t30\tKamp\t40\nKerst\t20\tSportdag\t10",
        "Sint\t30\t\tKamp\t40\nKerst\t20\t\tSportdag\t10",
    ] {
        let (list, rows) = read(text);
        assert_eq!(rows, ["Sint 30 1", "Kerst 20 1", "Kamp 40 1", "Sportdag 10 1"], "{text}");
        assert_eq!((unused(&list), said(&list)), (vec![], vec![]), "{text}");
    }
    let (list, rows) = read("Nr\tTaak\tUren\tNr\tTaak\tUren\n1\tSint\t30\t3\tKamp\t40");
    assert_eq!((rows, unused(&list)), (vec!["Sint 30 1".to_owned(), "Kamp 40 1".to_owned()], vec!["Nr"]));
    // A table of people beside it is not about the tasks.
    let (list, rows) = read("Taak\tUren\t\tNaam\tWTF\nSint\t30\t\tAnja\t0,8\nKerst\t20\t\tKim\t1");
    assert_eq!((rows.len(), unused(&list)), (2, vec!["Naam", "WTF"]));
    assert!(list.rows.iter().all(|row| row.last_year.is_empty()));
}

#[test]
fn notes_and_norms_are_set_aside_and_their_marks_said() {
    let text = "Taak\tUren\nSint\t30*\nKerst\t20\nPasen*\t12\nKamp\t40\u{b9}\n* exclusief inkopen\n\u{b9} met ouders\n*\u{200b}* nieuw\nNorm 100";
    let (list, rows) = read(text);
    assert_eq!(rows, ["Sint 30 1", "Kerst 20 1", "Pasen 12 1", "Kamp 40 1"]);
    let note = |text: &str, note: &str| ListProblem::Footnote { text: text.to_owned(), note: note.to_owned() };
    let notes = [
        (2, note("30*", "exclusief inkopen")),
        (4, note("Pasen*", "exclusief inkopen")),
        (5, note("40\u{b9}", "met ouders")),
    ];
    assert_eq!(said(&list), notes);
    let kinds: Vec<_> = list.asides.iter().map(|aside| (aside.line, aside.kind)).collect();
    assert_eq!(kinds, [(6, AsideKind::Note), (7, AsideKind::Note), (8, AsideKind::Note), (9, AsideKind::Norm)]);
    let short = "Taak\tUren\nSint\t30\nKerst\t20\nKamp\t40\n";
    for (last, kind) in [
        ("Norm 100", AsideKind::Norm),
        ("Norm\t100", AsideKind::Norm),
        ("Norm per fte: 40 uur", AsideKind::Norm),
        ("Te verdelen: 400 uur", AsideKind::Norm),
        ("Max. 100 uur", AsideKind::Norm),
        ("*\texclusief inkopen", AsideKind::Note),
        ("NB: de uren zijn een schatting", AsideKind::Note),
        ("Let op: dit is een concept", AsideKind::Note),
        ("Alle uren zijn klokuren", AsideKind::Note),
        ("Vastgesteld in de teamvergadering van 12 juni", AsideKind::Note),
    ] {
        let (list, rows) = read(&format!("{short}{last}"));
        assert_eq!((rows.len(), list.asides.last().map(|aside| aside.kind)), (3, Some(kind)), "{last}: {list:?}");
    }
    // Stars that mark every line are those of the list.
    assert_eq!(read("Taak\tUren\n* Sint\t30\n* Kerst\t20\n* Pasen\t").1, ["Sint 30 1", "Kerst 20 1", "Pasen medium 1"]);
    assert_eq!(read(&format!("{short}Normen en waarden\t5")).1.len(), 4);
    assert_eq!(read(&format!("{short}Pasen")).1.len(), 4);
}

#[test]
fn what_stood_behind_a_label_is_said_in_the_words_of_its_column() {
    let from = |column, text: &str| (1, ListProblem::FromLabel { column, text: text.to_owned() });
    for (text, row, expected) in [
        ("Sint 30 uur", "Sint 30 1", vec![from(Column::Size, "30 uur")]),
        (
            "Sint: 4 pers, 12 uur p.p.",
            "Sint 48 p.p. 4",
            vec![from(Column::People, "4 pers"), from(Column::Size, "12 uur p.p.")],
        ),
        (
            "- Sint (12u samen, 4 pers)",
            "Sint 12 4",
            vec![from(Column::Size, "12u samen"), from(Column::People, "4 pers")],
        ),
        ("Sint - 12 uur - november", "Sint 12 1", vec![from(Column::Size, "12 uur"), from(Column::Months, "november")]),
    ] {
        let (list, rows) = read(text);
        assert_eq!((rows[0].as_str(), said(&list)), (row, expected), "{text}");
    }
    let (list, rows) = read("Plein 0,1 fte\nSint 30 uur\nKerst november");
    assert_eq!(rows, ["Plein 165,9 1", "Sint 30 1", "Kerst november medium 1"]);
    assert_eq!(said(&list)[1], from(Column::FullTime, "0,1 fte"));
    assert_eq!(said(&list)[4], (3, ListProblem::SizeNotSaid { text: String::new() }), "the other rows have hours");
    assert_eq!(read("Taak (uren)\tWie\nSint (30)\tAnja\nKerst (20)\tKim").1, ["Sint 30 1", "Kerst 20 1"]);
}

#[test]
fn a_group_that_no_school_has_is_said() {
    for text in ["groep 9", "9", "gr. 12", "groep 7 t/m 9"] {
        let (list, _) = read(&format!("Taak\tUren\tGroep\nKamp\t12\t{text}"));
        assert_eq!(list.rows[0].task.group, "", "{text}");
        assert_eq!(said(&list), [(2, ListProblem::Unread { column: Column::Group, text: text.to_owned() })]);
    }
    let (list, _) = read("Taak\tUren\tMaanden\nKamp\t12\tnov-feb-jun\nFeest\t12\tfeb-nov");
    assert_eq!(list.rows[0].task.months, Months::of(&[Month::November, Month::February, Month::June]));
    let about = ListProblem::About { column: Column::Months, text: "feb-nov".to_owned(), minutes: 0 };
    assert_eq!(said(&list), [(3, about)]);
}

#[test]
fn a_comma_behind_a_point_shows_what_the_point_is() {
    let (list, rows) = read("Taak\tUren\nMusical\t1.659,00\nBieb\t12.50");
    assert_eq!(list.problems, [], "{rows:?}");
    assert_eq!(rows, ["Musical 1659 1", "Bieb 12,5 1"]);
    let (list, _) = read("Taak\tUren\nMusical\t1.250\nBieb\t12.5");
    assert_eq!(said(&list), [(2, ListProblem::Thousands { text: "1.250".to_owned() })]);
}

#[test]
fn what_stands_above_the_names_of_columns_belongs_to_the_hours() {
    let rows = "Sint\t10\t4\nKerst\t5\t3";
    for head in [
        "Taken (uren per persoon)\t\t\nTaak\tUren\tAantal",
        "Alle uren zijn p.p.\n\nTaak\tUren\tPersonen",
        "Taken 2026-2027\tUren per persoon\t\nTaak\turen\taantal",
        "Commissie\tTijd p.p.\tLeden\n\t(uren)\t(aantal)",
        "Taak\tOmvang\tAantal\n\tuur p.p.\tpers.",
        "\tper deelnemer\t\nTaak\turen\tpersonen",
        "Takenlijst, uren per collega\t\t\nActiviteit\tKlokuren\tMensen",
    ] {
        let (list, tasks) = read(&format!("{head}\n{rows}"));
        assert_eq!(tasks, ["Sint 40 p.p. 4", "Kerst 15 p.p. 3"], "{head}: {list:?}");
        assert_eq!((unused(&list), said(&list)), (vec![], vec![]), "{head}");
    }
    check(&[
        (
            "\tper persoon\t\ttotaal\nTaak\turen\tpers\turen\nSint\t10\t4\t40\nKerst\t5\t3\t15",
            &["Sint 40 p.p. 4", "Kerst 15 p.p. 3"],
            &[],
            0,
        ),
        ("\tUren\t\tAantal\nTaak\tper persoon\ttotaal\tpersonen\nSint\t10\t40\t4", &["Sint 40 p.p. 4"], &[], 0),
        // Hours a week are asked.
        ("Takenlijst, alle uren per week\nTaak\tUren\nBieb\t1", &["Bieb medium 1"], &[], 1),
        ("Takenlijst\tTijd per week\t\nActiviteit\turen\tMaanden\nBieb\t1\tsep", &["Bieb medium 1"], &[], 1),
        // A title says nothing else of hours.
        ("Taken per 1 augustus, uren per jaar\nTaak\tUren\nBieb\t10", &["Bieb 10 1"], &[], 0),
        ("Taken per persoon\nTaak\tUren\tPersonen\nBieb\t10\t2", &["Bieb 10 2"], &[], 1),
    ]);
}

#[test]
fn what_is_left_over_is_no_task() {
    for label in [
        "Nog over",
        "Nog te doen",
        "Nog te verdelen",
        "Rest",
        "Marge",
        "Reserve",
        "Beschikbaar",
        "Restant:",
        "Nog te besteden",
        "NOG OVER",
        "Nog in te vullen",
        "Buffer",
    ] {
        let (list, tasks) = read(&format!("Taak\tUren\nSint\t20\nKerst\t25\n{label}\t12"));
        assert_eq!((tasks.len(), list.asides.len()), (2, 1), "{label}: {list:?}");
    }
}

#[test]
fn a_sum_without_a_name_is_not_part_of_the_last_task() {
    let rows = "Sint\t4\t10\t40\nBHV-groep\t5\t16\t80";
    for sum in ["\t\t\t120", "\t9\t\t120", "\t\t\t136"] {
        let (list, tasks) = read(&format!("Taak\taantal\turen p.p.\ttotaal\n{rows}\n{sum}"));
        assert_eq!((tasks.len(), tasks[1].as_str()), (2, "BHV-groep 80 p.p. 5"), "{sum}");
        assert_eq!(list.asides.iter().map(|aside| aside.kind).collect::<Vec<_>>(), [AsideKind::Total], "{sum}");
    }
    check(&[
        ("Taak\tPersonen\tUren\nSint\t4\t40\nKerst\t3\t15\n\t\t60", &["Sint 40 4", "Kerst 15 3"], &[], 1),
        // More hours of one task, in a merged cell.
        ("Taak\tUren\tWie\nSint\t20\t2\n\t10\t3\nKerst\t15\t3", &["Sint 30 5", "Kerst 15 3"], &[], 2),
        ("Taak\tUren\nSint\t40\nKerst\t15\n\t20", &["Sint 40 1", "Kerst 35 2"], &[], 1),
    ]);
}

#[test]
fn no_hours_in_words_are_asked() {
    for cell in ["n.v.t.", "geen", "nvt", "niet van toepassing", "leeg", "n.t.b."] {
        let (list, tasks) = read(&format!("Taak\tUren samen\tPersonen\nSint\t20\t2\nKerst\t{cell}\t3"));
        assert_eq!(tasks[1], "Kerst medium 3", "{cell}");
        assert_eq!(said(&list), [(3, ListProblem::SizeNotSaid { text: cell.to_owned() })], "{cell}");
    }
}

#[test]
fn what_is_in_brackets_behind_a_label_belongs_to_its_hours() {
    check(&[
        ("Taak\tUren\tPersonen\nKerstviering (p.p.)\t5\t4", &["Kerstviering 20 p.p. 4"], &[], 0),
        ("Taak\tUren\nKerstviering (p.p.)\t5", &["Kerstviering 5 p.p. 1"], &[], 1),
        ("Taak\tUren\nSint (2 pers.)\t40", &["Sint 40 2"], &[], 2),
        ("Taak\tUren\nOptreden (2 pers.) (uren per persoon)\t4", &["Optreden 8 p.p. 2"], &[], 1),
        // Hours for each time, or for all of them?
        ("Taak\tUren\nOuderavond (4x)\t2", &["Ouderavond (4x) medium 1"], &[], 1),
        ("Taak\tUren\nLuizen (6 keer per jaar)\t2", &["Luizen (6 keer per jaar) medium 1"], &[], 1),
        ("Taak\tUren\nKamp groep 8 (3 dagen)\t24", &["Kamp groep 8 (3 dagen) 24 1"], &[], 0),
        ("- kerst: 25u (3 personen)\n- pasen 10 uur", &["kerst 25 3", "pasen 10 1"], &[], 4),
        ("feest (2 pers.) 30 uur\nsport (3 personen): 12 uur", &["feest 30 2", "sport 12 3"], &[], 5),
    ]);
}

#[test]
fn names_of_columns_may_be_in_another_language_or_numbers() {
    check(&[
        ("Task\tHours\tPeople\nChristmas\t20\t3\nWebsite\t40\t1", &["Christmas 20 3", "Website 40 1"], &[], 1),
        (
            "Aufgabe\tStunden\tPersonen\nWeihnachten\t20\t3\nWebsite\t40\t1",
            &["Weihnachten 20 3", "Website 40 1"],
            &[],
            1,
        ),
        ("Tâche\tHeures\tCombien\nNoël\t20\t3\nWebsite\t40\t1", &["Noël 20 1", "Website 40 1"], &["Combien"], 0),
        // A first task without hours is no name of columns.
        ("Kerst\tvolgt\tdec\nSint\t20\tnov\nPasen\t10\tapr", &["Kerst medium 1", "Sint 20 1", "Pasen 10 1"], &[], 1),
        ("Kerst\tvervalt\tdec\nSint\t20\tnov\nPasen\t10\tapr", &["Sint 20 1", "Pasen 10 1"], &[], 1),
        ("Taak\t1\t2\t3\nSint\t4\t2\t3", &["Sint medium 1"], &["1", "2", "3"], 1),
    ]);
    let list = crate::list::PeopleList::read("Functie\t1\t2\t3\t4\t5\nlkr 3\tx\tx\tx\t\t\nlkr 4\t\t\tx\tx\tx").unwrap();
    assert_eq!((list.rows.len(), list.unused.len(), list.problems.len()), (2, 5, 0), "{list:?}");
    let list = crate::list::PeopleList::read("Name\tRole\tFTE\nlkr 3\tleraar\t0.6").unwrap();
    assert_eq!((list.rows.len(), list.problems.len()), (1, 0), "{list:?}");
}

#[test]
fn hours_may_come_first_and_what_is_planned_counts() {
    check(&[
        ("20\tSint\tnov\n25\tKerst\tdec\n10\tPasen\tapr", &["Sint 20 1", "Kerst 25 1", "Pasen 10 1"], &[], 0),
        // Numbers that count the rows.
        (
            "1\tSint\tnov\n2\tKerst\tdec\n3\tPasen\tapr",
            &["Sint medium 1", "Kerst medium 1", "Pasen medium 1"],
            &[""],
            0,
        ),
        ("Taak\tBegroot\tWerkelijk\tVerschil\nSint\t20\t28\t+8", &["Sint 20 1"], &["Werkelijk", "Verschil"], 0),
        ("Taak\tWerkelijk\tGepland\tSaldo\nSint\t28\t20\t8", &["Sint 20 1"], &["Werkelijk", "Saldo"], 0),
        ("Taak\tUren\tVerschil\nSint\t20\t8", &["Sint 20 1"], &["Verschil"], 0),
        (
            "Taak\tGepland 25/26\tGepland 26/27\tverschil\nSint\t20\t28\t8",
            &["Sint 28 1"],
            &["Gepland 25/26", "verschil"],
            0,
        ),
        ("Taak\tUren\tPersonen 25/26\tPersonen 26/27\nSint\t20\t3\t4", &["Sint 20 4"], &["Personen 25/26"], 1),
    ]);
}

#[test]
fn notes_with_a_number_are_notes() {
    let (list, tasks) = read("Taak\tUren\nICT 1)\t80\nPasen\t10 2)\n1) in overleg\n2) alleen de viering");
    assert_eq!(tasks, ["ICT 80 1", "Pasen 10 1"]);
    let notes: Vec<&str> = list
        .problems
        .iter()
        .filter_map(
            |row| if let ListProblem::Footnote { note, .. } = &row.problem { Some(note.as_str()) } else { None },
        )
        .collect();
    assert_eq!((notes, list.asides.len()), (vec!["in overleg", "alleen de viering"], 2));
    // Of a numbered list, the last is a task too.
    let (list, tasks) = read("1) Sint\t20\n2) Kerst\t25\n3) Pasen");
    assert_eq!((tasks.len(), list.asides.len()), (3, 0), "{list:?}");
}

#[test]
fn three_decimals_are_no_thousands_if_that_cannot_be() {
    check(&[
        (
            "Taak\tUren\nSint\t16,667\nKerst\t1,250\nPasen\t20,000",
            &["Sint 16,67 1", "Kerst 1,25 1", "Pasen 20 1"],
            &[],
            0,
        ),
        ("Taak\tUren\nSint\t1,250\nKerst\t1,659", &["Sint medium 1", "Kerst medium 1"], &[], 2),
    ]);
}

#[test]
fn months_above_hours_and_a_total_that_does_not_fit_are_used_or_told() {
    let list = TaskList::read("Taak\tnov\tdec\nSint\t30\t10\nKerst\t\t20").unwrap();
    let months: Vec<Months> = list.rows.iter().map(|row| row.task.months).collect();
    assert_eq!(months, [Months::of(&[Month::November, Month::December]), Months::of(&[Month::December])]);
    let (list, tasks) = read("Taak\tUren\tAantal keer\tTotaal\nOverleg\t5\t10\t20");
    assert_eq!(
        (tasks[0].as_str(), said(&list)),
        ("Overleg 20 1", vec![(2, ListProblem::TwoAmounts { minutes: 300, total: 1200 })])
    );
}
