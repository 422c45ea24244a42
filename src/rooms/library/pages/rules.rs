//! "Wat mag, wat moet, wat hoeft niet": for assistants and leraarondersteuners, in their words.
//!
//! The id of each question is its URL fragment, so that other pages can link to it.

use std::iter;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use taakkompas_content::Library;
use taakkompas_content::model::{Rule, RuleGroup};
use taakkompas_descriptions::DescriptionRole;

use crate::kit::browser;
use crate::kit::ui::basics::{Fold, Link, PageHead, href, with_library};
use crate::kit::ui::print::print_button;
use crate::kit::ui::sources::source_list;
use crate::kit::ui::special::special_school;
use crate::rooms::address::Pages;
use crate::rooms::library::pages::rule::{READ_FROM, answered, no_legal_advice};
use crate::rooms::library::words::research;
use crate::rooms::route::{DescriptionsPage, LibraryPage, Route, WeekPage};

/// How many questions the page opens with: those at the head of the content's file, as what people ask first.
const FIRST: usize = 6;
/// What goes on paper.
const PRINTED: &str =
    "Je print de antwoorden die open staan. Staat er geen open, dan print je ze allemaal, zonder bronnen.";

#[component]
pub fn Rules() -> impl IntoView {
    view! {
        <PageHead
            title=Route::Library(LibraryPage::Rules).title()
            lead="Voor onderwijsassistenten en leraarondersteuners, en voor wie met hen werkt."
        />
        {no_legal_advice()}
        {special_school()}
        <div class="two-columns">
            <div>{with_library(|library| questions(&library))}</div>
            {beside()}
        </div>
    }
}

/// The questions under their headings: first what people ask first, then the others by group.
fn sections(library: &Library) -> Vec<(&'static str, Vec<&Rule>)> {
    let (first, others) = library.rules.split_at(FIRST.min(library.rules.len()));
    let groups = RuleGroup::ALL
        .iter()
        .map(|&group| (research::rule_heading(group), others.iter().filter(|rule| rule.group == group).collect()));
    iter::once(("Vaak het eerst gevraagd", first.iter().collect())).chain(groups).collect()
}

fn questions(library: &Library) -> AnyView {
    show_asked_for();
    let sections = sections(library);
    let answers = sections.iter().map(|(heading, rules)| {
        let rules = rules.iter().map(|rule| answer(library, rule));
        view! { <section><h2>{*heading}</h2>{rules.collect_view()}</section> }.into_any()
    });
    answers.collect_view().into_any()
}

/// What the answers rest on, and where to go with them.
fn beside() -> AnyView {
    view! {
        <aside aria-label="Over deze antwoorden">
            <h2>"Waar de antwoorden op rusten"</h2>
            <p>{READ_FROM}</p>
            <p>"De antwoorden gaan over de basisschool en het sbo. Waar het in het speciaal onderwijs anders is, staat dat erbij."</p>
            <p class="no-print">{print_button("Print deze pagina")}" "<span class="hint">{PRINTED}</span></p>
            <p class="no-print">
                "Wil je hier zelf iets over inbrengen? Maak je eigen kaart: "
                <Link to=Route::Week(WeekPage::OwnCard)>{WeekPage::OwnCard.title()}</Link>"."
            </p>
            <p class="no-print">
                "Wat doet iemand in deze functie, en hoe ver gaat dat? Lees het voorbeeld voor een "
                <Link to=Route::Descriptions(DescriptionsPage::Role(DescriptionRole::Assistant))>"onderwijsassistent"</Link>" of een "
                <Link to=Route::Descriptions(DescriptionsPage::Role(DescriptionRole::TeacherSupporter))>"leraarondersteuner"</Link>"."
            </p>
        </aside>
    }
    .into_any()
}

/// Scrolls to the question in the address and focuses it: the browser looked for it before it was rendered.
fn show_asked_for() {
    let asked_for = use_location().hash;
    Effect::new(move |_| {
        if let Some(id) = asked_for.get().strip_prefix('#').filter(|id| !id.is_empty()) {
            browser::focus_soon(vec![id.to_owned()]);
        }
    });
}

fn fragment(rule: &Rule) -> String {
    format!("#{}", rule.id)
}

fn answer(library: &Library, rule: &Rule) -> AnyView {
    let sources = match rule.sources.len() {
        1 => "1 bron".to_owned(),
        many => format!("{many} bronnen"),
    };
    let list = source_list(library, &rule.sources);
    let asked_for = use_location().hash;
    let own = fragment(rule);
    // Only what the address asks for is open; what a reader opened stays so. A page that is written out has no fragment.
    let is_asked_for = Memo::new(move |before: Option<&bool>| {
        browser::IS_BROWSER && (before == Some(&true) || asked_for.get() == own)
    });
    view! {
        <details class="fold rule" open=is_asked_for>
            <summary id=rule.id.clone()><h3>{rule.question.clone()}</h3></summary>
            <div class="fold-body">
                {answered(rule)}
                <div class="small">
                    <Fold summary=sources>{list}</Fold>
                    <p class="no-print"><a href=href(&Route::Library(LibraryPage::Rule(rule.id.clone())))>"Alleen deze vraag"<span class="visually-hidden">": "{rule.question.clone()}</span></a></p>
                </div>
            </div>
        </details>
    }
    .into_any()
}
