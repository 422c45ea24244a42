//! Privacy: what is stored where, and how to erase it.

use leptos::prelude::*;

use crate::kit::ui::basics::PageHead;
use crate::kit::ui::prose::{sections, with_contents};
use crate::rooms::library::pages::imprint::{for_privacy, where_to_ask};
use crate::rooms::library::words::privacy::PRIVACY;
use crate::rooms::route::{LibraryPage, Route};

#[component]
pub fn Privacy() -> impl IntoView {
    let question = ("Een vraag over privacy?", where_to_ask("Stel die hier", for_privacy));
    view! {
        <PageHead
            title=Route::Library(LibraryPage::Privacy).title()
            lead="Wat je invult, blijft in je eigen browser. Wij krijgen het niet."
        />
        {with_contents(sections(PRIVACY).chain([question]).collect())}
    }
}
