//! Nothing is lost: the record over its versions, hostile texts, and the rules for writing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "saving/descriptions.rs"]
mod descriptions;
#[path = "saving/divisions.rs"]
mod divisions;
#[path = "saving/mended.rs"]
mod mended;
#[path = "saving/records.rs"]
mod records;
#[path = "saving/sessions.rs"]
mod sessions;
#[path = "saving/shelves.rs"]
mod shelves;
#[path = "saving/weeks.rs"]
mod weeks;
