//! How much room a cell says that a colleague has. One that names what someone does says none, whatever numbers it has.

use taakkompas_school::dutch::answers::is_nothing;
use taakkompas_school::dutch::hours::{self, Amount, Each, Per, Sure, Unit};
use taakkompas_school::dutch::{Reading, plain};

use super::cells::is_function;
use super::column::Column;
use super::person_row::RowCapacity;
use super::size::left;
use super::slots::Slot;
use super::words;
use super::{ListProblem, cut};
use crate::colleagues::{Capacity, Colleague};

/// Whether a cell says how much room someone has.
pub(super) fn is_amount(cell: &str) -> bool {
    let is_read = |unit| matches!(hours::read(cell, unit), Reading::Read(_) | Reading::TwoReadings);
    // Most cells are no amount: that is seen sooner than that they name no function.
    let is_said = words::capacity(&cell.to_lowercase()).is_some() || is_read(Unit::Room);
    !cell.is_empty() && is_said && !is_function(cell)
}

/// Whether a cell is a time of day until or from which someone is there: "tot 12.00", "vanaf 10:15".
fn is_until(cell: &str) -> bool {
    let Some((word, time)) = cell.trim().split_once(char::is_whitespace) else { return false };
    let is_clock = |(hour, minute): (&str, &str)| {
        hour.parse::<u8>().is_ok_and(|hour| hour < 24)
            && minute.len() == 2
            && minute.parse::<u8>().is_ok_and(|of| of < 60)
    };
    let time = time.trim().trim_end_matches(|sign: char| sign.is_alphabetic() || sign.is_whitespace());
    ["tot", "vanaf", "van", "tm"].contains(&plain(word).as_str()) && time.split_once(['.', ':']).is_some_and(is_clock)
}

/// The room in a cell; what has to be said about it is added to the remarks.
pub(super) fn capacity(cell: &str, slot: &Slot, remarks: &mut Vec<ListProblem>) -> Option<RowCapacity> {
    let column = slot.column.unwrap_or(Column::Capacity);
    if let Some(label) = words::capacity(&cell.to_lowercase()) {
        return Some(RowCapacity::Said(Capacity::Label(label)));
    }
    match plain(cell).as_str() {
        // No room is said, which is another thing than saying nothing.
        "geen" | "niets" | "nul" if column == Column::Capacity => {
            return Some(RowCapacity::Said(Capacity::Minutes(0)));
        }
        "fulltime" | "voltijd" | "voltijds" => return Some(RowCapacity::FullTime { thousandths: 1000 }),
        _ => {}
    }
    // "Leerkracht groep 5" is no five hours, and "tot 12.00" no twelve.
    if is_function(cell) || is_until(cell) {
        remarks.push(ListProblem::Unread { column, text: cut(cell) });
        return None;
    }
    let unit = match column {
        Column::FullTime => Unit::FullTime,
        Column::Minutes => Unit::Minutes,
        _ => Unit::Room,
    };
    let (problem, found) = match hours::read(cell, unit) {
        // A dash is an empty cell.
        Reading::NotSaidYet if is_nothing(cell) => (None, None),
        Reading::Empty if is_nothing(cell) && column == Column::Capacity => (None, None),
        Reading::NotSaidYet | Reading::Empty if !cell.is_empty() => {
            (Some(ListProblem::SizeNotSaid { text: cut(cell) }), None)
        }
        Reading::Empty | Reading::NotSaidYet => (None, None),
        Reading::TwoReadings => (Some(ListProblem::PartOrHours { text: cut(cell) }), None),
        Reading::Unread | Reading::TooLong => (Some(ListProblem::Unread { column, text: cut(cell) }), None),
        Reading::Read(Amount::FullTime { thousandths, sure }) => match thousandths {
            1..=RowCapacity::MOST_THOUSANDTHS => {
                // "0,8125" is more precise than what is kept.
                let is_cut = ListProblem::About { column, text: cut(cell), minutes: 0 };
                let problem = about(cell, sure, 0).or_else(|| has_more_digits(cell).then_some(is_cut));
                (problem, Some(RowCapacity::FullTime { thousandths }))
            }
            _ => (Some(ListProblem::OutOfRange { text: cut(cell) }), None),
        },
        Reading::Read(Amount::Time(time)) => {
            let per = match (time.per, slot.per) {
                // An employment is hours a week.
                (Per::NotSaid, Per::NotSaid) if column == Column::FullTime => Per::Week,
                (Per::NotSaid, per) | (per, _) => per,
            };
            left(column, &time.left, remarks);
            match time.minutes {
                minutes if !matches!(per, Per::NotSaid | Per::Year) => {
                    (Some(ListProblem::NotAYear { text: cut(cell), per, minutes }), None)
                }
                _ if !matches!(time.each, Each::NotSaid | Each::Person) => {
                    (Some(ListProblem::ForEach { text: cut(cell), each: time.each }), None)
                }
                minutes if minutes <= Colleague::MOST_MINUTES => {
                    (about(cell, time.sure, minutes), Some(RowCapacity::Said(Capacity::Minutes(minutes))))
                }
                _ => (Some(ListProblem::OutOfRange { text: cut(cell) }), None),
            }
        }
    };
    remarks.extend(problem);
    found
}

/// Whether a number has more than three digits behind its comma, and not just noughts.
fn has_more_digits(cell: &str) -> bool {
    let digits = cell.split([',', '.']).nth(1).unwrap_or_default();
    digits.bytes().take_while(u8::is_ascii_digit).skip(3).any(|digit| digit != b'0')
}

fn about(cell: &str, sure: Sure, minutes: u32) -> Option<ListProblem> {
    let problem = ListProblem::About { column: Column::Capacity, text: cut(cell), minutes };
    (sure != Sure::Exactly).then_some(problem)
}
