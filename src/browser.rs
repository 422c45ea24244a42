//! Every effect on the outside besides storage: clock, chance, title, focus, files, print, fetch.
//!
//! On the native side, where pages are only written out, each does nothing.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod web;

/// What came of reading a file that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChosenFile {
    /// Bigger than asked for; it was not read.
    TooBig {
        /// Its size.
        bytes: u64,
    },
    /// It could not be read.
    NotRead,
    /// What is in it.
    Bytes(Vec<u8>),
}

/// What a worker searches for; its code in the message to the worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchFor {
    /// A week of the assistants.
    Week,
    /// A division of tasks.
    Division,
}

impl SearchFor {
    /// The code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Division => "division",
        }
    }
}

/// A text file as text: UTF-8, or as spreadsheets save it otherwise.
#[must_use]
pub fn text_of(bytes: Vec<u8>) -> String {
    let encoding = if bytes.starts_with(&[0xff, 0xfe]) { "utf-16le" } else { "windows-1252" };
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            decode(error.as_bytes(), encoding).unwrap_or_else(|| String::from_utf8_lossy(error.as_bytes()).into_owned())
        }
    }
}

/// What a future gives at once, as a page of a part that is here does.
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
