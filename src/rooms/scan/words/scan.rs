//! Wording around the statements: counts, states, and what is said at every statement.

use taakkompas_scan::catalog::{Lever, Role};
use taakkompas_scan::scan::{Completion, Level};

use crate::kit::words::controls::NOT_BEGUN;
use crate::kit::words::labels;
use crate::rooms::scan::journey::ThemeState;

/// What the two words of the scale mean, shown above the statements.
pub fn scale() -> String {
    format!(
        "'{}' betekent: het {}. '{}' betekent: {}.",
        labels::level(Level::Sometimes),
        labels::level_meaning(Level::Sometimes),
        labels::level(Level::Fixed),
        labels::level_meaning(Level::Fixed),
    )
}

/// The first sentence of a text, and what comes after it.
pub fn first_sentence(text: &str) -> (&str, &str) {
    let ends =
        text.char_indices().find(|&(at, letter)| matches!(letter, '.' | '?' | '!') && text[at + 1..].starts_with(' '));
    ends.map_or((text, ""), |(at, _)| (&text[..=at], text[at + 1..].trim_start()))
}

/// How long what is left takes, beside the line that shows it.
pub fn left(minutes: usize) -> String {
    match minutes {
        0 | 1 => "nog ongeveer 1 minuut".to_owned(),
        more => format!("nog ongeveer {more} minuten"),
    }
}

/// `Stelling 3 van 16`: the position of a statement, counted from one.
pub fn place(place: usize, of: usize) -> String {
    format!("Stelling {place} van {of}")
}

/// Who has the lever for a statement.
pub const fn lever(lever: Lever) -> &'static str {
    match lever {
        Lever::School => "Dit kan de school zelf veranderen.",
        Lever::Board => "Hiervoor is het bestuur nodig.",
        Lever::Both => "Dit veranderen school en bestuur samen.",
    }
}

/// Whom a statement is addressed to.
pub fn asked_of(roles: &[Role]) -> String {
    let names: Vec<_> = roles.iter().map(|&role| labels::role(role, None)).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => format!("Gevraagd aan: {one}."),
        [first @ .., last] => format!("Gevraagd aan: {} en {last}.", first.join(", ")),
    }
}

/// Said once on a page where statements say whom they are addressed to.
pub const NOT_ASKED: &str =
    "Onder elke stelling staat aan wie we die vragen. Sta je er niet bij? Sla die dan gerust over.";

/// Said at a statement that does not count in a school without support staff.
pub const DOES_NOT_COUNT: &str =
    "Deze stelling telt bij jullie niet mee: in het schoolprofiel staat geen assistent of leraarondersteuner.";

/// How far a theme is, in few words.
pub fn theme_state(state: ThemeState) -> String {
    match state {
        ThemeState::NotApplicable => "Niet van toepassing".to_owned(),
        ThemeState::NotBegun => NOT_BEGUN.to_owned(),
        ThemeState::Partly(Completion { answered, asked }) => format!("{answered} van {asked}"),
        ThemeState::Done => "Klaar".to_owned(),
    }
}

/// How many statements have an answer, for the check.
pub fn answered(Completion { answered, asked }: Completion) -> String {
    match answered {
        0 => format!("Je hebt nog geen van de {asked} stellingen beantwoord."),
        answered if answered == asked => format!("Je hebt alle {asked} stellingen beantwoord."),
        answered => format!("Je hebt {answered} van de {asked} stellingen beantwoord. Overslaan mag."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_says_what_its_words_mean() {
        assert_eq!(
            scale(),
            "'Soms' betekent: het hangt van de persoon af. 'Vast' betekent: ook als het druk is of iemand weggaat."
        );
    }

    #[test]
    fn help_begins_with_one_line() {
        assert_eq!(first_sentence("Denk aan maandag. Kies wat klopt."), ("Denk aan maandag.", "Kies wat klopt."));
        assert_eq!(first_sentence("Weet degene wat er moet? Ook jij."), ("Weet degene wat er moet?", "Ook jij."));
        assert_eq!(first_sentence("Om 8.30 uur begint het"), ("Om 8.30 uur begint het", ""));
        for statement in &crate::kit::library::core().statements {
            let words = first_sentence(&statement.help).0.split_whitespace().count();
            assert!(words <= 20, "{}: {words} words", statement.facts.id);
        }
    }

    #[test]
    fn roles_are_named_as_people_say_them() {
        assert_eq!(asked_of(&[Role::Leader]), "Gevraagd aan: schoolleider.");
        assert_eq!(
            asked_of(&[Role::Leader, Role::Teacher, Role::Assistant]),
            "Gevraagd aan: schoolleider, leraar en assistent."
        );
    }
}
