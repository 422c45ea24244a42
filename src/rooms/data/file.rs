//! A scan as a file: what every room says of it in words, then the record.

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::kit::browser;
use crate::kit::records::scan::Scan;
use crate::kit::room::Keeps;
use crate::kit::session::{self, Stamp};
use crate::rooms::data::words;

macro_rules! each_room {
    ($($module:ident: $Room:ident($Page:ident),)+) => {
        /// What a scan holds in words, for people who read the file without the tool: what every room says of it.
        #[must_use]
        pub fn in_words(scan: &Scan) -> Vec<String> {
            let mut said = Vec::new();
            $(said.extend(crate::rooms::$module::document::Kept::in_words(scan));)+
            said
        }
    };
}

crate::rooms::rooms!(each_room);

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
    Ok(session::file_with_words(scan, stamp, words::read_me(scan, day), in_words(scan)))
}
