//! Rows and cells of a text that was copied from a spreadsheet, or saved by one as a CSV.
//!
//! The separator is detected from the text: the one that a first line `sep=;` names, else tabs as spreadsheets copy them,
//! else semicolons as Dutch ones save them, else commas if they clearly separate columns. So a decimal comma is part of
//! its cell. Without any of these, several spaces may keep columns apart, as a PDF gives them.
//! - A quoted cell may hold line ends, separators and doubled quotes. It ends with its quote: `"Jip" lezen` is not a
//!   quoted cell, and its quotes are text.
//! - A quote that opens a cell and is never closed marks its own row; the rows below it are read as if it were not
//!   there.
//! - A row has the number that the spreadsheet shows: empty rows count, line ends in a cell do not.
//! - Cells are [tidied](crate::dutch::signs::tidy): hard spaces and signs that take no room change nothing.
//! - Too much text is refused altogether: half a row would be taken for a whole one.
//!
//! [`Rows`] reads a long text in slices, so that a page stays alive. What a row is (a heading, a total) is in [`shape`],
//! the encoding of a file in [`bytes`], and the marks before a label in [`label`].

pub mod bytes;
mod gaps;
pub mod label;
pub mod mend;
mod record;
mod separator;
pub mod shape;

use std::borrow::Cow;

use csv_core::{Reader, ReaderBuilder};

use crate::dutch::signs::{has_stacked_accents, tidy};
use crate::slices::{at_once, pause};
use gaps::Gaps;
use separator::BAR;

/// The longest text, in bytes: a thousand full rows of tasks fit.
pub const MOST_BYTES: usize = 500_000;
/// The most rows that are not empty: 20 people with 40 blocks a week fit easily.
pub const MOST_ROWS: usize = 1000;
/// How many rows are taken apart between two pauses.
const ROWS_PER_SLICE: usize = 20;
/// The longest cell, in characters; the rest of a longer one is cut off.
pub const LONGEST_CELL: usize = 2000;

/// Why a text is not read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooMuch {
    /// The text is too long.
    Bytes {
        /// The most bytes that are read.
        most: usize,
        /// The bytes found.
        found: usize,
    },
    /// There are too many rows that are not empty.
    Rows {
        /// The most rows that are read.
        most: usize,
        /// The rows found.
        found: usize,
    },
}

/// A text as it may be put in a field: itself, unless so many accents stand on a letter that a browser would draw it for
/// minutes.
///
/// # Errors
/// A text that is too long to be read. It is not put in the field at all.
pub fn fit(text: &str) -> Result<Cow<'_, str>, TooMuch> {
    let fitted = if has_stacked_accents(text) { tidy(text) } else { Cow::Borrowed(text) };
    match fitted.len() {
        found if found > MOST_BYTES => Err(TooMuch::Bytes { most: MOST_BYTES, found }),
        _ => Ok(fitted),
    }
}

/// A row that is not empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Its number in the spreadsheet, from 1.
    pub line: u32,
    /// Its cells, without surrounding space; a line end in a cell is `\n`.
    pub cells: Vec<String>,
    /// Whether a quote opens in it and is never closed. Its cells are then split as if quotes were letters: enough to
    /// see what it was meant to be, but not to import it.
    pub has_open_quote: bool,
    /// Whether a cell was longer than [`LONGEST_CELL`], and cut off.
    pub has_long_cell: bool,
    /// How many rows below it were joined to it by [`shape::mended`], because a line end had split a cell.
    pub joined: u32,
}

impl Row {
    /// A cell; empty if the row is shorter.
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }

    /// Whether its only cell looks as if commas separate what it holds: "Sinterklaas,30,nov". It was not split, because
    /// a comma may also stand in a name or a number.
    pub fn has_loose_commas(&self) -> bool {
        let mut filled = self.cells.iter().filter(|cell| !cell.is_empty());
        match (filled.next(), filled.next()) {
            (Some(only), None) => separator::has_number_after_comma(only),
            _ => false,
        }
    }
}

/// The rows of a text that are not empty, in order.
///
/// # Errors
/// A text or a table that is too long.
pub fn read(text: &str, names_a_column: fn(&str) -> bool) -> Result<Vec<Row>, TooMuch> {
    at_once(read_in_slices(text, names_a_column))
}

/// The same, in [slices](crate::slices).
///
/// # Errors
/// A text or a table that is too long.
pub async fn read_in_slices(text: &str, names_a_column: fn(&str) -> bool) -> Result<Vec<Row>, TooMuch> {
    let (mut reading, mut rows) = (Rows::new(text, names_a_column)?, Vec::new());
    // Without a quote, every line that says something is a row: too many are refused before any is read.
    if !text.contains('"') {
        let found = reading.rest.split(LINE_ENDS).filter(|line| !reading.is_empty(line)).count();
        if found > MOST_ROWS {
            return Err(TooMuch::Rows { most: MOST_ROWS, found });
        }
    }
    while let Some(more) = reading.step(ROWS_PER_SLICE)? {
        rows.extend(more);
        pause().await;
    }
    Ok(rows)
}

/// The rows of a text, to be read in slices.
#[derive(Debug)]
pub struct Rows<'a> {
    rest: &'a str,
    between: u8,
    /// Whether each row begins with what separates its cells.
    has_edges: bool,
    /// The columns, if only spaces keep them apart.
    gaps: Option<Gaps>,
    reader: Reader,
    line: u32,
    /// How many rows were found that are not empty.
    found: usize,
    /// The length of the whole text.
    length: usize,
}

impl<'a> Rows<'a> {
    /// The rows of a text, none of which has been read.
    ///
    /// # Errors
    /// A text that is too long.
    pub fn new(text: &'a str, names_a_column: fn(&str) -> bool) -> Result<Self, TooMuch> {
        if text.len() > MOST_BYTES {
            return Err(TooMuch::Bytes { most: MOST_BYTES, found: text.len() });
        }
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (between, rest) = separator::find(text, names_a_column);
        let reader = ReaderBuilder::new().delimiter(between).build();
        let has_edges = between == BAR && separator::has_edges(rest);
        let gaps = if between == b'\t' { Gaps::of(rest) } else { None };
        Ok(Self { rest, between, has_edges, gaps, reader, line: 0, found: 0, length: rest.len() })
    }

    /// At most this many rows more, or as many lines; `None` if there are no more.
    ///
    /// # Errors
    /// A table that is too long.
    pub fn step(&mut self, most: usize) -> Result<Option<Vec<Row>>, TooMuch> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let mut rows = Vec::new();
        for _ in 0..most.max(1) {
            if self.rest.is_empty() {
                break;
            }
            rows.extend(self.row());
            if self.found > MOST_ROWS {
                let more = self.rest.split(LINE_ENDS).filter(|line| !self.is_empty(line)).count();
                return Err(TooMuch::Rows { most: MOST_ROWS, found: self.found + more });
            }
        }
        Ok(Some(rows))
    }

    /// How much of the text has been read, in thousandths.
    pub fn done(&self) -> usize {
        (self.length - self.rest.len()).saturating_mul(1000).checked_div(self.length).unwrap_or(1000)
    }

    fn is_empty(&self, line: &str) -> bool {
        line.chars().all(|sign| sign.is_whitespace() || sign == char::from(self.between))
    }

    /// The next row, unless it is empty. It takes at least one line.
    fn row(&mut self) -> Option<Row> {
        self.line += 1;
        let own_line = self.rest.split(LINE_ENDS).next().unwrap_or_default();
        let is_empty = own_line.is_empty();
        let read = match &self.gaps {
            _ if is_empty => Some((Vec::new(), 0)),
            Some(gaps) => Some((gaps.cells(own_line, self.line == 1), own_line.len())),
            None => record::read(&mut self.reader, self.rest, self.between),
        };
        let has_open_quote = read.is_none();
        let (cells, length) = read.unwrap_or_else(|| {
            let cells = own_line.split(char::from(self.between)).map(|cell| cell.trim().to_owned());
            (cells.collect(), own_line.len())
        });
        let after = self.rest.get(length..).unwrap_or_default();
        self.rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(LINE_ENDS)).unwrap_or(after);
        let row = made(cells, (self.between == BAR).then_some(self.has_edges), self.line, has_open_quote)?;
        self.found += 1;
        Some(row)
    }
}

const LINE_ENDS: [char; 2] = ['\r', '\n'];

/// A row of these cells, unless all are empty. Between bars, it is known whether they are at both ends too.
fn made(cells: Vec<String>, bars: Option<bool>, line: u32, has_open_quote: bool) -> Option<Row> {
    let mut has_long_cell = false;
    let mut cut = |cell: String| {
        let tidied = tidy(&cell);
        let tidied = tidied.trim();
        if tidied.len() <= LONGEST_CELL {
            return if tidied.len() == cell.len() { cell } else { tidied.to_owned() };
        }
        has_long_cell |= tidied.chars().nth(LONGEST_CELL).is_some();
        tidied.chars().take(LONGEST_CELL).collect()
    };
    let mut cells: Vec<String> = cells.into_iter().map(&mut cut).collect();
    if let Some(has_edges) = bars {
        separator::without_edges(&mut cells, has_edges);
    }
    // A mark of its own before the label, as a text processor copies it.
    if cells.first().is_some_and(|first| label::is_bullet(first)) && cells.iter().skip(1).any(|cell| !cell.is_empty()) {
        cells.remove(0);
    }
    // "--------" between two rows says nothing.
    let is_line =
        |cell: &String| cell.is_empty() || cell.len() > 2 && cell.chars().all(|sign| "-=_*~–—#+ ".contains(sign));
    let is_filled = cells.iter().any(|cell| !is_line(cell));
    is_filled.then_some(Row { line, cells, has_open_quote, has_long_cell, joined: 0 })
}

#[cfg(test)]
mod tests;
