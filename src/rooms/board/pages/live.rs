//! Fields that are heard while somebody types: what is typed counts before the field is left.

use leptos::prelude::*;

/// A text of several lines. `typed` hears each keystroke, and `left` what stands there once the field is left.
pub(super) fn live_area(
    id: String,
    label: impl Into<String>,
    hint: &'static str,
    most: usize,
    value: Signal<String>,
    typed: Callback<String>,
    left: Callback<String>,
) -> AnyView {
    let control = |of_hint| {
        view! {
            <textarea
                id=id.clone()
                rows="2"
                maxlength=most.to_string()
                aria-describedby=of_hint
                prop:value=value
                on:input=move |event| tell(typed, event_target_value(&event))
                on:change=move |event| tell(left, event_target_value(&event))
            >
                {value.get_untracked()}
            </textarea>
        }
        .into_any()
    };
    labelled(&id, label.into(), hint, control)
}

/// A line of text, in the same way.
pub(super) fn live_line(
    id: String,
    label: impl Into<String>,
    hint: &'static str,
    most: usize,
    value: Signal<String>,
    typed: Callback<String>,
    left: Callback<String>,
) -> AnyView {
    let control = |of_hint| {
        view! {
            <input
                type="text"
                id=id.clone()
                maxlength=most.to_string()
                autocomplete="off"
                aria-describedby=of_hint
                value=value.get_untracked()
                prop:value=value
                on:input=move |event| tell(typed, event_target_value(&event))
                on:change=move |event| tell(left, event_target_value(&event))
            />
        }
        .into_any()
    };
    labelled(&id, label.into(), hint, control)
}

/// What is kept elsewhere hears nothing more when the field is left.
pub(super) fn nobody() -> Callback<String> {
    Callback::new(|_| ())
}

/// A browser also says that a field has changed while it is being removed: then nobody asks any more.
fn tell(callback: Callback<String>, value: String) {
    let _ = callback.try_run(value);
}

fn labelled(id: &str, label: String, hint: &'static str, control: impl FnOnce(Option<String>) -> AnyView) -> AnyView {
    let of_hint = (!hint.is_empty()).then(|| format!("{id}-uitleg"));
    view! {
        <div class="field">
            <label for=id.to_owned()>{label}</label>
            {of_hint.clone().map(|id| view! { <span class="hint" id=id>{hint}</span> })}
            {control(of_hint)}
        </div>
    }
    .into_any()
}
