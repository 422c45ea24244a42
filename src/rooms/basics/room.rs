//! How the room presents itself to the app: chunk, view.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::BasicsPage;
use super::pages::school_page;
use crate::kit::browser;
use crate::kit::room::{Chunk, Room, Sheet};
use crate::kit::ui::room_page::room_page;
use crate::rooms::address::Pages;

/// What a school fills in once.
#[derive(Debug)]
pub struct BasicsRoom;

static CHUNK: Chunk = Chunk { code: BasicsPage::ROOM, sheet: Sheet::Workshop, load: || Box::pin(load_basics()) };

impl Room for BasicsRoom {
    type Page = BasicsPage;

    fn chunk(_: &BasicsPage) -> &'static Chunk {
        &CHUNK
    }

    fn view(page: &BasicsPage) -> Option<AnyView> {
        match page {
            BasicsPage::School => browser::at_once(basics_page()),
        }
    }
}

#[wasm_split(basics, fallible, preload(load_basics))]
fn basics_page() -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(BasicsPage::School, school_page))
}
