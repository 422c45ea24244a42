//! A document: what a room keeps as text in the record, read once for all its pages, changed and checked in one way,
//! with undo and redo.

pub mod carried;
pub mod handle;
pub mod tools;
