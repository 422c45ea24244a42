//! What is stored here: save, open, erase.

pub mod address;
pub mod file;
mod pages;
pub mod room;
