//! Wording of the board's view.

use taakkompas_board::Question;
use taakkompas_board::summary::School;
use taakkompas_plan::GoalKind;
use taakkompas_scan::catalog::MeasureId;

use crate::kit::library;
use crate::kit::words::labels;

pub mod answer;
pub mod document;
pub mod handover;
pub mod in_words;
pub mod overview;
pub mod paper;
pub mod refused;
pub mod rows;
pub mod summary;

/// A kind of question, as a heading.
pub const fn question(of: Question) -> &'static str {
    match of {
        Question::Functions => "Functiehuis",
        Question::Pool => "Pool en vervanging",
        Question::Formation => "Formatie",
        Question::Training => "Scholing",
        Question::Other => "Iets anders",
    }
}

/// What a kind of question is about.
pub const fn question_is(of: Question) -> &'static str {
    match of {
        Question::Functions => "Welke functies er zijn, en hoe iemand kan groeien.",
        Question::Pool => "Wie er komt als iemand uitvalt.",
        Question::Formation => "Uren en mensen, voor een schooljaar of langer.",
        Question::Training => "Wat collega's leren, en plekken om te leren.",
        Question::Other => "Wat ergens anders niet past.",
    }
}

/// A school with its place.
pub fn school(of: &School) -> String {
    format!("{}, {}", of.name, of.place)
}

/// The title of an action; also of one that went into another, and of one that this version does not know.
pub fn measure(id: &MeasureId) -> String {
    library::measure_now(id.as_str())
        .map_or_else(|| "Een actie die deze versie van Taakkompas niet kent".to_owned(), |(card, _)| card.title.clone())
}

/// A goal as the plan writes it out; empty for asking the team, which is called so.
pub fn goal_sentence(of: GoalKind) -> String {
    match of {
        GoalKind::Ask => String::new(),
        GoalKind::Theme(theme) => library::core().theme(theme).map_or_else(String::new, |text| text.goal.clone()),
    }
}

/// A goal.
pub fn goal(of: GoalKind) -> &'static str {
    labels::goal(of)
}
