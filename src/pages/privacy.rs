//! Privacy: what is stored where, and how to erase it.

use leptos::prelude::*;

use crate::components::basics::PageHead;
use crate::components::prose::prose;
use crate::routes::Route;
use crate::texts;

#[component]
pub fn Privacy() -> impl IntoView {
    view! {
        <PageHead
            title=texts::page_title(&Route::Privacy)
            lead="Wat je invult, blijft in je eigen browser. Wij krijgen het niet."
        />
        {prose(texts::privacy::PRIVACY)}
    }
}
