//! What a colleague is told who hands in their own answers, and what is said of a code that arrived.

use taakkompas_team::code::revision::Revision;
use taakkompas_team::code::{Code, CodeError, Kind, RoleGroup};

use crate::kit::words::numbers::count;

/// The subject of a mail with a code.
pub const SUBJECT: &str = "Mijn antwoorden voor ons team";

/// Copies the code, with the words around it.
pub const COPY: &str = "Kopieer de code";

/// Who belongs to a role group.
pub const fn who(of: RoleGroup) -> &'static str {
    match of {
        RoleGroup::Leader => "Directeur, adjunct of teamleider.",
        RoleGroup::Teacher => "Ook vakleerkrachten, specialisten en invallers.",
        RoleGroup::Support => {
            "Onderwijsassistenten, leraarondersteuners, administratie en conciërge. Jullie zijn samen één groep. Zo is niemand herkenbaar."
        }
        RoleGroup::Ib => "Ook kwaliteitscoördinatoren.",
    }
}

/// The name of a scan.
pub const fn kind(of: Kind) -> &'static str {
    match of {
        Kind::Short => "Kort",
        Kind::Full => "Helemaal",
    }
}

/// Seconds to read a statement and choose.
const SECONDS_PER_STATEMENT: usize = 20;

/// How much a scan asks: of this role, or of whoever is asked most.
pub fn how_much(of: Kind, role: Option<RoleGroup>) -> String {
    let asked = |role: RoleGroup| Revision::NEWEST.asked(of, role).count();
    let (most, at_most) = match role {
        Some(role) => (asked(role), ""),
        None => (RoleGroup::ALL.iter().map(|&role| asked(role)).max().unwrap_or_default(), "Hooguit "),
    };
    let minutes = (most * SECONDS_PER_STATEMENT).div_ceil(60);
    format!("{at_most}{}, ongeveer {}.", count(most, "stelling", "stellingen"), count(minutes, "minuut", "minuten"))
}

/// Where somebody is: "Deel 2 van 7".
pub fn part(at: usize, of: usize) -> String {
    format!("Deel {} van {of}", at + 1)
}

/// How many statements have an answer.
pub fn answered(answered: usize, asked: usize) -> String {
    match answered {
        0 => "Je hebt nog niets beantwoord. Ga terug en kies bij een stelling wat klopt.".to_owned(),
        _ if answered == asked => format!("Je hebt alle {asked} stellingen beantwoord."),
        _ => format!("Je hebt {answered} van de {asked} stellingen beantwoord. Overslaan mag."),
    }
}

/// What is sent: the code on a line of its own.
pub fn message(code: &Code) -> String {
    format!("Mijn antwoorden voor ons team, als code:\n{code}")
}

/// Who can read a code. The invitation says it before anybody fills in, and this at the code itself.
pub const WHO_READS_IT: &str = "Er staat geen naam in. Maar wie deze code heeft, kan je antwoorden eruit halen. Zet hem dus niet in een groepsapp.";

/// What is kept here, and what becomes of a change.
pub const LATER: &str = "Hier bewaren we niets. Sluit je dit tabblad, dan is alles weg. Verander je nu nog iets? Stuur dan de \
    nieuwe code. Die telt in plaats van de eerste. Vul je later opnieuw in? Zeg dat tegen wie verzamelt. Anders tel je dubbel.";

/// The name of the file in which a colleague keeps a code.
pub const FILE_NAME: &str = "mijn-inlevercode.txt";

/// That file: the code, and the link behind which it can be seen again; `link` ends with its `#`.
pub fn file(code: &Code, link: &str) -> String {
    format!(
        "Mijn antwoorden voor ons team, als code:\n{code}\n\nMet deze link zie je de code weer:\n{link}{}\n\nWie de code heeft, \
         kan de antwoorden eruit halen. Geef dit bestand dus niet door.\n",
        code.characters()
    )
}

/// What is read instead of the QR code.
pub const QR_OF_CODE: &str = "QR-code van jouw inlevercode. Wie hem scant, krijgt dezelfde code als hierboven.";

/// The code, read aloud in groups.
pub fn code_aloud(code: &Code) -> String {
    let written = code.to_string();
    let groups = written.split('-').map(|group| group.chars().map(String::from).collect::<Vec<_>>().join(" "));
    format!("Jouw code: {}", groups.collect::<Vec<_>>().join(", "))
}

/// What is wrong with a code that was opened by a link.
pub const NOT_WHOLE: &str =
    "Deze code is niet heel overgekomen. Vraag je collega om hem nog een keer te sturen. Er is niets veranderd.";

/// What is said of a code of a later version.
pub const NEWER: &str = "Deze code komt uit een nieuwere versie van Taakkompas. Laad de pagina opnieuw. Opnemen in de ronde mag ook: \
    de code telt mee zodra deze versie hem kan lezen.";

/// What is wrong with a code, by its groups of five.
pub fn wrong(error: &CodeError) -> String {
    match error {
        CodeError::Empty => "Hier staat geen code.".to_owned(),
        CodeError::TooShort { group: Some(group), missing: 1, .. } => format!("In groep {group} mist een teken."),
        CodeError::TooShort { missing: 1, .. } => "Er mist een teken.".to_owned(),
        CodeError::TooShort { missing, .. } => format!("Er missen {missing} tekens."),
        CodeError::TooLong { group: Some(group), extra: 1, .. } => format!("In groep {group} staat een teken te veel."),
        CodeError::TooLong { extra: 1, .. } => "Er staat een teken te veel.".to_owned(),
        CodeError::TooLong { extra, .. } => format!("Er staan {extra} tekens te veel."),
        CodeError::WrongCharacter { group, place, found, .. } => {
            format!("In groep {group} staat op plaats {place} een '{found}'. Dat teken komt in geen code voor.")
        }
        CodeError::WrongCheck { groups, .. } => match groups.as_slice() {
            [] => "Er kloppen meer tekens niet, of er ontbreekt een stuk.".to_owned(),
            [one] => format!("In groep {one} klopt iets niet."),
            [first, .., last] => format!("In groep {first} en groep {last} klopt iets niet."),
        },
    }
}
