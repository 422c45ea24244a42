//! The assistants' week of the open scan.

use taakkompas_domain::deployment::Deployment;

use super::{CarriedDesk, use_made};

/// The week.
pub type WeekDesk = CarriedDesk<Deployment>;

/// The week, from context.
#[must_use]
pub fn use_week() -> WeekDesk {
    use_made(|made| &mut made.week, WeekDesk::new)
}
