//! What is said to policy staff, and what they take along.

pub mod citing;
pub mod hub;
pub mod introduction;
pub mod piece;
