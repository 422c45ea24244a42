//! Lists of colleagues that are written the other way around, as a table with one colleague a row: names below or behind
//! days, people as columns, and two teachers of a group beside each other.

use taakkompas_school::dutch::days::{self, short_weekday};
use taakkompas_school::dutch::groups::{self, GroupsSaid};
use taakkompas_school::dutch::heads::{self, Holds};
use taakkompas_school::dutch::{Reading, names, plain};
use taakkompas_school::rows::Row;
use taakkompas_school::time_of_day::Weekday;

use super::cells::is_function;
use super::column::Column;
use super::shape::filled;

/// The rows with one colleague a row.
pub(super) fn one_a_row(rows: Vec<Row>) -> Vec<Row> {
    let found = by_lines(&rows)
        .or_else(|| by_blocks(&rows))
        .or_else(|| by_columns(&rows))
        .or_else(|| transposed(&rows))
        .or_else(|| duos(&rows));
    found.unwrap_or(rows)
}

/// Whether a text is what a colleague may be called, and nothing more.
fn is_someone(text: &str) -> bool {
    let has_digit = text.contains(|sign: char| sign.is_ascii_digit());
    names::may_be_name(text) && !has_digit && days::weekday(text).is_none() || is_function(text)
}

/// The names in a cell, if that is all that it has.
fn names_in(cell: &str) -> Option<Vec<String>> {
    let parts = cell.split([',', ';', '+', '&', '\n', '/']).flat_map(|part| part.split(" en "));
    let parts: Vec<String> = parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
    (!parts.is_empty() && parts.iter().all(|part| is_someone(part))).then_some(parts)
}

/// Colleagues with the days and the groups where their names stand.
#[derive(Debug, Default)]
struct Found(Vec<(String, u32, Vec<Weekday>, Vec<String>)>);

impl Found {
    fn add(&mut self, name: &str, line: u32, day: Weekday, group: &str) {
        let key = plain(name);
        let at = self.0.iter().position(|(other, ..)| plain(other) == key);
        let at = at.unwrap_or_else(|| {
            self.0.push((name.to_owned(), line, Vec::new(), Vec::new()));
            self.0.len() - 1
        });
        let Some((_, _, days, groups)) = self.0.get_mut(at) else { return };
        if !days.contains(&day) {
            days.push(day);
        }
        if !group.is_empty() && !groups.iter().any(|other| other == group) {
            groups.push(group.to_owned());
        }
    }

    fn rows(self, before: &[Row]) -> Vec<Row> {
        let head = ["Naam", "Groep", "Dagen"].map(str::to_owned).to_vec();
        let line = self.0.iter().map(|(_, line, ..)| *line).min().unwrap_or(1);
        let row = |(name, line, mut days, groups): (String, u32, Vec<Weekday>, Vec<String>)| {
            taakkompas_school::order::sort_by_key(&mut days, |&day| day);
            let days = days.into_iter().map(short_weekday).collect::<Vec<_>>().join(" ");
            Row { line, cells: vec![name, groups.join(", "), days], ..Row::default() }
        };
        let head = Row { line, cells: head, ..Row::default() };
        before.iter().cloned().chain([head]).chain(self.0.into_iter().map(row)).collect()
    }
}

/// "Maandag: Anja, Cor" or a day and the names in the next cells.
fn by_lines(rows: &[Row]) -> Option<Vec<Row>> {
    let line = |row: &Row| {
        let cells: Vec<&str> = row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        let (first, rest) = cells.split_first()?;
        let (day, names) = match rest {
            [] => [":", " - ", " – "]
                .iter()
                .find_map(|between| first.split_once(between))
                .map(|(day, names)| (day, names.to_owned()))?,
            rest => (first.trim_end_matches(':'), rest.join(", ")),
        };
        Some((days::weekday(day.trim())?, names_in(&names)?))
    };
    let read: Vec<Option<(Weekday, Vec<String>)>> = rows.iter().map(line).collect();
    let begin = read.iter().position(Option::is_some)?;
    let own = read.get(begin..)?;
    // A title of one cell may stand above them.
    let is_title = rows.iter().take(begin).all(|row| filled(row) == 1);
    if own.len() < 2 || begin > 2 || !is_title || own.iter().any(Option::is_none) {
        return None;
    }
    let mut found = Found::default();
    for (row, (day, names)) in rows.iter().skip(begin).zip(own.iter().flatten()) {
        names.iter().for_each(|name| found.add(name, row.line, *day, ""));
    }
    Some(found.rows(rows.get(..begin)?))
}

/// A day on a line of its own, with names on the lines below it.
fn by_blocks(rows: &[Row]) -> Option<Vec<Row>> {
    let text = |row: &Row| row.cells.iter().find(|cell| !cell.is_empty()).cloned().unwrap_or_default();
    let day = |row: &Row| days::weekday(text(row).trim_end_matches(':').trim());
    let begin = rows.iter().position(|row| day(row).is_some())?;
    let own = rows.get(begin..)?;
    let are_lines = rows.iter().all(|row| filled(row) == 1);
    let has_several = own.iter().filter(|row| day(row).is_some()).count() > 1;
    if !are_lines || !has_several || begin > 2 {
        return None;
    }
    let (mut found, mut now) = (Found::default(), None);
    for row in own {
        match day(row) {
            Some(of) => now = Some(of),
            None => names_in(&text(row))?.iter().for_each(|name| {
                if let Some(day) = now {
                    found.add(name, row.line, day, "");
                }
            }),
        }
    }
    (!found.0.is_empty()).then(|| found.rows(rows.get(..begin).unwrap_or_default()))
}

/// Names below the days of a head, with the group in a column before them.
fn by_columns(rows: &[Row]) -> Option<Vec<Row>> {
    let day = |cell: &String| days::weekday(cell);
    let at = rows.iter().take(4).position(|row| row.cells.iter().filter_map(day).count() > 2)?;
    let head = rows.get(at)?;
    let first_day = head.cells.iter().position(|cell| day(cell).is_some())?;
    let own = rows.get(at + 1..)?;
    let below = || {
        own.iter().flat_map(|row| {
            let cells = head.cells.iter().zip(&row.cells).filter(|(_, cell)| !cell.is_empty());
            cells.filter_map(move |(name, cell)| Some((row, day(name)?, cell)))
        })
    };
    let are_names = below().count() > 1 && below().all(|(_, _, cell)| names_in(cell).is_some());
    // Other columns are a group before the days, or nothing.
    let is_group = |cell: &str| matches!(groups::read(cell), Reading::Read(GroupsSaid::Some(_)));
    let others = own.iter().flat_map(|row| row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()));
    let mut others = others.filter(|(at, _)| head.cells.get(*at).is_none_or(|name| day(name).is_none()));
    if !are_names || !others.all(|(at, cell)| at == 0 && first_day == 1 && is_group(cell) && !is_someone(cell)) {
        return None;
    }
    let mut found = Found::default();
    for (row, day, cell) in below() {
        let group = if first_day == 1 { row.cell(0) } else { "" };
        names_in(cell)?.iter().for_each(|name| found.add(name, row.line, day, group));
    }
    Some(found.rows(rows.get(..at)?))
}

/// People as columns: the names of columns stand below each other in the first.
fn transposed(rows: &[Row]) -> Option<Vec<Row>> {
    let first: Vec<String> = rows.iter().map(|row| row.cell(0).to_owned()).collect();
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let head = rows.first()?;
    let slots = super::heads::of_people(&first);
    let are_heads =
        first.iter().skip(1).zip(slots.iter().skip(1)).all(|(name, slot)| !name.is_empty() && slot.is_known());
    let is_label = first.first().is_some_and(String::is_empty) || slots.first(Column::Label) == Some(0);
    let mut people = head.cells.iter().skip(1).filter(|cell| !cell.is_empty()).peekable();
    let are_people = people.peek().is_some() && people.all(|cell| is_someone(cell));
    // Twice a day is a day and no name of a column.
    if rows.len() < 3 || width < 3 || !are_heads || !is_label || !are_people {
        return None;
    }
    let name = |at: usize| if at == 0 { "Naam".to_owned() } else { first.get(at).cloned().unwrap_or_default() };
    let names = Row { cells: (0..rows.len()).map(name).collect(), ..head.clone() };
    let row = |at: usize| Row { cells: rows.iter().map(|row| row.cell(at).to_owned()).collect(), ..head.clone() };
    let own = (1..width).map(row).filter(|row| !row.cell(0).is_empty());
    Some(core::iter::once(names).chain(own).collect())
}

/// Words for the second teacher of a group.
const SECOND: &[&str] =
    &["duo", "duopartner", "duocollega", "duoleerkracht", "duoleraar", "partner", "tweedeleerkracht"];

/// The name of a column without the number or the letter behind it, and that.
fn numbered(name: &str) -> (String, Option<usize>) {
    let word = plain(name);
    let ends = [("1", 0), ("2", 1), ("3", 2), ("a", 0), ("b", 1), ("c", 2)];
    let trimmed = name.trim_end_matches(')');
    let is_apart = |end: &str| {
        trimmed.to_lowercase().strip_suffix(end).is_some_and(|rest| rest.ends_with([' ', '(', '-', '_']))
            || end.bytes().all(|sign| sign.is_ascii_digit())
    };
    let found = ends.into_iter().find(|(end, _)| word.len() > end.len() + 1 && word.ends_with(end) && is_apart(end));
    match found {
        Some((end, at)) => (word.strip_suffix(end).unwrap_or(&word).to_owned(), Some(at)),
        None => (word, None),
    }
}

/// "Groep, Leerkracht 1, Dagen 1, Leerkracht 2, Dagen 2": two teachers of a group, each with columns of their own.
fn duos(rows: &[Row]) -> Option<Vec<Row>> {
    let (at, (places, persons)) =
        rows.iter().take(6).enumerate().find_map(|(at, row)| Some((at, places(&row.cells)?)))?;
    let head = rows.get(at)?;
    let is_parted = |cell: &String| {
        let of = heads::read(cell).map(|head| head.holds);
        matches!(of, Some(Holds::Day | Holds::Days | Holds::FullTime | Holds::Room | Holds::Hours | Holds::On(_)))
    };
    let shared: Vec<usize> = head
        .cells
        .iter()
        .enumerate()
        .filter(|&(column, cell)| places.get(column) == Some(&None) && is_parted(cell))
        .map(|(column, _)| column)
        .collect();
    let count = places.iter().filter_map(|place| *place).max()? + 1;
    let is_of = |column: usize, who: usize| places.get(column).is_none_or(|place| place.is_none_or(|own| own == who));
    let own = |row: &Row, who: usize| -> Vec<String> {
        row.cells.iter().enumerate().filter(|&(column, _)| is_of(column, who)).map(|(_, cell)| cell.clone()).collect()
    };
    let says = |row: &Row, who: usize| {
        row.cells.iter().enumerate().any(|(column, cell)| places.get(column) == Some(&Some(who)) && !cell.is_empty())
    };
    let names: Vec<String> = own(head, 0);
    let bare = |name: &String| match numbered(name) {
        (_, Some(_)) => name
            .trim_end_matches(')')
            .trim_end_matches(|sign: char| sign.is_alphanumeric() && !sign.is_lowercase() || " (-_".contains(sign))
            .to_owned(),
        _ => name.clone(),
    };
    let names = names.iter().map(|name| if numbered(name).1.is_some() { bare(name) } else { name.clone() }).collect();
    let mut found: Vec<Row> = rows.get(..at)?.to_vec();
    found.push(Row { cells: names, ..head.clone() });
    for row in rows.get(at + 1..)? {
        let people: Vec<usize> = (0..count).filter(|&who| says(row, who)).collect();
        if people.is_empty() {
            found.push(row.clone());
        }
        // Days of both in one cell are parted later, or told.
        if people.len() > 1 && shared.iter().any(|&column| !row.cell(column).is_empty()) {
            let names: Vec<&str> = persons.iter().map(|&at| row.cell(at)).filter(|name| !name.is_empty()).collect();
            let mut both = row.clone();
            if let Some(cell) = persons.first().and_then(|&at| both.cells.get_mut(at)) {
                *cell = names.join("/");
            }
            found.push(Row { cells: own(&both, 0), ..row.clone() });
            continue;
        }
        found.extend(people.into_iter().map(|who| Row { cells: own(row, who), ..row.clone() }));
    }
    Some(found)
}

/// Of whom each column is, if a head names several people, and where they are named; `None` is a column of all.
fn places(cells: &[String]) -> Option<(Vec<Option<usize>>, Vec<usize>)> {
    let words: Vec<(String, Option<usize>)> = cells.iter().map(|cell| numbered(cell)).collect();
    let is_person = |word: &str| matches!(heads::read(word).map(|head| head.holds), Some(Holds::Who | Holds::Teacher));
    let is_second = |word: &str| SECOND.contains(&word);
    // "Leerkracht, 3a, x, x, duo" is a row, and no names of columns.
    let filled = || words.iter().filter(|(word, _)| !word.is_empty());
    let is_known = |word: &str| is_second(word) || heads::read(word).is_some();
    let has_number = cells.iter().any(|cell| cell.starts_with(|sign: char| sign.is_ascii_digit()));
    if has_number || filled().filter(|(word, _)| !is_known(word)).count() > 1 {
        return None;
    }
    let people: Vec<usize> = words
        .iter()
        .enumerate()
        .filter(|(_, (word, _))| is_person(word) || is_second(word))
        .map(|(at, _)| at)
        .collect();
    let person = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    let are_same =
        people.iter().skip(1).all(|&at| person(at) == person(*people.first().unwrap_or(&0)) || is_second(person(at)));
    let is_marked =
        people.iter().any(|&at| words.get(at).is_some_and(|(_, number)| number.is_some()) || is_second(person(at)));
    let has_group = cells.iter().any(|cell| heads::read(cell).is_some_and(|head| head.holds == Holds::Group));
    let is_first_second = people.first().is_some_and(|&at| is_second(person(at)));
    if people.len() < 2 || !are_same || is_first_second || !is_marked && !has_group {
        return None;
    }
    // A column that occurs as often as there are people is one of each; so is one with their number.
    let times = |word: &str| words.iter().filter(|(other, _)| other == word).count();
    let before = |at: usize, word: &str| words.iter().take(at).filter(|(other, _)| other == word).count();
    let place = |(at, (word, number)): (usize, &(String, Option<usize>))| match people
        .iter()
        .position(|&person| person == at)
    {
        Some(who) => Some(who),
        None if word.is_empty() => None,
        None if times(word) == people.len() => Some(before(at, word)),
        None => number.filter(|&of| of < people.len()),
    };
    let places = words.iter().enumerate().map(place).collect();
    Some((places, people))
}
