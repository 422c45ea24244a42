//! Days across that take more than one column: "maandag" above two columns, with "van" and "tot" or "ochtend" and "middag"
//! in a second row, or with nothing more.

use taakkompas_school::dutch::days::{PartOfDay, below};
use taakkompas_school::dutch::weeks::WeeksSaid;

use super::Row;
use super::head::Head;
use super::vocabulary::{Column, column};

/// Gives a day the columns without a head that stand to the right of it, and those with its name again. What stands to the
/// right of the last day only belongs to it if another day has as much.
pub(super) fn spread(columns: &mut Vec<Option<Column>>, row: &Row) {
    let mut day = None;
    for (at, column) in columns.iter_mut().enumerate() {
        match *column {
            Some(Column::On(on, weeks)) if day == Some((on, weeks)) => {
                *column = Some(Column::Also(on, weeks));
            }
            Some(Column::On(on, weeks)) => day = Some((on, weeks)),
            None if row.cell(at).is_empty() => {
                if let Some((on, weeks)) = day {
                    *column = Some(Column::Also(on, weeks));
                }
            }
            _ => day = None,
        }
    }
    // The columns at the end: as many as another day has, and no more.
    let days = columns.iter().filter(|column| matches!(column, Some(Column::On(..)))).count();
    let Some((on, weeks)) = day.filter(|_| days > 1) else { return };
    let own = columns.iter().rposition(|column| *column == Some(Column::On(on, weeks))).unwrap_or_default();
    let widest = widest_before(columns, own);
    columns.truncate(own + 1);
    columns.resize(own + 1 + widest, Some(Column::Also(on, weeks)));
    columns.resize(columns.len().max(row.cells.len()), None);
}

/// The most columns that a day before this place has beside its first.
fn widest_before(columns: &[Option<Column>], at: usize) -> usize {
    let is_also = |column: &Option<Column>| matches!(column, Some(Column::Also(..)));
    let before = columns.get(..at).unwrap_or_default();
    before
        .chunk_by(|one, other| is_also(one) == is_also(other))
        .filter(|run| run.iter().all(is_also))
        .map(<[_]>::len)
        .max()
        .unwrap_or(0)
}

/// What a second row of heads says below a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Below {
    From,
    Until,
    Times,
    Part(PartOfDay),
    Weeks(WeeksSaid),
}

fn below_day(cell: &str, day: taakkompas_school::time_of_day::Weekday) -> Option<Below> {
    match column(cell) {
        Some(Column::From) => return Some(Below::From),
        Some(Column::Until) => return Some(Below::Until),
        Some(Column::Times) => return Some(Below::Times),
        _ => {}
    }
    let said = below(day, cell)?;
    match (said.part, said.weeks) {
        (Some(part), WeeksSaid::Every) => Some(Below::Part(part)),
        (None, weeks @ (WeeksSaid::A | WeeksSaid::B)) => Some(Below::Weeks(weeks)),
        _ => None,
    }
}

/// Takes a second row of heads, below days. Gives the heads in it that are not known; `None` if the row is no such row.
pub(super) fn second_head(head: &mut Head, row: &Row) -> Option<Vec<String>> {
    let (Head::People(columns) | Head::Corner(columns) | Head::Lessons(columns)) = head else { return None };
    // Who a row of the table is about stands in front.
    let first = row.cell(0);
    if !first.is_empty() && column(first).is_none() {
        return None;
    }
    let mut columns = columns.clone();
    let (mut unknown, mut found, mut corner) = (Vec::new(), Vec::new(), None);
    for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        match columns.get_mut(at).map(|own| (*own, own)) {
            Some((Some(Column::On(day, weeks) | Column::Also(day, weeks)), own)) => {
                let said = below_day(cell, day)?;
                *own = Some(match said {
                    Below::From => Column::FromOn(day, weeks),
                    Below::Until => Column::UntilOn(day, weeks),
                    Below::Times => Column::On(day, weeks),
                    Below::Part(part) => Column::PartOn(day, weeks, part),
                    Below::Weeks(weeks) => Column::On(day, weeks),
                });
                found.push((day, weeks, said));
            }
            Some((_, own)) => match column(cell) {
                Some(known) if at == 0 => corner = Some(known),
                Some(known) => *own = Some(known),
                None => unknown.push(cell.clone()),
            },
            None => unknown.push(cell.clone()),
        }
    }
    // A day has a begin and an end, or more than one part.
    let count = |day, of: Below| found.iter().filter(|(on, _, said)| *on == day && *said == of).count();
    let is_whole = found.iter().all(|(day, _, said)| match said {
        Below::From | Below::Until => count(*day, Below::From) == count(*day, Below::Until),
        Below::Times => true,
        Below::Part(_) | Below::Weeks(_) => found.iter().filter(|(on, ..)| on == day).count() > 1,
    });
    if found.is_empty() || !is_whole {
        return None;
    }
    if let (Some(own), Some(known)) = (columns.first_mut(), corner) {
        *own = Some(known);
    }
    // "Groep" below an empty corner: these are lesson times.
    *head = match (&*head, corner) {
        (_, Some(Column::Group)) | (Head::Lessons(_), _) => Head::Lessons(columns),
        (Head::Corner(_), None) => Head::Corner(columns),
        _ => Head::People(columns),
    };
    Some(unknown)
}
