//! No filled cell is without consequence: if it holds another value, or none, then the week or what is told is another.

use proptest::prelude::*;
use proptest::sample::Index;
use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::days::weekday;
use taakkompas_school::dutch::times;

use super::samples::SAMPLES;
use super::strange::TABLES;
use crate::paste::{Note, Outcome, paste, with_title};
use crate::seed::cases as cases_of;
use crate::*;

/// What a text leads to: the week, and the remarks. Of a row that is imported, only the remark itself counts, and
/// not the row that is shown with it.
fn consequence(text: &str) -> (Outcome, String) {
    let mut outcome = paste(&school(), text).unwrap();
    // Whose it is, is asked before anything of it is read.
    if outcome.lacks_who() {
        outcome = paste(&school(), &with_title(text, "onderwijsassistent A")).unwrap();
    }
    let told = outcome.notes.iter().map(|row| match row.note {
        // The row as a whole is named, as one that is not used.
        Note::Title | Note::Total | Note::WeeksAbove { .. } => format!("{:?} {:?}", row.note, row.cells),
        _ => format!("{:?}", row.note),
    });
    let told: Vec<String> = told.collect();
    let found = format!("{:?} {:?} {told:?} {:?}", outcome.week, outcome.problems, outcome.unused_columns);
    (outcome, found)
}

/// A school with two weeks, lesson times and a group without years.
fn school() -> AssistantWeek {
    let mut week = AssistantWeek { cycle: Cycle::TwoWeeks, ..AssistantWeek::default() };
    let lesson = |&weekday: &Weekday| Lesson { weekday, span: "8.25-14.35".parse().unwrap() };
    week.set_lessons(Weekday::ALL.iter().map(lesson).collect()).unwrap();
    week
}

/// Another value of the same sort.
fn other(cell: &str) -> String {
    let is_number = cell.chars().all(|sign| sign.is_ascii_digit());
    let role = cell.strip_suffix(|letter: char| "ABC".contains(letter)).filter(|rest| rest.ends_with(' '));
    if times::spans(cell).is_some() {
        "9.05-9.55".to_owned()
    } else if is_number {
        if cell == "6" { "7" } else { "6" }.to_owned()
    } else if times::time(cell).read().is_some() {
        "9.05".to_owned()
    } else if weekday(cell).is_some() {
        if weekday(cell) == Some(Weekday::Thursday) { "wo" } else { "do" }.to_owned()
    } else if let Some(role) = role {
        format!("{role}E")
    } else if cell.contains(|sign: char| sign.is_ascii_digit()) {
        let next = |sign: char| {
            if sign == '7' {
                '6'
            } else if sign.is_ascii_digit() {
                '7'
            } else {
                sign
            }
        };
        cell.chars().map(next).collect()
    } else {
        "kwibus".to_owned()
    }
}

fn joined(rows: &[Vec<String>]) -> String {
    rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n")
}

/// Whether a cell stands in a column of which the head is told as not used.
fn is_unused(outcome: &Outcome, rows: &[Vec<String>], at: (usize, usize)) -> bool {
    let above = rows.iter().take(at.0).filter_map(|row| row.get(at.1));
    above.clone().any(|head| outcome.unused_columns.contains(head))
}

/// Whether it only says what the same column says above it, as when it is written out in each row.
fn repeats(rows: &[Vec<String>], at: (usize, usize)) -> bool {
    let cell = rows[at.0].get(at.1);
    rows.iter().take(at.0).any(|row| row.get(at.1) == cell)
}

/// Whether it is a head that may change in silence: the corner, where a table is known by its rows; a head above nothing;
/// and one whose rows are left out, each told as a whole.
fn is_idle_head(outcome: &Outcome, rows: &[Vec<String>], at: (usize, usize)) -> bool {
    let has_digit = |row: &Vec<String>| row.iter().any(|cell| cell.contains(|sign: char| sign.is_ascii_digit()));
    let is_head = at.0 < 2 && !has_digit(&rows[at.0]);
    let below = || rows.iter().skip(at.0 + 1).filter_map(|row| row.get(at.1));
    // Days down need no word above them, and no "ochtend" above times.
    let says_no_group = at.1 == 0 || !has_digit(&rows[0]);
    let has_days_down = at.0 == 0 && says_no_group && weekday(&rows[1][0]).is_some();
    has_days_down
        || is_head
            && (at.1 == 0
                || !outcome.problems.is_empty()
                || below().all(|cell| is_away(cell))
                || repeats_beside(rows, at))
}

/// Whether a head repeats the day before it, as above two columns.
fn repeats_beside(rows: &[Vec<String>], at: (usize, usize)) -> bool {
    let row = &rows[at.0];
    row.iter().filter(|cell| **cell == row[at.1]).count() > 1
}

/// Values that say what an empty cell says too: each week, a small group as a new block is, the first letter.
const AS_EMPTY: &[&str] = &["A+B", "A/B", "elke", "groepje", "klein groepje", "A"];

/// Rows below a head that says not who, which the head mentions; and a time between two rows that are one block.
const TOLD_BY_OTHERS: &[&str] = &["Dag\tTijd\tOA A", "8.30\tgr 3\tgr 4\tgr 5\n9.15\tgr 3", "OA A\n8:30\tgroep 3"];

/// A cell of a text with letters or digits.
fn cells(rows: &[Vec<String>]) -> Vec<(usize, usize)> {
    let of_row = |(line, row): (usize, &Vec<String>)| {
        let filled = row.iter().enumerate().filter(|(_, cell)| cell.chars().any(char::is_alphanumeric));
        filled.map(|(at, _)| (line, at)).collect::<Vec<_>>()
    };
    rows.iter().enumerate().flat_map(of_row).collect()
}

/// What goes unseen if this cell changes, if anything.
fn silent(text: &str, rows: &[Vec<String>], at: (usize, usize)) -> Option<String> {
    let (outcome, before) = consequence(text);
    if is_unused(&outcome, rows, at) || is_idle_head(&outcome, rows, at) {
        return None;
    }
    let cell = &rows[at.0][at.1];
    let with = |value: &str| {
        let mut rows = rows.to_vec();
        value.clone_into(&mut rows[at.0][at.1]);
        consequence(&joined(&rows)).1
    };
    if with(&other(cell)) == before {
        return Some(other(cell));
    }
    // Who is away has no times either way.
    let may_be_empty = is_away(cell) || AS_EMPTY.contains(&cell.as_str()) || repeats(rows, at);
    (!may_be_empty && with("") == before).then(String::new)
}

proptest! {
    #![proptest_config(cases_of(64))]

    #[test]
    fn no_filled_cell_is_without_consequence(text in any::<Index>(), at in any::<Index>()) {
        let is_plain = |text: &&&str| !text.contains(['"', '|']) && !TOLD_BY_OTHERS.iter().any(|told| text.contains(told));
        let texts: Vec<&&str> = SAMPLES.iter().chain(TABLES).filter(is_plain).collect();
        let text = text.get(&texts);
        let rows: Vec<Vec<String>> = text.lines().map(|row| row.split('\t').map(str::to_owned).collect()).collect();
        let at = *at.get(&cells(&rows));
        if let Some(value) = silent(text, &rows, at) {
            prop_assert!(false, "'{}' of line {} may as well be '{value}' in\n{text}", rows[at.0][at.1], at.0 + 1);
        }
    }
}
