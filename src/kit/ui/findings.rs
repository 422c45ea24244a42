//! What every page shows of a finding: its title as a link, and that the report words it with care.

use leptos::prelude::*;
use taakkompas_content::model::Finding;

use super::links::link;
use crate::rooms::route::{LibraryPage, Route};

/// A link to a finding, by its title.
pub fn to_finding(finding: &Finding) -> AnyView {
    link(&Route::Library(LibraryPage::Finding(finding.id.to_string())), &finding.title)
}

/// The mark of a finding that the report itself words with care.
pub fn careful_tag() -> AnyView {
    view! { <span class="tag">"voorzichtig"</span> }.into_any()
}
