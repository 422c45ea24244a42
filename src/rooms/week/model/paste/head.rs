//! What the columns of a table are: by the row that names them or, without one, by what is in a row.

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::days::weekday;
use taakkompas_school::dutch::heads::{self, Holds};
use taakkompas_school::dutch::times;
use taakkompas_school::dutch::weeks::{self, WeeksSaid};
use taakkompas_school::dutch::{Reading, plain};
use taakkompas_school::rows::shape::total;

use super::cells::names_years;
use super::vocabulary::{self, Column, column};
use super::{ProblemReason, Row, Weekday, cells};

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
    /// A row for each group and day.
    LessonRows(Vec<Option<Column>>),
}

/// The heads of the columns that nobody knows.
pub(super) fn unknown<'a>(row: &'a Row, columns: &[Option<Column>]) -> impl Iterator<Item = &'a String> {
    row.cells.iter().zip(columns).filter(|(cell, column)| column.is_none() && !cell.is_empty()).map(|(cell, _)| cell)
}

/// The heads of known columns that a table of this kind does nothing with, and of those that another names before.
pub(super) fn idle<'a>(row: &'a Row, head: &Head) -> Vec<&'a String> {
    use Column::{
        Activity, Aim, Day, Days, From, Group, Hours, Kind, Letter, Place, Protected, Teacher, Times, Until, Week, Who,
    };
    let (columns, used): (&[Option<Column>], &[Column]) = match head {
        Head::None | Head::Useless => return Vec::new(),
        Head::People(columns) | Head::Corner(columns) => {
            (columns, &[Who, Letter, Hours, Days, Day, From, Until, Times, Week])
        }
        Head::Blocks(columns) => (
            columns,
            &[Who, Letter, Day, Days, From, Until, Times, Group, Kind, Activity, Aim, Place, Teacher, Week, Protected],
        ),
        Head::Lessons(columns) => (columns, &[Group]),
        Head::LessonRows(columns) => (columns, &[Group, Day, Days, From, Until, Times, Week]),
    };
    // A day may have a second begin and end.
    let is_once = |column: &Column| !vocabulary::is_below_day(*column) && !matches!(column, From | Until);
    let is_second =
        |at: usize, column: Column| is_once(&column) && columns.iter().take(at).any(|other| *other == Some(column));
    let is_idle = |at: usize, column: Column| {
        !vocabulary::is_below_day(column) && !used.contains(&column) || is_second(at, column)
    };
    let known = columns.iter().enumerate().filter_map(|(at, column)| Some((at, (*column)?)));
    known.filter(|&(at, column)| is_idle(at, column)).filter_map(|(at, _)| row.cells.get(at)).collect()
}

/// In a table with names and roles, only the roles are read.
pub(super) fn only_roles(row: &Row, columns: &mut [Option<Column>]) {
    let is_role = |cell: &String| heads::read(cell).is_some_and(|head| head.holds == Holds::Role);
    let Some(role) = row.cells.iter().position(is_role) else { return };
    for (at, column) in columns.iter_mut().enumerate() {
        if at != role && *column == Some(Column::Who) {
            *column = None;
        }
    }
}

/// Whether a row holds totals: its first text says so.
pub(super) fn is_total(row: &Row) -> bool {
    row.cells.iter().find(|cell| !cell.is_empty()).is_some_and(|cell| total(cell).is_some())
}

/// Why a row without a head is not read.
pub(super) fn not_clear(row: &Row) -> ProblemReason {
    let mut filled = row.cells.iter().filter(|cell| !cell.is_empty());
    match (filled.next(), filled.next()) {
        (Some(only), None) if is_sentence(only) => ProblemReason::InWords,
        _ => ProblemReason::NotClear,
    }
}

/// Beginnings of words in a sentence about when there are lessons or who works when.
const ABOUT: &[&str] = &["groep", "klas", "kleuter", "leerling", "kinderen", "les", "school", "vrij", "werkt"];

/// Whether a cell is a sentence: more words than a group or a title has, about days or groups.
pub(super) fn is_sentence(text: &str) -> bool {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let is_about = |word: &&str| {
        ABOUT.iter().any(|about| word.starts_with(about)) || word.chars().count() > 1 && weekday(word).is_some()
    };
    words.len() > 3 && words.iter().filter(|word| is_about(word)).count() > 1
}

/// Whether a row has one cell that is not empty, and that is no time.
pub(super) fn is_title(row: &Row) -> bool {
    row.cells.iter().filter(|cell| !cell.is_empty()).count() == 1 && times::spans(row.cell(0)).is_none()
}

/// Whether a row names columns: it has at least two known names, and no number; every other row has one.
pub(super) fn is_head(row: &Row) -> bool {
    // What most rows are not comes first: this is asked of every row, and each name is looked up in long lists.
    if row.cells.iter().any(|cell| cell.contains(|letter: char| letter.is_ascii_digit())) {
        return false;
    }
    let known = row.cells.iter().filter(|cell| column(cell).is_some()).count();
    // "Groep", with "ma, di, do" and "wo, vr".
    let of_groups = || row.cells.first().and_then(|cell| column(cell)) == Some(Column::Group);
    let has_several = || row.cells.iter().any(|cell| vocabulary::several(cell).is_some());
    known >= 2 || known == 1 && of_groups() && has_several()
}

/// Whether all cells behind the first say when someone is there, or that nobody is.
fn is_days_of_week(row: &Row) -> bool {
    let is_when = |cell: &String| is_away(cell) || times::spans(cell).is_some();
    row.cells.iter().skip(1).all(is_when) && row.cells.iter().skip(1).any(|cell| !is_away(cell))
}

/// Whether a cell names weeks with a word, and nothing else: a letter may be anything.
fn is_week_word(cell: &str) -> bool {
    cell.chars().count() > 1 && matches!(weeks::read(cell), Reading::Read(_)) && plain(cell) != "ab"
}

/// What the cells of a row without a head are, in the order of the examples: who, hours and days; or who, day, times,
/// group, kind and aim.
pub(super) fn guess(row: &Row) -> Option<Head> {
    let some = |columns: &[Column]| columns.iter().copied().map(Some).collect::<Vec<_>>();
    let is_days = |at: usize| matches!(cells::days(row.cell(at)), Ok(Some(_)) | Err(_));
    let third_is_times = times::spans(row.cell(2)).is_some();
    let is_of_groups = names_years(row.cell(0)) && !row.cell(0).is_empty();
    let is_week = row.cells.len() == 6 && row.cells.iter().skip(1).all(|cell| times::spans(cell).is_some());
    if is_of_groups && is_week {
        let days = Weekday::ALL.iter().map(|&day| Column::On(day, WeeksSaid::Every));
        return Some(Head::Lessons(core::iter::once(Column::Group).chain(days).map(Some).collect()));
    }
    if is_of_groups && is_days(1) {
        let times: &[Column] = if third_is_times { &[Column::Times] } else { &[Column::From, Column::Until] };
        return Some(Head::LessonRows(some(&[&[Column::Group, Column::Day], times].concat())));
    }
    if is_days(1) {
        let times: &[Column] = if third_is_times { &[Column::Times] } else { &[Column::From, Column::Until] };
        let begin = [Column::Who, Column::Day];
        // "8.30, 12.15, 13.00, 14.30": two stretches.
        let is_time = |at: usize| times::time(row.cell(at)).read().is_some() && cells::has_time(row.cell(at));
        let twice: &[Column] = &[Column::From, Column::Until, Column::From, Column::Until];
        let times = if !third_is_times && is_time(4) && is_time(5) { twice } else { times };
        let end = [Column::Group, Column::Kind, Column::Aim];
        let mut columns = some(&[&begin, times, &end].concat());
        // "Week A" may stand behind the rest.
        let said = row.cells.iter().enumerate().skip(2 + times.len()).filter(|(_, cell)| is_week_word(cell));
        for (at, _) in said.take(1) {
            columns.resize(columns.len().max(at + 1), None);
            if let Some(column) = columns.get_mut(at) {
                *column = Some(Column::Week);
            }
        }
        return Some(Head::Blocks(columns));
    }
    // Whether an empty cell behind someone is Monday or no hours, only the number of cells can say.
    if row.cells.len() == 6 && is_days_of_week(row) {
        let days = Weekday::ALL.iter().map(|&day| Column::On(day, WeeksSaid::Every));
        return Some(Head::People(core::iter::once(Column::Who).chain(days).map(Some).collect()));
    }
    if is_away(row.cell(1)) && row.cells.len() != 7 {
        return None;
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
