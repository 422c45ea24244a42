//! The code that reads records, a chunk beside the app: on a first visit there is nothing to read, and that is when people
//! wait. It comes at the start where a scan is kept, and else once another tab writes, or a page lists what is stored. The
//! notices about saving are in the same chunk: each chunk more cuts what is shared into smaller files.

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::kit::browser;
use crate::kit::library;
use crate::kit::records as storage;
use crate::kit::records::record::{self, ReadError, Record};
use crate::kit::records::writer::Reader;

/// How long until it is asked for once more, in milliseconds.
const AGAIN: i32 = 1_000;

#[wasm_split(records, fallible)]
fn codec() -> Result<Reader, SplitLoaderError> {
    Ok(Reader::reading(read))
}

/// Reads a record as this version of the content has it: measures that went into others are those others.
fn read(text: &str) -> Result<Record, ReadError> {
    let mut record = record::read(text)?;
    library::carry_over(&mut record.scan.decisions);
    Ok(record)
}

/// The codec where nothing is fetched.
pub fn packed() -> Option<Reader> {
    if browser::FETCHES_CHUNKS { None } else { browser::at_once(codec()) }
}

/// The codec, however long that takes: nothing that is stored can be opened without it. `late` is told whether it is late.
pub(super) async fn fetched(late: impl Fn(bool)) -> Reader {
    loop {
        if let Ok(codec) = codec().await {
            late(false);
            return codec;
        }
        late(true);
        storage::pause(AGAIN).await;
    }
}
