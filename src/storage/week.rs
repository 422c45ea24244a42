//! The assistants' week as text and back: what a record carries along without looking into it.
//!
//! `{"version":1,"week":{…}}`, with the domain's own fields and codes. A field that comes later has a default, so an
//! older text stays readable; a field that goes or changes its meaning is a next version, with a frozen copy of this one.
//! `tests/records/week-v1.json` is such a text.

use serde::{Deserialize, Serialize};
use taakkompas_domain::deployment::{Deployment, EditError};

/// The version that is written.
pub const VERSION: u32 = 1;

/// Why a week cannot be read. The text stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WeekError {
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
    /// It holds more, or longer texts, than a week can.
    TooMuch(EditError),
}

/// Why the week did not change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotChanged {
    /// The change is not possible.
    Refused(EditError),
    /// What is kept cannot be read, and is not written over.
    Unreadable,
    /// Another tab writes this scan.
    ReadingAlong,
}

#[derive(Serialize)]
struct Written<'a> {
    version: u32,
    week: &'a Deployment,
}

#[derive(Deserialize)]
struct Head {
    version: u32,
}

#[derive(Deserialize)]
struct Read {
    week: Deployment,
}

/// The text of a week; nothing where nothing was filled in.
#[must_use]
pub fn write(week: &Deployment) -> String {
    if week.is_empty() {
        return String::new();
    }
    serde_json::to_string(&Written { version: VERSION, week }).unwrap_or_default()
}

/// Reads a week.
///
/// # Errors
/// The text is newer or damaged. Whatever it holds, reading it does not panic.
pub fn read(text: &str) -> Result<Deployment, WeekError> {
    if text.is_empty() {
        return Ok(Deployment::default());
    }
    let damaged = |error: serde_json::Error| WeekError::Damaged { line: error.line(), column: error.column() };
    let Head { version } = serde_json::from_str(text).map_err(damaged)?;
    if version > VERSION {
        return Err(WeekError::Newer { version });
    }
    let Read { week } = serde_json::from_str(text).map_err(damaged)?;
    week.check().map_err(WeekError::TooMuch)?;
    Ok(week)
}
