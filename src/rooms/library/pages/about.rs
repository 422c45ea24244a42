//! The about page: what Taakkompas is, what it rests on, how the plan chooses, its limits; terms, sources, who offers it.

use leptos::prelude::*;

use crate::kit::ui::basics::PageHead;
use crate::kit::ui::links::link;
use crate::kit::ui::prose::{sections, with_contents};
use crate::rooms::library::pages::imprint::imprint;
use crate::rooms::library::words::about::{ABOUT, TERMS};
use crate::rooms::library::words::imprint::HEADING;
use crate::rooms::route::{LibraryPage, Route};

#[component]
pub fn About() -> impl IntoView {
    let more = [("Bronnen en licenties", sources_and_licences()), (HEADING, imprint())];
    view! {
        <PageHead
            title=Route::Library(LibraryPage::About).title()
            lead="Van een zelfscan naar één stap om mee te beginnen, en dan naar een plan van hooguit drie doelen."
        />
        {with_contents(sections(ABOUT).chain(sections(TERMS)).chain(more).collect())}
    }
}

fn sources_and_licences() -> AnyView {
    view! {
        <p>"Naast het rapport gebruiken wij wetten, de cao, onderzoek en pagina's van de overheid en het onderwijs."</p>
        <p>{link(&Route::Library(LibraryPage::Sources), "Bekijk alle bronnen, met wat wij eruit gebruiken")}</p>
        <p>"De teksten vallen onder CC BY 4.0, de code onder de EUPL 1.2. Onder die licenties mag je ze gebruiken, veranderen en delen."</p>
        <p>{link(&Route::Library(LibraryPage::Licences), "Lees wat je dan doet, en wat van anderen is")}</p>
    }
    .into_any()
}
