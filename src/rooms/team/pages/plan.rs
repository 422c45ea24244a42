//! To be written.

use leptos::prelude::*;

use crate::kit::ui::basics::PageHead;
use crate::rooms::address::Pages;
use crate::rooms::route::TeamPage;

pub fn plan_page() -> AnyView {
    view! { <PageHead title=TeamPage::Plan.title()/> }.into_any()
}
