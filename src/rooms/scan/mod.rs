//! The self-scan: the school profile, statements by theme, and the way through them.

pub mod address;
pub mod document;
pub mod journey;
mod pages;
pub mod room;
pub mod words;
