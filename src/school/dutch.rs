//! What people type in Dutch, read once for every room.
//!
//! - [`sentences`]: whether a sentence has someone take a group or give a lesson;
//! - [`roles`]: what a colleague is called, and who has no lesbevoegdheid;
//! - [`days`], [`months`], [`times`]: when;
//! - [`amounts`]: numbers, hours and minutes, read and written;
//! - [`answers`]: yes, no, nothing;
//! - [`heads`]: what a column of a table holds.
//!
//! The words stand in tables, one slice a list and one line an entry, so that an editor can add to them. An entry of
//! a table that says so is a pattern:
//! - `groep`: the word is this;
//! - `assistent*`: the word begins with this.
//!
//! Patterns are in small letters, without accents, spaces and signs where the table is looked up with [`plain`].
//! No text makes a reader panic, whatever is in it.

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

/// A text as it is looked up: small letters and digits only, so that "Lio-stagiair" and "LIO stagiair" are one word.
#[must_use]
pub fn plain(text: &str) -> String {
    let plain = |letter: char| match letter {
        'é' | 'ë' | 'è' | 'ê' => Some('e'),
        letter => letter.is_alphanumeric().then_some(letter),
    };
    text.to_lowercase().chars().filter_map(plain).collect()
}

/// Whether a word is what a pattern says.
fn fits(pattern: &str, word: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == word, |begin| word.starts_with(begin))
}

/// What a text is called in a table of whole words; the text is looked up as [`plain`] makes it.
#[must_use]
pub fn find<T: Copy>(table: &[(T, &[&str])], text: &str) -> Option<T> {
    let wanted = plain(text);
    table.iter().find(|(_, words)| words.contains(&wanted.as_str())).map(|(found, _)| *found)
}
