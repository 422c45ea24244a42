//! Unit tests: one file for each promise.
#![allow(clippy::unwrap_used, clippy::panic)]

mod answers;
mod folds;
mod handing_over;
mod hostile;
mod privacy;
mod sending;
mod support;
