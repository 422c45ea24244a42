//! What stands with the days of a head and says something of all of their columns: dates ("ma 7-9") and weeks in a row
//! above them ("Week A" above "ma" and "di").

use taakkompas_school::dutch::days::weekday;
use taakkompas_school::dutch::months::month;
use taakkompas_school::dutch::times;
use taakkompas_school::dutch::weeks::{self, WeeksSaid};
use taakkompas_school::slices::pause;

use super::vocabulary::{Column, column};
use super::{Note, PasteNote, Row};

/// The rows with each day of a head as a day with its weeks, and what is reported about that.
pub(super) async fn mended(mut rows: Vec<Row>) -> (Vec<Row>, Vec<PasteNote>) {
    let mut notes = Vec::new();
    for row in &mut rows {
        pause().await;
        if let Some(note) = without_dates(row) {
            notes.push(note);
        }
    }
    for at in 0..rows.len() {
        pause().await;
        let is_roster = rows.get(at + 1).is_some_and(|next| is_time(next.cell(0)));
        if let Some(row) = rows.get_mut(at).filter(|_| !is_roster)
            && let Some(note) = weeks_in_corner(row)
        {
            notes.push(note);
        }
    }
    let mut at = 0;
    while at + 1 < rows.len() {
        pause().await;
        let below = rows.get(at).zip(rows.get(at + 1)).and_then(|(above, head)| with_weeks(above, head));
        if let Some(cells) = below {
            let above = rows.remove(at);
            let found = above.cells.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join(", ");
            notes.push(PasteNote { line: above.line, cells: above.cells, note: Note::WeeksAbove { found } });
            if let Some(head) = rows.get_mut(at) {
                head.cells = cells;
            }
        }
        at += 1;
    }
    (rows, notes)
}

/// Whether a cell is a time, as in the first column of a roster.
fn is_time(cell: &str) -> bool {
    !cell.is_empty() && (times::time(cell).read().is_some() || times::spans(cell).is_some())
}

/// Takes the dates from the days of a head: the columns are days of each week.
fn without_dates(row: &mut Row) -> Option<PasteNote> {
    let dated: Vec<(usize, String)> =
        row.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, day_of_date(cell)?.to_owned()))).collect();
    let is_other = |(at, cell): (usize, &String)| {
        dated.iter().all(|(other, _)| *other != at) && cell.contains(|sign: char| sign.is_ascii_digit())
    };
    if dated.len() < 2 || row.cells.iter().enumerate().any(is_other) {
        return None;
    }
    let cells = row.cells.clone();
    let found = dated.iter().filter_map(|(at, _)| cells.get(*at).cloned()).collect::<Vec<_>>().join(", ");
    for (at, day) in dated {
        if let Some(cell) = row.cells.get_mut(at) {
            *cell = day;
        }
    }
    Some(PasteNote { line: row.line, cells, note: Note::DatesInHead { found } })
}

/// The day in a cell with a day and its date: "ma 7-9", "dinsdag (8 sept.)", "wo 9/9/2026".
fn day_of_date(cell: &str) -> Option<&str> {
    let mut words = cell.split_whitespace();
    let day = words.next()?.trim_end_matches([',', '.', ':']);
    weekday(day)?;
    let rest: Vec<&str> = words.map(|word| word.trim_matches(['(', ')', ',', '.'])).collect();
    let number = |text: &str, most: u16| text.parse::<u16>().is_ok_and(|number| (1..=most).contains(&number));
    let is_year = |text: &str| text.len() == 4 && number(text, 2100) || text.len() == 2 && number(text, 99);
    let is_date = match rest.as_slice() {
        [date] => {
            let parts: Vec<&str> = date.split(['-', '/']).collect();
            match parts.as_slice() {
                [day, of] => number(day, 31) && (number(of, 12) || month(of).is_some()),
                [day, of, year] => number(day, 31) && (number(of, 12) || month(of).is_some()) && is_year(year),
                _ => false,
            }
        }
        [day, of] => number(day, 31) && month(of).is_some(),
        [day, of, year] => number(day, 31) && month(of).is_some() && is_year(year),
        _ => false,
    };
    is_date.then_some(day)
}

/// Gives the days of a head the weeks that stand in its corner: "Week A", "ma", "di".
fn weeks_in_corner(row: &mut Row) -> Option<PasteNote> {
    let corner = row.cell(0).to_owned();
    let said = weeks::read(&corner).read().filter(|said| matches!(said, WeeksSaid::A | WeeksSaid::B));
    let is_day = |cell: &String| matches!(column(cell), Some(Column::On(_, WeeksSaid::Every)));
    let days = row.cells.iter().skip(1).filter(|cell| is_day(cell)).count();
    said.filter(|_| corner.chars().count() > 1 && days > 1)?;
    let cells = row.cells.clone();
    for cell in row.cells.iter_mut().skip(1).filter(|cell| is_day(cell)) {
        *cell = format!("{cell} ({corner})");
    }
    if let Some(own) = row.cells.first_mut() {
        own.clear();
    }
    Some(PasteNote { line: row.line, cells, note: Note::WeeksAbove { found: corner } })
}

/// The cells of a head of days below a row of weeks, each with its weeks.
fn with_weeks(above: &Row, head: &Row) -> Option<Vec<String>> {
    let said = |cell: &String| weeks::read(cell).read().filter(|said| matches!(said, WeeksSaid::A | WeeksSaid::B));
    let (corner, beside) = above.cells.split_first()?;
    let mut named = beside.iter().filter(|cell| !cell.is_empty()).map(said);
    let (first, rest) = (named.next()??, named.collect::<Option<Vec<WeeksSaid>>>()?);
    let is_corner = corner.is_empty() || said(&corner.clone()).is_none() && column(corner).is_some();
    let days = head.cells.iter().skip(1).filter(|cell| matches!(column(cell), Some(Column::On(_, WeeksSaid::Every))));
    if !is_corner || rest.iter().all(|&other| other == first) || days.count() < 2 || above.has_open_quote {
        return None;
    }
    let mut weeks = None;
    let mut cells = Vec::with_capacity(head.cells.len());
    for (at, cell) in head.cells.iter().enumerate() {
        if at > 0 && !above.cell(at).is_empty() {
            weeks = Some(above.cell(at));
        }
        cells.push(match weeks {
            Some(weeks) if matches!(column(cell), Some(Column::On(_, WeeksSaid::Every))) => {
                let is_bare = weeks.chars().count() == 1;
                if is_bare { format!("{cell} (week {weeks})") } else { format!("{cell} ({weeks})") }
            }
            _ => cell.clone(),
        });
    }
    if let Some(own) = cells.first_mut().filter(|own| own.is_empty()) {
        own.clone_from(corner);
    }
    Some(cells)
}
