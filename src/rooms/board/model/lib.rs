//! The board's view: what schools hand over, and what a board sees of it.
//!
//! In the order in which it travels:
//! - [`handover`]: what a school ticks and explains, of its plan and of its own;
//! - [`summary`]: what is handed over, checked; [`question`], what is asked of a board;
//! - [`send`]: a summary as a line, a file, a text and a link;
//! - [`read`]: many summaries out of whatever comes, bad ones named by line;
//! - [`round`]: the newest summary of each school and those before it: a fold that merges in any order;
//! - [`overview`]: what is asked, offered and aimed at, and what changed: a fold that merges in any order, with memory that
//!   does not grow;
//! - [`together`]: what schools could do together, out of an overview;
//! - [`answers`]: what the board writes to schools: a fold as well; [`loose`], what of it is nowhere but on the page;
//! - [`names`]: which schools need their place to be told apart;
//! - [`rows`]: an overview as rows for a spreadsheet;
//! - [`generate`]: summaries from a seed, for tests and for measuring.
//!
//! Nothing here is a score, and nothing is in the order of a number: schools stand by name, questions in a fixed order. An
//! [`Overview`](overview::Overview) has no field for a level.

#[macro_use]
extern crate taakkompas_school;

#[cfg(test)]
#[path = "../../../school/tests/support/seed.rs"]
mod seed;

pub mod answers;
pub mod bounds;
pub mod generate;
pub mod goal_code;
pub mod handover;
pub mod loose;
pub mod made;
pub mod names;
pub mod overview;
mod pairs;
pub mod question;
pub mod read;
pub mod round;
pub mod rows;
pub mod send;
pub mod summary;
pub mod together;

pub use answers::Answers;
pub use bounds::{Limit, Text};
pub use handover::{EditError, Handover, Mend};
pub use overview::Overview;
pub use question::Question;
pub use round::Round;
pub use summary::Summary;

#[cfg(test)]
mod tests;
