//! What a row says, read by the head above it or, without one, by its own content.

use taakkompas_school::dutch::answers::{is_away, yes};
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::dutch::{groups, plain};

use super::block_groups;
use super::by_name::Names;
use super::cells::{DayOf, Named, names_years};
use super::day_by_day::{Cells, spans};
use super::days_across::second_head;
use super::days_across::spread;
use super::head::{Head, guess, idle, is_head, is_total, not_clear, only_roles, unknown};
use super::person_row::{PersonRow, person};
use super::presence;
use super::unsure::{is_unsure, sure};
use super::vocabulary::{self, Column, column, is_of_day};
use super::who::{Who, in_title, who};
use super::work::Work;
use super::{Kind, Lesson, Letter, Note, ProblemReason, Row, Span, Weeks, cells};

mod of_lessons;

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

impl BlockRow {
    /// Such work of someone at a time, on days that are still to be said.
    pub fn of_work(work: Work, who: Who, span: Span, groups: Vec<Named>, notes: Vec<Note>) -> Self {
        Self {
            who,
            days: Vec::new(),
            spans: vec![span],
            weeks: Weeks::Every,
            groups,
            kind: work.kind,
            arrangement: work.arrangement,
            aim: work.aim,
            place: String::new(),
            teacher: None,
            protected: false,
            notes,
        }
    }
}

/// A row with the lesson times of groups, or of the school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LessonsRow {
    pub groups: Vec<Named>,
    pub lessons: Vec<Lesson>,
    /// Whether it is part of their week: other rows of the text may say more.
    pub is_part: bool,
    /// What deserves a remark.
    pub notes: Vec<Note>,
}

impl LessonsRow {
    /// The same times, of these groups if a title names any.
    pub fn of_groups(mut self, groups: Option<Vec<Named>>) -> Self {
        if let Some(groups) = groups {
            self.groups = groups;
            self.notes.retain(|note| *note != Note::SchoolLessons);
        }
        self
    }
}

/// The result of reading a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reading {
    /// A head, or a row below a head that could not be read: the problem was reported at the head.
    Nothing,
    /// A row of totals.
    Total,
    Person(PersonRow),
    Block(BlockRow),
    Lessons(LessonsRow),
}

impl Reading {
    /// What deserves a remark, in a row that is imported.
    const fn notes(&mut self) -> Option<&mut Vec<Note>> {
        match self {
            Self::Person(PersonRow { notes, .. })
            | Self::Block(BlockRow { notes, .. })
            | Self::Lessons(LessonsRow { notes, .. }) => Some(notes),
            Self::Nothing | Self::Total => None,
        }
    }
}

/// The table being read.
#[derive(Debug, Default)]
pub(super) struct Table {
    head: Head,
    /// Who and which day the row above had, for a row that leaves them empty.
    who: String,
    day: String,
    /// The groups of the row above, in lesson times.
    group: String,
    /// What the titles above the table say.
    above: Above,
    /// Whether a row of the table says something of a group or of the work.
    has_work: bool,
    /// Whether its head is about when people work.
    is_presence: bool,
    /// Whether a row of it said when someone is there, and no more.
    was_presence: bool,
    /// The names that tell people of one role apart.
    names: Names,
    /// Whether a column has no head.
    bare: Vec<bool>,
    /// The heads of columns that we do not know.
    pub unused: Vec<String>,
}

/// What the titles above a table say of the rows in it.
#[derive(Debug, Clone, Default)]
struct Above {
    /// The weeks, and the title that names them.
    weeks: Option<(WeeksSaid, String)>,
    /// Whose table it is.
    who: Option<Who>,
    /// Whether it is about when people work.
    is_presence: bool,
    /// Whether the row above was a title too.
    is_open: bool,
}

impl Table {
    /// A table of its own, which keeps what was said of the columns before it.
    pub fn anew(self) -> Self {
        Self { unused: self.unused, ..Self::default() }
    }

    /// Whether the rows may be about a person: a title names one, or a head stands above them.
    pub const fn is_of_someone(&self) -> bool {
        self.above.who.is_some() || self.above.is_presence || !matches!(self.head, Head::None)
    }

    /// Whether a head names its columns.
    pub const fn has_head(&self) -> bool {
        !matches!(self.head, Head::None)
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

    /// Takes what a title says of the rows below it. Titles below each other say it together.
    pub fn title(&mut self, row: &Row) -> Note {
        if !core::mem::replace(&mut self.above.is_open, true) {
            self.above = Above { is_open: true, ..Above::default() };
        }
        let text = row.cells.iter().find(|cell| !cell.is_empty()).map_or("", String::as_str);
        self.above.who = self.above.who.or_else(|| in_title(text));
        self.above.is_presence |= presence::says_presence(text);
        self.below_heading();
        match cells::weeks_named(text) {
            Some(weeks) => {
                self.above.weeks = Some((weeks, text.to_owned()));
                Note::WeeksAbove { found: text.to_owned() }
            }
            None => Note::Title,
        }
    }

    /// The rows below a heading are no longer those of the person above it.
    pub fn below_heading(&mut self) {
        (self.who, self.day, self.group) = (String::new(), String::new(), String::new());
    }

    /// The weeks of a row that names none itself.
    fn weeks_above(&self) -> Result<Weeks, ProblemReason> {
        self.above.weeks.as_ref().map_or(Ok(Weeks::Every), |(weeks, title)| cells::of_weeks(*weeks, title))
    }

    fn of_cells(&mut self, row: &Row) -> Result<Reading, ProblemReason> {
        let mut reading = self.of_kind(row)?;
        if let Some(notes) = reading.notes() {
            notes.extend(self.headless(row));
            let note = |cell: &String| Note::Unsure { found: cell.clone() };
            let columns = self.columns(row);
            for note in unsure_cells(&columns, row).map(note) {
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
        }
        Ok(reading)
    }

    /// What the columns of a row are.
    fn columns(&self, row: &Row) -> Vec<Option<Column>> {
        match &self.head {
            Head::People(columns)
            | Head::Corner(columns)
            | Head::Blocks(columns)
            | Head::Lessons(columns)
            | Head::LessonRows(columns) => columns.clone(),
            Head::Useless => Vec::new(),
            Head::None => match guess(row) {
                Some(
                    Head::People(columns) | Head::Blocks(columns) | Head::Lessons(columns) | Head::LessonRows(columns),
                ) => columns,
                _ => Vec::new(),
            },
        }
    }

    /// The cells of a row in columns without a head, which are not used. Those beside a day are told with the day.
    fn headless(&self, row: &Row) -> Vec<Note> {
        let columns = self.columns(row);
        let is_bare =
            |at: usize| self.bare.get(at).copied().unwrap_or(true) && columns.get(at).is_none_or(Option::is_none);
        let cells = row.cells.iter().enumerate().filter(|(at, cell)| !cell.is_empty() && is_bare(*at));
        cells.map(|(_, cell)| Note::NoHead { found: cell.clone() }).collect()
    }

    fn of_kind(&mut self, row: &Row) -> Result<Reading, ProblemReason> {
        self.above.is_open = false;
        if is_head(row) {
            let is_second = second_head(&mut self.head.clone(), row).is_some();
            let reading = self.begin(row);
            if !is_second {
                self.leave_unused(idle(row, &self.head).iter().copied());
            }
            return reading;
        }
        if is_total(row) {
            return Ok(Reading::Total);
        }
        if let Some(more) = second_head(&mut self.head, row) {
            self.below(row, more);
            return Ok(Reading::Nothing);
        }
        match self.head.clone() {
            Head::Useless => Ok(Reading::Nothing),
            Head::People(columns) => self.person(&Cells { row, columns: &columns }),
            Head::Blocks(columns) => self.block(&Cells { row, columns: &columns }),
            Head::Lessons(columns) => self.lessons(&Cells { row, columns: &columns }),
            Head::LessonRows(columns) => self.lesson_row(&Cells { row, columns: &columns }),
            Head::Corner(mut columns) => {
                if !names_years(row.cell(0)) {
                    return self.person(&Cells { row, columns: &columns });
                }
                if let Some(corner) = columns.first_mut() {
                    *corner = Some(Column::Group);
                }
                self.lessons(&Cells { row, columns: &columns })
            }
            Head::None => match guess(row).ok_or_else(|| not_clear(row))? {
                Head::People(columns) => self.person(&Cells { row, columns: &columns }),
                Head::Blocks(columns) => self.block(&Cells { row, columns: &columns }),
                Head::Lessons(columns) => self.lessons(&Cells { row, columns: &columns }),
                Head::LessonRows(columns) => self.lesson_row(&Cells { row, columns: &columns }),
                Head::None | Head::Useless | Head::Corner(_) => Err(ProblemReason::NotClear),
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

    /// Takes a second row of heads.
    fn below(&mut self, row: &Row, unknown: Vec<String>) {
        for (at, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            if let Some(bare) = self.bare.get_mut(at) {
                *bare = cell.is_empty();
            }
        }
        self.leave_unused(unknown.iter());
    }

    fn begin(&mut self, row: &Row) -> Result<Reading, ProblemReason> {
        if let Some(more) = second_head(&mut self.head, row) {
            self.below(row, more);
            return Ok(Reading::Nothing);
        }
        let known = |cell: &String| column(cell).or_else(|| vocabulary::several(cell));
        let mut columns: Vec<Option<Column>> = row.cells.iter().map(known).collect();
        only_roles(row, &mut columns);
        spread(&mut columns, row);
        self.is_presence = row.cells.iter().any(|cell| presence::says_presence(cell));
        (self.was_presence, self.names) = (false, Names::default());
        self.bare = (0..columns.len().max(row.cells.len())).map(|at| row.cell(at).is_empty()).collect();
        let days = columns.iter().filter(|column| is_of_day(**column)).count();
        (self.who, self.day, self.group) = (String::new(), String::new(), String::new());
        let has = |wanted: &[Column]| wanted.iter().any(|&wanted| columns.contains(&Some(wanted)));
        let is_work = has(&[Column::Kind, Column::Activity, Column::Aim, Column::Place, Column::Teacher]);
        let has_when = has(&[Column::Day, Column::Days, Column::Times, Column::From]);
        // "Dag, van, tot, groep" may be someone's blocks as well.
        let is_of_groups = columns.first() == Some(&Some(Column::Group)) && !has(&[Column::Who]);
        if is_of_groups && has_when && !is_work && days == 0 && self.above.who.is_none() {
            self.leave_unused(unknown(row, &columns));
            self.head = Head::LessonRows(columns);
            return Ok(Reading::Nothing);
        }
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
        // "Rooster onderwijsassistent A" above it says whose rows these are.
        let is_of_title = self.above.who.is_some() && columns.contains(&Some(Column::Day));
        if !columns.contains(&Some(Column::Who)) && !is_of_title {
            self.head = Head::Useless;
            return Err(ProblemReason::NoWhoColumn);
        }
        let has = |wanted: &[Column]| wanted.iter().any(|&wanted| columns.contains(&Some(wanted)));
        let is_blocks =
            has(&[Column::Group, Column::Kind, Column::Activity, Column::Aim, Column::Place, Column::Teacher])
                || (has(&[Column::Day]) && !has(&[Column::Hours]));
        let is_blocks = is_blocks || is_of_title;
        self.head = match (is_blocks, is_corner) {
            (true, _) => Head::Blocks(columns),
            (false, true) => Head::Corner(columns),
            (false, false) => Head::People(columns),
        };
        Ok(Reading::Nothing)
    }

    /// Looks in the rows below a head whether one says something of a group or of the work.
    pub fn look_ahead(&mut self, head: &Row, below: &[Row]) {
        if let Head::Blocks(columns) = &self.head {
            self.has_work = presence::has_work(columns, below);
        }
        if let Head::Blocks(columns) | Head::People(columns) = &self.head {
            self.names = Names::find(head, columns, below);
        }
    }

    fn person(&mut self, cells: &Cells<'_>) -> Result<Reading, ProblemReason> {
        let weeks_above = if is_away(cells.get(Column::Week)) { self.weeks_above()? } else { Weeks::Every };
        let mut row = person(cells, weeks_above)?;
        // A row for each day of someone.
        if cells.columns.contains(&Some(Column::Day)) {
            row.who = self.names.told_apart(row.who, cells.row, &mut row.notes);
        }
        Ok(Reading::Person(row))
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
        let mut notes = Vec::new();
        let who = match self.above.who.filter(|_| self.who.is_empty() || !cells.columns.contains(&Some(Column::Who))) {
            Some(who) => who,
            None => who(&sure(&self.who, &mut notes), cells.get(Column::Letter))?,
        };
        let days = match self.day.as_str() {
            "" => return Err(ProblemReason::NoDay),
            text => {
                cells::days_told(text, &mut notes)?.ok_or_else(|| ProblemReason::NotADay { found: text.to_owned() })?
            }
        };
        let spans = spans(cells, &mut notes)?.ok_or(ProblemReason::NoTimes)?;
        let weeks = cells::weeks(cells.get(Column::Week))?;
        let who = self.names.told_apart(who, cells.row, &mut notes);
        let is_said = self.is_presence || self.above.is_presence || self.was_presence;
        if !self.has_work && presence::is_presence(cells, &spans, is_said) {
            self.was_presence = true;
            let weeks = if is_away(cells.get(Column::Week)) { self.weeks_above()? } else { weeks };
            return Ok(Reading::Person(PersonRow::listed(who, &days, &spans, weeks, notes)));
        }
        let (kind, activity) = (cells.get(Column::Kind), cells.get(Column::Activity));
        // "Pauze" among groups is the work, if nothing else says what that is.
        let says_none = [kind, activity].iter().all(|said| is_away(said));
        let is_mixed = says_none && block_groups::is_work_with_group(cells.get(Column::Group));
        let is_work = is_mixed || says_none && vocabulary::is_work(cells.get(Column::Group));
        let activity = if is_work { cells.get(Column::Group) } else { activity };
        let work = Work::read(if is_away(kind) { activity } else { kind }, cells.get(Column::Aim), &mut notes);
        // A column for the weeks goes before what stands among the words of the work.
        let weeks = match work.weeks.filter(|_| is_away(cells.get(Column::Week))) {
            Some(said) => cells::of_weeks(said, if kind.is_empty() { activity } else { kind })?,
            None if is_away(cells.get(Column::Week)) => self.weeks_above()?,
            None => weeks,
        };
        let teacher = cells.get(Column::Teacher);
        // "Plein" among groups is a place.
        let (group, mut place) = (if is_mixed { "" } else { cells.get(Column::Group) }, cells.get(Column::Place));
        let is_place = vocabulary::is_place(group);
        if is_place && is_away(place) {
            place = group;
        }
        // The column of the groups goes before a group among the words of the work.
        if let Some(label) = work.label.as_deref().filter(|label| !is_away(group) && !groups::is_same(label, group)) {
            notes.push(Note::GroupInWork { found: label.to_owned() });
        }
        let group = work.label.as_deref().filter(|_| is_away(group)).unwrap_or(group);
        let is_none = is_place || is_work && work.label.is_none();
        let groups = if is_none { Vec::new() } else { block_groups::read(group, &mut notes) };
        // As in a roster: when someone is there, but not what is done.
        if [kind, activity, &work.aim].iter().all(|said| said.is_empty()) {
            let is_asked = notes.iter().any(|note| matches!(note, Note::WhichGroups { .. }));
            if !groups.is_empty() {
                notes.push(Note::OnlyGroup { found: group.to_owned() });
            } else if !is_asked {
                notes.push(Note::NoWork);
            }
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

/// The cells with a mark that no reader of their column reports; what is typed in words is kept as it is, and hours are
/// reported with what was read.
fn unsure_cells<'a>(columns: &[Option<Column>], row: &'a Row) -> impl Iterator<Item = &'a String> {
    use Column::{Activity, Aim, Hours, Kind, Place, Teacher};
    let is_kept =
        |column: &Option<Column>| matches!(column, None | Some(Activity | Aim | Hours | Kind | Place | Teacher));
    let read: Vec<bool> = columns.iter().map(|column| !is_kept(column)).collect();
    row.cells.iter().zip(read).filter(|(cell, is_read)| *is_read && is_unsure(cell)).map(|(cell, _)| cell)
}

/// The minutes that lessons before or after a break have at least, where a row may be someone's block as well.
pub(super) const SHORTEST_LESSONS: u32 = 60;
