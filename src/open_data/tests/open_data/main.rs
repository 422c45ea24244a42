//! Our own content as data: the same bytes each time, as the schema says, and back to the same content.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod back;
mod codes;
mod files;
mod ours;
