//! A text to take along: a button that copies it and, if that is not allowed, the selected text.

use leptos::prelude::*;

use super::status_line::StatusLine;
use crate::kit::browser;

/// What is said once a text was copied.
pub const COPIED: &str = "Gekopieerd. Plak de tekst waar je hem nodig hebt.";

/// A button that copies a text. If the browser refuses, the text appears below it, selected.
pub fn copy_button(id: &str, says: &'static str, text: Signal<String>, status: StatusLine) -> AnyView {
    copy_button_then(id, says, text, status, Callback::new(|()| ()))
}

/// The same; `copied` hears that the text was copied.
pub fn copy_button_then(
    id: &str,
    says: &'static str,
    text: Signal<String>,
    status: StatusLine,
    copied: Callback<()>,
) -> AnyView {
    let id = StoredValue::new(id.to_owned());
    let is_refused = RwSignal::new(false);
    let copy = move |_| {
        browser::copy(&text.get_untracked(), move |done| {
            // The page may be gone by now.
            let _ = is_refused.try_set(!done);
            if done {
                status.announce(COPIED);
                let _ = copied.try_run(());
            } else {
                status.reject("Kopiëren mocht niet van je browser. De tekst is geselecteerd: kopieer hem zelf.");
                browser::select_soon(&id.get_value());
            }
        });
    };
    let field = move || {
        is_refused.get().then(|| {
            view! {
                <div class="field no-print">
                    <label for=id.get_value()>"De tekst om te kopiëren"</label>
                    <textarea id=id.get_value() rows="8" readonly=true prop:value=text>{text.get_untracked()}</textarea>
                </div>
            }
        })
    };
    view! {
        <button type="button" class="button-quiet no-print" on:click=copy>{says}</button>
        {field}
    }
    .into_any()
}
