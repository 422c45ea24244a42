//! The content as data, for whoever builds on it: every entry as JSON, each kind as JSON and CSV, all of it in one zip with the
//! schema, and what changed as a list, a feed and a description for catalogues of data.
//!
//! The same content gives the same bytes, on every machine, day and host: nothing in these files says where or when they were
//! made. Only the feed and the catalogue, which name addresses, say of which host they are. What is published, and what it is called, is in
//! [`taakkompas_content::model::published`]. Read in this order:
//! - [`dataset`]: the entries with their history, and every file that is made of them;
//! - [`schema`]: what each field is, from `schema.json`, which is published too;
//! - [`tables`]: the same as rows and columns;
//! - [`archive`]: all files in one; [`readme`], what is said in it;
//! - [`feed`] and [`catalogue`]: for those who follow it, and for those who look for it;
//! - [`reading`]: back from JSON to the content.

pub mod archive;
pub mod catalogue;
pub mod dataset;
pub mod feed;
pub mod file;
pub mod node;
pub mod reading;
pub mod readme;
pub mod schema;
pub mod tables;

pub use dataset::{Dataset, Place};
pub use file::File;
pub use node::Node;
pub use taakkompas_content::model::published::Kind;

/// The licence of the data.
pub const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// Whom to name: the report first.
pub const CREDIT: &str = "Interviewonderzoek van Wageningen University en Tilburg University (2020); Taakkompas";

/// The version of the form of the data. It changes when a field goes or changes its meaning, not when one is added.
pub const FORMAT: i64 = 1;
