//! How things are as a whole, in sentences: kind, and untrue for no school. What is named is what was answered.

use taakkompas_plan::Situation;
use taakkompas_plan::facts::Facts;
use taakkompas_scan::catalog::Statement;
use taakkompas_scan::profile::Vacancies;
use taakkompas_scan::scan::{Answer, Level, ThemeOutcome};
use taakkompas_scan::theme::Theme;

use super::{dates, labels};
use crate::kit::library;

/// What the situation means for the plan, said kindly.
pub fn in_words(facts: &Facts<'_>) -> String {
    match facts.proposal.situation {
        Situation::Crisis => crisis(facts),
        Situation::MostlyUnknown => mostly_unknown(facts).to_owned(),
        Situation::InOrder => in_order(facts),
        Situation::Ordinary => ordinary(facts),
    }
}

fn crisis(facts: &Facts<'_>) -> String {
    let profile = facts.input.profile;
    let overloaded = profile.has_many_changes() || profile.vacancies >= Some(Vacancies::TwoToFour);
    let begins = if overloaded { "Er ligt nu veel tegelijk op jullie bord.".to_owned() } else { lowest(facts) };
    let calms_morning = facts.proposal.goals.iter().any(|goal| goal.kind.theme() == Some(Theme::Cover));
    let first = match (facts.any_open(|measure| measure.stops), calms_morning) {
        (true, true) => "iets stilzetten, en rust in de ochtend",
        (true, false) => "iets stilzetten",
        (false, true) => "rust in de ochtend",
        (false, false) => "rust",
    };
    // A plan that was kept before may hold more.
    let small = if facts.open_items().count() <= 3 { " Daarom is dit plan klein." } else { "" };
    format!(
        "{begins} Dat zegt iets over de omstandigheden, niet over jullie team.{small} Eerst {first}; de rest mag wachten."
    )
}

/// How many of the themes that have a level are at the lowest. The situation is read from themes, and one of them is at
/// the lowest with half of its statements there: so nothing is said of the answers.
fn lowest(facts: &Facts<'_>) -> String {
    let levels: Vec<Level> = facts.input.result.themes.iter().filter_map(|theme| theme.outcome.level()).collect();
    let lowest = levels.iter().filter(|&&level| level == Level::NotYet).count();
    if lowest == levels.len() {
        return format!("Van {lowest} thema's weten we hoe het staat: overal 'Nog niet'.");
    }
    format!("Van {} thema's weten we hoe het staat: bij {lowest} daarvan 'Nog niet'.", levels.len())
}

fn mostly_unknown(facts: &Facts<'_>) -> &'static str {
    let result = facts.input.result;
    let unanswered: usize = result.themes.iter().map(|theme| theme.unanswered).sum();
    if result.unknown() > result.levels() {
        "Van veel weet je het antwoord nog niet. Dat is een goed begin: vraag het eerst aan het team. \
         Daarna kan het plan preciezer."
    } else if nothing_applies(facts) {
        "Volgens jullie antwoorden gelden deze thema's niet voor jullie school. Kijk samen of dat klopt. \
         Vraag het team ook wat er wel speelt."
    } else if unanswered > 0 {
        "Er is nog weinig ingevuld. Vul de korte scan verder in, of vraag eerst het team. \
         Daarna kan het plan preciezer."
    } else {
        "Over de meeste thema's is nog te weinig bekend. Vraag het eerst aan het team. \
         Daarna kan het plan preciezer."
    }
}

/// Whether everything that was answered does not apply to the school, and nothing is left to answer.
pub(super) fn nothing_applies(facts: &Facts<'_>) -> bool {
    facts.input.result.themes.iter().all(|theme| theme.applicable() == 0)
}

fn in_order(facts: &Facts<'_>) -> String {
    let mut says = in_place(facts);
    says.push_str(" Er is geen haast.");
    let checks = facts.any_open(|measure| measure.continuity);
    let shares = facts.any_open(|measure| measure.shares);
    match (checks, shares) {
        (true, true) => says.push_str(" Kijk wat van één persoon afhangt, en deel wat jullie goed doen."),
        (true, false) => says.push_str(" Kijk wat van één persoon afhangt."),
        (false, true) => says.push_str(" Deel wat jullie goed doen."),
        (false, false) => {}
    }
    says
}

/// What is in place when no theme is low, with what is not: the statements at `Nog niet`, and the themes without a level.
fn in_place(facts: &Facts<'_>) -> String {
    let unknown = facts.themes(|outcome| outcome == ThemeOutcome::Unknown);
    let few = facts.themes(|outcome| matches!(outcome, ThemeOutcome::Open | ThemeOutcome::TooFew));
    let below = facts.with_answer(|answer| answer.level().is_some_and(|level| level < Level::Mostly)).count();
    let mut says = match (below, unknown.is_empty() && few.is_empty()) {
        (0, true) => "Alles wat jullie invulden, is goed geregeld. Mooi werk.".to_owned(),
        (0, false) => "Wat jullie weten, is goed geregeld. Mooi werk.".to_owned(),
        (_, true) => "Bijna alles wat jullie invulden, is goed geregeld. Mooi werk.".to_owned(),
        (_, false) => "Bijna alles wat jullie weten, is goed geregeld. Mooi werk.".to_owned(),
    };
    let not_yet: Vec<&Statement> = facts.with_answer(|answer| answer == Answer::Level(Level::NotYet)).collect();
    if !not_yet.is_empty() {
        says = format!("{says} {}", still_to_do(&not_yet));
    }
    if !unknown.is_empty() {
        says = format!("{says} Dit weten jullie nog niet: {}.", labels::themes(&unknown));
    }
    if !few.is_empty() {
        says = format!("{says} Dit is nog niet genoeg ingevuld: {}.", labels::themes(&few));
    }
    says
}

/// The statements that are answered with `Nog niet`, by name.
pub fn still_to_do(statements: &[&Statement]) -> String {
    let named: Vec<String> = statements.iter().map(|statement| quoted(statement)).collect();
    format!("Op 'Nog niet' staat: {}.", labels::and(&named.iter().map(String::as_str).collect::<Vec<_>>()))
}

fn ordinary(facts: &Facts<'_>) -> String {
    let first = if facts.agenda.first().is_some() { "Het plan begint met één stap." } else { "" };
    let low = facts.themes(|outcome| outcome.level().is_some_and(|level| level < Level::Mostly)).len();
    let is_any_in_place = facts.input.result.themes.iter().any(|theme| theme.outcome.level() >= Some(Level::Mostly));
    let says = match (is_any_in_place, low) {
        (true, 0) => in_place(facts),
        (true, _) => "Sommige dingen gaan al goed. Bij andere is nog iets te winnen.".to_owned(),
        (false, 2..) => "Er is op meer plekken iets te winnen. Dat hoeft niet tegelijk.".to_owned(),
        (false, _) => "Er is iets te winnen.".to_owned(),
    };
    format!("{says} {first}").trim_end().to_owned()
}

/// Whether the hours of support staff are certain, and until when.
pub(super) fn hours(facts: &Facts<'_>) -> String {
    match facts.input.profile.hours_until {
        Some(until) if until < facts.input.today => {
            format!("De uren van jullie ondersteuners waren zeker tot en met {}", dates::date(until))
        }
        Some(until) => format!("De uren van jullie ondersteuners zijn zeker tot en met {}", dates::date(until)),
        None => "De uren van jullie ondersteuners zijn niet zeker".to_owned(),
    }
}

/// Below what is in place, if support hours may end.
pub fn fragile(facts: &Facts<'_>) -> String {
    format!("Let wel op. {}. Bespreek op tijd met je bestuur wat er daarna nog kan.", hours(facts))
}

/// The text of a statement between quotes.
fn quoted(statement: &Statement) -> String {
    let text = library::core().statement(statement.id.as_str()).map_or("", |card| card.text.as_str());
    format!("'{}'", text.trim_end_matches('.'))
}
