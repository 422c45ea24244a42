#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

mod edits;
mod filling;
mod law;
mod properties;
mod sums;
mod support;
mod words;
