//! The filters above a list. The query of the address is the only place that holds what was chosen: a filtered list can
//! be linked to, and is still filtered when someone returns to it.

use std::time::Duration;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::params::ParamsMap;

use crate::rooms::address::query;

/// The query value of a ticked box.
const TICKED: &str = "ja";

/// What the address says was chosen, and the one way to change it.
#[derive(Debug, Clone, Copy)]
pub struct Filters {
    query: Memo<ParamsMap>,
    show: Callback<ParamsMap>,
}

impl Filters {
    /// The filters of the current address.
    pub fn of_address() -> Self {
        let location = use_location();
        let navigate = use_navigate();
        let show = move |query: ParamsMap| {
            let address = location.pathname.get_untracked() + &query.to_query_string();
            // Replaces the history entry: "vorige" leads to the page before, not through every letter typed.
            let options =
                NavigateOptions { resolve: false, replace: true, scroll: false, ..NavigateOptions::default() };
            navigate(&address, options);
        };
        Self { query: location.query, show: Callback::new(show) }
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
        if value.is_empty() {
            query.remove(key);
        } else {
            query.replace(key, value);
        }
        self.show.run(query);
    }

    fn clear(self) {
        self.show.run(ParamsMap::new());
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
    let show = move |words| filters.set(query::SEARCH, words);
    // Not on every keystroke: browsers refuse addresses that change too often.
    let mut show_soon = debounce(Duration::from_millis(200), show);
    view! {
        <div class="field">
            <label for=query::SEARCH>"Zoek op woorden"</label>
            <input
                id=query::SEARCH
                type="search"
                autocomplete="off"
                prop:value=move || filters.get(query::SEARCH)
                on:input=move |event| show_soon(event_target_value(&event))
                on:change=move |event| show(event_target_value(&event))
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

/// Search words, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(Vec<String>);

impl Words {
    /// The search words in the address.
    pub fn of(filters: Filters) -> Self {
        Self::typed(&filters.get(query::SEARCH))
    }

    fn typed(text: &str) -> Self {
        Self(plain(text).split_whitespace().map(str::to_owned).collect())
    }

    /// Whether every word occurs somewhere in these texts, ignoring case and accents.
    pub fn are_in(&self, texts: &[&str]) -> bool {
        self.0.is_empty() || {
            let texts = plain(&texts.join("\n"));
            self.0.iter().all(|word| texts.contains(word.as_str()))
        }
    }
}

/// Lowercase without accents. By hand: Unicode tables would weigh more than this whole page.
fn plain(text: &str) -> String {
    let letter = |letter: char| match letter {
        'à' | 'á' | 'â' | 'ä' | 'À' | 'Á' | 'Â' | 'Ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'Ì' | 'Í' | 'Î' | 'Ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' | 'Ò' | 'Ó' | 'Ô' | 'Ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' | 'Ù' | 'Ú' | 'Û' | 'Ü' => 'u',
        'ç' | 'Ç' => 'c',
        '’' | '‘' => '\'',
        other => other.to_ascii_lowercase(),
    };
    text.chars().map(letter).collect()
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
            assert_eq!(Words::typed(typed).are_in(&texts), found, "{typed:?}");
        }
    }

    #[test]
    fn a_word_does_not_run_from_one_text_into_the_next() {
        assert!(!Words::typed("nieuwe").are_in(&["een", "we"]));
        assert!(!Words::typed("opwie").are_in(&["op", "wie"]));
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
