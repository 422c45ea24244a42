//! A text cut into rows and cells, with the line on which each row begins.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::{MOST_CHARACTERS, Problem, RowProblem, cells, words};
use crate::division::is_same;

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The line on which it begins, from 1.
    pub line: u32,
    /// Its cells, without spaces around them.
    pub cells: Vec<String>,
}

/// A row that was read: where it stands and what it is of.
pub trait Labelled {
    /// The line on which it begins.
    fn line(&self) -> u32;
    /// Its label. A list has each once.
    fn label(&self) -> &str;
}

/// Reads a list, and says what is wrong with the rows that are left out, in the order of their lines. The first row may
/// name the columns, in any order; without names they are the usual ones.
pub fn read<R: Labelled>(
    text: &str,
    usual: &[words::Column],
    row: fn(&Record, &[Option<words::Column>]) -> Result<R, Problem>,
) -> (Vec<R>, Vec<RowProblem>) {
    let (records, mut problems) = records(text);
    let header = records.first().and_then(|first| cells::header(&first.cells));
    let of_rows = records.get(usize::from(header.is_some())..).unwrap_or_default();
    let columns = header.unwrap_or_else(|| usual.iter().copied().map(Some).collect());
    let mut rows: Vec<R> = Vec::new();
    for record in of_rows {
        let once = |row: R| match rows.iter().find(|other| is_same(other.label(), row.label())) {
            Some(other) => Err(Problem::Twice { first: other.line() }),
            None => Ok(row),
        };
        match row(record, &columns).and_then(once) {
            Ok(row) => rows.push(row),
            Err(problem) => problems.push(RowProblem { line: record.line, problem }),
        }
    }
    crate::order::sort_by_key(&mut problems, |problem| problem.line);
    (rows, problems)
}

/// Cuts a text. Empty rows are left out; a quote that stays open costs its own row only.
fn records(text: &str) -> (Vec<Record>, Vec<RowProblem>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let whole = text.len();
    let text = text.char_indices().nth(MOST_CHARACTERS).map_or(text, |(end, _)| text.split_at(end).0);
    let delimiter = delimiter(text);
    let (mut found, mut problems, mut line, mut rest) = (Vec::new(), Vec::new(), 1, text);
    loop {
        let skipped = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        line += lines(&rest[..skipped]);
        rest = &rest[skipped..];
        if rest.is_empty() {
            break;
        }
        let (cells, length) = record(rest, delimiter);
        let raw = &rest[..length];
        if is_open(raw, &cells, delimiter) {
            problems.push(RowProblem { line, problem: Problem::OpenQuote });
            // Only this line is lost: the next ones are read as if it had not been there.
            rest = rest.find(['\r', '\n']).map_or("", |end| &rest[end..]);
            continue;
        }
        if cells.iter().any(|cell| !cell.is_empty()) {
            found.push(Record { line, cells });
        }
        line += lines(raw);
        rest = &rest[length..];
    }
    if text.len() < whole {
        problems.push(RowProblem { line, problem: Problem::CutOff });
    }
    (found, problems)
}

/// Line ends in a text: each `\r\n`, `\n` or lone `\r` is one.
fn lines(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let is_end = |at: usize| match bytes.get(at) {
        Some(b'\n') => true,
        Some(b'\r') => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    };
    (0..bytes.len()).filter(|&at| is_end(at)).map(|_| 1).sum()
}

/// The first row of a text, and its length without what ends the line.
fn record(text: &str, delimiter: u8) -> (Vec<String>, usize) {
    let mut reader: Reader = ReaderBuilder::new().delimiter(delimiter).build();
    let (mut cells, mut field, mut at) = (Vec::new(), Vec::new(), 0);
    let mut out = [0; 256];
    loop {
        let (result, read, written) = reader.read_field(&text.as_bytes()[at..], &mut out);
        at += read;
        field.extend_from_slice(&out[..written]);
        match result {
            // An empty input tells the reader that nothing more comes.
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::Field { record_end } => {
                cells.push(String::from_utf8_lossy(&field).trim().to_owned());
                field.clear();
                if record_end {
                    break;
                }
            }
            ReadFieldResult::End => break,
        }
    }
    // What ends the line is left for the next row, so that lines are counted in one place.
    let length = text[..at].trim_end_matches(['\r', '\n']).len();
    (cells, length)
}

/// Whether a quote was opened in the row and not closed, or only by a quote of a later row.
fn is_open(raw: &str, cells: &[String], delimiter: u8) -> bool {
    let is_odd = raw.bytes().filter(|&byte| byte == b'"').count() % 2 == 1;
    let swallows = |cell: &String| cell.contains('\n') && cell.contains(char::from(delimiter));
    let starts_quoted = raw.split(char::from(delimiter)).any(|cell| cell.trim_start().starts_with('"'));
    starts_quoted && (is_odd && raw.contains(['\n', '\r']) || cells.iter().any(swallows) || is_odd && is_last(raw))
}

/// A row without a line end in it is odd only by a quote that stays open to the end of the text, or by
/// one inside a cell (12" ruler), which opens nothing.
fn is_last(raw: &str) -> bool {
    let trimmed = raw.trim_end();
    !trimmed.ends_with('"') || trimmed.len() == 1
}

/// What stands between the cells: tabs from a spreadsheet, else semicolons, else commas where the first
/// row has names of columns between them. Without any, a row is one cell: a comma may be a decimal one.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if text.contains('\t') {
        b'\t'
    } else if text.contains(';') {
        b';'
    } else if first.split(',').filter(|cell| words::column(cell.trim().trim_matches('"')).is_some()).count() > 1 {
        b','
    } else {
        b'\t'
    }
}
