//! One row of a text, changed in place: the rest of the text stays as it is, letter for letter.
//!
//! Whoever changes it sees its cells with a semicolon between them, whatever separates those of the text.

use core::ops::Range;
use std::collections::BTreeMap;

use super::{BAR, LINE_ENDS, Rows, TooMuch};
use crate::dutch::heads;

/// Where a row is in a text, without the end of its last line.
fn place(text: &str, line: u32) -> Option<Range<usize>> {
    let mut rows = open(text).ok()?;
    loop {
        let begin = text.len().checked_sub(rows.rest.len())?;
        rows.step(1).ok()??;
        if rows.line == line {
            let end = text.len().checked_sub(rows.rest.len())?;
            let own = text.get(begin..end)?;
            return Some(begin..begin + own.trim_end_matches(LINE_ENDS).len());
        }
    }
}

fn open(text: &str) -> Result<Rows<'_>, TooMuch> {
    Rows::new(text, |cell| heads::read(cell).is_some())
}

/// The cells of a row as one line to type in; `None` if there is no such row.
pub fn row(text: &str, line: u32) -> Option<String> {
    let own = text.get(place(text, line)?)?;
    let rows = open(text).ok()?;
    let cells = match &rows.gaps {
        Some(gaps) => gaps.cells(own, line == 1),
        None => cells(own, rows.between),
    };
    Some(cells.iter().map(|cell| quoted(cell, ';')).collect::<Vec<_>>().join("; "))
}

/// The text with another row in place of one; an empty line if nothing was typed. `None` if there is no such row.
pub fn with_row(text: &str, line: u32, typed: &str) -> Option<String> {
    let at = place(text, line)?;
    let rows = open(text).ok()?;
    let (between, has_edges) = (char::from(rows.between), rows.has_edges);
    let cells = typed_cells(&typed.replace(LINE_ENDS, " "));
    let row = match &rows.gaps {
        Some(gaps) => gaps.line(&cells),
        None => cells.iter().map(|cell| quoted(cell, between)).collect::<Vec<_>>().join(&between.to_string()),
    };
    let (before, after) = (text.get(..at.start)?, text.get(at.end..)?);
    let row = if has_edges && !row.is_empty() { format!("|{row}|") } else { row };
    Some(format!("{before}{row}{after}"))
}

/// Rows that are being changed, each with what was typed. They are put in the text together, so that nothing that was typed
/// for one of them is lost when another is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edits {
    /// What each row was, and what was typed for it.
    rows: BTreeMap<u32, (String, String)>,
}

impl Edits {
    /// Remembers what was typed for a row of the text.
    pub fn type_in(&mut self, text: &str, line: u32, typed: &str) {
        let Some(was) = row(text, line) else { return };
        if was == typed {
            self.rows.remove(&line);
        } else {
            self.rows.insert(line, (was, typed.to_owned()));
        }
    }

    /// What was typed for a row, if the text still has that row.
    pub fn typed(&self, text: &str, line: u32) -> Option<&str> {
        let (was, typed) = self.rows.get(&line)?;
        (row(text, line).as_ref() == Some(was)).then_some(typed)
    }

    /// The text with all that was typed in place, after which nothing is left to put in; `None` if nothing changes. What was
    /// typed for a row that is another by now is dropped.
    pub fn put_in(&mut self, text: &str) -> Option<String> {
        let mut changed: Option<String> = None;
        for (line, (was, typed)) in core::mem::take(&mut self.rows) {
            let now = changed.as_deref().unwrap_or(text);
            if row(now, line).as_ref() == Some(&was) {
                changed = with_row(now, line, &typed).or(changed);
            }
        }
        changed.filter(|changed| changed != text)
    }
}

/// The cells of one row.
fn cells(row: &str, between: u8) -> Vec<String> {
    if row.trim().is_empty() {
        return Vec::new();
    }
    let mut reader = csv_core::ReaderBuilder::new().delimiter(between).build();
    let read = super::record::read(&mut reader, row, between).map(|(cells, _)| cells);
    // A quote that is never closed is a letter here, so that it can be taken out.
    let mut cells = read.unwrap_or_else(|| row.split(char::from(between)).map(|cell| cell.trim().to_owned()).collect());
    if between == BAR {
        super::separator::without_edges(&mut cells, row.trim_start().starts_with('|'));
    }
    cells.iter().map(|cell| cell.split(LINE_ENDS).map(str::trim).collect::<Vec<_>>().join(" ")).collect()
}

/// The cells of a row as it was typed: semicolons separate them, except in a cell in quotes.
fn typed_cells(typed: &str) -> Vec<String> {
    let (mut cells, mut rest) = (Vec::new(), typed.trim());
    if rest.is_empty() {
        return cells;
    }
    loop {
        let (cell, after) = in_quotes(rest).unwrap_or_else(|| match rest.split_once(';') {
            Some((cell, after)) => (cell.trim().to_owned(), Some(after)),
            None => (rest.trim().to_owned(), None),
        });
        cells.push(cell);
        match after {
            Some(after) => rest = after,
            None => return cells,
        }
    }
}

/// The cell in quotes that a text begins with, and what comes after its semicolon.
fn in_quotes(text: &str) -> Option<(String, Option<&str>)> {
    let inside = text.trim_start().strip_prefix('"')?;
    let mut signs = inside.char_indices();
    while let Some((at, sign)) = signs.next() {
        if sign != '"' {
            continue;
        }
        let after = inside.get(at + 1..)?;
        if after.starts_with('"') {
            signs.next();
            continue;
        }
        let cell = inside.get(..at)?.replace("\"\"", "\"");
        return match after.trim_start().strip_prefix(';') {
            Some(rest) => Some((cell, Some(rest))),
            None => after.trim().is_empty().then_some((cell, None)),
        };
    }
    None
}

/// A cell between these separators.
fn quoted(cell: &str, between: char) -> String {
    // Also a quote further on: after spaces, it would open a cell again.
    let is_safe = !cell.contains([between, '"']);
    if is_safe { cell.to_owned() } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::rows::{Row, read};
    use proptest::collection::vec;
    use proptest::prelude::*;

    const LIST: &str = "Taak\tUren\r\nKerst\tveel\r\n\r\n\"Kamp\r\nmet tent\"\t30\r\nPlein;\t4";

    #[test]
    fn a_row_is_shown_and_changed_in_place() {
        assert_eq!(row(LIST, 2).unwrap(), "Kerst; veel");
        assert_eq!(row(LIST, 4).unwrap(), "Kamp met tent; 30");
        assert_eq!(row(LIST, 5).unwrap(), "\"Plein;\"; 4");
        assert_eq!(row(LIST, 6), None);
        assert_eq!(with_row(LIST, 2, "Kerst; 20").unwrap(), LIST.replace("veel", "20"));
        assert_eq!(
            with_row(LIST, 4, "Kamp; 30; ja").unwrap(),
            LIST.replace("\"Kamp\r\nmet tent\"\t30", "Kamp\t30\tja")
        );
        assert_eq!(with_row(LIST, 5, "\"Plein; groen\"; 4").unwrap(), LIST.replace("Plein;", "Plein; groen"));
        assert_eq!(with_row("sep=,\nA,1\nB,2", 2, "B; \"2,5\"").unwrap(), "sep=,\nA,1\nB,\"2,5\"");
        // What is left out keeps its number.
        assert_eq!(with_row("a;1\nb;2\nc;3", 2, "").unwrap(), "a;1\n\nc;3");
        assert_eq!(with_row("a;1\n\"b;2\nc;3", 2, "b; 2").unwrap(), "a;1\nb;2\nc;3");
    }

    #[test]
    fn what_was_typed_for_other_rows_is_put_in_too() {
        let mut edits = Edits::default();
        edits.type_in(LIST, 2, "Kerst; 20");
        edits.type_in(LIST, 4, "Kamp; 31");
        edits.type_in(LIST, 5, "weg");
        edits.type_in(LIST, 5, "\"Plein;\"; 4");
        edits.type_in(LIST, 9, "no such row");
        assert_eq!((edits.typed(LIST, 2), edits.typed(LIST, 5)), (Some("Kerst; 20"), None));
        let text = edits.put_in(LIST).unwrap();
        assert_eq!((row(&text, 2).unwrap(), row(&text, 4).unwrap()), ("Kerst; 20".to_owned(), "Kamp; 31".to_owned()));
        assert_eq!((edits.put_in(&text), edits), (None, Edits::default()));
        // A row that became another keeps what it is.
        let mut late = Edits::default();
        late.type_in(LIST, 2, "Kerst; 25");
        late.type_in(LIST, 5, "Plein; 6");
        let other = LIST.replace("veel", "weinig");
        assert_eq!((late.typed(&other, 2), late.typed(&other, 5)), (None, Some("Plein; 6")));
        assert_eq!(late.put_in(&other).unwrap(), with_row(&other, 5, "Plein; 6").unwrap());
        // A row that is left out keeps its number.
        let mut without = Edits::default();
        without.type_in("a;1\nb;2\nc;3", 1, "");
        without.type_in("a;1\nb;2\nc;3", 3, "c; 4");
        assert_eq!(without.put_in("a;1\nb;2\nc;3").unwrap(), "\nb;2\nc;4");
    }

    fn rows(text: &str) -> Vec<Row> {
        read(text, |cell| heads::read(cell).is_some()).unwrap()
    }

    proptest! {
        #[test]
        fn no_other_row_changes(
            cells in vec(vec("[a-z0-9é\" ,]{0,6}", 2..4), 2..6),
            typed in "[a-z0-9;\", é]{0,20}",
            at in any::<prop::sample::Index>(),
        ) {
            let quoted = |row: &Vec<String>| row.iter().map(|cell| super::quoted(cell, '\t')).collect::<Vec<_>>().join("\t");
            let text = format!("Taak\tUren\tMaanden\n{}", cells.iter().map(quoted).collect::<Vec<_>>().join("\n"));
            let before = rows(&text);
            let line = before[at.index(before.len())].line;
            let after = rows(&with_row(&text, line, &typed).unwrap());
            let others = |rows: &[Row]| rows.iter().filter(|row| row.line != line).cloned().collect::<Vec<_>>();
            prop_assert_eq!(others(&before), others(&after));
            // What is shown and not changed stays what it is.
            if let Some(shown) = row(&text, line) {
                let same = rows(&with_row(&text, line, &shown).unwrap());
                prop_assert_eq!(before, same);
            }
        }
    }
}
