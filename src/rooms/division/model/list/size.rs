//! How much a task is and for how many people, from the cells that say so.

use taakkompas_school::dutch::hours::{self, Amount, Each, Per, Sure, Time, Unit};
use taakkompas_school::dutch::people::{self, People};
use taakkompas_school::dutch::{Reading, plain};

use super::column::Column;
use super::heads::Slot;
use super::words;
use super::{ListProblem, cut};
use crate::MINUTES_OF_FULL_TIME;
use crate::tasks::{PeopleRule, Size, SizeLabel, Task};

/// How much a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Much {
    /// Klein, middel or groot.
    Label(SizeLabel),
    /// Minutes a year, in all or for each person.
    Minutes { minutes: u32, is_each: bool },
}

/// What the cells of a row say about how much and how many.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    /// How much.
    pub much: Option<Much>,
    /// Whether the column of it has a text, whatever that is.
    pub has_text: bool,
    /// How much in all, in a column of its own.
    pub total: Option<u32>,
    /// How many people.
    pub people: Option<People>,
    /// Whether that is a number and nothing more.
    pub is_bare: bool,
    /// Whether it may be shared.
    pub share: Option<bool>,
}

/// How much a cell says; what has to be said about it is added to the remarks.
pub(super) fn much(cell: &str, slot: &Slot, remarks: &mut Vec<ListProblem>) -> Option<Much> {
    let column = slot.column.unwrap_or(Column::Size);
    if let Some(label) = words::size(&cell.to_lowercase()) {
        return Some(Much::Label(label));
    }
    let unit = if column == Column::Minutes { Unit::Minutes } else { Unit::Hours };
    match hours::read(cell, unit) {
        Reading::Empty => None,
        Reading::NotSaidYet => {
            remarks.push(ListProblem::SizeNotSaid { text: cut(cell) });
            None
        }
        Reading::Read(Amount::Time(time)) => of_time(cell, &time, slot, remarks),
        Reading::Read(Amount::FullTime { thousandths, .. }) => {
            let minutes = MINUTES_OF_FULL_TIME.saturating_mul(thousandths) / 1000;
            remarks.push(ListProblem::OfFullTime { text: cut(cell), minutes });
            in_range(cell, minutes, false, remarks)
        }
        Reading::TwoReadings => {
            remarks.push(ListProblem::TwoReadings { column, text: cut(cell) });
            None
        }
        Reading::Unread | Reading::TooLong => {
            remarks.push(ListProblem::Unread { column, text: cut(cell) });
            None
        }
    }
}

fn of_time(cell: &str, time: &Time, slot: &Slot, remarks: &mut Vec<ListProblem>) -> Option<Much> {
    let per = if time.per == Per::NotSaid { slot.per } else { time.per };
    let each = if time.each == Each::NotSaid { slot.each } else { time.each };
    if !matches!(per, Per::NotSaid | Per::Year) {
        remarks.push(ListProblem::NotAYear { text: cut(cell), per, minutes: time.minutes });
        return None;
    }
    if !matches!(each, Each::NotSaid | Each::Person) {
        remarks.push(ListProblem::ForEach { text: cut(cell), each });
        return None;
    }
    let much = in_range(cell, time.minutes, each == Each::Person, remarks)?;
    if time.sure != Sure::Exactly {
        remarks.push(ListProblem::About { column: Column::Size, text: cut(cell), minutes: time.minutes });
    }
    left(Column::Size, &time.left, remarks);
    Some(much)
}

/// Says which words of a cell were not used.
pub(super) fn left(column: Column, words: &[String], remarks: &mut Vec<ListProblem>) {
    if !words.is_empty() {
        remarks.push(ListProblem::Left { column, text: cut(&words.join(" ")) });
    }
}

fn in_range(cell: &str, minutes: u32, is_each: bool, remarks: &mut Vec<ListProblem>) -> Option<Much> {
    let most = if is_each { Task::MOST_MINUTES } else { Task::MOST_MINUTES.saturating_mul(Task::MOST_PARTS.into()) };
    if (1..=most).contains(&minutes) {
        return Some(Much::Minutes { minutes, is_each });
    }
    remarks.push(ListProblem::OutOfRange { text: cut(cell) });
    None
}

/// How many people a cell says; `Err` if it may be names.
pub(super) fn people(cell: &str, remarks: &mut Vec<ListProblem>) -> Result<Option<People>, ()> {
    match people::read(cell) {
        Reading::Empty | Reading::NotSaidYet => Ok(None),
        Reading::Read(People::Range { least, most }) => {
            remarks.push(ListProblem::AboutPeople { text: cut(cell), most });
            Ok(Some(People::Range { least, most }))
        }
        Reading::Read(said @ (People::About(most) | People::AtLeast(most))) => {
            remarks.push(ListProblem::AboutPeople { text: cut(cell), most });
            Ok(Some(said))
        }
        Reading::Read(People::Every(_)) => {
            remarks.push(ListProblem::PartOfTeam { text: cut(cell) });
            Ok(Some(People::Everyone))
        }
        Reading::Read(said) if number(said).is_some_and(|most| most <= Task::MOST_PARTS.into()) => Ok(Some(said)),
        Reading::Read(People::Everyone) => Ok(Some(People::Everyone)),
        Reading::TwoReadings => {
            remarks.push(ListProblem::TwoReadings { column: Column::People, text: cut(cell) });
            Ok(None)
        }
        Reading::Unread if plain(cell).chars().all(char::is_alphabetic) => Err(()),
        Reading::Read(_) | Reading::Unread | Reading::TooLong => {
            remarks.push(ListProblem::Unread { column: Column::People, text: cut(cell) });
            Ok(None)
        }
    }
}

const fn number(said: People) -> Option<u16> {
    match said {
        People::Exactly(most)
        | People::About(most)
        | People::AtMost(most)
        | People::AtLeast(most)
        | People::Range { most, .. } => Some(most),
        People::Everyone | People::Every(_) | People::PerGroup(_) | People::PerStage(_) => None,
    }
}

/// Puts on a task how much it is and for how many people.
pub(super) fn put(task: &mut Task, said: &Said, has_sizes: bool, remarks: &mut Vec<ListProblem>) {
    put_people(task, said);
    let people = said.people.and_then(number).map(u32::from);
    match (said.much, said.total) {
        (Some(Much::Label(label)), _) => task.size = Size::Label(label),
        (Some(Much::Minutes { minutes, is_each: true }), total) => {
            (task.size, task.per_person) = (Size::Minutes(minutes), true);
            let of_total = total.filter(|total| total % minutes == 0).map(|total| total / minutes);
            match (people, of_total) {
                _ if said.people == Some(People::Everyone) => {}
                (None, Some(people)) if (1..=u32::from(Task::MOST_PARTS)).contains(&people) => {
                    task.people_rule = PeopleRule::Exactly;
                    task.most_people = u8::try_from(people).unwrap_or(1);
                }
                (None, _) => remarks.push(ListProblem::PeopleNotSaid { minutes }),
                (Some(people), _) => {
                    let product = minutes.saturating_mul(people);
                    if let Some(total) = total.filter(|&total| total != product) {
                        remarks.push(ListProblem::OtherTotal { product, total });
                    }
                }
            }
        }
        (Some(Much::Minutes { minutes, is_each: false }), _) => task.size = Size::Minutes(minutes),
        (None, Some(total)) => task.size = Size::Minutes(total),
        (None, None) => {
            let is_told = said.has_text;
            if has_sizes && !is_told {
                remarks.push(ListProblem::SizeNotSaid { text: String::new() });
            }
        }
    }
    if let Size::Minutes(minutes) = task.size
        && minutes > task.most_minutes()
    {
        remarks.push(ListProblem::OutOfRange { text: taakkompas_school::dutch::amounts::hours_text(minutes) });
        (task.size, task.per_person) = (Size::Label(SizeLabel::Medium), false);
    }
}

fn put_people(task: &mut Task, said: &Said) {
    let share = said.share;
    task.may_share = share.unwrap_or(false);
    let Some(people) = said.people else { return };
    if people == People::Everyone {
        (task.people_rule, task.may_share) = (PeopleRule::Everyone, false);
        return;
    }
    let Some(most) = number(people).and_then(|most| u8::try_from(most).ok()) else { return };
    task.most_people = most.clamp(1, Task::MOST_PARTS);
    let is_exact = !matches!(people, People::AtMost(_) | People::Range { .. });
    // Beside a column that says whether it may be shared, a number is the most.
    if is_exact && most > 1 && !(said.is_bare && share.is_some()) {
        (task.people_rule, task.may_share) = (PeopleRule::Exactly, false);
    } else {
        task.may_share = share.unwrap_or(most > 1);
    }
}

/// Whether a cell says how much.
pub(super) fn is_amount(cell: &str) -> bool {
    !cell.is_empty()
        && (words::size(&cell.to_lowercase()).is_some()
            || matches!(hours::read(cell, Unit::Hours), Reading::Read(_) | Reading::NotSaidYet))
}
