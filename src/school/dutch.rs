//! What people type in Dutch, read in one place for every room.
//!
//! - [`sentences`]: whether a sentence says that someone takes a group or gives a lesson;
//! - [`roles`]: what a colleague is called, and who has no lesbevoegdheid;
//! - [`days`], [`months`], [`times`]: when;
//! - [`amounts`]: numbers, hours and minutes, read and written;
//! - [`answers`]: yes, no, nothing;
//! - [`heads`]: what a column of a table holds.
//!
//! The words are in tables, one slice per list and one line per entry, so that an editor can add to them. An entry is a
//! pattern if its table says so:
//! - `groep`: exactly this word;
//! - `assistent*`: a word that begins with this.
//!
//! Patterns are in lower case; in a table that is looked up with [`plain`], they have no accents, spaces or punctuation
//! either. No text makes a reader panic, whatever is in it.

pub mod amounts;
pub mod answers;
pub mod days;
pub mod heads;
pub mod months;
pub mod roles;
pub mod sentences;
pub mod times;

#[cfg(test)]
mod tests;

/// A text as it is looked up: lower-case letters and digits only, so that "Lio-stagiair" and "LIO stagiair" are one
/// word.
pub fn plain(text: &str) -> String {
    let plain = |letter: char| match letter {
        'é' | 'ë' | 'è' | 'ê' => Some('e'),
        letter => letter.is_alphanumeric().then_some(letter),
    };
    text.to_lowercase().chars().filter_map(plain).collect()
}

/// Whether a word matches a pattern.
fn fits(pattern: &str, word: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == word, |begin| word.starts_with(begin))
}

/// The entry that a text names in a table of whole words; the text is looked up as [`plain`] makes it.
pub fn find<T: Copy>(table: &[(T, &[&str])], text: &str) -> Option<T> {
    let wanted = plain(text);
    table.iter().find(|(_, words)| words.contains(&wanted.as_str())).map(|(found, _)| *found)
}
