//! Kinds of lists of tasks that were once read wrong, or told in words that do not fit.

use crate::list::{ListProblem, TaskList};
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
