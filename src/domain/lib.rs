//! The rules of Taakkompas, pure: no interface, no storage, no clock, no network, no randomness.
//!
//! Read in this order:
//! - [`theme`]: the eight themes, from this morning to three years ahead;
//! - [`catalog`]: what the content tells the domain about statements and measures;
//! - [`profile`]: the school, as far as it described itself;
//! - [`scan`]: answers, levels, what is strong, where there is most to gain, what is unknown;
//! - [`school_year`]: holidays, periods and windows; when an action can begin;
//! - [`plan`]: the proposal that a wise adviser would make, with the reason for every choice,
//!   and what the school makes of it;
//! - [`deployment`]: the assistants' week, half past seven, and a proposed week;
//! - [`division`]: what may stop, who does what, and three proposed divisions to talk about;
//! - [`search`]: what the searches for a week and for a division have in common;
//! - [`descriptions`]: task descriptions by role, and how far each task may go;
//! - [`rows`]: rows and cells of pasted text, for the week and the division.
//!
//! Everything is a function of its input, including today's date: the same input gives the same result, on every
//! machine. Hours are whole minutes; nothing depends on the order of a hash map.

#[macro_use]
extern crate taakkompas_school;

pub mod catalog;
pub mod deployment;
pub mod descriptions;
pub mod division;
pub mod plan;
pub mod profile;
pub mod record;
pub mod scan;
pub mod search;
#[cfg(test)]
#[path = "../school/tests/support/seed.rs"]
mod seed;
pub mod theme;

pub use taakkompas_school::{UnknownCode, coded, order, rows, school_year};
