//! What we say about saving: states, errors with the way forward, and the words in a file.

use crate::kit::records::scan::Scan;
use time::Date;

use super::controls::{OPEN_FILE, TO_DATA};
use super::dates;
use crate::kit::document::DocumentError;
use crate::kit::records::damage::{Damage, Fault};
use crate::kit::records::file::{DocumentRefusal, FileRefusal, MOST_BYTES};
use crate::kit::records::record::ReadError;
use crate::kit::records::shelf::Keeping;
use crate::kit::records::status::{NotKept, SaveStatus};

/// The line beside the answers.
#[must_use]
pub const fn status(status: SaveStatus, keeping: Keeping) -> &'static str {
    match (status, keeping) {
        (SaveStatus::Untouched, Keeping::OnDevice) => "Wat je invult, wordt meteen bewaard op dit apparaat.",
        (SaveStatus::Untouched, Keeping::UntilClose) => "Wat je invult, blijft staan tot je dit tabblad sluit.",
        (SaveStatus::Saved, _) => "Bewaard op dit apparaat.",
        (SaveStatus::SavedUntilClose, _) => "Bewaard tot je dit tabblad sluit.",
        (SaveStatus::InMemoryOnly { reason: NotKept::Blocked }, _) => {
            "Nog niet bewaard: je browser laat bewaren niet toe."
        }
        (SaveStatus::InMemoryOnly { reason: NotKept::Full }, _) => "Nog niet bewaard: de opslag van je browser is vol.",
        (SaveStatus::InMemoryOnly { reason: NotKept::Erased }, _) => {
            "Nog niet bewaard: deze zelfscan is ergens anders gewist."
        }
        (SaveStatus::ReadingAlong, _) => "Nog niet bewaard: deze zelfscan is open in een ander tabblad.",
    }
}

/// A notice: what happened, and what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Message {
    /// What happened.
    pub title: &'static str,
    /// What it means and what to do.
    pub text: &'static str,
}

/// Why the scan is only on the screen.
#[must_use]
pub const fn not_kept(reason: NotKept) -> Message {
    match reason {
        NotKept::Blocked => Message {
            title: "Je browser laat ons hier niets bewaren",
            text: "Je kunt gewoon verder. Sluit je dit tabblad, dan zijn je antwoorden weg. \
                   Bewaar ze daarom als bestand, of sta in je browser toe dat deze site gegevens opslaat.",
        },
        NotKept::Full => Message {
            title: "De opslag van je browser is vol",
            text: "Wat je het laatst invulde, staat alleen nog in dit tabblad. Wat er al was, is er nog. \
                   Bewaar je zelfscan als bestand, of wis een zelfscan die je niet meer nodig hebt.",
        },
        NotKept::Erased => Message {
            title: "Deze zelfscan is ergens anders gewist",
            text: "Dat gebeurde in een ander tabblad of in je browser. Wat je hier ziet, staat alleen nog in dit tabblad. \
                   Wil je ermee verder, bewaar het dan opnieuw.",
        },
    }
}

/// Another tab writes this scan.
pub const READING_ALONG: Message = Message {
    title: "Deze zelfscan is ook open in een ander tabblad",
    text: "Je kunt daar invullen; hier lees je mee. Wil je liever hier verder? Dan leest het andere tabblad mee.",
};

/// The scan was read from a record of an older version.
pub const OLDER: Message = Message {
    title: "Deze zelfscan komt uit een oudere versie van Taakkompas",
    text: "Alles wat erin stond, is overgenomen. Wat er nieuw is, zoals de week van de assistent, kun je nog invullen.",
};

/// Why a stored text cannot be opened.
#[must_use]
pub const fn unreadable(why: &ReadError) -> Message {
    match why {
        ReadError::Newer { .. } => Message {
            title: "Er staat hier een zelfscan uit een nieuwere versie van Taakkompas",
            text: "Deze versie kan hem niet openen. We laten hem staan zoals hij is. \
                   Laad de pagina opnieuw: meestal krijg je dan de nieuwste versie.",
        },
        ReadError::NotOurs | ReadError::Damaged(_) => Message {
            title: "Er staat hier een zelfscan die beschadigd is",
            text: "We kunnen hem niet openen en laten hem staan zoals hij is. \
                   Bewaar hem als bestand als je wilt laten uitzoeken wat er nog in staat.",
        },
    }
}

/// Why a file was not opened, and what to do.
#[must_use]
pub fn refused(refusal: &FileRefusal) -> String {
    match refusal {
        FileRefusal::TooBig { bytes } => format!(
            "Dit bestand is te groot: {} MB. Een zelfscan is nooit groter dan 1 MB. Kies een ander bestand.",
            bytes.div_ceil(MOST_BYTES)
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
        FileRefusal::Document(DocumentRefusal { called, why }) => document_refused(called, why),
    }
}

const NEWER_FILE: &str =
    "Dit bestand komt uit een nieuwere versie van Taakkompas. Laad deze pagina opnieuw en open het dan nog eens.";

fn damaged_file(damage: &Damage) -> String {
    format!("Dit bestand is beschadigd: {}. {OPEN_A_COPY}", self::damage(damage))
}

const OPEN_A_COPY: &str = "Heb je een eerdere kopie, open die dan.";

/// Why the document of a room in a file, such as the week, cannot be read.
fn document_refused(called: &str, why: &DocumentError<String>) -> String {
    match why {
        DocumentError::Newer { .. } => NEWER_FILE.to_owned(),
        DocumentError::Damaged { .. } => {
            format!("Dit bestand is beschadigd: in {called} klopt de tekst niet. {OPEN_A_COPY}")
        }
        DocumentError::Invalid(said) => {
            format!("Dit bestand is beschadigd: in {called} klopt iets niet. {said} {OPEN_A_COPY}")
        }
    }
}

/// Follows every refusal.
pub const REFUSED_STAYS: &str = "Wat je op je scherm hebt, is niet veranderd.";

/// What is wrong with a damaged record, for anyone who wants to look.
#[must_use]
pub fn damage(damage: &Damage) -> String {
    let place = if damage.field.is_empty() { String::new() } else { format!("bij '{}' ", damage.field) };
    match &damage.fault {
        Fault::Text { line, column } => format!("bij regel {line}, teken {column} klopt de tekst niet"),
        Fault::Unknown { found } => format!("{place}staat '{found}', en dat kennen we niet"),
        Fault::TooLong { most } => format!("{place}staat een tekst van meer dan {most} tekens"),
        Fault::TooMany { most } => format!("{place}staan meer dan {most} dingen"),
    }
}

/// The name of a scan, or that it has none.
#[must_use]
pub fn scan_name(scan: &Scan) -> String {
    if scan.name.trim().is_empty() { "Zelfscan zonder naam".to_owned() } else { scan.name.clone() }
}

/// When a scan was last saved, and how much is in it.
#[must_use]
pub fn scan_state(scan: &Scan, saved: Option<(Date, u8, u8)>) -> String {
    let answers = match scan.answers.len() {
        0 => "nog geen antwoorden".to_owned(),
        1 => "1 antwoord".to_owned(),
        count => format!("{count} antwoorden"),
    };
    match saved {
        Some((day, hour, minute)) => {
            format!("Bewaard op {} om {hour}:{minute:02} uur, {answers}.", dates::date(day))
        }
        None => format!("Nog niet bewaard, {answers}."),
    }
}

/// A name for the copy that continues a scan: the next school year, if the name is a school year.
#[must_use]
pub fn next_name(name: &str) -> String {
    let next = || {
        let (first, second) = name.trim().split_once('-')?;
        let (first, second): (u16, u16) = (first.parse().ok()?, second.parse().ok()?);
        (first.checked_add(1)? == second && second < 9998).then(|| format!("{second}-{}", second + 1))
    };
    let copy = || {
        let kept: String = name.trim().chars().take(Scan::LONGEST_NAME - 8).collect();
        if kept.is_empty() { "Kopie".to_owned() } else { format!("{kept} (kopie)") }
    };
    next().unwrap_or_else(copy)
}

/// How long a scan is kept.
#[must_use]
pub const fn keeping(keeping: Keeping) -> Message {
    match keeping {
        Keeping::OnDevice => Message {
            title: "Bewaar op dit apparaat",
            text: "Je kunt later verdergaan, ook als de browser dicht was. Wie dit apparaat gebruikt, kan het ook zien.",
        },
        Keeping::UntilClose => Message {
            title: "Vergeet als ik sluit",
            text: "Goed voor een gedeelde computer. Een nieuw tabblad begint leeg. \
                   Let op: zet je browser tabbladen terug, dan kan deze zelfscan ook terugkomen.",
        },
    }
}

/// How long a scan is kept, in a list.
#[must_use]
pub const fn kept(keeping: Keeping) -> &'static str {
    match keeping {
        Keeping::OnDevice => "Staat op dit apparaat.",
        Keeping::UntilClose => "Verdwijnt als je dit tabblad sluit.",
    }
}

/// The first line of a file.
#[must_use]
pub fn read_me(scan: &Scan, day: Date) -> String {
    format!(
        "Dit is een zelfscan van Taakkompas: {}, bewaard op {}. Zo open je hem weer: ga naar de site van Taakkompas, \
         kies onderaan '{TO_DATA}' en dan '{OPEN_FILE}'. Hieronder staat eerst in woorden \
         wat je invulde. Wat daarna komt, is voor de computer: verander daar niets in.",
        scan_name(scan),
        dates::date(day)
    )
}

#[cfg(test)]
mod tests {
    use super::super::saving::*;

    #[test]
    fn a_copy_for_next_year_has_the_name_of_next_year() {
        for (name, next) in [
            ("2026-2027", "2027-2028"),
            (" 2026-2027 ", "2027-2028"),
            ("2026-2028", "2026-2028 (kopie)"),
            ("De Linde", "De Linde (kopie)"),
            ("65535-0", "65535-0 (kopie)"),
            ("", "Kopie"),
        ] {
            assert_eq!(next_name(name), next);
        }
        assert!(next_name(&"é".repeat(99)).chars().count() <= Scan::LONGEST_NAME);
    }

    #[test]
    fn sentences_are_short() {
        let reasons = [NotKept::Blocked, NotKept::Full, NotKept::Erased].map(not_kept);
        let keepings = [Keeping::OnDevice, Keeping::UntilClose].map(keeping);
        let unreadables = [ReadError::NotOurs, ReadError::Newer { version: 9 }].map(|why| unreadable(&why));
        let texts = reasons.iter().chain(&keepings).chain(&unreadables).chain([&READING_ALONG, &OLDER]);
        for message in texts {
            for sentence in message.text.split(['.', ':', '?', ';']) {
                assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
            }
        }
    }
}
