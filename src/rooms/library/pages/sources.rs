//! Every source outside the report, by its kind.

use leptos::prelude::*;
use taakkompas_content::Library;
use taakkompas_content::model::SourceKind;

use crate::kit::ui::basics::{PageHead, with_library};
use crate::kit::ui::links::link;
use crate::kit::ui::sources::sources_of_kind;
use crate::rooms::route::{LibraryPage, Route};

/// Each kind with the id of its part and its heading.
const KINDS: [(SourceKind, &str, &str); 4] = [
    (SourceKind::Law, "wetten", "Wetten"),
    (SourceKind::Official, "overheid", "Van de overheid"),
    (SourceKind::Sector, "onderwijs", "Van bonden, raden en andere partijen in het onderwijs"),
    (SourceKind::Secondary, "andere", "Andere bronnen"),
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
    let parts = KINDS.into_iter().map(|(kind, id, heading)| {
        view! { <section><h2 id=id tabindex="-1">{heading}</h2>{sources_of_kind(library, kind)}</section> }.into_any()
    });
    let to_part = |(kind, id, heading): (SourceKind, &str, &str)| {
        let count = library.sources.iter().filter(|source| source.kind == kind).count();
        view! { <li><a href=format!("#{id}") rel="external">{heading}</a>{format!(" ({count})")}</li> }.into_any()
    };
    view! {
        <p>{format!("Dit zijn er {count}. De nieuwste over wet, cao en onderzoek is uit {newest}. Wat later veranderde, staat er nog niet in.")}</p>
        <p>"Wij lazen opgeslagen kopieën, niet de pagina's zelf. Bij een wet staat de dag waarop wij die lazen."</p>
        <nav class="no-print" aria-label="Soorten bronnen"><ul>{KINDS.map(to_part).collect_view()}</ul></nav>
        {parts.collect_view()}
    }
    .into_any()
}
