//! The accessibility statement, in the order of the model of the Dutch government.

use leptos::prelude::*;

use crate::kit::ui::basics::PageHead;
use crate::kit::ui::prose::prose;
use crate::rooms::library::pages::imprint::{for_anything, signature, status, where_to_ask};
use crate::rooms::library::words::accessibility as t;
use crate::rooms::route::{LibraryPage, Route};

#[component]
pub fn Accessibility() -> impl IntoView {
    view! {
        <PageHead
            title=Route::Library(LibraryPage::Accessibility).title()
            lead="Iedereen op school moet met Taakkompas kunnen werken. Hier lees je hoe ver wij zijn."
        />
        <section class="prose">
            <h2>"Status"</h2>
            {status()}
            <p>{t::REACH}</p>
        </section>
        {prose(t::ACCESSIBILITY)}
        <section class="prose">
            <h2>"Loop je ergens op vast?"</h2>
            <p>"Zeg welke pagina het is en wat je wilde doen."</p>
            {where_to_ask("Meld het hier", for_anything)}
            <p>{t::COMPLAINT}</p>
        </section>
        <section class="prose">
            <h2>"Ondertekening"</h2>
            {signature()}
        </section>
    }
}
