//! The law of the readers: no filled cell is without consequence. Whatever a list says in a cell, another value there gives
//! another outcome, or is told; otherwise it would be lost in silence.
//!
//! The lists are those of all tests of the readers: their texts are taken from the source of the tests, so that a list that
//! is added there is tried here too.

use std::fmt::Debug;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index;

use crate::list::{Aside, PeopleList, RowProblem, TaskList, Unused};
use crate::seed::cases;

const TASKS: &[&str] = &[
    include_str!("list.rs"),
    include_str!("list_cases.rs"),
    include_str!("list_columns.rs"),
    include_str!("list_kinds.rs"),
    include_str!("list_layouts.rs"),
];
const PEOPLE: &[&str] =
    &[include_str!("people_cases.rs"), include_str!("people_columns.rs"), include_str!("people_kinds.rs")];

/// The lists in the source of tests: the texts with a tab in them, as far as they are whole.
fn lists(sources: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        let mut rest = *source;
        while let Some(begin) = rest.find('"') {
            rest = &rest[begin + 1..];
            let Some(text) = literal(rest) else { break };
            rest = &rest[text.0..];
            if text.1.contains('\t') && text.1.contains('\n') && !text.1.contains(['{', '"']) {
                found.push(text.1);
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// A text in the source, and how many bytes it takes there with the quote at its end.
fn literal(source: &str) -> Option<(usize, String)> {
    let (mut text, mut signs) = (String::new(), source.char_indices());
    while let Some((at, sign)) = signs.next() {
        match sign {
            '"' => return Some((at + 1, text)),
            '\\' => match signs.next()?.1 {
                't' => text.push('\t'),
                'n' => text.push('\n'),
                other => text.push(other),
            },
            sign => text.push(sign),
        }
    }
    None
}

/// What a reader makes of a text, and whether it has rows, and which of its lines and columns are told as not used.
struct Outcome {
    all: String,
    has_rows: bool,
    lines: Vec<u32>,
    columns: Vec<usize>,
}

impl Outcome {
    fn of(list: &impl Debug, has_rows: bool, problems: &[RowProblem], asides: &[Aside], unused: &[Unused]) -> Self {
        let left_out = problems.iter().filter(|row| !row.problem.is_kept()).map(|row| row.line);
        Self {
            all: format!("{list:?}"),
            has_rows,
            lines: left_out.chain(asides.iter().map(|aside| aside.line)).collect(),
            columns: unused.iter().map(|column| column.number).collect(),
        }
    }
}

fn of_tasks(text: &str) -> Outcome {
    let list = TaskList::read(text).unwrap();
    Outcome::of(&list, !list.rows.is_empty(), &list.problems, &list.asides, &list.unused)
}

fn of_people(text: &str) -> Outcome {
    let list = PeopleList::read(text).unwrap();
    Outcome::of(&list, !list.rows.is_empty(), &list.problems, &list.asides, &list.unused)
}

/// Another value of the same sort: another number in the same text, another day, month or word.
fn other(cell: &str) -> String {
    let digits = |sign: char| sign.is_ascii_digit();
    if let Some(begin) = cell.find(digits) {
        let end = cell[begin..].find(|sign: char| !digits(sign)).map_or(cell.len(), |length| begin + length);
        let number: u64 = cell[begin..end].parse().unwrap_or(1);
        // "0,8" stays a part.
        if number == 0 && cell[end..].starts_with([',', '.']) {
            return format!("{}0,37", &cell[..begin]);
        }
        let changed = if number < 9 { number % 8 + 1 } else { number % 50 + 11 };
        return format!("{}{changed}{}", &cell[..begin], &cell[end..]);
    }
    let lower = cell.to_lowercase();
    PAIRS.iter().find(|(from, _)| *from == lower).map_or_else(|| "Zomaariets".to_owned(), |(_, to)| (*to).to_owned())
}

/// Words, and others of their sort.
const PAIRS: &[(&str, &str)] = &[
    ("ma", "do"),
    ("di", "vr"),
    ("wo", "ma"),
    ("do", "di"),
    ("vr", "wo"),
    ("nov", "mei"),
    ("dec", "jun"),
    ("apr", "okt"),
    ("x", "nee"),
    ("ja", "nee"),
    ("nee", "ja"),
    ("klein", "groot"),
    ("groot", "klein"),
    ("veel", "weinig"),
    ("weinig", "veel"),
];

/// The cells of a text with a letter or a digit.
fn filled(text: &str) -> Vec<(usize, usize, &str)> {
    text.split('\n')
        .enumerate()
        .flat_map(|(line, row)| row.split('\t').enumerate().map(move |(at, cell)| (line, at, cell)))
        .filter(|(_, _, cell)| cell.chars().any(char::is_alphanumeric))
        .collect()
}

fn with(text: &str, (line, at): (usize, usize), cell: &str) -> String {
    let mut rows: Vec<Vec<&str>> = text.split('\n').map(|row| row.split('\t').collect()).collect();
    rows[line][at] = cell;
    rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n")
}

/// Whether it is right that another value in a cell changes nothing.
fn is_exempt(text: &str, (line, at, cell): (usize, usize, &str), new: &str) -> bool {
    let rows: Vec<Vec<&str>> = text.split('\n').map(|row| row.split('\t').collect()).collect();
    let below = || rows.iter().skip(line + 1).filter_map(|row| row.get(at)).filter(|cell| !["", "vrij"].contains(cell));
    let above = || {
        rows.iter().take(line).filter_map(|row| row.get(at)).any(|cell| DAYS.contains(&cell.to_lowercase().as_str()))
    };
    let same = |sign: char| !sign.is_ascii_digit();
    match () {
        // What the first column is called: that it names the rows is seen without it.
        () if LABELS.contains(&cell.to_lowercase().as_str()) => true,
        // The name of a column in which nothing stands.
        () if below().next().is_none() && line == 0 => true,
        // "1) Sint": the number of the row in its list.
        () if cell.starts_with(|sign: char| sign.is_ascii_digit())
            && cell.split_once(") ").map(|(_, rest)| rest) == new.split_once(") ").map(|(_, rest)| rest) =>
        {
            true
        }
        // The newest of several school years, and a period by its number: the hours are the same, whichever it is.
        () if line == 0
            && (cell.contains("20") || cell.starts_with("Periode"))
            && cell.chars().filter(|&sign| same(sign)).eq(new.chars().filter(|&sign| same(sign))) =>
        {
            true
        }
        // Hours on a day do not say when: that is told once in a row.
        () if above() && cell.starts_with(|sign: char| sign.is_ascii_digit()) => true,
        // A function that is not known: the row itself says so.
        () if ["ib'er", "ib"].contains(&cell) => true,
        // The first and the second of two columns are so by their order.
        () if line == 0
            && ["Leerkracht ", "Dagen "].iter().any(|begin| cell.starts_with(begin))
            && cell.chars().filter(|&sign| same(sign)).eq(new.chars().filter(|&sign| same(sign))) =>
        {
            true
        }
        // What stands before names below days is seen without its name.
        () if (line, at) == (0, 0) && rows[0].get(1).is_some_and(|day| DAYS.contains(&day.to_lowercase().as_str())) => {
            true
        }
        // The numbers of the rows in a table beside another: the column is named once.
        () if rows.first().and_then(|head| head.get(at)) == Some(&"Nr") => true,
        () => false,
    }
}

const LABELS: &[&str] = &["taak", "task", "tasks", "omschrijving taak", "schoolbrede inzet", "functie", "naam"];
const DAYS: &[&str] = &["ma", "di", "wo", "do", "vr"];

type Reader = fn(&str) -> Outcome;

/// The lists with how each is read, and their cells: line, column and text.
fn all() -> Vec<(String, Reader)> {
    let of = |sources, read: Reader| lists(sources).into_iter().map(move |text| (text, read));
    of(TASKS, of_tasks).chain(of(PEOPLE, of_people)).collect()
}

#[test]
fn the_lists_of_the_tests_are_found() {
    let count = |sources| lists(sources).len();
    assert!(count(TASKS) > 120 && count(PEOPLE) > 50, "{} and {}", count(TASKS), count(PEOPLE));
    assert_eq!(filled("Taak\tUren\nSint\t\t-\t4"), [(0, 0, "Taak"), (0, 1, "Uren"), (1, 0, "Sint"), (1, 3, "4")]);
    let others = ["12 uur", "0,8", "ma", "Kerst", "groep 3", "8.30-14.30"].map(other);
    assert_eq!(others, ["23 uur", "0,37", "do", "Zomaariets", "groep 4", "1.30-14.30"]);
}

proptest! {
    #![proptest_config(cases(160))]

    #[test]
    fn no_filled_cell_is_without_consequence(of in any::<Index>(), cell in any::<Index>()) {
        static ALL: LazyLock<Vec<(String, Reader)>> = LazyLock::new(all);
        let (text, read) = of.get(&ALL);
        let before = read(text);
        let cells = filled(text);
        let (line, at, cell) = *cell.get(&cells);
        let new = other(cell);
        let is_told = !before.has_rows
            || before.lines.contains(&(u32::try_from(line).unwrap() + 1))
            || before.columns.contains(&(at + 1));
        if !is_told && !is_exempt(text, (line, at, cell), &new) {
            let after = read(&with(text, (line, at), &new));
            prop_assert_ne!(before.all, after.all, "'{}' and '{}' are the same in {:?}", cell, new, text);
        }
    }
}
