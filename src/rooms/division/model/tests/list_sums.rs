//! Lists of tasks with sums of their parts between the tasks, and with numbers in a line.

use crate::list::{AsideKind, Column, ListProblem, TaskList};
use crate::*;

fn read(text: &str) -> TaskList {
    TaskList::read(text).unwrap()
}

/// The tasks with their hours: "Sint 20".
fn tasks(text: &str) -> Vec<String> {
    let hours = |task: &Task| match task.size {
        Size::Minutes(minutes) => (minutes / 60).to_string(),
        Size::Label(_) => "?".to_owned(),
    };
    read(text).rows.iter().map(|row| format!("{} {}", row.task.label, hours(&row.task))).collect()
}

#[test]
fn the_sum_of_each_part_is_no_task() {
    let own = ["Sint 20", "Kerst 20", "Pasen 10", "MR 60", "OR 40"];
    for (text, lines) in [
        ("Vieringen\t50\nSint\t20\nKerst\t20\nPasen\t10\nCommissies\t100\nMR\t60\nOR\t40", [1, 5]),
        (
            "Taak\tUren\nVieringen\t50\n- Sint\t20\n- Kerst\t20\n- Pasen\t10\nCommissies\t100\n- MR\t60\n- OR\t40",
            [2, 6],
        ),
        ("Taak\tUren\nSint\t20\nKerst\t20\nPasen\t10\nVieringen\t50\nMR\t60\nOR\t40\nCommissies\t100", [5, 8]),
        ("Taak\tUren\nVIERINGEN\t50\nSint\t20\nKerst\t20\nPasen\t10\n\nCOMMISSIES\t100\nMR\t60\nOR\t40", [2, 7]),
        (
            "Categorie\tTaak\tUren\nVieringen\t\t50\n\tSint\t20\n\tKerst\t20\n\tPasen\t10\nOverleg\t\t100\n\tMR\t60\n\tOR\t40",
            [2, 6],
        ),
    ] {
        assert_eq!(tasks(text), own, "{text}");
        let sums: Vec<(u32, AsideKind)> = read(text).asides.iter().map(|aside| (aside.line, aside.kind)).collect();
        assert_eq!(sums, lines.map(|line| (line, AsideKind::Subtotal)), "{text}");
    }
    // One part among other tasks may be a task: it is asked.
    for text in [
        "Vieringen\t50\nSint\t20\nKerst\t20\nPasen\t10\nMR\t60\nOR\t45",
        "Vieringen (50 uur)\nSint\t20\nKerst\t20\nPasen\t10",
    ] {
        let may_be = ListProblem::MayBeTotal { from: 2, to: 4 };
        assert!(read(text).problems.iter().any(|row| row.line == 1 && row.problem == may_be), "{text}");
        assert_eq!(tasks(text)[0], "Vieringen 50", "{text}");
    }
    for text in
        ["Sint\t20\nKerst\t10\nPasen\t10", "Sint\t20\nKerst\t20\nPasen\t20\nMR\t20", "MR\t10\nOR\t4\nSint\t6\nKerst\t7"]
    {
        assert_eq!(tasks(text).len(), text.lines().count(), "{text}");
        assert_eq!(read(text).problems, [], "{text}");
    }
}

#[test]
fn a_number_with_a_name_behind_it_is_hours() {
    for text in [
        "Sinterklaas 20 Hanneke\nKerst 15 Rob",
        "Sinterklaas 20 (Hanneke)\nKerst 15 (Rob)",
        "Sinterklaas - 20 - Hanneke\nKerst - 15 - Rob",
        "Sinterklaas / 20 / Hanneke\nKerst / 15 / Rob",
        "Sinterklaas: 20 - Hanneke\nKerst: 15 - Rob",
        "Sinterklaas 20 uur Hanneke\nKerst 15 uur Rob",
    ] {
        assert_eq!(tasks(text), ["Sinterklaas 20", "Kerst 15"], "{text}");
        let list = read(text);
        let who: Vec<&str> = list.rows.iter().flat_map(|row| &row.last_year).map(String::as_str).collect();
        assert_eq!(who, ["Hanneke", "Rob"], "{text}");
        let told = list.problems.iter().filter(|row| {
            matches!(row.problem, ListProblem::FromLabel { column: Column::Size | Column::LastYear, .. })
        });
        assert_eq!(told.count(), 4, "{text}");
    }
    // What is no name is not read, and told.
    for text in ["MR 60 2x\nOR 40 2x", "Sint 20 x\nKerst 15 x"] {
        let list = read(text);
        assert!(list.rows.iter().all(|row| matches!(row.task.size, Size::Label(_))), "{text}");
        let told = list.problems.iter().filter(|row| matches!(row.problem, ListProblem::Unread { .. }));
        assert_eq!(told.count(), 2, "{text}");
    }
    let is_size = |problem: &ListProblem| {
        matches!(
            problem,
            ListProblem::Unread { column: Column::Size, .. } | ListProblem::FromLabel { column: Column::Size, .. }
        )
    };
    let list = read("Kamp groep 8 voorbereiden\nKerst 5 december");
    assert!(!list.problems.iter().any(|row| is_size(&row.problem)), "{:?}", list.problems);
}
