//! What is kept as text in the scan, such as the week and the division: its way back, and what to do where it
//! cannot be read.

use leptos::prelude::*;

use super::basics::{Notice, Tone};
use super::saving::{SavedLine, save_text_button};
use crate::session::CarriedDesk;
use crate::storage::carried::Carried;

/// Back and again for every change, and the line that says it is kept.
#[must_use]
pub fn tools<C: Carried>(desk: CarriedDesk<C>) -> AnyView {
    view! {
        <div class="change-tools no-print">
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

/// What is kept cannot be read: what happened, its text as a file, and a new beginning.
#[must_use]
pub fn unreadable<C: Carried>(
    desk: CarriedDesk<C>,
    (title, text): (&'static str, &'static str),
    begin: &'static str,
) -> AnyView {
    view! {
        <Notice tone=Tone::Care>
            <p><strong>{title}</strong></p>
            <p>{text}</p>
            <div class="button-row">
                {save_text_button(desk.text_untracked())}
                <button type="button" class="button-quiet" on:click=move |_| desk.begin_anew()>{begin}</button>
            </div>
        </Notice>
    }
    .into_any()
}
