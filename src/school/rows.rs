//! Rows and cells of a text that was copied from a spreadsheet, or saved by one as a CSV.
//!
//! The separator is detected from the text: tabs as spreadsheets copy them, else semicolons as Dutch ones save them,
//! else commas if they separate names of columns in the first row. So a decimal comma is part of its cell.
//! - A quoted cell may hold line ends, separators and doubled quotes. It ends with its quote: `"Jip" lezen` is not a
//!   quoted cell, and its quotes are text.
//! - A quote that opens a cell and is never closed marks its own row; the rows below it are read as if it were not
//!   there.
//! - A row has the number that the spreadsheet shows: empty rows count, line ends in a cell do not.
//! - Too much text is refused altogether: half a row would be taken for a whole one.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

/// The longest text, in bytes: a thousand full rows of tasks fit.
pub const MOST_BYTES: usize = 500_000;
/// The most rows that are not empty: 20 people with 40 blocks a week fit easily.
pub const MOST_ROWS: usize = 1000;

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

/// A row that is not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number in the spreadsheet, from 1.
    pub line: u32,
    /// Its cells, without surrounding space; a line end in a cell is `\n`.
    pub cells: Vec<String>,
    /// Whether a quote opens in it and is never closed. Its cells are then split as if quotes were letters: enough to
    /// see what it was meant to be, but not to import it.
    pub has_open_quote: bool,
}

impl Row {
    /// A cell; empty if the row is shorter.
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }
}

/// The rows of a text that are not empty, in order.
///
/// # Errors
/// A text or a table that is too long.
pub fn read(text: &str, names_a_column: fn(&str) -> bool) -> Result<Vec<Row>, TooMuch> {
    if text.len() > MOST_BYTES {
        return Err(TooMuch::Bytes { most: MOST_BYTES, found: text.len() });
    }
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    let between = between_cells(rest, names_a_column);
    let mut reader = ReaderBuilder::new().delimiter(between).build();
    let (mut rows, mut line) = (Vec::new(), 0);
    // Each turn takes at least one line: an empty one ends at once, and any other has a cell.
    while !rest.is_empty() {
        line += 1;
        let own_line = rest.split(LINE_ENDS).next().unwrap_or_default();
        let read = if own_line.is_empty() { Some((Vec::new(), 0)) } else { record(&mut reader, rest, between) };
        let has_open_quote = read.is_none();
        let (cells, length) = read.unwrap_or_else(|| {
            let cells = own_line.split(char::from(between)).map(|cell| cell.trim().to_owned());
            (cells.collect(), own_line.len())
        });
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Row { line, cells, has_open_quote });
        }
        let after = rest.get(length..).unwrap_or_default();
        rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(LINE_ENDS)).unwrap_or(after);
    }
    let (most, found) = (MOST_ROWS, rows.len());
    if found > most { Err(TooMuch::Rows { most, found }) } else { Ok(rows) }
}

const LINE_ENDS: [char; 2] = ['\r', '\n'];

/// The separator. If the text has none, each row is one cell.
fn between_cells(text: &str, names_a_column: fn(&str) -> bool) -> u8 {
    let first = text.split(LINE_ENDS).find(|line| !line.trim().is_empty()).unwrap_or_default();
    let names = || first.split(',').filter(|cell| names_a_column(cell.trim().trim_matches('"'))).count();
    if text.contains('\t') {
        b'\t'
    } else if text.contains(';') {
        b';'
    } else if names() > 1 {
        b','
    } else {
        b'\t'
    }
}

/// The cells of the first row of a text, and its length without the end of its last line. `None` if a quote opens in it
/// and is not closed.
fn record(reader: &mut Reader, text: &str, between: u8) -> Option<(Vec<String>, usize)> {
    reader.reset();
    let (mut cells, mut cell, mut begin, mut at) = (Vec::new(), Vec::new(), 0, 0);
    let mut out = [0; 256];
    // Each turn, the reader takes some of the input or says that it is at its end.
    loop {
        // An empty input tells the reader that there is no more.
        let input = text.as_bytes().get(at..).unwrap_or_default();
        let (result, read, written) = reader.read_field(input, &mut out);
        at += read;
        cell.extend_from_slice(out.get(..written).unwrap_or_default());
        match result {
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::Field { record_end } => {
                // One byte ends every cell, except at the end of the text.
                let end = if input.is_empty() { at } else { at.saturating_sub(1) };
                let raw = text.get(begin..end).unwrap_or_default().trim_matches(' ');
                match Quote::of(raw, between) {
                    Quote::None => cells.push(String::from_utf8_lossy(&cell).trim().to_owned()),
                    Quote::Closed => cells.push(with_one_line_end(String::from_utf8_lossy(&cell).trim())),
                    Quote::Text => cells.push(raw.trim().to_owned()),
                    Quote::Open => return None,
                }
                cell.clear();
                begin = at;
                if record_end {
                    return Some((cells, end));
                }
            }
            ReadFieldResult::End => return Some((cells, at)),
        }
    }
}

fn with_one_line_end(cell: &str) -> String {
    cell.replace("\r\n", "\n").replace('\r', "\n")
}

/// What the quote at the start of a cell means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quote {
    /// The cell does not start with a quote.
    None,
    /// The cell is quoted, and ends with its quote.
    Closed,
    /// An ordinary character: `"Jip" lezen`.
    Text,
    /// It is not closed, or only by a quote in a later row.
    Open,
}

impl Quote {
    /// The kind of quote in a cell as it was typed, up to what ends the cell.
    fn of(raw: &str, between: u8) -> Self {
        let Some(rest) = raw.strip_prefix('"') else { return Self::None };
        let has_own_quote = |text: &str| text.replace("\"\"", "").contains('"');
        let (has_line_end, has_between) = (raw.contains(LINE_ENDS), raw.contains(char::from(between)));
        if rest.strip_suffix('"').is_some_and(|inside| !has_own_quote(inside)) {
            // Copied cells hold no tabs: this one reaches into other rows, to a quote that ends a cell by chance. In a
            // CSV, a quoted cell may hold separators, so there the quote closes it.
            if between == b'\t' && has_line_end && has_between { Self::Open } else { Self::Closed }
        } else if has_own_quote(rest) && !has_line_end && !has_between {
            Self::Text
        } else {
            Self::Open
        }
    }
}

#[cfg(test)]
mod tests;
