//! Form fields: a label, a native control, and a callback for changes.

use leptos::prelude::*;

mod checked;
mod day;
mod grouped;
mod lead;
mod required;
mod typed;

pub use checked::{FieldError, InputKind, checked_field};
pub use day::{day_field, day_of};
pub use grouped::{OptionGroup, grouped_select_field};
pub use lead::{LeadField, lead_choices, lead_field};
pub use required::required_select;
pub use typed::{Typed, typed_area, typed_field};

/// A line of text. The callback runs when the field is left, not on each keystroke.
pub fn text_field(
    id: String,
    label: impl Into<String>,
    hint: &'static str,
    most: usize,
    value: Signal<String>,
    change: Callback<String>,
) -> AnyView {
    text_field_with(id, label, hint, most, value, change, None)
}

/// A line of text with suggestions from earlier texts: a native `datalist`.
pub fn text_field_with(
    id: String,
    label: impl Into<String>,
    hint: &'static str,
    most: usize,
    value: Signal<String>,
    change: Callback<String>,
    known: Option<Signal<Vec<String>>>,
) -> AnyView {
    let of_list = known.map(|_| format!("{id}-lijst"));
    let list = known.zip(of_list.clone()).map(|(known, id)| {
        let options = move || known.get().into_iter().map(|text| view! { <option value=text></option> }).collect_view();
        view! { <datalist id=id>{options}</datalist> }
    });
    labelled(id.clone(), label.into(), hint, move |of_hint| {
        view! {
            <input
                type="text"
                id=id
                maxlength=most.to_string()
                autocomplete="off"
                list=of_list
                aria-describedby=of_hint
                value=value.get_untracked()
                prop:value=value
                on:change=move |event| tell(change, event_target_value(&event))
            />
            {list}
        }
        .into_any()
    })
}

/// Tells who asked for it what a control holds. A browser also says that a control has changed while it is being removed:
/// then nobody asks any more.
fn tell<T: 'static>(change: Callback<T>, value: T) {
    let _ = change.try_run(value);
}

/// A control below its label and, if there is one, a hint that describes it.
fn labelled(id: String, label: String, hint: &'static str, control: impl FnOnce(Option<String>) -> AnyView) -> AnyView {
    let of_hint = (!hint.is_empty()).then(|| format!("{id}-uitleg"));
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {of_hint.clone().map(|id| view! { <span class="hint" id=id>{hint}</span> })}
            {control(of_hint)}
        </div>
    }
    .into_any()
}

/// A text of several lines.
pub fn area_field(
    id: String,
    label: impl Into<String>,
    hint: &'static str,
    most: usize,
    value: Signal<String>,
    change: Callback<String>,
) -> AnyView {
    labelled(id.clone(), label.into(), hint, move |of_hint| {
        view! {
            <textarea
                id=id
                rows="2"
                maxlength=most.to_string()
                aria-describedby=of_hint
                prop:value=value
                on:change=move |event| tell(change, event_target_value(&event))
            >
                {value.get_untracked()}
            </textarea>
        }
        .into_any()
    })
}

/// A field for pasted rows. It has no maximum length: a browser would silently cut off the rest.
pub fn paste_field(id: String, label: impl Into<String>, hint: &'static str, value: RwSignal<String>) -> AnyView {
    paste_field_with(id, label, hint, value, Callback::new(|_| {}))
}

/// The same; `on_paste` hears of a paste before the browser puts it in.
pub fn paste_field_with(
    id: String,
    label: impl Into<String>,
    hint: &'static str,
    value: RwSignal<String>,
    on_paste: Callback<leptos::ev::Event>,
) -> AnyView {
    labelled(id.clone(), label.into(), hint, move |of_hint| {
        view! {
            <textarea
                id=id
                rows="6"
                spellcheck="false"
                autocomplete="off"
                aria-describedby=of_hint
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
                on:paste=move |event| on_paste.run(event.into())
            ></textarea>
        }
        .into_any()
    })
}

/// A time of day, as `08:45`; empty if there is none.
pub fn time_field(id: String, label: impl Into<String>, value: Signal<String>, change: Callback<String>) -> AnyView {
    native_field("time", id, label.into(), value, change)
}

/// A date, as `2026-11-24`; empty if there is none.
pub fn date_field(id: String, label: impl Into<String>, value: Signal<String>, change: Callback<String>) -> AnyView {
    native_field("date", id, label.into(), value, change)
}

fn native_field(
    kind: &'static str,
    id: String,
    label: String,
    value: Signal<String>,
    change: Callback<String>,
) -> AnyView {
    labelled(id.clone(), label, "", move |_| {
        view! {
            <input
                type=kind
                id=id
                value=value.get_untracked()
                prop:value=value
                on:change=move |event| tell(change, event_target_value(&event))
            />
        }
        .into_any()
    })
}

/// A choice of one option: codes with their labels.
pub fn select_field(
    id: String,
    label: impl Into<String>,
    options: Signal<Vec<(String, String)>>,
    value: Signal<String>,
    change: Callback<String>,
) -> AnyView {
    labelled(id.clone(), label.into(), "", move |_| {
        view! {
            <select id=id prop:value=value on:change=move |event| tell(change, event_target_value(&event))>
                {options_of(options, value)}
            </select>
        }
        .into_any()
    })
}

fn options_of(options: Signal<Vec<(String, String)>>, value: Signal<String>) -> AnyView {
    let option = move |(code, says): (String, String)| {
        let of_option = code.clone();
        view! { <option value=code selected=move || value.get() == of_option>{says}</option> }
    };
    (move || options.get().into_iter().map(option).collect_view()).into_any()
}

/// A checkbox.
pub fn check_field(label: impl Into<String>, value: Signal<bool>, change: Callback<bool>) -> AnyView {
    view! {
        <label class="choice choice-small">
            <input
                type="checkbox"
                checked=value.get_untracked()
                prop:checked=value
                on:change=move |event| tell(change, event_target_checked(&event))
            />
            <span class="choice-text">{label.into()}</span>
        </label>
    }
    .into_any()
}

/// A small button in a list; `of` names the item for screen readers.
pub fn small_button(says: &'static str, of: String, press: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="button-small" on:click=move |_| press()>
            {says}<span class="visually-hidden">": "{of}</span>
        </button>
    }
    .into_any()
}
