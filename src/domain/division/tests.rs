//! Tests of the division of tasks.

mod board;
mod edits;
mod list;
mod properties;
mod proposal;
mod small;
mod support;
