//! The cells of a row by their columns, and what is in those of the days.

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::days::{PartOfDay, below, short_weekday};
use taakkompas_school::dutch::weeks::WeeksSaid;

use super::vocabulary::Column;
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

/// The times of a row; `None` if it has none.
pub(super) fn spans(cells: &Cells<'_>, notes: &mut Vec<Note>) -> Result<Option<Vec<Span>>, ProblemReason> {
    let (from, until, both) = (cells.get(Column::From), cells.get(Column::Until), cells.get(Column::Times));
    if !both.is_empty() {
        return cells::spans(both, notes).map(Some);
    }
    two_cells(from, until, notes)
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
    for column in cells.columns.iter().flatten() {
        if let &Column::OnEach(days) = column {
            let text = cells.get(*column);
            if !is_away(text) && !text.eq_ignore_ascii_case("v") {
                let (times, own) = cells::apart_from_weeks(text)?;
                let spans = cells::spans(times, notes)?;
                let on = days.days().flat_map(|day| spans.iter().map(move |&span| (day, span, own)));
                found.at.extend(on);
            }
            continue;
        }
        let &(Column::On(weekday, said) | Column::FromOn(weekday, said)) = column else { continue };
        let of_head = || match said {
            WeeksSaid::Every => Ok(None),
            said => cells::of_weeks(said, &format!("{} om en om", short_weekday(weekday))).map(Some),
        };
        let text = cells.get(Column::On(weekday, said));
        // "V" among times is a day off.
        if !is_away(text) && !text.eq_ignore_ascii_case("v") {
            if let Some(on) = below(weekday, text) {
                let weeks =
                    if on.weeks == WeeksSaid::Every { of_head()? } else { Some(cells::of_weeks(on.weeks, text)?) };
                found.whole.push((weekday, on.part, weeks, text.to_owned()));
                continue;
            }
            let (times, own) = cells::apart_from_weeks(text)?;
            let weeks = if own.is_some() { own } else { of_head()? };
            found.at.extend(cells::spans(times, notes)?.into_iter().map(|span| (weekday, span, weeks)));
        }
        let (from, until) = (cells.get(Column::FromOn(weekday, said)), cells.get(Column::UntilOn(weekday, said)));
        if !is_away(from) || !is_away(until) {
            let (spans, weeks) = (two_cells(from, until, notes)?.unwrap_or_default(), of_head()?);
            found.at.extend(spans.into_iter().map(|span| (weekday, span, weeks)));
        }
    }
    Ok(found)
}
