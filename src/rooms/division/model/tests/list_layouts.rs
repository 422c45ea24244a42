//! How a list of tasks may be laid out: columns between spaces, totals below each category, what a row is for.

use crate::list::{Column, Each, ListProblem, TaskList};
use crate::*;

fn read(text: &str) -> TaskList {
    TaskList::read(text).unwrap()
}

/// The tasks with their hours and people, as they are in a division.
fn tasks(text: &str) -> Vec<String> {
    let mut division = TaskDivision::default();
    division.add_tasks(&read(text));
    let of = |task: &Task| format!("{} {} {}", task.label, division.minutes(task) / 60, task.most_people);
    division.tasks.iter().map(of).collect()
}

fn said(text: &str) -> Vec<(u32, ListProblem)> {
    read(text).problems.into_iter().map(|row| (row.line, row.problem)).collect()
}

#[test]
fn columns_between_spaces_are_columns() {
    for text in [
        "Taak      Personen   Uren\nSint         3        20\nKerst        5        50",
        "Taak  Uren  Personen\nSint             20     3\nKerst           50     5",
        "Sint     3 pers.   20 uur\nKerst    5 pers.   50 uur",
        "Taken 2026-2027\nTaak         Uren      Aantal personen\nSint          20            3\nKerst         50            5",
    ] {
        assert_eq!(tasks(text), ["Sint 20 3", "Kerst 50 5"], "{text}");
        let asked = ListProblem::HoursOfSeveral { minutes: 1200, people: 3, rows: 2 };
        let told: Vec<ListProblem> = said(text).into_iter().map(|(_, problem)| problem).collect();
        assert_eq!(told, [asked], "{text}");
    }
    let list = read("Sint             20     3\nKerst           25     4");
    assert_eq!((list.unused[0].number, list.unused[0].example.as_str()), (3, "3"), "hours are no guess");
}

#[test]
fn people_before_hours_are_read_and_in_one_cell_they_are_asked() {
    assert_eq!(tasks("Sint 3 pers. 20 uur\nKerst voor 5 personen, 50 uur"), ["Sint 20 3", "Kerst 50 5"]);
    for cell in ["3 personen, 20u", "3 pers 20 uur", "2 collega's 12 uur"] {
        let two = ListProblem::TwoReadings { column: Column::Size, text: cell.to_owned() };
        assert_eq!(said(&format!("Taak\tOmvang\nSint\t20u\nKamp\t{cell}")), [(3, two)]);
    }
    assert_eq!(tasks("Taak\tOmvang\nKamp\t4p à 5u"), ["Kamp 20 1"]);
}

#[test]
fn a_category_with_its_own_totals_is_no_task() {
    let text = "Categorie\tTaak\tUren\nFeest\tSint\t20\nFeest\tKerst\t30\nFeest totaal\t\t50\nSport\tSportdag\t10\n\
                Sport totaal\t\t10\nTotaal\t\t60";
    assert_eq!(tasks(text), ["Sint 20 1", "Kerst 30 1", "Sportdag 10 1"]);
    let text = "Rubriek\tTaken\tUren\nFeest\tSint\t20\nSubtotaal feest\t\t20\nZorg\tBHV\t10\nSubtotaal zorg\t\t10";
    assert_eq!(tasks(text), ["Sint 20 1", "BHV 10 1"]);
    assert_eq!(read(text).unused[0].name, "Rubriek");
}

#[test]
fn a_column_says_for_whom_the_hours_are() {
    let text =
        "Taak\tUren\tEenheid\tAantal\nKamp\t24\tper leerkracht\t2\nRapporten\t1\tper leerling\t25\nSint\t20\ttotaal\t4";
    assert_eq!(tasks(text)[0], "Kamp 48 2");
    assert_eq!(tasks(text)[2], "Sint 20 4");
    assert!(said(text).contains(&(3, ListProblem::ForEach { text: "1".to_owned(), each: Each::Pupil })));
    let text = "Taak\tUren\tp.p.\tAantal\nSint\t10\tja\t3\nKerst\t20\tnee\t4";
    assert_eq!((tasks(text), said(text)), (vec!["Sint 30 3".to_owned(), "Kerst 20 4".to_owned()], vec![]));
    let text = "Taak\tUren\tEenheid\nGesprekken\t2\tper week\nSint\t20\t";
    assert!(matches!(said(text)[0], (2, ListProblem::NotAYear { minutes: 120, .. })), "{:?}", said(text));
    let left = |text: &str| ListProblem::Left { column: Column::Turns, text: text.to_owned() };
    assert!(said("Taak\tUren\tEenheid\nGesprekken\t2\tformulier\nSint\t20\t").contains(&(2, left("formulier"))));
}

#[test]
fn months_in_a_label_are_read_and_said() {
    let list =
        read("Kerst (december): 25 uur\nSchoolfruit okt-april 8 uur\nSint (nov. en dec.)\nMei 4 uur\nKerst 20 uur");
    let months: Vec<usize> = list.rows.iter().map(|row| row.task.months.iter().count()).collect();
    assert_eq!(months, [1, 7, 2, 12, 12]);
    assert!(list.rows[0].task.months.iter().eq([Month::December]));
    let from = ListProblem::FromLabel { column: Column::Months, text: "okt-april".to_owned() };
    assert!(list.problems.iter().any(|row| row.line == 2 && row.problem == from));
    // A column for it says it better.
    let list = read("Taak\tUren\tPeriode\nVerslag mei\t4\tjuni");
    assert!(list.rows[0].task.months.iter().eq([Month::June]));
}

#[test]
fn lines_dots_and_moved_rows_are_no_tasks() {
    let text = "Sinterklaas ............ 20\nKerst....... 25\n-------\nPasen ______ 12";
    assert_eq!(tasks(text), ["Sinterklaas 20 1", "Kerst 25 1", "Pasen 12 1"]);
    let text = "Taak\tUren samen\tPersonen\nSint\t20\t2\n\tKerst\t25\t3\nPasen\t12\t4";
    assert_eq!(tasks(text), ["Sint 20 2", "Pasen 12 4"]);
    assert_eq!(said(text), [(3, ListProblem::NoLabel)]);
}
