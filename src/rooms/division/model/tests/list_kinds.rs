//! Kinds of lists of tasks that were once read wrong, or told in words that do not fit.

use crate::list::{AsideKind, Column, ListProblem, TaskList};
use crate::*;

fn read(text: &str) -> TaskList {
    TaskList::read(text).unwrap()
}

/// The tasks with their minutes, as they are in a division.
fn tasks(text: &str) -> Vec<(String, u32)> {
    let mut division = TaskDivision::default();
    division.add_tasks(&read(text));
    division.tasks.iter().map(|task| (task.label.clone(), division.minutes(task) / 60)).collect()
}

fn of(tasks: &[(&str, u32)]) -> Vec<(String, u32)> {
    tasks.iter().map(|&(label, hours)| (label.to_owned(), hours)).collect()
}

/// What is said, row by row.
fn said(text: &str) -> Vec<(u32, ListProblem)> {
    read(text).problems.into_iter().map(|row| (row.line, row.problem)).collect()
}

#[test]
fn a_task_that_is_not_done_any_more_is_asked_or_left_out_and_never_counts_in_silence() {
    let may = |line: u32, text: &str| (line, ListProblem::MayLapse { text: text.to_owned() });
    for (text, expected) in [
        ("Taak\tUren\nSint\t20\nKerst (vervalt)\t30", vec![may(3, "vervalt")]),
        ("Taak\tUren\nSint\t20\nKerst - geschrapt\t30", vec![may(3, "geschrapt")]),
        ("Taak\tUren\nSint\t20\nKerst niet meer\t30", vec![may(3, "niet meer")]),
        ("Taak\tUren\nSint\t20\nKerst n.v.t.\t30", vec![may(3, "n.v.t.")]),
        ("Taak\tUren\nSint\t20\nKerst\t30 (vervalt)", vec![may(3, "vervalt")]),
        ("Taak\tUren\tOpmerking\nSint\t20\t\nKerst\t30\tstopt per 1 januari", vec![may(3, "stopt per 1 januari")]),
        ("Taak\tUren\tOpmerking\nSint\t20\t\nKerst\t30\tn.v.t. dit jaar", vec![may(3, "n.v.t. dit jaar")]),
        ("Taak\tUren\tStatus\nSint\t20\tblijft\nKerst\t30\tgaat niet door", vec![may(3, "gaat niet door")]),
        ("Taak\tUren\nSint\t20\nVervalt:\nKerst\t30", vec![may(4, "Vervalt:")]),
        ("Taak\tUren\nSint\t20\nKerst vervalt niet\t30", vec![]),
        ("Taak\tUren\tOpmerking\nSint\t20\t\nKerst\t30\tniet meer dan vorig jaar", vec![]),
    ] {
        assert_eq!(said(text), expected, "{text}");
        assert_eq!(tasks(text).iter().map(|(_, hours)| hours).sum::<u32>(), 50, "{text}: kept until it is answered");
    }
    let text = "Taak\tUren\nSint\t20\nKerst\tvervalt\nPasen\tdit jaar niet";
    assert_eq!(tasks(text), of(&[("Sint", 20)]));
    let lapses = |line: u32, text: &str| (line, ListProblem::Lapses { text: text.to_owned() });
    assert_eq!(said(text), [lapses(3, "vervalt"), lapses(4, "dit jaar niet")]);
    assert!(read(text).problems.iter().all(|row| !row.problem.is_kept()));
    let text = "Sint 20 uur\nKerst 30 uur (vervalt)\n~~Pasen 10 uur~~";
    assert_eq!(tasks(text)[1], ("Kerst (vervalt)".to_owned(), 30));
    let asked = said(text).into_iter().filter(|(_, problem)| matches!(problem, ListProblem::MayLapse { .. }));
    assert_eq!(asked.map(|(line, _)| line).collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn hours_of_each_function_are_added_up_and_said() {
    let sum = |line: u32, text: &str, hours: u32| {
        (line, ListProblem::PerFunction { text: text.to_owned(), minutes: hours * 60 })
    };
    let text = "Taak\tLK\tOA\tDir\nSint\t20\t10\t5\nKerst\t30\t\t";
    assert_eq!(tasks(text), of(&[("Sint", 35), ("Kerst", 30)]));
    assert_eq!(said(text), [sum(2, "LK 20 + OA 10 + Dir 5", 35), sum(3, "LK 30", 30)]);
    let text = "Taak\tLeerkracht\tOnderwijsassistent\tTotaal\nSint\t20\t10\t30\nKerst\t30\t\t30\nKamp\t30\t\t60";
    assert_eq!(tasks(text), of(&[("Sint", 30), ("Kerst", 30), ("Kamp", 60)]));
    let other = ListProblem::TwoAmounts { minutes: 1800, total: 3600 };
    assert_eq!(said(text).last(), Some(&(4, other)));
    assert!(read(text).rows.iter().all(|row| row.task.most_people == 1), "hours are no people");
    // Beside hours, a number below a function may be people or hours: it is named.
    for text in ["Taak\tUren\tOnderwijsassistent\nSint\t20\t10\nKerst\t30\t12", "Taak\tUren\tLK\tOA\nSint\t20\t2\t1"] {
        let list = read(text);
        assert!(list.rows.iter().all(|row| row.task.most_people == 1), "{text}");
        assert_eq!(list.unused.len(), text.lines().next().unwrap().split('\t').count() - 2, "{text}");
    }
}

#[test]
fn a_line_that_begins_with_a_person_and_gives_several_tasks_is_those_tasks() {
    for text in [
        "Anja: Sint 20, Kerst 25\nBert: Sportdag 10, Musical 30",
        "Anja: Sint 20 uur, Kerst 25 uur\nBert - Sportdag 10u en Musical 30u",
        "Anja\tSint 20, Kerst 25\nBert\tSportdag 10, Musical 30",
    ] {
        assert_eq!(tasks(text), of(&[("Sint", 20), ("Kerst", 25), ("Sportdag", 10), ("Musical", 30)]), "{text}");
        let who: Vec<_> = read(text).rows.iter().map(|row| row.last_year.join(" ")).collect();
        assert_eq!(who, ["Anja", "Anja", "Bert", "Bert"], "{text}");
        let said = said(text);
        assert!(
            said.iter().all(|(_, problem)| matches!(problem, ListProblem::FromLabel { column: Column::LastYear, .. }))
        );
    }
    // "Sint" is the task, and what stands behind the names may be hours of each.
    for text in ["Sint: Anja (10), Bram (10), Cor (5)\nKerst: Anja (5), Cor (5)", "ICT - Cor 40 uur, Dewi 20 uur"] {
        assert!(said(text).iter().all(|(_, problem)| matches!(problem, ListProblem::TwoReadings { .. })), "{text}");
        assert!(read(text).rows.iter().all(|row| row.task.label.contains("Cor")), "{text}: the label stays whole");
    }
}

#[test]
fn hours_somewhere_in_a_line_are_read_or_told() {
    for (text, hours, people) in [
        ("MR: 60 uur p.p. voor 2 leden.", 120, 2),
        ("Pleinwacht: 20 uur voor 4 collega's", 20, 4),
        ("Kamp 24 uur p.p. x 3", 72, 3),
        ("Kerst 30 uur met 3 personen", 30, 3),
        ("Schooltuin (twintig uur)", 20, 1),
        ("Bieb 2 pers. à 10 uur", 20, 1),
        ("Luizenmoeders regelen 6 keer per jaar een half uur", 3, 1),
        ("Taak - aantal uur\nLaatste schooldag - vijf uur", 5, 1),
        ("Taak / uren / personen\nSint / 20 / 2", 20, 2),
        ("Taak – Uren – Aantal\nSint – 20 – 2", 20, 2),
        ("Taak: uren\nSint: 20", 20, 1),
        ("Taak - Uren\nKamp - groep 8 - 24", 24, 1),
    ] {
        assert_eq!(tasks(text).first().map(|(_, hours)| *hours), Some(hours), "{text}");
        assert_eq!(read(text).rows[0].task.most_people, people, "{text}");
    }
    for text in [
        "Zwemvervoer – 45 minuten per week, groep 5",
        "Kerst (3 personen van elk 10 uur)",
        "Sint - 20 - 2",
        "Werkgroep 2032 12",
        "Vier keer wijzer 10",
        "Bieb (Anja 5u + Bea 5u)",
    ] {
        let list = read(text);
        assert!(matches!(list.rows[0].task.size, Size::Label(SizeLabel::Medium)), "{text}");
        let is_told = |problem: &ListProblem| {
            matches!(problem, ListProblem::Unread { column: Column::Size, .. } | ListProblem::TwoReadings { .. })
        };
        assert!(list.problems.iter().any(|row| is_told(&row.problem)), "{text}: {:?}", list.problems);
    }
    // Where one row has hours, the rows without are told.
    assert!(said("MR: 60 uur p.p. voor 2 leden.\nOR").contains(&(2, ListProblem::SizeNotSaid { text: String::new() })));
    assert_eq!(said("Sint\nKerst\nGroep 8"), [], "a list of names only has none");
}

#[test]
fn a_row_that_says_more_of_the_task_above_is_no_one_more_who_does_it() {
    let people = |text: &str| read(text).rows[0].task.most_people;
    assert_eq!(people("Taak\tOpmerking\tUren\tPersonen\nKerst\tdiner\t50\t5\n\tversieren\t\t\n\tlichtjes\t\t"), 5);
    assert_eq!(people("Taak\tUren\tWie\tBijzonderheden\nSint\t20\tAnja\tschoen\n\t\t\tpakjesavond"), 1);
    assert_eq!(people("Taak\tUren\tWie\nSint\t20\tAnja\n\t\tBert"), 2);
    assert_eq!(people("Taak\tUren\tMensen\nSint\t20\t2\n\t10\t1"), 3);
}

#[test]
fn tables_beside_each_other_may_have_names_of_their_own() {
    let text = "Onderbouw\tUren\t\tBovenbouw\tUren\nKleuterfeest\t10\t\tKamp\t24\nSint\t8\t\tMusical\t40";
    assert_eq!(tasks(text), of(&[("Kleuterfeest", 10), ("Sint", 8), ("Kamp", 24), ("Musical", 40)]));
    assert!(read(text).rows.iter().all(|row| row.task.most_people == 1));
    let names: Vec<String> = read(text).asides.into_iter().map(|aside| aside.text).collect();
    assert_eq!(names, ["Onderbouw", "Bovenbouw"]);
}

#[test]
fn what_a_comma_or_a_point_means_is_decided_for_the_column_and_asked_once() {
    let minutes = |text: &str| -> Vec<Option<u32>> {
        let size = |row: &crate::list::TaskRow| if let Size::Minutes(of) = row.task.size { Some(of) } else { None };
        read(text).rows.iter().map(size).collect()
    };
    for (text, expected) in [
        ("Taak\tUren\nSint\t1.200\nKerst\t2.500\nPasen\t12.750", [Some(72), Some(150), Some(765)]),
        ("Taak\tUren\nSint\t1.250\nKerst\t0.750\nPasen\t12.500", [Some(75), Some(45), Some(750)]),
        ("Taak\tUren\nSint\t1,200\nKerst\t2,500\nPasen\t12,750", [Some(72), Some(150), Some(765)]),
        ("Taak\tUren\nSint\t1.200\nKerst\t350\nPasen\t80", [Some(72_000), Some(21_000), Some(4800)]),
    ] {
        assert_eq!((minutes(text).as_slice(), said(text)), (&expected[..], vec![]), "{text}");
    }
    for text in ["Taak\tUren\nSint\t1.200\nKerst\t2.500", "Taak\tUren\nSint\t1,200\nKerst\t2,500"] {
        let told = said(text);
        let is_once = matches!(
            told.as_slice(),
            [(2, ListProblem::Thousands { .. }), (3, ListProblem::ThousandsAlso { first: 2, .. })]
        );
        assert!(is_once, "{text}: {told:?}");
    }
}

#[test]
fn times_of_day_the_least_and_sentences_are_no_hours() {
    for text in ["Ouderavond 19.30 uur", "Kijkavond van 18.00 tot 20.00 uur", "Kerstviering 17.00-19.00 uur"] {
        assert!(matches!(read(text).rows[0].task.size, Size::Label(_)), "{text}");
        assert_eq!(said(text).len(), 1, "{text}: {:?}", said(text));
    }
    assert_eq!(tasks("Bieb 12,5 uur")[0].1, 12);
    assert_eq!(tasks("Taak\tDatum\tTijd\tUren\nKijkavond\t4 feb\t18.00\t2"), of(&[("Kijkavond", 2)]));
    let list = read("Taak\tMin\tMax\nSint\t10\t20\nKerst\t20\t30");
    assert_eq!(list.unused.iter().map(|column| column.name.as_str()).collect::<Vec<_>>(), ["Min", "Max"]);
    assert_eq!(tasks("Sint 20 uur\nKerst 30 uur\nIn totaal dus 50 uur"), of(&[("Sint", 20), ("Kerst", 30)]));
}

#[test]
fn a_merged_cell_before_the_names_holds_for_the_rows_below_and_is_said() {
    let list = read("Groep\tTaak\tUren\n8\tKamp\t24\n\tMusical\t40\n7\tVerkeer\t5");
    assert_eq!(
        list.rows.iter().map(|row| row.task.group.as_str()).collect::<Vec<_>>(),
        ["groep 8", "groep 8", "groep 7"]
    );
    let above = ListProblem::FromAbove { column: Column::Group, text: "8".to_owned() };
    assert!(list.problems.iter().any(|row| (row.line, &row.problem) == (3, &above)), "{:?}", list.problems);
}

#[test]
fn a_list_of_lines_has_titles_headings_and_notes_as_a_table_has() {
    let sites = "Locatie De Esdoorn\nSint 30 uur\nKerst 25 uur\nLocatie De Linde\nSint 20 uur\nPasen 15 uur";
    let found = [("Sint (Locatie De Esdoorn)", 30), ("Kerst", 25), ("Sint (Locatie De Linde)", 20), ("Pasen", 15)];
    assert_eq!(tasks(sites), of(&found));
    let notes = "Taken 2026-2027\nSint 30 uur\nKerst 25 uur\n* Uren zijn met voorbereiding\nVastgesteld in het team";
    assert_eq!(tasks(notes), of(&[("Sint", 30), ("Kerst", 25)]));
    let kinds: Vec<_> = read(notes).asides.into_iter().map(|aside| aside.kind).collect();
    assert_eq!(kinds, [AsideKind::Title, AsideKind::Note, AsideKind::Note]);
    let days = "maandag 2 maart\n08:12 Kim: Sint 20 uur\ndinsdag 3 maart\n09:10 Tom: Kerst 10 uur";
    assert_eq!(tasks(days), of(&[("Sint", 20), ("Kerst", 10)]));
    for text in ["VIERINGEN\nSint 30 uur\nKerst 25 uur\nOVERLEG\nMR 60 uur", "Vieringen:\nSint 30\nKerst 25\nMR 60"] {
        assert_eq!(read(text).rows.len(), 3, "{text}");
    }
    // A place with hours is a task.
    assert_eq!(tasks("Sint 30 uur\nLocatie Noord 20 uur").len(), 2);
}

#[test]
fn a_category_beside_its_total_is_no_task() {
    let text = "Vieringen\tSint\t30\t3\n\tKerst\t25\t3\nVieringen totaal\t\t55\t\nOverleg\tMR\t60\t2\n\tOR\t20\t1\nOverleg totaal\t\t80\t";
    assert_eq!(tasks(text), of(&[("Sint", 30), ("Kerst", 25), ("MR", 60), ("OR", 20)]));
    assert_eq!(read(text).asides.len(), 2);
}

#[test]
fn a_line_that_begins_with_a_person_is_their_task() {
    for text in ["Kim: Sint - 30 uur - met vier", "Kim - Sint, 30 uur, vier mensen"] {
        let row = read(text).rows.remove(0);
        let of_row = (row.task.label.as_str(), row.last_year.join(""), row.task.most_people);
        assert_eq!(of_row, ("Sint", "Kim".to_owned(), 4), "{text}");
        assert!(row.task.months.is_all_year(), "{text}");
    }
    assert_eq!(tasks("Kim: Sint 30 uur\nTom: Kerst 25 uur"), of(&[("Sint", 30), ("Kerst", 25)]));
    // What is work as well begins no such line.
    assert_eq!(read("Ouderraad: Kerstmarkt - 20 uur - drie mensen").rows[0].last_year, [""; 0]);
    assert_eq!(read("ICT: Beheer - 30 uur - 2 mensen").rows[0].last_year, [""; 0]);
}

#[test]
fn what_comes_back_is_asked_wherever_the_line_says_so() {
    let is_asked = |problem: &ListProblem| {
        matches!(
            problem,
            ListProblem::TwoReadings { column: Column::Size, .. }
                | ListProblem::NotAYear { .. }
                | ListProblem::ForEach { .. }
        )
    };
    for text in [
        "Nieuwsbrief maandelijks 3 uur",
        "Bieb wekelijks 1 uur",
        "Nieuwsbrief 3 uur maandelijks",
        "Taak\tUren\nNieuwsbrief maandelijks\t3",
        "Taak\tUren\nRapporten per rapport\t2",
        "Taak\tUren\nMR per keer\t2",
    ] {
        let list = read(text);
        assert!(matches!(list.rows[0].task.size, Size::Label(_)), "{text}");
        assert!(list.problems.iter().any(|row| is_asked(&row.problem)), "{text}: {:?}", list.problems);
    }
    assert_eq!(tasks("Sportdag jaarlijks 10 uur")[0].1, 10);
    assert_eq!(tasks("Taak\tUren per jaar\nNieuwsbrief maandelijks\t30")[0].1, 30);
    assert_eq!(tasks("Taak\tUren\nVervoer per bus\t5")[0].1, 5);
}

#[test]
fn what_a_line_says_of_each_of_all_and_of_how_many_belongs_to_its_number() {
    for (text, minutes, is_each, people) in [
        ("Kerst elk 10 uur met zijn drieën", 600, true, 3),
        ("Kerst samen 40 uur met z'n vieren", 2400, false, 4),
        ("Pasen in totaal 24 uur met z'n tweeen", 1440, false, 2),
        ("Sportdag, 10 uur, minimaal 6 man", 600, false, 6),
        ("Sint 30 uur max. 4 pers", 1800, false, 4),
        ("MR 60 uur per jaar per persoon, 2 personen", 3600, true, 2),
    ] {
        let task = read(text).rows.remove(0).task;
        assert_eq!((task.size, task.per_person, task.most_people), (Size::Minutes(minutes), is_each, people), "{text}");
    }
    let task = read("Sportdag 6 man").rows.remove(0).task;
    assert_eq!((task.label.as_str(), task.most_people), ("Sportdag", 6), "people, no minutes with a slip of the pen");
    for total in ["Vieringen in totaal\t55", "Uren in totaal 240", "Totaal 240"] {
        let list = read(&format!("Taak\tUren\nSint\t30\nKerst\t25\n{total}"));
        assert_eq!(list.rows.len(), 2, "{total} is a sum");
    }
    let is_open = |(_, problem): &(u32, ListProblem)| matches!(problem, ListProblem::HoursOfSeveral { .. });
    assert!(!said("Kerst samen 40 uur met z'n vieren").iter().any(is_open));
    let list = read("Taak\tUren\nKerst 3 personen\t20\nGroep 5 ouders\t10");
    let people: Vec<_> = list.rows.iter().map(|row| (row.task.label.as_str(), row.task.most_people)).collect();
    assert_eq!(people, [("Kerst", 3), ("Groep 5 ouders", 1)]);
    let list = read("Taak\tUren\nCoördinatie – één\t20\nPlein 2\t10\nKerst met vier\t30\nSint met z'n drieën\t12");
    let people: Vec<_> = list.rows.iter().map(|row| (row.task.label.as_str(), row.task.most_people)).collect();
    let expected = [("Coördinatie – één", 1), ("Plein 2", 1), ("Kerst", 4), ("Sint", 3)];
    assert_eq!(people, expected, "a number alone is no people");
    let other = ListProblem::Left { column: Column::People, text: "2 personen".to_owned() };
    assert!(said("Taak\tUren\tAantal\nPasen 2 personen\t10\t4").contains(&(2, other)));
}

#[test]
fn an_amount_that_is_not_read_is_told_in_a_list_of_one_line_as_well() {
    let is_told = |(_, problem): &(u32, ListProblem)| {
        matches!(problem, ListProblem::Unread { column: Column::Size, .. } | ListProblem::SizeNotSaid { .. })
    };
    for text in [
        "Coördinator onderbouw 5% 1 persoon",
        "Sint 30 uurr 4 persoonen",
        "Kerst -25 uur 3 personen",
        "Kamp 3 dagen 2 leerkrachten",
    ] {
        assert!(said(text).iter().any(is_told), "{text}: {:?}", said(text));
    }
    for (text, open) in
        [("Kerst ? uur 3 personen", "? uur"), ("Kerst n.t.b. 3 personen", "n.t.b."), ("Kerst ntb", "ntb")]
    {
        let told = (1, ListProblem::SizeNotSaid { text: open.to_owned() });
        assert!(said(text).contains(&told), "{text}: {:?}", said(text));
        assert_eq!(read(text).rows[0].task.label, "Kerst");
    }
    for text in ["Groep 8 avond", "Kamp groep 8", "Studiedag 1", "Overleg PM", "Dag van de leraar", "Juni 2027"] {
        assert!(!said(text).iter().any(is_told), "{text}: {:?}", said(text));
    }
}
