//! One finding: what it says, who says it and how strongly, what applies today, and what rests on it.

use std::sync::Arc;

use leptos::prelude::*;
use taakkompas_content::Library;
use taakkompas_content::model::{Conclusion, Finding, Perspective, Strength};

use crate::kit::library::{self, Load, use_library};
use crate::kit::ui::basics::{Link, PageHead, with_library};
use crate::kit::ui::findings::{careful_tag, to_finding};
use crate::kit::ui::links::{linked, titled_list};
use crate::kit::ui::prose;
use crate::kit::ui::referring::{Reference, referring};
use crate::kit::ui::sources::source_list;
use crate::kit::words::labels;
use crate::rooms::library::words::research;
use crate::rooms::route::{LibraryPage, Route, ScanPage};

pub fn finding_page(id: &str) -> AnyView {
    let of_head = id.to_owned();
    let of_body = id.to_owned();
    view! {
        {head(of_head)}
        {with_library(move |library| match library.finding(&of_body) {
            Some(finding) => body(&library, finding),
            None => unknown(),
        })}
    }
    .into_any()
}

/// The heading. The id stands in for the title until the library has loaded, and if it fails to load.
fn head(id: String) -> impl IntoView {
    let handle = use_library();
    move || {
        let stand_in = format!("Bevinding {id}");
        let title = match handle.load() {
            // Not the page's own head yet: that one takes the focus.
            Load::NotAsked | Load::Loading => {
                return view! { <header class="page-head"><h1 tabindex="-1">{stand_in}</h1></header> }.into_any();
            }
            Load::Ready(library) => library.finding(&id).map(|finding| finding.title.clone()),
            Load::Failed => Some(stand_in),
        };
        view! { <PageHead title=title.unwrap_or_else(|| UNKNOWN.to_owned()) /> }.into_any()
    }
}

const UNKNOWN: &str = "Deze bevinding is er niet";

fn unknown() -> AnyView {
    view! {
        <p>"Misschien is het adres verkeerd getypt. Een bevinding heeft een kort nummer, zoals OZ-05."</p>
        <p><Link to=Route::Library(LibraryPage::Findings)>"Zoek in alle bevindingen"</Link></p>
    }
    .into_any()
}

fn body(library: &Arc<Library>, finding: &Finding) -> AnyView {
    view! {
        <div class="two-columns" data-finding=finding.id.to_string()>
            <div class="stack">
                <p class="finding-text">{finding.text.clone()}</p>
                {research::told_as(finding).map(|told| view! { <p class="small">{told}</p> })}
                {today(library, finding)}
                {what_rests_on_it(finding)}
                {behind_the_conclusion(library, finding)}
            </div>
            <aside aria-label="Hoe sterk het is">
                <p class="cluster small">
                    <span class="tag tag-own">"onze woorden"</span>
                    {finding.careful.then(careful_tag)}
                    <span>"Wij vatten het rapport samen. Het is geen citaat."</span>
                </p>
                {facts_of(library, finding)}
            </aside>
        </div>
        {referring(&Route::Library(LibraryPage::Finding(finding.id.to_string())), Reference {
            says: "Link naar deze bevinding:",
            text: research::reference_of(finding),
        })}
        {neighbours(library, finding)}
    }
    .into_any()
}

/// Who says it, how strongly, and in which section of the report.
fn facts_of(library: &Library, finding: &Finding) -> AnyView {
    let strength = labels::capital(&finding.strength_text);
    let careful = if finding.careful { " Het rapport zegt het zelf voorzichtig." } else { "" };
    let conclusion = finding.conclusion.filter(|_| finding.strength != Strength::Conclusion);
    let mut facts = vec![
        ("Wie zegt het", labels::capital(&finding.who).into_any()),
        ("Hoe sterk", format!("{strength}.{careful}").into_any()),
        ("Soort", labels::capital(labels::finding_kind(finding.kind)).into_any()),
    ];
    // The report does not always say who speaks; then no side stands beside it.
    if finding.perspective != Perspective::Unnamed {
        facts.push(("Van welke kant", research::side(finding.perspective).to_owned().into_any()));
    }
    facts.push(("In het rapport", labels::capital(&research::section(&finding.section)).into_any()));
    facts.extend(conclusion.and_then(|conclusion| said_as(library, conclusion)).map(|of| {
        let says = format!(" ({}); deze koppeling is van ons", of.id);
        ("Hoort bij", view! { {to_finding(of)}{says} }.into_any())
    }));
    prose::facts(facts)
}

/// The finding of section 3.1 that states this conclusion.
fn said_as(library: &Library, conclusion: Conclusion) -> Option<&Finding> {
    let mut conclusions = library.findings.iter().filter(|finding| finding.strength == Strength::Conclusion);
    conclusions.find(|finding| finding.conclusion == Some(conclusion))
}

/// What changed since the report.
fn today(library: &Library, finding: &Finding) -> Option<AnyView> {
    let today = finding.today.clone()?;
    let sources = (!finding.today_sources.is_empty()).then(|| source_list(library, &finding.today_sources));
    Some(view! { <section class="notice"><h2>"Wat nu geldt"</h2><p>{today}</p>{sources}</section> }.into_any())
}

/// The statements and measures that cite this finding.
fn what_rests_on_it(finding: &Finding) -> AnyView {
    let statements: Vec<AnyView> = library::core()
        .statements
        .iter()
        .filter(|statement| statement.facts.findings.contains(&finding.id))
        .map(|statement| {
            let theme = statement.facts.theme;
            linked(&Route::Scan(ScanPage::Theme(theme)), &statement.text, format!(" ({})", labels::theme(theme)))
        })
        .collect();
    let measures: Vec<AnyView> = library::measures()
        .cards
        .iter()
        .filter(|card| card.facts.findings.contains(&finding.id))
        .map(|card| {
            linked(&Route::Library(LibraryPage::Measure(card.facts.id.to_string())), &card.title, String::new())
        })
        .collect();
    let nothing = statements.is_empty() && measures.is_empty();
    view! {
        <section>
            <h2>"Wat erop rust"</h2>
            {finding.context.clone().map(|context| view! { <p>{context}</p> }.into_any())}
            {(nothing && finding.context.is_none()).then(|| view! { <p>"Er rust geen stelling of maatregel op."</p> }.into_any())}
            {(!nothing).then(|| view! { <p><span class="tag tag-own">"deze koppeling is van ons"</span></p> }.into_any())}
            {titled_list("Stellingen in de zelfscan", statements)}
            {titled_list("Maatregelen", measures)}
        </section>
    }
    .into_any()
}

/// For a conclusion of section 3.1: the findings that, in our reading, belong to it.
fn behind_the_conclusion(library: &Library, finding: &Finding) -> Option<AnyView> {
    let conclusion = finding.conclusion.filter(|_| finding.strength == Strength::Conclusion)?;
    let items: Vec<AnyView> = library
        .findings
        .iter()
        .filter(|other| other.conclusion == Some(conclusion) && other.id != finding.id)
        .map(|other| {
            linked(
                &Route::Library(LibraryPage::Finding(other.id.to_string())),
                &other.title,
                format!(" ({})", other.strength_text),
            )
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>"Bevindingen die hierbij horen"</h2>
                <p><span class="tag tag-own">"deze koppeling is van ons"</span></p>
                <ul>{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// Links to the previous and next finding, in the order of the report.
fn neighbours(library: &Library, finding: &Finding) -> AnyView {
    let place = library.findings.iter().position(|other| other.id == finding.id);
    let at = |place: Option<usize>| place.and_then(|place| library.findings.get(place));
    let way =
        |says: &'static str, to: Option<&Finding>| to.map(|to| view! { <li>{says}{to_finding(to)}</li> }.into_any());
    view! {
        <nav class="neighbours no-print" aria-label="Andere bevindingen">
            <ul class="plain-list">
                {way("Vorige: ", at(place.and_then(|place| place.checked_sub(1))))}
                {way("Volgende: ", at(place.map(|place| place + 1)))}
                <li><Link to=Route::Library(LibraryPage::Findings)>"Alle bevindingen"</Link></li>
            </ul>
        </nav>
    }
    .into_any()
}
