//! People and blocks pasted from a spreadsheet: nobody types six times forty blocks (dutch-practice 5.2).
//!
//! A text of rows becomes a week with everything that could be read, and a problem for each row that could not. Good
//! rows are kept even if others are bad. What a school can rely on:
//! - A head is optional. Its columns are recognised by their Dutch names, in any order; others are skipped, and named.
//! - One text may hold people and blocks: each head starts a new table.
//! - In rows of blocks, an empty cell for who or for the day takes its value from the row above, as with merged cells.
//! - A list of long times that says nothing of groups or work, or whose head or title is about working times, is when
//!   people are there. A row without work in any other table is a block whose work is asked.
//! - A role, group or place that does not exist yet is created, as when it is typed in a block.
//! - No filled cell is without consequence: it is read, or told with its row, its column or a [`Note`]. A day may have
//!   more than one column, with a second row of heads or without.
//! - Pasting again does no harm: an existing block stays one block, and a person gets the hours and days of the row.
//! - Work in unknown words, or in words that may mean two things, comes along as [`Kind::Unsaid`], and is asked.
//! - A roster is read for one person: whose it is, and in which weeks if that is not each week, a row above it says: see
//!   [`with_title`]. Its times stand down or across, or in lines; one of several people is taken apart first.
//! - Other lesson times of groups that the text gave already are told, and do not take the place of the first.

use super::blocks::{Block, Kind};
use super::people::Person;
use super::{AssistantWeek, BlockId, DayPart, EditError, GroupId, Lesson, PersonId, PlaceId};
use taakkompas_school::rows::{self, Row, TooMuch};
use taakkompas_school::slices::{Slices, at_once, pause};
use taakkompas_school::staff::{Letter, StaffRole};
use taakkompas_school::time_of_day::{Presence, Span, Weekday, Weeks};

mod beside;
mod block_groups;
mod by_name;
mod cells;
mod day_by_day;
mod day_lines;
mod days_across;
mod drawn;
mod grid;
mod groups;
mod head;
mod idem;
mod in_turn;
mod lesson_groups;
mod lesson_lines;
mod lessons;
mod mark;
mod outcome;
mod own_time;
mod people_across;
mod person_line;
mod person_row;
mod presence;
mod reading;
mod roster;
mod school_days;
mod several;
mod side_by_side;
mod someone;
mod taking;
mod times_across;
mod titles;
mod two_heads;
mod under_days;
mod unsure;
mod vocabulary;
mod who;
mod whose;
mod work;

pub use cells::hours;
pub use outcome::{Note, Outcome, PasteNote, PasteProblem, ProblemReason};
pub use titles::with_title;

use day_lines::DayLines;
use grid::Grid;
use lesson_lines::LessonLines;
use lessons::DaysDown;
use mark::Mark;
use people_across::PeopleAcross;
use person_row::PersonRow;
use reading::{Reading, Table};
use roster::Roster;
use school_days::SchoolDays;
use times_across::TimesAcross;
use who::Who;
use whose::Titles;

/// Reads a text copied from a spreadsheet into a copy of a week.
///
/// # Errors
/// A text that is too long, or with too many rows.
pub fn paste(week: &AssistantWeek, text: &str) -> Result<Outcome, TooMuch> {
    at_once(paste_in_slices(week, text))
}

/// The same, in [slices](taakkompas_school::slices).
///
/// # Errors
/// A text that is too long, or with too many rows.
pub async fn paste_in_slices(week: &AssistantWeek, text: &str) -> Result<Outcome, TooMuch> {
    let text = idem::without_lone_quotes(text);
    let rows = rows::read_in_slices(&text, |cell| vocabulary::column(cell).is_some()).await?;
    let (rows, told) = two_heads::mended(idem::filled(rows).await).await;
    let rows = several::apart(side_by_side::below_each_other(rows).await).await;
    let mut pasting = Pasting::new(week.clone(), week.groups.len(), &rows);
    let mut unused = pasting.all().await;
    if pasting.names_several && pasting.week.groups.len() > week.groups.len() {
        // "Alle groepen" and "Uilen (gr 3)" mean groups of the whole text, also of the rows below.
        let (groups, next) = (pasting.week.groups, pasting.week.next);
        pasting = Pasting::new(AssistantWeek { groups, next, ..week.clone() }, week.groups.len(), &rows);
        unused = pasting.all().await;
    }
    pasting.notes.splice(0..0, told);
    Ok(pasting.outcome(week, unused))
}

/// Reads a text into a week of its own, and gives that week too.
///
/// # Errors
/// A text that is too long, or with too many rows.
pub fn in_slices(text: String, week: AssistantWeek) -> Slices<Result<(Outcome, AssistantWeek), TooMuch>> {
    Slices::new(async move {
        let found = paste_in_slices(&week, &text).await?;
        let week = found.week.clone();
        Ok((found, week))
    })
}

/// A text on its way into a week.
struct Pasting<'a> {
    rows: &'a [Row],
    /// The week as it was before the first row.
    before: AssistantWeek,
    week: AssistantWeek,
    /// The roles with a letter that rows about people name; a row without a letter gets another one. Only such a row asks
    /// for them, as all rows are read for it.
    named: Option<Vec<(StaffRole, Letter)>>,
    /// The people for whom a row was imported; a second row about them adds to the first.
    described: Vec<PersonId>,
    /// The titles that name someone; only a roster without a letter asks for them.
    titled: Option<Titles>,
    /// What rosters of someone without a letter said so far: when, and in which cell.
    drawn: Vec<roster::Drawn>,
    /// Whose roster the rows right before were.
    drawn_last: Option<Who>,
    /// The hours that rows gave of a person, and whether they are those of a day.
    given: Vec<(PersonId, u32, bool)>,
    /// The groups of which a row gave lesson times, `None` for the school; and how many groups that row was about.
    taught: Vec<(Option<GroupId>, usize)>,
    /// How many groups the week had before the text.
    known: usize,
    blocks_there: usize,
    /// Whether a block is for all groups, for all of some years, or for one that only the week knows.
    names_several: bool,
    problems: Vec<PasteProblem>,
    notes: Vec<PasteNote>,
}

impl<'a> Pasting<'a> {
    fn new(week: AssistantWeek, known: usize, rows: &'a [Row]) -> Self {
        Self {
            rows,
            before: week.clone(),
            week,
            named: None,
            described: Vec::new(),
            titled: None,
            drawn: Vec::new(),
            drawn_last: None,
            given: Vec::new(),
            taught: Vec::new(),
            known,
            blocks_there: 0,
            names_several: false,
            problems: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Finds the roles with a letter, if a row without one needs them.
    async fn find_named(&mut self, row: &PersonRow) {
        if row.who.letter.is_some() || self.named.is_some() {
            return;
        }
        let (mut table, mut named) = (Table::default(), Vec::new());
        for row in self.rows {
            if let Ok(Reading::Person(PersonRow { who: Who { role, letter: Some(letter) }, .. })) = table.read(row) {
                named.push((role, letter));
            }
            pause().await;
        }
        self.named = Some(named);
    }

    /// Imports all rows; returns the heads of the columns that were not used.
    async fn all(&mut self) -> Vec<String> {
        let mut table = Table::default();
        let mut rest = self.rows;
        while let Some((row, after)) = rest.split_first() {
            pause().await;
            let mut taken = self.whole_table(rest, &mut table).await;
            if taken.is_none() {
                taken = self.times_table(rest, &table).await;
            }
            if taken.is_none() {
                taken = self.day_lines(rest, &table).await;
            }
            match taken {
                Some(taken) => {
                    rest = rest.get(taken..).unwrap_or_default();
                    table = table.anew();
                }
                None => {
                    self.drawn_last = None;
                    self.row(row, after, &mut table).await;
                    rest = after;
                }
            }
        }
        table.unused
    }

    /// Imports the roster or the table with the people in or above its cells that these rows begin with; how many rows it
    /// takes, if they begin with one.
    async fn whole_table(&mut self, rest: &'a [Row], table: &mut Table) -> Option<usize> {
        if let Some(lines) = LessonLines::find(rest) {
            let taken = lines.rows;
            self.lesson_lines(lines);
            return Some(taken);
        }
        if let Some(grid) = Grid::find(rest) {
            let taken = grid.rows;
            table.leave_unused(grid.unused.iter().copied());
            self.grid(grid).await;
            return Some(taken);
        }
        if let Some(across) = PeopleAcross::find(rest).or_else(|| under_days::find(rest)) {
            self.people_across(&across).await;
            return Some(across.rows);
        }
        if let Some(roster) = Roster::find(rest).await {
            self.roster(&roster).await;
            table.leave_unused(roster.unused());
            return Some(roster.rows);
        }
        let across = TimesAcross::find(rest)?;
        self.drawings(&across.parts).await;
        Some(across.rows)
    }

    /// The same for lesson times with the days down.
    async fn times_table(&mut self, rest: &'a [Row], table: &Table) -> Option<usize> {
        if !table.is_of_someone()
            && !self.is_below_head(rest)
            && let Some(days) = SchoolDays::find(rest)
        {
            let groups = self.row_before(rest).and_then(lesson_lines::groups_above);
            let (row, reading) = match days.lessons() {
                Ok(lessons) => (days.first(), Ok(Reading::Lessons(lessons.of_groups(groups)))),
                Err((row, reason)) => (Some(row), Err(reason)),
            };
            if let Some(row) = row {
                self.take(row.line, &row.cells, reading);
            }
            return Some(days.count());
        }
        if !table.is_of_someone()
            && !self.is_below_head(rest)
            && let Some(lines) = LessonLines::without_title(rest)
        {
            let taken = lines.rows;
            self.lesson_lines(lines);
            return Some(taken);
        }
        let days_down = DaysDown::find(rest).await?;
        self.days_down(&days_down).await;
        Some(days_down.rows)
    }

    /// The same for lines with what someone does when.
    async fn day_lines(&mut self, rest: &'a [Row], table: &Table) -> Option<usize> {
        let lines = DayLines::find(rest).filter(|_| !table.has_head() && !self.is_below_head(rest))?;
        self.drawings(&lines.parts).await;
        Some(lines.rows)
    }

    /// Imports a row that stands by itself, or in a table with a row for each person, block or group.
    async fn row(&mut self, row: &Row, after: &[Row], table: &mut Table) {
        let person = if table.is_of_someone() { None } else { person_line::read(row) };
        if let Some(person) = person {
            self.take(row.line, &row.cells, person.map(Reading::Person));
        } else if titles::is_heading(row) {
            self.notes.push(PasteNote { line: row.line, cells: row.cells.clone(), note: Note::Title });
            table.below_heading();
        } else if titles::says_weeks(row)
            || titles::says_whose(row, after)
            || titles::is_title_above(row, after, self.is_new())
        {
            let note = table.title(row);
            self.notes.push(PasteNote { line: row.line, cells: row.cells.clone(), note });
        } else {
            let reading = table.read(row);
            if reading == Ok(Reading::Nothing) {
                table.look_ahead(row, after);
            }
            if let Ok(Reading::Person(person)) = &reading {
                self.find_named(person).await;
            }
            self.take(row.line, &row.cells, reading);
        }
    }

    /// The row before these.
    fn row_before(&self, rest: &[Row]) -> Option<&'a Row> {
        self.rows.get(self.rows.len().checked_sub(rest.len() + 1)?)
    }

    /// Whether the row before these names their columns, and is no head of lesson times.
    fn is_below_head(&self, rest: &[Row]) -> bool {
        let before = self.row_before(rest).filter(|row| row.cells.iter().skip(1).any(|cell| !cell.is_empty()));
        before.is_some_and(|row| !row.cells.iter().any(|cell| cell.contains(|sign: char| sign.is_ascii_digit())))
    }

    /// Imports lines of lesson times.
    fn lesson_lines(&mut self, lines: LessonLines<'_>) {
        if let Some(title) = lines.title {
            self.notes.push(PasteNote { line: title.line, cells: title.cells.clone(), note: Note::Title });
        }
        let is_older = lines.title.is_some_and(|title| lesson_lines::is_older(title, self.rows));
        let newest = |lessons: reading::LessonsRow| match lessons.lessons.first() {
            Some(lesson) if is_older => Err(ProblemReason::OtherLessons { weekday: lesson.weekday }),
            _ => Ok(lessons),
        };
        for (row, lessons) in lines.lessons() {
            let lessons = lessons.and_then(newest);
            self.take(row.line, &row.cells, lessons.map(Reading::Lessons));
        }
    }

    /// Imports a roster of groups, cell by cell.
    async fn grid(&mut self, grid: Grid<'_>) {
        for title in grid.titles {
            self.notes.push(PasteNote { line: title.line, cells: title.cells.clone(), note: Note::Title });
        }
        for cell in grid.cells {
            pause().await;
            self.take(cell.line, &cell.cells, cell.block.map(Reading::Block));
        }
    }

    /// Imports a table with the people across, which is read as one with the people down.
    async fn people_across(&mut self, across: &PeopleAcross) {
        let mut table = Table::default();
        for row in &across.turned {
            let reading = table.read(row);
            if let Ok(Reading::Person(person)) = &reading {
                self.find_named(person).await;
            }
            self.take(row.line, &row.cells, reading);
        }
    }

    /// Whether no row of the text said anything so far.
    fn is_new(&self) -> bool {
        self.problems.is_empty() && self.blocks_there == 0 && self.week == self.before
    }

    /// Imports a row: all of it or nothing.
    fn take(&mut self, line: u32, cells: &[String], reading: Result<Reading, ProblemReason>) {
        let mark = Mark::of(&self.week);
        let taken = reading.and_then(|reading| match reading {
            Reading::Nothing => Ok(Vec::new()),
            Reading::Total => Ok(vec![Note::Total]),
            Reading::Person(person) => self.person(person),
            Reading::Block(block) => self.blocks(block),
            Reading::Lessons(lessons) => self.lessons(lessons),
        });
        match taken {
            Ok(notes) => {
                let of_row = |note| PasteNote { line, cells: cells.to_vec(), note };
                self.notes.extend(notes.into_iter().map(of_row));
            }
            Err(reason) => {
                mark.back(&mut self.week);
                self.problems.push(PasteProblem { line, cells: cells.to_vec(), reason });
            }
        }
    }

    /// Imports lesson times with the days down, group by group.
    async fn days_down(&mut self, table: &DaysDown<'_>) {
        for column in table.columns().await {
            self.take(column.line, &column.cells, column.lessons.map(Reading::Lessons));
        }
    }

    fn outcome(self, before: &AssistantWeek, unused_columns: Vec<String>) -> Outcome {
        let week = self.week;
        let has_other_lessons =
            |group: &&crate::Group| before.group(group.id).is_some_and(|old| old.lessons != group.lessons);
        let is_changed = |person: &&Person| before.person(person.id).is_some_and(|old| old != *person);
        let people = week.people.iter();
        Outcome {
            new_people: people
                .clone()
                .filter(|person| before.person(person.id).is_none())
                .map(|person| person.id)
                .collect(),
            changed_people: people.filter(is_changed).map(|person| person.id).collect(),
            changed_groups: week.groups.iter().filter(has_other_lessons).map(|group| group.id).collect(),
            has_new_lessons: week.lessons != before.lessons,
            new_groups: week.groups.iter().skip(before.groups.len()).map(|group| group.id).collect(),
            new_places: week.places.iter().skip(before.places.len()).map(|place| place.id).collect(),
            new_blocks: week.blocks.iter().skip(before.blocks.len()).map(|block| block.id).collect(),
            blocks_there: self.blocks_there,
            problems: self.problems,
            notes: self.notes,
            unused_columns,
            week,
        }
    }
}
