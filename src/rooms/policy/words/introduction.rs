//! What is said about an introduction in a link: to whoever makes it, and to whoever opens it.

use taakkompas_policy::introduction::{IntroductionError, LINES, LinkError, LinkTooLong, SENDER, TEXT, THEMES};

use crate::kit::words::ToDutch;

/// Below the heading.
pub const LEAD: &str = "Geef scholen een link naar de zelfscan, met een eigen inleiding erboven. Jullie kiezen ook met welke thema's zij beginnen.";

/// The subject of a mail with the link.
pub const SUBJECT: &str = "Doe de zelfscan: werk beter verdelen";

/// The message with the link.
pub fn message(link: &str) -> String {
    format!(
        "Doe de zelfscan over werk verdelen op school. Je hebt geen account nodig, en wij zien niets van wat je invult:\n{link}\n"
    )
}

/// Where what is filled in goes.
pub const IN_THE_LINK: &str = "Alles staat in de link zelf. Er gaat niets naar een server, en hier wordt niets bewaard. Scholen zien dat de tekst van jullie is.";

/// That nothing was filled in yet.
pub const NOTHING_YET: &str = "Vul in van wie de inleiding is en wat je wilt zeggen. Dan komt hier de link.";

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
    "Deze inleiding zat in de link die je opende. Ze is niet van Taakkompas, en wij weten niet wie haar schreef.";
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
    format!("De inleiding in deze link tonen we niet. {} {ALL_THE_SAME}", why.to_dutch())
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
            Self::NoSender => "Er staat niet bij van wie de inleiding is.".to_owned(),
            Self::OurName => "De afzender kan niet Taakkompas heten. Gebruik een eigen naam.".to_owned(),
            Self::SenderTooLong { found } => format!("De afzender is te lang: {found} tekens, en {SENDER} kan."),
            Self::NoText => "Er staat geen tekst in.".to_owned(),
            Self::TextTooLong { found } => format!("De tekst is te lang: {found} tekens, en {TEXT} kan."),
            Self::TooManyLines { found } => format!("De tekst heeft te veel regels: {found}, en {LINES} kan."),
            Self::Sign { found } => {
                let code = u32::from(found);
                format!("Er staat een teken in dat niet in gewone tekst hoort: code {code:04X}. Haal het weg.")
            }
            Self::TooManyThemes { found } => format!("Er zijn te veel thema's gekozen: {found}, en {THEMES} kan."),
            Self::ThemeTwice => "Een thema staat er dubbel in.".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
