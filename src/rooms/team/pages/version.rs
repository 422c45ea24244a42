//! To be written.

use leptos::prelude::*;

use crate::kit::ui::basics::PageHead;
use crate::rooms::address::Pages;
use crate::rooms::route::TeamPage;
use crate::rooms::team::document::TeamHandle;

pub fn version_page(_: TeamHandle) -> AnyView {
    view! { <PageHead title=TeamPage::Version.title()/> }.into_any()
}
