//! How the room presents itself to the app: title, chunk, view.

use leptos::prelude::*;
use taakkompas_content::Library;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::BasicsPage;
use crate::kit::browser;
use crate::kit::room::{Head, Room, Sheet};
use crate::kit::ui::room_page::room_page;
use crate::rooms::address::Pages;

/// What a school fills in once.
#[derive(Debug)]
pub struct BasicsRoom;

impl Room for BasicsRoom {
    type Page = BasicsPage;

    const SHEET: Sheet = Sheet::Workshop;

    fn head(page: &BasicsPage, _: Option<&Library>) -> Head {
        Head::titled(page.title())
    }

    fn load() -> impl Future<Output = Result<(), SplitLoaderError>> {
        load_basics()
    }

    fn view(page: &BasicsPage) -> Option<AnyView> {
        browser::at_once(basics_page(page))
    }
}

#[wasm_split(basics, fallible, preload(load_basics))]
fn basics_page(page: &BasicsPage) -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(*page))
}
