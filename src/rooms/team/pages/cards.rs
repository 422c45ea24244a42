//! To be written.

use leptos::prelude::*;

use crate::kit::ui::basics::PageHead;
use crate::rooms::address::Pages;
use crate::rooms::route::TeamPage;
use crate::rooms::team::document::TeamHandle;

pub fn cards_page(_: TeamHandle) -> AnyView {
    view! { <PageHead title=TeamPage::Cards.title()/> }.into_any()
}
