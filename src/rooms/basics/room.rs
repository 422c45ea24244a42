//! How the room presents itself to the app: chunk, view.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::BasicsPage;
use crate::kit::browser;
use crate::kit::room::{Room, Sheet};
use crate::kit::ui::room_page::room_page;
use crate::rooms::address::Pages;
use crate::rooms::route::DivisionPage;

/// What a school fills in once.
#[derive(Debug)]
pub struct BasicsRoom;

impl Room for BasicsRoom {
    type Page = BasicsPage;

    /// Its fields are used with the division, and a chunk of its own would cut the shared ones into smaller pieces.
    const CHUNK: &'static str = DivisionPage::ROOM;

    const SHEET: Sheet = Sheet::Workshop;

    fn load() -> impl Future<Output = Result<(), SplitLoaderError>> {
        load_basics()
    }

    fn view(page: &BasicsPage) -> Option<AnyView> {
        browser::at_once(basics_page(page))
    }
}

#[wasm_split(division, fallible, preload(load_basics))]
fn basics_page(page: &BasicsPage) -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(*page))
}
