//! Rows as files that a spreadsheet opens.
//!
//! - [`csv`]: text with separators, for every program;
//! - [`xlsx`]: sheets with a head that stays in sight, columns of the right width and A4 when it is printed.
//!
//! Every cell is text. What begins like a formula is never one: whoever fills in a form decides what is in a cell, and
//! somebody else opens it.
//!
//! Pure: no interface, clock or chance. The same rows give the same bytes.

pub mod csv;
pub mod xlsx;
