//! What was removed or lowered when a stored document was opened: shown until the school has seen it, or changes
//! something in that document.

use leptos::prelude::*;

use super::basics::{Fold, Link, care_notice};
use super::saving::quiet;
use crate::kit::browser;
use crate::kit::document::handle::DocumentHandle;
use crate::kit::words::document as t;
use crate::kit::words::document::{DocumentWords, Mended};

/// How many lines are shown before the rest is folded.
const AT_ONCE: usize = 8;

/// The notice; empty if nothing was mended.
pub fn mended<D: DocumentWords>(document: DocumentHandle<D>) -> AnyView {
    let told = Memo::new(move |_| {
        let mends = document.mended();
        document.with(|document| mends.iter().map(|mend| document.explain(mend)).collect::<Vec<_>>())
    });
    until_seen(D::MENDED, told, move || document.acknowledge_mends())
}

/// The same of what is no document.
pub fn until_seen(
    title: &'static str,
    told: Memo<Vec<Mended>>,
    acknowledge: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    // A live region announces what is added to it, not its initial contents.
    let is_there = RwSignal::new(false);
    // The page may be gone by now.
    browser::soon(move || {
        let _ = is_there.try_set(true);
    });
    let seen = move || quiet("Begrepen", acknowledge);
    let shown = move || {
        (is_there.get() && told.with(|told| !told.is_empty()))
            .then(|| told.with(|told| notice(title, t::LEAD, told, t::NOT_KEPT_YET, seen())))
    };
    view! { <div class="stack no-print" aria-live="polite">{shown}</div> }.into_any()
}

/// The same for a file that was opened, for everything in it at once.
pub fn mended_in_file(told: &[Mended]) -> AnyView {
    let title = "Niet alles uit het bestand kon zo blijven";
    let notice = || notice(title, t::LEAD, told, t::NOT_KEPT_YET_OF_FILE, ().into_any());
    (!told.is_empty()).then(notice).into_any()
}

/// What no page can read of a file that was opened.
pub fn unread_in_file(title: &'static str, lead: &'static str, unread: &[Mended], next: &'static str) -> AnyView {
    (!unread.is_empty()).then(|| notice(title, lead, unread, next, ().into_any())).into_any()
}

fn notice(title: &'static str, lead: &'static str, told: &[Mended], kept: &'static str, seen: AnyView) -> AnyView {
    let list = |told: &[Mended]| {
        let line = |of: &Mended| view! { <li>{of.says.clone()}</li> };
        view! { <ul>{told.iter().map(line).collect_view()}</ul> }.into_any()
    };
    let (first, more) = told.split_at(told.len().min(AT_ONCE));
    let rest = (!more.is_empty()).then(|| (t::more(more.len()), list(more)));
    let rest = rest.map(|(summary, rest)| view! { <Fold summary>{rest}</Fold> });
    let (first, ways_on) = (list(first), ways_on(told));
    let body = view! {
        <p>{lead}</p>
        {first}
        {rest}
        <p>{kept}</p>
    };
    care_notice(title, body.into_any(), view! { {ways_on}{seen} }.into_any())
}

/// Links to the pages where the school can continue, each once.
fn ways_on(told: &[Mended]) -> AnyView {
    let mut places: Vec<&Mended> = Vec::new();
    for of in told {
        if !places.iter().any(|other| (&other.to, &other.place) == (&of.to, &of.place)) {
            places.push(of);
        }
    }
    let link = |of: &Mended| {
        let (to, says) = (of.to.clone(), format!("Ga naar: {}", of.place));
        view! { <Link to>{says}</Link> }
    };
    places.into_iter().map(link).collect_view().into_any()
}
