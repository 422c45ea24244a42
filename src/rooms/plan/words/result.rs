//! The result in sentences: what is in place, what can be gained, what is not known yet. Kind, not a school report.

use taakkompas_plan::facts::Facts;
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Completion, Level, ScanResult, ThemeOutcome, ThemeResult};
use taakkompas_scan::theme::Theme;

use super::agreed;
use crate::kit::library;
use crate::kit::words::{labels, situation};

/// The first sentence of every result.
pub const NO_JUDGEMENT: &str = "Dit is geen beoordeling. Het is een begin van een gesprek.";
/// The heading above what is in place.
pub const STANDS: &str = "Dit gaat al goed";
/// The heading above what can be gained.
pub const TO_WIN: &str = "Hier is het meest te winnen";
/// The heading above what can be gained, if the plan begins elsewhere than where most is to gain.
pub const BEGINS: &str = "Hier begint het plan";

/// What it comes down to, in the words of the options that the school chose: where the plan begins, and something that goes
/// well; `None` if there is neither, or if no theme is low.
pub fn own_words(facts: &Facts<'_>) -> Option<String> {
    if facts.themes(|outcome| outcome.level().is_some_and(|level| level < Level::Mostly)).is_empty() {
        return None;
    }
    let low = facts.agenda.first().and_then(|item| item.because(facts.input.answers)).and_then(|(id, answer)| {
        let level = answer.level().filter(|&level| level <= Level::Sometimes)?;
        option(&id, level)
    });
    let in_place = |theme: Theme| facts.input.result.level(theme) >= Some(Level::Mostly);
    let at = |wanted: fn(Answer) -> bool| facts.with_answer(wanted).find(|statement| in_place(statement.theme));
    let high = at(|answer| answer == Answer::Level(Level::Fixed))
        .or_else(|| at(|answer| answer == Answer::Level(Level::Mostly)))
        .and_then(|statement| option(&statement.id, facts.input.answers.get(&statement.id)?.level()?));
    match (low, high) {
        (Some(low), Some(high)) => {
            Some(format!("Jullie kozen {low} Daar begint het plan. Jullie kozen ook {high} Dat gaat al goed."))
        }
        (Some(low), None) => Some(format!("Jullie kozen {low} Daar begint het plan.")),
        (None, Some(high)) => Some(format!("Jullie kozen {high} Dat gaat al goed.")),
        (None, None) => None,
    }
}

/// An option and what it says of a statement, in so few of its sentences that it can stand alone.
fn option(statement: &StatementId, level: Level) -> Option<String> {
    let at = usize::try_from(level.value()).ok()?;
    let text = library::core().statement(statement.as_str())?.levels.get(at)?;
    Some(format!("'{}': \"{}\"", labels::level(level), begin(text)))
}

/// The first sentences of a text, until they have enough words to be understood without the question.
fn begin(text: &str) -> &str {
    const ENOUGH: usize = 6;
    let ends = text.match_indices(". ").map(|(at, _)| at + 1).filter_map(|end| text.get(..end));
    ends.into_iter().find(|part| part.split_whitespace().count() >= ENOUGH).unwrap_or(text)
}

/// What is in place in a theme, worded to follow [`STANDS`], with the statements in it that are not.
pub fn strong(theme: Theme, facts: &Facts<'_>) -> String {
    let says = library::core().theme(theme).map_or_else(String::new, |text| under(&text.strong, STANDS));
    let exceptions = facts.exceptions(theme);
    if exceptions.is_empty() { says } else { format!("{says} {}", situation::still_to_do(&exceptions)) }
}

/// The heading above these themes: whether none of the other themes is lower.
pub fn to_win(most: &[Theme], others: &[Theme], result: &ScanResult) -> &'static str {
    let highest = most.iter().filter_map(|&theme| result.level(theme)).max();
    if others.iter().any(|&theme| result.level(theme) < highest) { BEGINS } else { TO_WIN }
}

/// What can be gained in a theme, worded to follow [`TO_WIN`].
pub fn gain(theme: Theme) -> String {
    library::core().theme(theme).map_or_else(String::new, |text| under(&text.gain, TO_WIN))
}

/// The sentence without the words that the heading above it already says.
fn under(sentence: &str, heading: &str) -> String {
    let rest = sentence.strip_prefix(heading).and_then(|rest| rest.strip_prefix(": "));
    labels::capital(rest.unwrap_or(sentence))
}

/// The other themes in which something can be gained, in a sentence; `None` if there are none.
pub fn also(themes: &[Theme]) -> Option<String> {
    (!themes.is_empty())
        .then(|| format!("Ook hier is iets te winnen, maar niet alles tegelijk: {}.", labels::themes(themes)))
}

/// How much is filled in, as long as it is not everything.
pub fn filled_in(short: Completion, full: Completion) -> Option<String> {
    if full.is_done() {
        None
    } else if !short.is_done() && full.answered == short.answered {
        Some(format!(
            "Jullie vulden {} van de {} stellingen van de korte scan in. Met meer antwoorden wordt dit beeld vollediger.",
            short.answered, short.asked
        ))
    } else {
        Some(format!(
            "Jullie vulden {} van de {} stellingen in. Met meer antwoorden wordt dit beeld vollediger.",
            full.answered, full.asked
        ))
    }
}

/// Why nothing is said about a theme; `None` if something is.
pub fn not_known(theme: &ThemeResult) -> Option<String> {
    match theme.outcome {
        ThemeOutcome::Open => Some("nog niet ingevuld".to_owned()),
        ThemeOutcome::TooFew => Some("nog te weinig ingevuld".to_owned()),
        ThemeOutcome::Unknown => Some(format!("jullie kozen vaak '{}'", labels::answer(Answer::Unknown))),
        ThemeOutcome::Known { .. } | ThemeOutcome::NotApplicable => None,
    }
}

/// What was answered with a level in a theme of which too little is known.
pub fn known_answers(theme: Theme, facts: &Facts<'_>) -> String {
    let answered = facts.with_answer(|answer| answer.level().is_some()).filter(|statement| statement.theme == theme);
    let says =
        answered.filter_map(|statement| agreed::because(&statement.id, *facts.input.answers.get(&statement.id)?));
    says.collect::<Vec<_>>().join(" ")
}

/// At most this many themes are named to fill in further.
const DEEPEN: usize = 2;

/// The themes in which more answers say most: those of the plan's goals first, then the others in order; only those that
/// have open statements.
pub fn to_deepen<'a>(facts: &Facts<'a>) -> Vec<&'a ThemeResult> {
    let is_open = |theme: &&ThemeResult| theme.unanswered > 0;
    let goals: Vec<Theme> = facts.proposal.goals.iter().filter_map(|goal| goal.kind.theme()).collect();
    let (of_goals, others): (Vec<_>, Vec<_>) =
        facts.input.result.themes.iter().filter(is_open).partition(|theme| goals.contains(&theme.theme));
    of_goals.into_iter().chain(others).take(DEEPEN).collect()
}

/// What more answers are good for, above that many themes.
pub fn deepen(themes: usize) -> &'static str {
    if themes == 1 {
        "Een thema heeft vijf stellingen. Begin hiermee."
    } else {
        "Een thema heeft vijf stellingen. Begin met deze twee."
    }
}

/// How much of a theme is filled in, for the list of themes to explore further.
pub fn depth(theme: &ThemeResult) -> String {
    let filled = theme.levels + theme.unknown;
    match theme.outcome {
        ThemeOutcome::NotApplicable => "geldt niet voor jullie school".to_owned(),
        _ if theme.unanswered == 0 => "alles ingevuld".to_owned(),
        _ => format!("{filled} van {} ingevuld", theme.applicable()),
    }
}

/// The level, short enough for the picture.
pub const fn short_outcome(outcome: ThemeOutcome) -> &'static str {
    match outcome {
        ThemeOutcome::Known { level, .. } => labels::level(level),
        ThemeOutcome::Unknown => "Onbekend",
        ThemeOutcome::TooFew => "Te weinig",
        ThemeOutcome::Open => "Nog leeg",
        ThemeOutcome::NotApplicable => "N.v.t.",
    }
}

/// Whether a theme's level is a first impression.
pub const fn is_first_impression(outcome: ThemeOutcome) -> bool {
    matches!(outcome, ThemeOutcome::Known { first_impression: true, .. })
}

/// The picture in words: the themes at each level, strongest first.
pub fn picture(result: &ScanResult) -> String {
    let with = |wanted: fn(ThemeOutcome) -> bool| {
        let found: Vec<Theme> =
            result.themes.iter().filter(|theme| wanted(theme.outcome)).map(|theme| theme.theme).collect();
        (!found.is_empty()).then(|| labels::themes(&found))
    };
    [
        ("Vast", with(|outcome| outcome.level() == Some(Level::Fixed))),
        ("Meestal", with(|outcome| outcome.level() == Some(Level::Mostly))),
        ("Soms", with(|outcome| outcome.level() == Some(Level::Sometimes))),
        ("Nog niet", with(|outcome| outcome.level() == Some(Level::NotYet))),
        ("Nog onbekend", with(|outcome| outcome == ThemeOutcome::Unknown)),
        ("Nog te weinig ingevuld", with(|outcome| outcome == ThemeOutcome::TooFew)),
        ("Nog niet ingevuld", with(|outcome| outcome == ThemeOutcome::Open)),
        ("Niet van toepassing", with(|outcome| outcome == ThemeOutcome::NotApplicable)),
    ]
    .into_iter()
    .filter_map(|(level, themes)| Some(format!("{level}: {}.", themes?)))
    .collect::<Vec<_>>()
    .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_told_in_the_sentences_that_it_needs() {
        let text = "Elke ziekmelding is opnieuw zoeken. Wie er het eerst is, belt rond.";
        assert_eq!(begin(text), text, "five words are not enough");
        assert_eq!(
            begin("De week van de assistent ligt vast. Het team kent die."),
            "De week van de assistent ligt vast."
        );
        assert_eq!(begin("Er is niets."), "Er is niets.");
    }
}
