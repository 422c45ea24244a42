//! Who there is, with room and days.

use leptos::prelude::*;

use crate::components::basics::PageHead;
use crate::routes::DivisionPage;
use crate::session::DivisionDesk;
use crate::texts::division as words;

/// The page.
pub(super) fn team_page(_desk: DivisionDesk) -> AnyView {
    view! { <PageHead title=words::page_title(DivisionPage::Team) /> }.into_any()
}
