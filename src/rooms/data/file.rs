//! A scan as a file: first what every room stores, in words, then the record.

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::kit::browser;
use crate::kit::records::scan::Scan;
use crate::kit::room::Keeps;
use crate::kit::session::{self, FileText, Stamp, WordsOfRooms, Written, kept_file};
use crate::rooms::address::Pages;
use crate::rooms::data::words;

macro_rules! each_room {
    ($($module:ident: $Room:ident($Page:ident, $Struct:ident),)+) => {
        /// What a scan holds in words, for people who read the file without the tool: the sentences of every room.
        pub fn in_words(scan: &Scan) -> Vec<String> {
            let mut said = Vec::new();
            $(said.extend(crate::rooms::$module::document::InRecord::in_words(scan));)+
            said
        }

        /// What one room stores in a scan, in words; nothing if no room has that code.
        pub fn in_words_of(room: &str, scan: &Scan) -> Vec<String> {
            $(
                if room == <crate::rooms::route::$Page as Pages>::ROOM {
                    return crate::rooms::$module::document::InRecord::in_words(scan);
                }
            )+
            Vec::new()
        }

        /// What the document of a room is called in a sentence, such as "de taakverdeling".
        pub fn called(room: &str) -> Option<&'static str> {
            $(
                if room == <crate::rooms::route::$Page as Pages>::ROOM {
                    return crate::rooms::$module::document::InRecord::DOCUMENT.map(|document| document.called);
                }
            )+
            None
        }

        /// The scan as it leaves this device: of every room what may go into a file.
        pub fn for_file(scan: &Scan) -> Scan {
            let mut leaving = scan.clone();
            $(
                if let Some(text) = crate::rooms::$module::document::InRecord::DOCUMENT.and_then(|of| of.for_file) {
                    let room = <crate::rooms::route::$Page as Pages>::ROOM;
                    leaving.documents.set(room, text(&scan.documents.text(room)));
                }
            )+
            leaving
        }

        /// Whether a scan may leave this device as it is.
        pub fn leaves_whole(scan: &Scan) -> bool {
            let mut is_whole = true;
            $(
                let has_part = crate::rooms::$module::document::InRecord::DOCUMENT.is_some_and(|of| of.for_file.is_some());
                is_whole &= !has_part || scan.documents.text(<crate::rooms::route::$Page as Pages>::ROOM).is_empty();
            )+
            is_whole
        }
    };
}

crate::rooms::rooms!(each_room);

/// What gives a scan as a file, for the app to provide.
pub const WORDS_OF_ROOMS: WordsOfRooms = WordsOfRooms { with_words, leaves_whole };

/// The file with the words of every room; `None` if the chunk with the words did not come.
fn with_words(scan: Scan, stamp: Stamp) -> FileText {
    Box::pin(async move { written(&scan, stamp).await.ok() })
}

#[wasm_split(documents, fallible)]
fn written(scan: &Scan, stamp: Stamp) -> Result<Written, SplitLoaderError> {
    let day = session::saved_on_clock(stamp).map_or_else(browser::today, |(day, ..)| day);
    let noted = kept_file::noted(&for_file(scan), browser::today());
    let text = session::file_with_words(&noted, stamp, words::read_me(scan, day), in_words(scan));
    Ok(Written { text, note: kept_file::note })
}
