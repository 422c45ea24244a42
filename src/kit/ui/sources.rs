//! Sources outside the report: their title, publisher, date and kind.

use leptos::prelude::*;
use taakkompas_content::model::{Library, Source, SourceKind};
use taakkompas_scan::catalog::SourceId;

/// The sources with these ids, each with its link.
pub fn source_list(library: &Library, ids: &[SourceId]) -> AnyView {
    let sources = ids.iter().filter_map(|id| library.source(id.as_str()));
    view! { <ul class="sources">{sources.map(|source| item(source, None)).collect_view()}</ul> }.into_any()
}

/// All sources, each with the part of what it says that we use.
pub fn all_sources(library: &Library) -> AnyView {
    let items = library.sources.iter().map(|source| item(source, Some(&source.says)));
    view! { <ul class="sources">{items.collect_view()}</ul> }.into_any()
}

fn item(source: &Source, says: Option<&str>) -> AnyView {
    let stop = if source.title.ends_with(['?', '!', '.']) { "" } else { "." };
    let mut rest = format!("{stop} {}, {} ({}).", source.publisher, source.year, kind(source.kind));
    for more in [says, source.note.as_deref()].into_iter().flatten() {
        rest.push(' ');
        rest.push_str(more);
    }
    view! { <li><a href=source.url.clone() rel="external noopener">{source.title.clone()}</a>{rest}</li> }.into_any()
}

const fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Official => "officieel",
        SourceKind::Sector => "sectorpartij",
        SourceKind::Secondary => "andere bron",
    }
}
