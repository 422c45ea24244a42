//! The rules on whole schools: the example schools, random ones, and our searches compared with an exact solver.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod agenda;
mod division_optima;
mod example_schools;
mod one_law;
mod optima;
mod properties;
mod rules;
#[path = "../../school/tests/support/seed.rs"]
mod seed;
mod support;
