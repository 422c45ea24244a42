//! The days of a colleague: in a cell with days, or in a column for each day.

use taakkompas_school::dutch::answers::{is_away, is_nothing, yes};
use taakkompas_school::dutch::days::{self, OnDay};
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::dutch::{Reading, plain, times};
use taakkompas_school::time_of_day::Weekday;

use super::column::Column;
use super::person_row::PersonRow;
use super::size::left;
use super::{ListProblem, cut};

/// Whether a cell below a day says that someone is there, and nothing about half of it or some weeks: a cross, the day,
/// hours or times.
fn is_whole_day(cell: &str) -> bool {
    let has_half = cell.contains(['½', '¼', '¾']) || cell.contains("1/2");
    let is_day = || days::read(cell).as_read().is_some_and(days::DaysSaid::is_plain);
    let is_whole = || ["heledag", "heel", "hele", "hd", "aanwezig", "werkt", "school"].contains(&plain(cell).as_str());
    let is_number = !cell.chars().any(char::is_alphabetic);
    yes(cell) == Some(true) || !has_half && (is_number || is_day() || is_whole())
}

impl PersonRow {
    /// Adds the day of a column, with the part of it or the weeks that its cell says.
    pub(super) fn add_day_column(&mut self, day: Weekday, cell: &str, remarks: &mut Vec<ListProblem>) {
        if is_away(cell) || is_nothing(cell) || yes(cell) == Some(false) {
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
