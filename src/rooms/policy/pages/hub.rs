//! What to take along of a page: which one, and then everything there is of it. The choice is in the address, so that it can be
//! linked to.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use taakkompas_content::Library;

use super::along::taken_along;
use super::taken::Taken;
use crate::kit::browser;
use crate::kit::library;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Link, Notice, PageHead, Tone, href, use_base, with_library};
use crate::kit::ui::fields::{FieldError, OptionGroup, Typed, grouped_select_field, select_field, typed_field};
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
    let home = browser::origin() + &use_base().0;
    let of_home = home.clone();
    let asked_for = Memo::new(move |_| {
        let name = location.query.with(|query| query.get(query::SUBJECT)).unwrap_or_default();
        let is_asked = !name.trim().is_empty();
        (is_asked, Subject::of_address(&name, &of_home).and_then(|subject| that_is_there(subject, &of_subject)))
    });
    let is_unknown = Memo::new(move |_| asked_for.with(|(is_asked, found)| *is_asked && found.is_none()));
    let subject = Memo::new(move |_| asked_for.with(|(_, found)| found.clone().unwrap_or(Subject::Scan)));
    let hub = href(&PolicyPage::Hub.into());
    let choose = Callback::new(move |subject: Subject| {
        let address = format!("{hub}?{}={}", query::SUBJECT, subject.name());
        // Replaces the history entry: "vorige" leads to the page before, not through every choice.
        let options = NavigateOptions { resolve: false, replace: true, scroll: false, ..NavigateOptions::default() };
        navigate(&address, options);
    });
    let pasted = Pasted { text: RwSignal::new(String::new()), refused: RwSignal::new(None) };
    // What was pasted before says nothing of what is chosen from a list.
    let choose_listed = Callback::new(move |subject: Subject| {
        pasted.text.set(String::new());
        pasted.refused.set(None);
        choose.run(subject);
    });
    let of_taken = Arc::clone(&library);
    let taken = Memo::new(move |_| subject.with(|subject| Taken::new(subject, &of_taken, today)));
    let title = move || taken.with(|taken| taken.piece.title.clone());
    view! {
        <p class="print-only"><strong>{title}</strong></p>
        {move || is_unknown.get().then(|| view! { <Notice tone=Tone::Care><p role="status">{t::UNKNOWN}</p></Notice> })}
        <section aria-labelledby="kies" class="no-print">
            <h2 id="kies">"Kies een pagina"</h2>
            <div class="filters">
                {kinds(subject, choose_listed, Arc::clone(&library))}
                {subjects(subject, choose_listed, Arc::clone(&library))}
            </div>
            {by_address(pasted, choose, home, library)}
        </section>
        {taken_along(taken)}
        <section aria-labelledby="inleiding">
            <h2 id="inleiding">"De zelfscan met jullie eigen inleiding"</h2>
            <p>{t::OWN_INTRODUCTION}</p>
            <p><Link to=Route::Policy(PolicyPage::Introduction) class="button-quiet">"Maak zo'n link"</Link></p>
        </section>
    }
}

/// The subject, if it is there. A measure that went into another is that other.
fn that_is_there(subject: Subject, of: &Library) -> Option<Subject> {
    let subject = match subject {
        Subject::Measure(id) => {
            library::measure_now(&id).map(|(card, _)| Subject::Measure(card.facts.id.as_str().to_owned()))
        }
        other => Some(other),
    };
    subject.filter(|subject| piece::piece(subject, of, String::new()).is_some())
}

/// An address that somebody pasted, and why it leads to nothing that can be taken along.
#[derive(Debug, Clone, Copy)]
struct Pasted {
    text: RwSignal<String>,
    refused: FieldError,
}

/// The field that chooses a page by its address: at once, as it is pasted. What it does not know it says when it is left: before that,
/// somebody may be typing.
fn by_address(pasted: Pasted, choose: Callback<Subject>, home: String, library: Arc<Library>) -> AnyView {
    let Pasted { text, refused } = pasted;
    let found = move |said: &str| Subject::of_address(said, &home).and_then(|subject| that_is_there(subject, &library));
    let of_left = found.clone();
    let change = Callback::new(move |said: String| {
        refused.set(None);
        if let Some(subject) = found(&said) {
            choose.run(subject);
        }
        text.set(said);
    });
    let left = Callback::new(move |()| {
        let is_refused = text.with_untracked(|said| !said.trim().is_empty() && of_left(said).is_none());
        refused.set(is_refused.then(|| t::NOT_OURS.to_owned()));
    });
    let wrong = Signal::derive(move || refused.get().into_iter().collect());
    typed_field(Typed { id: "adres", label: t::BY_ADDRESS, hint: "", value: text.into(), change, left, wrong })
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
            (piece::group(subject, &library), subject.name(), title)
        };
        let groups = OptionGroup::gathered(all.iter().map(option));
        (all.len() > 1).then(|| grouped_select_field("pagina".to_owned(), "Pagina", groups, value, change))
    };
    field.into_any()
}
