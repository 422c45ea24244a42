//! The days of a colleague: in a cell with days, or in a column for each day.

use taakkompas_school::dutch::answers::{is_away, is_nothing, yes};
use taakkompas_school::dutch::days::{self, OnDay};
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::dutch::{Reading, plain, times};
use taakkompas_school::slices::pause;
use taakkompas_school::time_of_day::Weekday;

use super::column::Column;
use super::entry::Entry;
use super::person_row::PersonRow;
use super::size::left;
use super::{ListProblem, cut};

/// What the marks below the days mean in a whole list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marks {
    /// Whether "v" stands beside other marks of being there: then it may be short for "vrij", and is no tick.
    v_may_be_away: bool,
}

impl Marks {
    /// What the marks of a list mean.
    pub async fn of(entries: &[Entry]) -> Self {
        let (mut has_v, mut has_other) = (false, false);
        for entry in entries {
            pause().await;
            let rows = core::iter::once(&entry.cells).chain(&entry.more);
            for (cell, slot) in rows.flat_map(|cells| cells.iter().zip(entry.slots.iter())) {
                if slot.column == Some(Column::OnDay) {
                    has_v |= is_v(cell);
                    has_other |= !is_v(cell) && is_there(cell);
                }
            }
        }
        Self { v_may_be_away: has_v && has_other }
    }
}

/// Whether a cell is nothing but the letter of "vrij", which also looks like a tick.
fn is_v(cell: &str) -> bool {
    plain(cell) == "v"
}

/// Whether a cell below a day is a mark, a number or a word for being there.
fn is_there(cell: &str) -> bool {
    yes(cell) == Some(true) || !is_none_of_day(cell) && !cell.trim().is_empty() && is_whole_day(cell)
}

/// Whether a cell below a day says that someone is not there: nothing, a cross, or no part of the day or hours.
fn is_none_of_day(cell: &str) -> bool {
    let number = cell.trim().trim_end_matches(|sign: char| sign.is_whitespace() || sign.is_alphabetic() || sign == '.');
    let is_zero = number.starts_with('0') && number.chars().all(|sign| "0,.:".contains(sign));
    match yes(cell) {
        Some(is_there) => !is_there,
        None => {
            is_zero || is_nothing(cell) || plain(cell).is_empty() && cell.chars().all(|sign| "-–—−_.,… ".contains(sign))
        }
    }
}

/// Words below a day for being away, as [`plain`] makes them.
#[rustfmt::skip]
const NOT_THERE: &[&str] = &[
    "afw", "ziek", "ziekte", "ziekteverlof", "verlof", "leeg", "bapo", "co", "comp", "compensatie", "compensatiedag",
    "compensatieverlof", "ouderschapsverlof", "zwangerschapsverlof", "studieverlof", "seniorenverlof", "adv", "atv",
    "roostervrij", "vrijedag", "vakantie", "werktniet", "nietaanwezig", "nietwerkzaam", "absent",
];

/// Whether a cell below a day may say that someone is there for half of it, or is away: a sign that is no tick and no
/// cross, and letters that are short for both.
fn is_unclear(cell: &str) -> bool {
    plain(cell).is_empty() || plain(cell) == "l"
}

/// Whether a cell below a day says that someone is there, and nothing about half of it or some weeks: a cross, the day,
/// hours or times.
fn is_whole_day(cell: &str) -> bool {
    let has_half = cell.contains(['½', '¼', '¾']) || cell.contains("1/2");
    let is_day = || days::read(cell).as_read().is_some_and(days::DaysSaid::is_plain);
    let is_whole =
        || ["heledag", "heel", "hele", "hd", "aanwezig", "werkt", "w", "school"].contains(&plain(cell).as_str());
    let is_number = !cell.chars().any(char::is_alphabetic);
    yes(cell) == Some(true) || !has_half && (is_number || is_day() || is_whole())
}

/// Adds what has to be said of a row, unless it is said already.
fn say_once(problem: ListProblem, remarks: &mut Vec<ListProblem>) {
    if !remarks.contains(&problem) {
        remarks.push(problem);
    }
}

impl PersonRow {
    /// Adds the day of a column, with the part of it or the weeks that its cell says.
    pub(super) fn add_day_column(&mut self, day: Weekday, cell: &str, marks: Marks, remarks: &mut Vec<ListProblem>) {
        let column = Column::Days;
        // Half a day in many rosters, and nothing in others.
        let is_stroke = cell.trim() == "/";
        let is_asked = is_v(cell) && marks.v_may_be_away || is_stroke || is_unclear(cell) && yes(cell).is_none();
        if is_asked && (is_stroke || !is_none_of_day(cell)) {
            say_once(ListProblem::TwoReadings { column, text: cut(cell) }, remarks);
            return;
        }
        if is_none_of_day(cell) || is_away(cell) && yes(cell).is_none() {
            return;
        }
        if NOT_THERE.contains(&plain(cell).as_str()) {
            say_once(ListProblem::Left { column, text: cut(cell) }, remarks);
            return;
        }
        let said = times::read(cell).read().map(|said| said.spans);
        self.at.extend(said.into_iter().flatten().map(|span| (day, span)));
        if is_whole_day(cell) {
            self.add_day(day);
            // Hours on a day do not say when, and "0,5" is half of it. Said once in a row.
            let is_number = |text: &str| {
                text != "1" && text.chars().any(|sign| sign.is_ascii_digit()) && times::spans(text).is_none()
            };
            let is_said = |problem: &ListProblem| matches!(problem, ListProblem::About { column: Column::Days, text, .. } if is_number(text));
            if is_number(cell) && !remarks.iter().any(is_said) {
                remarks.push(ListProblem::About { column: Column::Days, text: cut(cell), minutes: 0 });
            }
            return;
        }
        let read = |cell: &str| days::read(&format!("{} {cell}", days::weekday_name(day))).read();
        // Times are read elsewhere.
        let is_of_time = |word: &String| word == "uur" || word == "van" || !word.contains(char::is_alphabetic);
        let is_clear = |said: &days::DaysSaid| said.left.iter().all(is_of_time) && said.days() == [day];
        let said = read(cell).filter(is_clear).or_else(|| read(&days::without_cross(cell)).filter(is_clear));
        let says_more = said.as_ref().is_some_and(days::DaysSaid::says_more);
        if says_more || times::spans(cell).is_none() {
            remarks.push(ListProblem::About { column: Column::Days, text: cut(cell), minutes: 0 });
        }
        match said {
            Some(said) => {
                self.days.push(day);
                self.on.extend(said.on);
            }
            None => self.add_day(day),
        }
    }

    fn add_day(&mut self, day: Weekday) {
        self.days.push(day);
        self.on.push(OnDay { day, part: None, weeks: WeeksSaid::Every });
    }

    /// Adds the days in a cell.
    pub(super) fn add_days(&mut self, cell: &str, remarks: &mut Vec<ListProblem>) {
        let column = Column::Days;
        if is_nothing(cell) {
            return;
        }
        match days::read(cell) {
            Reading::Empty | Reading::NotSaidYet => {}
            Reading::TwoReadings => remarks.push(ListProblem::TwoReadings { column, text: cut(cell) }),
            Reading::Unread | Reading::TooLong => remarks.push(ListProblem::Unread { column, text: cut(cell) }),
            Reading::Read(said) => {
                if said.says_more() {
                    remarks.push(ListProblem::About { column, text: cut(cell), minutes: 0 });
                }
                left(column, &said.left, remarks);
                self.days.extend(said.days());
                self.on.extend(said.on);
            }
        }
    }
}
