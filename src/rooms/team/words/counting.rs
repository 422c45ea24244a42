//! Wording of counting in the room: how people show what they think, and what a count says.

use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::Level;
use taakkompas_team::counting::{EIGHT_STATEMENTS, Way};
use taakkompas_team::picture::{Choice, Counts, Figure};

use super::picture;
pub use super::picture::statement;
use crate::kit::library;
use crate::kit::words::labels;
use crate::kit::words::numbers::count;

/// What people hold up, with what it stands for: as many fingers as the sign says, or the card with the question mark.
pub const SIGNS: [(Choice, &str); 5] = [
    (Choice::NotYet, "0"),
    (Choice::Sometimes, "1"),
    (Choice::Mostly, "2"),
    (Choice::Fixed, "3"),
    (Choice::Unknown, "?"),
];

/// How to show it, on the page and on paper.
pub const HOW_HANDS: &str =
    "Tel tot drie. Dan steekt iedereen tegelijk een kaart of vingers op: nul vingers is een vuist.";

/// The same, for those who do not know.
pub const HOW_UNKNOWN: &str = "Weet je het niet? Houd de kaart met het vraagteken op, of leg je hand plat op tafel.";

/// How it is done on paper.
pub const HOW_PAPER: &str = "Iedereen zet per stelling één kruisje op het eigen blad. Er staat geen naam op.";

/// Who counts on paper, and why.
pub const WHO_COUNTS: &str = "Laat iemand tellen die geen schoolleider is. Daarna gaan de bladen weg.";

/// How a way of counting is called, and what it means.
pub const fn way(way: Way) -> (&'static str, &'static str) {
    match way {
        Way::Hands => {
            ("Met kaarten of vingers", "Iedereen ziet elkaar. Dat is snel, en past bij een team dat open praat.")
        }
        Way::Paper => (
            "Stil, op papier",
            "Niemand hoeft iets te laten zien. Iemand die geen schoolleider is, telt en typt de getallen in.",
        ),
    }
}

/// What was chosen, in a word.
pub fn choice(of: Choice) -> &'static str {
    of.code().parse().map_or("Niets ingevuld", labels::answer)
}

/// The label of a field: what is counted in it.
pub fn field(of: Choice, sign: &str, way: Way) -> String {
    match (way, of) {
        (Way::Paper, _) | (_, Choice::Unknown) => choice(of).to_owned(),
        (Way::Hands, _) => format!("{} ({})", choice(of), fingers(sign)),
    }
}

/// How many fingers: "0 vingers", "1 vinger".
pub fn fingers(sign: &str) -> String {
    sign.parse()
        .map_or_else(|_| "vraagteken".to_owned(), |fingers| count(fingers, "vinger", "vingers").replace(' ', "\u{a0}"))
}

/// The theme of a statement; empty if the content no longer has it.
pub fn theme(id: &StatementId) -> &'static str {
    library::core().statement(id.as_str()).map_or("", |statement| labels::theme(statement.facts.theme))
}

/// Where a counting is: "Stelling 3 van 8".
pub fn place(at: usize, of: usize) -> String {
    format!("Stelling {} van {of}", at + 1)
}

/// How many statements were chosen, and whether that is right.
pub fn chosen(statements: usize) -> String {
    let are = count(statements, "stelling", "stellingen");
    match statements {
        0 => "Kies minstens één stelling.".to_owned(),
        some if some > EIGHT_STATEMENTS => format!("{are} gekozen. Kies er hooguit {EIGHT_STATEMENTS}."),
        _ => format!("{are} gekozen."),
    }
}

/// Said of a field that holds no number.
pub fn no_number(typed: &str) -> String {
    format!("'{typed}' is geen aantal. Typ een heel getal, of laat het leeg.")
}

/// Said if nobody was counted.
pub const NOBODY: &str = "Vul minstens één aantal in. Of sla deze stelling over.";

/// Said of a step that was not counted.
pub const NOT_COUNTED: &str = "Niet geteld.";

/// Said if too few were counted: on paper, and of hands in what came from a file.
pub const TOO_FEW: &str = "Minder dan vijf mensen. Dan laten we niets zien, want dan is iemand te herkennen.";

/// Said on paper, if there are no counts.
pub const ONLY_WORDS: &str =
    "Getallen laten we hier niet zien. Bij weinig mensen, of bijna dezelfde antwoorden, is iemand te herkennen.";

/// What a count says: what most think and how far apart people are first, and then how many there are.
pub fn figure(of: &Figure) -> [String; 2] {
    let people = usize::from(of.people.unwrap_or_default());
    [picture::figure(of), count(people, "mens deed mee.", "mensen deden mee.")]
}

/// How many chose what, in a sentence: what the bars show.
pub fn counts(of: Counts) -> String {
    let part = |(choice_of, _): &(Choice, &str)| {
        let people = of.of(*choice_of);
        (people > 0).then(|| format!("{people} keer {}", labels::lower(choice(*choice_of))))
    };
    let parts: Vec<String> = SIGNS.iter().filter_map(part).collect();
    format!("{}.", labels::capital(&labels::and(&parts.iter().map(String::as_str).collect::<Vec<_>>())))
}

/// What a level looks like for a statement, lowest first.
pub fn levels(id: &StatementId) -> Vec<(&'static str, &'static str)> {
    let Some(statement) = library::core().statement(id.as_str()) else { return Vec::new() };
    let level = |(level, text): (&Level, &'static String)| (labels::level(*level), text.as_str());
    Level::ALL.iter().zip(&statement.levels).map(level).collect()
}

/// How many were counted, once all were asked.
pub fn all_asked(counted: usize, of: usize) -> String {
    format!("Klaar. {}", all_counted(counted, of))
}

/// How many of the statements were counted.
pub fn all_counted(counted: usize, of: usize) -> String {
    match (counted, of) {
        (0, _) => "Er is nog niets geteld.".to_owned(),
        (1, 1) => "De stelling is geteld.".to_owned(),
        _ if counted == of => format!("Alle {of} stellingen zijn geteld."),
        (1, _) => format!("1 van de {of} stellingen is geteld."),
        _ => format!("{counted} van de {of} stellingen zijn geteld."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_one_also_in_its_verb() {
        let said = [(0, 3), (1, 1), (1, 3), (2, 3), (3, 3)].map(|(counted, of)| all_asked(counted, of));
        let expected = [
            "Klaar. Er is nog niets geteld.",
            "Klaar. De stelling is geteld.",
            "Klaar. 1 van de 3 stellingen is geteld.",
            "Klaar. 2 van de 3 stellingen zijn geteld.",
            "Klaar. Alle 3 stellingen zijn geteld.",
        ];
        assert_eq!(said, expected);
    }
}
