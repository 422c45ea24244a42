//! One question of "Wat mag" with its answer: to link to, to send and to print.

use leptos::prelude::*;
use taakkompas_content::Library;
use taakkompas_content::model::Rule;

use crate::kit::library::{Load, use_library};
use crate::kit::ui::basics::{Link, Notice, PageHead, with_library};
use crate::kit::ui::links::linked;
use crate::kit::ui::print::print_button;
use crate::kit::ui::referring::{Reference, referring};
use crate::kit::ui::sources::source_list;
use crate::kit::ui::special::special_school;
use crate::rooms::address::Pages;
use crate::rooms::library::words::research;
use crate::rooms::route::{LibraryPage, Route};

const UNKNOWN: &str = "Deze vraag is er niet";

pub fn rule_page(id: &str) -> AnyView {
    let (of_head, of_body) = (id.to_owned(), id.to_owned());
    view! {
        {head(of_head)}
        {with_library(move |library| match library.rule(&of_body) {
            Some(rule) => body(&library, rule),
            None => view! {
                <p>"Misschien is het adres verkeerd getypt."</p>
                <p><Link to=Route::Library(LibraryPage::Rules)>"Zoek in alle vragen"</Link></p>
            }
            .into_any(),
        })}
    }
    .into_any()
}

/// The heading: the question, once the library is here.
fn head(id: String) -> impl IntoView {
    let handle = use_library();
    move || {
        let title = match handle.load() {
            // Not the page's own head yet: that one takes the focus.
            Load::NotAsked | Load::Loading => {
                let stand_in = LibraryPage::Rule(id.clone()).title();
                return view! { <header class="page-head"><h1 tabindex="-1">{stand_in}</h1></header> }.into_any();
            }
            Load::Ready(library) => library.rule(&id).map(|rule| rule.question.clone()),
            Load::Failed => Some(LibraryPage::Rule(id.clone()).title().to_owned()),
        };
        view! { <PageHead title=title.unwrap_or_else(|| UNKNOWN.to_owned()) /> }.into_any()
    }
}

fn body(library: &Library, rule: &Rule) -> AnyView {
    view! {
        <div class="two-columns">
            <div class="stack">
                {answered(rule)}
                {no_legal_advice()}
                {special_school()}
                {others(library, rule)}
            </div>
            <aside aria-label="Waar het antwoord op rust">
                <h2>"Waar het antwoord op rust"</h2>
                {source_list(library, &rule.sources)}
                <p>{READ_FROM}</p>
            </aside>
        </div>
        {referring(&Route::Library(LibraryPage::Rule(rule.id.clone())), Reference {
            says: "Link naar dit antwoord:",
            text: research::reference_of_rule(library, rule),
        })}
        <div class="button-row">
            {print_button("Print dit antwoord")}
            <Link to=Route::Library(LibraryPage::Rules) class="button-quiet">"Alle vragen"</Link>
        </div>
    }
    .into_any()
}

/// Of which texts the answers are.
pub const READ_FROM: &str = "Wij lazen opgeslagen kopieën: bij een wet staat van welke dag de tekst is. De cao zelf lazen wij niet. Waar 'Ons advies' staat, is het van ons.";

/// What an answer is not.
pub fn no_legal_advice() -> AnyView {
    view! {
        <Notice>
            <p>"Dit is geen juridisch advies. "<strong>"Twijfel je? Vraag het aan P&O of aan je vakbond."</strong></p>
        </Notice>
    }
    .into_any()
}

/// The answer, and who knows more.
pub fn answered(rule: &Rule) -> AnyView {
    let (first, rest) = first_words(&rule.answer);
    view! {
        <p><strong>{first.to_owned()}</strong>{rest.to_owned()}</p>
        <p><strong>"Wie weet het? "</strong>{rule.who_to_ask.clone()}</p>
    }
    .into_any()
}

/// The words of an answer that answer the question by themselves, and the rest of it.
fn first_words(answer: &str) -> (&str, &str) {
    let words = ["Dat hangt ervan af", "Ja", "Nee"]
        .into_iter()
        .find(|words| answer.strip_prefix(words).is_some_and(|rest| rest.starts_with(['.', ','])));
    answer.split_at(words.map_or(0, str::len))
}

/// The other questions of its group.
fn others(library: &Library, rule: &Rule) -> AnyView {
    let others = library.rules.iter().filter(|other| other.group == rule.group && other.id != rule.id);
    let items = others
        .map(|other| linked(&Route::Library(LibraryPage::Rule(other.id.clone())), &other.question, String::new()))
        .collect_view();
    view! { <nav class="no-print" aria-label="Andere vragen"><h2>"Andere vragen"</h2><ul>{items}</ul></nav> }.into_any()
}
