//! Every side effect besides storage: clock, randomness, title, focus, files, printing, fetching.
//!
//! On the native side, which only prerenders pages, most of them do nothing.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod web;

/// A part of the content that the program has in it. Where pages are written, it may come from elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContentPart {
    Core,
    Measures,
    Library,
    Descriptions,
    TextIndex,
    UsualTasks,
    Tools,
    FoundAs,
    History,
}

/// The outcome of reading a file that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChosenFile {
    /// Larger than allowed; it was not read.
    TooBig {
        /// Its size.
        bytes: u64,
    },
    NotRead,
    /// Its contents.
    Bytes(Vec<u8>),
}

/// The event on the window that says that files were dropped; `public/start.js` tells it.
pub const FILES_DROPPED: &str = "files-dropped";

/// Files that were dropped on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DroppedFiles {
    /// The name of the first.
    pub name: String,
    /// How many there were.
    pub count: u32,
    /// What is in the first.
    pub contents: ChosenFile,
}

/// What a key was pressed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyOn {
    /// A field, in which arrows and a space have a meaning of their own.
    Field,
    /// A button, a link or a fold, which a space presses.
    Control,
    /// Anything else.
    Page,
}

/// What is on the wall, with nothing around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnWall {
    /// A screen of its own, over the page.
    Screen,
    /// The page itself, in large letters.
    Page,
}

/// A text file as text: UTF-8, or another encoding that spreadsheets use.
pub fn text_of(bytes: Vec<u8>) -> String {
    let encoding = if bytes.starts_with(&[0xff, 0xfe]) { "utf-16le" } else { "windows-1252" };
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            decode(error.as_bytes(), encoding).unwrap_or_else(|| String::from_utf8_lossy(error.as_bytes()).into_owned())
        }
    }
}

/// The result of a future that is ready at once, such as the page of a chunk that has been loaded.
pub fn at_once<T, E>(future: impl Future<Output = Result<T, E>>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(given) => given.ok(),
        Poll::Pending => None,
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use native::*;
#[cfg(target_arch = "wasm32")]
pub use web::*;
