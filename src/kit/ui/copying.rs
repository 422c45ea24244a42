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
    // What was copied: what the page says of it is past once the text is another.
    let taken = RwSignal::new(None::<String>);
    let is_taken =
        Memo::new(move |_| taken.with(|taken| taken.as_ref().is_some_and(|taken| text.with(|text| text == taken))));
    Effect::new(move |was_taken: Option<bool>| {
        let is_taken = is_taken.get();
        if was_taken == Some(true) && !is_taken && taken.with_untracked(Option::is_some) {
            status.take_back(COPIED);
        }
        is_taken
    });
    let copy = move |_| {
        let now = text.get_untracked();
        // Once more shows it once more.
        taken.set(None);
        let asked = now.clone();
        browser::copy(&asked, move |done| {
            // The page may be gone by now.
            let _ = is_refused.try_set(!done);
            if done {
                let _ = taken.try_set(Some(now));
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
        // The line that is read out may be out of sight: the button shows it too, drawn by the style sheet.
        <button type="button" class="button-quiet no-print" data-copied=move || is_taken.get().then_some("") on:click=copy>
            {says}
        </button>
        {field}
    }
    .into_any()
}
