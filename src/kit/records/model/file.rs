//! A scan as a file: the same record, preceded by words, so that it can be read without the tool.

use crate::scan::Scan;
use taakkompas_school::iso_date;
use time::Date;

use super::record::{self, ReadError, Record, Stamp};

/// The largest file that is read, in bytes. A full scan with long notes is some 40 kB, and browsers store five million
/// characters, of up to three bytes each; so what we wrote ourselves always opens.
pub const MOST_BYTES: u64 = 20_000_000;

/// Why a file is not opened. What is on the screen stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileRefusal {
    /// Larger than [`MOST_BYTES`]; it was not read.
    TooBig {
        /// Its size.
        bytes: u64,
    },
    /// The browser could not read it.
    NotRead,
    /// It was read but cannot be opened.
    Unreadable(ReadError),
}

/// The name of a file: `taakkompas-<name>.json`, with the date if the scan has no name.
pub fn name(scan: &Scan, today: Date) -> String {
    format!("taakkompas-{}.json", plain(&scan.name).unwrap_or_else(|| iso_date::format(today)))
}

/// The name of a downloaded text that we cannot read.
pub fn unreadable_name(today: Date) -> String {
    format!("taakkompas-onleesbaar-{}.json", iso_date::format(today))
}

/// Only lower-case letters without accents, digits and dashes: safe on every system. `None` if nothing is left.
fn plain(name: &str) -> Option<String> {
    let mut plain = String::new();
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() {
            plain.push(letter.to_ascii_lowercase());
        } else if !plain.is_empty() && !plain.ends_with('-') {
            plain.push('-');
        }
    }
    let plain = plain.trim_end_matches('-');
    (!plain.is_empty()).then(|| plain.to_owned())
}

/// Writes the file: first what it is and how to open it again, then the answers in words, then the record.
pub fn write(scan: &Scan, stamp: Stamp, read_me: String, in_words: Vec<String>) -> String {
    record::write_readable(scan, stamp, read_me, in_words)
}

/// Reads a file.
///
/// # Errors
/// Too big, not text, not ours, newer or damaged.
pub fn read(bytes: Vec<u8>) -> Result<Record, FileRefusal> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > MOST_BYTES {
        return Err(FileRefusal::TooBig { bytes: size });
    }
    let text = String::from_utf8(bytes).map_err(|_| FileRefusal::Unreadable(ReadError::NotOurs))?;
    // Some editors save a byte order mark before the text.
    record::read(text.trim_start_matches('\u{feff}')).map_err(FileRefusal::Unreadable)
}
