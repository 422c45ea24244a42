//! To be written.

use leptos::prelude::*;

use crate::kit::ui::basics::PageHead;
use crate::rooms::address::Pages;
use crate::rooms::route::TeamPage;

pub fn rules_page() -> AnyView {
    view! { <PageHead title=TeamPage::Rules.title()/> }.into_any()
}
