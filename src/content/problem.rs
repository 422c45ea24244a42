//! What is wrong in a content file, worded so that an editor can find and mend it.

use core::fmt;

/// One mistake in the content.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, from the content folder: `nl/measures/inzet.toml`.
    pub file: String,
    /// The id of the entry; empty if the mistake concerns the whole file.
    pub id: String,
    /// What is wrong, in plain words.
    pub text: String,
}

impl Problem {
    /// A mistake in one entry of a file.
    pub fn new(file: impl Into<String>, id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { file: file.into(), id: id.into(), text: text.into() }
    }

    /// A mistake in a file as a whole.
    pub fn of_file(file: impl Into<String>, text: impl Into<String>) -> Self {
        Self::new(file, "", text)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, id, text } = self;
        if id.is_empty() { write!(f, "{file}: {text}") } else { write!(f, "{file}, {id}: {text}") }
    }
}

impl core::error::Error for Problem {}
