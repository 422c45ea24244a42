//! To be written.

use leptos::prelude::*;

use crate::kit::ui::basics::PageHead;
use crate::rooms::address::Pages;
use crate::rooms::route::TeamPage;

pub fn hand_in_page() -> AnyView {
    view! { <PageHead title=TeamPage::HandIn.title()/> }.into_any()
}
