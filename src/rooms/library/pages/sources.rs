//! Every source outside the report, by its kind.

use leptos::prelude::*;
use taakkompas_content::Library;
use taakkompas_content::model::SourceKind;

use crate::kit::ui::basics::{PageHead, with_library};
use crate::kit::ui::links::link;
use crate::kit::ui::sources::sources_of_kind;
use crate::rooms::route::{LibraryPage, Route};

const KINDS: [(SourceKind, &str); 4] = [
    (SourceKind::Law, "Wetten"),
    (SourceKind::Official, "Van de overheid"),
    (SourceKind::Sector, "Van bonden, raden en andere partijen in het onderwijs"),
    (SourceKind::Secondary, "Andere bronnen"),
];

#[component]
pub fn Sources() -> impl IntoView {
    view! {
        <PageHead
            title=Route::Library(LibraryPage::Sources).title()
            lead="Waar Taakkompas op rust, naast het rapport. Bij elke bron staat wat wij eruit gebruiken."
        />
        {with_library(|library| sources(&library))}
        <p>{link(&Route::Library(LibraryPage::Findings), "Lees wat het rapport zelf zegt")}</p>
    }
}

fn sources(library: &Library) -> AnyView {
    let newest = library.sources.iter().filter_map(|source| source.year).max().unwrap_or_default();
    let count = library.sources.len();
    let parts = KINDS.into_iter().map(|(kind, heading)| {
        view! { <section><h2>{heading}</h2>{sources_of_kind(library, kind)}</section> }.into_any()
    });
    view! {
        <p>{format!("Dit zijn er {count}. De nieuwste over wet, cao en onderzoek is uit {newest}. Wat later veranderde, staat er nog niet in.")}</p>
        {parts.collect_view()}
    }
    .into_any()
}
