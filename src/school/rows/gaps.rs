//! Columns that only spaces keep apart, as a PDF gives them: "Sint     20     3".
//!
//! A line with fewer cells than the others is put below the cells that it stands under. If it stands under none, or under
//! two, it stays one cell: which of its cells is empty would be a guess.

use core::ops::Range;

use super::LINE_ENDS;
use super::label::is_mark_or_bullet;

/// Where each column stands, in characters; empty if the lines do not stand below each other.
#[derive(Debug, Clone)]
pub(super) struct Gaps {
    places: Vec<Range<usize>>,
    count: usize,
}

/// A cell of a line, and where it stands.
type Cell = (Range<usize>, String);

/// The cells of a line: two spaces or more are between. Not those behind a mark, a colon or the end of a sentence.
fn cells(line: &str) -> Vec<Cell> {
    let mut found: Vec<Cell> = Vec::new();
    let mut spaces = 2;
    for (at, sign) in line.chars().enumerate() {
        if sign.is_whitespace() {
            spaces += 1;
            continue;
        }
        let is_inside = |(_, text): &Cell| {
            spaces < 2
                || text.ends_with(':')
                || spaces == 2 && text.ends_with(['.', '!', '?', ','])
                || is_mark_or_bullet(text)
        };
        match found.last_mut().filter(|last| is_inside(last)) {
            Some((place, text)) => {
                text.extend((spaces > 0).then_some(' '));
                text.push(sign);
                place.end = at + 1;
            }
            None => found.push((at..at + 1, sign.to_string())),
        }
        spaces = 0;
    }
    found
}

impl Gaps {
    /// The columns of a text in which most lines have the same number of cells, and none has more.
    pub fn of(text: &str) -> Option<Self> {
        if text.contains(['"', '\t']) || !text.contains("  ") {
            return None;
        }
        let lines: Vec<Vec<Cell>> = text.split(LINE_ENDS).map(cells).filter(|cells| !cells.is_empty()).collect();
        let count = lines.iter().map(Vec::len).max()?;
        let full = || lines.iter().filter(|cells| cells.len() == count);
        // Between two cells, a space too many is not yet a column.
        let is_wide =
            |cells: &&Vec<Cell>| matches!(cells.as_slice(), [(one, _), (other, _)] if other.start > one.end + 2);
        let is_clear = count > 2 || full().filter(is_wide).count() * 2 > full().count();
        let of_most = if count > 2 { 2 } else { 3 };
        let are_most = full().count() > 1 && full().count() * of_most >= lines.len() * (of_most - 1);
        if count < 2 || !are_most || !is_clear {
            return None;
        }
        let of_column = |at: usize| {
            let places = || full().filter_map(move |cells| cells.get(at).map(|(place, _)| place));
            Some(places().map(|place| place.start).min()?..places().map(|place| place.end).max()?)
        };
        let places: Vec<Range<usize>> = (0..count).filter_map(of_column).collect();
        let are_apart = places.windows(2).all(|pair| matches!(pair, [one, next] if one.end <= next.start));
        Some(Self { places: if are_apart { places } else { Vec::new() }, count })
    }

    /// The cells of a line. What stands before the first cell of a text may be lost, as it is copied.
    pub fn cells(&self, line: &str, is_first: bool) -> Vec<String> {
        let found = cells(line);
        if found.len() == self.count {
            return found.into_iter().map(|(_, text)| text).collect();
        }
        let whole = || vec![line.trim().to_owned()];
        let may_be_cut = is_first && found.len() > 1 && found.first().is_some_and(|(place, _)| place.start == 0);
        if self.places.is_empty() || may_be_cut {
            return whole();
        }
        let mut row = vec![String::new(); self.count];
        for (own, text) in found {
            let below = |place: &&Range<usize>| own.start < place.end && place.start < own.end;
            let mut columns = self.places.iter().enumerate().filter(|(_, place)| below(place));
            let (Some((at, _)), None) = (columns.next(), columns.next()) else { return whole() };
            match row.get_mut(at).filter(|cell| cell.is_empty()) {
                Some(cell) => *cell = text,
                None => return whole(),
            }
        }
        let last = row.iter().rposition(|cell| !cell.is_empty()).unwrap_or(0);
        row.truncate(last + 1);
        row
    }

    /// A line with these cells, each below its own column as far as there is room.
    pub fn line(&self, cells: &[String]) -> String {
        let mut line = String::new();
        for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let from = self.places.get(at).map_or(0, |place| place.start);
            let now = line.chars().count();
            let spaces = if now == 0 { from } else { from.saturating_sub(now).max(3) };
            line.extend(core::iter::repeat_n(' ', spaces));
            line.push_str(&cell.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        line
    }
}
