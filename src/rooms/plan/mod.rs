//! The result of the scan, and the plan that follows from it.

pub mod address;
pub mod document;
mod pages;
pub mod room;
pub mod words;
