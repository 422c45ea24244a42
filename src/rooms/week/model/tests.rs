//! The assistants' week: small tables, a week worked out by hand, properties and example schools.

#![allow(clippy::unwrap_used)]

mod agreement;
mod asking_again;
mod cards;
mod consequences;
mod drawing;
mod edits;
mod fair;
mod figures;
mod laws;
mod log;
mod naming;
mod paste;
mod pasted;
mod pasted_beside;
mod pasted_days;
mod pasted_groups;
mod pasted_heads;
mod pasted_lessons;
mod pasted_lines;
mod pasted_lists;
mod pasted_people;
mod pasted_shapes;
mod pasted_told;
mod pasted_unsure;
mod pasted_weeks;
mod pasted_whose;
mod people;
mod points;
mod properties;
mod proposal;
mod protocol;
mod samples;
mod schools;
mod start;
mod strange;
pub(super) mod support;
