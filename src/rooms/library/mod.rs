//! Measures, findings, rules, and what is about the site: what is read.

pub mod address;
mod pages;
pub mod room;
pub mod words;
