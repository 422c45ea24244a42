//! The division of tasks: where to begin, and what its pages share.

use leptos::prelude::*;

use crate::components::basics::PageHead;
use crate::routes::DivisionPage;
use crate::texts::division as words;

/// A page of the division.
#[must_use]
pub fn division_page(page: DivisionPage) -> AnyView {
    view! { <PageHead title=words::page_title(page) /> }.into_any()
}
