//! What we say about saving: states, and problems with the way forward.

use crate::kit::records::record::ReadError;
use crate::kit::records::repository::Retention;
use crate::kit::records::status::{NotSavedReason, SaveStatus};
use crate::kit::records::writer::Told;
use crate::kit::words::dates;
use time::Date;

/// The line beside the answers.
pub const fn status(status: SaveStatus, retention: Retention) -> &'static str {
    match (status, retention) {
        (SaveStatus::Untouched, Retention::OnDevice) => "Wat je invult, wordt meteen bewaard op dit apparaat.",
        (SaveStatus::Untouched, Retention::UntilClose) => "Wat je invult, blijft staan tot je dit tabblad sluit.",
        (SaveStatus::Saving, _) => "Wordt bewaard.",
        (SaveStatus::Saved, _) => "Bewaard op dit apparaat.",
        (SaveStatus::SavedUntilClose, _) => "Bewaard tot je dit tabblad sluit.",
        (SaveStatus::InMemoryOnly { reason: NotSavedReason::Blocked }, _) => {
            "Nog niet bewaard: je browser laat bewaren niet toe."
        }
        (SaveStatus::InMemoryOnly { reason: NotSavedReason::Full }, _) => {
            "Nog niet bewaard: de opslag van je browser is vol."
        }
        (SaveStatus::InMemoryOnly { reason: NotSavedReason::Erased }, _) => {
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
pub const fn not_kept(reason: NotSavedReason) -> Message {
    match reason {
        NotSavedReason::Blocked => Message {
            title: "Je browser laat ons hier niets bewaren",
            text: "Je kunt gewoon verder. Sluit je dit tabblad, dan zijn je antwoorden weg. \
                   Bewaar ze daarom als bestand, of sta in je browser toe dat deze site gegevens opslaat.",
        },
        NotSavedReason::Full => Message {
            title: "De opslag van je browser is vol",
            text: "Wat je het laatst invulde, staat alleen nog in dit tabblad. Wat er al was, is er nog. \
                   Bewaar je zelfscan als bestand, of wis een zelfscan die je niet meer nodig hebt.",
        },
        NotSavedReason::Erased => Message {
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

/// A scan was saved in two ways.
pub const fn told(told: Told) -> Message {
    match told {
        Told::Joined => Message {
            title: "Jullie antwoorden uit twee tabbladen staan nu bij elkaar",
            text: "Ze waren los van elkaar bewaard. Ze spraken elkaar niet tegen, dus alles staat nu in deze zelfscan.",
        },
        Told::Parted => Message {
            title: "Van deze zelfscan zijn er nu twee versies",
            text: "Ze waren los van elkaar bewaard en zijn niet gelijk. We hebben ze allebei voor je bewaard. \
                   Kies per antwoord welke versie telt, of laat ze allebei staan.",
        },
        Told::Found => Message {
            title: "Er staat nog een zelfscan op dit apparaat",
            text: "Je browser gaf hem pas laat terug. Je vindt hem bij je gegevens, naast de zelfscan die open is.",
        },
    }
}

/// There are two versions of a scan, on any visit after the one in which they went apart.
pub const STILL_APART: Message = Message {
    title: "Van een zelfscan staan er twee versies",
    text: "Ze zijn los van elkaar bewaard en niet gelijk. Allebei staan ze er nog. \
           Kies per antwoord welke versie telt, of laat ze allebei staan.",
};

/// What a file is for, as the name of what is said about it.
pub const AS_FILE: &str = "Deze zelfscan als bestand";

/// The day on which a scan was last kept as a file, and whether it changed since.
pub fn last_file(last: Option<(Date, bool)>) -> String {
    let Some((day, is_changed)) = last else { return "Laatst bewaard als bestand: nooit.".to_owned() };
    let since = if is_changed { "Sindsdien is er iets veranderd." } else { "Sindsdien is er niets veranderd." };
    format!("Laatst bewaard als bestand: op {}. {since}", dates::date(day))
}

/// What came of the button: the name under which the file was given to the browser, if it was. What the browser did with it,
/// we cannot see, so we do not say that it is there.
pub fn given_as_file(name: Option<&str>) -> String {
    match name {
        Some(name) => format!(
            "Je browser heeft het bestand '{name}' gekregen. Of het op je apparaat staat, kunnen wij niet zien. \
             Kijk het na, meestal in de map Downloads."
        ),
        None => "Je browser kon geen bestand maken. Probeer het nog eens, of open deze site in een andere browser."
            .to_owned(),
    }
}

/// In a browser that forgets a site that is not visited.
pub const FORGETS: &str = "Deze browser wist wat hier staat als je deze site zeven dagen niet bezoekt. \
    Met het bestand kun je dan verder.";

/// The scan was read from a record of an older version.
pub const OLDER: Message = Message {
    title: "Deze zelfscan komt uit een oudere versie van Taakkompas",
    text: "Alles wat erin stond, is overgenomen. Wat er nieuw is, zoals de week van de assistent, kun je nog invullen.",
};

/// Why a stored text cannot be opened.
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

/// How long a scan is kept.
pub const fn retention(retention: Retention) -> Message {
    match retention {
        Retention::OnDevice => Message {
            title: "Bewaar op dit apparaat",
            text: "Je kunt later verdergaan, ook als de browser dicht was. Wie dit apparaat gebruikt, kan het ook zien.",
        },
        Retention::UntilClose => Message {
            title: "Vergeet als ik sluit",
            text: "Goed voor een gedeelde computer. Een nieuw tabblad begint leeg. \
                   Let op: zet je browser tabbladen terug, dan kan deze zelfscan ook terugkomen.",
        },
    }
}

/// A scan besides the open one is not stored.
pub const OTHERS_NOT_KEPT: Message = Message {
    title: "Een andere zelfscan staat alleen nog in dit tabblad",
    text: "Die is nog niet bewaard. Sluit je dit tabblad, dan is hij weg. \
           Open hem en bewaar hem als bestand, of wis een zelfscan die je niet meer nodig hebt.",
};

/// In a list: a scan that is not stored.
pub const ONLY_HERE: &str = "Staat alleen nog in dit tabblad. Bewaar hem als bestand.";

/// The name of a scan, or that it has none.
pub fn scan_name(name: &str) -> &str {
    match name.trim() {
        "" => "Zelfscan zonder naam",
        name => name,
    }
}

/// The same, with the day on which it was saved, where one scan is told from another.
pub fn scan_of_day(name: &str, saved: Option<Date>) -> String {
    match (name.trim(), saved) {
        ("", Some(day)) => format!("Zelfscan van {}", dates::date(day)),
        (name, Some(day)) => format!("{name} ({})", dates::date(day)),
        (name, None) => scan_name(name).to_owned(),
    }
}

/// How long a scan is kept, in a list.
pub const fn kept(retention: Retention) -> &'static str {
    match retention {
        Retention::OnDevice => "Staat op dit apparaat.",
        Retention::UntilClose => "Verdwijnt als je dit tabblad sluit.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_scan_without_a_name_is_told_by_the_day_on_which_it_was_saved() {
        let day = Some(date!(2026 - 11 - 09));
        assert_eq!((scan_name(" "), scan_name(" De Linde ")), ("Zelfscan zonder naam", "De Linde"));
        assert_eq!(scan_of_day(" ", day), "Zelfscan van 9 november 2026");
        assert_eq!(scan_of_day("De Linde", day), "De Linde (9 november 2026)");
        assert_eq!(scan_of_day("", None), scan_name(""));
    }

    #[test]
    fn sentences_are_short() {
        let reasons = [NotSavedReason::Blocked, NotSavedReason::Full, NotSavedReason::Erased].map(not_kept);
        let keepings = [Retention::OnDevice, Retention::UntilClose].map(retention);
        let unreadables = [ReadError::NotOurs, ReadError::Newer { version: 9 }].map(|why| unreadable(&why));
        let tellings = [Told::Joined, Told::Parted, Told::Found].map(told);
        let texts = reasons.iter().chain(&keepings).chain(&unreadables).chain(&tellings);
        let texts = texts.chain([&READING_ALONG, &STILL_APART, &OLDER, &OTHERS_NOT_KEPT]);
        for message in texts {
            for sentence in message.text.split(['.', ':', '?', ';']) {
                assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
            }
        }
    }
}
