//! A row of a list of tasks.

use crate::tasks::Task;

/// A row that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRow {
    /// Its number in the spreadsheet, from 1.
    pub line: u32,
    /// The task; its number is not set yet.
    pub task: Task,
    /// The role labels of the people who did it last year.
    pub last_year: Vec<String>,
    /// Whether the list says that it needs no lesbevoegdheid.
    pub is_said_without: bool,
}
