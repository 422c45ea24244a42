//! Small tables, properties with names, and attacks.

#![allow(clippy::unwrap_used, clippy::panic)]

mod code;
mod code_errors;
mod counting;
mod document;
mod handed_in;
mod link;
mod meeting;
mod picture;
mod privacy;
mod revisions;
mod support;
