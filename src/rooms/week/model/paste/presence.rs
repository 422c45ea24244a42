//! A list with a row for each day that says when someone works: "OA A, maandag, 8.30-14.30", and nothing of what is done.

use taakkompas_school::dutch::answers::is_away;

use super::day_by_day::Cells;
use super::head::is_head;
use super::vocabulary::Column;
use super::{Row, Span};

/// The minutes that a row has at least to be about when someone is there: a block is shorter.
pub(super) const SHORTEST: u32 = 3 * 60;

/// Whether a head or a title is about when people are there.
pub(super) fn says_presence(text: &str) -> bool {
    let text = text.to_lowercase();
    ["werktijd", "werkdag", "aanwezig", "beschikbaar"].iter().any(|word| text.contains(word))
}

/// Whether a row of a table, below its head, says something of a group or of the work.
pub(super) fn has_work(columns: &[Option<Column>], below: &[Row]) -> bool {
    let of_work = columns.iter().enumerate().filter(|(_, column)| is_of_work(**column));
    let of_work: Vec<usize> = of_work.map(|(at, _)| at).collect();
    let mut rows = below.iter().take_while(|row| !of_work.is_empty() && !is_head(row));
    rows.any(|row| of_work.iter().any(|&at| !is_away(row.cell(at))))
}

/// Whether a row says when someone is there, and not what is done then: it says nothing of that, and the head or a title
/// is about working times, or its times are longer than a block is.
pub(super) fn is_presence(cells: &Cells<'_>, spans: &[Span], is_said: bool) -> bool {
    let is_long = spans.iter().map(|span| span.length()).sum::<u32>() >= SHORTEST;
    let mut of_work = cells.columns.iter().enumerate().filter(|(_, column)| is_of_work(**column));
    (is_long || is_said) && of_work.all(|(at, _)| is_away(cells.row.cell(at)))
}

/// Whether a column is about a group or the work.
const fn is_of_work(column: Option<Column>) -> bool {
    use Column::{Activity, Aim, Group, Kind, Place, Teacher};
    matches!(column, Some(Activity | Aim | Group | Kind | Place | Teacher))
}
