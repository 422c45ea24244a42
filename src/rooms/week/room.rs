//! How the assistants' week presents itself to the app: chunk, view.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::WeekPage;
use super::pages::example;
use crate::kit::browser;
use crate::kit::room::{Room, Sheet};
use crate::kit::ui::room_page::room_page;
use crate::rooms::address::Pages;

/// The assistants' week.
#[derive(Debug)]
pub struct WeekRoom;

impl Room for WeekRoom {
    type Page = WeekPage;

    const CHUNK: &'static str = WeekPage::ROOM;

    const SHEET: Sheet = Sheet::Workshop;

    fn load() -> impl Future<Output = Result<(), SplitLoaderError>> {
        load_week()
    }

    fn view(page: &WeekPage) -> Option<AnyView> {
        browser::at_once(week_page(page))
    }
}

impl WeekRoom {
    /// A day card and an agreement, as examples for a page that is written out.
    pub fn examples() -> [AnyView; 2] {
        [example::example_card(), example::example_agreement()]
    }
}

#[wasm_split(week, fallible, preload(load_week))]
fn week_page(page: &WeekPage) -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(*page))
}
