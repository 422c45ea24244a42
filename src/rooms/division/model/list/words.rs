//! The words in a list of tasks or colleagues: names of columns, sizes, room, amounts.

use crate::colleagues::CapacityLabel;
use crate::tasks::{Amount, SizeLabel};

coded! {
    /// A column of a list.
    pub enum Column {
        /// What the task or colleague is called.
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
        /// The worth for pupils.
        Worth = "worth",
        /// The effort it takes.
        Effort = "effort",
        /// Who did it last year.
        LastYear = "last-year",
        /// The role of a colleague.
        Role = "role",
        /// Hours a year of room, or veel, gewoon or weinig.
        Capacity = "room",
        /// A part of full time.
        FullTime = "full-time",
        /// Whether a colleague is there on one day.
        OnDay = "on-day",
        /// What kind of task it is: only to tell tasks with one label apart.
        Category = "category",
        /// Hours a year for all people together, beside those for each.
        Total = "total",
    }
}

/// The column that a cell of the first row names, in a list of tasks or of colleagues.
pub fn column(cell: &str) -> Option<Column> {
    // A quote that is never closed is just a character in its cell.
    let cell = [cell.trim().trim_matches('"').to_owned()];
    let first = |slots: super::heads::Slots| slots.0.first().and_then(|slot| slot.column);
    first(super::heads::of_tasks(&cell)).or_else(|| first(super::heads::of_people(&cell)))
}

/// The name of a column, as written.
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
        Column::Capacity => "Ruimte",
        Column::FullTime => "WTF",
        Column::OnDay => "Dag van de week",
        Column::Category => "Soort",
        Column::Total => "Uren samen",
    }
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

/// A size, as written.
pub const fn size_name(size: SizeLabel) -> &'static str {
    match size {
        SizeLabel::Small => "klein",
        SizeLabel::Medium => "middel",
        SizeLabel::Large => "groot",
    }
}

/// Capacity by its name.
pub fn capacity(word: &str) -> Option<CapacityLabel> {
    match word {
        "weinig" => Some(CapacityLabel::Little),
        "gewoon" | "normaal" => Some(CapacityLabel::Usual),
        "veel" => Some(CapacityLabel::Much),
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

/// An amount, as written.
pub const fn amount_name(amount: Amount) -> &'static str {
    match amount {
        Amount::Little => "weinig",
        Amount::Some => "redelijk",
        Amount::Much => "veel",
    }
}
