//! One row of a text, split into cells, and what its quotes mean.

use csv_core::{ReadFieldResult, Reader};

use super::LINE_ENDS;

/// How far below its own line a row may go on, in bytes. Looking further for a quote that closes a cell would take as
/// long for every row as for the whole text.
const LONGEST: usize = 10_000;

/// The cells of the first row of a text, and its length without the end of its last line. `None` if a quote opens in it
/// and is not closed, or only far below.
pub(super) fn read(reader: &mut Reader, text: &str, between: u8) -> Option<(Vec<String>, usize)> {
    reader.reset();
    let (mut cells, mut cell, mut begin, mut at) = (Vec::new(), Vec::new(), 0, 0);
    let mut out = [0; 256];
    let most = text.find(LINE_ENDS).unwrap_or(text.len()).saturating_add(LONGEST);
    // Each turn, the reader takes some of the input or says that it is at its end.
    loop {
        // An empty input tells the reader that there is no more.
        let input = text.as_bytes().get(at..).unwrap_or_default();
        if at > most {
            return None;
        }
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
