//! The cells of a row by their columns, and what is in those of the days.

use std::borrow::Cow;

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::days::{PartOfDay, below, short_weekday};
use taakkompas_school::dutch::times;
use taakkompas_school::dutch::weeks::WeeksSaid;

use super::vocabulary::{Column, is_of_day};
use super::{Note, ProblemReason, Row, Span, Weekday, Weeks, cells};

/// A row with its columns.
pub(super) struct Cells<'a> {
    pub row: &'a Row,
    pub columns: &'a [Option<Column>],
}

impl<'a> Cells<'a> {
    /// The cell in this column; empty if there is no such column.
    pub fn get(&self, wanted: Column) -> &'a str {
        let at = self.columns.iter().position(|&column| column == Some(wanted));
        at.map_or("", |at| self.row.cell(at))
    }
}

/// The times of a row; `None` if it has none. Of begins and ends in more than two columns, each end belongs to the begin
/// before it.
pub(super) fn spans(cells: &Cells<'_>, notes: &mut Vec<Note>) -> Result<Option<Vec<Span>>, ProblemReason> {
    let both = cells.get(Column::Times);
    if !both.is_empty() {
        return cells::spans(both, notes).map(Some);
    }
    let of = |wanted: Column| {
        let columns = cells.columns.iter().enumerate().filter(move |(_, column)| **column == Some(wanted));
        columns.map(|(at, _)| cells.row.cell(at))
    };
    let (mut begins, mut ends) = (of(Column::From), of(Column::Until));
    let mut found: Option<Vec<Span>> = None;
    loop {
        let (from, until) = match (begins.next(), ends.next()) {
            (None, None) => return Ok(found),
            (from, until) => (from.unwrap_or_default(), until.unwrap_or_default()),
        };
        if let Some(more) = two_cells(from, until, notes)? {
            found.get_or_insert_default().extend(more);
        }
    }
}

fn two_cells(from: &str, until: &str, notes: &mut Vec<Note>) -> Result<Option<Vec<Span>>, ProblemReason> {
    match (from, until) {
        ("", "") => Ok(None),
        ("", _) | (_, "") => Err(ProblemReason::NoTimes),
        _ => cells::between(from, until, notes).map(Some),
    }
}

/// Times on a day, with the weeks that their cell names.
pub(super) type OnDay = (Weekday, Span, Option<Weeks>);

/// When someone is there on a day, or a group has lessons.
#[derive(Debug, Default)]
pub(super) struct DayByDay {
    pub at: Vec<OnDay>,
    /// Days without times, with the weeks that their cell names.
    pub whole: Vec<(Weekday, Option<PartOfDay>, Option<Weeks>, String)>,
}

/// What is in the columns of the days.
pub(super) fn day_by_day(cells: &Cells<'_>, notes: &mut Vec<Note>) -> Result<DayByDay, ProblemReason> {
    let mut found = DayByDay::default();
    let mut taken = None;
    let offs = off_or_tick(cells)?;
    for (at, column) in cells.columns.iter().enumerate() {
        let text = cells.row.cell(at);
        match *column {
            _ if taken == Some(at) => {}
            Some(Column::OnEach(days)) if is_there(text) => {
                let (times, own) = cells::apart_from_weeks(text)?;
                let spans = cells::spans(times, notes)?;
                let on = days.days().flat_map(|day| spans.iter().map(move |&span| (day, span, own)));
                found.at.extend(on);
            }
            Some(Column::On(day, said)) => {
                let next = at + 1;
                let is_wide = cells.columns.get(next) == Some(&Some(Column::Also(day, said)));
                let is_time = |at: usize| times::time(cells.row.cell(at)).read().is_some();
                // Two columns with a time each, a begin and an end.
                if is_wide && is_time(at) && is_time(next) {
                    taken = Some(next);
                    let spans = two_cells(text, cells.row.cell(next), notes)?.unwrap_or_default();
                    found.add(day, &spans, of_head(day, said)?);
                } else if is_there(text) {
                    let other = is_wide.then(|| cells.row.cell(next));
                    found.take_cell(text, day, said, None, notes)?;
                    half(text, day, other)?;
                }
            }
            Some(Column::PartOn(day, said, part)) if is_there(text) => {
                found.take_cell(text, day, said, Some(part), notes)?
            }
            // What stands beside a day is its second part, if it says when.
            Some(Column::Also(day, said)) if is_there(text) => {
                let says_when = below(day, &ticked(text)).is_some() || times::spans(text).is_some();
                if says_when {
                    found.take_cell(text, day, said, None, notes)?;
                    half(text, day, Some(cells.row.cell(at - 1)))?;
                } else {
                    notes.push(Note::NoHead { found: text.to_owned() });
                }
            }
            Some(Column::FromOn(day, said)) => {
                let is_end = |column: &Option<Column>| *column == Some(Column::UntilOn(day, said));
                let end = cells.columns.iter().skip(at + 1).position(is_end).map(|end| at + 1 + end);
                let until = end.map_or("", |end| cells.row.cell(end));
                if !is_away(text) || !is_away(until) {
                    let spans = two_cells(text, until, notes)?.unwrap_or_default();
                    found.add(day, &spans, of_head(day, said)?);
                }
            }
            _ => {}
        }
    }
    notes.extend(offs.map(|found| Note::ReadAsOff { found }));
    Ok(found)
}

/// The "V" below a day, if there is one. Beside times it is a day off.
///
/// # Errors
/// A row that says nothing else of its days: it may be a tick as well.
fn off_or_tick(cells: &Cells<'_>) -> Result<Option<String>, ProblemReason> {
    let of_days = |at: &usize| is_of_day(cells.columns.get(*at).copied().flatten());
    let said: Vec<&str> = (0..cells.columns.len()).filter(of_days).map(|at| cells.row.cell(at)).collect();
    let Some(off) = said.iter().find(|cell| cell.eq_ignore_ascii_case("v")) else { return Ok(None) };
    let found = (*off).to_owned();
    let has_times = said.iter().any(|cell| times::read(cell).read().is_some() || times::time(cell).read().is_some());
    if has_times { Ok(Some(found)) } else { Err(ProblemReason::OffOrTick { found }) }
}

/// Whether a cell below a day says that someone is there. "V" among times is a day off.
fn is_there(text: &str) -> bool {
    !is_away(&ticked(text)) && !text.eq_ignore_ascii_case("v") && !is_zero(text)
}

/// Signs that tick a day, as "x" does. The signs for no are away, as all other signs are.
const TICKS: [char; 7] = ['✓', '✔', '✅', '☑', '√', '●', '⬤'];

/// A cell with "x" for the sign that ticks the day.
fn ticked(text: &str) -> Cow<'_, str> {
    let rest = text.strip_prefix(TICKS).map(|rest| rest.trim_start_matches('\u{fe0f}'));
    rest.map_or(Cow::Borrowed(text), |rest| Cow::Owned(format!("x{rest}")))
}

/// Whether a cell is a number, or a part, of nothing: "0", "0%", "0,0".
fn is_zero(text: &str) -> bool {
    text.contains('0') && text.chars().all(|sign| "0,.% ".contains(sign))
}

/// A cross in one of the two columns of a day stands for half of it.
fn half(text: &str, day: Weekday, other: Option<&str>) -> Result<(), ProblemReason> {
    let is_cross = |cell: &str| below(day, &ticked(cell)).is_some_and(|on| on.part.is_none());
    match other.filter(|other| is_cross(text) && !is_cross(other)) {
        Some(_) => Err(ProblemReason::HalfDay { found: text.to_owned() }),
        None => Ok(()),
    }
}

/// The weeks that the head of a day names.
fn of_head(day: Weekday, said: WeeksSaid) -> Result<Option<Weeks>, ProblemReason> {
    match said {
        WeeksSaid::Every => Ok(None),
        said => cells::of_weeks(said, &format!("{} om en om", short_weekday(day))).map(Some),
    }
}

/// The weeks of a cell, or else of its head: both may say them, but not different ones.
fn one_of(own: Option<Weeks>, of_head: Option<Weeks>, text: &str) -> Result<Option<Weeks>, ProblemReason> {
    match (own, of_head) {
        (Some(own), Some(of_head)) if own != of_head => Err(ProblemReason::WhichWeek { found: text.to_owned() }),
        _ => Ok(own.or(of_head)),
    }
}

impl DayByDay {
    fn add(&mut self, day: Weekday, spans: &[Span], weeks: Option<Weeks>) {
        self.at.extend(spans.iter().map(|&span| (day, span, weeks)));
    }

    /// Takes a cell below a day.
    fn take_cell(
        &mut self,
        text: &str,
        day: Weekday,
        said: WeeksSaid,
        part: Option<PartOfDay>,
        notes: &mut Vec<Note>,
    ) -> Result<(), ProblemReason> {
        let is_all = |text: &str| text.trim_end_matches(['%', ' ']) == "100" && text.ends_with('%');
        let tick = if is_all(text) { Cow::Borrowed("x") } else { ticked(text) };
        if let Some(on) = below(day, &tick) {
            let own = if on.weeks == WeeksSaid::Every { None } else { Some(cells::of_weeks(on.weeks, text)?) };
            let weeks = one_of(own, of_head(day, said)?, text)?;
            let whole = (day, on.part.or(part), weeks, text.to_owned());
            // One hour, or all of the day: said as it was read.
            if text.chars().any(|sign| sign.is_ascii_digit()) {
                notes.push(Note::WholeDay { found: text.to_owned() });
            }
            if !self.whole.iter().any(|other| (other.0, other.1, other.2) == (whole.0, whole.1, whole.2)) {
                self.whole.push(whole);
            }
            return Ok(());
        }
        if is_part(text) {
            return Err(ProblemReason::HalfDay { found: text.to_owned() });
        }
        let (times, own) = cells::apart_from_weeks(text)?;
        let weeks = one_of(own, of_head(day, said)?, text)?;
        let spans = cells::spans(times, notes)?;
        self.add(day, &spans, weeks);
        Ok(())
    }
}

/// Whether a cell is a part of a day: "0,5", "½", "50%".
fn is_part(text: &str) -> bool {
    let is_number = text.chars().all(|sign| sign.is_ascii_digit() || ",.½¼¾% ".contains(sign));
    let has_sign = text.contains(['%', '½', '¼', '¾']);
    is_number && (has_sign || text.starts_with("0,") || text.starts_with("0.") || text.starts_with([',', '.']))
}
