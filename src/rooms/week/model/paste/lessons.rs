//! Lesson times of groups: which rows give them, also with the days down and the groups across.

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::times;
use taakkompas_school::slices::pause;
use taakkompas_school::time_of_day::Weekday;

use super::cells::{self, groups_told as named, is_stage, names_years};
use super::head::is_title;
use super::reading::LessonsRow;
use super::{Lesson, Note, ProblemReason, Row};

/// A table with days down and groups across.
#[derive(Debug)]
pub(super) struct DaysDown<'a> {
    head: &'a Row,
    body: &'a [Row],
    /// How many rows it takes in all.
    pub rows: usize,
}

/// The lesson times of one column, or the row and the text that could not be read.
pub(super) struct Column {
    pub line: u32,
    pub cells: Vec<String>,
    pub lessons: Result<LessonsRow, ProblemReason>,
}

impl<'a> DaysDown<'a> {
    /// Whether a table begins with these rows.
    pub fn is_begun(rows: &[Row]) -> bool {
        let Some((head, below)) = rows.split_first() else { return false };
        let mut groups = head.cells.iter().skip(1).filter(|cell| !cell.is_empty()).peekable();
        let has_groups = groups.peek().is_some();
        let Some(first) = below.first() else { return false };
        // What most rows are not comes first: this is asked of every row.
        let is_corner = || {
            let corner = head.cell(0);
            times::spans(corner).is_none() && !names_years(corner) && days(corner).is_none()
        };
        has_groups
            && days(first.cell(0)).is_some()
            && groups.all(|cell| names_years(cell) || is_stage(cell))
            && is_corner()
            && has_times(first)
    }

    /// The table that begins with these rows, if one does.
    pub async fn find(rows: &'a [Row]) -> Option<Self> {
        let (head, below) = rows.split_first().filter(|_| Self::is_begun(rows))?;
        let mut end = 0;
        while below.get(end).is_some_and(|row| !is_title(row) && days(row.cell(0)).is_some()) {
            end += 1;
            pause().await;
        }
        Some(Self { head, body: below.get(..end).unwrap_or_default(), rows: end + 1 })
    }

    /// The groups, one column each. A cell that cannot be read leaves out its whole column: half of a week is no week.
    pub async fn columns(&self) -> Vec<Column> {
        let filled = self.head.cells.iter().enumerate().skip(1).filter(|(_, cell)| !cell.is_empty());
        let mut columns = Vec::new();
        for (at, group) in filled {
            columns.push(self.column(at, group).await);
        }
        columns
    }

    async fn column(&self, at: usize, group: &str) -> Column {
        let mut notes = Vec::new();
        let groups = named(group, &mut notes);
        let mut lessons = Vec::new();
        for row in self.body {
            pause().await;
            match on_days(row, at, &mut notes) {
                Ok(more) => lessons.extend(more),
                Err(reason) => {
                    let cells = [row.cell(0), group, row.cell(at)].map(str::to_owned).to_vec();
                    return Column { line: row.line, cells, lessons: Err(reason) };
                }
            }
        }
        let row = LessonsRow { groups, lessons, is_part: false, notes };
        Column { line: self.head.line, cells: vec![group.to_owned()], lessons: Ok(row) }
    }
}

/// The lessons of one cell, on the days of its row.
fn on_days(row: &Row, at: usize, notes: &mut Vec<Note>) -> Result<Vec<Lesson>, ProblemReason> {
    let text = row.cell(at);
    if is_away(text) {
        return Ok(Vec::new());
    }
    let not_a_day = || ProblemReason::NotADay { found: row.cell(0).to_owned() };
    let days = days(row.cell(0)).ok_or_else(not_a_day)?;
    let spans = cells::spans(text, notes)?;
    Ok(days.into_iter().flat_map(|weekday| spans.iter().map(move |&span| Lesson { weekday, span })).collect())
}

/// The days that a cell names, each week: lessons are the same in every week.
fn days(text: &str) -> Option<Vec<Weekday>> {
    let said = cells::days(text).ok().flatten()?;
    said.iter().all(|(_, weeks)| weeks.is_none()).then(|| said.into_iter().map(|(day, _)| day).collect())
}

/// Whether a row holds times below the groups, and nothing else.
fn has_times(row: &Row) -> bool {
    let mut said = row.cells.iter().skip(1).filter(|cell| !is_away(cell)).peekable();
    said.peek().is_some() && said.all(|cell| times::spans(cell).is_some())
}
