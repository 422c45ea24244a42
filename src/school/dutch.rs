//! What people type in Dutch, read in one place for every room.
//!
//! - [`hours`]: amounts of time; [`amounts`]: numbers, hours and minutes as they are written;
//! - [`people`]: how many people; [`jobs`], [`roles`] and [`names`]: what they are called;
//! - [`when`], [`months`], [`days`], [`weeks`], [`times`]: when;
//! - [`groups`]: groups and their years;
//! - [`work`]: what is done in a block of the week;
//! - [`sentences`]: whether a sentence says that someone takes a group or gives a lesson;
//! - [`answers`]: yes, no, nothing; [`lapses`]: that something is not done any more;
//! - [`heads`]: what a column of a table holds; [`headings`]: rows that name a part of the school.
//!
//! A reader of a cell gives a [`Reading`]: what was read, or why nothing was. It never guesses: a text that may mean two
//! things is [`Reading::TwoReadings`], and words beside the value that it did not understand are given back, so that
//! whoever asked can keep the row and say so.
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
mod decimal;
pub mod groups;
pub mod headings;
pub mod heads;
pub mod hours;
pub mod jobs;
pub mod lapses;
mod month_names;
pub mod months;
pub mod names;
mod numbers;
pub mod people;
pub mod roles;
pub mod sentences;
pub mod signs;
pub mod times;
pub mod weeks;
pub mod when;
pub mod work;

#[cfg(test)]
mod tests;

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading<T> {
    /// The cell is empty, or says that there is nothing to say: "n.v.t.".
    Empty,
    /// It will be said later: "n.t.b.", "?", "volgt".
    NotSaidYet,
    /// This.
    Read(T),
    /// Two things that are both likely; whoever wrote it has to say which.
    TwoReadings,
    /// Something else than what was asked for.
    Unread,
    /// More text than a cell holds; it was not read.
    TooLong,
}

impl<T> Reading<T> {
    /// What was read, if anything was.
    pub fn read(self) -> Option<T> {
        if let Self::Read(value) = self { Some(value) } else { None }
    }

    /// What was read, if anything was, to be looked at.
    pub const fn as_read(&self) -> Option<&T> {
        if let Self::Read(value) = self { Some(value) } else { None }
    }

    /// The same reading of something made from the value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reading<U> {
        self.and_then(|value| Reading::Read(change(value)))
    }

    /// What is read from the value, if there is one.
    pub fn and_then<U>(self, read: impl FnOnce(T) -> Reading<U>) -> Reading<U> {
        match self {
            Self::Empty => Reading::Empty,
            Self::NotSaidYet => Reading::NotSaidYet,
            Self::Read(value) => read(value),
            Self::TwoReadings => Reading::TwoReadings,
            Self::Unread => Reading::Unread,
            Self::TooLong => Reading::TooLong,
        }
    }

    /// Whether nothing has to be said about the cell: it was read, or it says nothing yet.
    pub const fn is_clear(&self) -> bool {
        matches!(self, Self::Empty | Self::NotSaidYet | Self::Read(_))
    }
}

impl<T> From<Option<T>> for Reading<T> {
    fn from(found: Option<T>) -> Self {
        found.map_or(Self::Unread, Self::Read)
    }
}

/// A text as it is looked up: lower-case letters and digits only, so that "Lio-stagiair" and "LIO stagiair" are one
/// word.
pub fn plain(text: &str) -> String {
    let plain = |letter: char| match letter {
        'é' | 'ë' | 'è' | 'ê' => Some('e'),
        'ï' => Some('i'),
        'ö' => Some('o'),
        'ü' => Some('u'),
        letter => letter.is_alphanumeric().then_some(letter),
    };
    text.to_lowercase().chars().filter_map(plain).collect()
}

/// Whether a word matches a pattern.
fn fits(pattern: &str, word: &str) -> bool {
    // Most patterns of a table begin with another letter. Looking at that first makes a long list quick to read.
    let first = pattern.as_bytes().first();
    if first != word.as_bytes().first() && first != Some(&b'*') {
        return false;
    }
    pattern.strip_suffix('*').map_or(pattern == word, |begin| word.starts_with(begin))
}

/// The entry that a text names in a table of whole words; the text is looked up as [`plain`] makes it.
pub fn find<T: Copy>(table: &[(T, &[&str])], text: &str) -> Option<T> {
    let wanted = plain(text);
    table.iter().find(|(_, words)| words.contains(&wanted.as_str())).map(|(found, _)| *found)
}
