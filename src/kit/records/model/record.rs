//! A scan as text and back.
//!
//! The text is JSON: `{"format":"taakkompas-scan","version":6,…}`. Format and version are read first; then the frozen
//! structs of that version, which convert to the next one up to the current. Choices are codes, never labels. Ids of
//! statements and measures that this version does not know are kept; a code that is in none of our lists is damage, and
//! the damage names the field.

use crate::documents::Documents;
use crate::scan::Scan;
use serde::Deserialize;
use serde::de::DeserializeOwned;

pub use super::convert::{FORMAT, VERSION};
use super::damage::{Damage, Fault};
pub use super::lineage::Stamp;
use super::lineage::{Lineage, Save};
use super::{convert, v1, v2, v5, writing};

/// What a record of versions 3 to 6 consists of.
const PARTS: &[&str] = &[
    "lees_mij",
    "in_woorden",
    "format",
    "version",
    "revision",
    "saved",
    "lineage",
    "name",
    "profile",
    "answers",
    "decisions",
    "calendar",
    "today",
    "documents",
    "deployment",
    "division",
    "descriptions",
];
/// The format of what the mirror keeps of an erased scan.
const ERASED: &str = "taakkompas-erased";

/// A record that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The scan.
    pub scan: Scan,
    /// Which save it is.
    pub stamp: Stamp,
    /// Which saves it follows.
    pub lineage: Lineage,
    /// The version it was written in.
    pub version: u32,
}

impl Record {
    /// The save that this is.
    pub fn save(&self) -> Save {
        Save { stamp: self.stamp, lineage: self.lineage.clone() }
    }
}

/// Why a text is not a scan that we can open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// Something else altogether.
    NotOurs,
    /// Written by a later version of Taakkompas.
    Newer {
        /// The version that it claims to be.
        version: u32,
    },
    /// Ours, but damaged.
    Damaged(Damage),
}

/// What reads a record: [`read`], and what is to be done with each record that was read.
pub type Read = fn(&str) -> Result<Record, ReadError>;

/// The part of a text that is read first.
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
    #[serde(default)]
    lineage: Option<String>,
}

/// More saves than a scan will ever have.
const MOST_SAVES: u64 = 1 << 53;

impl Head {
    /// The number of saves. One that nobody counted to, such as the greatest number there is, leaves no room for the next
    /// save, so it counts as the first.
    const fn revision(&self) -> u64 {
        if self.revision > MOST_SAVES { 1 } else { self.revision }
    }

    fn stamp(&self) -> Stamp {
        Stamp { revision: self.revision(), saved: self.saved.as_deref().and_then(|text| text.parse().ok()) }
    }

    fn save(&self) -> Save {
        Save { stamp: self.stamp(), lineage: self.lineage.as_deref().map(Lineage::from_text).unwrap_or_default() }
    }
}

/// Reads a scan, of this version or an older one.
///
/// # Errors
/// The text is something else, newer or damaged. Reading never panics, whatever it holds.
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
        3..=VERSION => {
            let current = parse::<v5::Record>(text)?;
            no_strange_part(text, &current)?;
            current
        }
        0 => {
            let fault = Fault::Unknown { found: "0".to_owned() };
            return Err(ReadError::Damaged(Damage { field: "version".to_owned(), fault }));
        }
        version => return Err(ReadError::Newer { version }),
    };
    let scan = Scan::try_from(current).map_err(ReadError::Damaged)?;
    let Save { stamp, lineage } = head.save();
    Ok(Record { scan, stamp, lineage, version: head.version })
}

/// A part under a name that no version gave it is damage, if there is no other: the rest would open without the documents,
/// and be written so.
fn no_strange_part(text: &str, record: &v5::Record) -> Result<(), ReadError> {
    if !record.documents().is_empty() {
        return Ok(());
    }
    let strange = Documents::codes_in(text).into_iter().find(|name| !PARTS.contains(&name.as_str()));
    let Some(field) = strange else { return Ok(()) };
    let fault = Fault::Unknown { found: field.clone() };
    Err(ReadError::Damaged(Damage { field, fault }))
}

/// The save that a text claims to be, even if the record cannot be opened; the default stamp if it says nothing.
pub fn stamp(text: &str) -> Stamp {
    serde_json::from_str::<Head>(text).map_or_else(|_| Stamp::default(), |head| head.stamp())
}

/// The save that a text claims to be, with what it follows.
pub fn save(text: &str) -> Save {
    serde_json::from_str::<Head>(text).map_or_else(|_| Save::default(), |head| head.save())
}

/// Writes a scan for storage as the save that it is, so that it can be read back: texts that are too long are cut.
pub fn write_save(scan: &Scan, save: &Save) -> String {
    writing::record(scan, save)
}

/// Writes a scan that follows nothing, so that it can be read back: texts that are too long are cut.
pub fn write(scan: &Scan, stamp: Stamp) -> String {
    writing::record(scan, &Save { stamp, lineage: Lineage::default() })
}

/// Cuts texts of a scan that are longer than we store, so that what is on the screen is what is saved.
pub fn fit(scan: &mut Scan) {
    convert::fit(scan);
}

/// Writes a scan for people: preceded by the words, one field per line.
pub(super) fn write_readable(scan: &Scan, stamp: Stamp, read_me: String, in_words: Vec<String>) -> String {
    let record = v5::Record { read_me: Some(read_me), in_words, ..current(scan, stamp) };
    serde_json::to_string_pretty(&record).unwrap_or_default()
}

/// What the mirror keeps of an erased scan, so that a surviving copy is not revived.
pub fn write_erased(of: &Save) -> String {
    let Save { stamp, lineage } = of;
    let saved = stamp.saved.map(|moment| moment.to_string()).unwrap_or_default();
    format!(
        r#"{{"format":"{ERASED}","version":1,"revision":{},"saved":"{saved}","lineage":"{lineage}"}}"#,
        stamp.revision
    )
}

/// What a text claims to be, by the part that is read first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claimed {
    /// A scan, at this save.
    Scan(Save),
    /// A scan, written by a later version of Taakkompas.
    Newer,
    /// That a scan was erased, at this save.
    Erased(Save),
    /// None of these.
    Nothing,
}

/// What a text claims to be. Whether the rest can be read, only [`read`] knows.
pub fn claimed(text: &str) -> Claimed {
    match serde_json::from_str::<Head>(text) {
        Ok(head) if head.format == ERASED => Claimed::Erased(head.save()),
        Ok(head) if head.format != FORMAT => Claimed::Nothing,
        Ok(head) if head.version > VERSION => Claimed::Newer,
        Ok(head) => Claimed::Scan(head.save()),
        Err(_) => Claimed::Nothing,
    }
}

pub(super) fn current(scan: &Scan, stamp: Stamp) -> v5::Record {
    v5::Record {
        format: FORMAT.to_owned(),
        version: VERSION,
        revision: stamp.revision,
        saved: stamp.saved.map(|moment| moment.to_string()),
        ..v5::Record::from(scan)
    }
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    serde_json::from_str(text).map_err(|error| ReadError::Damaged(damaged_text(&error)))
}

fn damaged_text(error: &serde_json::Error) -> Damage {
    Damage { field: String::new(), fault: Fault::Text { line: error.line(), column: error.column() } }
}
