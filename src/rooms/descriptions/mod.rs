//! The task descriptions.

pub mod address;
pub mod document;
mod pages;
pub mod room;
pub mod words;
