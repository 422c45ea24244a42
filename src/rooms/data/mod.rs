//! What is stored here: save, open, erase.

pub mod address;
pub mod document;
pub mod documents;
pub mod file;
pub mod opening;
mod pages;
pub mod room;
pub mod words;
