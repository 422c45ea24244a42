//! A document: what a room keeps in the record. It is kept as text under the room's code, read once for all pages of
//! the room, and changed and checked in one way, with undo and redo.
//!
//! The text is `{"version":1,…}`, with the room's own fields and codes. A field that is added later has a default, so
//! an older text stays readable; a field that is removed or changes its meaning makes a new version, with a frozen copy
//! of the one before.

mod envelope;
pub mod handle;
pub mod steps;
pub mod tools;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::kit::records::scan::Scan;
use envelope::Envelope;

/// What a room keeps in the record.
pub trait Document: Clone + PartialEq + Default + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// Why a change to it is refused, or what it holds too much of.
    type Refusal: Clone + PartialEq + core::fmt::Debug + Send + Sync + 'static;

    /// Something that was removed or lowered when it was opened.
    type Mend: Clone + PartialEq + core::fmt::Debug + Send + Sync + 'static;

    /// The code of the room, under which the record keeps it.
    const CODE: &'static str;

    /// The version that is written.
    const VERSION: u32;

    /// The field of its text that holds it, beside `version`.
    const FIELD: &'static str;

    /// Makes of its text what may leave this device in a file, also of a text that cannot be read; `None` if that is the whole of it.
    const FOR_FILE: Option<fn(&str) -> String> = None;

    /// Whether nothing was filled in, so that nothing is kept.
    fn is_empty(&self) -> bool;

    /// Removes or lowers what an edit would have refused and the rest does not depend on, and returns what that was, so
    /// that the school is told. What an edit made needs no mending.
    fn mend(&mut self) -> Vec<Self::Mend>;

    /// Whether it holds only what a school could have filled in.
    ///
    /// # Errors
    /// What it holds too much of, or what does not fit together.
    fn check(&self) -> Result<(), Self::Refusal>;

    /// Its text; empty if nothing was filled in.
    fn write(&self) -> String {
        if self.is_empty() {
            return String::new();
        }
        serde_json::to_string(&Envelope(self)).unwrap_or_default()
    }
}

/// Why a text cannot be read. The text stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentError<R> {
    /// Written by a later version of Taakkompas.
    Newer {
        /// The version that the text claims to be.
        version: u32,
    },
    /// Incomplete, or with a code that we do not know.
    Damaged {
        /// The line where parsing stopped.
        line: usize,
        /// The column where parsing stopped.
        column: usize,
    },
    /// It holds what an edit would have refused: too much of something, or things that do not fit together.
    Invalid(R),
    /// The record holds it more than once, and each is different.
    Twice,
}

impl<R> DocumentError<R> {
    /// The same error, with what is invalid told in another way.
    pub fn map_invalid<S>(self, tell: impl FnOnce(R) -> S) -> DocumentError<S> {
        match self {
            Self::Newer { version } => DocumentError::Newer { version },
            Self::Damaged { line, column } => DocumentError::Damaged { line, column },
            Self::Invalid(refusal) => DocumentError::Invalid(tell(refusal)),
            Self::Twice => DocumentError::Twice,
        }
    }
}

/// Why something did not change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeError<R> {
    /// The change is not possible.
    Refused(R),
    /// The document cannot be read, and is not overwritten.
    Unreadable,
    /// Another tab writes this scan.
    ReadingAlong,
}

/// A document that was read, and what had to be mended in it. The stored text stays as it is until the next change.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened<D: Document> {
    /// The document, after mending.
    pub document: D,
    /// What was removed or lowered.
    pub mends: Vec<D::Mend>,
}

#[derive(Deserialize)]
struct Head {
    version: u32,
}

/// Reads a text and reports what was mended in it; an empty text gives an empty document.
///
/// # Errors
/// The text is newer, damaged or invalid. Reading never panics, whatever it holds.
pub fn open<D: Document>(text: &str) -> Result<Opened<D>, DocumentError<D::Refusal>> {
    if text.is_empty() {
        return Ok(Opened { document: D::default(), mends: Vec::new() });
    }
    if text.starts_with('[') {
        return Err(DocumentError::Twice);
    }
    let damaged = |error: serde_json::Error| DocumentError::Damaged { line: error.line(), column: error.column() };
    let Head { version } = serde_json::from_str(text).map_err(damaged)?;
    if version > D::VERSION {
        return Err(DocumentError::Newer { version });
    }
    let Envelope(mut document) = serde_json::from_str::<Envelope<D>>(text).map_err(damaged)?;
    let mends = document.mend();
    document.check().map_err(DocumentError::Invalid)?;
    Ok(Opened { document, mends })
}

/// Reads a text, mended if necessary.
///
/// # Errors
/// As [`open`].
pub fn read<D: Document>(text: &str) -> Result<D, DocumentError<D::Refusal>> {
    open(text).map(|opened| opened.document)
}

/// A text of a document as it may leave this device in a file, whether it can be read or not.
pub fn for_file<D: Document>(text: &str) -> String {
    D::FOR_FILE.map_or_else(|| text.to_owned(), |for_file| for_file(text))
}

/// Reads the document of a scan, mended if necessary.
///
/// # Errors
/// As [`open`].
pub fn of<D: Document>(scan: &Scan) -> Result<D, DocumentError<D::Refusal>> {
    read(&scan.documents.text(D::CODE))
}
