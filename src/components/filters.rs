//! The filters above a list. What is chosen stands in the query of the address and nowhere else:
//! a filtered list can be linked to, and is still filtered when someone comes back to it.

use std::time::Duration;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::params::ParamsMap;

use crate::routes::query;

/// The value of a box that is ticked.
const TICKED: &str = "ja";

/// What the address says is chosen, and the one way to change that.
#[derive(Debug, Clone, Copy)]
pub struct Filters {
    query: Memo<ParamsMap>,
    show: Callback<ParamsMap>,
}

impl Filters {
    /// The filters of the open address.
    #[must_use]
    pub fn of_address() -> Self {
        let location = use_location();
        let navigate = use_navigate();
        let show = move |query: ParamsMap| {
            let address = location.pathname.get_untracked() + &query.to_query_string();
            // In the place of the old one: "vorige" leads to the page before, not through every letter typed.
            let options =
                NavigateOptions { resolve: false, replace: true, scroll: false, ..NavigateOptions::default() };
            navigate(&address, options);
        };
        Self { query: location.query, show: Callback::new(show) }
    }

    /// The value of a key; empty where nothing is chosen.
    #[must_use]
    pub fn get(self, key: &str) -> String {
        self.query.with(|query| query.get(key)).unwrap_or_default()
    }

    /// Whether a box is ticked.
    #[must_use]
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

/// A choice of one thing out of a closed list.
#[derive(Debug, Clone)]
pub struct Choice {
    /// Its key in the query.
    pub key: &'static str,
    /// What is chosen.
    pub label: &'static str,
    /// What it says where nothing is chosen.
    pub all: &'static str,
    /// The codes with their words.
    pub options: Vec<(&'static str, &'static str)>,
}

impl Choice {
    /// Whether something with these codes passes. A code that is not in the list chooses nothing.
    pub fn lets_through(&self, filters: Filters, codes: impl IntoIterator<Item = &'static str>) -> bool {
        let chosen = self.chosen(filters);
        chosen.is_empty() || codes.into_iter().any(|code| code == chosen)
    }

    fn chosen(&self, filters: Filters) -> &'static str {
        let chosen = filters.get(self.key);
        self.options.iter().map(|(code, _)| *code).find(|code| *code == chosen).unwrap_or_default()
    }

    /// The field.
    #[must_use]
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

/// A box to tick.
#[must_use]
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

/// The field for words to look for.
#[must_use]
pub fn search(filters: Filters) -> AnyView {
    let show = move |words| filters.set(query::SEARCH, words);
    // Not at every letter: browsers refuse an address that changes too often.
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
#[must_use]
pub fn form(filters: Filters, label: &'static str, fields: Vec<AnyView>) -> AnyView {
    view! {
        <form class="filters" role="search" aria-label=label on:submit=|event| event.prevent_default()>
            {fields}
            <p><button type="button" class="button-quiet" on:click=move |_| filters.clear()>"Toon alles"</button></p>
        </form>
    }
    .into_any()
}

/// How many are shown, said aloud when it changes.
#[must_use]
pub fn count(shown: usize, all: usize, one: &str, more: &str) -> String {
    match shown {
        0 => format!("Geen {one} gevonden. Kies minder of zoek op een ander woord."),
        shown if shown == all => format!("Je ziet alle {all} {more}."),
        1 => format!("Je ziet 1 van de {all} {more}."),
        shown => format!("Je ziet {shown} van de {all} {more}."),
    }
}

/// Words to look for, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(Vec<String>);

impl Words {
    /// The words of the address.
    #[must_use]
    pub fn of(filters: Filters) -> Self {
        Self::typed(&filters.get(query::SEARCH))
    }

    fn typed(text: &str) -> Self {
        Self(plain(text).split_whitespace().map(str::to_owned).collect())
    }

    /// Whether every word stands somewhere in these texts; capitals and accents make no difference.
    #[must_use]
    pub fn are_in(&self, texts: &[&str]) -> bool {
        self.0.is_empty() || {
            let texts = plain(&texts.join("\n"));
            self.0.iter().all(|word| texts.contains(word.as_str()))
        }
    }
}

/// Without capitals and accents. By hand: the tables of Unicode weigh more than this whole page.
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
