//! The rows of a list, with each label once, and what is wrong with the others.

use super::{ListProblem, RowProblem, cells, words};
use taakkompas_school::limits::is_same;
use taakkompas_school::rows::{self, Row, TooMuch};

/// A row that was read: where it is and what it is called.
pub trait Labelled {
    /// Its number in the spreadsheet.
    fn line(&self) -> u32;
    /// Its label, which occurs only once in a list.
    fn label(&self) -> &str;
}

/// Reads a list, and reports what is wrong with the rows that are left out, in order. The first row may name the
/// columns, in any order; otherwise they are the usual ones.
///
/// # Errors
/// A text that is too long or has too many rows.
pub fn read<R: Labelled>(
    text: &str,
    usual: &[words::Column],
    row: fn(&Row, &[Option<words::Column>]) -> Result<R, ListProblem>,
) -> Result<(Vec<R>, Vec<RowProblem>), TooMuch> {
    let all = rows::read(text, |cell| words::column(cell).is_some())?;
    let header = all.first().and_then(|first| Some((first, cells::header(&first.cells)?)));
    let (mut rows, mut problems): (Vec<R>, Vec<RowProblem>) = (Vec::new(), Vec::new());
    // A header row with an open quote is used as far as possible, and reported too.
    if let Some((first, _)) = header.as_ref().filter(|(first, _)| first.has_open_quote) {
        problems.push(RowProblem { line: first.line, problem: ListProblem::OpenQuote });
    }
    let of_rows = all.get(usize::from(header.is_some())..).unwrap_or_default();
    let columns = header.map_or_else(|| usual.iter().copied().map(Some).collect(), |(_, columns)| columns);
    for of_row in of_rows {
        let once = |row: R| match rows.iter().find(|other| is_same(other.label(), row.label())) {
            Some(other) => Err(ListProblem::Twice { first: other.line() }),
            None => Ok(row),
        };
        let read = if of_row.has_open_quote { Err(ListProblem::OpenQuote) } else { row(of_row, &columns) };
        match read.and_then(once) {
            Ok(row) => rows.push(row),
            Err(problem) => problems.push(RowProblem { line: of_row.line, problem }),
        }
    }
    Ok((rows, problems))
}
