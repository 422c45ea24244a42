//! The text search over the whole site: measures, rules, roles, findings and pages, best first.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::location::Url;
use taakkompas_text_search::{Found, Target, TextIndex};

use crate::kit::library::{Load, text_index_handle};
use crate::kit::ui::basics::{Link, PageHead, href, with_file};
use crate::kit::ui::filters::{self, Filters};
use crate::rooms::address::{Pages, query};
use crate::rooms::library::words::search as t;
use crate::rooms::route::{DescriptionsPage, LibraryPage, Route};

/// The page. What is looked for is in the query of the address, so that "back" leads to the same results.
pub fn search_page() -> AnyView {
    let filters = Filters::of_questions(query::TYPED);
    let action = href(&Route::Library(LibraryPage::Search));
    let index = text_index_handle();
    view! {
        <PageHead title=Route::Library(LibraryPage::Search).title() lead=t::LEAD />
        <form class="filters search-form" role="search" aria-label="Zoeken" action=action on:submit=|event| event.prevent_default()>
            {filters::words_field(filters, query::TYPED, t::FIELD)}
            <p><button class="button">"Zoek"</button></p>
        </form>
        <div class="search-results">
            {with_file(index, "Het register", move |index| results(index, filters))}
            {move || matches!(index.load(), Load::Failed).then(elsewhere)}
        </div>
    }
    .into_any()
}

fn results(index: Arc<TextIndex>, filters: Filters) -> AnyView {
    let typed = Memo::new(move |_| filters.get(query::TYPED).trim().to_owned());
    let found = {
        let index = Arc::clone(&index);
        Memo::new(move |_| typed.with(|typed| index.find(typed)))
    };
    view! {
        <p role="status">{move || found.with(|found| t::count(found, &typed.get()))}</p>
        {move || found.with(|found| list(&index, found, &typed.get()))}
    }
    .into_any()
}

fn list(index: &TextIndex, found: &Found, typed: &str) -> AnyView {
    if found.places.is_empty() {
        return nothing(index, typed);
    }
    let targets = found.places.iter().filter_map(|&at| index.targets().get(at));
    let items: Vec<AnyView> = targets.enumerate().map(|(at, target)| item(target, at < t::ON_PAPER)).collect();
    view! { <p class="print-only">{t::on_paper(found, typed)}</p><h2 class="visually-hidden">"Gevonden"</h2><ol class="entries">{items}</ol> }.into_any()
}

fn item(target: &Target, is_on_paper: bool) -> AnyView {
    let is_only_on_screen = !is_on_paper;
    view! {
        <li class="entry" class:no-print=is_only_on_screen data-found=format!("{}/{}", target.kind.code(), target.id)>
            <h3><a href=address(target)>{target.title.clone()}</a></h3>
            <p>{target.line.clone()}</p>
            <p class="small"><span class="tag">{t::kind(target.kind)}</span></p>
        </li>
    }
    .into_any()
}

/// Where something that was found is.
fn address(target: &Target) -> String {
    use taakkompas_text_search::Kind::{Finding, Measure, Page, Role, Rule};
    let id = || target.id.clone();
    let route = match target.kind {
        Page => Route::parse(&target.id),
        Measure => Some(Route::Library(LibraryPage::Measure(id()))),
        Finding => Some(Route::Library(LibraryPage::Finding(id()))),
        Rule => Some(Route::Library(LibraryPage::Rule(id()))),
        Role => target.id.parse().ok().map(|role| Route::Descriptions(DescriptionsPage::Role(role))),
    };
    href(&route.unwrap_or(Route::Home))
}

/// Words to try, and where else to look.
fn nothing(index: &TextIndex, typed: &str) -> AnyView {
    let links = |words: Vec<String>| {
        let address = href(&Route::Library(LibraryPage::Search));
        let link = move |word: String| {
            let to = format!("{address}?{}={}", query::TYPED, Url::escape(&word));
            view! { <li><a href=to>{word}</a></li> }.into_any()
        };
        words.into_iter().map(link).collect_view()
    };
    let nearly = index.nearly(typed);
    let nearly = (!nearly.is_empty())
        .then(|| view! { <p>{t::NEARLY}</p><ul class="inline-list">{links(nearly)}</ul> }.into_any());
    view! {
        {nearly}
        <p>{t::TRY}</p>
        <ul class="inline-list">{links(index.suggestions().to_vec())}</ul>
        {elsewhere()}
    }
    .into_any()
}

/// Where else to look, also without the index.
fn elsewhere() -> AnyView {
    view! {
        <p>{t::ELSEWHERE}</p>
        <ul class="plain-list">
            {[LibraryPage::Rules, LibraryPage::Measures, LibraryPage::Findings].map(|page| {
                let title = page.title();
                view! { <li><Link to=Route::Library(page)>{title}</Link></li> }.into_any()
            })}
        </ul>
    }
    .into_any()
}
