//! The Dutch of the interface: spelt right, short, and without the words that we do not use.
//!
//! `sources` takes string literals out of Rust, `shown` says which of them people see, `checks` reads them.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod checks;
mod shown;
mod sources;
#[path = "../../src/content/tests/shared/speller.rs"]
mod speller;
