//! The board's view: what a school hands over to its board, and what a board sees of all its schools.

pub mod address;
pub mod document;
mod pages;
pub mod room;
pub mod words;
