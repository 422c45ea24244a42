//! Task descriptions by role: what someone does, how far it goes, and what time there is for it.
//!
//! The report: dividing work helps where it is formal, with a description and hours (RV-06, EF-17,
//! RV-17). So each role has a template, filled in from what the school already told, and everything
//! filled in can be changed. Read in this order:
//! - [`role`]: the fifteen roles, and which role of the school each is in the eyes of the law;
//! - [`law`]: how far a task may go by that law, and why not further;
//! - [`words`]: tasks in a school's own words that say the same;
//! - [`parts`] and [`description`]: one description; [`edit`] changes it, [`error`] says why not;
//! - [`template`] and [`fill`]: a start, with of each part where it came from; [`assigned`]: from the division;
//! - [`sum`]: its hours against the year;
//! - [`book`]: all descriptions of a school.
//!
//! Someone without lesbevoegdheid never has a task alone that needs one: not from a template, an
//! edit, the week, the division, a record or a file. A description is for a role and a letter,
//! never for a name. Hours are whole minutes.

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
pub use description::{Description, Note, PlannedBlock, Task, TaskGroup};
pub use error::{Bounds, EditError, Limit};
pub use fill::{AssignedTask, Filled, LeftOut, Start, fill};
pub use law::{Lowered, Reach, Remark, Standing};
pub use parts::{DescriptionId, Origin, Per, Slot, SlotPart, TaskAt, TextPart, Time, Written};
pub use role::DescriptionRole;
pub use sum::{Balance, YearSum, year_sum};
pub use taakkompas_school::dutch::sentences as words;
pub use template::{Condition, ScanNote, Template, TemplateGroup, TemplateSlot, TemplateTask};

#[cfg(test)]
mod tests;
