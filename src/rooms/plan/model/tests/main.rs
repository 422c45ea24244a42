//! The rules of the plan on whole schools: the example schools, with the real content, and random ones.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod agenda;
mod agreements;
mod any_profile;
mod compare;
mod example_schools;
mod life;
mod offers;
mod properties;
mod review_cases;
mod rules;
#[path = "../../../../school/tests/support/seed.rs"]
mod seed;
mod shared_places;
mod support;
mod year_line;
