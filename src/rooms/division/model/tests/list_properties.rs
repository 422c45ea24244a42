//! What must hold for every list, tested on random and mutated ones.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::list::{ListProblem, PeopleList, RowProblem, TaskList};
use crate::seed::cases;
use crate::*;

const HEADS: &[&str] = &[
    "Taak\tUren\tMaanden\tPersonen\tGroep",
    "Activiteit\tUren per deelnemer\tPeriode\tAantal deelnemers\tGroep",
    "TAAK\tAANTAL UREN\tMAAND(EN)\tDeelnemers\tKlas",
];
const LABELS: &[&str] = &[
    "Sinterklaas",
    "Kerst",
    "Sportdag",
    "Musical groep 8",
    "Website",
    "Schoolfruit",
    "MR-lid",
    "Plusgroep",
    "RT",
    "BHV",
    "Bibliotheek",
    "Kamp (met tenten)",
    "Open dag; met koffie",
    "\"Jip\" lezen",
    "Ib'er",
    "Lesgeven groep 3",
    "Techniek & natuur",
    "=Kerst",
];
const HOURS: &[&str] =
    &["20", "12,5", "± 20", "1u30", "klein", "groot", "10-15", "2x per jaar 3 uur", "15 p.p.", "45 min"];
const MONTHS: &[&str] = &["nov", "okt - dec", "", "hele jaar", "5 december", "maart/april", "sept.-okt."];
const PEOPLE: &[&str] = &["1", "4", "", "iedereen", "hooguit 3", "met vier", "2 personen"];
const GROUPS: &[&str] = &["", "", "groep 3", "5/6", "1/2A"];
/// What is wrong, in another way each.
const BAD: &[&str] = &[
    "veel te veel",
    "????",
    "12-3-4",
    "zie bijlage",
    "\u{fffd}",
    "9999999999",
    "x",
    "12,5,5",
    "maandelijks?",
    "é\u{301}\u{301}",
];

type Cells = (usize, usize, usize, usize);

fn any_rows() -> impl Strategy<Value = (usize, Vec<Cells>)> {
    (0..HEADS.len(), vec((0..HOURS.len(), 0..MONTHS.len(), 0..PEOPLE.len(), 0..GROUPS.len()), 2..LABELS.len()))
}

/// Rows with a label each.
fn rows(rows: &[Cells]) -> Vec<Vec<String>> {
    let row = |(label, &(hours, months, people, group)): (&&str, &Cells)| {
        [label, HOURS[hours], MONTHS[months], PEOPLE[people], GROUPS[group]].map(str::to_owned).to_vec()
    };
    LABELS.iter().zip(rows).map(row).collect()
}

fn text(head: usize, rows: &[Vec<String>]) -> String {
    let quoted =
        |cell: &String| if cell.contains('"') { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() };
    let lines: Vec<String> = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join("\t")).collect();
    format!("{}\n{}", HEADS[head], lines.join("\n"))
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn one_bad_cell_changes_no_other_row((head, cells) in any_rows(), at in any::<Index>(), column in 1..5_usize, bad in select(BAD)) {
        let good = rows(&cells);
        let mut worse = good.clone();
        let at = at.index(worse.len());
        worse[at][column] = bad.to_owned();
        let (good, worse) = (TaskList::read(&text(head, &good)).unwrap(), TaskList::read(&text(head, &worse)).unwrap());
        let line = u32::try_from(at).unwrap() + 2;
        let others = |list: &TaskList| list.rows.iter().filter(|row| row.line != line).cloned().collect::<Vec<_>>();
        prop_assert_eq!(others(&good), others(&worse));
        // What is asked once of the whole list may be asked of another row.
        let is_of_list = |problem: &ListProblem| matches!(problem, ListProblem::HoursOfSeveral { .. });
        let is_own = |row: &&RowProblem| row.line != line && !is_of_list(&row.problem);
        let said = |list: &TaskList| list.problems.iter().filter(is_own).cloned().collect::<Vec<_>>();
        prop_assert_eq!(said(&good), said(&worse));
    }

    #[test]
    fn what_was_read_is_written_and_read_the_same((head, cells) in any_rows()) {
        let mut division = TaskDivision::default();
        division.add_tasks(&TaskList::read(&text(head, &rows(&cells))).unwrap());
        let mut again = TaskDivision::default();
        let list = TaskList::read(&division.tasks_csv()).unwrap();
        prop_assert!(list.asides.is_empty() && list.unused.is_empty());
        let done = again.add_tasks(&list);
        prop_assert!(done.problems.iter().all(|row| row.problem.is_kept()), "{:?}", done.problems);
        prop_assert_eq!(again, division);
    }

    #[test]
    fn no_list_however_mutated_makes_a_reader_fail(
        of in 0..LISTS.len(),
        changes in vec((any::<Index>(), any::<Index>(), select(SIGNS)), 1..40),
    ) {
        let mut letters: Vec<char> = LISTS[of].chars().collect();
        for (at, length, sign) in changes {
            let at = at.index(letters.len());
            let until = (at + length.index(12)).min(letters.len());
            letters.splice(at..until, sign.chars());
            if letters.is_empty() {
                letters.push('x');
            }
        }
        let text: String = letters.into_iter().collect();
        if let Ok(list) = TaskList::read(&text) {
            let mut division = TaskDivision::default();
            division.add_tasks(&list);
            prop_assert_eq!(division.check(), Ok(()));
            let again = division.mend();
            prop_assert_eq!(again, []);
        }
        if let Ok(list) = PeopleList::read(&text) {
            let mut division = TaskDivision::default();
            division.add_people(&list);
            prop_assert_eq!(division.check(), Ok(()));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,60}([\t;\n]\\PC{0,20}){0,12}") {
        let mut division = TaskDivision::default();
        if let Ok(list) = TaskList::read(&text) {
            division.add_tasks(&list);
        }
        if let Ok(list) = PeopleList::read(&text) {
            division.add_people(&list);
        }
        prop_assert_eq!(division.check(), Ok(()));
    }
}

const LISTS: &[&str] = &[
    include_str!("lists/planner.tsv"),
    include_str!("lists/spreadsheet.csv"),
    include_str!("lists/document.txt"),
    include_str!("lists/team.tsv"),
    include_str!("lists/team-crosses.csv"),
    include_str!("lists/lines.txt"),
    include_str!("lists/team-lines.txt"),
];
const SIGNS: &[&str] = &[
    "",
    "",
    "\t",
    "\n",
    ";",
    "\"",
    "\t\t",
    "totaal",
    "9999999999",
    "per week",
    "\u{301}",
    "\u{200b}",
    "½",
    "x",
    ",",
    "🎉",
    "-",
    " ",
];
