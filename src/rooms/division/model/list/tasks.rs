//! A list of tasks, and what happens when it is added to a division.

use taakkompas_school::dutch::amounts::minutes;
use taakkompas_school::dutch::answers::yes;
use taakkompas_school::dutch::months::months;

use super::records::{self, Labelled};
use super::words::{self, Column};
use super::{ListProblem, RowProblem, cells, cut};
use crate::tasks::{Amount, Qualification, Size, Task};
use crate::{Holding, TaskDivision, TaskId};
use taakkompas_school::rows::{Row, TooMuch};
use taakkompas_school::time_of_day::Weekday;

/// A row that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRow {
    /// Its number in the spreadsheet, from 1.
    pub line: u32,
    /// The task; its number is not set yet.
    pub task: Task,
    /// The role labels of the people who did it last year.
    pub last_year: Vec<String>,
}

/// A list after reading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TaskList {
    /// The rows that could be read, in order.
    pub rows: Vec<TaskRow>,
    /// What is wrong with the others, in order of line number.
    pub problems: Vec<RowProblem>,
}

/// The result of adding a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added<Id> {
    /// What was added, in order.
    pub added: Vec<Id>,
    /// What is wrong: with rows that were left out, and with names that were.
    pub problems: Vec<RowProblem>,
}

/// The columns of a list without a header row.
const USUAL: [Column; 5] = [Column::Label, Column::Size, Column::Months, Column::Days, Column::People];

impl TaskList {
    /// Reads a pasted list or a CSV. The first row may name the columns, in any order; otherwise they are label, hours,
    /// months, weekday and most people.
    ///
    /// # Errors
    /// A text that is too long or has too many rows.
    pub fn read(text: &str) -> Result<Self, TooMuch> {
        let (rows, problems) = records::read(text, &USUAL, row)?;
        Ok(Self { rows, problems })
    }
}

impl Labelled for TaskRow {
    fn line(&self) -> u32 {
        self.line
    }

    fn label(&self) -> &str {
        &self.task.label
    }
}

fn row(of: &Row, columns: &[Option<Column>]) -> Result<TaskRow, ListProblem> {
    let mut row = TaskRow { line: of.line, task: Task::new(""), last_year: Vec::new() };
    for (cell, column) in of.cells.iter().zip(columns) {
        let Some(column) = *column else { continue };
        let cell = super::write::unguarded(cell);
        if cell.contains('\u{fffd}') {
            return Err(ListProblem::LostLetters);
        }
        read_cell(&mut row, column, cell)?;
    }
    if row.task.label.is_empty() { Err(ListProblem::NoLabel) } else { Ok(row) }
}

fn read_cell(row: &mut TaskRow, column: Column, cell: &str) -> Result<(), ListProblem> {
    let (task, word) = (&mut row.task, cell.to_lowercase());
    let unread = || ListProblem::Unread { column, text: cut(cell) };
    match column {
        Column::Label => task.label = text(column, &one_line(cell), Task::LONGEST_LABEL)?,
        Column::Size | Column::Minutes => {
            if let Some(size) = size(cell, column)? {
                task.size = size;
            }
        }
        Column::Months => task.months = months(cell).ok_or_else(unread)?,
        Column::Days => task.weekday = weekday(cell).ok_or_else(unread)?,
        Column::People => {
            let most = if word.is_empty() { Some(1) } else { word.parse::<u8>().ok() };
            task.most_people = most.filter(|most| (1..=Task::MOST_PARTS).contains(most)).ok_or_else(unread)?;
        }
        Column::Share => task.may_share = yes(cell).ok_or_else(unread)?,
        Column::Qualification => {
            task.qualification = match yes(cell) {
                Some(true) => Qualification::Group,
                Some(false) => Qualification::None,
                // Anything else is a subject, and never means that no lesbevoegdheid is needed.
                None => Qualification::Subject { subject: text(column, cell, Task::LONGEST_NAME)? },
            }
        }
        Column::Certificate => task.certificate = text(column, cell, Task::LONGEST_NAME)?,
        Column::Group => task.group = text(column, cell, Task::LONGEST_NAME)?,
        Column::Worth => task.worth = amount(&word).ok_or_else(unread)?,
        Column::Effort => task.effort = amount(&word).ok_or_else(unread)?,
        Column::LastYear => row.last_year = cells::names(cell),
        Column::Role | Column::Capacity => {}
    }
    Ok(())
}

/// Replaces line breaks within a cell with spaces.
pub(super) fn one_line(cell: &str) -> String {
    cell.split(['\n', '\r']).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

pub(super) fn text(column: Column, cell: &str, most: usize) -> Result<String, ListProblem> {
    let found = cell.chars().count();
    if found > most { Err(ListProblem::TooLong { column, most, found }) } else { Ok(cell.to_owned()) }
}

fn size(cell: &str, column: Column) -> Result<Option<Size>, ListProblem> {
    if cell.is_empty() {
        return Ok(None);
    }
    if let Some(label) = words::size(&cell.to_lowercase()) {
        return Ok(Some(Size::Label(label)));
    }
    let minutes = minutes(cell, if column == Column::Minutes { 1 } else { 60 });
    match minutes.ok_or_else(|| ListProblem::Unread { column, text: cut(cell) })? {
        minutes if (1..=Task::MOST_MINUTES).contains(&minutes) => Ok(Some(Size::Minutes(minutes))),
        _ => Err(ListProblem::OutOfRange { text: cut(cell) }),
    }
}

/// One day, or none: a task with several days is not tied to one.
fn weekday(cell: &str) -> Option<Option<Weekday>> {
    let days = cells::days(cell)?;
    Some(days.first().copied().filter(|_| days.len() == 1))
}

fn amount(word: &str) -> Option<Option<Amount>> {
    if word.is_empty() { Some(None) } else { words::amount(word).map(Some) }
}

impl TaskDivision {
    /// Adds as many rows of a list as possible. Someone who may not hold a task is not recorded as having done it last
    /// year.
    pub fn add_tasks(&mut self, list: &TaskList) -> Added<TaskId> {
        let mut done = Added { added: Vec::new(), problems: list.problems.clone() };
        for row in &list.rows {
            let mut note = |problem| done.problems.push(RowProblem { line: row.line, problem });
            if let Some(there) = self.task_named(&row.task.label) {
                note(ListProblem::TaskThere(there.id));
                continue;
            }
            let id = match self.add_task(row.task.clone()) {
                Ok(id) => id,
                Err(error) => {
                    note(ListProblem::Refused(error));
                    continue;
                }
            };
            for name in row.last_year.iter().flat_map(|name| self.split_name(name)).collect::<Vec<_>>() {
                if let Err(problem) = self.name_for_last_year(id, &name) {
                    note(problem);
                }
            }
            done.added.push(id);
        }
        taakkompas_school::order::sort_by_key(&mut done.problems, |problem| problem.line);
        done
    }

    /// Splits a name at slashes without spaces, unless a colleague has that whole name.
    fn split_name(&self, name: &str) -> Vec<String> {
        let is_one = self.colleague_named(name).is_some();
        let parts = name.split(|sign| sign == '/' && !is_one);
        parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    }

    fn name_for_last_year(&mut self, task: TaskId, name: &str) -> Result<(), ListProblem> {
        let colleague = self.colleague_named(name).ok_or_else(|| ListProblem::UnknownColleague { text: cut(name) })?.id;
        let row = Holding { task, colleague };
        if self.last_year.contains(&row) {
            return Ok(());
        }
        let mut rows = self.last_year.clone();
        rows.push(row);
        self.set_last_year(rows).map_err(|error| match error {
            crate::EditError::MayNotHold { colleague, why, .. } => ListProblem::MayNotHold { colleague, why },
            error => ListProblem::Refused(error),
        })
    }
}
