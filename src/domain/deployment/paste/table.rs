//! Rows and cells of what was copied from a spreadsheet.

use csv_core::{ReadFieldResult, ReaderBuilder};

use super::PasteError;

/// A row that holds something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// Its place, from 1; empty rows count, so that it can be found again.
    pub number: usize,
    /// Its cells, without the space around them.
    pub cells: Vec<String>,
}

impl Row {
    /// A cell; empty where the row is shorter.
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }
}

/// The rows of a text: with tabs between the cells as spreadsheets copy them, or with semicolons as Dutch ones
/// save them.
///
/// # Errors
/// A text or a table that is too long.
pub(super) fn rows(text: &str) -> Result<Vec<Row>, PasteError> {
    if text.len() > PasteError::MOST_BYTES {
        return Err(PasteError::TooLong { most: PasteError::MOST_BYTES, found: text.len() });
    }
    let text = text.replace("\r\n", "\n").replace('\r', "\n") + "\n";
    // A quote that is never closed would make one cell of all rows after it.
    let has_pairs = text.bytes().filter(|&byte| byte == b'"').count() % 2 == 0;
    let delimiter = if text.contains('\t') { b'\t' } else { b';' };
    let mut reader = ReaderBuilder::new().delimiter(delimiter).quoting(has_pairs).build();
    let mut input = text.as_bytes();
    let mut output = vec![0; text.len()];
    let (mut filled, mut lines_in_cells) = (0, 0);
    let (mut cells, mut rows) = (Vec::new(), Vec::new());
    loop {
        let (result, read, written) = reader.read_field(input, output.get_mut(filled..).unwrap_or_default());
        input = input.get(read..).unwrap_or_default();
        filled += written;
        match result {
            // The next call is told that nothing follows.
            ReadFieldResult::InputEmpty => {}
            // A cell is no longer than the text it is in, so `OutputFull` does not come.
            ReadFieldResult::OutputFull | ReadFieldResult::End => break,
            ReadFieldResult::Field { record_end } => {
                let cell = String::from_utf8_lossy(output.get(..filled).unwrap_or_default()).into_owned();
                lines_in_cells += cell.matches('\n').count();
                filled = 0;
                cells.push(cell.trim().to_owned());
                if record_end {
                    let line = usize::try_from(reader.line()).unwrap_or(usize::MAX);
                    let row =
                        Row { number: line.saturating_sub(1 + lines_in_cells), cells: core::mem::take(&mut cells) };
                    if row.cells.iter().any(|cell| !cell.is_empty()) {
                        rows.push(row);
                    }
                }
            }
        }
    }
    let (most, found) = (PasteError::MOST_ROWS, rows.len());
    if found > most { Err(PasteError::TooManyRows { most, found }) } else { Ok(rows) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(usize, &[&str])]) {
        let found = rows(text).unwrap_or_default();
        let found: Vec<(usize, Vec<&str>)> =
            found.iter().map(|row| (row.number, row.cells.iter().map(String::as_str).collect())).collect();
        let expected: Vec<(usize, Vec<&str>)> =
            expected.iter().map(|(number, cells)| (*number, cells.to_vec())).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn cells_stand_between_tabs_or_semicolons() {
        check("a\tb\nc\td", &[(1, &["a", "b"]), (2, &["c", "d"])]);
        check("a;b\r\nc; d ;\r\n", &[(1, &["a", "b"]), (2, &["c", "d", ""])]);
        check("a;x\tb", &[(1, &["a;x", "b"])]);
        check("a, b", &[(1, &["a, b"])]);
        check("a\tb\rc\td", &[(1, &["a", "b"]), (2, &["c", "d"])]);
    }

    #[test]
    fn a_mark_at_the_begin_of_a_file_is_no_text() {
        check("\u{feff}a;b", &[(1, &["a", "b"])]);
    }

    #[test]
    fn a_quoted_cell_may_hold_lines_tabs_and_quotes() {
        check(
            "a\t\"8.30-12.00\n13.00-15.00\"\tc\nd\t\"zegt \"\"ja\"\"\"\nlast",
            &[(1, &["a", "8.30-12.00\n13.00-15.00", "c"]), (2, &["d", "zegt \"ja\""]), (3, &["last"])],
        );
        check("a\t5\" scherm\nb\t\"Jip\" lezen", &[(1, &["a", "5\" scherm"]), (2, &["b", "\"Jip\" lezen"])]);
        check("a\t\"Jip\" lezen", &[(1, &["a", "Jip lezen"])]);
    }

    #[test]
    fn a_quote_that_is_never_closed_takes_no_other_row_along() {
        check("a\t\"b\nc\td", &[(1, &["a", "\"b"]), (2, &["c", "d"])]);
    }

    #[test]
    fn empty_rows_count_and_are_left_out() {
        check("", &[]);
        check("\n\n", &[]);
        check("a\tb\n\t\n\nc\td\n\n", &[(1, &["a", "b"]), (4, &["c", "d"])]);
        check("\n\na", &[(3, &["a"])]);
    }

    #[test]
    fn what_is_too_long_is_refused_whole() {
        let bytes = PasteError::MOST_BYTES + 1;
        assert_eq!(rows(&"a".repeat(bytes)), Err(PasteError::TooLong { most: PasteError::MOST_BYTES, found: bytes }));
        let most = PasteError::MOST_ROWS;
        assert_eq!(rows(&"a\n".repeat(most + 1)), Err(PasteError::TooManyRows { most, found: most + 1 }));
        assert_eq!(rows(&"a\n".repeat(most)).map(|rows| rows.len()), Ok(most));
    }
}
