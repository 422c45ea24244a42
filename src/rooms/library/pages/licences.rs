//! Under which licence the code, the texts and the work of others are.

use leptos::prelude::*;

use crate::kit::place::Base;
use crate::kit::ui::basics::PageHead;
use crate::kit::ui::prose::{blocks, sections, with_contents};
use crate::rooms::library::pages::imprint::source;
use crate::rooms::library::words::licences as t;
use crate::rooms::route::{LibraryPage, Route};

#[component]
pub fn Licences() -> impl IntoView {
    let notices = format!("{}/{}", use_context::<Base>().unwrap_or_default().0, t::NOTICES_FILE);
    let code = view! { {blocks(t::CODE)}{source()} };
    let others = view! {
        {blocks(t::OTHERS)}
        <p><a href=notices rel="external">"Lees van wie die is, en de tekst van elke licentie, ook van de EUPL"</a></p>
    };
    let between = [("De code", code.into_any()), ("Van anderen", others.into_any())];
    view! {
        <PageHead
            title=Route::Library(LibraryPage::Licences).title()
            lead="Je mag Taakkompas gebruiken, veranderen en delen. Hier lees je wat je daarvoor doet."
        />
        {with_contents(sections(t::TEXTS).chain(between).chain(sections(t::REPORT)).collect())}
    }
}
