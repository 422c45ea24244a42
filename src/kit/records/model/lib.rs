//! The saved record: its versions, and the rules for writing it.
//!
//! - [`record`]: a scan as text and back, for every version there ever was;
//! - [`damage`]: what can be wrong with it;
//! - [`scan`]: what a school keeps;
//! - [`documents`]: what the rooms keep in it, carried as text;
//! - [`file`](mod@file): the same record as a file that people can read;
//! - [`choice`]: two versions that went apart, and what the school chooses from them;
//! - [`lineage`]: which saves a save follows;
//! - [`moment`]: when something was saved;
//! - [`area`]: a place that stores texts under keys: the browser's two, and one in memory;
//! - [`repository`]: what is in those places, and the rules for writing to them; its `codec` is what reads and writes
//!   records, for whoever may have to begin without it;
//! - [`writer`]: one tab, as it writes the scan that is open there;
//! - [`status`]: the outcome of saving;
//! - [`twins`]: what the browser's side and its native twin have in common.

mod convert;
mod join;
mod v1;
mod v2;
mod v5;
// How version 6 was first written; what writes it now is compared with that.
#[cfg_attr(not(test), expect(dead_code, reason = "the tests of `writing` compare with it"))]
mod v6;
mod writing;

pub mod area;
pub mod choice;
pub mod damage;
pub mod documents;
pub mod file;
pub mod lineage;
pub mod moment;
pub mod record;
pub mod repository;
pub mod scan;
pub mod status;

pub mod twins;
pub mod writer;
