//! The self-scan: what the content says about statements and measures, what a school says about itself, and what its
//! answers mean.
//!
//! - [`theme`]: the eight themes, from this morning to three years ahead;
//! - [`catalog`]: statements and measures, as far as the rules need them;
//! - [`profile`]: the school, as far as it was filled in;
//! - [`scan`]: answers, levels, what is strong, what can be won, what is unknown.

#[macro_use]
extern crate taakkompas_school;

pub mod catalog;
pub mod profile;
pub mod scan;
pub mod theme;
