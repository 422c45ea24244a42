//! The filters above a list. The query of the address is the only place that holds what was chosen: a filtered list can
//! be linked to, and is still filtered when someone returns to it.

use std::collections::BTreeSet;
use std::time::Duration;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::params::ParamsMap;
use taakkompas_text_search::Kind;
use taakkompas_text_search::words::plain;

use crate::kit::library::{Load, text_index_handle};
use crate::rooms::address::query;

/// The query value of a ticked box.
const TICKED: &str = "ja";

/// What the address says was chosen, and the one way to change it.
#[derive(Debug, Clone, Copy)]
pub struct Filters {
    query: Memo<ParamsMap>,
    show: Callback<(ParamsMap, bool)>,
    /// Whether what is typed next is a new question, with an entry of its own in the history.
    begins_anew: Option<StoredValue<bool>>,
}

impl Filters {
    /// The filters of the current address.
    pub fn of_address() -> Self {
        let location = use_location();
        let navigate = use_navigate();
        let show = move |(query, is_new): (ParamsMap, bool)| {
            let address = location.pathname.get_untracked() + &query.to_query_string();
            // Replaces the history entry: "vorige" leads to the page before, not through every letter typed.
            let options =
                NavigateOptions { resolve: false, replace: !is_new, scroll: false, ..NavigateOptions::default() };
            navigate(&address, options);
        };
        Self { query: location.query, show: Callback::new(show), begins_anew: None }
    }

    /// The same for the text search: "vorige" leads to the question before. What is typed after a question was asked, by
    /// pressing Enter or leaving the field, is a new one.
    pub fn of_questions(key: &str) -> Self {
        let filters = Self::of_address();
        let is_asked = !untrack(|| filters.get(key)).is_empty();
        Self { begins_anew: Some(StoredValue::new(is_asked)), ..filters }
    }

    fn is_asked(self) {
        if let Some(begins_anew) = self.begins_anew {
            begins_anew.set_value(true);
        }
    }

    /// The value of a key; empty if nothing was chosen.
    pub fn get(self, key: &str) -> String {
        self.query.with(|query| query.get(key)).unwrap_or_default()
    }

    /// Whether a box is ticked.
    pub fn is_ticked(self, key: &str) -> bool {
        self.get(key) == TICKED
    }

    fn set(self, key: &'static str, value: String) {
        let mut query = self.query.get_untracked();
        if query.get(key).unwrap_or_default() == value {
            return;
        }
        let is_new = self.begins_anew.is_some_and(|begins_anew| {
            begins_anew.try_update_value(|begins_anew| core::mem::replace(begins_anew, false)) == Some(true)
        });
        if value.is_empty() {
            query.remove(key);
        } else {
            query.replace(key, value);
        }
        self.show.run((query, is_new));
    }

    fn clear(self) {
        self.show.run((ParamsMap::new(), false));
    }
}

/// A choice of one item from a closed list.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its key in the query.
    pub key: &'static str,
    /// The label of the field.
    pub label: &'static str,
    /// The option for no choice.
    pub all: &'static str,
    /// The codes with their labels.
    pub options: Vec<(&'static str, &'static str)>,
}

impl Choice {
    /// Whether something with these codes passes the filter. A code in the address that is not in the list filters
    /// nothing.
    pub fn lets_through(&self, filters: Filters, codes: impl IntoIterator<Item = &'static str>) -> bool {
        let chosen = self.chosen(filters);
        chosen.is_empty() || codes.into_iter().any(|code| code == chosen)
    }

    fn chosen(&self, filters: Filters) -> &'static str {
        let chosen = filters.get(self.key);
        self.options.iter().map(|(code, _)| *code).find(|code| *code == chosen).unwrap_or_default()
    }

    pub fn view(&self, filters: Filters) -> AnyView {
        let key = self.key;
        let of_choice = self.clone();
        let chosen = Memo::new(move |_| of_choice.chosen(filters));
        let options = std::iter::once(("", self.all)).chain(self.options.iter().copied()).map(|(code, word)| {
            view! { <option value=code prop:selected=move || chosen.get() == code>{word}</option> }.into_any()
        });
        view! {
            <div class="field">
                <label for=key>{self.label}</label>
                <select id=key on:change=move |event| filters.set(key, event_target_value(&event))>
                    {options.collect_view()}
                </select>
            </div>
        }
        .into_any()
    }
}

/// A checkbox.
pub fn tick(filters: Filters, key: &'static str, label: &'static str) -> AnyView {
    let change = move |event| {
        let value = if event_target_checked(&event) { TICKED } else { "" };
        filters.set(key, value.to_owned());
    };
    view! {
        <label class="choice">
            <input type="checkbox" prop:checked=move || filters.is_ticked(key) on:change=change/>
            <span class="choice-text">{label}</span>
        </label>
    }
    .into_any()
}

/// The field for search words.
pub fn search(filters: Filters) -> AnyView {
    words_field(filters, query::SEARCH, "Zoek op woorden")
}

/// A field for words, under its key in the query.
pub fn words_field(filters: Filters, key: &'static str, label: &'static str) -> AnyView {
    let show = move |words| filters.set(key, words);
    // What is typed, until it is shown: what waits after Enter would come back over a step back in the history.
    let waiting = StoredValue::new(None::<String>);
    let show_waiting = move |()| {
        if let Some(words) = waiting.try_update_value(Option::take).flatten() {
            show(words);
        }
    };
    // Not on every keystroke: browsers refuse addresses that change too often.
    let mut show_soon = debounce(Duration::from_millis(200), show_waiting);
    view! {
        <div class="field">
            <label for=key>{label}</label>
            <input
                id=key
                name=key
                type="search"
                autocomplete="off"
                prop:value=move || filters.get(key)
                on:input=move |event| {
                    waiting.set_value(Some(event_target_value(&event)));
                    show_soon(());
                }
                on:change=move |event| {
                    waiting.set_value(None);
                    show(event_target_value(&event));
                    filters.is_asked();
                }
            />
        </div>
    }
    .into_any()
}

/// The form around the fields.
pub fn form(filters: Filters, label: &'static str, fields: Vec<AnyView>) -> AnyView {
    view! {
        <form class="filters" role="search" aria-label=label on:submit=|event| event.prevent_default()>
            {fields}
            <p><button type="button" class="button-quiet" on:click=move |_| filters.clear()>"Toon alles"</button></p>
        </form>
    }
    .into_any()
}

/// How many items are shown, announced when it changes.
pub fn count(shown: usize, all: usize, one: &str, more: &str) -> String {
    match shown {
        0 => format!("Geen {one} gevonden. Kies minder of zoek op een ander woord."),
        shown if shown == all => format!("Je ziet alle {all} {more}."),
        1 => format!("Je ziet 1 van de {all} {more}."),
        shown => format!("Je ziet {shown} van de {all} {more}."),
    }
}

/// What a list is searched for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    typed: Vec<String>,
    /// The ids of what the text search finds; `None` until its index is here.
    found: Option<BTreeSet<String>>,
}

impl Words {
    /// The search words in the address, for a list of this kind. The first word fetches the index of the text search.
    pub fn of(filters: Filters, kind: Kind) -> Self {
        let text = filters.get(query::SEARCH);
        let typed = typed(&text);
        let found = match typed.as_slice() {
            [] => None,
            _ => match text_index_handle().load() {
                Load::Ready(index) => Some(index.with_every_word(&text, kind).into_iter().map(str::to_owned).collect()),
                Load::NotAsked | Load::Loading | Load::Failed => None,
            },
        };
        Self { typed, found }
    }

    /// Whether the text search finds what has this id; without its index, whether every word occurs somewhere in these
    /// texts, ignoring case and accents.
    pub fn find(&self, id: &str, texts: &[&str]) -> bool {
        match &self.found {
            Some(found) => found.contains(id),
            None => are_in(&self.typed, texts),
        }
    }
}

fn typed(text: &str) -> Vec<String> {
    plain(text).split_whitespace().map(str::to_owned).collect()
}

fn are_in(typed: &[String], texts: &[&str]) -> bool {
    typed.is_empty() || {
        let texts = plain(&texts.join("\n"));
        typed.iter().all(|word| texts.contains(word.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_wherever_it_stands() {
        let texts = ["De bouwcoördinator hangt één rooster op.", "Wie: ib'er"];
        for (typed, found) in [
            ("", true),
            ("  ", true),
            ("rooster", true),
            ("ROOSTER een", true),
            ("coordinator", true),
            ("Coördinator ib’er", true),
            ("rooster pauze", false),
            ("een rooster pauze", false),
        ] {
            assert_eq!(are_in(&super::typed(typed), &texts), found, "{typed:?}");
        }
    }

    #[test]
    fn a_word_does_not_run_from_one_text_into_the_next() {
        assert!(!are_in(&typed("nieuwe"), &["een", "we"]));
        assert!(!are_in(&typed("opwie"), &["op", "wie"]));
    }

    #[test]
    fn the_count_is_a_sentence() {
        for (shown, said) in [
            (0, "Geen maatregel gevonden. Kies minder of zoek op een ander woord."),
            (1, "Je ziet 1 van de 9 maatregelen."),
            (4, "Je ziet 4 van de 9 maatregelen."),
            (9, "Je ziet alle 9 maatregelen."),
        ] {
            assert_eq!(count(shown, 9, "maatregel", "maatregelen"), said);
        }
    }
}
