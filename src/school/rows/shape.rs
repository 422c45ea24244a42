//! What the rows of a table are: the head, titles above it, headings, totals, and rows that are not whole.

use super::Row;
use crate::dutch::Reading;
use crate::dutch::hours::{self, Unit};
use crate::dutch::plain;

/// The rows in which a head is looked for: a title, a school year and a few empty rows may come before it.
const MOST_BEFORE_HEAD: usize = 12;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowKind {
    /// A row of the table.
    Item,
    /// A row above the head.
    Title,
    /// The head, also if it comes again.
    Head,
    /// The name of the rows below it.
    Heading,
    /// A sum of some rows.
    Subtotal,
    /// A sum of all rows.
    Total,
    /// Its label is empty, as under a merged cell: it belongs to the row above.
    MergedAbove,
    /// It has only a label, and may be a heading, a task without hours, or the first part of the row below.
    OnlyLabel,
}

/// Where the columns of a table are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    /// The column with what a row is called.
    pub label: usize,
    /// The columns with amounts: hours, minutes, people.
    pub amounts: Vec<usize>,
}

/// The place of the head among the rows: of the first rows, the one with the most names of columns. At least two names,
/// or one in a table of one column.
pub fn find_head(rows: &[Row], names_a_column: impl Fn(&str) -> bool) -> Option<usize> {
    let named = |row: &Row| row.cells.iter().filter(|cell| !cell.is_empty() && names_a_column(cell)).count();
    let first = rows.iter().take(MOST_BEFORE_HEAD);
    let mut best: Option<(usize, usize)> = None;
    for (at, row) in first.enumerate() {
        let (count, has_number) = (named(row), row.cells.iter().any(|cell| is_number(cell)));
        let is_alone = count == 1 && filled(row) == 1 && rows.iter().all(|row| filled(row) <= 1);
        if !has_number && (count > 1 || is_alone) && best.is_none_or(|(_, most)| count > most) {
            best = Some((at, count));
        }
    }
    best.map(|(at, _)| at)
}

fn is_number(cell: &str) -> bool {
    !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'))
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// What each row is. Without a head, no row is a title.
pub fn kinds(rows: &[Row], head: Option<usize>, columns: &Columns) -> Vec<RowKind> {
    let names: Vec<String> = head
        .and_then(|at| rows.get(at))
        .map_or_else(Vec::new, |row| row.cells.iter().map(|cell| plain(cell)).collect());
    let begin = head.map_or(0, |at| at + 1);
    let mut kinds: Vec<RowKind> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| match head {
            Some(head) if at < head => RowKind::Title,
            Some(head) if at == head => RowKind::Head,
            _ if !names.is_empty() && is_same_head(row, &names) => RowKind::Head,
            _ => own_kind(row, columns),
        })
        .collect();
    headings(rows.get(begin..).unwrap_or_default(), kinds.get_mut(begin..).unwrap_or_default());
    kinds
}

fn is_same_head(row: &Row, names: &[String]) -> bool {
    let cells = row.cells.iter().map(|cell| plain(cell));
    filled(row) > 1
        && cells
            .chain(core::iter::repeat_n(String::new(), names.len().saturating_sub(row.cells.len())))
            .eq(names.iter().cloned())
}

/// What a row is by itself.
fn own_kind(row: &Row, columns: &Columns) -> RowKind {
    let label = row.cell(columns.label);
    if let Some(kind) = row.cells.iter().find(|cell| !cell.is_empty()).and_then(|first| total(first)) {
        return kind;
    }
    let has_amount = columns.amounts.iter().any(|&at| !row.cell(at).is_empty());
    if label.is_empty() {
        // Only numbers: a sum without a name.
        let is_sum = has_amount && row.cells.iter().all(|cell| cell.is_empty() || is_amount(cell));
        return if is_sum { RowKind::Subtotal } else { RowKind::MergedAbove };
    }
    if !columns.amounts.is_empty() && filled(row) == 1 { RowKind::OnlyLabel } else { RowKind::Item }
}

fn is_amount(cell: &str) -> bool {
    is_number(cell) || matches!(hours::read(cell, Unit::Hours), Reading::Read(_))
}

/// First words of a row that is a sum of some rows, as [`plain`] makes them.
const SUBTOTAL: &[&str] = &["subtotaal", "subtotalen", "subtot", "tussentotaal", "deeltotaal", "subtotal"];
/// First words of a row that is a sum.
const TOTAL: &[&str] =
    &["totaal", "eindtotaal", "totalen", "total", "totaaltelling", "totaalscore", "hoofdtotaal", "σ", "∑"];
/// Whole labels of a row that is made from sums.
#[rustfmt::skip]
const ALSO_TOTAL: &[&str] = &[
    "som", "samen", "opgeteld", "saldo", "restant", "verschil", "over", "nogteverdelen", "nogteverdelenuren", "verdeeld",
    "totaleuren", "totaleurentaken", "totaletaakuren", "beschikbareuren", "beschikbaar", "tekort", "overschot", "alleuren",
    "gemiddeld", "gemiddelde", "percentage", "somuren", "teverdelen", "teverdelenuren", "verdeeldeuren", "telling", "allestaken",
    "allestakensamen", "samengeteld", "bijelkaar", "urentotaal", "optelling", "optelsom", "ttl", "gem", "cumulatief", "resterend", "resteert", "resterendeuren", "alletaken", "alletakensamen", "gezamenlijk", "totaaloverzicht",
    "allesbijelkaar", "allessamen", "allesopgeteld", "allesbijelkaaropgeteld", "alleurensamen", "alleurenbijelkaar", "heleteamsamen",
    "helelijst", "alleregels", "rest", "resturen", "nogover", "nogtedoen", "nogtebesteden", "nogteplannen", "nogintevullen",
    "nogintezetten", "nogbeschikbaar", "marge", "reserve", "reserveuren", "buffer", "vrijeuren", "nietverdeeld", "onverdeeld",
];

/// Whether a label is that of a sum: "Totaal", "Subtotaal vieringen:", "Vieringen totaal".
pub fn total(label: &str) -> Option<RowKind> {
    let words: Vec<String> = label
        .split(|sign: char| sign.is_whitespace() || "-–:/=()".contains(sign))
        .map(plain)
        .filter(|word| !word.is_empty())
        .collect();
    let ends = [words.first(), words.last()];
    let is_in = |list: &[&str]| ends.iter().flatten().any(|word| list.contains(&word.as_str()));
    let is_sub = is_in(SUBTOTAL) || words.first().is_some_and(|word| word == "sub");
    if is_sub {
        return Some(RowKind::Subtotal);
    }
    let is_only_sign = words.is_empty() && label.contains(['Σ', '∑']);
    if is_only_sign || ALSO_TOTAL.contains(&plain(label).as_str()) {
        return Some(RowKind::Total);
    }
    let is_short = words.first().is_some_and(|word| word == "tot") && words.len() < 3;
    if is_in(TOTAL) || is_short {
        // "Totaal vieringen" is the sum of its own rows.
        let says_all = words
            .iter()
            .skip(1)
            .all(|word| ["uren", "generaal", "aantal", "alles", "taken", "klokuren", "jaar"].contains(&word.as_str()));
        return Some(if says_all || words.last().is_some_and(|word| word == "eindtotaal") {
            RowKind::Total
        } else {
            RowKind::Subtotal
        });
    }
    None
}

/// The most headings directly below each other; more are tasks without hours.
const MOST_HEADINGS: usize = 2;

/// Tells headings from tasks without hours: a heading stands above rows with hours, and there are fewer of them.
fn headings(rows: &[Row], kinds: &mut [RowKind]) {
    let only = kinds.iter().filter(|&&kind| kind == RowKind::OnlyLabel).count();
    let items = kinds.iter().filter(|&&kind| kind == RowKind::Item).count();
    let mut at = 0;
    while at < kinds.len() {
        let run = kinds.iter().skip(at).take_while(|&&kind| kind == RowKind::OnlyLabel).count();
        if run == 0 {
            at += 1;
            continue;
        }
        let is_above_item = kinds.get(at + run) == Some(&RowKind::Item);
        let is_few = run <= MOST_HEADINGS && only <= items && is_above_item;
        let kind_of = |row: &Row| {
            let is_marked = row.cells.iter().any(|cell| looks_like_heading(cell));
            if is_marked && is_above_item || is_few { RowKind::Heading } else { RowKind::OnlyLabel }
        };
        for (kind, row) in kinds.iter_mut().zip(rows).skip(at).take(run) {
            *kind = kind_of(row);
        }
        at += run;
    }
    // A list of which most rows have no hours, is a list of tasks.
    if only > items {
        for kind in kinds.iter_mut().filter(|kind| **kind == RowKind::OnlyLabel) {
            *kind = RowKind::Item;
        }
    }
}

/// Whether a label is written like a heading: "VIERINGEN", "Vieringen:".
fn looks_like_heading(label: &str) -> bool {
    let letters: Vec<char> = label.chars().filter(|sign| sign.is_alphabetic()).collect();
    label.ends_with(':') || letters.len() > 3 && letters.iter().all(|letter| letter.is_uppercase())
}

/// The number of cells that most rows have.
pub fn usual_width(rows: &[Row]) -> usize {
    let mut counts = std::collections::BTreeMap::new();
    for row in rows {
        *counts.entry(row.cells.len()).or_insert(0_usize) += 1;
    }
    counts.into_iter().max_by_key(|&(_, count)| count).map_or(0, |(width, _)| width)
}

/// The rows, with those joined that a line end in a cell has split. [`Row::joined`] says that it was done.
pub fn mended(rows: Vec<Row>) -> Vec<Row> {
    let width = usual_width(&rows);
    // In a list without capital letters, a small letter says nothing.
    let begins = |row: &&Row, of: fn(char) -> bool| row.cells.len() == width && row.cell(0).starts_with(of);
    let small = rows.iter().filter(|row| begins(row, char::is_lowercase)).count();
    let says_more = small <= rows.iter().filter(|row| begins(row, char::is_uppercase)).count();
    let mut mended: Vec<Row> = Vec::with_capacity(rows.len());
    for row in rows {
        match mended.last_mut() {
            Some(before) if is_split(before, &row, width, says_more) => join(before, row),
            _ => mended.push(row),
        }
    }
    mended
}

/// Whether a row is the rest of the row before it: they are one whole row together, and it begins in the middle of a
/// sentence.
fn is_split(before: &Row, row: &Row, width: usize, small_says_more: bool) -> bool {
    let (first, second) = (before.cells.len(), row.cells.len());
    let is_next = row.line == before.line + 1 + before.joined;
    let is_whole = first + second == width + 1 && first < width;
    let goes_on = row.cell(0).starts_with(|sign: char| "(&+".contains(sign) || small_says_more && sign.is_lowercase());
    let is_known = total(before.cell(0)).is_some() || before.cell(0).is_empty();
    width > 1 && is_next && is_whole && goes_on && !is_known && !before.has_open_quote && !row.has_open_quote
}

fn join(before: &mut Row, row: Row) {
    let mut cells = row.cells.into_iter();
    if let (Some(last), Some(first)) = (before.cells.last_mut(), cells.next()) {
        if !last.is_empty() && !first.is_empty() {
            last.push('\n');
        }
        last.push_str(&first);
    }
    before.cells.extend(cells);
    before.has_long_cell |= row.has_long_cell;
    before.joined += 1 + row.joined;
}

/// The columns that are empty in every row, as when two tabs stand between a label and its hours.
pub fn empty_columns(rows: &[Row]) -> Vec<usize> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let last = rows.iter().filter_map(|row| row.cells.iter().rposition(|cell| !cell.is_empty())).max().unwrap_or(0);
    (0..width).filter(|&at| at < last && rows.iter().all(|row| row.cell(at).is_empty())).collect()
}

/// Whether a row has fewer cells than most.
pub fn is_short(row: &Row, width: usize) -> bool {
    row.cells.len() < width
}
