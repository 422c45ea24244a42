//! How a room presents itself to the app, besides its addresses: chunk, view, and what it stores. Nothing here has
//! a default, so a new room does not compile until it answers everything.

use std::pin::Pin;

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;

use crate::kit::records::scan::Scan;
use crate::kit::words::document::{self, DocumentRefusal, DocumentWords, Mended};
use crate::rooms::address::Pages;

/// What shared code asks of the document of a room, whatever is in it.
#[derive(Debug, Clone, Copy)]
pub struct RoomDocument {
    /// What it is called in a sentence, such as "de taakverdeling".
    pub called: &'static str,
    /// Checks that the document of a scan from outside can be read.
    pub check: fn(&Scan) -> Result<(), DocumentRefusal>,
    /// What is mended in it when its pages open it.
    pub mended: fn(&Scan) -> Vec<Mended>,
    /// Its text as it may leave this device in a file; `None` if that is the whole of it.
    pub for_file: Option<fn(&str) -> String>,
}

impl RoomDocument {
    /// That of a type.
    pub const fn of<D: DocumentWords>() -> Self {
        let for_file = D::FOR_FILE;
        Self { called: D::CALLED, check: document::check::<D>, mended: document::mended::<D>, for_file }
    }
}

/// What a room keeps in the record.
pub trait Keeps {
    /// Its document; `None` if it keeps nothing of its own.
    const DOCUMENT: Option<RoomDocument>;

    /// What the record holds of this room, in sentences, for the file that people read without the tool.
    fn in_words(scan: &Scan) -> Vec<String>;
}

/// The style sheet that the pages of a room need; `scripts/styles.mjs` makes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// That of the frame, which every page has.
    Frame,
    /// Also that of the workshop: the rooms where a school works on a document.
    Workshop,
}

/// A chunk of the app: what comes when a page needs it.
#[derive(Debug)]
pub struct Chunk {
    /// The name it is cut out under.
    pub code: &'static str,
    /// The style sheet that its pages need.
    pub sheet: Sheet,
    /// Fetches it.
    pub load: fn() -> Loading,
}

/// A chunk on its way.
pub type Loading = Pin<Box<dyn Future<Output = Result<(), SplitLoaderError>>>>;

impl PartialEq for Chunk {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

/// A room of the app.
pub trait Room {
    /// Its pages.
    type Page: Pages;

    /// The chunk that a page is in: that of the room, or one apart for pages that few of those who come to the room open.
    fn chunk(page: &Self::Page) -> &'static Chunk;

    /// A page, or `None` as long as its chunk is not here.
    fn view(page: &Self::Page) -> Option<AnyView>;
}
