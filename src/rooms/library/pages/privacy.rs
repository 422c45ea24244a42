//! Privacy: what is stored where, and how to erase it.

use leptos::prelude::*;

use crate::kit::ui::basics::PageHead;
use crate::kit::ui::prose::prose;
use crate::rooms::library::pages::imprint::{for_privacy, where_to_ask};
use crate::rooms::route::{LibraryPage, Route};

#[component]
pub fn Privacy() -> impl IntoView {
    view! {
        <PageHead
            title=Route::Library(LibraryPage::Privacy).title()
            lead="Wat je invult, blijft in je eigen browser. Wij krijgen het niet."
        />
        {prose(crate::rooms::library::words::privacy::PRIVACY)}
        <section class="prose">
            <h2>"Een vraag over privacy?"</h2>
            {where_to_ask("Stel die hier", for_privacy)}
        </section>
    }
}
