//! Nothing that was said saved is ever lost: the rules for writing, over simulated tabs and storage.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod choice;
mod named;
mod simulation;
