//! The roster as its table and an open cell share it: which cell, and what is shown.

use leptos::prelude::*;
use taakkompas_domain::deployment::{PersonId, Week, Weekday};

/// A cell of the table.
pub(super) type Cell = (PersonId, Weekday);

/// What is shown and what is open.
#[derive(Debug, Clone, Copy)]
pub(super) struct View {
    /// Which week of the cycle.
    pub week: RwSignal<Week>,
    /// The day that a narrow screen shows.
    pub day: RwSignal<Weekday>,
    /// The cell that the arrow keys are at.
    pub at: RwSignal<Option<Cell>>,
    /// The cell that is open.
    pub open: RwSignal<Option<Cell>>,
}

/// The place of the button of a cell, for the focus.
pub(super) fn button_id((person, day): Cell) -> String {
    format!("cel-{person}-{}", day.code())
}
