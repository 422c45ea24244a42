//! Unit tests: one file for each promise.

mod folds;
mod handing_over;
mod hostile;
mod privacy;
mod sending;
mod support;
