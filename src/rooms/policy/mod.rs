//! For policy staff: what to take along of a page to their own site, and the scan with an introduction of their own.

pub mod address;
pub mod document;
mod pages;
pub mod room;
mod sent;
pub mod words;
