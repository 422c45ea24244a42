//! Small tables, properties with names, and attacks.

#![allow(clippy::unwrap_used, clippy::panic)]

mod code;
mod code_errors;
mod handed_in;
mod picture;
mod privacy;
mod revisions;
mod support;
