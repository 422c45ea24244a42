//! Marks in a cell that is read all the same: "± 8.30-9.15", "16*", "ma?", "ca. 9.00". They change nothing, and are told.

use taakkompas_school::dutch::signs::NOTE_MARKS;

use super::Note;

/// Signs that say that something is not sure, beside the marks of notes.
const SIGNS: &[char] = &['±', '?', '~', '≈', '≠', '≤', '≥', '<', '>', '!', '#', '^'];

/// Words that say so.
#[rustfmt::skip]
const WORDS: &[&str] = &["ca", "ca.", "circa", "ongeveer", "plm", "plm.", "globaal", "rond", "+/-", "+-", "c.a.", "o.v.b.", "ovb", "meestal"];

fn is_mark(sign: char) -> bool {
    SIGNS.contains(&sign) || NOTE_MARKS.contains(&sign)
}

fn is_unsure_word(word: &str) -> bool {
    WORDS.contains(&word.trim_matches(['(', ')', ',']).to_lowercase().as_str())
}

/// Whether a cell has such a mark or word.
pub(super) fn is_unsure(text: &str) -> bool {
    text.contains(is_mark) || text.split_whitespace().any(is_unsure_word)
}

/// A cell without its marks, which are told.
pub(super) fn sure(text: &str, notes: &mut Vec<Note>) -> String {
    if !is_unsure(text) {
        return text.to_owned();
    }
    let note = Note::Unsure { found: text.to_owned() };
    if !notes.contains(&note) {
        notes.push(note);
    }
    let words = text.split_whitespace().filter(|word| !is_unsure_word(word));
    words.collect::<Vec<_>>().join(" ").replace(is_mark, "").trim().to_owned()
}
