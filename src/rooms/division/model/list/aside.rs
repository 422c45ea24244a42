//! What is set aside by name: rows that are no task and no colleague, and columns that are not used.

use taakkompas_school::rows::Row;

coded! {
    /// What a row is that is set aside.
    pub enum AsideKind {
        /// Above the names of columns, or the title of the list.
        Title = "title",
        /// The names of columns, once more.
        Head = "head",
        /// The name of the rows below it.
        Heading = "heading",
        /// The sum of some rows.
        Subtotal = "subtotal",
        /// The sum of all rows.
        Total = "total",
        /// What there is to divide, or should be: "Norm 100".
        Norm = "norm",
        /// A note below the list: "* met ouders".
        Note = "note",
    }
}

/// A row that is set aside: it is no task and no colleague.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Its number in the spreadsheet, from 1.
    pub line: u32,
    /// What it is.
    pub kind: AsideKind,
    /// What it says, shortened.
    pub text: String,
}

/// A row as what is set aside.
pub(super) fn aside(row: &Row, kind: AsideKind) -> Aside {
    let filled = row.cells.iter().filter(|cell| !cell.is_empty()).map(String::as_str);
    Aside { line: row.line, kind, text: super::cut(&filled.collect::<Vec<_>>().join(" · ")) }
}

/// A column that is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unused {
    /// Its number, from 1.
    pub number: usize,
    /// Its name; empty if it has none.
    pub name: String,
    /// The first text in it, shortened.
    pub example: String,
}
