//! The accessibility statement, in the order of the model of the Dutch government.

use leptos::prelude::*;

use crate::kit::ui::basics::PageHead;
use crate::kit::ui::prose::{sections, with_contents};
use crate::rooms::library::pages::imprint::{for_anything, signature, status, where_to_ask};
use crate::rooms::library::words::accessibility as t;
use crate::rooms::route::{LibraryPage, Route};

#[component]
pub fn Accessibility() -> impl IntoView {
    let reach = view! { {status()}<p>{t::REACH}</p> };
    let stuck = view! {
        <p>"Zeg welke pagina het is en wat je wilde doen."</p>
        {where_to_ask("Meld het hier", for_anything)}
        <p>{t::COMPLAINT}</p>
    };
    let after = [("Loop je ergens op vast?", stuck.into_any()), ("Ondertekening", signature())];
    view! {
        <PageHead
            title=Route::Library(LibraryPage::Accessibility).title()
            lead="Iedereen op school moet met Taakkompas kunnen werken. Hier lees je hoe ver wij zijn."
        />
        {with_contents([("Status", reach.into_any())].into_iter().chain(sections(t::ACCESSIBILITY)).chain(after).collect())}
    }
}
