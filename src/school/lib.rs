//! The vocabulary of a school, in one place: its staff, times, hours and school year, and what people type about them.
//!
//! Every room uses it, so this crate names no room. Like the rooms' models it is pure: no interface, storage, clock,
//! network or randomness; times are whole minutes, maps are ordered.

#[macro_use]
mod coded;
#[macro_use]
mod number;

pub mod dutch;
pub mod iso_date;
pub mod limits;
pub mod months;
#[cfg(test)]
#[path = "tests/support/mutated.rs"]
mod mutated;
pub mod numbered;
pub mod order;
pub mod qualification;
pub mod rows;
pub mod school_year;
#[cfg(test)]
#[path = "tests/support/seed.rs"]
mod seed;
pub mod slices;
pub mod staff;
pub mod time_of_day;
pub mod year;

pub use coded::UnknownCode;
