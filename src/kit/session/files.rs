//! Saving a scan to a file, and opening one.

use core::pin::Pin;

use crate::kit::records::scan::Scan;
use leptos::prelude::*;
use time::Date;

use super::{SaveStatus, Session, Stamp};
use crate::kit::browser::{self, ChosenFile};
use crate::kit::records::file::{self, FileRefusal};
use crate::kit::records::moment::Moment;
use crate::kit::records::record::{self, Record};

const JSON: &str = "application/json";

/// The day, the hour and the minute of a save, by the clock of this device.
pub fn saved_on_clock(stamp: Stamp) -> Option<(Date, u8, u8)> {
    let saved = stamp.saved?;
    Some(saved.on_clock(browser::minutes_ahead_of_utc(saved.seconds())))
}

/// The text of a file with words before the scan, for people: what it is, and the answers.
pub fn file_with_words(scan: &Scan, stamp: Stamp, read_me: String, in_words: Vec<String>) -> String {
    file::write(scan, dated(stamp), read_me, in_words)
}

fn dated(stamp: Stamp) -> Stamp {
    Stamp { saved: stamp.saved.or_else(|| Some(Moment::from_seconds(browser::now()))), ..stamp }
}

/// The text of a file, once it is here.
pub type FileText = Pin<Box<dyn Future<Output = Option<String>>>>;

/// The text of a file with the words of every room, or `None` if the chunk with the words did not come. The app
/// provides this, so that the kit names no room.
#[derive(Clone, Copy)]
pub struct WordsOfRooms(pub fn(Scan, Stamp) -> FileText);

/// Offers a scan as a file, named after the scan. Without the words it opens all the same.
pub fn give_as_file(words: Option<WordsOfRooms>, scan: &Scan, stamp: Stamp) {
    let scan = scan.clone();
    browser::spawn(async move {
        let text = match words {
            Some(WordsOfRooms(with_words)) => with_words(scan.clone(), stamp).await,
            None => None,
        };
        let text = text.unwrap_or_else(|| record::write(&scan, dated(stamp)));
        browser::download(&file::name(&scan, browser::today()), JSON, &text);
    });
}

/// Offers an unreadable text as a file, unchanged.
pub fn save_text_as_file(text: &str) {
    browser::download(&file::unreadable_name(browser::today()), JSON, text);
}

impl Session {
    /// Opens a file as a new scan, next to the stored ones. The document of a room comes along as it is, also if that room
    /// cannot read it.
    ///
    /// # Errors
    /// The file is not opened; the open scan stays as it is.
    pub fn open_file(self, file: ChosenFile) -> Result<SaveStatus, FileRefusal> {
        let bytes = match file {
            ChosenFile::Bytes(bytes) => bytes,
            ChosenFile::TooBig { bytes } => return Err(FileRefusal::TooBig { bytes }),
            ChosenFile::NotRead => return Err(FileRefusal::NotRead),
        };
        let Record { scan, version, .. } = file::read(bytes)?;
        let status = self.add(scan);
        self.version.set(version);
        Ok(status)
    }
}
