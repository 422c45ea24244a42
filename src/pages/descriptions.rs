//! The task descriptions: which there are, and the one that is open.

use leptos::prelude::*;

use crate::components::basics::PageHead;

/// The page.
#[must_use]
pub fn descriptions_page() -> AnyView {
    view! { <PageHead title="Taakomschrijvingen" /> }.into_any()
}
