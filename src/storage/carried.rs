//! What a record carries along as text without looking into it, and what reads it.
//!
//! `{"version":1,…}`, with the domain's own fields and codes. A field that comes later has a default, so an older text
//! stays readable; a field that goes or changes its meaning is a next version, with a frozen copy of the one before.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use taakkompas_domain::record::Scan;

/// What is kept so.
pub trait Carried: Clone + PartialEq + Default + Send + Sync + 'static {
    /// Why a change of it is refused, and what it holds too much of.
    type Refusal: Clone + PartialEq + core::fmt::Debug + Send + Sync + 'static;

    /// Something that was taken out or lowered when it was opened.
    type Mend: Clone + PartialEq + core::fmt::Debug + Send + Sync + 'static;

    /// The version that is written.
    const VERSION: u32;

    /// Its text in a scan.
    fn text(scan: &Scan) -> &String;

    /// The place of its text in a scan.
    fn text_mut(scan: &mut Scan) -> &mut String;

    /// Its text; nothing where nothing was filled in.
    fn write(&self) -> String;

    /// Reads the text of [`Carried::VERSION`].
    ///
    /// # Errors
    /// What the reader of JSON says.
    fn parse(text: &str) -> Result<Self, serde_json::Error>;

    /// Takes out or lowers what no edit would have let in and the rest can do without, and says what that was: the
    /// school is told. What an edit made needs no mending.
    fn mend(&mut self) -> Vec<Self::Mend>;

    /// Whether it holds what a school could have filled in.
    ///
    /// # Errors
    /// What it holds too much of, or what does not fit together.
    fn check(&self) -> Result<(), Self::Refusal>;
}

/// Why a text cannot be read. It stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CarriedError<R> {
    /// Written by a later version of Taakkompas.
    Newer {
        /// The version it says it is.
        version: u32,
    },
    /// Not whole, or with a code that we do not know.
    Damaged {
        /// The line where reading stopped.
        line: usize,
        /// The place on that line.
        column: usize,
    },
    /// It holds what no edit would have let in: too much of something, or what does not fit together.
    Invalid(R),
}

/// Why something did not change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotChanged<R> {
    /// The change is not possible.
    Refused(R),
    /// What is kept cannot be read, and is not written over.
    Unreadable,
    /// Another tab writes this scan.
    ReadingAlong,
}

/// What was read of a text, and what had to be mended in it. The text itself stays as it is until the next change.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened<T: Carried> {
    /// As it is from now on.
    pub kept: T,
    /// What was taken out or lowered.
    pub mends: Vec<T::Mend>,
}

#[derive(Deserialize)]
struct Head {
    version: u32,
}

/// Reads a text, and says what was mended in it; an empty one is nothing filled in.
///
/// # Errors
/// The text is newer or damaged. Whatever it holds, reading it does not panic.
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

/// Reads a text, mended where it has to be.
///
/// # Errors
/// As [`open`].
pub fn read<T: Carried>(text: &str) -> Result<T, CarriedError<T::Refusal>> {
    open(text).map(|opened| opened.kept)
}

/// Reads JSON.
///
/// # Errors
/// What the reader of JSON says.
pub(super) fn json<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(text)
}
