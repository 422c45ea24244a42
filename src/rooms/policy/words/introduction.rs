//! What is said about an introduction in a link: to whoever makes it, and to whoever opens it.

use taakkompas_policy::introduction::{IntroductionError, LINES, LinkError, LinkTooLong, SENDER, TEXT, THEMES};

use crate::kit::words::ToDutch;

/// Below the heading.
pub const LEAD: &str = "Geef scholen een link naar de zelfscan, met een eigen inleiding erboven. Jullie kiezen ook met welke thema's zij beginnen.";

/// The subject of a mail with the link.
pub const SUBJECT: &str = "Doe de zelfscan: werk beter verdelen";

/// The message with the link: from whom it is, stands in it.
pub fn message(sender: &str, link: &str) -> String {
    format!(
        "{sender} vraagt je om de zelfscan over werk verdelen op school te doen. Je hebt geen account nodig. Wat je invult, blijft op je eigen apparaat.\n{link}\n"
    )
}

/// Where what is filled in goes.
pub const IN_THE_LINK: &str = "Alles staat in de link zelf. Er gaat niets naar een server, en hier wordt niets bewaard. Scholen zien dat de tekst van jullie is.";

/// That nothing was filled in yet.
pub const NOTHING_YET: &str = "Vul in van wie de inleiding is en wat je wilt zeggen. Dan komt hier de link.";

/// That something has to change first: what is said at the fields.
pub const FIRST: &str = "Pas eerst aan wat hierboven staat. Dan komt hier de link.";

/// The label of the field for the sender.
pub const SENDER_LABEL: &str = "Afzender: van wie is de inleiding?";
/// The label of the field for the text.
pub const TEXT_LABEL: &str = "Wat wil je de scholen zeggen?";

/// What the field for the sender says below its label.
pub const SENDER_HINT: &str = "Bijvoorbeeld: Stichting De Wijde Blik. Hooguit 60 tekens.";
/// What the field for the text says below its label.
pub const TEXT_HINT: &str = "Hooguit 600 tekens. Gewone tekst, zonder opmaak en zonder namen van mensen.";

/// Above what came in a link: whose it is.
pub fn from(sender: &str) -> String {
    format!("Van {sender}")
}

/// Below it: whose it is not.
pub const NOT_OURS: &str =
    "Deze inleiding zat in de link die je opende. De tekst is niet van Taakkompas. Wij weten niet wie hem schreef.";
/// That nobody else reads what is filled in.
pub const STAYS_HERE: &str = "Wie de link maakte, ziet niet wat je invult.";

/// Above the themes.
pub const BEGIN_WITH: &str = "Zij vragen je om hiermee te beginnen:";

/// The browser cannot make or open one.
pub const NO_LINK_HERE: &str = "Deze browser kan geen inleiding in een link maken of openen. Werk de browser bij.";

/// Why a link shows no introduction. The scan is there all the same.
pub fn not_opened(why: LinkError) -> String {
    let why = match why {
        LinkError::Nothing => "In deze link zit geen inleiding.",
        LinkError::Cut => {
            "De inleiding in deze link is onderweg afgebroken. Vraag om een nieuwe link, of plak de hele link."
        }
        LinkError::Damaged => "De inleiding in deze link is onderweg veranderd. Vraag om een nieuwe link.",
        LinkError::Newer => "Deze link komt uit een nieuwere Taakkompas. Laad deze pagina opnieuw.",
    };
    format!("{why} {ALL_THE_SAME}")
}

/// What came could not be unpacked: it was changed, or this browser cannot.
pub fn not_unpacked() -> String {
    format!(
        "De inleiding in deze link kunnen we niet openen. Werk de browser bij, of vraag om een nieuwe link. {ALL_THE_SAME}"
    )
}

/// Why what came in a link is not shown. The scan is there all the same.
pub fn not_shown(why: IntroductionError) -> String {
    format!("De inleiding in deze link tonen we niet. {} {ALL_THE_SAME}", of_link(why))
}

/// That the scan works.
const ALL_THE_SAME: &str = "De zelfscan zelf werkt gewoon.";

/// Why there is no link.
pub fn too_long(of: LinkTooLong) -> String {
    format!("De link wordt te lang ({} tekens). Maak de inleiding korter.", of.found)
}

impl ToDutch for IntroductionError {
    fn to_dutch(&self) -> String {
        match *self {
            Self::NoSender => "Schrijf nog van wie de inleiding is.".to_owned(),
            Self::OurName => "De afzender kan niet Taakkompas heten. Gebruik een eigen naam.".to_owned(),
            Self::SenderTooLong { found } => {
                format!("De afzender is {} te lang. Er passen er {SENDER}.", signs(found, SENDER))
            }
            Self::NoText => "Schrijf nog wat je de scholen wilt zeggen.".to_owned(),
            Self::TextTooLong { found } => format!("De tekst is {} te lang. Er passen er {TEXT}.", signs(found, TEXT)),
            Self::TooManyLines { found } => format!("De tekst heeft {found} regels. Er passen er {LINES}."),
            Self::Sign { found } => {
                let code = u32::from(found);
                format!("Er staat een teken in dat niet in gewone tekst hoort: code {code:04X}. Haal het weg.")
            }
            Self::TooManyThemes { found } => format!("Je koos {found} thema's. Kies er hooguit {THEMES}."),
            Self::ThemeTwice => "Een thema staat er dubbel in.".to_owned(),
        }
    }
}

/// How many signs there are too many. What was counted before it was tidied may be less than one too many.
fn signs(found: usize, most: usize) -> String {
    match found.saturating_sub(most) {
        1 => "1 teken".to_owned(),
        over => format!("{over} tekens"),
    }
}

/// The same of what came in a link: who reads it did not write it.
fn of_link(why: IntroductionError) -> String {
    match why {
        IntroductionError::NoSender => "Er staat niet in van wie de inleiding is.".to_owned(),
        IntroductionError::NoText => "Er staat geen tekst in.".to_owned(),
        IntroductionError::TooManyThemes { found } => format!("Er staan {found} thema's in. Er passen er {THEMES}."),
        IntroductionError::OurName
        | IntroductionError::SenderTooLong { .. }
        | IntroductionError::TextTooLong { .. }
        | IntroductionError::TooManyLines { .. }
        | IntroductionError::Sign { .. }
        | IntroductionError::ThemeTwice => why.to_dutch(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_says_by_how_much() {
        let text = |found| IntroductionError::TextTooLong { found }.to_dutch();
        assert_eq!(text(919), "De tekst is 319 tekens te lang. Er passen er 600.");
        assert_eq!(text(601), "De tekst is 1 teken te lang. Er passen er 600.");
        assert!(SENDER_LABEL.starts_with("Afzender"), "what is said of it uses the word of its label");
        assert!(message("Stichting Zo", "https://a.example/").contains("Stichting Zo"));
    }

    #[test]
    fn every_reason_says_what_is_wrong_and_that_the_scan_works() {
        let errors = [
            IntroductionError::NoSender,
            IntroductionError::OurName,
            IntroductionError::SenderTooLong { found: 70 },
            IntroductionError::NoText,
            IntroductionError::TextTooLong { found: 1_000_000 },
            IntroductionError::TooManyLines { found: 13 },
            IntroductionError::Sign { found: '\u{202e}' },
            IntroductionError::TooManyThemes { found: 4 },
            IntroductionError::ThemeTwice,
        ];
        for why in errors {
            let says = not_shown(why);
            assert!(!says.contains("Schrijf") && !says.contains("Kies"), "who opens a link did not write it: {says}");
            assert!(says.ends_with(ALL_THE_SAME) && says.len() > 90, "{says}");
            assert!(
                says.chars().all(|sign| !sign.is_control() && sign != '\u{202e}'),
                "it never holds what it refuses"
            );
        }
        assert!(not_shown(errors[6]).contains("code 202E"));
        for why in [LinkError::Nothing, LinkError::Cut, LinkError::Damaged, LinkError::Newer] {
            assert!(not_opened(why).ends_with(ALL_THE_SAME));
        }
        assert!(TEXT_HINT.contains(&TEXT.to_string()) && SENDER_HINT.contains(&SENDER.to_string()));
    }
}
