//! Labels of choices: one fixed Dutch word for each, listed in CONTRIBUTING.

use taakkompas_content::model::{FindingKind, Idea, MeasureCard, Strength};
use taakkompas_plan::GoalKind;
use taakkompas_plan::decisions::ActionStatus;
use taakkompas_scan::catalog::{Decider, Document, FindingId, Horizon, Role};
use taakkompas_scan::profile::{IbWord, Worry};
use taakkompas_scan::scan::{Answer, Level, ThemeOutcome};
use taakkompas_scan::theme::Theme;

use crate::kit::library;

pub fn theme(theme: Theme) -> &'static str {
    library::core().theme(theme).map_or("", |text| text.label.as_str())
}

pub fn goal(goal: GoalKind) -> &'static str {
    match goal {
        GoalKind::Ask => "Vraag het eerst aan het team",
        GoalKind::Theme(of) => theme(of),
    }
}

/// The biggest worry, in the words of the question about it.
pub const fn worry(worry: Worry) -> &'static str {
    match worry {
        Worry::Cover => "Wie er voor de groep staat als iemand uitvalt",
        Worry::Deployment => "Het werk van de assistent is elke dag anders",
        Worry::Agreements => "Het is niet duidelijk wie wat doet",
        Worry::Tasks => "Er is te veel naast het lesgeven",
        Worry::Tired => "Het team is moe",
        Worry::Future => "Geld en uren van volgend jaar",
    }
}

/// Names of themes in a row: `'a', 'b' en 'c'`.
pub fn themes(themes: &[Theme]) -> String {
    let named: Vec<String> = themes.iter().map(|&of| format!("'{}'", theme(of))).collect();
    and(&named.iter().map(String::as_str).collect::<Vec<_>>())
}

/// A level in one word.
pub const fn level(level: Level) -> &'static str {
    match level {
        Level::NotYet => "Nog niet",
        Level::Sometimes => "Soms",
        Level::Mostly => "Meestal",
        Level::Fixed => "Vast",
    }
}

/// What a level means, shown with the scale.
pub const fn level_meaning(level: Level) -> &'static str {
    match level {
        Level::NotYet => "",
        Level::Sometimes => "hangt van de persoon af",
        Level::Mostly => "maar niet altijd",
        Level::Fixed => "ook als het druk is of iemand weggaat",
    }
}

/// What the answers of a theme add up to. Too few answers does not mean low.
pub const fn outcome(outcome: ThemeOutcome) -> &'static str {
    match outcome {
        ThemeOutcome::Known { level: of, .. } => level(of),
        ThemeOutcome::Unknown => "Nog onbekend",
        ThemeOutcome::TooFew => "Nog te weinig ingevuld",
        ThemeOutcome::Open => "Nog niet ingevuld",
        ThemeOutcome::NotApplicable => "Niet van toepassing",
    }
}

pub const fn answer(answer: Answer) -> &'static str {
    match answer {
        Answer::Level(of) => level(of),
        Answer::Unknown => "Weet ik niet",
        Answer::NotApplicable => "Niet van toepassing",
    }
}

/// A role, with the school's own word for the ib'er.
pub const fn role(role: Role, ib_word: Option<IbWord>) -> &'static str {
    match role {
        Role::Leader => "schoolleider",
        Role::Coordinator => "bouwcoördinator",
        Role::Teacher => "leraar",
        Role::Assistant => "assistent",
        Role::Ib => match ib_word {
            Some(IbWord::Quality) => "kwaliteitscoördinator",
            Some(IbWord::Ib) | None => "ib'er",
        },
        Role::Specialist => "vakleerkracht",
        Role::Pmr => "PMR-lid",
        Role::Hr => "P&O",
        Role::Board => "bestuur",
        Role::Admin => "administratie of conciërge",
        Role::Student => "student of zij-instromer",
        Role::Parent => "ouder",
        Role::Team => "hele team",
    }
}

/// A role of which each person spends time: `elke leraar`. Of some there is one in a school.
pub fn each(of: Role, ib_word: Option<IbWord>) -> String {
    match of {
        Role::Leader | Role::Ib | Role::Hr | Role::Board | Role::Admin => role(of, ib_word).to_owned(),
        Role::Team => "elk teamlid".to_owned(),
        Role::Pmr => format!("elk {}", role(of, ib_word)),
        Role::Coordinator | Role::Teacher | Role::Assistant | Role::Specialist | Role::Student | Role::Parent => {
            format!("elke {}", role(of, ib_word))
        }
    }
}

pub const fn decider(decider: Decider) -> &'static str {
    match decider {
        Decider::Leader => "schoolleider",
        Decider::Team => "team",
        Decider::Pmr => "PMR stemt in",
        Decider::Board => "bestuur",
    }
}

pub const fn document(document: Document) -> &'static str {
    match document {
        Document::WorkDivisionPlan => "werkverdelingsplan",
        Document::TaskLetter => "taakbrief",
        Document::SubstituteFolder => "invalmap",
        Document::TeamFolder => "teammap",
        Document::YearCalendar => "jaarkalender",
        Document::FormationPlan => "formatieplan",
        Document::SchoolYearPlan => "jaarplan",
        Document::MeetingNotes => "besluitenlijst",
        Document::TrainingPlan => "scholingsplan",
        Document::SchoolGuide => "schoolgids",
        Document::RiskInventory => "RI&E met plan van aanpak",
    }
}

/// How far a measure reaches.
pub const fn horizon(horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::QuickWin => "Kleine stap",
        Horizon::SchoolYear => "Dit schooljaar",
        Horizon::LongTerm => "Lange termijn",
    }
}

/// How far an action is.
pub const fn progress(progress: ActionStatus) -> &'static str {
    match progress {
        ActionStatus::NotYet => "nog niet begonnen",
        ActionStatus::Busy => "bezig",
        ActionStatus::Done => "gedaan",
        ActionStatus::Stopped => "gestopt",
    }
}

/// Where the problem or the idea of a measure comes from. Its steps are always our own elaboration.
pub const fn rests_on(idea: Idea) -> &'static str {
    match idea {
        Idea::Conclusion => "conclusie van het rapport",
        Idea::Several => "meerdere mensen noemen dit",
        Idea::OnePerson => "één persoon vertelt dit",
        Idea::OtherResearch => "uit ander onderzoek",
        Idea::Own => "van ons",
    }
}

/// The problem of a measure, if it is one of the three causes in the conclusions.
const TOP_THREE: &str = "top 3 van het rapport";

/// The three causes in the conclusions (section 3.1).
const TOP_THREE_FINDINGS: [&str; 3] = ["OZ-30", "OZ-31", "OZ-32"];

/// What the problem of a measure rests on: the top 3 by name.
pub fn problem(card: &MeasureCard) -> &'static str {
    let is_top_three = |id: &FindingId| TOP_THREE_FINDINGS.contains(&id.as_str());
    let cites_top_three = card.facts.findings.iter().any(is_top_three);
    if card.problem == Idea::Conclusion && cites_top_three { TOP_THREE } else { rests_on(card.problem) }
}

/// The label of the steps of every measure.
pub const STEPS_ARE_OURS: &str = "eigen uitwerking";

pub const fn finding_kind(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::Cause => "oorzaak",
        FindingKind::Solution => "oplossing",
        FindingKind::Precondition => "voorwaarde",
        FindingKind::Effect => "effect",
        FindingKind::Example => "voorbeeld",
        FindingKind::Warning => "waarschuwing",
        FindingKind::Number => "getal",
        FindingKind::Suggestion => "suggestie voor onderzoek",
    }
}

/// How much support a finding has: how many people told it, or who concluded it.
pub const fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Conclusion => "conclusie van het rapport",
        Strength::AllGroups => "alle groepen",
        Strength::Several => "meerdere mensen",
        Strength::Group => "een groep, zonder aantal",
        Strength::Two => "twee mensen",
        Strength::One => "één persoon",
        Strength::Literature => "ander onderzoek",
        Strength::Authors => "de onderzoekers zelf",
        Strength::Unnumbered => "aantal niet genoemd",
    }
}

/// A text with its first letter in lower case, for use within a sentence.
pub fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_lowercase().to_string() + letters.as_str())
}

/// A text with its first letter in upper case.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A list as in a sentence: "a, b en c".
pub fn and(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_may_have_an_accent() {
        assert_eq!(capital("één taak"), "Één taak");
        assert_eq!(capital(""), "");
    }
}
