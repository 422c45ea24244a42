//! An offer that the school left.

use taakkompas_scan::catalog::MeasureId;

/// An offer that the school left: the measure, and what was offered, as [`super::offer`] tells offers apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// The measure.
    pub measure: MeasureId,
    /// What was offered.
    pub offered: String,
}

impl Mark {
    /// The longest text of an offer, in characters.
    pub const LONGEST: usize = 200;
}
