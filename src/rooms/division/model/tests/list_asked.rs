//! Lists of tasks of which the hours, or the names of columns, could be taken for something else without a word.

use crate::list::{ListProblem, RowProblem, TaskList};
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
