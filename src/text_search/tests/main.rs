//! Tests of the text search on texts of its own; those on the texts of the site are with the content.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod properties;
#[path = "../../school/tests/support/seed.rs"]
mod seed;
mod small;
