//! Nothing is lost: the record over its versions, hostile texts, and the rules for writing.

mod board;
mod descriptions;
mod divisions;
mod kept_file;
mod mended;
mod plans;
mod records;
mod repository;
mod retired;
mod sessions;
mod team;
mod versions;
mod weeks;
