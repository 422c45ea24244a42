//! Documents that a record carries as unread text, and how they are read.
//!
//! `{"version":1,…}`, with the domain's own fields and codes. A field that is added later has a default, so an older
//! text stays readable; a field that is removed or changes its meaning makes a new version, with a frozen copy of the
//! one before.

use crate::kit::records::scan::Scan;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A document that is stored this way.
pub trait Carried: Clone + PartialEq + Default + Send + Sync + 'static {
    /// Why a change to it is refused, or what it holds too much of.
    type Refusal: Clone + PartialEq + core::fmt::Debug + Send + Sync + 'static;

    /// Something that was removed or lowered when it was opened.
    type Mend: Clone + PartialEq + core::fmt::Debug + Send + Sync + 'static;

    /// The version that is written.
    const VERSION: u32;

    /// Its text in a scan.
    fn text(scan: &Scan) -> &String;

    /// Its text in a scan, to change.
    fn text_mut(scan: &mut Scan) -> &mut String;

    /// Its text; empty if nothing was filled in.
    fn write(&self) -> String;

    /// Parses a text of [`Carried::VERSION`].
    ///
    /// # Errors
    /// The error of the JSON parser.
    fn parse(text: &str) -> Result<Self, serde_json::Error>;

    /// Removes or lowers what an edit would have refused and the rest does not depend on, and returns what that was, so
    /// that the school is told. What an edit made needs no mending.
    fn mend(&mut self) -> Vec<Self::Mend>;

    /// Whether it holds only what a school could have filled in.
    ///
    /// # Errors
    /// What it holds too much of, or what does not fit together.
    fn check(&self) -> Result<(), Self::Refusal>;
}

/// Why a text cannot be read. The text stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CarriedError<R> {
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
}

/// Why something did not change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotChanged<R> {
    /// The change is not possible.
    Refused(R),
    /// The document cannot be read, and is not overwritten.
    Unreadable,
    /// Another tab writes this scan.
    ReadingAlong,
}

/// A document that was read, and what had to be mended in it. The stored text stays as it is until the next change.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened<T: Carried> {
    /// The document, after mending.
    pub kept: T,
    /// What was removed or lowered.
    pub mends: Vec<T::Mend>,
}

#[derive(Deserialize)]
struct Head {
    version: u32,
}

/// Reads a text and reports what was mended in it; an empty text gives an empty document.
///
/// # Errors
/// The text is newer, damaged or invalid. Reading never panics, whatever it holds.
pub fn open<T: Carried>(text: &str) -> Result<Opened<T>, CarriedError<T::Refusal>> {
    if text.is_empty() {
        return Ok(Opened { kept: T::default(), mends: Vec::new() });
    }
    let damaged = |error: serde_json::Error| CarriedError::Damaged { line: error.line(), column: error.column() };
    let Head { version } = serde_json::from_str(text).map_err(damaged)?;
    if version > T::VERSION {
        return Err(CarriedError::Newer { version });
    }
    let mut kept = T::parse(text).map_err(damaged)?;
    let mends = kept.mend();
    kept.check().map_err(CarriedError::Invalid)?;
    Ok(Opened { kept, mends })
}

/// Reads a text, mended if necessary.
///
/// # Errors
/// As [`open`].
pub fn read<T: Carried>(text: &str) -> Result<T, CarriedError<T::Refusal>> {
    open(text).map(|opened| opened.kept)
}

/// Parses JSON.
///
/// # Errors
/// The error of the JSON parser.
pub(super) fn json<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(text)
}
