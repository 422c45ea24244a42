//! The team sees it together: what colleagues hand in, what of it can be shown, and what the team decides.
//!
//! In the order in which a school meets it:
//! - [`code`]: the short code in which somebody hands in their own answers;
//! - [`handed_in`]: reading many codes out of whatever a messenger makes of them;
//! - [`rounds`]: who handed in when, and from when on it is shown;
//! - [`picture`]: what can be shown of it without showing anybody.
//!
//! Nobody has a name here. Chance comes from outside: whoever makes a code brings the salt.

#[macro_use]
extern crate taakkompas_school;

#[cfg(test)]
#[path = "../../../school/tests/support/seed.rs"]
mod seed;

pub mod code;
pub mod handed_in;
pub mod picture;
pub mod rounds;

#[cfg(test)]
mod tests;
