//! Small tables, properties with names, and attacks.

#![allow(clippy::unwrap_used, clippy::panic)]

mod code;
mod code_errors;
mod revisions;
mod support;
