//! A search beside the page: it begins, tells what it found so far, and stops when the page likes.

pub mod runner;
