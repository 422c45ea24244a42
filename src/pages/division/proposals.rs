//! Three proposals.

use leptos::prelude::*;

use crate::components::basics::PageHead;
use crate::routes::DivisionPage;
use crate::session::DivisionDesk;
use crate::texts::division as words;

/// The page.
pub(super) fn proposals_page(_desk: DivisionDesk) -> AnyView {
    view! { <PageHead title=words::page_title(DivisionPage::Proposals) /> }.into_any()
}
