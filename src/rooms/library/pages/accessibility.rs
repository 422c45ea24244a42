//! The accessibility statement.

use leptos::prelude::*;

use crate::kit::ui::basics::PageHead;
use crate::kit::ui::prose::prose;
use crate::rooms::route::{LibraryPage, Route};

#[component]
pub fn Accessibility() -> impl IntoView {
    view! {
        <PageHead
            title=Route::Library(LibraryPage::Accessibility).title()
            lead="Iedereen op school moet met Taakkompas kunnen werken. Hier lees je hoe ver wij zijn."
        />
        {prose(crate::rooms::library::words::accessibility::ACCESSIBILITY)}
    }
}
