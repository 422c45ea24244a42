//! The Dutch words of a list: names of columns, sizes, months, days.

use crate::deployment::Weekday;
use crate::division::colleagues::RoomLabel;
use crate::division::months::Month;
use crate::division::tasks::{Amount, SizeLabel};

coded! {
    /// A column of a list.
    pub enum Column {
        /// What the task or the colleague is called.
        Label = "label",
        /// Hours a year, or klein, middel, groot.
        Size = "size",
        /// Minutes a year.
        Minutes = "minutes",
        /// Months.
        Months = "months",
        /// A weekday, or the days of a colleague.
        Days = "days",
        /// The most people.
        People = "people",
        /// Whether it may be shared.
        Share = "share",
        /// Whether it needs a lesbevoegdheid.
        Qualification = "qualification",
        /// A certificate, or those of a colleague.
        Certificate = "certificate",
        /// A group, or those of a colleague.
        Group = "group",
        /// Worth for pupils.
        Worth = "worth",
        /// Effort.
        Effort = "effort",
        /// Who did it last year.
        LastYear = "last-year",
        /// The role of a colleague.
        Role = "role",
        /// Hours a year of room, or veel, gewoon, weinig.
        Room = "room",
    }
}

/// Beginnings of names of columns; the first that fits counts.
const COLUMNS: &[(&str, Column)] = &[
    ("vorig jaar", Column::LastYear),
    ("wie", Column::LastYear),
    ("rol", Column::Role),
    ("functie", Column::Role),
    ("ruimte", Column::Room),
    ("beschikbaar", Column::Room),
    ("taakuren", Column::Size),
    ("taak", Column::Label),
    ("taken", Column::Label),
    ("omschrijving", Column::Label),
    ("collega", Column::Label),
    ("naam", Column::Label),
    ("uren", Column::Size),
    ("uur", Column::Size),
    ("tijd", Column::Size),
    ("grootte", Column::Size),
    ("omvang", Column::Size),
    ("minuten", Column::Minutes),
    ("maand", Column::Months),
    ("periode", Column::Months),
    ("wanneer", Column::Months),
    ("dag", Column::Days),
    ("weekdag", Column::Days),
    ("werkdag", Column::Days),
    ("mensen", Column::People),
    ("personen", Column::People),
    ("aantal", Column::People),
    ("delen", Column::Share),
    ("samen", Column::Share),
    ("lesbevoegd", Column::Qualification),
    ("bevoegd", Column::Qualification),
    ("certifica", Column::Certificate),
    ("diploma", Column::Certificate),
    ("groep", Column::Group),
    ("waarde", Column::Worth),
    ("opbrengst", Column::Worth),
    ("moeite", Column::Effort),
];

/// The column that a cell of the first row names.
pub fn column(cell: &str) -> Option<Column> {
    // A quote that stays open is a letter of its cell.
    let cell = cell.trim().trim_matches('"').to_lowercase();
    // A long cell is a task, not the name of a column: "Groepsapp bijhouden met ouders".
    let mut all = COLUMNS.iter();
    if cell.chars().count() > 25 { None } else { all.find(|(word, _)| cell.starts_with(word)).map(|&(_, of)| of) }
}

/// The name of a column as it is written.
pub const fn name(column: Column) -> &'static str {
    match column {
        Column::Label => "Taak",
        Column::Size => "Uren per jaar",
        Column::Minutes => "Minuten",
        Column::Months => "Maanden",
        Column::Days => "Dag",
        Column::People => "Mensen",
        Column::Share => "Delen mag",
        Column::Qualification => "Lesbevoegdheid",
        Column::Certificate => "Certificaat",
        Column::Group => "Groep",
        Column::Worth => "Waarde",
        Column::Effort => "Moeite",
        Column::LastYear => "Vorig jaar",
        Column::Role => "Rol",
        Column::Room => "Ruimte",
    }
}

const MONTHS: [(&str, Month); 12] = [
    ("augustus", Month::August),
    ("september", Month::September),
    ("oktober", Month::October),
    ("november", Month::November),
    ("december", Month::December),
    ("januari", Month::January),
    ("februari", Month::February),
    ("maart", Month::March),
    ("april", Month::April),
    ("mei", Month::May),
    ("juni", Month::June),
    ("juli", Month::July),
];

/// A month by its name, its first three letters or more, "mrt", or its number in the calendar. Not "maandelijks".
pub fn month(word: &str) -> Option<Month> {
    if let Ok(number) = word.parse::<usize>() {
        // January is 1, and stands sixth in the school year.
        return (1..=12).contains(&number).then(|| Month::ALL.get((number + 4) % 12).copied()).flatten();
    }
    let word = if word == "mrt" { "maart" } else { word };
    let is_named = |name: &str| word.len() >= 3 && name.starts_with(word);
    MONTHS.iter().find(|(name, _)| is_named(name)).map(|&(_, month)| month)
}

/// A month as it is written.
pub fn month_name(month: Month) -> &'static str {
    match month {
        Month::March => "mrt",
        _ => MONTHS.iter().find(|(_, of)| *of == month).and_then(|(name, _)| name.get(..3)).unwrap_or_default(),
    }
}

const DAYS: [(&str, Weekday); 5] = [
    ("maandag", Weekday::Monday),
    ("dinsdag", Weekday::Tuesday),
    ("woensdag", Weekday::Wednesday),
    ("donderdag", Weekday::Thursday),
    ("vrijdag", Weekday::Friday),
];

/// A weekday by its name, its first two letters or more, "vr", or as "maandags" and "maandagen". Not "maandelijks".
pub fn weekday(word: &str) -> Option<Weekday> {
    let is_named = |name: &str| {
        word.len() >= 2 && name.starts_with(word)
            || word.strip_prefix(name).is_some_and(|rest| ["s", "en"].contains(&rest))
    };
    DAYS.iter().find(|(name, _)| is_named(name)).map(|&(_, day)| day)
}

/// A weekday as it is written.
pub fn weekday_name(weekday: Weekday) -> &'static str {
    DAYS.iter().find(|(_, day)| *day == weekday).and_then(|(name, _)| name.get(..2)).unwrap_or_default()
}

/// A size by its name or its first letter.
pub fn size(word: &str) -> Option<SizeLabel> {
    match word {
        "klein" | "k" => Some(SizeLabel::Small),
        "middel" | "middelgroot" | "m" => Some(SizeLabel::Medium),
        "groot" | "g" => Some(SizeLabel::Large),
        _ => None,
    }
}

/// A size as it is written.
pub const fn size_name(size: SizeLabel) -> &'static str {
    match size {
        SizeLabel::Small => "klein",
        SizeLabel::Medium => "middel",
        SizeLabel::Large => "groot",
    }
}

/// Room by its name.
pub fn room(word: &str) -> Option<RoomLabel> {
    match word {
        "weinig" => Some(RoomLabel::Little),
        "gewoon" | "normaal" => Some(RoomLabel::Usual),
        "veel" => Some(RoomLabel::Much),
        _ => None,
    }
}

/// An amount by its name.
pub fn amount(word: &str) -> Option<Amount> {
    match word {
        "weinig" | "laag" => Some(Amount::Little),
        "redelijk" | "gemiddeld" => Some(Amount::Some),
        "veel" | "hoog" => Some(Amount::Much),
        _ => None,
    }
}

/// An amount as it is written.
pub const fn amount_name(amount: Amount) -> &'static str {
    match amount {
        Amount::Little => "weinig",
        Amount::Some => "redelijk",
        Amount::Much => "veel",
    }
}

/// Yes or no.
pub fn yes(word: &str) -> Option<bool> {
    match word {
        "ja" | "j" | "x" | "1" | "waar" | "✓" | "v" => Some(true),
        "nee" | "n" | "0" | "-" | "" | "onwaar" | "geen" => Some(false),
        _ => None,
    }
}
