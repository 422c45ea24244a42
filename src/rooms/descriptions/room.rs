//! How the task descriptions present themselves to the app: title, chunk, view.

use leptos::prelude::*;
use taakkompas_content::Library;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::DescriptionsPage;
use super::pages::descriptions_page;
use super::words;
use crate::kit::browser;
use crate::kit::room::{Chunk, Head, Room, Sheet};
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

    fn head(page: &DescriptionsPage, _: Option<&Library>) -> Head {
        match page {
            DescriptionsPage::Hub => Head::titled(page.title()),
            DescriptionsPage::Role(role) => Head {
                title: words::page_of(*role),
                description: Some(format!("{} Een voorbeeld om mee te beginnen.", words::sub_line(*role))),
            },
        }
    }

    fn view(page: &DescriptionsPage) -> Option<AnyView> {
        browser::at_once(self::page(*page))
    }
}

#[wasm_split(descriptions, fallible, preload(load_descriptions))]
fn page(page: DescriptionsPage) -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(page, move |document| descriptions_page(page, document)))
}
