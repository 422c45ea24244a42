//! Measures, findings, rules, and what is about the site: what is read.

pub mod address;
pub mod document;
mod pages;
pub mod room;
pub mod words;
