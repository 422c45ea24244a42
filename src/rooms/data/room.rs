//! How the page about stored data presents itself to the app: chunk, view.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::DataPage;
use super::pages;
use crate::kit::browser;
use crate::kit::room::{Chunk, Room, Sheet};
use crate::rooms::address::Pages;

/// What is stored here: save, open, erase.
#[derive(Debug)]
pub struct DataRoom;

static CHUNK: Chunk = Chunk { code: DataPage::ROOM, sheet: Sheet::Frame, load: || Box::pin(load_data()) };

impl Room for DataRoom {
    type Page = DataPage;

    fn chunk(_: &DataPage) -> &'static Chunk {
        &CHUNK
    }

    fn view(page: &DataPage) -> Option<AnyView> {
        browser::at_once(data_page(page))
    }
}

#[wasm_split(data, fallible, preload(load_data))]
fn data_page(page: &DataPage) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        DataPage::Overview => pages::Data().into_any(),
    })
}
