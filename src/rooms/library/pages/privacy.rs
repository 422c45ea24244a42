//! Privacy: what is stored where, and how to erase it.

use leptos::prelude::*;

use crate::kit::ui::basics::PageHead;
use crate::kit::ui::prose::prose;
use crate::rooms::route::{LibraryPage, Route};

#[component]
pub fn Privacy() -> impl IntoView {
    view! {
        <PageHead
            title=Route::Library(LibraryPage::Privacy).title()
            lead="Wat je invult, blijft in je eigen browser. Wij krijgen het niet."
        />
        {prose(crate::rooms::library::words::privacy::PRIVACY)}
    }
}
