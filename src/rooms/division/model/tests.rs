//! The division of tasks: small tables, properties, and every division of small cases.

#![allow(clippy::unwrap_used, clippy::panic)]

mod board;
mod edits;
mod from_week;
mod into_week;
mod law;
mod list;
mod list_asked;
mod list_cases;
mod list_columns;
mod list_kinds;
mod list_layouts;
mod list_properties;
mod list_sums;
mod no_silent_loss;
mod people;
mod people_cases;
mod people_columns;
mod people_kinds;
mod people_titles;
mod properties;
mod proposal;
mod small;
mod support;
mod whole_schools;
mod years;
