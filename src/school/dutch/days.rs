//! Days of the week, and cells that name some of them: "ma, wo", "ma t/m vr m.u.v. wo", "woensdagmiddag om de week".

mod at_end;
mod below;
mod cell;

pub use at_end::{at_end, says_away};
pub use below::{below, without_cross};

use super::plain;
use super::signs::opened;
use super::weeks::WeeksSaid;
use super::{Reading, days::cell::Cell};
use crate::time_of_day::Weekday;

/// The names of the days. Their first two letters or more also name a day, and so do "maandags" and "maandagen".
const DAYS: &[(Weekday, &str)] = &[
    (Weekday::Monday, "maandag"),
    (Weekday::Tuesday, "dinsdag"),
    (Weekday::Wednesday, "woensdag"),
    (Weekday::Thursday, "donderdag"),
    (Weekday::Friday, "vrijdag"),
];

/// Words that begin like a day but are something else.
const NO_DAY: &[&str] = &["maand"];

/// What may follow the name of a day.
const ENDINGS: &[&str] = &["s", "en"];

/// The days that a cell names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Days {
    /// Every school day, in one word: "elke dag".
    Every,
    /// Some days, named one by one or as a range; each once, in order.
    Some(Vec<Weekday>),
}

impl Days {
    /// The days one by one.
    pub fn list(self) -> Vec<Weekday> {
        match self {
            Self::Every => Weekday::ALL.to_vec(),
            Self::Some(days) => days,
        }
    }
}

/// A day by its name or the start of it: "maandag", "ma", "don.", "Woensdagen".
pub fn weekday(text: &str) -> Option<Weekday> {
    let word = plain(text);
    let is_named = |name: &str| {
        word.len() >= 2 && name.starts_with(&word)
            || word.strip_prefix(name).is_some_and(|ending| ENDINGS.contains(&ending))
    };
    let day = DAYS.iter().find(|(_, name)| is_named(name));
    day.filter(|_| !NO_DAY.contains(&word.as_str())).map(|&(day, _)| day)
}

/// The name of a day: "maandag".
pub fn weekday_name(weekday: Weekday) -> &'static str {
    DAYS.iter().find(|(day, _)| *day == weekday).map_or("", |&(_, name)| name)
}

/// The name of a day in two letters: "ma".
pub fn short_weekday(weekday: Weekday) -> &'static str {
    weekday_name(weekday).get(..2).unwrap_or_default()
}

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOfDay {
    /// Until noon.
    Morning,
    /// From noon.
    Afternoon,
    /// After school.
    Evening,
}

/// A day that a cell names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnDay {
    /// The day.
    pub day: Weekday,
    /// The part of it, if the cell says one.
    pub part: Option<PartOfDay>,
    /// The weeks in which.
    pub weeks: WeeksSaid,
}

/// The days that a cell names, with what it says about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaysSaid {
    /// The days, each once for the same part and weeks, in order. At least one.
    pub on: Vec<OnDay>,
    /// Whether it says every day in one word, rather than naming all five.
    pub is_every: bool,
    /// Words that were not understood.
    pub left: Vec<String>,
}

impl DaysSaid {
    /// The days one by one, each once.
    pub fn days(&self) -> Vec<Weekday> {
        let mut days: Vec<Weekday> = self.on.iter().map(|on| on.day).collect();
        crate::order::sort_by_key(&mut days, |&day| day);
        days.dedup();
        days
    }

    /// Whether it says a part of a day, or in which weeks.
    pub fn says_more(&self) -> bool {
        self.on.iter().any(|on| on.part.is_some() || on.weeks != WeeksSaid::Every)
    }

    /// Whether it says days and nothing else: no part of a day, no weeks, and no word that was not understood.
    pub fn is_plain(&self) -> bool {
        self.left.is_empty() && !self.says_more()
    }
}

/// Whether a line is the day under which messages or tasks stand: "Maandag", "maandag 2 maart", "Vandaag".
pub fn is_day_of_messages(line: &str) -> bool {
    let mut words = line.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(plain);
    let is_day = |word: &str| DAYS.iter().any(|&(_, name)| name == word) || BESIDE_DAYS.contains(&word);
    let is_date = |word: &str| super::months::month(word).is_some() || word.len() < 5 && word.parse::<u16>().is_ok();
    words.next().is_some_and(|first| is_day(&first)) && words.all(|word| is_date(&word))
}

/// Days above messages that are no school days.
const BESIDE_DAYS: &[&str] = &["vandaag", "gisteren", "zaterdag", "zondag"];

/// The days in a cell. Days that are clear are kept, with the words that were not understood; a range that runs
/// backwards is not guessed at.
pub fn read(text: &str) -> Reading<DaysSaid> {
    match opened(text) {
        Ok(text) => Cell::read(&text),
        Err(reading) => reading,
    }
}

/// The days in a cell that names days and nothing else: "ma", "maandag en dinsdag", "ma t/m do", "elke dag".
pub fn days(text: &str) -> Option<Days> {
    let said = read(text).read().filter(DaysSaid::is_plain)?;
    Some(if said.is_every { Days::Every } else { Days::Some(said.days()) })
}
