//! The self-scan: what the content tells of statements and measures, what a school tells of itself, and what its
//! answers say.
//!
//! - [`theme`]: the eight themes, from this morning to three years ahead;
//! - [`catalog`]: statements and measures, as far as the rules need them;
//! - [`profile`]: the school, as far as it told;
//! - [`scan`]: answers, levels, what is strong, what can be won, what is unknown.

#[macro_use]
extern crate taakkompas_school;

pub mod catalog;
pub mod profile;
pub mod scan;
pub mod theme;
