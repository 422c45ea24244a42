//! The Dutch of the interface: spelt right, short, and without the words that we do not use.
//!
//! `sources` takes string literals out of Rust, `shown` says which of them people see, `checks` reads them.

mod checks;
mod shown;
mod sources;
#[path = "../src/content/tests/shared/speller.rs"]
mod speller;
