//! For those who come to a page from elsewhere: where it stands in the site, and what the site is.

use leptos::prelude::*;

use super::basics::href;
use crate::rooms::route::{LibraryPage, Route};

/// What Taakkompas is, in a sentence.
pub const WHAT_IT_IS: &str = "Taakkompas is een gratis zelfscan en actieplan voor basisscholen.";

/// What a link puts above the scan, from context: the room that knows what it is stands above the scan's own.
#[derive(Debug, Clone, Copy)]
pub struct AboveScan(pub fn() -> AnyView);

/// What a link puts above the scan; usually nothing.
pub fn above_scan() -> Option<AnyView> {
    use_context::<AboveScan>().map(|AboveScan(view)| view())
}

/// The pages above this one, and what Taakkompas is. The hub of the scan says the latter in its first line: every page of the scan
/// would wait for this. Nothing for a page to which nobody comes from elsewhere, nor for the one that says all of it.
pub fn introduced(route: &Route) -> AnyView {
    let above = route.all_above();
    if !route.is_landing() || above.is_empty() || *route == Route::Library(LibraryPage::About) {
        return ().into_any();
    }
    let steps = above.iter().map(|above| view! { <li><a href=href(above)>{above.name_in_trail()}</a></li> }.into_any());
    view! {
        <nav class="trail small no-print" aria-label="Waar je bent">
            <ol class="inline-list">{steps.collect_view()}</ol>
            <p>{WHAT_IT_IS}</p>
        </nav>
    }
    .into_any()
}
