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

/// A file with the words of every room.
#[derive(Debug)]
pub struct Written {
    /// Its text.
    pub text: String,
    /// Notes in the open scan that it was given as a file: in the chunk that wrote it, so that no page fetches that earlier.
    pub note: fn(Session, &Scan),
}

/// A file, once it is here.
pub type FileText = Pin<Box<dyn Future<Output = Option<Written>>>>;

/// What the rooms say of a scan that leaves this device. The app provides this, so that the kit names no room.
#[derive(Clone, Copy)]
pub struct WordsOfRooms {
    /// The text of a file with the words of every room, or `None` if the chunk with the words did not come.
    pub with_words: fn(Scan, Stamp) -> FileText,
    /// Whether it may leave as it is, without that chunk: no room has in it what stays on this device.
    pub leaves_whole: fn(&Scan) -> bool,
}

/// The scan that is given as a file.
#[derive(Debug, Clone)]
pub struct Given {
    /// What is in it.
    pub scan: Scan,
    /// Which save it is.
    pub stamp: Stamp,
    /// Where it is open, if it is: there, it is noted.
    pub open_in: Option<Session>,
}

/// Offers a scan as a file, named after the scan, and tells that name; `None` if it could not be offered. Without the words
/// it opens all the same, unless a part of it stays on this device: then it is not offered. Whether the visitor kept the file, nobody here can see.
pub fn give_as_file(words: Option<WordsOfRooms>, given: Given, done: impl FnOnce(Option<String>) + 'static) {
    let Given { scan, stamp, open_in } = given;
    let times = open_in.map(|session| session.times_opened.get_untracked());
    browser::spawn(async move {
        let written = match words {
            Some(words) => (words.with_words)(scan.clone(), stamp).await,
            None => None,
        };
        let (text, note) = match written {
            Some(Written { text, note }) => (text, Some(note)),
            None if words.is_none_or(|words| (words.leaves_whole)(&scan)) => (record::write(&scan, dated(stamp)), None),
            None => return done(None),
        };
        let name = file::name(&scan, browser::today());
        let is_given = browser::download(&name, JSON, &text);
        let still_open = open_in.filter(|session| Some(session.times_opened.get_untracked()) == times);
        if let (true, Some(note), Some(session)) = (is_given, note, still_open) {
            note(session, &scan);
        }
        done(is_given.then_some(name));
    });
}

/// Offers an unreadable text as a file, unchanged.
pub fn save_text_as_file(text: &str) {
    browser::download(&file::unreadable_name(browser::today()), JSON, text);
}

/// The record in a file that somebody chose.
///
/// # Errors
/// It was not read, or cannot be opened.
pub fn record_in(file: ChosenFile) -> Result<Record, FileRefusal> {
    match file {
        ChosenFile::Bytes(bytes) => file::read(bytes),
        ChosenFile::TooBig { bytes } => Err(FileRefusal::TooBig { bytes }),
        ChosenFile::NotRead => Err(FileRefusal::NotRead),
    }
}

impl Session {
    /// The open scan, to give as a file.
    pub fn given(self) -> Given {
        Given { scan: self.with_untracked(Clone::clone), stamp: self.stamp_untracked(), open_in: Some(self) }
    }

    /// Opens a file as a new scan, next to the stored ones. The document of a room comes along as it is, also if that room
    /// cannot read it.
    ///
    /// # Errors
    /// The file is not opened; the open scan stays as it is.
    pub fn open_file(self, file: ChosenFile) -> Result<SaveStatus, FileRefusal> {
        let Record { scan, version, .. } = record_in(file)?;
        let status = self.add(scan);
        self.version.set(version);
        Ok(status)
    }
}
