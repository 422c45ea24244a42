//! The about page: what Taakkompas is, what it rests on, how the plan chooses, its limits; terms, sources, version.

use leptos::prelude::*;
use taakkompas_content::Library;

use crate::kit::library::LIBRARY_FILE;
use crate::kit::ui::basics::{Fold, PageHead, with_library};
use crate::kit::ui::prose::prose;
use crate::kit::ui::sources::all_sources;
use crate::rooms::route::{LibraryPage, Route};

#[component]
pub fn About() -> impl IntoView {
    view! {
        <PageHead
            title=Route::Library(LibraryPage::About).title()
            lead="Van een zelfscan naar één stap voor deze week, en dan naar een plan van hooguit drie doelen."
        />
        {prose(crate::rooms::library::words::about::ABOUT)}
        {prose(crate::rooms::library::words::about::TERMS)}
        <section class="prose">
            <h2>"Bronnen, licentie en versie"</h2>
            {with_library(|library| sources(&library))}
            <p>"De code en de teksten van Taakkompas vallen onder de EUPL 1.2. Onder die licentie mag je ze gebruiken, veranderen en delen."</p>
            <p class="small">{format!("Taakkompas {}, inhoud {}.", env!("CARGO_PKG_VERSION"), content_version())}</p>
        </section>
    }
}

/// Every source outside the report, and the year of the newest.
fn sources(library: &Library) -> AnyView {
    let newest = library.sources.iter().filter_map(|source| source.year).max().unwrap_or_default();
    let summary = format!("Alle {} bronnen, met wat wij eruit gebruiken", library.sources.len());
    let list = all_sources(library);
    view! {
        <p>{format!("De nieuwste bron over wet, cao en onderzoek is uit {newest}. Wat later veranderde, staat er nog niet in.")}</p>
        <Fold summary>{list}</Fold>
    }
    .into_any()
}

/// The fingerprint changes with the content; half of it is enough to tell versions apart.
fn content_version() -> &'static str {
    let fingerprint = LIBRARY_FILE.trim_start_matches("library-").trim_end_matches(".bin");
    fingerprint.get(..8).unwrap_or(fingerprint)
}
