//! A scan as a file: what every room says of it in words, then the record; and what every room makes of a file that is
//! opened.

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::kit::browser;
use crate::kit::records::file::DocumentRefusal;
use crate::kit::records::scan::Scan;
use crate::kit::room::{Room, RoomDocument};
use crate::kit::session::{self, Stamp};
use crate::kit::words::document::Mended;
use crate::kit::words::saving;

macro_rules! each_room {
    ($($module:ident: $Room:ident($Page:ident),)+) => {
        /// The documents of the rooms, in the order of the list.
        const DOCUMENTS: &[Option<RoomDocument>] = &[$(crate::rooms::$module::room::$Room::DOCUMENT,)+];

        /// What a scan holds in words, for people who read the file without the tool: what every room says of it.
        #[must_use]
        pub fn in_words(scan: &Scan) -> Vec<String> {
            let mut said = Vec::new();
            $(said.extend(crate::rooms::$module::room::$Room::in_words(scan));)+
            said
        }
    };
}

crate::rooms::rooms!(each_room);

/// Checks that every room can read what a scan from outside holds of it.
///
/// # Errors
/// A room cannot, and the file is not opened.
pub fn check(scan: &Scan) -> Result<(), DocumentRefusal> {
    DOCUMENTS.iter().flatten().try_for_each(|document| (document.check)(scan))
}

/// Everything that is mended in a scan when its pages open it, so that it can be reported all at once.
#[must_use]
pub fn mended(scan: &Scan) -> Vec<Mended> {
    DOCUMENTS.iter().flatten().flat_map(|document| (document.mended)(scan)).collect()
}

/// Gives a scan as a file. If the chunk with the words did not come, the file has none; it opens all the same.
pub fn give(scan: &Scan, stamp: Stamp) {
    let scan = scan.clone();
    browser::spawn(async move {
        let text = with_words(&scan, stamp).await;
        session::give_file(&scan, &text.unwrap_or_else(|_| session::bare_file(&scan, stamp)));
    });
}

#[wasm_split(data, fallible)]
fn with_words(scan: &Scan, stamp: Stamp) -> Result<String, SplitLoaderError> {
    let day = session::saved_on_clock(stamp).map_or_else(browser::today, |(day, ..)| day);
    Ok(session::file_with_words(scan, stamp, saving::read_me(scan, day), in_words(scan)))
}
