//! What a row looks like: the names of columns, a heading, a total, a row that a line end took apart.

use core::future::Future;
use core::pin::Pin;

use taakkompas_school::dutch::heads::Holds;
use taakkompas_school::dutch::hours::{self, Amount, Unit};
use taakkompas_school::dutch::signs::begins_with_note;
use taakkompas_school::dutch::{Reading, names, plain, roles};
use taakkompas_school::rows::Row;
use taakkompas_school::rows::shape::RowKind;

pub(super) use super::aside::AsideKind;
use super::column::Column;
use super::slots::{Slot, Slots};

/// The columns of a list that nothing names, found in slices: that takes a look at every cell.
pub(super) type Usual<'a> = Pin<Box<dyn Future<Output = Slots> + 'a>>;

/// The rows below a head.
pub(super) type Below<'a> = [&'a [String]];

/// How the rows of one kind of list are told apart.
pub(super) struct Kind {
    /// The column of each cell of a head.
    pub slots: fn(&[String]) -> Slots,
    /// Columns that are known and not used.
    pub unused: &'static [Column],
    /// Whether a cell is an amount, in the column that says how much.
    pub is_amount: fn(&str) -> bool,
    /// Whether a text by itself says more than a label, as in a list of which each row is one line: "Sint 30 uur".
    pub says_in_line: fn(&str) -> bool,
    /// Whether a head is one that we wrote: then each row is what it says, and no label is a heading.
    pub is_own: fn(&[String]) -> bool,
    /// Columns of which a cell says that its row is an entry, besides one with an amount.
    pub says: &'static [Column],
    /// Whether a text by itself begins an entry, and is no end of the row above.
    pub begins: fn(&str) -> bool,
    /// The columns, if nothing names them.
    pub usual: for<'a> fn(&'a [Row]) -> Usual<'a>,
    /// Whether rows with only a label can be headings.
    pub has_headings: fn(&str) -> bool,
    /// Whether a text by itself can only be a heading, among rows that say more.
    pub is_section: fn(&str) -> bool,
    /// What the cells below a head say of its columns.
    pub settle: fn(&mut Slots, &Below<'_>),
}

/// A row, with the numbers of the rows that it was joined from.
pub(super) struct Joined {
    pub row: Row,
    pub until: u32,
    pub is_joined: bool,
}

impl Joined {
    /// A row by itself.
    pub fn one(row: Row) -> Self {
        Self { until: row.line, row, is_joined: false }
    }
}

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

/// The marks of a list that can also be an empty cell.
const MARKS: &[&str] = &["-", "–", "—", "*", ">"];

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
    let are_bare = |at: usize| rows.get(at).is_some_and(|row| are_bare_heads(&row.cells));
    found
        .or_else(|| first.clone().position(|row| is_head(&row.cells, kind, true)).filter(|&at| at == 0 || are_bare(at)))
}

/// Whether cells name columns: at least two of them, or, if `also_one`, a label alone; and none of them is an amount.
pub fn is_head(cells: &[String], kind: &Kind, also_one: bool) -> bool {
    let slots = (kind.slots)(cells);
    let named = slots.named();
    let texts = cells.iter().filter(|cell| !cell.is_empty()).count();
    let counts_up = counts_up(cells) || are_bare_heads(cells);
    let is_value = |cell: &String| (kind.is_amount)(cell) && !may_be_name(cell) && !counts_up;
    let has_values = cells.iter().zip(slots.iter()).any(|(cell, slot)| !slot.is_known() && is_value(cell));
    if has_values || named == 0 || is_someone(cells, &slots) {
        return false;
    }
    let is_bare = texts == 1 && slots.first(Column::Label).is_some() && cells.iter().any(|cell| is_bare_name(cell));
    // Of names of columns, at least half are known.
    // A school year may stand in a title as well.
    let years = slots.iter().filter(|slot| slot.is_year() && slot.column.is_none()).count();
    let known = (slots.known() - years).max(named);
    known > 1 && known * 2 >= texts - years && (named > 1 || slots.has(Column::Label))
        || also_one && (is_bare || texts > 1 && slots.first(Column::Label) == Some(0))
}

/// Whether cells say who works on a day, and name no columns: "Anne, leerkracht, ma". What someone is names a column as
/// well, and so does a day.
fn is_someone(cells: &[String], slots: &Slots) -> bool {
    let filled = || cells.iter().zip(slots.iter()).filter(|(cell, _)| !cell.is_empty());
    let is_day = |slot: &Slot| matches!(slot.holds, Some(Holds::On(_)));
    let mut others = filled().filter(|(_, slot)| slot.is_known() && !is_day(slot)).peekable();
    let has_name = filled().any(|(cell, slot)| !slot.is_known() && names::may_be_name(cell));
    let days = filled().filter(|(_, slot)| is_day(slot)).count();
    others.peek().is_some()
        && others.all(|(cell, _)| roles::role(cell).is_some())
        && (days == 1 || has_name && (2..4).contains(&days))
}

/// Whether all cells but the first text count up from one: "Functie, 1, 2, 3".
fn counts_up(cells: &[String]) -> bool {
    let texts: Vec<&str> = cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).skip(1).collect();
    texts.len() > 2 && texts.iter().enumerate().all(|(at, text)| text.parse() == Ok(at + 1))
}

/// Whether cells name the column of a list and, beside it, groups or parts of full time without a word for them: "Taak, 1/2, 3,
/// 4", "Taak, 1, 0,8, 0,6". Nothing says what stands below those.
fn are_bare_heads(cells: &[String]) -> bool {
    let mut texts = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let (Some(first), others) = (texts.next(), texts.collect::<Vec<_>>()) else { return false };
    let groups: Vec<Option<u8>> = others.iter().map(|cell| bare_group(cell)).collect();
    let are_groups = groups.iter().all(Option::is_some) && groups.is_sorted();
    let are_parts = others.iter().all(|cell| is_part(cell)) && others.iter().any(|cell| cell.contains([',', '.', '%']));
    let differ = others.iter().enumerate().all(|(at, cell)| !others.iter().skip(at + 1).any(|other| other == cell));
    is_bare_name(first) && others.len() > 1 && differ && (are_groups || are_parts)
}

/// The first year of a group that is written without a word: "3", "1/2", "5-6", "4a".
fn bare_group(cell: &str) -> Option<u8> {
    let year = |text: &str| text.parse::<u8>().ok().filter(|year| (1..=8).contains(year));
    let text = cell.strip_suffix(|sign: char| ('a'..='e').contains(&sign.to_ascii_lowercase())).unwrap_or(cell);
    match text.split_once(['/', '-', '+']) {
        Some((from, to)) => year(from).filter(|&from| year(to).is_some_and(|to| from < to)),
        None => year(text),
    }
}

/// Whether a cell is a part of full time, or full time: "0,8", "1", "80%".
fn is_part(cell: &str) -> bool {
    if let Some(number) = cell.strip_suffix('%') {
        return number.trim_end().parse::<u8>().is_ok_and(|part| (1..=100).contains(&part));
    }
    let (whole, part) = cell.split_once([',', '.']).unwrap_or((cell, "0"));
    let are_digits = !part.is_empty() && part.bytes().all(|sign| sign.is_ascii_digit());
    let is_nothing = part.bytes().all(|sign| sign == b'0');
    are_digits && (whole == "0" && !is_nothing || whole == "1" && is_nothing)
}

/// Whether a cell that may be an amount may name a column as well: "Periode 1", "Nog te verdelen".
fn may_be_name(cell: &str) -> bool {
    let has_word = cell.chars().take_while(|sign| sign.is_alphabetic()).count() > 3;
    let is_open = hours::read(cell, Unit::Hours) == Reading::NotSaidYet;
    let has_digit = cell.contains(|sign: char| sign.is_ascii_digit());
    has_word && (has_digit || is_open) || is_open && cell.split_whitespace().count() > 2
}

/// Whether cells are worth looking at as names of columns, among rows that mostly are not.
pub fn may_be_head(cells: &[String]) -> bool {
    let mut texts = cells.iter().filter(|cell| !cell.is_empty());
    texts.clone().nth(1).is_some() && texts.all(|cell| !cell.contains(|sign: char| sign.is_ascii_digit()))
}

/// Whether a cell by itself names the column of a list.
fn is_bare_name(cell: &str) -> bool {
    matches!(
        plain(cell).as_str(),
        "taak" | "taken" | "collega" | "collegas" | "naam" | "activiteit" | "activiteiten" | "functie"
    )
}

/// Whether a text says that its row holds a sum: "Subtotaal vieringen", "Totaal:", "Vieringen totaal".
pub fn total(text: &str) -> Option<AsideKind> {
    // "* tot kerst" is a note.
    let is_note = begins_with_note(text) && text.split_whitespace().any(|word| word == "tot");
    // "Pasen in totaal 24 uur" is a task with all its hours; "Vieringen in totaal" and "Uren in totaal 240" are sums.
    let lower = text.to_lowercase();
    let is_of_task = lower.split_once(" in totaal").is_some_and(|(of, amount)| {
        amount.contains(|sign: char| sign.is_ascii_digit()) && !["uren", "taken", "alles"].contains(&plain(of).as_str())
    });
    // "Tot 12.00" is a time of day.
    let mut words = text.split_whitespace();
    let is_time = words.next().is_some_and(|word| plain(word) == "tot")
        && words.next().is_some_and(|word| word.starts_with(|sign: char| sign.is_ascii_digit()));
    if is_note || is_time || is_of_task {
        return None;
    }
    let first: Vec<String> = text.split_whitespace().take(3).map(plain).collect();
    let begins =
        |words: &[&str]| first.len() >= words.len() && first.iter().zip(words).all(|(one, other)| one == other);
    let is_sentence = [&["in", "totaal"][..], &["dit", "is", "samen"], &["dat", "is", "samen"], &["dus", "samen"]];
    if is_sentence.into_iter().any(begins) || text.starts_with("=>") {
        return Some(AsideKind::Total);
    }
    match taakkompas_school::rows::shape::total(text)? {
        RowKind::Subtotal => Some(AsideKind::Subtotal),
        _ => Some(AsideKind::Total),
    }
}

/// A title: no words for a column, and more than one word or a year in it.
pub fn is_title(cells: &[String]) -> bool {
    let text = cells.iter().find(|cell| !cell.is_empty()).map_or("", String::as_str);
    let lower = text.to_lowercase();
    let is_named = TITLES.iter().any(|word| lower.contains(word));
    is_named || text.contains("20") && text.chars().filter(char::is_ascii_digit).count() >= 4
}

/// Parts of words in a title.
const TITLES: &[&str] = &[
    "takenlijst",
    "taken team",
    "jaartaken",
    "takenoverzicht",
    "overzicht taken",
    "taakverdeling",
    "taakbeleid",
    "werkverdelingsplan",
    "takenplaatje",
    "normjaartaak",
    "schooljaar",
    "versie",
    "concept",
    "personeelslijst",
    "teamlijst",
    "overzicht team",
    "formatie",
    "teamoverzicht",
    "overzicht personeel",
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
pub fn join_broken(rows: &[Row], slots: &Slots, kind: &Kind) -> Vec<Joined> {
    let usual = usual_width(rows);
    let mut joined: Vec<Joined> = Vec::with_capacity(rows.len());
    for row in rows {
        let is_whole = |last: &Joined| {
            let text = only_cell(&last.row);
            let goes_on =
                text.ends_with([',', '/', '&', '+', '(', '-']) || text.ends_with(" en") || text.ends_with(" van");
            filled(&last.row) == 1 && ((kind.is_section)(text) || !goes_on && (kind.begins)(only_cell(row)))
        };
        match joined.last_mut().filter(|last| is_broken(last, row, usual, slots) && !is_whole(last)) {
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
    before > 1 && now < usual && !row.cell(0).is_empty()
        || before == 1 && is_of_label && begins_small && !row.cell(0).is_empty()
}
