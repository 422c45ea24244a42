//! What is done with the documents of all rooms: a chunk of its own, fetched when somebody saves a file, opens or copies a scan, or
//! looks at what differs. So the page needs no room's documents, and grows with none.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{file, opening, words};
use crate::kit::browser;
use crate::kit::records::scan::Scan;
use crate::kit::ui::basics::could_not_fetch;
use crate::kit::words::document::Mended;

/// What can be done with the documents of all rooms.
#[derive(Debug, Clone, Copy)]
pub struct Documents {
    /// The scan as it leaves this device: see [`file::for_file`].
    pub for_file: fn(&Scan) -> Scan,
    /// What one room stores, in words: see [`file::in_words_of`].
    pub in_words_of: fn(&str, &Scan) -> Vec<String>,
    /// What counts otherwise than a file has it: see [`words::mended`].
    pub mended: fn(&Scan) -> Vec<Mended>,
    /// What of a file no room can read: see [`opening::unread`].
    pub unread: fn(&Scan) -> Vec<Mended>,
}

/// Fetches it.
///
/// # Errors
/// The chunk did not come.
#[wasm_split(documents, fallible)]
pub fn documents() -> Result<Documents, SplitLoaderError> {
    Ok(Documents {
        for_file: file::for_file,
        in_words_of: file::in_words_of,
        mended: words::mended,
        unread: |scan| opening::unread(scan).iter().map(words::unread).collect(),
    })
}

/// Shows what needs the documents once they are here, or offers to try again; `what` is its Dutch name in messages.
pub fn with_documents(what: &'static str, view: impl Fn(Documents) -> AnyView + Send + Sync + 'static) -> AnyView {
    let found: RwSignal<Option<Result<Documents, ()>>> = RwSignal::new(None);
    let fetch = move || {
        found.set(None);
        browser::spawn(async move {
            // The fold may be gone by then.
            let _ = found.try_set(Some(documents().await.map_err(drop)));
        });
    };
    fetch();
    let shown = move || match found.get() {
        Some(Ok(documents)) => view(documents),
        Some(Err(())) => could_not_fetch(what, fetch),
        None => view! { <p class="loading" role="status">{what}" komt eraan."</p> }.into_any(),
    };
    shown.into_any()
}
