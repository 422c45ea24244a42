//! The team: what colleagues hand in, the picture that shows nobody, counting in the room, and the meeting.

pub mod address;
pub mod document;
mod pages;
pub mod room;
pub mod words;
