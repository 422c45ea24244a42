//! What to take along of a page: which one, and then everything there is of it. The choice is in the address, so that it can be
//! linked to.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use taakkompas_content::Library;

use super::along::taken_along;
use super::taken::Taken;
use crate::kit::library;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Link, PageHead, href, with_library};
use crate::kit::ui::fields::select_field;
use crate::kit::ui::introduced::introduced;
use crate::kit::ui::prose::{Section, sections};
use crate::rooms::address::{Pages, query};
use crate::rooms::policy::address::{Subject, SubjectKind};
use crate::rooms::policy::words::{hub as t, piece};
use crate::rooms::route::{PolicyPage, Route};

pub fn hub_page() -> AnyView {
    view! {
        {introduced(&PolicyPage::Hub.into())}
        <PageHead title=PolicyPage::Hub.title() lead=t::LEAD/>
        {with_library(|library| untrack(|| view! { <Kit library/> }.into_any()))}
        {sections(t::TERMS).map(section).collect_view()}
    }
    .into_any()
}

fn section((heading, content): Section) -> AnyView {
    view! { <section class="prose"><h2>{heading}</h2>{content}</section> }.into_any()
}

/// A component, so that it is made once and follows the address.
#[component]
fn Kit(library: Arc<Library>) -> impl IntoView {
    let location = use_location();
    let navigate = use_navigate();
    let today = use_session().today_of_reader();
    let of_subject = Arc::clone(&library);
    let subject = Memo::new(move |_| {
        let name = location.query.with(|query| query.get(query::SUBJECT)).unwrap_or_default();
        asked(&name, &of_subject)
    });
    let hub = href(&PolicyPage::Hub.into());
    let choose = Callback::new(move |subject: Subject| {
        let address = format!("{hub}?{}={}", query::SUBJECT, subject.name());
        // Replaces the history entry: "vorige" leads to the page before, not through every choice.
        let options = NavigateOptions { resolve: false, replace: true, scroll: false, ..NavigateOptions::default() };
        navigate(&address, options);
    });
    let of_taken = Arc::clone(&library);
    let taken = Memo::new(move |_| subject.with(|subject| Taken::new(subject, &of_taken, today)));
    let title = move || taken.with(|taken| taken.piece.title.clone());
    view! {
        <p class="print-only"><strong>{title}</strong></p>
        <section aria-labelledby="kies" class="no-print">
            <h2 id="kies">"Kies een pagina"</h2>
            <div class="filters">
                {kinds(subject, choose, Arc::clone(&library))}
                {subjects(subject, choose, library)}
            </div>
        </section>
        {taken_along(taken)}
        <section aria-labelledby="inleiding">
            <h2 id="inleiding">"De zelfscan met jullie eigen inleiding"</h2>
            <p>{t::OWN_INTRODUCTION}</p>
            <p><Link to=Route::Policy(PolicyPage::Introduction) class="button-quiet">"Maak zo'n link"</Link></p>
        </section>
    }
}

/// What the address asks for; the scan if that is nothing we have. A measure that went into another is that other.
fn asked(name: &str, of: &Library) -> Subject {
    let subject = match Subject::of_name(name) {
        Some(Subject::Measure(id)) => {
            library::measure_now(&id).map(|(card, _)| Subject::Measure(card.facts.id.as_str().to_owned()))
        }
        other => other,
    };
    subject.filter(|subject| piece::piece(subject, of, String::new()).is_some()).unwrap_or(Subject::Scan)
}

fn kinds(subject: Memo<Subject>, choose: Callback<Subject>, library: Arc<Library>) -> AnyView {
    let options = SubjectKind::ALL.map(|kind| (kind.code().to_owned(), piece::kind(kind).to_owned())).to_vec();
    let value = Signal::derive(move || subject.with(|subject| subject.kind().code().to_owned()));
    let change = Callback::new(move |code: String| {
        let kind = SubjectKind::of_code(&code).unwrap_or(SubjectKind::Scan);
        if let Some(first) = Subject::of_kind(kind, library::measures(), &library).into_iter().next() {
            choose.run(first);
        }
    });
    select_field("soort".to_owned(), "Soort", Signal::stored(options), value, change)
}

/// The subjects of the kind that was chosen; none to choose from where there is one.
fn subjects(subject: Memo<Subject>, choose: Callback<Subject>, library: Arc<Library>) -> AnyView {
    let kind = Memo::new(move |_| subject.with(Subject::kind));
    let value = Signal::derive(move || subject.with(Subject::name));
    let change = Callback::new(move |name: String| {
        if let Some(subject) = Subject::of_name(&name) {
            choose.run(subject);
        }
    });
    let field = move || {
        let all = Subject::of_kind(kind.get(), library::measures(), &library);
        let option = |subject: &Subject| {
            let title = piece::piece(subject, &library, String::new()).map(|piece| piece.title).unwrap_or_default();
            (subject.name(), title)
        };
        let options: Vec<_> = all.iter().map(option).collect();
        (options.len() > 1).then(|| select_field("pagina".to_owned(), "Pagina", Signal::stored(options), value, change))
    };
    field.into_any()
}
