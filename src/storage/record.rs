//! A scan as text and back.
//!
//! The text is JSON: `{"format":"taakkompas-scan","version":4,…}`. First only format and version
//! are read; then the version's own frozen structs, each turned into the next. Choices are codes,
//! never labels. Ids of statements and measures that this version does not know are kept; a code
//! that is in none of our lists is damage, and the field is named.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use taakkompas_domain::record::Scan;

use super::damage::{Damage, Fault};
use super::moment::Moment;
use super::{convert, v1, v2, v4};

/// What every record says it is.
pub const FORMAT: &str = "taakkompas-scan";
/// What the mirror says of a scan that was erased.
const ERASED: &str = "taakkompas-erased";
/// The version that is written.
pub const VERSION: u32 = 4;

/// Which save this is. Ordered: the later of two copies of a scan is the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Stamp {
    /// Counts the saves of a scan.
    pub revision: u64,
    /// When it was saved, where the record says so.
    pub saved: Option<Moment>,
}

/// A record that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The scan.
    pub scan: Scan,
    /// Which save it is.
    pub stamp: Stamp,
    /// The version it was written in.
    pub version: u32,
}

/// Why a text is no scan that we can open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// Something else altogether.
    NotOurs,
    /// Written by a later version of Taakkompas.
    Newer {
        /// The version it says it is.
        version: u32,
    },
    /// Ours, and not whole.
    Damaged(Damage),
}

/// What is read of a text first.
#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    format: String,
    #[serde(default)]
    version: u32,
    #[serde(default)]
    revision: u64,
    #[serde(default)]
    saved: Option<String>,
}

impl Head {
    fn stamp(&self) -> Stamp {
        Stamp { revision: self.revision, saved: self.saved.as_deref().and_then(|text| text.parse().ok()) }
    }
}

/// Reads a scan, of this version or an older one.
///
/// # Errors
/// The text is something else, newer or damaged. Whatever it holds, reading it does not panic.
pub fn read(text: &str) -> Result<Record, ReadError> {
    let head: Head = serde_json::from_str(text).map_err(|error| {
        if text.contains(FORMAT) { ReadError::Damaged(damaged_text(&error)) } else { ReadError::NotOurs }
    })?;
    if head.format != FORMAT {
        return Err(ReadError::NotOurs);
    }
    let current = match head.version {
        1 => v2::Record::from(parse::<v1::Record>(text)?).into(),
        2 => parse::<v2::Record>(text)?.into(),
        3 | 4 => parse::<v4::Record>(text)?,
        0 => {
            let fault = Fault::Unknown { found: "0".to_owned() };
            return Err(ReadError::Damaged(Damage { field: "version".to_owned(), fault }));
        }
        version => return Err(ReadError::Newer { version }),
    };
    let scan = Scan::try_from(current).map_err(ReadError::Damaged)?;
    Ok(Record { scan, stamp: head.stamp(), version: head.version })
}

/// The save a text says it is, also of a record that cannot be opened; the first where it says nothing.
#[must_use]
pub fn stamp(text: &str) -> Stamp {
    serde_json::from_str::<Head>(text).map_or_else(|_| Stamp::default(), |head| head.stamp())
}

/// Writes a scan for storage. What is written can be read: texts that are too long are cut.
#[must_use]
pub fn write(scan: &Scan, stamp: Stamp) -> String {
    serde_json::to_string(&current(scan, stamp)).unwrap_or_default()
}

/// Cuts the texts of a scan that are longer than what is kept, so that what is seen is what is saved.
pub fn fit(scan: &mut Scan) {
    convert::fit(scan);
}

/// Writes a scan for people: the words before it, one field a line.
pub(super) fn write_readable(scan: &Scan, stamp: Stamp, read_me: String, in_words: Vec<String>) -> String {
    let record = v4::Record { read_me: Some(read_me), in_words, ..current(scan, stamp) };
    serde_json::to_string_pretty(&record).unwrap_or_default()
}

/// What the mirror keeps of a scan that was erased, so that a copy that outlived it is not revived.
#[must_use]
pub fn write_erased(revision: u64) -> String {
    format!(r#"{{"format":"{ERASED}","version":1,"revision":{revision}}}"#)
}

/// The save up to which a scan was erased, where the text says that it was.
#[must_use]
pub fn read_erased(text: &str) -> Option<u64> {
    let head: Head = serde_json::from_str(text).ok()?;
    (head.format == ERASED).then_some(head.revision)
}

fn current(scan: &Scan, stamp: Stamp) -> v4::Record {
    v4::Record {
        format: FORMAT.to_owned(),
        version: VERSION,
        revision: stamp.revision,
        saved: stamp.saved.map(|moment| moment.to_string()),
        ..v4::Record::from(scan)
    }
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    serde_json::from_str(text).map_err(|error| ReadError::Damaged(damaged_text(&error)))
}

fn damaged_text(error: &serde_json::Error) -> Damage {
    Damage { field: String::new(), fault: Fault::Text { line: error.line(), column: error.column() } }
}
