//! What a wise adviser found wrong in plans of real-looking schools, and what is right instead.
//!
//! The letters are those of the review of November 2026: a defect is fixed when its tests pass, for every example
//! school and for schools like them ([`case::in_every_school`]). What was good already is in [`keep`].

mod board;
mod case;
mod days;
mod goals;
mod keep;
mod leader;
mod profile;
mod unknown;
