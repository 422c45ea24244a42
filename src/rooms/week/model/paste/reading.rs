//! What a row says, read by the head above it or, without one, by its own content.

use taakkompas_school::dutch::answers::{is_away, yes};
use taakkompas_school::dutch::{days, roles, times};

use super::vocabulary::{self, Column, column};
use super::{Kind, Letter, Presence, ProblemReason, Row, Span, StaffRole, TimeOfDay, Weekday, Weeks, cells};

/// Who a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Who {
    pub role: StaffRole,
    pub letter: Option<Letter>,
}

/// A row about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PersonRow {
    pub who: Who,
    /// Minutes in a school week, if the row gives them.
    pub minutes: Option<u32>,
    pub presence: Vec<Presence>,
}

/// A row about one block, or about the same block on several days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BlockRow {
    pub who: Who,
    pub days: Vec<Weekday>,
    pub spans: Vec<Span>,
    pub weeks: Weeks,
    pub groups: Vec<String>,
    pub kind: Kind,
    pub arrangement: Option<Letter>,
    pub aim: String,
    pub place: String,
    pub teacher: Option<String>,
    pub protected: bool,
}

/// The result of reading a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reading {
    /// A head, or a row below a head that could not be read: the problem was reported at the head.
    Nothing,
    Person(PersonRow),
    Block(BlockRow),
}

/// What the columns are.
#[derive(Debug, Clone, Default)]
enum Head {
    /// No head was seen: each row is read by its own content.
    #[default]
    None,
    /// A head that does not say who.
    Useless,
    People(Vec<Option<Column>>),
    Blocks(Vec<Option<Column>>),
}

/// The table being read.
#[derive(Debug, Default)]
pub(super) struct Table {
    head: Head,
    /// Who and which day the row above had, for a row that leaves them empty.
    who: String,
    day: String,
    /// The heads of columns that we do not know.
    pub unused: Vec<String>,
}

/// A row with its columns.
struct Cells<'a> {
    row: &'a Row,
    columns: &'a [Option<Column>],
}

impl<'a> Cells<'a> {
    /// The cell in this column; empty if there is no such column.
    fn get(&self, wanted: Column) -> &'a str {
        let at = self.columns.iter().position(|&column| column == Some(wanted));
        at.map_or("", |at| self.row.cell(at))
    }
}

impl Table {
    /// Reads a row.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn read(&mut self, row: &Row) -> Result<Reading, ProblemReason> {
        // Read even if a quote stays open: a head still names its columns, and the rows below it must not be attributed
        // to a person above it.
        let reading = self.of_cells(row);
        if row.has_open_quote { Err(ProblemReason::OpenQuote) } else { reading }
    }

    fn of_cells(&mut self, row: &Row) -> Result<Reading, ProblemReason> {
        if is_head(row) {
            return self.begin(row);
        }
        match self.head.clone() {
            Head::Useless => Ok(Reading::Nothing),
            Head::People(columns) => person(&Cells { row, columns: &columns }).map(Reading::Person),
            Head::Blocks(columns) => self.block(&Cells { row, columns: &columns }),
            Head::None => match guess(row).ok_or(ProblemReason::NotClear)? {
                Head::People(columns) => person(&Cells { row, columns: &columns }).map(Reading::Person),
                Head::Blocks(columns) => self.block(&Cells { row, columns: &columns }),
                Head::None | Head::Useless => Err(ProblemReason::NotClear),
            },
        }
    }

    fn begin(&mut self, row: &Row) -> Result<Reading, ProblemReason> {
        let columns: Vec<Option<Column>> = row.cells.iter().map(|cell| column(cell)).collect();
        for (cell, _) in row.cells.iter().zip(&columns).filter(|(cell, column)| column.is_none() && !cell.is_empty()) {
            if !self.unused.contains(cell) {
                self.unused.push(cell.clone());
            }
        }
        (self.who, self.day) = (String::new(), String::new());
        if !columns.contains(&Some(Column::Who)) {
            self.head = Head::Useless;
            return Err(ProblemReason::NoWhoColumn);
        }
        let has = |wanted: &[Column]| wanted.iter().any(|&wanted| columns.contains(&Some(wanted)));
        let is_blocks =
            has(&[Column::Group, Column::Kind, Column::Activity, Column::Aim, Column::Place, Column::Teacher])
                || (has(&[Column::Day]) && !has(&[Column::Hours]));
        self.head = if is_blocks { Head::Blocks(columns) } else { Head::People(columns) };
        Ok(Reading::Nothing)
    }

    fn block(&mut self, cells: &Cells<'_>) -> Result<Reading, ProblemReason> {
        // Merged cells are empty in all rows but the first.
        let who_cell = cells.get(Column::Who);
        if !who_cell.is_empty() {
            (self.who, self.day) = (who_cell.to_owned(), String::new());
        }
        let day_cell = [cells.get(Column::Day), cells.get(Column::Days)].concat();
        if !day_cell.is_empty() {
            self.day = day_cell;
        }
        let who = who(&self.who, cells.get(Column::Letter))?;
        let days = match self.day.as_str() {
            "" => return Err(ProblemReason::NoDay),
            text => days(text).ok_or_else(|| ProblemReason::NotADay { found: text.to_owned() })?,
        };
        let spans = spans(cells)?.ok_or(ProblemReason::NoTimes)?;
        let weeks = weeks(cells)?;
        let mut aim = cells.get(Column::Aim).to_owned();
        let kind = match (cells.get(Column::Kind), cells.get(Column::Activity)) {
            ("", "") => None,
            ("", activity) => {
                let found = vocabulary::kind(activity);
                // In the school's own words, it rather says what the block is for.
                if found.is_none_or(|found| found.has_more) && aim.is_empty() {
                    activity.clone_into(&mut aim);
                }
                found
            }
            (text, _) => {
                let found = vocabulary::kind(text).ok_or_else(|| ProblemReason::NotAKind { found: text.to_owned() })?;
                if found.has_more && aim.is_empty() {
                    text.clone_into(&mut aim);
                }
                Some(found)
            }
        };
        let teacher = cells.get(Column::Teacher);
        Ok(Reading::Block(BlockRow {
            who,
            days,
            spans,
            weeks,
            groups: if is_away(cells.get(Column::Group)) {
                Vec::new()
            } else {
                cells::groups(cells.get(Column::Group))
            },
            // The same default as for a block that is added by hand.
            kind: kind.map_or(Kind::SmallGroup, |found| found.kind),
            arrangement: kind.and_then(|found| found.arrangement),
            aim,
            place: if is_away(cells.get(Column::Place)) { String::new() } else { cells.get(Column::Place).to_owned() },
            teacher: (!is_away(teacher)).then(|| teacher.to_owned()),
            protected: yes(cells.get(Column::Protected)) == Some(true),
        }))
    }
}

/// Whether a row names columns: it has at least two known names, and no number; every other row has one.
fn is_head(row: &Row) -> bool {
    let has_digit = row.cells.iter().any(|cell| cell.contains(|letter: char| letter.is_ascii_digit()));
    !has_digit && row.cells.iter().filter(|cell| column(cell).is_some()).count() >= 2
}

/// What the cells of a row without a head are, in the order of the examples: who, hours and days; or who, day, times,
/// group, kind and aim.
fn guess(row: &Row) -> Option<Head> {
    let some = |columns: &[Column]| columns.iter().copied().map(Some).collect::<Vec<_>>();
    let third_is_times = times::spans(row.cell(2)).is_some();
    if days(row.cell(1)).is_some() {
        let times: &[Column] = if third_is_times { &[Column::Times] } else { &[Column::From, Column::Until] };
        let begin = [Column::Who, Column::Day];
        let end = [Column::Group, Column::Kind, Column::Aim];
        return Some(Head::Blocks(some(&[&begin, times, &end].concat())));
    }
    // "8:30" may be a time.
    cells::hours(row.cell(1)).filter(|_| !row.cell(1).contains(':'))?;
    if days(row.cell(2)).is_some() {
        let is_one_cell = times::spans(row.cell(3)).is_some();
        let times: &[Column] = if is_one_cell { &[Column::Times] } else { &[Column::From, Column::Until] };
        return Some(Head::People(some(&[&[Column::Who, Column::Hours, Column::Days], times].concat())));
    }
    let days: Vec<Column> = Weekday::ALL.iter().map(|&day| Column::On(day)).collect();
    let is_clear = !row.cell(1).is_empty() || row.cells.iter().skip(2).any(|cell| times::spans(cell).is_some());
    is_clear.then(|| Head::People(some(&[&[Column::Who, Column::Hours], days.as_slice()].concat())))
}

/// The days in a cell. `None` if one of its words is not a school day, or if it says that someone is away.
fn days(text: &str) -> Option<Vec<Weekday>> {
    days::days(text).filter(|_| !is_away(text)).map(days::Days::list)
}

fn who(text: &str, letter: &str) -> Result<Who, ProblemReason> {
    if text.is_empty() {
        return Err(ProblemReason::NoWho);
    }
    let (role, own) = roles::who(text).ok_or_else(|| ProblemReason::NotARole { found: text.to_owned() })?;
    let mut letters = letter.chars();
    let letter = match (letters.next(), letters.next()) {
        (None, _) => own,
        (Some(one), None) => {
            Some(Letter::new(one).ok_or_else(|| ProblemReason::NotALetter { found: letter.to_owned() })?)
        }
        _ => return Err(ProblemReason::NotALetter { found: letter.to_owned() }),
    };
    Ok(Who { role, letter })
}

fn weeks(cells: &Cells<'_>) -> Result<Weeks, ProblemReason> {
    let text = cells.get(Column::Week);
    vocabulary::weeks(text).ok_or_else(|| ProblemReason::NotAWeek { found: text.to_owned() })
}

/// The times of a row; `None` if it has none.
fn spans(cells: &Cells<'_>) -> Result<Option<Vec<Span>>, ProblemReason> {
    let (from, until, both) = (cells.get(Column::From), cells.get(Column::Until), cells.get(Column::Times));
    if !both.is_empty() {
        return times::spans(both).map(Some).ok_or_else(|| ProblemReason::NotATime { found: both.to_owned() });
    }
    match (from, until) {
        ("", "") => Ok(None),
        ("", _) | (_, "") => Err(ProblemReason::NoTimes),
        _ => {
            let time = |text: &str| {
                text.parse::<TimeOfDay>().ok().ok_or_else(|| ProblemReason::NotATime { found: text.to_owned() })
            };
            let (from, until) = (time(from)?, time(until)?);
            Span::new(from, until)
                .map(|span| Some(vec![span]))
                .ok_or_else(|| ProblemReason::NotATime { found: format!("{from}-{until}") })
        }
    }
}

fn person(cells: &Cells<'_>) -> Result<PersonRow, ProblemReason> {
    let who = who(cells.get(Column::Who), cells.get(Column::Letter))?;
    let text = cells.get(Column::Hours);
    let minutes = cells::hours(text).ok_or_else(|| ProblemReason::NotHours { found: text.to_owned() })?;
    let weeks = weeks(cells)?;
    let mut presence = Vec::new();
    let mut add = |weekday: Weekday, spans: &[Span]| {
        presence.extend(spans.iter().map(|&span| Presence { weeks, weekday, span }));
    };
    for &weekday in Weekday::ALL {
        let text = cells.get(Column::On(weekday));
        if !is_away(text) {
            add(weekday, &times::spans(text).ok_or_else(|| ProblemReason::NotATime { found: text.to_owned() })?);
        }
    }
    let text = [cells.get(Column::Days), cells.get(Column::Day)].concat();
    if !is_away(&text) {
        let days = days(&text).ok_or(ProblemReason::NotADay { found: text })?;
        let spans = spans(cells)?.ok_or(ProblemReason::NoTimes)?;
        days.into_iter().for_each(|day| add(day, &spans));
    }
    Ok(PersonRow { who, minutes, presence })
}
