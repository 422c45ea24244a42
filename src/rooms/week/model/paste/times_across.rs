//! A roster with the times across: days down, of one person, or people down, on one day. "8.30-9.30" and "9.30-10.15" stand
//! above "groep 3" and "RT".

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::times;
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::time_of_day::TimeOfDay;

use super::head::{is_head, is_title, is_total};
use super::roster::{Cell, Drawing};
use super::titles::MOST_TITLES;
use super::vocabulary::is_break_word;
use super::who::{Who, in_title};
use super::{Note, ProblemReason, Row, Span, Weekday, cells, someone};

/// Such a roster.
pub(super) struct TimesAcross<'a> {
    /// What it says of each person.
    pub parts: Vec<Drawing<'a>>,
    /// How many rows it takes, with those above it.
    pub rows: usize,
}

/// A column: where it stands, and when it is.
struct Timed {
    at: usize,
    span: Result<Span, ProblemReason>,
    notes: Vec<Note>,
}

/// What a row is about.
enum Lead {
    Days(Vec<Weekday>),
    Person(Who),
}

impl<'a> TimesAcross<'a> {
    /// The roster that begins with these rows, if one does.
    pub fn find(rows: &'a [Row]) -> Option<Self> {
        let at = (0..=MOST_TITLES).find(|&at| rows.get(at).is_some_and(|row| !is_title(row)))?;
        let (titles, rest) = rows.split_at(at);
        let (head, below) = rest.split_first()?;
        let columns = columns(head)?;
        let leads: Vec<(&Row, Lead)> = below.iter().map_while(|row| Some((row, lead(row)?))).collect();
        let has_people = leads.iter().any(|(_, lead)| matches!(lead, Lead::Person(_)));
        let is_one_kind = leads.iter().all(|(_, lead)| matches!(lead, Lead::Person(_)) == has_people);
        let mut filled =
            leads.iter().flat_map(|(row, _)| row.cells.iter().skip(1)).filter(|cell| !is_away(cell)).peekable();
        // Times below times are something else.
        if filled.peek().is_none() || !is_one_kind || filled.any(|cell| times::spans(cell).is_some()) {
            return None;
        }
        let above =
            || titles.iter().chain([head]).flat_map(|row| row.cells.iter().take(1).map(move |cell| (row, cell)));
        let day = above().find_map(|(_, cell)| cells::one_day(cell));
        let (who, whose) = above().find_map(|(row, cell)| Some((in_title(cell)?, (row, cell.as_str())))).unzip();
        let weeks = above().find_map(|(_, cell)| Some((cells::weeks_named(cell)?, cell.as_str())));
        let (weeks, said_in) = weeks.unwrap_or((WeeksSaid::Every, ""));
        // People down without a day: nothing of it can be read.
        if has_people && day.is_none() {
            return None;
        }
        let mut parts: Vec<Drawing<'a>> = Vec::new();
        for (row, lead) in &leads {
            let (who, whose, days) = match lead {
                Lead::Days(days) => (who, whose, days.clone()),
                Lead::Person(who) => (Some(*who), None, day.into_iter().collect()),
            };
            if has_people || parts.is_empty() {
                let titles =
                    if parts.is_empty() { titles.iter().filter(|row| !is_day(row)).collect() } else { Vec::new() };
                let first = if has_people { *row } else { head };
                parts.push(Drawing { who, whose, first, titles, cells: Vec::new() });
            }
            let Some(part) = parts.last_mut() else { continue };
            for day in days {
                part.cells.extend(of_day(row, day, &columns, weeks, said_in));
            }
        }
        Some(Self { parts, rows: at + 1 + leads.len() })
    }
}

/// What a row says of a day. Equal cells beside each other are one block.
fn of_day<'a>(row: &'a Row, day: Weekday, columns: &[Timed], weeks: WeeksSaid, head: &'a str) -> Vec<Cell<'a>> {
    let mut found: Vec<Cell<'a>> = Vec::new();
    for Timed { at, span, notes } in columns {
        let text = row.cell(*at);
        if is_away(text) {
            continue;
        }
        let (span, notes) = (span.clone(), notes.clone());
        Cell { row, day, head, weeks, text: text.into(), span, notes }.add_to(&mut found, 0);
    }
    found
}

/// The columns of a head with times; one with only a begin goes on until the next.
fn columns(head: &Row) -> Option<Vec<Timed>> {
    let corner = head.cell(0);
    if head.has_open_quote || cells::has_time(corner) || times::spans(corner).is_some() {
        return None;
    }
    let filled: Vec<(usize, &String)> =
        head.cells.iter().enumerate().skip(1).filter(|(_, cell)| !cell.is_empty()).collect();
    let begin = |cell: &str| -> Option<TimeOfDay> {
        let one = times::time(cell).read().filter(|_| cell.contains(['.', ':', 'u']));
        one.or_else(|| Some(times::spans(cell).filter(|spans| spans.len() == 1)?.first()?.from))
    };
    // "Pauze" between times lasts from one to the other.
    let is_between = |cell: &str| cell.split_whitespace().any(is_break_word) && begin(cell).is_none();
    let timed = filled.iter().filter(|(_, cell)| begin(cell).is_some()).count();
    if timed < 2 || filled.iter().any(|(_, cell)| begin(cell).is_none() && !is_between(cell)) {
        return None;
    }
    let of = |(nth, &(at, cell)): (usize, &(usize, &String))| {
        let mut notes = Vec::new();
        let until = filled.get(nth + 1).and_then(|(_, next)| begin(next));
        let span = if times::spans(cell).is_some() {
            cells::spans(cell, &mut notes).and_then(|spans| spans.first().copied().ok_or(ProblemReason::NoTimes))
        } else {
            let before = || times::spans(filled.get(nth.checked_sub(1)?)?.1)?.first().map(|span| span.until);
            let from = if is_between(cell) { before() } else { begin(cell) };
            from.zip(until).and_then(|(from, until)| Span::new(from, until)).ok_or(ProblemReason::NoTimes)
        };
        Timed { at, span, notes }
    };
    Some(filled.iter().enumerate().map(of).collect())
}

/// What a row of the roster is about; `None` if it is no such row.
fn lead(row: &Row) -> Option<Lead> {
    let text = row.cell(0);
    if row.has_open_quote || is_head(row) || is_total(row) || row.cells.iter().skip(1).all(String::is_empty) {
        return None;
    }
    if let Some((who, rest)) = someone::first(text) {
        return rest.is_empty().then_some(Lead::Person(who));
    }
    let days = cells::days(text.trim_end_matches(':')).ok().flatten()?;
    days.iter().all(|(_, weeks)| weeks.is_none()).then(|| Lead::Days(days.into_iter().map(|(day, _)| day).collect()))
}

/// Whether a title is a day and nothing else.
fn is_day(row: &Row) -> bool {
    row.cells.iter().find(|cell| !cell.is_empty()).is_some_and(|cell| cells::is_day(cell))
}
