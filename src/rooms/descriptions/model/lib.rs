//! Task descriptions by role: what someone does, how far it goes, and how much time there is for it.
//!
//! The report: dividing work helps if it is formal, with a description and hours (RV-06, EF-17, RV-17). So each role
//! has a template that is filled in with what the school has already said, and everything filled in can be changed.
//! Read in this order:
//! - [`role`]: the roles, and which role of the school each is in the eyes of the law;
//! - [`law`]: how far a task may go by that law, and why not further;
//! - [`words`]: tasks in a school's own words, and what those words imply;
//! - [`parts`] and [`description`]: one description; [`edit`] changes it, [`error`] says why an edit is refused;
//! - [`template`] and [`fill`]: a start that records where each part came from; [`assigned`]: from the division;
//! - [`sum`]: its hours against the year;
//! - [`book`]: all descriptions of a school.
//!
//! Someone without lesbevoegdheid never does a task alone that needs one: whether it comes from a template, an edit,
//! the week, the division, a record or a file. A description belongs to a role and a letter, never to a name. Hours are
//! whole minutes.

#[macro_use]
extern crate taakkompas_school;

#[cfg(test)]
#[path = "../../../school/tests/support/seed.rs"]
mod seed;

pub mod assigned;
pub mod book;
pub mod description;
pub mod edit;
pub mod error;
pub mod fill;
pub mod law;
pub mod parts;
pub mod role;
pub mod sum;
pub mod template;

pub use assigned::assigned;
pub use book::{Book, Mend};
pub use description::{DescribedTask, Description, Note, PlannedBlock, TaskGroup};
pub use error::{Bounds, EditError, Limit};
pub use fill::{AssignedTask, Filled, LeftOut, Start, fill};
pub use law::{LegalPosition, LegalRemark, Lowered, Reach};
pub use parts::{DescriptionId, Origin, Per, Slot, SlotPart, TaskAt, TextPart, Time, Written};
pub use role::DescriptionRole;
pub use sum::{Balance, YearSum, year_sum};
pub use taakkompas_school::dutch::sentences as words;
pub use template::{Condition, ScanNote, Template, TemplateGroup, TemplateSlot, TemplateTask};

#[cfg(test)]
mod tests;
