//! How the task descriptions present themselves to the app: chunk, view.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::DescriptionsPage;
use super::pages::descriptions_page;
use crate::kit::browser;
use crate::kit::room::{Chunk, Room, Sheet};
use crate::kit::ui::room_page::room_page;
use crate::rooms::address::Pages;

/// The task descriptions.
#[derive(Debug)]
pub struct DescriptionsRoom;

static CHUNK: Chunk =
    Chunk { code: DescriptionsPage::ROOM, sheet: Sheet::Workshop, load: || Box::pin(load_descriptions()) };

impl Room for DescriptionsRoom {
    type Page = DescriptionsPage;

    fn chunk(_: &DescriptionsPage) -> &'static Chunk {
        &CHUNK
    }

    fn view(page: &DescriptionsPage) -> Option<AnyView> {
        browser::at_once(self::page(*page))
    }
}

#[wasm_split(descriptions, fallible, preload(load_descriptions))]
fn page(page: DescriptionsPage) -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(page, move |document| descriptions_page(page, document)))
}
