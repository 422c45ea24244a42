//! How the division of tasks presents itself to the app: chunk, view.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::DivisionPage;
use crate::kit::browser;
use crate::kit::room::{Room, Sheet};
use crate::kit::ui::room_page::room_page;
use crate::rooms::address::Pages;

/// The division of tasks.
#[derive(Debug)]
pub struct DivisionRoom;

impl Room for DivisionRoom {
    type Page = DivisionPage;

    const CHUNK: &'static str = DivisionPage::ROOM;

    const SHEET: Sheet = Sheet::Workshop;

    fn load() -> impl Future<Output = Result<(), SplitLoaderError>> {
        load_division()
    }

    fn view(page: &DivisionPage) -> Option<AnyView> {
        browser::at_once(division_page(page))
    }
}

#[wasm_split(division, fallible, preload(load_division))]
fn division_page(page: &DivisionPage) -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(*page))
}
