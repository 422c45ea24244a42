//! What the task descriptions say of themselves.

use leptos::prelude::*;
use taakkompas_content::Library;
use taakkompas_descriptions::Book;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::DescriptionsPage;
use super::{pages, words};
use crate::kit::browser;
use crate::kit::document;
use crate::kit::records::scan::Scan;
use crate::kit::room::{Head, Room, RoomDocument};
use crate::kit::ui::room_page::room_page;
use crate::rooms::address::Pages;

/// The task descriptions.
#[derive(Debug)]
pub struct Descriptions;

impl Room for Descriptions {
    type Page = DescriptionsPage;

    const CODE: &'static str = "descriptions";
    const DOCUMENT: Option<RoomDocument> = Some(RoomDocument::of::<Book>());

    fn head(page: &DescriptionsPage, _: Option<&Library>) -> Head {
        match page {
            DescriptionsPage::Hub => Head::titled(page.title()),
            DescriptionsPage::Role(role) => Head {
                title: words::page_of(*role),
                description: Some(format!("{} Een voorbeeld om mee te beginnen.", words::sub_line(*role))),
            },
        }
    }

    fn in_words(scan: &Scan) -> Vec<String> {
        // Read on another day it may say less, never more: who may lead a group can end.
        let today = scan.today.unwrap_or_else(browser::today);
        document::of::<Book>(scan).map_or_else(|_| Vec::new(), |book| words::in_words(&book, today))
    }

    async fn load() -> Result<(), SplitLoaderError> {
        load_descriptions().await
    }

    fn view(page: &DescriptionsPage) -> Option<AnyView> {
        browser::at_once(descriptions_page(page))
    }
}

#[wasm_split(descriptions, fallible, preload(load_descriptions))]
fn descriptions_page(page: &DescriptionsPage) -> Result<AnyView, SplitLoaderError> {
    Ok(match *page {
        DescriptionsPage::Hub => room_page(pages::Page::Hub),
        DescriptionsPage::Role(role) => room_page(pages::Page::Of(role)),
    })
}
