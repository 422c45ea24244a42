//! How the page about stored data presents itself to the app: chunk, view.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::DataPage;
use super::pages;
use crate::kit::browser;
use crate::kit::room::{Room, Sheet};
use crate::rooms::address::Pages;

/// What is stored here: save, open, erase.
#[derive(Debug)]
pub struct DataRoom;

impl Room for DataRoom {
    type Page = DataPage;

    const CHUNK: &'static str = DataPage::ROOM;

    const SHEET: Sheet = Sheet::Frame;

    fn load() -> impl Future<Output = Result<(), SplitLoaderError>> {
        load_data()
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
