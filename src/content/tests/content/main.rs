//! Tests of the content: the checks find what they should, and find nothing in ours.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bytes;
mod checks;
mod coverage_checks;
mod descriptions;
mod history;
mod inventory;
mod labels;
mod language;
mod law;
mod limits;
mod loading;
mod ours;
mod queries;
mod sample;
#[path = "../shared/speller.rs"]
mod speller;
mod spelling;
