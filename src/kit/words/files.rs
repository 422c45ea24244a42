//! Why a file is not read, and what to do.

use crate::kit::records::damage::{Damage, Fault};
use crate::kit::records::file::{FileRefusal, MOST_BYTES};
use crate::kit::records::record::ReadError;

/// Why a file was not opened, and what to do.
pub fn refused(refusal: &FileRefusal) -> String {
    match refusal {
        FileRefusal::TooBig { bytes } => format!(
            "Dit bestand is te groot: {} MB. Een zelfscan is nooit groter dan {} MB. Kies een ander bestand.",
            bytes.div_ceil(MEGABYTE),
            MOST_BYTES / MEGABYTE
        ),
        FileRefusal::NotRead => {
            "Je browser kon dit bestand niet lezen. Kijk of het er nog staat en kies het opnieuw.".to_owned()
        }
        FileRefusal::Unreadable(ReadError::NotOurs) => {
            "Dit is geen bestand van Taakkompas. Kies een bestand dat begint met 'taakkompas-' en eindigt op '.json'."
                .to_owned()
        }
        FileRefusal::Unreadable(ReadError::Newer { .. }) => NEWER_FILE.to_owned(),
        FileRefusal::Unreadable(ReadError::Damaged(damage)) => damaged_file(damage),
    }
}

const MEGABYTE: u64 = 1_000_000;

const NEWER_FILE: &str =
    "Dit bestand komt uit een nieuwere versie van Taakkompas. Laad deze pagina opnieuw en open het dan nog eens.";

fn damaged_file(damage: &Damage) -> String {
    format!("Dit bestand is beschadigd: {}. {OPEN_A_COPY}", self::damage(damage))
}

const OPEN_A_COPY: &str = "Heb je een eerdere kopie, open die dan.";

/// Follows every refusal.
pub const REFUSED_STAYS: &str = "Wat je op je scherm hebt, is niet veranderd.";

/// What is wrong with a damaged record, for anyone who wants to look.
pub fn damage(damage: &Damage) -> String {
    let place = if damage.field.is_empty() { String::new() } else { format!("bij '{}' ", damage.field) };
    match &damage.fault {
        Fault::Text { line, column } => format!("bij regel {line}, teken {column} klopt de tekst niet"),
        Fault::Unknown { found } => format!("{place}staat '{found}', en dat kennen we niet"),
        Fault::TooLong { most } => format!("{place}staat een tekst van meer dan {most} tekens"),
        Fault::TooMany { most } => format!("{place}staan meer dan {most} dingen"),
    }
}
