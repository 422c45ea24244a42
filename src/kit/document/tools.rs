//! Documents kept as text in the scan, such as the week and the division: their undo and redo, and what to do if one
//! cannot be read.

use leptos::prelude::*;

use crate::kit::browser;
use crate::kit::document::handle::DocumentHandle;
use crate::kit::document::{Document, DocumentError};
use crate::kit::ui::basics::care_notice;
use crate::kit::ui::saving::{SavedLine, save_text_button};
use crate::kit::words::controls;
use crate::kit::words::document::DocumentWords;
use crate::kit::words::saving::Message;

/// The ids of the buttons and of what is around them, for the focus.
const UNDO_ID: &str = "wijziging-terug";
const REDO_ID: &str = "wijziging-opnieuw";
const TOOLS_ID: &str = "wijzigingen";

/// Undo and redo for every change, each visible only when it can do something, and the line that says it is saved. A
/// button that disappears when pressed gives the focus to the other one.
pub fn tools<D: Document>(document: DocumentHandle<D>) -> AnyView {
    tools_beside(document, Signal::stored(false))
}

/// The same on a page that has another button to undo the last change: the buttons are hidden while that one is there. The
/// line that says it is saved stays.
pub fn tools_beside<D: Document>(document: DocumentHandle<D>, has_other: Signal<bool>) -> AnyView {
    let undo = move |_| {
        document.undo();
        keep_focus(document, UNDO_ID);
    };
    let redo = move |_| {
        document.redo();
        keep_focus(document, REDO_ID);
    };
    view! {
        <div class="change-tools no-print" id=TOOLS_ID tabindex="-1">
            <div class="button-row" hidden=move || has_other.get()>
                <button type="button" class="button-small" id=UNDO_ID hidden=move || !document.can_undo() on:click=undo>
                    {controls::UNDO}
                </button>
                <button type="button" class="button-small" id=REDO_ID hidden=move || !document.can_redo() on:click=redo>
                    {controls::REDO}
                </button>
            </div>
            <SavedLine/>
        </div>
    }
    .into_any()
}

/// The pressed button disappears when it can do nothing more: the focus then moves to what is left.
fn keep_focus<D: Document>(document: DocumentHandle<D>, pressed: &str) {
    let stays = untrack(|| [(UNDO_ID, document.can_undo()), (REDO_ID, document.can_redo())]);
    if stays.contains(&(pressed, false)) {
        let left = stays.iter().find(|(_, stays)| *stays).map_or(TOOLS_ID, |(id, _)| id);
        browser::focus_soon(vec![left.to_owned()]);
    }
}

/// The document cannot be read: what happened, its text as a file, without what stays on this device, and a way to start afresh.
pub fn unreadable<D: DocumentWords>(
    document: DocumentHandle<D>,
    why: &DocumentError<D::Refusal>,
    begin: &'static str,
) -> AnyView {
    let Message { title, text } = match why {
        DocumentError::Newer { .. } => D::NEWER,
        DocumentError::Damaged { .. } | DocumentError::Invalid(_) | DocumentError::Twice => D::DAMAGED,
    };
    let ways_on = view! {
        {save_text_button(document.text_for_file())}
        <button type="button" class="button-quiet" on:click=move |_| document.start_afresh()>{begin}</button>
    };
    care_notice(title, view! { <p>{text}</p> }.into_any(), ways_on.into_any())
}
