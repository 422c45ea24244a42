//! Forms that add one thing to a list.

use leptos::prelude::*;

use super::fields::text_field;

/// A form that adds one thing, on Enter or with its button.
pub fn add_form(fields: AnyView, says: &'static str, add: impl Fn() + 'static) -> AnyView {
    view! {
        <form
            class="add-form"
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            {fields}
            <button type="submit" class="button-quiet">{says}</button>
        </form>
    }
    .into_any()
}

/// A text field for what is added: its id, label, hint, and maximum length in characters.
pub struct NewLine {
    pub id: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    pub most: usize,
}

/// A form with one field. It is emptied if `add` accepts the text; otherwise the text stays, to be corrected.
pub fn add_line(line: NewLine, says: &'static str, add: impl Fn(&str) -> bool + 'static) -> AnyView {
    let draft = RwSignal::new(String::new());
    let write = Callback::new(move |text| draft.set(text));
    let field = text_field(line.id.to_owned(), line.label, line.hint, line.most, draft.into(), write);
    add_form(field, says, move || {
        let text = draft.get_untracked();
        if add(text.trim()) {
            draft.set(String::new());
        }
    })
}
