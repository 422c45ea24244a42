//! Someone's own wishes.

use leptos::prelude::*;

use crate::components::basics::PageHead;
use crate::routes::DivisionPage;
use crate::texts::division as words;

/// The page.
pub(super) fn wishes_page() -> AnyView {
    view! { <PageHead title=words::page_title(DivisionPage::Wishes) /> }.into_any()
}
