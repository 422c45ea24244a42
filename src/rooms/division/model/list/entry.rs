//! An entry of a list: what one task or colleague is read from.

use super::column::Column;
use super::slots::Slots;
use super::{ListProblem, cut};

/// A row, or rows that belong together.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// The number of the first row.
    pub line: u32,
    /// The number of the last row.
    pub until: u32,
    /// The cells.
    pub cells: Vec<String>,
    /// The columns of its cells.
    pub slots: Slots,
    /// The cells of the rows below it whose label is merged with that of the first.
    pub more: Vec<Vec<String>>,
    /// Whether rows were joined that a line end in a cell had taken apart.
    pub is_joined: bool,
    /// The columns of which the cell is that of the row above.
    pub carried: Vec<Column>,
    /// The heading above it.
    pub heading: String,
    /// Whether a quote opens in it and is not closed.
    pub has_open_quote: bool,
    /// Whether it is in a table that we wrote.
    pub is_own: bool,
    /// Whether commas seem to separate its cells.
    pub has_loose_commas: bool,
}

impl Entry {
    /// What is said of the cells of the row above.
    pub fn said_above(&self) -> impl Iterator<Item = ListProblem> {
        self.carried.iter().map(|&column| ListProblem::FromAbove { column, text: cut(self.cell(column)) })
    }

    /// The text of its first cell of a column.
    pub fn cell(&self, column: Column) -> &str {
        self.slots.first(column).and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }
}
