//! The words in a list of tasks or colleagues: sizes, room, amounts.

use taakkompas_school::dutch::hours::Per;
use taakkompas_school::dutch::plain;

use crate::colleagues::CapacityLabel;
use crate::tasks::{Amount, SizeLabel};

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

/// In what time something comes back, by a word below a head for how often: "wekelijks".
pub fn comes_back(cell: &str) -> Per {
    let word = plain(cell);
    let is = |words: &[&str]| words.contains(&word.as_str());
    match () {
        () if is(&["wekelijks", "elkeweek", "iedereweek", "perweek", "week", "1xperweek"]) => Per::Week,
        () if is(&["maandelijks", "elkemaand", "iederemaand", "permaand", "maand", "1xpermaand"]) => Per::Month,
        () if is(&["dagelijks", "elkedag", "iederedag", "perdag", "dag"]) => Per::Day,
        () if is(&["perkwartaal", "elkkwartaal", "kwartaal", "perperiode"]) => Per::Quarter,
        () => Per::NotSaid,
    }
}
