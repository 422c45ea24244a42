//! How the pages for policy staff present themselves to the app: chunks, views, and what a link puts above the scan.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::PolicyPage;
use super::pages::{form, hub, received};
use super::sent;
pub use super::sent::Sent;
use crate::kit::browser;
use crate::kit::room::{Chunk, Room, Sheet};
use crate::rooms::address::Pages;

/// For policy staff.
#[derive(Debug)]
pub struct PolicyRoom;

/// That of their pages.
static CHUNK: Chunk = Chunk { code: PolicyPage::ROOM, sheet: Sheet::Workshop, load: || Box::pin(load_policy()) };

/// That of an introduction which came in a link: for a school that needs nothing else of this room.
pub static INTRODUCTION: Chunk =
    Chunk { code: "introduction", sheet: Sheet::Frame, load: || Box::pin(load_introduction()) };

impl Room for PolicyRoom {
    type Page = PolicyPage;

    fn chunk(_: &PolicyPage) -> &'static Chunk {
        &CHUNK
    }

    fn view(page: &PolicyPage) -> Option<AnyView> {
        browser::at_once(policy_page(*page))
    }
}

impl PolicyRoom {
    /// What was sent behind the `#` of the address of the scan. To be made once for a page.
    pub fn sent() -> Sent {
        sent::follow()
    }

    /// The introduction that was sent, or `None` as long as its chunk is not here.
    pub fn introduction(sent: Sent) -> Option<AnyView> {
        browser::at_once(introduction(sent))
    }
}

#[wasm_split(policy, fallible, preload(load_policy))]
fn policy_page(page: PolicyPage) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        PolicyPage::Hub => hub::hub_page(),
        PolicyPage::Introduction => form::form_page(),
    })
}

#[wasm_split(introduction, fallible, preload(load_introduction))]
fn introduction(sent: Sent) -> Result<AnyView, SplitLoaderError> {
    Ok(received::received(sent))
}
