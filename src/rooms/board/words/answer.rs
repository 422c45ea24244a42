//! The answer of a board to one school, as a text to send back.

use taakkompas_board::answers::{Letter, Topic};
use taakkompas_board::summary::{Ask, Summary};

use super::summary;
use super::{measure, question, school};
use crate::kit::words::dates;

/// The subject of a mail.
pub const SUBJECT: &str = "Antwoord van het bestuur op jullie samenvatting";

/// Above the questions that have no answer yet.
pub const STILL_OPEN: &str = "Op deze vragen hebben we nog geen antwoord:";

/// The answer to a school: each question with what the board wrote, in the order of the summary; at the end, once, what is
/// still open.
pub fn text(of: &Summary, letter: &Letter) -> String {
    let mut lines = vec![
        format!("Aan {}", school(&of.school)),
        String::new(),
        format!("Bedankt voor jullie samenvatting van {}. Dit is ons antwoord.", dates::date(of.made.day())),
    ];
    let mut open = Vec::new();
    for (at, ask) in of.asks.iter().enumerate() {
        let asked = numbered(at, ask);
        let answer = letter.to(&ask.into()).trim();
        if answer.is_empty() {
            open.push(if ask.measure.is_none() { format!("{asked}: {}", ask.says) } else { asked });
            continue;
        }
        lines.push(String::new());
        lines.push(asked);
        if !ask.says.is_empty() {
            lines.push(format!("Jullie schreven: {}", ask.says));
        }
        lines.push(format!("Ons antwoord: {answer}"));
    }
    let closing = letter.to(&Topic::School).trim();
    if !closing.is_empty() {
        lines.push(String::new());
        lines.push(closing.to_owned());
    }
    if !open.is_empty() {
        lines.push(String::new());
        lines.push(STILL_OPEN.to_owned());
        lines.extend(open);
    }
    lines.push(String::new());
    lines.join("\n")
}

/// A question with its number in the summary.
pub fn numbered(at: usize, ask: &Ask) -> String {
    format!("{}. {}", at + 1, summary::about(ask.question, ask.measure.as_ref()))
}

/// An answer to what the newest summary asks no longer.
pub fn gone(topic: &Topic, says: &str) -> String {
    format!("Deze vraag staat niet meer in de samenvatting: {} Jullie antwoord was: {says}", ended(&asked(topic)))
}

/// What an answer is to.
pub fn asked(topic: &Topic) -> String {
    match topic {
        Topic::Action(id) => measure(id),
        Topic::Own(says) => says.clone(),
        Topic::School => TO_THE_SCHOOL.to_owned(),
    }
}

fn ended(text: &str) -> String {
    if text.ends_with(['.', '?', '!']) { text.to_owned() } else { format!("{text}.") }
}

/// A word to the school that answers no question.
pub const TO_THE_SCHOOL: &str = "Aan de school";

/// The label of the field of an answer.
pub fn label(at: usize, of: taakkompas_board::Question) -> String {
    format!("Ons antwoord op vraag {}: {}", at + 1, question(of))
}
