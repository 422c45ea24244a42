//! The pages for policy staff.

mod along;
pub(super) mod form;
pub(super) mod hub;
mod pictures;
pub(super) mod received;
mod shown;
mod taken;
