//! What we say about the stored scans, and about files.

pub mod versions;

use taakkompas_school::rows::bytes::{self, FileKind, NotText};
use time::Date;

use crate::kit::document::DocumentError;
use crate::kit::records::repository::PutError;
use crate::kit::records::scan::Scan;
use crate::kit::words::controls::{OPEN_FILE, TO_DATA};
use crate::kit::words::dates;
use crate::kit::words::document::{DocumentRefusal, Mended};
pub use crate::kit::words::files::{REFUSED_STAYS, damage, refused};
use crate::kit::words::numbers::count_or;
use crate::kit::words::rows::kind_of_file;
use crate::kit::words::saving::scan_name;
use crate::rooms::data::opening;
use crate::rooms::scan::words::calendar;

/// Which document of a room in a file cannot be read, such as the week, and why; with the page to continue on.
pub fn unread(refusal: &DocumentRefusal) -> Mended {
    let DocumentRefusal { called, why, to } = refusal;
    let says = match why {
        DocumentError::Newer { .. } => {
            format!("In {called} staat iets uit een nieuwere versie van Taakkompas. Laad deze pagina opnieuw.")
        }
        DocumentError::Damaged { .. } => format!("In {called} klopt de tekst niet."),
        DocumentError::Invalid(said) => format!("In {called} klopt iets niet. {said}"),
        DocumentError::Twice => format!("In {called} staat alles twee keer, en niet gelijk."),
    };
    Mended { says, to: to.clone(), place: to.title().to_owned() }
}

/// What counts otherwise than the file has it: dates of the calendar, and what the documents of rooms held.
pub fn mended(scan: &Scan) -> Vec<Mended> {
    calendar::left_out(&scan.calendar).into_iter().chain(opening::mended(scan)).collect()
}

/// What looks through a file that was opened, in messages.
pub const CHECK: &str = "De controle van het bestand";

/// The copy was not made, as what leaves out of it what stays on this device did not come.
pub const NOT_COPIED: &str =
    "De kopie is niet gemaakt: niet alles wat daarvoor nodig is, kon worden opgehaald. Probeer het nog eens.";

/// Above the documents that cannot be read.
pub const UNREAD: &str = "Een deel van het bestand kunnen we niet lezen";

/// What became of them.
pub const UNREAD_STAYS: &str = "De rest is open. Dit deel blijft in de zelfscan staan zoals het is:";

/// What to do about them.
pub const UNREAD_NEXT: &str = "Heb je een eerdere kopie, open die dan. Of ga naar de pagina van dit deel. \
     Daar bewaar je het als bestand en begin je opnieuw.";

/// Above a file that was dropped on a page.
pub fn dropped(name: &str, count: u32) -> String {
    match count {
        0 | 1 => format!("Je sleepte '{name}' naar deze site."),
        _ => format!("Je sleepte {count} bestanden naar deze site. We keken naar het eerste: '{name}'."),
    }
}

/// A scan that was dropped, before it is opened.
pub fn dropped_scan(scan: &Scan, saved: Option<(Date, u8, u8)>) -> String {
    let saved = saved.map_or_else(String::new, |(day, ..)| format!(", bewaard op {}", dates::date(day)));
    let answers = count_or("zonder antwoorden", scan.answers.len(), "antwoord", "antwoorden");
    format!(
        "Dit is een zelfscan: '{}', {answers}{saved}. Open je hem, dan komt hij erbij. Wat er al staat, blijft staan.",
        scan_name(&scan.name)
    )
}

/// Opens it.
pub const OPEN_DROPPED: &str = "Open deze zelfscan";

/// Does nothing with it.
pub const LEAVE_DROPPED: &str = "Laat maar";

/// Back to the page on which a file was dropped.
pub const BACK: &str = "Terug naar waar je was";

/// That a file was opened.
pub fn opened(name: &str) -> String {
    format!("'{name}' is geopend als nieuwe zelfscan. Wat er al stond, is er nog.")
}

/// The button that opens the scan again that was open before.
pub fn back_to(name: &str) -> String {
    format!("Terug naar '{name}'")
}

/// That the file holds what a stored scan holds already.
pub const TWICE: &str = "Deze zelfscan stond er al, precies zo. Nu staat hij er twee keer.";

/// Keeps one of two scans that are the same.
pub const KEEP_ONE: &str = "Houd er één";

/// What that erases.
pub fn double(name: &str) -> String {
    format!("de dubbele '{name}'")
}

/// Takes away what was said of a file that is not opened.
pub const UNDERSTOOD: &str = "Begrepen";

/// What a file is that is no scan, and whether it may hold a list that a school can paste.
pub fn other_file(bytes: &[u8]) -> (String, bool) {
    let (what, may_be_list) = match bytes::text_of(bytes) {
        Ok(_) => ("een bestand met tekst", true),
        Err(NotText::Kind(kind)) => (kind_of_file(kind).0, may_hold_list(kind)),
        Err(NotText::Unknown) => return (format!("Dit soort bestand kennen we niet. {ONLY_SCANS}"), false),
    };
    (format!("Dit is {what}, geen zelfscan. {ONLY_SCANS}"), may_be_list)
}

const ONLY_SCANS: &str = "Hier open je een zelfscan die je eerder als bestand bewaarde. Er is niets veranderd.";

const fn may_hold_list(kind: FileKind) -> bool {
    match kind {
        FileKind::Picture | FileKind::Calendar | FileKind::Zip | FileKind::Xml | FileKind::Pptx => false,
        FileKind::Xlsx
        | FileKind::OldOffice
        | FileKind::Ods
        | FileKind::Apple
        | FileKind::Docx
        | FileKind::Odt
        | FileKind::Rtf
        | FileKind::Pdf
        | FileKind::Html => true,
    }
}

/// What to do with a list.
pub const MAY_BE_LIST: &str =
    "Staat er een lijst in? Open het bestand, kopieer de regels en plak ze op een van deze pagina's:";

/// Follows the page where a list of people is pasted.
pub const LIST_OF_PEOPLE: &str = ": groepen en collega's.";

/// Follows the page where a list of tasks is pasted.
pub const LIST_OF_TASKS: &str = ": taken met uren.";

/// When a scan was last saved, and how much is in it.
pub fn scan_state(scan: &Scan, saved: Option<(Date, u8, u8)>) -> String {
    let answers = count_or("nog geen antwoorden", scan.answers.len(), "antwoord", "antwoorden");
    match saved {
        Some((day, hour, minute)) => {
            format!("Bewaard op {} om {hour}:{minute:02} uur, {answers}.", dates::date(day))
        }
        None => format!("Nog niet bewaard, {answers}."),
    }
}

/// What came of undoing an erasure; empty if everything is back as it was.
pub const fn restored(error: Option<PutError>, came_beside: bool) -> &'static str {
    match (error, came_beside) {
        (Some(PutError::Full), _) => {
            "De opslag van je browser is vol. Wat je wiste, is terug maar staat alleen nog in dit tabblad. \
             Maak ruimte en probeer het nog eens, of bewaar het als bestand."
        }
        (Some(_), _) => {
            "Je browser laat ons niets bewaren. Wat je wiste, is terug maar staat alleen nog in dit tabblad. \
             Bewaar het als bestand."
        }
        (None, true) => {
            "In een ander tabblad is intussen verder gewerkt. Dat blijft zoals het is. \
             Wat je wiste, staat er nu naast als eigen zelfscan."
        }
        (None, false) => "",
    }
}

/// A name for the copy that continues a scan: the next school year, if the name is a school year.
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

/// The first line of a file.
pub fn read_me(scan: &Scan, day: Date) -> String {
    format!(
        "Dit is een zelfscan van Taakkompas: {}, bewaard op {}. Zo open je hem weer: ga naar de site van Taakkompas, \
         kies onderaan '{TO_DATA}' en dan '{OPEN_FILE}'. Hieronder staat eerst in woorden \
         wat je invulde. Wat daarna komt, is voor de computer: verander daar niets in.",
        scan_name(&scan.name),
        dates::date(day)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
