//! The code that reads and writes records, a chunk beside the app: on a first visit there is nothing to read, and that is
//! when people wait. The notices about saving are in the same chunk: each chunk more cuts what is shared into smaller files.

use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::kit::browser;
use crate::kit::records as storage;
use crate::kit::records::repository::codec::Codec;

/// How long until it is asked for once more, in milliseconds.
const AGAIN: i32 = 1_000;

#[wasm_split(records, fallible)]
fn codec() -> Result<Codec, SplitLoaderError> {
    Ok(Codec::new())
}

/// The codec where nothing is fetched.
pub fn packed() -> Option<Codec> {
    if browser::FETCHES_CHUNKS { None } else { browser::at_once(codec()) }
}

/// The codec, however long that takes: nothing that is stored can be opened without it. `late` is told whether it is late.
pub(super) async fn fetched(late: impl Fn(bool)) -> Codec {
    loop {
        if let Ok(codec) = codec().await {
            late(false);
            return codec;
        }
        late(true);
        storage::pause(AGAIN).await;
    }
}
