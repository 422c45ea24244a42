//! How the task descriptions present themselves to the app: chunk, view.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::DescriptionsPage;
use crate::kit::browser;
use crate::kit::room::{Room, Sheet};
use crate::kit::ui::room_page::room_page;
use crate::rooms::address::Pages;

/// The task descriptions.
#[derive(Debug)]
pub struct DescriptionsRoom;

impl Room for DescriptionsRoom {
    type Page = DescriptionsPage;

    const CHUNK: &'static str = DescriptionsPage::ROOM;

    const SHEET: Sheet = Sheet::Workshop;

    fn load() -> impl Future<Output = Result<(), SplitLoaderError>> {
        load_descriptions()
    }

    fn view(page: &DescriptionsPage) -> Option<AnyView> {
        browser::at_once(descriptions_page(page))
    }
}

#[wasm_split(descriptions, fallible, preload(load_descriptions))]
fn descriptions_page(page: &DescriptionsPage) -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(*page))
}
