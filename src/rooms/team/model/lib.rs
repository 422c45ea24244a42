//! The team sees it together: what colleagues hand in, what of it can be shown, and what the team decides.
//!
//! In the order in which a school meets it:
//! - [`code`]: the short code in which somebody hands in their own answers;
//! - [`handed_in`]: reading many codes out of whatever a messenger makes of them;
//! - [`rounds`]: who handed in when, and from when on it is shown;
//! - [`known`]: which codes a document knows, for another one on the same device;
//! - [`picture`]: what can be shown of it without showing anybody;
//! - [`school_version`]: own answer, the team's middle, or "dit bespreken we", and what the plan is then proposed from;
//! - [`counting`]: eight statements, counted in the room;
//! - [`meeting`]: the agenda, and what was decided;
//! - [`year`]: the last round beside this one;
//! - [`link`]: the plan in a link;
//! - [`document`]: what the room keeps, and [`edit`], why a change is refused.
//!
//! Nobody has a name here. Chance comes from outside: whoever makes a code brings the salt.

#[macro_use]
extern crate taakkompas_school;

#[cfg(test)]
#[path = "../../../school/tests/support/seed.rs"]
mod seed;

pub mod code;
pub mod counting;
pub mod document;
pub mod edit;
pub mod handed_in;
pub mod ids;
pub mod known;
pub mod link;
pub mod meeting;
pub mod picture;
pub mod rounds;
pub mod school_version;
pub mod year;

pub use document::{Brought, Mend, TeamDocument};
pub use edit::{Bounds, EditError, Limit, Text};

#[cfg(test)]
mod tests;
