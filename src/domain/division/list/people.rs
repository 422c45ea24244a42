//! A list of colleagues: role labels with room and days. No wishes: only the person enters those.

use super::records::{self, Labelled};
use super::tasks::{Added, one_line, text};
use super::words::{self, Column};
use super::{Problem, RowProblem, cells, cut};
use crate::deployment::{StaffRole, Weekday};
use crate::division::colleagues::{Colleague, Room};
use crate::division::tasks::Task;
use crate::division::{ColleagueId, TaskDivision};
use crate::rows::{Row, TooMuch};

/// A row that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Its number in the spreadsheet, from 1.
    pub line: u32,
    /// The role label.
    pub label: String,
    /// The role: as named, else as the label names it. What is not known has no lesbevoegdheid.
    pub role: StaffRole,
    /// The room; the usual one where nothing is said.
    pub room: Option<Room>,
    /// The days at school; empty for not told.
    pub days: Vec<Weekday>,
    /// Certificates.
    pub certificates: Vec<String>,
    /// Groups.
    pub groups: Vec<String>,
}

/// A list as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PeopleList {
    /// The rows that could be read, in their order.
    pub rows: Vec<PersonRow>,
    /// What is wrong with the others, in the order of their lines.
    pub problems: Vec<RowProblem>,
}

/// The columns of a list without names of columns.
const USUAL: [Column; 3] = [Column::Label, Column::Room, Column::Days];

impl PeopleList {
    /// Reads a pasted list or a CSV. The first row may name the columns, in any order; without names
    /// they are label, room and days.
    ///
    /// # Errors
    /// A text that is too long, or with too many rows.
    pub fn read(text: &str) -> Result<Self, TooMuch> {
        let (rows, problems) = records::read(text, &USUAL, row)?;
        Ok(Self { rows, problems })
    }
}

impl Labelled for PersonRow {
    fn line(&self) -> u32 {
        self.line
    }

    fn label(&self) -> &str {
        &self.label
    }
}

fn row(of: &Row, columns: &[Option<Column>]) -> Result<PersonRow, Problem> {
    let mut role = None;
    let mut row = PersonRow {
        line: of.line,
        label: String::new(),
        role: StaffRole::Other,
        room: None,
        days: Vec::new(),
        certificates: Vec::new(),
        groups: Vec::new(),
    };
    for (cell, column) in of.cells.iter().zip(columns) {
        let Some(column) = *column else { continue };
        let cell = super::write::unguarded(cell);
        if cell.contains('\u{fffd}') {
            return Err(Problem::LostLetters);
        }
        let unread = || Problem::Unread { column, text: cut(cell) };
        match column {
            Column::Label => row.label = text(column, &one_line(cell), Colleague::LONGEST_LABEL)?,
            Column::Role => role = (!cell.is_empty()).then(|| words::role(cell)),
            Column::Room | Column::Size | Column::Minutes => row.room = room(cell, column)?,
            Column::Days => row.days = cells::days(cell).ok_or_else(unread)?,
            Column::Certificate => row.certificates = names(cell, column, Colleague::MOST_CERTIFICATES)?,
            Column::Group => row.groups = names(cell, column, Colleague::MOST_GROUPS)?,
            _ => {}
        }
    }
    if row.label.is_empty() {
        return Err(Problem::NoLabel);
    }
    row.role = role.unwrap_or_else(|| words::role(&row.label));
    Ok(row)
}

fn names(cell: &str, column: Column, most: usize) -> Result<Vec<String>, Problem> {
    let names = cells::names(cell);
    if names.len() > most {
        return Err(Problem::Unread { column, text: cut(cell) });
    }
    names.iter().map(|name| text(column, name, Task::LONGEST_NAME)).collect()
}

fn room(cell: &str, column: Column) -> Result<Option<Room>, Problem> {
    if cell.is_empty() {
        return Ok(None);
    }
    if let Some(label) = words::room(&cell.to_lowercase()) {
        return Ok(Some(Room::Label(label)));
    }
    let minutes = cells::minutes(cell, if column == Column::Minutes { 1 } else { 60 });
    match minutes.ok_or_else(|| Problem::Unread { column, text: cut(cell) })? {
        minutes if minutes <= Colleague::MOST_MINUTES => Ok(Some(Room::Minutes(minutes))),
        _ => Err(Problem::OutOfRange { text: cut(cell) }),
    }
}

impl TaskDivision {
    /// Adds the rows of a list, as far as they can be.
    pub fn add_people(&mut self, list: &PeopleList) -> Added<ColleagueId> {
        let mut done = Added { added: Vec::new(), problems: list.problems.clone() };
        for row in &list.rows {
            match self.add_person(row) {
                Ok(id) => done.added.push(id),
                Err(problem) => done.problems.push(RowProblem { line: row.line, problem }),
            }
        }
        crate::order::sort_by_key(&mut done.problems, |problem| problem.line);
        done
    }

    fn add_person(&mut self, row: &PersonRow) -> Result<ColleagueId, Problem> {
        if let Some(there) = self.colleague_named(&row.label) {
            return Err(Problem::ColleagueThere(there.id));
        }
        let before = self.next;
        let id = self.add_colleague(row.role, &row.label).map_err(Problem::Refused)?;
        let filled = self.change_colleague(id, |colleague| {
            colleague.room = row.room.unwrap_or(colleague.room);
            colleague.days.clone_from(&row.days);
            colleague.certificates.clone_from(&row.certificates);
            colleague.groups.clone_from(&row.groups);
        });
        if let Err(error) = filled {
            // All of a row or nothing.
            self.colleagues.retain(|colleague| colleague.id != id);
            self.next = before;
            return Err(Problem::Refused(error));
        }
        Ok(id)
    }
}
