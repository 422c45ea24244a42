//! A list of colleagues: role labels with capacity and days. No wishes: only the person enters those.

use taakkompas_school::dutch::amounts::{Decimal, minutes};
use taakkompas_school::dutch::roles;

use super::records::{self, Labelled};
use super::tasks::{Added, one_line, text};
use super::words::{self, Column};
use super::{ListProblem, RowProblem, cells, cut};
use crate::colleagues::{Capacity, Colleague};
use crate::tasks::Task;
use crate::{ColleagueId, TaskDivision};
use taakkompas_school::numbered::Numbered;
use taakkompas_school::rows::{Row, TooMuch};
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;

/// A row that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Its number in the spreadsheet, from 1.
    pub line: u32,
    /// The role label.
    pub label: String,
    /// The role: from the role column, else from the label. An unknown role has no lesbevoegdheid.
    pub role: StaffRole,
    /// Whether the role was given in a known word.
    pub is_role_read: bool,
    /// Whether the role named is that of the school leader.
    pub leads_school: bool,
    /// The room; `None` if nothing is said, which means what follows from the role.
    pub capacity: Option<RowCapacity>,
    /// The days at school; empty if not said.
    pub days: Vec<Weekday>,
    /// Certificates.
    pub certificates: Vec<String>,
    /// Groups.
    pub groups: Vec<String>,
}

/// The room that a row gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowCapacity {
    /// Given in words or hours.
    Said(Capacity),
    /// Given as working time: this many thousandths of full time, and so of the room of the role.
    FullTime {
        /// From 1 to [`RowCapacity::MOST_THOUSANDTHS`].
        thousandths: u32,
    },
}

impl RowCapacity {
    /// The highest working time that a row may give: a CAO allows somewhat more than full time.
    pub const MOST_THOUSANDTHS: u32 = Capacity::MOST_THOUSANDTHS as u32;

    /// The room of someone: given, or what follows from the role and this working time.
    pub fn capacity(self) -> Capacity {
        match self {
            Self::Said(capacity) => capacity,
            Self::FullTime { thousandths } => Capacity::FromRole(u16::try_from(thousandths).ok()),
        }
    }
}

impl PersonRow {
    /// Whether the label looks like a person's name, given that it names no role.
    pub fn may_be_name(&self) -> bool {
        !self.is_role_read && roles::may_be_name(&self.label)
    }
}

/// A list after reading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PeopleList {
    /// The rows that could be read, in order.
    pub rows: Vec<PersonRow>,
    /// What is wrong with the others, in order of line number.
    pub problems: Vec<RowProblem>,
}

/// The columns of a list without a header row.
const USUAL: [Column; 3] = [Column::Label, Column::Capacity, Column::Days];

impl PeopleList {
    /// Reads a pasted list or a CSV. The first row may name the columns, in any order; otherwise they are label,
    /// capacity and days.
    ///
    /// # Errors
    /// A text that is too long or has too many rows.
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

fn row(of: &Row, columns: &[Option<Column>]) -> Result<PersonRow, ListProblem> {
    let mut named = None;
    let mut row = PersonRow {
        line: of.line,
        label: String::new(),
        role: StaffRole::Other,
        is_role_read: false,
        leads_school: false,
        capacity: None,
        days: Vec::new(),
        certificates: Vec::new(),
        groups: Vec::new(),
    };
    for (cell, column) in of.cells.iter().zip(columns) {
        let Some(column) = *column else { continue };
        let cell = super::write::unguarded(cell);
        if cell.contains('\u{fffd}') {
            return Err(ListProblem::LostLetters);
        }
        let unread = || ListProblem::Unread { column, text: cut(cell) };
        match column {
            Column::Label => row.label = text(column, &one_line(cell), Colleague::LONGEST_LABEL)?,
            Column::Role => named = (!cell.is_empty()).then_some(cell),
            Column::Capacity | Column::Size | Column::Minutes => row.capacity = capacity(cell, column)?,
            Column::Days => row.days = cells::days(cell).ok_or_else(unread)?,
            Column::Certificate => row.certificates = names(cell, column, Colleague::MOST_CERTIFICATES)?,
            Column::Group => row.groups = names(cell, column, Colleague::MOST_GROUPS)?,
            _ => {}
        }
    }
    if row.label.is_empty() {
        return Err(ListProblem::NoLabel);
    }
    let named = named.unwrap_or(&row.label);
    row.leads_school = roles::leads_school(named);
    let role = roles::role(named);
    (row.role, row.is_role_read) = (role.unwrap_or(StaffRole::Other), role.is_some());
    Ok(row)
}

fn names(cell: &str, column: Column, most: usize) -> Result<Vec<String>, ListProblem> {
    let names = cells::names(cell);
    if names.len() > most {
        return Err(ListProblem::Unread { column, text: cut(cell) });
    }
    names.iter().map(|name| text(column, name, Task::LONGEST_NAME)).collect()
}

fn capacity(cell: &str, column: Column) -> Result<Option<RowCapacity>, ListProblem> {
    if cell.is_empty() {
        return Ok(None);
    }
    let word = cell.to_lowercase();
    if let Some(label) = words::capacity(&word) {
        return Ok(Some(RowCapacity::Said(Capacity::Label(label))));
    }
    let unread = || ListProblem::Unread { column, text: cut(cell) };
    let out_of_range = || ListProblem::OutOfRange { text: cut(cell) };
    if let Some(number) = ["fte", "wtf"].iter().find_map(|of| word.strip_suffix(of).or_else(|| word.strip_prefix(of))) {
        let thousandths =
            Decimal::read(number).and_then(|number| number.times(1000)).filter(|&part| part > 0).ok_or_else(unread)?;
        let fits = thousandths <= RowCapacity::MOST_THOUSANDTHS;
        return if fits { Ok(Some(RowCapacity::FullTime { thousandths })) } else { Err(out_of_range()) };
    }
    let minutes = minutes(cell, if column == Column::Minutes { 1 } else { 60 });
    match minutes.ok_or_else(unread)? {
        minutes if minutes <= Colleague::MOST_MINUTES => Ok(Some(RowCapacity::Said(Capacity::Minutes(minutes)))),
        _ => Err(out_of_range()),
    }
}

impl TaskDivision {
    /// Adds as many rows of a list as possible.
    pub fn add_people(&mut self, list: &PeopleList) -> Added<ColleagueId> {
        let mut done = Added { added: Vec::new(), problems: list.problems.clone() };
        for row in &list.rows {
            match self.add_person(row) {
                Ok(id) => done.added.push(id),
                Err(problem) => done.problems.push(RowProblem { line: row.line, problem }),
            }
        }
        taakkompas_school::order::sort_by_key(&mut done.problems, |problem| problem.line);
        done
    }

    fn add_person(&mut self, row: &PersonRow) -> Result<ColleagueId, ListProblem> {
        if let Some(there) = self.colleague_named(&row.label) {
            return Err(ListProblem::ColleagueThere(there.id));
        }
        let before = self.next;
        let id = self.add_colleague(row.role, &row.label).map_err(ListProblem::Refused)?;
        let filled = self.change_colleague(id, |colleague| {
            colleague.capacity = row.capacity.map_or(colleague.capacity, RowCapacity::capacity);
            colleague.leads_school = row.leads_school;
            colleague.days.clone_from(&row.days);
            colleague.certificates.clone_from(&row.certificates);
            colleague.groups.clone_from(&row.groups);
        });
        if let Err(error) = filled {
            // A row is added completely or not at all.
            self.colleagues.take_out(id);
            self.next = before;
            return Err(ListProblem::Refused(error));
        }
        Ok(id)
    }
}
