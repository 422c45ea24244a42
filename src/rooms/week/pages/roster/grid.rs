//! What the roster's table and its open cell share: which cell, and what is shown.

use leptos::prelude::*;
use taakkompas_school::time_of_day::{Week, Weekday};
use taakkompas_week::PersonId;

/// A cell of the table.
pub(super) type Cell = (PersonId, Weekday);

/// What is shown and what is open.
#[derive(Debug, Clone, Copy)]
pub(super) struct View {
    /// The week of the cycle that is shown.
    pub week: RwSignal<Week>,
    /// The day shown on a narrow screen.
    pub day: RwSignal<Weekday>,
    /// The cell that the arrow keys are at.
    pub at: RwSignal<Option<Cell>>,
    /// The open cell.
    pub open: RwSignal<Option<Cell>>,
}

/// The id of a cell's button, for the focus.
pub(super) fn button_id((person, day): Cell) -> String {
    format!("cel-{person}-{}", day.code())
}

impl View {
    /// Monday of week A, with nothing open.
    pub fn new() -> Self {
        Self {
            week: RwSignal::new(Week::A),
            day: RwSignal::new(Weekday::Monday),
            at: RwSignal::new(None),
            open: RwSignal::new(None),
        }
    }
}
