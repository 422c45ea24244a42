//! "Wat mag, wat moet, wat hoeft niet": for assistants and leraarondersteuners, in their words.
//!
//! The id of each question is its URL fragment, so that other pages can link to it.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use taakkompas_content::Library;
use taakkompas_content::model::{Rule, RuleGroup};
use taakkompas_descriptions::DescriptionRole;

use crate::kit::browser;
use crate::kit::ui::basics::{Link, Notice, PageHead, with_library};
use crate::kit::ui::print::print_button;
use crate::kit::ui::sources::source_list;
use crate::rooms::route::{DescriptionsPage, LibraryPage, Route};

#[component]
pub fn Rules() -> impl IntoView {
    view! {
        <PageHead
            title=Route::Library(LibraryPage::Rules).title()
            lead="Voor onderwijsassistenten en leraarondersteuners, en voor wie met hen werkt."
        />
        <Notice>
            <p>
                "Dit is geen juridisch advies. Regels en cao's veranderen. Bij elk antwoord staan bronnen met een jaar; wij lazen daarvan opgeslagen kopieën. "
                <strong>"Kijk altijd in jullie eigen cao, of vraag het aan je vakbond."</strong>
            </p>
        </Notice>
        {with_library(|library| questions(&library))}
    }
}

const fn heading(group: RuleGroup) -> &'static str {
    match group {
        RuleGroup::May => "Wat mag",
        RuleGroup::Must => "Wat moet",
        RuleGroup::NeedNot => "Wat hoeft niet",
        RuleGroup::Know => "Goed om te weten",
    }
}

fn questions(library: &Library) -> AnyView {
    show_asked_for();
    let of = |group: RuleGroup| library.rules.iter().filter(move |rule| rule.group == group);
    let jumps = RuleGroup::ALL.iter().map(|&group| {
        let links =
            of(group).map(|rule| view! { <li><a href=fragment(rule)>{rule.question.clone()}</a></li> }.into_any());
        view! { <div><p><strong>{heading(group)}</strong></p><ul>{links.collect_view()}</ul></div> }.into_any()
    });
    let groups = RuleGroup::ALL.iter().map(|&group| {
        let rules = of(group).map(|rule| answer(library, rule));
        view! { <section><h2>{heading(group)}</h2>{rules.collect_view()}</section> }.into_any()
    });
    view! {
        <nav class="jumps no-print" aria-label="Vragen op deze pagina">{jumps.collect_view()}</nav>
        <p class="no-print">{print_button("Print deze pagina")}</p>
        {groups.collect_view()}
        <p class="no-print">
            "Wat doet iemand in deze functie, en hoe ver gaat dat? Lees het voorbeeld voor een "
            <Link to=Route::Descriptions(DescriptionsPage::Role(DescriptionRole::Assistant))>"onderwijsassistent"</Link>" of een "
            <Link to=Route::Descriptions(DescriptionsPage::Role(DescriptionRole::TeacherSupporter))>"leraarondersteuner"</Link>"."
        </p>
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
    view! {
        <article class="rule">
            <h3 id=rule.id.clone() tabindex="-1">{rule.question.clone()}</h3>
            <p>{rule.answer.clone()}</p>
            <p><strong>"Wie weet het? "</strong>{rule.who_to_ask.clone()}</p>
            <div class="small">
                <p class="sources-head">"Bronnen"</p>
                {source_list(library, &rule.sources)}
                <p class="no-print"><a href=fragment(rule)>"Link naar dit antwoord"<span class="visually-hidden">": "{rule.question.clone()}</span></a></p>
            </div>
        </article>
    }
    .into_any()
}
