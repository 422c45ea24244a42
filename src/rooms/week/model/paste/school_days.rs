//! Lesson times of the whole school, in a table that names no groups: the days down with a morning and an afternoon, with
//! a begin and an end, or with one time; or the days across with rows for the begin and the end.

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::days::below;
use taakkompas_school::dutch::times;
use taakkompas_school::time_of_day::Weekday;

use super::cells::{self, Named};
use super::head::is_head;
use super::reading::{LessonsRow, SHORTEST_LESSONS};
use super::vocabulary::{Column, column, is_break_word, is_lesson_word};
use super::{Lesson, Note, ProblemReason, Row};

/// Such a table.
pub(super) struct SchoolDays<'a> {
    rows: &'a [Row],
    /// Whether its days stand across.
    is_across: bool,
}

impl<'a> SchoolDays<'a> {
    /// The table that begins with these rows, if one does.
    pub fn find(rows: &'a [Row]) -> Option<Self> {
        let (first, below) = rows.split_first()?;
        if is_head(first) && begins_and_ends(first, below) {
            return rows.get(..3).map(|rows| Self { rows, is_across: true });
        }
        if let Some(count) = parts_down(first, below) {
            return rows.get(..1 + count).map(|rows| Self { rows, is_across: true });
        }
        let head = usize::from(is_parts(first));
        let body = rows.get(head..)?;
        let count = body.iter().take_while(|row| is_day(row)).count();
        // One day may be anything, and what is short or comes twice on a day is somebody's.
        let rows = rows.get(..head + count).filter(|_| count > 1)?;
        let found = Self { rows, is_across: false };
        let mut seen = Vec::new();
        let mut is_new = |day: Weekday| {
            let is_new = !seen.contains(&day);
            seen.push(day);
            is_new
        };
        let is_once = rows.iter().flat_map(days).all(&mut is_new);
        let is_long = |lesson: &Lesson| lesson.span.length() > SHORTEST_LESSONS;
        let lessons = found.lessons().map(|row| row.lessons).unwrap_or_default();
        let is_long = !lessons.is_empty() && lessons.iter().all(is_long);
        // Two that overlap are of two people or groups.
        let overlaps = |one: &Lesson, other: &Lesson| one.weekday == other.weekday && one.span.overlaps(other.span);
        let is_apart =
            lessons.iter().enumerate().all(|(at, one)| lessons.iter().skip(at + 1).all(|other| !overlaps(one, other)));
        (is_once && is_long && is_apart).then_some(found)
    }

    /// How many rows it takes.
    pub const fn count(&self) -> usize {
        self.rows.len()
    }

    /// The row it begins with.
    pub fn first(&self) -> Option<&'a Row> {
        self.rows.first()
    }

    /// Its lesson times.
    ///
    /// # Errors
    /// The row with a cell that cannot be read, and why: half of a week is no week.
    pub fn lessons(&self) -> Result<LessonsRow, (&'a Row, ProblemReason)> {
        let mut notes = vec![Note::SchoolLessons];
        let mut lessons = Vec::new();
        if self.is_across {
            let Some((head, below)) = self.rows.split_first() else { return Ok(row(lessons, notes)) };
            let [from, until] = below else { return of_parts(head, below) };
            if !begins_and_ends(head, below) {
                return of_parts(head, below);
            }
            for (at, cell) in head.cells.iter().enumerate() {
                let Some(Column::On(weekday, _)) = column(cell) else { continue };
                let (begin, end) = (from.cell(at), until.cell(at));
                if !is_away(begin) || !is_away(end) {
                    let spans = cells::between(begin, end, &mut notes).map_err(|reason| (from, reason))?;
                    lessons.extend(spans.into_iter().map(|span| Lesson { weekday, span }));
                }
            }
            return Ok(row(lessons, notes));
        }
        for day in self.rows.iter().filter(|row| is_day(row)) {
            let times: Vec<&str> = said(day).collect();
            let spans = match times.as_slice() {
                [from, until] if times::time(from).read().is_some() => cells::between(from, until, &mut notes),
                _ => times.iter().try_fold(Vec::new(), |mut spans, cell| {
                    spans.extend(cells::spans(cell, &mut notes)?);
                    Ok(spans)
                }),
            };
            let spans = spans.map_err(|reason| (day, reason))?;
            let on = days(day);
            lessons.extend(on.into_iter().flat_map(|weekday| spans.iter().map(move |&span| Lesson { weekday, span })));
        }
        Ok(row(lessons, notes))
    }
}

/// The lessons of a table with the days across, and a row for each part of them.
fn of_parts<'a>(head: &Row, below: &'a [Row]) -> Result<LessonsRow, (&'a Row, ProblemReason)> {
    let (mut notes, mut lessons) = (vec![Note::SchoolLessons], Vec::new());
    for row in below {
        // When there are no lessons follows from when there are.
        if is_break(row) {
            notes.push(Note::BesideTimes { found: row.cells.join(" ").trim().to_owned() });
            continue;
        }
        for (at, cell) in head.cells.iter().enumerate() {
            let Some(Column::On(weekday, _)) = column(cell).filter(|_| !is_away(row.cell(at))) else { continue };
            let spans = cells::spans(row.cell(at), &mut notes).map_err(|reason| (row, reason))?;
            lessons.extend(spans.into_iter().map(|span| Lesson { weekday, span }));
        }
    }
    Ok(row(lessons, notes))
}

fn row(lessons: Vec<Lesson>, notes: Vec<Note>) -> LessonsRow {
    let groups = vec![Named::All];
    LessonsRow { groups, lessons, is_part: false, notes }
}

fn days(row: &Row) -> Vec<Weekday> {
    let said = cells::days(row.cell(0)).ok().flatten().unwrap_or_default();
    said.into_iter().filter(|(_, weeks)| weeks.is_none()).map(|(day, _)| day).collect()
}

fn said(row: &Row) -> impl Iterator<Item = &str> {
    row.cells.iter().skip(1).map(String::as_str).filter(|cell| !is_away(cell))
}

/// Whether a row names days, and then holds times and nothing else.
fn is_day(row: &Row) -> bool {
    let is_time = |cell: &str| times::spans(cell).is_some() || times::time(cell).read().is_some();
    !row.has_open_quote && !days(row).is_empty() && said(row).count() > 0 && said(row).all(is_time)
}

/// Whether a row names what stands below it: "ochtend" and "middag", "begin" and "eind", "lestijd".
fn is_parts(row: &Row) -> bool {
    let is_part = |cell: &str| {
        matches!(column(cell), Some(Column::From | Column::Until | Column::Times))
            || cell.split_whitespace().any(is_lesson_word)
            || below(Weekday::Monday, cell).is_some_and(|on| on.part.is_some())
    };
    let corner = row.cell(0);
    let is_corner = corner.is_empty() || matches!(column(corner), Some(Column::Day | Column::Days | Column::Times));
    is_corner && said(row).count() > 0 && said(row).all(is_part)
}

/// How many rows below days hold the times of a part of them: "Ochtend", "Middag", "Lestijd". `None` if these rows are
/// about something else, or about someone.
fn parts_down(head: &Row, below: &[Row]) -> Option<usize> {
    let corner = head.cell(0);
    let is_corner = corner.is_empty()
        || matches!(column(corner), Some(Column::Day | Column::Days | Column::Times))
        || corner.split_whitespace().any(is_lesson_word);
    let days = head.cells.iter().skip(1).filter(|cell| matches!(column(cell), Some(Column::On(..)))).count();
    let is_named = |text: &str| {
        text.split_whitespace().any(is_break_word)
            || below_monday(text).is_some_and(|on| on.part.is_some())
            || text.split_whitespace().any(is_lesson_word)
    };
    let is_time = |cell: &str| times::spans(cell).is_some();
    let is_part =
        |row: &&Row| !row.has_open_quote && is_named(row.cell(0)) && said(row).count() > 0 && said(row).all(is_time);
    let count = below.iter().take_while(is_part).count();
    let has_lessons = below.iter().take(count).any(|row| !is_break(row));
    (is_head(head) && is_corner && days > 1 && has_lessons).then_some(count)
}

/// Whether a row is about a break of pupils.
fn is_break(row: &Row) -> bool {
    row.cell(0).split_whitespace().any(is_break_word)
}

/// What a word says below a day.
fn below_monday(text: &str) -> Option<taakkompas_school::dutch::days::OnDay> {
    below(Weekday::Monday, text)
}

/// Whether two rows below days are a begin and an end.
fn begins_and_ends(head: &Row, below: &[Row]) -> bool {
    let [from, until, ..] = below else { return false };
    let days = head.cells.iter().skip(1).filter(|cell| matches!(column(cell), Some(Column::On(..)))).count();
    let of = |row: &Row| column(row.cell(0));
    days > 1 && of(from) == Some(Column::From) && of(until) == Some(Column::Until)
}
