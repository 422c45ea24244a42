//! The accessibility statement.

use leptos::prelude::*;

use crate::kit::ui::basics::PageHead;
use crate::kit::ui::prose::prose;
use crate::rooms::library::pages::imprint::{for_anything, where_to_ask};
use crate::rooms::route::{LibraryPage, Route};

#[component]
pub fn Accessibility() -> impl IntoView {
    view! {
        <PageHead
            title=Route::Library(LibraryPage::Accessibility).title()
            lead="Iedereen op school moet met Taakkompas kunnen werken. Hier lees je hoe ver wij zijn."
        />
        {prose(crate::rooms::library::words::accessibility::ACCESSIBILITY)}
        <section class="prose">
            <h2>"Loop je ergens op vast?"</h2>
            <p>"Zeg welke pagina het is en wat je wilde doen."</p>
            {where_to_ask("Meld het hier", for_anything)}
        </section>
    }
}
