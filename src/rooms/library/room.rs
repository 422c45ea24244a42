//! How the pages to read present themselves to the app: chunk, view.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::LibraryPage;
use super::pages::{
    about, accessibility, changes, finding, findings, imprint, licences, measure, measures, not_found, open_data,
    overviews, privacy, rule, rules, search, sources,
};
use crate::kit::browser;
use crate::kit::library::text_index_handle;
use crate::kit::room::{Chunk, Room, Sheet};
use crate::kit::ui::introduced::introduced;
use crate::rooms::address::Pages;

/// Measures, findings, rules, and what is about the site.
#[derive(Debug)]
pub struct LibraryRoom;

impl LibraryRoom {
    /// The page of an address that we do not know, or `None` as long as the chunk is not here.
    pub fn not_found() -> Option<AnyView> {
        browser::at_once(library_page(None))
    }
}

/// Fetches what the text search needs, so that it is here once the words are typed.
///
/// # Errors
/// The chunk did not come.
#[wasm_split(library, fallible)]
pub fn prepare_search() -> Result<(), SplitLoaderError> {
    text_index_handle().fetch();
    Ok(())
}

/// Its chunk.
pub static CHUNK: Chunk = Chunk { code: LibraryPage::ROOM, sheet: Sheet::Frame, load: || Box::pin(load_library()) };

impl Room for LibraryRoom {
    type Page = LibraryPage;

    fn chunk(_: &LibraryPage) -> &'static Chunk {
        &CHUNK
    }

    fn view(page: &LibraryPage) -> Option<AnyView> {
        browser::at_once(library_page(Some(page)))
    }
}

#[wasm_split(library, fallible, preload(load_library))]
fn library_page(page: Option<&LibraryPage>) -> Result<AnyView, SplitLoaderError> {
    let Some(page) = page else { return Ok(not_found::NotFound().into_any()) };
    let shown = match page {
        LibraryPage::Findings => findings::Findings().into_any(),
        LibraryPage::Finding(id) => finding::finding_page(id),
        LibraryPage::Measures => measures::Measures().into_any(),
        LibraryPage::Measure(id) => measure::measure_page(id),
        LibraryPage::Rules => rules::Rules().into_any(),
        LibraryPage::Rule(id) => rule::rule_page(id),
        LibraryPage::Work => overviews::Work().into_any(),
        LibraryPage::Knowledge => overviews::Knowledge().into_any(),
        LibraryPage::Search => search::search_page(),
        LibraryPage::About => about::About().into_any(),
        LibraryPage::Privacy => privacy::Privacy().into_any(),
        LibraryPage::Accessibility => accessibility::Accessibility().into_any(),
        LibraryPage::Licences => licences::Licences().into_any(),
        LibraryPage::Sources => sources::Sources().into_any(),
        LibraryPage::OpenData => open_data::open_data_page(),
        LibraryPage::Changes => changes::changes_page(),
    };
    let changed = page.is_content().then(imprint::changed);
    Ok(view! { {introduced(&page.clone().into())}{shown}{changed} }.into_any())
}
