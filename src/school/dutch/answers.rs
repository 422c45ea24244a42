//! Yes, no and nothing.

use super::plain;

const YES: &[&str] = &["ja", "j", "x", "1", "waar", "true", "v", "✓", "✔", "✅", "☑", "🗸", "√", "●", "•", "⬤", "■"];
const NO: &[&str] = &["nee", "n", "0", "-", "", "onwaar", "false", "geen", "✗", "✘", "❌", "❎", "○", "◯", "☐", "□"];

/// Words for nothing.
const NOTHING: &[&str] = &["", "-", "–", "/", ".", ",", "geen", "nvt"];

/// Words that say that someone is away on a day. A cell with only punctuation says so too.
const AWAY: &[&str] = &["", "vrij", "nee", "geen", "afwezig", "nvt"];

/// Yes or no, in any case; `None` if it is neither.
pub fn yes(text: &str) -> Option<bool> {
    if is_in(YES, text) { Some(true) } else { is_in(NO, text).then_some(false) }
}

/// Whether a cell says that there is nothing.
pub fn is_nothing(text: &str) -> bool {
    is_in(NOTHING, text)
}

/// Whether a cell says that someone is away, or that there is nothing.
pub fn is_away(text: &str) -> bool {
    AWAY.contains(&plain(text).as_str())
}

/// Whether a list has a text as typed, or its word without the punctuation around it: "Ja!", but not "-1" for "1".
fn is_in(list: &[&str], text: &str) -> bool {
    // A sign may say after it whether it is drawn in colour.
    let drawn = |sign: char| sign.is_whitespace() || matches!(sign, '\u{fe0e}' | '\u{fe0f}');
    let (text, word) = (text.trim_matches(drawn).to_lowercase(), plain(text));
    let is_word = !word.is_empty() && word.chars().all(char::is_alphabetic);
    list.contains(&text.as_str()) || is_word && list.contains(&word.as_str())
}
