//! What the pages of the team, the proposals and the text share.

use leptos::prelude::*;

use crate::components::basics::Link;
use crate::components::measures_done::measures_done_on;
use crate::components::saving::SavedLine;
use crate::routes::{DivisionPage, Route};
use crate::session::DivisionDesk;

/// The place of the line that says what came of the last change.
pub(super) const SAID: &str = "verdeling-melding";

/// Back and again for every change of the division, and the line that says it is kept.
pub(super) fn tools(desk: DivisionDesk) -> AnyView {
    view! {
        <div class="week-tools no-print">
            <div class="button-row">
                <button type="button" class="button-small" prop:disabled=move || !desk.can_undo() on:click=move |_| desk.undo()>
                    "Zet de laatste wijziging terug"
                </button>
                <button type="button" class="button-small" prop:disabled=move || !desk.can_redo() on:click=move |_| desk.redo()>
                    "Toch weer wel"
                </button>
            </div>
            <SavedLine/>
        </div>
    }
    .into_any()
}

/// Under each page: the measures that are done here, and the way back to the overview.
pub(super) fn way_on(page: DivisionPage) -> AnyView {
    view! {
        <section class="no-print">
            {measures_done_on(&Route::Division(page))}
            <p><Link to=Route::Division(DivisionPage::Hub)>"Terug naar het overzicht van de taken"</Link></p>
        </section>
    }
    .into_any()
}
