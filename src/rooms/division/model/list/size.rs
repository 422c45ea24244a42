//! How much a task is and for how many people, from the cells that say so.

use taakkompas_school::dutch::answers::is_nothing;
use taakkompas_school::dutch::hours::{self, Amount, Each, Per, Sure, Time, Unit};
use taakkompas_school::dutch::people::{self, People};
use taakkompas_school::dutch::{Reading, plain};

use super::column::Column;
use super::evidence::{Evidence, Signs};
use super::slots::Slot;
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
    /// The same, in a column of minutes.
    pub in_minutes: Option<Much>,
    /// The cells that are parts of one sum, with what they come to if that is known.
    pub parts: Vec<(String, Option<Much>)>,
    /// Whether the parts are those of functions.
    pub are_of_functions: bool,
    /// Whether a column of it has a text, whatever that is.
    pub has_text: bool,
    /// How much in all, in a column of its own.
    pub total: Option<u32>,
    /// How many people.
    pub people: Option<People>,
    /// Whether that is a number and nothing more.
    pub is_bare: bool,
    /// Whether the hours are said to be those of all people together.
    pub is_together: bool,
    /// Whether it may be shared.
    pub share: Option<bool>,
}

/// How often hours come back in a year, as a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turns {
    /// How many times.
    pub times: u32,
    /// What comes back.
    pub of: Per,
}

impl Turns {
    /// How often, by a cell below a head: "10", "10x per jaar". Once is not often.
    pub fn read(cell: &str, head: &str) -> Option<Self> {
        let end = cell.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(cell.len());
        let (digits, rest) = cell.split_at_checked(end)?;
        let times = digits.parse().ok().filter(|times| (2..=400).contains(times))?;
        let is_of_year = TIMES_A_YEAR.contains(&plain(rest).as_str());
        let words = plain(&format!("{head} {rest}"));
        let of = match () {
            () if words.contains("weken") => Per::Week,
            () if words.contains("maanden") => Per::Month,
            () => Per::Turn,
        };
        is_of_year.then_some(Self { times, of })
    }
}

/// What may stand behind a number of times in a year, as [`plain`] makes it.
const TIMES_A_YEAR: &[&str] = &[
    "",
    "x",
    "keer",
    "maal",
    "xperjaar",
    "keerperjaar",
    "maalperjaar",
    "perjaar",
    "xpj",
    "pj",
    "xpjaar",
    "weken",
    "maanden",
    "bijeenkomsten",
    "vergaderingen",
    "xperschooljaar",
];

/// For whom hours count again, by a cell below a head for what they are for: "per leerling".
pub(super) fn for_each_of(cell: &str) -> Each {
    let said = || hours::read(&format!("1 uur {cell}"), Unit::Hours);
    match said() {
        Reading::Read(Amount::Time(time)) if !is_nothing(cell) && time.left.is_empty() => time.each,
        _ => Each::NotSaid,
    }
}

/// How much a cell says; what has to be said about it is added to the remarks.
pub(super) fn much(cell: &str, slot: &Slot, signs: Signs, remarks: &mut Vec<ListProblem>) -> Option<Much> {
    let column = slot.column.unwrap_or(Column::Size);
    if let Some(label) = words::size(&cell.to_lowercase()) {
        return Some(Much::Label(label));
    }
    match read(cell, slot, signs) {
        // "N.v.t." says that there are no hours, and every task has some.
        Reading::Empty if cell.is_empty() || column == Column::Minutes => None,
        Reading::Empty | Reading::NotSaidYet => {
            remarks.push(ListProblem::SizeNotSaid { text: cut(cell) });
            None
        }
        Reading::Read(Amount::Time(time)) => of_time(cell, &time, slot, remarks),
        Reading::Read(Amount::FullTime { thousandths, .. }) => {
            let minutes = MINUTES_OF_FULL_TIME.saturating_mul(thousandths) / 1000;
            remarks.push(ListProblem::OfFullTime { text: cut(cell), minutes });
            in_range(cell, minutes, false, remarks)
        }
        Reading::TwoReadings if hours::has_thousands(cell) || signs.is_unclear(cell) => {
            remarks.push(ListProblem::Thousands { text: cut(cell) });
            None
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

fn read(cell: &str, slot: &Slot, signs: Signs) -> Reading<Amount> {
    let unit = match slot.column {
        Some(Column::Minutes) => Unit::Minutes,
        Some(Column::FullTime) => Unit::FullTime,
        _ => Unit::Hours,
    };
    if signs.is_unclear(cell) {
        return Reading::TwoReadings;
    }
    hours::read(signs.clear(cell).as_deref().unwrap_or(cell), unit)
}

/// How much a cell says beside one that says how often: hours each time are counted as often as that, and hours of which
/// nothing is said are only read if the total shows which they are.
pub(super) fn much_of_turns(
    cell: &str,
    slot: &Slot,
    (signs, turns, total): (Signs, Turns, Option<u32>),
    remarks: &mut Vec<ListProblem>,
) -> Option<Much> {
    let Reading::Read(Amount::Time(time)) = read(cell, slot, signs) else { return much(cell, slot, signs, remarks) };
    let per = if time.per == Per::NotSaid { slot.per } else { time.per };
    let product = time.minutes.saturating_mul(turns.times);
    let is_each_time = per == turns.of || per == Per::Turn || per == Per::NotSaid && total == Some(product);
    if is_each_time {
        let time = Time { minutes: product, per: Per::NotSaid, ..time };
        return of_time(cell, &time, &Slot { per: Per::NotSaid, ..slot.clone() }, remarks);
    }
    if per == Per::NotSaid && total != Some(time.minutes) {
        remarks.push(ListProblem::HoursOrTurns { minutes: time.minutes, times: turns.times });
        return None;
    }
    much(cell, slot, signs, remarks)
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
    } else if time.is_rounded {
        remarks.push(ListProblem::Rounded { text: cut(cell), minutes: time.minutes });
    }
    left(Column::Size, &time.left, remarks);
    Some(much)
}

impl Said {
    /// What several cells of a row come to together: parts of one sum, or hours and minutes.
    pub fn add_up(&mut self, remarks: &mut Vec<ListProblem>) {
        let parts = core::mem::take(&mut self.parts);
        if !parts.is_empty() {
            self.much = sum(&parts, self.are_of_functions, remarks);
        }
        let Some(of) = self.in_minutes.take() else { return };
        self.much = match (self.much, of) {
            (None, _) => {
                // No hours and some minutes.
                remarks.retain(|remark| !matches!(remark, ListProblem::OutOfRange { .. }));
                Some(of)
            }
            (Some(Much::Minutes { minutes, is_each }), Much::Minutes { minutes: more, .. }) if minutes == more => {
                Some(Much::Minutes { minutes, is_each })
            }
            // Minutes beside whole hours are the rest of them.
            (Some(Much::Minutes { minutes, is_each }), Much::Minutes { minutes: more, .. })
                if more < 60 && minutes.is_multiple_of(60) =>
            {
                let minutes = minutes.saturating_add(more);
                remarks.push(ListProblem::Sum { text: String::new(), minutes });
                Some(Much::Minutes { minutes, is_each })
            }
            (Some(Much::Minutes { minutes, .. }), Much::Minutes { minutes: more, .. }) => {
                remarks.push(ListProblem::HoursAndMinutes { minutes, more });
                None
            }
            (much, _) => much,
        };
    }
}

/// The sum of the parts, if all of them are read.
fn sum(parts: &[(String, Option<Much>)], of_functions: bool, remarks: &mut Vec<ListProblem>) -> Option<Much> {
    let mut all = 0_u32;
    let mut of_each = 0;
    for (_, much) in parts {
        let Some(Much::Minutes { minutes, is_each }) = *much else { return None };
        all = all.saturating_add(minutes);
        of_each += usize::from(is_each);
    }
    if of_each > 0 && of_each < parts.len() {
        let text = texts(parts);
        remarks.push(ListProblem::TwoReadings { column: Column::Size, text });
        return None;
    }
    if of_functions {
        remarks.push(ListProblem::PerFunction { text: texts(parts), minutes: all });
    } else if parts.len() > 1 {
        remarks.push(ListProblem::Sum { text: texts(parts), minutes: all });
    }
    Some(Much::Minutes { minutes: all, is_each: of_each > 0 })
}

fn texts(parts: &[(String, Option<Much>)]) -> String {
    cut(&parts.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(" + "))
}

/// The hours in all that a cell says.
pub(super) fn total(cell: &str, remarks: &mut Vec<ListProblem>) -> Option<u32> {
    let found = super::shape::plain_minutes(cell);
    if found.is_none() && !is_nothing(cell) {
        remarks.push(ListProblem::Left { column: Column::Total, text: cut(cell) });
    }
    found.filter(|&minutes| minutes > 0)
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
pub(super) fn put(task: &mut Task, said: &Said, of_list: &Evidence, remarks: &mut Vec<ListProblem>) {
    put_people(task, said);
    let people = said.people.and_then(number).map(u32::from);
    match (said.much, said.total) {
        (Some(Much::Label(label)), _) => task.size = Size::Label(label),
        (Some(Much::Minutes { minutes, is_each: true }), total) => {
            put_each(task, minutes, (total, people), said, remarks)
        }
        (Some(Much::Minutes { minutes, is_each: false }), None) if is_of_everyone(said) && !of_list.is_each => {
            remarks.push(ListProblem::EachOrTogether { minutes });
            task.size = Size::Minutes(minutes);
        }
        (Some(Much::Minutes { minutes, is_each: false }), total) => {
            match for_each(minutes, total, people.filter(|&people| people > 1), of_list) {
                Ok(true) => {
                    if total.is_none() {
                        remarks.push(ListProblem::EachAsOthers { minutes, people: people.unwrap_or(1) });
                    }
                    put_each(task, minutes, (total, people), said, remarks);
                }
                Ok(false) => {
                    let is_open = total.is_none() && !said.is_together;
                    if let Some(people) = people.filter(|&people| people > 1 && is_open) {
                        remarks.push(ListProblem::HoursOfSeveral { minutes, people, rows: 1 });
                    }
                    task.size = Size::Minutes(minutes);
                }
                Err(total) => {
                    remarks.push(ListProblem::TwoAmounts { minutes, total });
                    task.size = Size::Minutes(total);
                }
            }
        }
        (None, Some(total)) => {
            // Hours that times how often is not the total.
            let minutes = remarks.iter().find_map(|remark| match *remark {
                ListProblem::HoursOrTurns { minutes, .. } => Some(minutes),
                _ => None,
            });
            remarks.extend(minutes.map(|minutes| ListProblem::TwoAmounts { minutes, total }));
            // What is said of hours that are not used, is of no use.
            remarks.retain(|remark| !says_middle(remark));
            task.size = Size::Minutes(total);
        }
        (None, None) => {
            let is_told = said.has_text;
            if of_list.has_sizes && !is_told {
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

/// Whether hours may be those of everyone together or of each: "hele team" says neither.
fn is_of_everyone(said: &Said) -> bool {
    said.people == Some(People::Everyone) && !said.is_together
}

/// Whether a text says that hours are those of all people together: "24 uur samen", "Totaal uren".
pub(super) fn says_together(text: &str) -> bool {
    let words = text.split(|sign: char| !sign.is_alphabetic()).map(str::to_lowercase);
    words.into_iter().any(|word| ["samen", "totaal", "totale", "alles", "tezamen", "opgeteld"].contains(&word.as_str()))
}

/// Whether the name of a column says the same: "Uren samen", "Uren voor alle mensen", "Uren team".
pub(super) fn head_says_together(name: &str) -> bool {
    let words = name.split(|sign: char| !sign.is_alphabetic()).map(str::to_lowercase);
    let is_all = |word: String| ["alle", "allen", "allemaal", "team", "groepje", "som"].contains(&word.as_str());
    says_together(name) || plain(name).contains("totaal") || words.into_iter().any(is_all)
}

/// Whether a remark says that a task has no hours.
const fn says_middle(remark: &ListProblem) -> bool {
    matches!(
        remark,
        ListProblem::NotAYear { .. }
            | ListProblem::ForEach { .. }
            | ListProblem::HoursOrTurns { .. }
            | ListProblem::HoursAndMinutes { .. }
            | ListProblem::SizeNotSaid { .. }
            | ListProblem::Thousands { .. }
            | ListProblem::ThousandsAlso { .. }
    )
}

/// Whether hours of which nothing says for whom they are, are for each person: the total in the same row shows it, or
/// else the other rows do. `Err` is a total that fits neither.
fn for_each(minutes: u32, total: Option<u32>, people: Option<u32>, of_list: &Evidence) -> Result<bool, u32> {
    match (total, people) {
        (Some(total), Some(people)) if minutes.saturating_mul(people) == total => Ok(true),
        (Some(total), _) if minutes == total => Ok(false),
        (_, Some(_)) if of_list.is_each => Ok(true),
        (Some(total), _) => Err(total),
        (None, _) => Ok(false),
    }
}

/// Puts hours for each person on a task.
fn put_each(
    task: &mut Task,
    minutes: u32,
    (total, people): (Option<u32>, Option<u32>),
    said: &Said,
    remarks: &mut Vec<ListProblem>,
) {
    (task.size, task.per_person) = (Size::Minutes(minutes), true);
    let of_total = total.filter(|total| minutes > 0 && total % minutes == 0).map(|total| total / minutes);
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
            || matches!(hours::read(cell, Unit::Hours), Reading::Read(_) | Reading::NotSaidYet)
            || hours::has_thousands(cell) && hours::read(cell, Unit::Hours) == Reading::TwoReadings)
}
