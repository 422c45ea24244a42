//! People below the days on which they are there: "ma", "di", "wo" across and "OA A" in the cells. It is read as the table
//! with the people down.

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::times;
use taakkompas_school::dutch::weeks::WeeksSaid;

use super::head::is_head;
use super::people_across::PeopleAcross;
use super::vocabulary::{Column, column};
use super::{Row, someone};

/// The table that begins with these rows, turned around, if one does.
pub(super) fn find(rows: &[Row]) -> Option<PeopleAcross> {
    let (head, below) = rows.split_first()?;
    let is_day = |cell: &String| matches!(column(cell), Some(Column::On(_, WeeksSaid::Every)));
    if head.has_open_quote || head.cells.len() < 2 || !head.cells.iter().all(is_day) {
        return None;
    }
    let is_body = |row: &Row| {
        let is_one = |cell: &String| is_away(cell) || someone::is_someone(cell) && times::spans(cell).is_none();
        !row.has_open_quote && !is_head(row) && row.cells.len() <= head.cells.len() && row.cells.iter().all(is_one)
    };
    let body = below.get(..below.iter().take_while(|row| is_body(row)).count()).filter(|body| !body.is_empty())?;
    let mut people: Vec<Row> = Vec::new();
    for row in body {
        for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !is_away(cell)) {
            let (name, times) = apart(cell);
            let is_same = |row: &&mut Row| row.cells.first().is_some_and(|other| other.eq_ignore_ascii_case(&name));
            let person = match people.iter_mut().find(is_same) {
                Some(person) => person,
                None => {
                    let mut cells = vec![String::new(); head.cells.len() + 1];
                    if let Some(first) = cells.first_mut() {
                        first.clone_from(&name);
                    }
                    people.push(Row { line: row.line, cells, ..head.clone() });
                    people.last_mut()?
                }
            };
            if let Some(on) = person.cells.get_mut(at + 1) {
                let more = if times.is_empty() { "x".to_owned() } else { times };
                *on = if on.is_empty() { more } else { format!("{on}, {more}") };
            }
        }
    }
    let mut first = vec!["Functie".to_owned()];
    first.extend(head.cells.iter().cloned());
    let mut turned = vec![Row { line: head.line, cells: first, ..head.clone() }];
    turned.extend(people);
    Some(PeopleAcross { turned, rows: 1 + body.len() })
}

/// Who a cell names, and the times behind that.
fn apart(cell: &str) -> (String, String) {
    let words: Vec<&str> = cell.split_whitespace().collect();
    let at = words.iter().position(|word| word.contains(|sign: char| sign.is_ascii_digit())).unwrap_or(words.len());
    let (name, times) = words.split_at_checked(at).unwrap_or((&words, &[]));
    let trimmed = |part: &[&str]| part.join(" ").trim_matches([':', ',', '(', ')', ' ']).to_owned();
    (trimmed(name), trimmed(times))
}
