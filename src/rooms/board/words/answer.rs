//! The answer of a board to one school, as a text to send back.

use taakkompas_board::summary::Summary;
use time::Date;

use super::summary;
use super::{question, school};
use crate::kit::words::dates;

/// The subject of a mail.
pub const SUBJECT: &str = "Antwoord van het bestuur op jullie samenvatting";

/// Where nothing was written.
const NOTHING_YET: &str = "nog geen.";

/// The answer to a school: each of its questions with what the board wrote, in the order of the summary.
pub fn text(of: &Summary, answers: &[String], closing: &str) -> String {
    let mut lines = vec![
        format!("Aan {}", school(&of.school)),
        String::new(),
        format!("Bedankt voor jullie samenvatting van {}. Dit is ons antwoord.", dates::date(of.made.day())),
    ];
    for (at, ask) in of.asks.iter().enumerate() {
        let about = summary::about(ask.question, ask.measure.as_ref());
        lines.push(String::new());
        lines.push(format!("{}. {about}", at + 1));
        if !ask.says.is_empty() {
            lines.push(format!("Jullie schreven: {}", ask.says));
        }
        let answer = answers.get(at).map(|answer| answer.trim()).filter(|answer| !answer.is_empty());
        lines.push(format!("Ons antwoord: {}", answer.unwrap_or(NOTHING_YET)));
    }
    if !closing.trim().is_empty() {
        lines.push(String::new());
        lines.push(closing.trim().to_owned());
    }
    lines.push(String::new());
    lines.join("\n")
}

/// What was written to an earlier summary of the school, which asked other things.
pub fn earlier(made: Date, to: &[String], closing: &str) -> String {
    let all = to.iter().map(String::as_str).chain([closing]).map(str::trim).filter(|text| !text.is_empty());
    format!("Bij de samenvatting van {} schreef je: {}", dates::date(made), all.collect::<Vec<_>>().join(" / "))
}

/// The label of the field of an answer.
pub fn label(at: usize, of: taakkompas_board::Question) -> String {
    format!("Ons antwoord op vraag {}: {}", at + 1, question(of))
}
