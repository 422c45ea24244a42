//! What a row says, read by the head above it or, without one, by its own content.

use taakkompas_school::dutch::answers::{is_away, yes};
use taakkompas_school::dutch::days::short_weekday;
use taakkompas_school::dutch::heads::{self, Holds};
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::dutch::{plain, times};

use super::cells::{DayOf, Named, names_years};
use super::vocabulary::{self, Column, column};
use super::who::{Who, who};
use super::work::Work;
use super::{Kind, Lesson, Letter, Note, Presence, ProblemReason, Row, Span, Weekday, Weeks, cells};

/// A row about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PersonRow {
    pub who: Who,
    /// Minutes in a school week, if the row gives them.
    pub minutes: Option<u32>,
    pub presence: Vec<Presence>,
    /// What deserves a remark.
    pub notes: Vec<Note>,
}

/// A row about one block, or about the same block on several days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BlockRow {
    pub who: Who,
    pub days: Vec<DayOf>,
    pub spans: Vec<Span>,
    pub weeks: Weeks,
    pub groups: Vec<Named>,
    pub kind: Kind,
    pub arrangement: Option<Letter>,
    pub aim: String,
    pub place: String,
    pub teacher: Option<String>,
    pub protected: bool,
    /// What deserves a remark.
    pub notes: Vec<Note>,
}

/// A row with the lesson times of groups, or of the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LessonsRow {
    pub groups: Vec<Named>,
    pub lessons: Vec<Lesson>,
    /// What deserves a remark.
    pub notes: Vec<Note>,
}

/// The result of reading a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reading {
    /// A head, or a row below a head that could not be read: the problem was reported at the head.
    Nothing,
    /// A title above a table.
    Title,
    Person(PersonRow),
    Block(BlockRow),
    Lessons(LessonsRow),
}

/// What the columns are.
#[derive(Debug, Clone, Default)]
pub(super) enum Head {
    /// No head was seen: each row is read by its own content.
    #[default]
    None,
    /// A head that does not say who.
    Useless,
    People(Vec<Option<Column>>),
    /// People down and days across, below a corner that does not say so: rows of groups are lesson times.
    Corner(Vec<Option<Column>>),
    Blocks(Vec<Option<Column>>),
    /// Groups down and days across, without anyone.
    Lessons(Vec<Option<Column>>),
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
    /// A table of its own, which keeps what was said of the columns before it.
    pub fn anew(self) -> Self {
        Self { unused: self.unused, ..Self::default() }
    }

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
        if self.second_head(row) {
            return Ok(Reading::Nothing);
        }
        match self.head.clone() {
            Head::Useless => Ok(Reading::Nothing),
            Head::People(columns) => person(&Cells { row, columns: &columns }).map(Reading::Person),
            Head::Blocks(columns) => self.block(&Cells { row, columns: &columns }),
            Head::Lessons(columns) => lessons(&Cells { row, columns: &columns }).map(Reading::Lessons),
            Head::Corner(mut columns) => {
                if !names_years(row.cell(0)) {
                    return person(&Cells { row, columns: &columns }).map(Reading::Person);
                }
                if let Some(corner) = columns.first_mut() {
                    *corner = Some(Column::Group);
                }
                lessons(&Cells { row, columns: &columns }).map(Reading::Lessons)
            }
            Head::None => match guess(row).ok_or(ProblemReason::NotClear)? {
                Head::People(columns) => person(&Cells { row, columns: &columns }).map(Reading::Person),
                Head::Blocks(columns) => self.block(&Cells { row, columns: &columns }),
                Head::None | Head::Useless | Head::Lessons(_) | Head::Corner(_) => Err(ProblemReason::NotClear),
            },
        }
    }

    /// Keeps the heads of columns that are not used, each once.
    pub fn leave_unused<'a>(&mut self, heads: impl Iterator<Item = &'a String>) {
        for cell in heads {
            if !self.unused.contains(cell) {
                self.unused.push(cell.clone());
            }
        }
    }

    fn begin(&mut self, row: &Row) -> Result<Reading, ProblemReason> {
        if self.second_head(row) {
            return Ok(Reading::Nothing);
        }
        let known = |cell: &String| column(cell).or_else(|| vocabulary::several(cell));
        let mut columns: Vec<Option<Column>> = row.cells.iter().map(known).collect();
        only_roles(row, &mut columns);
        let days = columns.iter().filter(|column| matches!(column, Some(Column::On(..) | Column::OnEach(_)))).count();
        (self.who, self.day) = (String::new(), String::new());
        if days > 0 && !columns.contains(&Some(Column::Who)) && columns.contains(&Some(Column::Group)) {
            self.leave_unused(unknown(row, &columns));
            self.head = Head::Lessons(columns);
            return Ok(Reading::Nothing);
        }
        // People down and days across, with nothing in the corner.
        let of_lessons = ["les", "school"].iter().any(|word| plain(row.cell(0)).starts_with(word));
        let has_who = columns.contains(&Some(Column::Who));
        let corner = columns.first_mut().filter(|corner| days > 1 && !has_who && (corner.is_none() || of_lessons));
        let is_corner = corner.map(|corner| *corner = Some(Column::Who)).is_some();
        self.leave_unused(unknown(row, &columns));
        if !columns.contains(&Some(Column::Who)) {
            self.head = Head::Useless;
            return Err(ProblemReason::NoWhoColumn);
        }
        let has = |wanted: &[Column]| wanted.iter().any(|&wanted| columns.contains(&Some(wanted)));
        let is_blocks =
            has(&[Column::Group, Column::Kind, Column::Activity, Column::Aim, Column::Place, Column::Teacher])
                || (has(&[Column::Day]) && !has(&[Column::Hours]));
        self.head = match (is_blocks, is_corner) {
            (true, _) => Head::Blocks(columns),
            (false, true) => Head::Corner(columns),
            (false, false) => Head::People(columns),
        };
        Ok(Reading::Nothing)
    }

    /// Takes "van" and "tot" below each day, in a second row of heads. False if the row is no such row.
    fn second_head(&mut self, row: &Row) -> bool {
        let (Head::People(columns) | Head::Corner(columns) | Head::Lessons(columns)) = &mut self.head else {
            return false;
        };
        let below: Vec<Option<Column>> = row.cells.iter().map(|cell| column(cell)).collect();
        let is_times = |column: &Option<Column>| matches!(column, Some(Column::From | Column::Until));
        let is_only_times = row.cells.iter().zip(&below).all(|(cell, column)| cell.is_empty() || is_times(column));
        if !is_only_times || !below.iter().any(is_times) {
            return false;
        }
        let mut day = None;
        columns.resize(columns.len().max(below.len()), None);
        for (column, below) in columns.iter_mut().zip(below) {
            if let Some(Column::On(on, weeks)) = *column {
                day = Some((on, weeks));
            }
            match (below, day) {
                (Some(Column::From), Some((day, weeks))) => *column = Some(Column::FromOn(day, weeks)),
                (Some(Column::Until), Some((day, weeks))) => *column = Some(Column::UntilOn(day, weeks)),
                _ => {}
            }
        }
        true
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
            text => cells::days(text)?.ok_or_else(|| ProblemReason::NotADay { found: text.to_owned() })?,
        };
        let mut notes = Vec::new();
        let spans = spans(cells, &mut notes)?.ok_or(ProblemReason::NoTimes)?;
        let weeks = cells::weeks(cells.get(Column::Week))?;
        let (kind, activity) = (cells.get(Column::Kind), cells.get(Column::Activity));
        let mut work = Work::read(if kind.is_empty() { activity } else { kind }, cells.get(Column::Aim), &mut notes);
        // A column for the weeks goes before what stands among the words of the work.
        let weeks = match work.weeks.filter(|_| is_away(cells.get(Column::Week))) {
            Some(said) => cells::of_weeks(said, if kind.is_empty() { activity } else { kind })?,
            None => weeks,
        };
        let teacher = cells.get(Column::Teacher);
        // "Plein" among groups is a place.
        let (group, mut place) = (cells.get(Column::Group), cells.get(Column::Place));
        let is_place = vocabulary::is_place(group);
        if is_place && is_away(place) {
            place = group;
        }
        // The column of the groups goes before a group among the words of the work.
        let group = work.label.as_deref().filter(|_| is_away(group)).unwrap_or(group);
        let groups = if is_place { Vec::new() } else { groups(group, &mut notes) };
        // A row that says nothing, in a table that has a column for it, is not a small group.
        let has_column = [Column::Kind, Column::Activity].iter().any(|&of| cells.columns.contains(&Some(of)));
        if has_column && kind.is_empty() && activity.is_empty() && groups.is_empty() && work.aim.is_empty() {
            work.kind = Kind::Unsaid;
        }
        Ok(Reading::Block(BlockRow {
            who,
            days,
            spans,
            weeks,
            groups,
            kind: work.kind,
            arrangement: work.arrangement,
            aim: work.aim,
            place: if is_away(place) { String::new() } else { place.to_owned() },
            teacher: (!is_away(teacher)).then(|| teacher.to_owned()),
            protected: yes(cells.get(Column::Protected)) == Some(true),
            notes,
        }))
    }
}

/// The heads of the columns that nobody knows.
fn unknown<'a>(row: &'a Row, columns: &[Option<Column>]) -> impl Iterator<Item = &'a String> {
    row.cells.iter().zip(columns).filter(|(cell, column)| column.is_none() && !cell.is_empty()).map(|(cell, _)| cell)
}

/// The groups in a cell; none, with a remark, if it is not clear which.
pub(super) fn groups(text: &str, notes: &mut Vec<Note>) -> Vec<Named> {
    cells::groups(text).unwrap_or_else(|| {
        notes.push(Note::WhichGroups { found: text.to_owned() });
        Vec::new()
    })
}

/// In a table with names and roles, only the roles are read.
fn only_roles(row: &Row, columns: &mut [Option<Column>]) {
    let is_role = |cell: &String| heads::read(cell).is_some_and(|head| head.holds == Holds::Role);
    let Some(role) = row.cells.iter().position(is_role) else { return };
    for (at, column) in columns.iter_mut().enumerate() {
        if at != role && *column == Some(Column::Who) {
            *column = None;
        }
    }
}

/// Whether a row has one cell that is not empty, and that is no time.
pub(super) fn is_title(row: &Row) -> bool {
    row.cells.iter().filter(|cell| !cell.is_empty()).count() == 1 && times::spans(row.cell(0)).is_none()
}

/// Whether a row names columns: it has at least two known names, and no number; every other row has one.
pub(super) fn is_head(row: &Row) -> bool {
    let has_digit = row.cells.iter().any(|cell| cell.contains(|letter: char| letter.is_ascii_digit()));
    let known = row.cells.iter().filter(|cell| column(cell).is_some()).count();
    // "Groep", with "ma, di, do" and "wo, vr".
    let of_groups = || row.cells.first().and_then(|cell| column(cell)) == Some(Column::Group);
    let has_several = || row.cells.iter().any(|cell| vocabulary::several(cell).is_some());
    !has_digit && (known >= 2 || known == 1 && of_groups() && has_several())
}

/// What the cells of a row without a head are, in the order of the examples: who, hours and days; or who, day, times,
/// group, kind and aim.
pub(super) fn guess(row: &Row) -> Option<Head> {
    let some = |columns: &[Column]| columns.iter().copied().map(Some).collect::<Vec<_>>();
    let is_days = |at: usize| matches!(cells::days(row.cell(at)), Ok(Some(_)) | Err(_));
    let third_is_times = times::spans(row.cell(2)).is_some();
    if is_days(1) {
        let times: &[Column] = if third_is_times { &[Column::Times] } else { &[Column::From, Column::Until] };
        let begin = [Column::Who, Column::Day];
        let end = [Column::Group, Column::Kind, Column::Aim];
        return Some(Head::Blocks(some(&[&begin, times, &end].concat())));
    }
    // "8:30" may be a time.
    cells::hours(row.cell(1)).filter(|_| !row.cell(1).contains(':'))?;
    if is_days(2) {
        let is_one_cell = times::spans(row.cell(3)).is_some();
        let times: &[Column] = if is_one_cell { &[Column::Times] } else { &[Column::From, Column::Until] };
        return Some(Head::People(some(&[&[Column::Who, Column::Hours, Column::Days], times].concat())));
    }
    let days: Vec<Column> = Weekday::ALL.iter().map(|&day| Column::On(day, WeeksSaid::Every)).collect();
    let is_clear = !row.cell(1).is_empty() || row.cells.iter().skip(2).any(|cell| times::spans(cell).is_some());
    is_clear.then(|| Head::People(some(&[&[Column::Who, Column::Hours], days.as_slice()].concat())))
}

/// The times of a row; `None` if it has none.
fn spans(cells: &Cells<'_>, notes: &mut Vec<Note>) -> Result<Option<Vec<Span>>, ProblemReason> {
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
type OnDay = (Weekday, Span, Option<Weeks>);

/// The times in the columns of the days.
fn day_by_day(cells: &Cells<'_>, notes: &mut Vec<Note>) -> Result<Vec<OnDay>, ProblemReason> {
    let mut found = Vec::new();
    for column in cells.columns.iter().flatten() {
        if let &Column::OnEach(days) = column {
            let text = cells.get(*column);
            if !is_away(text) && !text.eq_ignore_ascii_case("v") {
                let (times, own) = cells::apart_from_weeks(text)?;
                let spans = cells::spans(times, notes)?;
                let on = days.days().flat_map(|day| spans.iter().map(move |&span| (day, span, own)));
                found.extend(on);
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
            let (times, own) = cells::apart_from_weeks(text)?;
            let weeks = if own.is_some() { own } else { of_head()? };
            found.extend(cells::spans(times, notes)?.into_iter().map(|span| (weekday, span, weeks)));
        }
        let (from, until) = (cells.get(Column::FromOn(weekday, said)), cells.get(Column::UntilOn(weekday, said)));
        if !is_away(from) || !is_away(until) {
            let (spans, weeks) = (two_cells(from, until, notes)?.unwrap_or_default(), of_head()?);
            found.extend(spans.into_iter().map(|span| (weekday, span, weeks)));
        }
    }
    Ok(found)
}

/// The lesson times of the groups in the first column.
fn lessons(cells: &Cells<'_>) -> Result<LessonsRow, ProblemReason> {
    let mut notes = Vec::new();
    let text = cells.get(Column::Group);
    let groups = groups(text, &mut notes);
    if groups.is_empty() {
        return Err(ProblemReason::NotAGroup { found: text.to_owned() });
    }
    let days = day_by_day(cells, &mut notes)?;
    // Lessons are the same each week.
    if days.iter().any(|(.., weeks)| weeks.is_some()) {
        return Err(ProblemReason::NotATime { found: cells.row.cells.join(" ") });
    }
    let lessons = days.into_iter().map(|(weekday, span, _)| Lesson { weekday, span });
    Ok(LessonsRow { groups, lessons: lessons.collect(), notes })
}

/// Whether a number of hours is a part of full time: nobody is there for 0,6 hours a week.
fn is_part(text: &str) -> bool {
    let is_number = !text.is_empty() && text.chars().all(|sign| sign.is_ascii_digit() || ",.".contains(sign));
    is_number && cells::hours(text).flatten().is_some_and(|minutes| minutes <= 60)
}

fn person(cells: &Cells<'_>) -> Result<PersonRow, ProblemReason> {
    let who = who(cells.get(Column::Who), cells.get(Column::Letter))?;
    let text = cells.get(Column::Hours);
    let minutes = cells::hours(text).filter(|_| !is_part(text));
    let minutes = minutes.ok_or_else(|| ProblemReason::NotHours { found: text.to_owned() })?;
    let weeks = cells::weeks(cells.get(Column::Week))?;
    let mut notes = Vec::new();
    let days = day_by_day(cells, &mut notes)?;
    let of_day = |(weekday, span, own): OnDay| Presence { weeks: own.unwrap_or(weeks), weekday, span };
    let mut presence: Vec<Presence> = days.into_iter().map(of_day).collect();
    let text = [cells.get(Column::Days), cells.get(Column::Day)].concat();
    if !is_away(&text) {
        let days = cells::days(&text)?.ok_or(ProblemReason::NotADay { found: text })?;
        let spans = spans(cells, &mut notes)?.ok_or(ProblemReason::NoTimes)?;
        for (weekday, own) in days {
            presence.extend(spans.iter().map(|&span| Presence { weeks: own.unwrap_or(weeks), weekday, span }));
        }
    }
    Ok(PersonRow { who, minutes, presence, notes })
}
