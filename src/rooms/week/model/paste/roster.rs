//! The roster as most schools draw it: times down, days across, for one person.
//!
//! The person is named in a row above the table. A cell holds a group and what is done, in any
//! order; equal cells below each other are one block.

use std::borrow::Cow;

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::dutch::{Reading, plain, times};
use taakkompas_school::slices::pause;
use taakkompas_school::time_of_day::TimeOfDay;

use super::cells::{Named, groups_told, is_idem};
use super::groups::by_name;
use super::head::{is_head, is_title, is_total};
use super::in_turn::in_turn;
use super::own_time::own_time;
use super::reading::BlockRow;
use super::titles::MOST_TITLES;
use super::unsure::{is_unsure, sure};
use super::vocabulary::{Column, column};
use super::who::{Who, in_title, names_someone};
use super::work::Work;
use super::{AssistantWeek, Kind, Note, ProblemReason, Row, Span, StaffRole, Weekday, cells, whose};

/// A table with times down and days across.
#[derive(Debug)]
pub(super) struct Roster<'a> {
    /// The person that a row above it names.
    pub who: Option<Who>,
    /// The row and the cell that name that person.
    pub whose: Option<(&'a Row, &'a str)>,
    /// The row with the days.
    pub head: &'a Row,
    /// The rows below it.
    body: &'a [Row],
    /// Rows of totals below these.
    pub totals: &'a [Row],
    /// How many rows it takes in all, with those above it.
    pub rows: usize,
    /// The rows above it.
    titles: &'a [Row],
    /// The weeks that a row above it names, and its text.
    weeks: Option<(WeeksSaid, &'a str)>,
}

/// A cell of the table: the row in which it begins, and what is in it.
pub(super) struct Cell<'a> {
    /// The row.
    pub row: &'a Row,
    /// The day.
    pub day: Weekday,
    /// What names the weeks: the head of its column, or a row above the table.
    pub head: &'a str,
    /// The weeks that this names.
    pub weeks: WeeksSaid,
    /// Its text.
    pub text: Cow<'a, str>,
    /// When; or why that is not clear.
    pub span: Result<Span, ProblemReason>,
    /// What deserves a remark about its time.
    pub notes: Vec<Note>,
}

impl<'a> Cell<'a> {
    /// Adds it to those of a day, which begin at a place. Equal cells of which one begins when the other ends are one block.
    pub fn add_to(self, found: &mut Vec<Self>, first: usize) {
        let before = found.get_mut(first..).and_then(<[Self]>::last_mut).filter(|before| before.text == self.text);
        match (before.map(|before| &mut before.span), &self.span) {
            (Some(Ok(before)), Ok(span)) if before.until == span.from => before.until = span.until,
            _ => found.push(self),
        }
    }
}

/// What a roster says of one person, whatever its shape.
pub(super) struct Drawing<'a> {
    /// The person, if anything names one.
    pub who: Option<Who>,
    /// The row and the cell above it that name that person.
    pub whose: Option<(&'a Row, &'a str)>,
    /// The row it begins with.
    pub first: &'a Row,
    /// The rows above it that say whose it is, or in which weeks.
    pub titles: Vec<&'a Row>,
    /// What is done, and when.
    pub cells: Vec<Cell<'a>>,
}

impl<'a> Roster<'a> {
    /// The table that begins with these rows, if one does.
    pub async fn find(rows: &'a [Row]) -> Option<Self> {
        let at = (0..=MOST_TITLES).find(|&at| rows.get(at).is_some_and(|row| !is_title(row)))?;
        let (titles, rest) = rows.split_at(at);
        let (head, below) = rest.split_first()?;
        let first_day = first_day(head)?;
        // Whose it is may stand below the days as well.
        let is_whose =
            |row: &&Row| is_title(row) && !has_time(row, 1) && row.cells.iter().any(|cell| names_someone(cell));
        let whose = below.first().filter(is_whose);
        let below = below.get(usize::from(whose.is_some())..).unwrap_or_default();
        let is_table = below.first().is_some_and(|row| has_time(row, first_day) && !has_only_times(row, first_day));
        if !is_table {
            return None;
        }
        let mut end = 0;
        while below.get(end).is_some_and(|row| !is_head(row) && (!is_above(row) || is_between(row, below.get(end + 1))))
        {
            end += 1;
            pause().await;
        }
        let body = below.get(..end).unwrap_or_default();
        // Totals stand at the end.
        let last = body.iter().rposition(|row| !is_total(row)).map_or(0, |last| last + 1);
        let (body, totals) = body.split_at_checked(last).unwrap_or((body, &[]));
        let cells = || {
            let rows = titles.iter().chain([head]).chain(whose);
            rows.flat_map(|row| row.cells.iter().map(move |cell| (row, cell.as_str())))
        };
        let named = || cells().filter_map(|(row, cell)| Some((in_title(cell)?, (row, cell))));
        let of = named().find(|(who, _)| who.letter.is_some()).or_else(|| named().next());
        let (who, whose_cell) = of.unzip();
        let above = titles.iter().flat_map(|row| &row.cells).chain(head.cells.first());
        let weeks = above.map(String::as_str).find_map(|cell| Some((cells::weeks_named(cell)?, cell)));
        let rows = at + 1 + usize::from(whose.is_some()) + end;
        Some(Self { who, whose: whose_cell, head, body, totals, rows, weeks, titles })
    }

    /// What is reported about the titles above it: those that say neither whose it is nor in which weeks, and what else
    /// another says; `is_named` if the name in one is told already. One with times is a row that is left out.
    pub fn told_titles(&self, is_named: bool) -> Vec<(&'a Row, Result<Note, ProblemReason>)> {
        self.titles.iter().filter_map(|row| Some((row, told_title(row, is_named)?))).collect()
    }

    /// Whether what stands above it says in which weeks it is, and nothing else.
    pub fn says_only_weeks(&self) -> bool {
        let says = |row: &Row| row.cells.iter().all(|cell| cell.is_empty() || cells::weeks_named(cell).is_some());
        self.weeks.is_some() && self.titles.iter().all(says)
    }

    /// The hours of the person that a title gives: "Rooster OA A - 25,5 uur per week".
    pub fn hours(&self) -> Option<u32> {
        hours_above(self.titles.iter())
    }

    /// The heads of the columns beside the days, which are not used.
    pub fn unused(&self) -> impl Iterator<Item = &'a String> {
        let first_day = first_day(self.head).unwrap_or(1);
        // How long a row takes is used if it says only when that begins.
        let is_used = self.body.iter().any(|row| start(numbered(row.cell(0))).is_some());
        let length = self.head.cells.iter().skip(1).take(usize::from(has_length(self.head) && !is_used));
        let beside = self.head.cells.iter().skip(first_day);
        length.chain(beside).filter(|cell| !cell.is_empty() && !matches!(column(cell), Some(Column::On(..))))
    }

    /// The rows between the others that say no time: "Pauze".
    pub fn between(&self) -> impl Iterator<Item = &'a Row> {
        self.body.iter().filter(|row| is_above(row))
    }

    /// The cells in columns without a head, with their row.
    pub fn headless(&self) -> impl Iterator<Item = (&'a Row, &'a String)> {
        let first_day = first_day(self.head).unwrap_or(1);
        let is_bare = move |at: usize| at >= first_day && self.head.cell(at).is_empty();
        let of_row = move |row: &'a Row| {
            let bare = row.cells.iter().enumerate().filter(move |&(at, cell)| is_bare(at) && !cell.is_empty());
            bare.map(move |(_, cell)| (row, cell))
        };
        self.body.iter().flat_map(of_row)
    }

    /// The cells that hold something, day by day, with equal cells below each other joined.
    pub async fn cells(&self) -> Vec<Cell<'a>> {
        let days = self.head.cells.iter().enumerate().filter_map(|(at, cell)| match column(cell) {
            // What stands above the table holds for each day that does not say otherwise.
            Some(Column::On(day, WeeksSaid::Every)) => {
                let (weeks, head) = self.weeks.unwrap_or((WeeksSaid::Every, cell.as_str()));
                Some((at, head, day, weeks))
            }
            Some(Column::On(day, weeks)) => Some((at, cell.as_str(), day, weeks)),
            _ => None,
        });
        let first_day = first_day(self.head).unwrap_or(1);
        let mut times = Vec::with_capacity(self.body.len());
        for at in 0..self.body.len() {
            times.push(self.time(at, first_day));
            pause().await;
        }
        let mut found: Vec<Cell<'a>> = Vec::new();
        for (column, head, day, weeks) in days {
            let first = found.len();
            let rows = self.body.iter().zip(&times).filter(|(row, _)| !is_above(row));
            for (row, (span, notes)) in rows {
                let text = row.cell(column);
                // A cell with only "?" is empty, and told.
                if text.is_empty() || is_away(text) && !is_unsure(text) && !is_idem(text) {
                    continue;
                }
                // Nothing stands above it.
                let idem = if is_idem(text) { Err(ProblemReason::Idem { found: text.to_owned() }) } else { Ok(()) };
                let (span, notes) = (idem.and(span.clone()), notes.clone());
                Cell { row, day, head, weeks, text: text.into(), span, notes }.add_to(&mut found, first);
            }
        }
        found
    }

    /// When a row is: from its own cells, or until the next row begins.
    fn time(&self, at: usize, first_day: usize) -> (Result<Span, ProblemReason>, Vec<Note>) {
        let mut notes = Vec::new();
        let span = self.span(at, first_day, &mut notes);
        (span, notes)
    }

    /// When a row is of which the second cell says how long it takes: "8.30", "45 min".
    fn length(&self, row: &Row, begin: &str) -> Option<Result<Span, ProblemReason>> {
        let text = row.cell(1);
        let from = start(begin).filter(|_| has_length(self.head) && !text.is_empty())?;
        let minutes = cells::hours(text).flatten().and_then(|minutes| u16::try_from(minutes).ok());
        let span = minutes.and_then(|minutes| Span::new(from, from.plus(minutes)));
        Some(span.ok_or_else(|| ProblemReason::NotATime { found: text.to_owned() }))
    }

    fn span(&self, at: usize, first_day: usize, notes: &mut Vec<Note>) -> Result<Span, ProblemReason> {
        let Some(row) = self.body.get(at) else { return Err(ProblemReason::NoTimes) };
        let begin = sure(row.cell(0), notes);
        let begin = numbered(&begin);
        if begin.is_empty() {
            return Err(ProblemReason::NoTimes);
        }
        let one = |spans: Vec<Span>| match spans.as_slice() {
            [one] => Ok(*one),
            _ => Err(cells::not_times(begin)),
        };
        if let Some(length) = self.length(row, begin) {
            return length;
        }
        if first_day > 1 && times::time(row.cell(1)).read().is_some() {
            return cells::between(begin, row.cell(1), notes).and_then(one);
        }
        let Some(from) = start(begin) else { return cells::spans(begin, notes).and_then(one) };
        let next =
            self.body.iter().skip(at + 1).find(|row| !is_above(row)).map(|row| sure(row.cell(0), &mut Vec::new()));
        let first = |cell: String| {
            let cell = numbered(&cell);
            start(cell).or_else(|| times::spans(cell)?.first().map(|span| span.from))
        };
        let until = next.and_then(first);
        until.and_then(|until| Span::new(from, until)).ok_or(ProblemReason::NoTimes)
    }
}

/// What is reported about a title: one that says neither whose the roster is nor in which weeks, and what else another
/// says; `is_named` if the name in it is told already. One with times is a row that is left out.
pub(super) fn told_title(row: &Row, is_named: bool) -> Option<Result<Note, ProblemReason>> {
    let cell = row.cells.iter().find(|cell| !cell.is_empty())?;
    let says = in_title(cell).is_some() || cells::weeks_named(cell).is_some();
    let has_minutes = cell.split_whitespace().any(|word| word.contains(['.', ':']) && cells::has_time(word));
    let says_more = || {
        let is_part = |word: &str| ["fte", "wtf"].contains(&plain(word).as_str());
        let is_day_or_part = cell.split_whitespace().any(|word| cells::is_day(word) || is_part(word));
        is_day_or_part || !is_named && in_title(cell).is_some() && !whose::rest(cell).is_empty()
    };
    match says {
        _ if has_minutes => Some(Err(ProblemReason::InWords)),
        false => Some(Ok(Note::Title)),
        true => says_more().then(|| Ok(Note::OnlyWhose { found: cell.clone() })),
    }
}

/// The hours of the person that titles of a roster give.
pub(super) fn hours_above<'a>(titles: impl Iterator<Item = &'a Row>) -> Option<u32> {
    let mut cells = titles.flat_map(|row| &row.cells);
    cells.find(|cell| in_title(cell).is_some()).and_then(|title| cells::hours_in_title(title))
}

/// A cell of a roster: the role of the person whose it is, when, and what it says.
pub(super) type Drawn = (StaffRole, Weekday, WeeksSaid, Span, String);

/// What the roster of someone without a letter says.
pub(super) fn drawn(cells: &[Cell<'_>], who: Who) -> Vec<Drawn> {
    let of = |cell: &Cell<'_>| {
        let span = *cell.span.as_ref().ok()?;
        Some((who.role, cell.day, cell.weeks, span, cell.text.to_string()))
    };
    cells.iter().filter(|_| who.letter.is_none()).filter_map(of).collect()
}

/// Whether two rosters have someone of one role at one time in two places: then they are of two people.
pub(super) fn meet(one: &[Drawn], other: &[Drawn]) -> bool {
    let is_same_week = |a: WeeksSaid, b: WeeksSaid| a == b || a == WeeksSaid::Every || b == WeeksSaid::Every;
    let meets = |a: &Drawn, b: &Drawn| {
        (a.0, a.1) == (b.0, b.1) && is_same_week(a.2, b.2) && a.3.overlaps(b.3) && (a.3 != b.3 || a.4 != b.4)
    };
    one.iter().any(|a| other.iter().any(|b| meets(a, b)))
}

impl Cell<'_> {
    /// The block in this cell, of this person; two if it says one for each of two weeks. Or why it is not clear when it
    /// is, or in which weeks.
    pub fn blocks(&self, who: Who, week: &AssistantWeek) -> Vec<Result<BlockRow, ProblemReason>> {
        match in_turn(&self.text).filter(|_| self.weeks == WeeksSaid::Every) {
            Some(parts) => parts.iter().map(|(weeks, text)| self.block(who, text, *weeks, week)).collect(),
            None => vec![self.block(who, &self.text, self.weeks, week)],
        }
    }

    fn block(&self, who: Who, text: &str, weeks: WeeksSaid, week: &AssistantWeek) -> Result<BlockRow, ProblemReason> {
        let span = self.span.clone()?;
        let mut notes = self.notes.clone();
        let own = own_time(span, text, &mut notes);
        let (span, text) = (own.span, own.text.as_str());
        // A group by itself: when someone is there, but not what is done.
        let work = match by_name(week, text) {
            Some((label, rest)) => Work::of_group(label, rest, &mut notes),
            None => Work::read(text, "", &mut notes),
        };
        // Nobody has a break for all of a row in which it begins later.
        if own.is_part && work.kind == Kind::Break {
            return Err(ProblemReason::OneTime { found: text.to_owned() });
        }
        let (weeks, said_in) = work.weeks.map_or((weeks, self.head), |weeks| (weeks, text));
        let weeks = cells::of_weeks(weeks, said_in)?;
        let label = work.label.as_deref();
        let groups: Vec<Named> = label.map_or_else(Vec::new, |label| groups_told(label, &mut notes));
        let row = BlockRow::of_work(work, who, span, groups, notes);
        Ok(BlockRow { days: vec![(self.day, None)], weeks, ..row })
    }
}

/// A row with one cell that is not empty, and that is not when something is: a title.
fn is_above(row: &Row) -> bool {
    is_title(row) && !has_time(row, 1)
}

/// Whether such a row stands in the middle of a roster, and names nobody and no weeks: "Pauze".
fn is_between(row: &Row, next: Option<&Row>) -> bool {
    let names = |cell: &String| names_someone(cell) || cells::weeks_named(cell).is_some();
    next.is_some_and(|next| has_time(next, 1)) && !row.has_open_quote && !row.cells.iter().any(names)
}

/// The first column with a day, in a head of a roster: only times may come before it.
fn first_day(row: &Row) -> Option<usize> {
    let columns: Vec<Option<Column>> = row.cells.iter().map(|cell| column(cell)).collect();
    let is_day = |column: &Option<Column>| matches!(column, Some(Column::On(..)));
    let first = columns.iter().position(is_day).filter(|&at| (1..=2).contains(&at))?;
    // "Uur" stands above times as well.
    let is_time = |column: &Option<Column>| {
        matches!(column, None | Some(Column::Times | Column::From | Column::Until | Column::Hours))
    };
    let before = columns.get(..first)?.iter().all(is_time);
    (before && columns.iter().filter(|column| is_day(column)).count() >= 2).then_some(first)
}

fn has_time(row: &Row, first_day: usize) -> bool {
    let begin = sure(row.cell(0), &mut Vec::new());
    let is_time = |cell: &str| start(cell).is_some() || times::spans(cell).is_some();
    first_day > 0 && is_time(numbered(&begin))
}

/// Whether the days of a row hold nothing but times: lesson times of "1-4", and no roster.
fn has_only_times(row: &Row, first_day: usize) -> bool {
    let mut said = row.cells.iter().skip(first_day.max(1)).filter(|cell| !is_away(cell)).peekable();
    said.peek().is_some() && said.all(|cell| times::spans(cell).is_some())
}

/// Whether the second column of a roster says how long each row takes.
fn has_length(head: &Row) -> bool {
    first_day(head).is_some_and(|first| first > 1) && column(head.cell(1)) == Some(Column::Hours)
}

/// Words for a part of the day that has a number, before its times.
const NUMBERED: &[&str] = &["blok", "uur", "les", "lesuur", "ronde", "periode", "deel"];

/// A cell with times without what stands around them: "1 (8.30-9.15)", "blok 2: 9.15-10.00", "8.30 -".
fn numbered(cell: &str) -> &str {
    let cell = cell.trim_end_matches([' ', '-', '–', '—']);
    let is_when = |text: &str| times::spans(text).is_some() && text.contains(['.', ':']);
    let inside = cell.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')'));
    if let Some(inside) = inside.filter(|inside| is_when(inside)) {
        let before = cell.split('(').next().unwrap_or_default();
        return if before.split_whitespace().all(is_number) { inside } else { cell };
    }
    let mut rest = cell;
    while let Some((_, after)) = rest.split_once(' ').filter(|(word, _)| is_number(word)) {
        rest = after.trim_start_matches([' ', ':', '-', '–']);
        if is_when(rest) {
            return rest;
        }
    }
    cell
}

/// Whether a word numbers a part of the day: "1", "2e", "blok".
fn is_number(word: &str) -> bool {
    let word = word.trim_matches([':', '.', ')', '-']).to_lowercase();
    let digits = word.strip_suffix("e").unwrap_or(&word);
    let is_short = digits.len() == 1 && digits.bytes().all(|digit| digit.is_ascii_digit());
    word.is_empty() || is_short || NUMBERED.contains(&word.as_str())
}

/// A single time, with minutes: a bare number may be anything.
fn start(cell: &str) -> Option<TimeOfDay> {
    let time = if let Reading::Read(time) = times::time(cell) { Some(time) } else { None };
    time.filter(|_| cell.contains(['.', ':', 'u', ',']))
}
