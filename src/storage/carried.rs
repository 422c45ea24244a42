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

    /// Takes out what no edit would have let in and the rest can do without; nothing, unless said otherwise.
    fn mend(&mut self) {}

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
    /// It holds more, or longer texts, than it can.
    TooMuch(R),
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

#[derive(Deserialize)]
struct Head {
    version: u32,
}

/// Reads a text; an empty one is nothing filled in.
///
/// # Errors
/// The text is newer or damaged. Whatever it holds, reading it does not panic.
pub fn read<T: Carried>(text: &str) -> Result<T, CarriedError<T::Refusal>> {
    if text.is_empty() {
        return Ok(T::default());
    }
    let damaged = |error: serde_json::Error| CarriedError::Damaged { line: error.line(), column: error.column() };
    let Head { version } = serde_json::from_str(text).map_err(damaged)?;
    if version > T::VERSION {
        return Err(CarriedError::Newer { version });
    }
    let mut read = T::parse(text).map_err(damaged)?;
    read.mend();
    read.check().map_err(CarriedError::TooMuch)?;
    Ok(read)
}

/// Reads JSON.
///
/// # Errors
/// What the reader of JSON says.
pub(super) fn json<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(text)
}
