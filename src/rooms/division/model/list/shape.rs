//! What a row looks like: the names of columns, a heading, a total, a row that a line end took apart.

use taakkompas_school::dutch::hours::{self, Amount, Unit};
use taakkompas_school::dutch::plain;
use taakkompas_school::rows::Row;

use super::heads::Slots;
use super::table::{AsideKind, Joined, Kind};
use super::words::Column;

/// How many rows are looked at for the names of columns.
const MOST_ABOVE: usize = 15;

/// How many cells of a row are not empty.
pub fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// The first cell that is not empty.
pub fn only_cell(row: &Row) -> &str {
    row.cells.iter().find(|cell| !cell.is_empty()).map_or("", String::as_str)
}

/// The marks of a list, which a text program copies as a cell of its own.
const MARKS: &[&str] = &["•", "·", "▪", "◦", "‣", "●", "○", "■", "o", "-", "–", "—", "*", ">", "✓", "☐", "□"];

/// The rows without a mark in a cell of its own before the first text.
pub fn without_marks(mut rows: Vec<Row>) -> Vec<Row> {
    for row in &mut rows {
        let is_marked = matches!(row.cells.as_slice(), [mark, text, ..]
            if MARKS.contains(&mark.as_str()) && text.chars().any(char::is_alphabetic));
        if is_marked {
            row.cells.remove(0);
        }
    }
    rows
}

/// The index of the row that names the columns: the first rows are looked at.
pub fn head(rows: &[Row], kind: &Kind) -> Option<usize> {
    let first = rows.iter().take(MOST_ABOVE);
    let found = first.clone().position(|row| is_head(&row.cells, kind, false));
    // What is above the names of columns is a title. A list above them would have amounts.
    let is_below_list = |at: &usize| {
        let above = rows.get(..*at).unwrap_or_default();
        above.iter().filter(|row| filled(row) > 1 && row.cells.iter().any(|cell| (kind.is_amount)(cell))).count() > 1
    };
    let found = found.filter(|at| !is_below_list(at));
    found.or_else(|| first.clone().position(|row| is_head(&row.cells, kind, true)).filter(|&at| at == 0))
}

/// Whether cells name columns: at least two of them, or, if `also_one`, a label alone; and none of them is an amount.
pub fn is_head(cells: &[String], kind: &Kind, also_one: bool) -> bool {
    let slots = (kind.slots)(cells);
    let named = slots.named();
    let texts = cells.iter().filter(|cell| !cell.is_empty()).count();
    let has_values = cells.iter().zip(slots.iter()).any(|(cell, slot)| slot.column.is_none() && (kind.is_amount)(cell));
    if has_values || named == 0 {
        return false;
    }
    let is_bare = texts == 1 && slots.first(Column::Label).is_some() && cells.iter().any(|cell| is_bare_name(cell));
    // Of names of columns, at least half are known.
    named > 1 && named * 2 >= texts || also_one && (is_bare || texts > 1 && slots.first(Column::Label) == Some(0))
}

/// Whether cells are worth looking at as names of columns, among rows that mostly are not.
pub fn may_be_head(cells: &[String]) -> bool {
    let mut texts = cells.iter().filter(|cell| !cell.is_empty());
    texts.clone().nth(1).is_some() && texts.all(|cell| !cell.contains(|sign: char| sign.is_ascii_digit()))
}

/// Whether a cell by itself names the column of a list.
fn is_bare_name(cell: &str) -> bool {
    matches!(plain(cell).as_str(), "taak" | "taken" | "collega" | "collegas" | "naam" | "activiteit" | "activiteiten" | "functie")
}

/// Words that a row with a sum begins or ends with, as [`plain`] makes them.
const TOTALS: &[(AsideKind, &[&str])] = &[
    (AsideKind::Subtotal, &["subtotaal", "subtotalen", "tussentotaal", "subtot", "deeltotaal", "tussentelling"]),
    (AsideKind::Total, &[
        "totaal", "totalen", "eindtotaal", "generaaltotaal", "somtotaal", "som", "tot", "hoofdtotaal", "totaaluren", "urentotaal", "opgeteld", "saldo",
        "totaalgeneraal", "eindsom",
    ]),
];

/// Whether a text says that its row holds a sum: "Subtotaal vieringen", "Totaal:", "Vieringen totaal".
pub fn total(text: &str) -> Option<AsideKind> {
    let lower = text.to_lowercase().replace("sub-", "sub").replace("sub totaal", "subtotaal");
    let words: Vec<String> = lower.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
    let named = |word: &String| TOTALS.iter().find(|(_, names)| names.contains(&word.as_str())).map(|&(kind, _)| kind);
    let (first, last) = (words.first()?, words.last()?);
    if text.trim_start().starts_with('Σ') {
        return Some(AsideKind::Total);
    }
    // "Totaal aantal uren", "Totaal vieringen": of some rows, or of all.
    let kind = named(first).or_else(|| named(last).filter(|_| words.len() <= 4))?;
    let is_of_all = words.iter().all(|word| named(word).is_some() || OF_ALL.contains(&word.as_str()));
    Some(if is_of_all { kind } else { AsideKind::Subtotal })
}

/// Words beside a total that do not say of which rows.
const OF_ALL: &[&str] = &["aantal", "uren", "uur", "taken", "taakuren", "generaal", "alles", "alle", "school", "per", "jaar", "van", "de", "het"];

/// A title: no words for a column, and more than one word or a year in it.
pub fn is_title(cells: &[String]) -> bool {
    let text = cells.iter().find(|cell| !cell.is_empty()).map_or("", String::as_str);
    let lower = text.to_lowercase();
    let is_named = TITLES.iter().any(|word| lower.contains(word));
    is_named || text.contains("20") && text.chars().filter(char::is_ascii_digit).count() >= 4
}

/// Parts of words in a title.
const TITLES: &[&str] = &[
    "takenlijst", "takenoverzicht", "overzicht taken", "taakverdeling", "taakbeleid", "werkverdelingsplan", "takenplaatje", "normjaartaak",
    "schooljaar", "versie", "concept", "personeelslijst", "teamlijst", "overzicht team", "formatie", "teamoverzicht", "overzicht personeel",
];

/// Whether a text looks like a heading by itself: in capitals, or with a colon at its end.
pub fn looks_like_heading(text: &str) -> bool {
    let letters = || text.chars().filter(|sign| sign.is_alphabetic());
    let is_capital = letters().count() > 3 && letters().all(char::is_uppercase);
    text.ends_with(':') || is_capital
}

/// The minutes of a cell that is an amount and nothing more.
pub fn plain_minutes(cell: &str) -> Option<u32> {
    match hours::read(cell, Unit::Hours).read()? {
        Amount::Time(time) => time.in_a_year(),
        Amount::FullTime { .. } => None,
    }
}

/// The rows, with those joined that a line end in a cell took apart: two rows that are as long as one together, or a
/// row of one cell before one that begins in lower case.
pub fn join_broken(rows: &[Row], slots: &Slots) -> Vec<Joined> {
    let usual = usual_width(rows);
    let mut joined: Vec<Joined> = Vec::with_capacity(rows.len());
    for row in rows {
        match joined.last_mut().filter(|last| is_broken(last, row, usual, slots)) {
            Some(last) => {
                let mut cells = row.cells.iter();
                if let (Some(end), Some(begin)) = (last.row.cells.last_mut(), cells.next()) {
                    *end = format!("{end} {begin}").trim().to_owned();
                }
                last.row.cells.extend(cells.cloned());
                (last.until, last.is_joined) = (row.line, true);
            }
            None => joined.push(Joined::one(row.clone())),
        }
    }
    joined
}

/// The number of cells that most rows have.
fn usual_width(rows: &[Row]) -> usize {
    let mut counts = std::collections::BTreeMap::new();
    for row in rows {
        *counts.entry(row.cells.len()).or_insert(0_usize) += 1;
    }
    counts.into_iter().max_by_key(|&(width, count)| (count, width)).map_or(0, |(width, _)| width)
}

fn is_broken(last: &Joined, row: &Row, usual: usize, slots: &Slots) -> bool {
    let (before, now) = (last.row.cells.len(), row.cells.len());
    let is_next = last.until + 1 == row.line && !last.row.has_open_quote && !row.has_open_quote;
    if usual < 2 || !is_next || before >= usual || before + now != usual + 1 {
        return false;
    }
    let begins_small = only_cell(row).starts_with(|sign: char| sign.is_lowercase() || "(+&".contains(sign));
    // Both are too short; or the first is one cell and the next goes on in the middle of a sentence.
    let is_of_label = slots.first(Column::Label).is_none_or(|at| at == 0);
    before > 1 && now < usual && !row.cell(0).is_empty() || before == 1 && is_of_label && begins_small && !row.cell(0).is_empty()
}

/// A text without the mark of a list before it: "• Kerst", "- Kerst", "1. Sportdag", "a) Kerst". "-Kerst" has none.
pub fn without_mark(text: &str) -> &str {
    let text = text.trim();
    let Some((mark, rest)) = text.split_once([' ', '\t', '\u{a0}']) else { return text };
    let number = mark.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number = number.len() <= 3 && number.chars().all(|sign| sign.is_ascii_digit());
    let is_letter = number.len() == 1 && mark.ends_with(')') && number.chars().all(|sign| sign.is_ascii_lowercase());
    let is_mark = MARKS.contains(&mark) && mark != "o" || !number.is_empty() && (is_number || is_letter);
    let rest = rest.trim();
    if is_mark && !rest.is_empty() { rest } else { text }
}
