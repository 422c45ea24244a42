//! How to cite a page: the report or the law first, then us. Three forms that programs read or reviewers ask for.

mod bibtex;
mod ris;

use time::Date;

pub use bibtex::bibtex;
pub use ris::ris;

/// What kind of work it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkKind {
    /// A report.
    Report,
    /// A statute.
    Law,
    /// A page on the web.
    Page,
}

/// A work that is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// What kind it is.
    pub kind: WorkKind,
    /// The name under which a list has it: letters, digits and `-`.
    pub key: String,
    /// Who made it: organisations.
    pub authors: Vec<String>,
    /// The year; `None` if it has none.
    pub year: Option<u32>,
    /// Its title.
    pub title: String,
    /// Which part of it, and what else to know; empty for nothing.
    pub note: String,
    /// Where it is.
    pub url: String,
    /// When it was read; `None` for what does not change, and where nobody knows the day.
    pub read: Option<ReadOn>,
}

/// The words of a citation in the language of the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrases<'a> {
    /// Between two authors.
    pub and: &'a str,
    /// For a year that is not known.
    pub undated: &'a str,
}

/// When a page was read: pages change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadOn {
    /// The day.
    pub day: Date,
    /// The same in words, to stand before the address: "Geraadpleegd op 30 november 2026, van".
    pub says: String,
}

/// A list of references in the style of the American Psychological Association (7th edition), one on a line.
#[must_use]
pub fn apa(works: &[Work], phrases: Phrases<'_>) -> String {
    let of = |work: &Work| {
        let authors = joined(&work.authors, phrases.and);
        let year = work.year.map_or_else(|| phrases.undated.to_owned(), |year| year.to_string());
        let note = if work.note.is_empty() { String::new() } else { format!(" ({})", one_line(&work.note)) };
        let title = one_line(&work.title);
        // A question ends as one.
        let end = if note.is_empty() && title.ends_with(['?', '!', '.']) { "" } else { "." };
        let read = work.read.as_ref().map(|read| format!("{} ", read.says)).unwrap_or_default();
        let stop = if authors.ends_with('.') { "" } else { "." };
        format!("{authors}{stop} ({year}). {title}{note}{end} {read}{}\n", work.url)
    };
    works.iter().map(of).collect()
}

/// Names in a row, with a word before the last.
fn joined(names: &[String], and: &str) -> String {
    match names {
        [] => String::new(),
        [only] => one_line(only),
        [first @ .., last] => {
            let first: Vec<_> = first.iter().map(|name| one_line(name)).collect();
            format!("{} {and} {}", first.join(", "), one_line(last))
        }
    }
}

/// A text without line breaks and without what nobody sees.
fn one_line(text: &str) -> String {
    let shown: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}
