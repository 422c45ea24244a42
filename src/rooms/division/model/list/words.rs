//! The words in a list of tasks or colleagues: sizes, room, amounts.

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
