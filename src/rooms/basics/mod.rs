//! Jullie school: the groups with their teachers, the lesson times and the people, filled in once for every room.

pub mod address;
pub mod document;
mod pages;
pub mod room;
pub mod words;
