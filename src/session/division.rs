//! The division of tasks of the open scan.

use taakkompas_domain::division::TaskDivision;

use super::{CarriedDesk, use_made};

/// The division.
pub type DivisionDesk = CarriedDesk<TaskDivision>;

/// The division, from context.
#[must_use]
pub fn use_division() -> DivisionDesk {
    use_made(|made| &mut made.division, DivisionDesk::new)
}
