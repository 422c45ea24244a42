//! A roster of groups with people in its cells: groups and days or times around them, "oa a" or "OA B 9.00-10.00 lezen"
//! in them.

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::groups as dutch_groups;
use taakkompas_school::dutch::times;
use taakkompas_school::dutch::weeks::WeeksSaid;

use super::cells::{self, groups_told as named, is_stage, names_years};
use super::head::{is_head, is_title, is_total};
use super::reading::BlockRow;
use super::titles::MOST_TITLES;
use super::unsure::sure;
use super::vocabulary::{Column, column};
use super::who::{Who, in_title};
use super::work::Work;
use super::{Kind, Note, ProblemReason, Row, Span, Weekday, someone};

/// Such a roster.
pub(super) struct Grid<'a> {
    /// The rows above it that say nothing of it.
    pub titles: Vec<&'a Row>,
    /// Its cells.
    pub cells: Vec<Cell>,
    /// The heads of columns that are not used.
    pub unused: Vec<&'a String>,
    /// How many rows it takes, with those above it.
    pub rows: usize,
}

/// What is reported about one person in a cell.
pub(super) struct Cell {
    pub line: u32,
    /// The row, the column and the cell.
    pub cells: Vec<String>,
    pub block: Result<BlockRow, ProblemReason>,
}

/// What a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Is {
    /// Groups, times or days, as its cells say.
    Lead,
    Until,
    Day(Weekday, WeeksSaid),
    Group,
    Who,
    Other,
}

fn columns(head: &Row) -> Vec<Is> {
    let is = |(at, cell): (usize, &String)| match column(cell).filter(|_| someone::first(cell).is_none()) {
        // A day in the corner is that of the rows.
        _ if at == 0 => Is::Lead,
        Some(Column::On(day, weeks)) => Is::Day(day, weeks),
        Some(Column::Group | Column::Times | Column::From | Column::Day | Column::Days) => Is::Lead,
        Some(Column::Until) => Is::Until,
        _ if someone::first(cell).is_some_and(|(_, rest)| rest.is_empty()) => Is::Who,
        _ if names_years(cell) && !cell.is_empty() || is_stage(cell) => Is::Group,
        _ => Is::Other,
    };
    head.cells.iter().enumerate().map(is).collect()
}

/// What the cells in front of a row say.
#[derive(Debug, Clone, Default)]
struct Lead {
    group: String,
    day: Option<Weekday>,
    /// Its times, in one cell or two.
    from: String,
    until: String,
}

impl<'a> Grid<'a> {
    /// The roster that begins with these rows, if one does.
    pub fn find(rows: &'a [Row]) -> Option<Self> {
        let at = (0..=MOST_TITLES).find(|&at| rows.get(at).is_some_and(|row| !is_title(row)))?;
        let (titles, rest) = rows.split_at(at);
        let (head, below) = rest.split_first()?;
        let columns = columns(head);
        if is_timed(head) || head.has_open_quote {
            return None;
        }
        let has = |wanted: fn(&Is) -> bool| columns.iter().any(wanted);
        let (of_days, of_groups) = (has(|is| matches!(is, Is::Day(..))), has(|is| *is == Is::Group));
        let of_people = has(|is| *is == Is::Who);
        let is_one = [of_days, of_groups, of_people].into_iter().filter(|&has| has).count() == 1;
        let first = columns.iter().position(is_data).filter(|&first| first > 0 && is_one)?;
        let count = below.iter().take_while(|row| is_body(row)).count();
        let body = below.get(..count)?;
        let filled = || {
            let of_row =
                |row: &'a Row| row.cells.iter().zip(&columns).filter(|(cell, is)| is_data(is) && !is_away(cell));
            body.iter().flat_map(of_row).map(|(cell, _)| cell)
        };
        let people = filled().filter(|cell| someone::is_someone(cell) && times::spans(cell).is_none()).count();
        let has_group = of_groups || body.iter().any(|row| row.cells.iter().take(first).any(|cell| is_group(cell)));
        let has_whose = titles.iter().chain([head]).flat_map(|row| &row.cells).any(|cell| in_title(cell).is_some());
        let has_times = body.iter().all(|row| is_timed(row) || is_title(row));
        // In a roster of someone, the cells say what is done, and begin with nobody.
        let is_roles = filled().filter(|cell| someone::first(cell).is_some()).count() * 2 > people;
        let is_read = if of_people {
            // Below people stands what they do; only times are when they are there.
            has_times && filled().count() > 0 && filled().all(|cell| times::spans(cell).is_none())
        } else {
            people > 0 && people * 2 >= filled().count() && (has_group || !has_whose && is_roles && has_times)
        };
        if !is_read {
            return None;
        }
        let table = Table { titles, head, columns: &columns, body, first, of_days };
        let found = table.cells();
        let says = |row: &&Row| {
            let cell = row.cells.iter().find(|cell| !cell.is_empty());
            cell.is_some_and(|cell| !of_days && cells::one_day(cell).is_some() || cells::weeks_named(cell).is_some())
        };
        let unused = head.cells.iter().zip(&columns).filter(|(cell, is)| **is == Is::Other && !cell.is_empty());
        Some(Self {
            titles: titles.iter().filter(|row| !says(row)).collect(),
            cells: found,
            unused: unused.map(|(cell, _)| cell).collect(),
            rows: at + 1 + count,
        })
    }
}

/// A roster while it is read.
struct Table<'a> {
    titles: &'a [Row],
    head: &'a Row,
    columns: &'a [Is],
    body: &'a [Row],
    /// The first column that is not in front of the others.
    first: usize,
    of_days: bool,
}

const fn is_data(is: &Is) -> bool {
    matches!(is, Is::Day(..) | Is::Group | Is::Who)
}

impl Table<'_> {
    /// Whether two columns are called after someone without a letter.
    fn is_twice(&self, who: Who) -> bool {
        let people = self.head.cells.iter().zip(self.columns).filter(|(_, is)| **is == Is::Who);
        let same = people.filter(|(cell, _)| someone::first(cell).is_some_and(|(other, _)| other == who));
        who.letter.is_none() && same.count() > 1
    }

    fn cells(&self) -> Vec<Cell> {
        let above = || self.titles.iter().chain([self.head]).flat_map(|row| row.cells.first());
        let day = above().find_map(|cell| cells::one_day(cell)).filter(|_| !self.of_days);
        let weeks =
            self.titles.iter().flat_map(|row| &row.cells).find_map(|cell| Some((cells::weeks_named(cell)?, cell)));
        let mut found = Vec::new();
        let mut lead = Lead { day, ..Lead::default() };
        for (nth, row) in self.body.iter().enumerate() {
            lead.take(row, self.first, self.columns);
            let next = self.body.get(nth + 1).map_or("", |next| next.cell(0));
            for (at, is) in self.columns.iter().enumerate().filter(|(_, is)| is_data(is)) {
                let text = row.cell(at);
                if is_away(text) {
                    continue;
                }
                let shown = [row.cell(0), self.head.cell(at), text].map(str::to_owned).to_vec();
                // What stands above it holds for each day that does not say otherwise.
                let (said, said_in) = match *is {
                    Is::Day(_, said) if said != WeeksSaid::Every => (said, self.head.cell(at)),
                    _ => weeks.map_or((WeeksSaid::Every, ""), |(said, title)| (said, title.as_str())),
                };
                let day = if let Is::Day(day, _) = *is { Some(day) } else { lead.day };
                let group = if *is == Is::Group { self.head.cell(at) } else { lead.group.as_str() };
                let below_person = someone::first(self.head.cell(at)).filter(|_| *is == Is::Who);
                let people = match below_person {
                    Some((who, _)) if self.is_twice(who) => {
                        vec![Err(ProblemReason::WhichLetter { role: who.role })]
                    }
                    Some((who, _)) => vec![Ok((who, text.to_owned()))],
                    None => someone::all(text),
                };
                for person in people {
                    let block = person.and_then(|(who, rest)| {
                        let weeks = cells::of_weeks(said, said_in)?;
                        let day = day.ok_or(ProblemReason::NoDay)?;
                        let mut notes = Vec::new();
                        let span = lead.span(next, &mut notes)?;
                        block(who, &rest, group, span, notes).map(|row| BlockRow {
                            days: vec![(day, None)],
                            weeks,
                            ..row
                        })
                    });
                    found.push(Cell { line: row.line, cells: shown.clone(), block });
                }
            }
        }
        found
    }
}

impl Lead {
    fn take(&mut self, row: &Row, first: usize, columns: &[Is]) {
        if let Some(day) = row.cells.first().and_then(|cell| cells::one_day(cell)) {
            (self.day, self.group) = (Some(day), String::new());
        }
        (self.from, self.until) = (String::new(), String::new());
        for (cell, is) in row.cells.iter().zip(columns).take(first).filter(|(cell, _)| !cell.is_empty()) {
            if let Some((day, time)) = day_and_time(cell) {
                self.day = Some(day);
                time.clone_into(&mut self.from);
            } else if *is == Is::Until {
                self.until.clone_from(cell);
            } else if times::spans(cell).is_some()
                || times::time(cell).read().is_some() && cell.contains(['.', ':', 'u'])
            {
                self.from.clone_from(cell);
            } else if let Some(day) = cells::one_day(cell) {
                self.day = Some(day);
            } else {
                self.group.clone_from(cell);
            }
        }
    }

    /// The times of the row; `None` if it has none. A begin goes on until the next row.
    fn span(&self, next: &str, notes: &mut Vec<Note>) -> Result<Option<Span>, ProblemReason> {
        let from = sure(&self.from, notes);
        let one = |spans: Vec<Span>| spans.first().copied().filter(|_| spans.len() == 1);
        if from.is_empty() {
            return Ok(None);
        }
        if !self.until.is_empty() {
            return cells::between(&from, &self.until, notes).map(one);
        }
        let Some(begin) = times::time(&from).read() else { return cells::spans(&from, notes).map(one) };
        let until = times::time(next).read().or_else(|| times::spans(next)?.first().map(|span| span.from));
        Ok(until.and_then(|until| Span::new(begin, until)))
    }
}

/// The block of one person in a cell, without its day.
fn block(
    who: Who,
    rest: &str,
    group: &str,
    span: Option<Span>,
    mut notes: Vec<Note>,
) -> Result<BlockRow, ProblemReason> {
    let (own, rest) = own_span(rest);
    let span = match (own, span) {
        (Some(own), Some(span)) if !span.contains(own) => {
            notes.push(Note::TimeInCell { found: own.to_string() });
            span
        }
        (Some(own), _) => own,
        (None, Some(span)) => span,
        (None, None) => return Err(ProblemReason::NoTimes),
    };
    let work = Work::read(&rest, "", &mut notes);
    let label = work.label.as_deref();
    if let Some(label) = label.filter(|label| !group.is_empty() && !dutch_groups::is_same(label, group)) {
        notes.push(Note::GroupInWork { found: label.to_owned() });
    }
    let group = if group.is_empty() { label.unwrap_or_default() } else { group };
    let groups = if group.is_empty() { Vec::new() } else { named(group, &mut notes) };
    if work.kind == Kind::Unsaid && rest.is_empty() {
        notes.push(Note::NoWork);
    }
    Ok(BlockRow::of_work(work, who, span, groups, notes))
}

/// The times in a cell, and the rest of it. The group is known, so "9-10" is a time.
fn own_span(text: &str) -> (Option<Span>, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let of = |part: &[&str]| {
        let text = part.join(" ");
        let spans = times::spans(text.trim_matches(['(', ')', ',', ';', '[', ']']))?;
        spans.first().copied().filter(|_| spans.len() == 1)
    };
    let found = (1..=4_usize.min(words.len()))
        .rev()
        .find_map(|count| words.windows(count).enumerate().find_map(|(at, part)| Some((at, count, of(part)?))));
    let Some((at, count, span)) = found else { return (None, text.to_owned()) };
    let (before, after) = (words.get(..at).unwrap_or_default(), words.get(at + count..).unwrap_or_default());
    (Some(span), [before, after].concat().join(" ").trim_matches([':', ',', ';', ' ']).to_owned())
}

fn is_group(cell: &str) -> bool {
    !cell.is_empty() && names_years(cell) && times::spans(cell).is_none_or(|_| !cell.contains(['.', ':']))
}

/// Whether a row stands in the roster: it is no head, no total, and no title that names no day.
fn is_body(row: &Row) -> bool {
    let is_day = || row.cells.first().is_some_and(|cell| cells::one_day(cell).is_some());
    !row.has_open_quote
        && !is_head(row)
        && !is_total(row)
        && (!is_title(row) || is_day() || is_timed(row))
        && !(is_day() && names_people(row))
}

/// Whether a row begins with a time.
fn is_timed(row: &Row) -> bool {
    let cell = day_and_time(row.cell(0)).map_or(row.cell(0), |(_, time)| time);
    times::spans(cell).is_some() || times::time(cell).read().is_some()
}

/// The day and the times of a cell with both: "ma 8.30-10.00".
fn day_and_time(cell: &str) -> Option<(Weekday, &str)> {
    let (day, time) = cell.split_once(' ')?;
    let time = time.trim();
    let is_one = times::spans(time).is_some_and(|spans| spans.len() == 1);
    cells::one_day(day).filter(|_| is_one).map(|day| (day, time))
}

/// Whether a row names people behind its first cell and nothing else, as a head of its own does: "Dinsdag", "OA A", "OA B".
fn names_people(row: &Row) -> bool {
    let mut said = row.cells.iter().skip(1).filter(|cell| !cell.is_empty()).peekable();
    said.peek().is_some() && said.all(|cell| someone::first(cell).is_some_and(|(_, rest)| rest.is_empty()))
}
