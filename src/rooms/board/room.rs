//! How the board's view presents itself to the app: chunks, views.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::BoardPage;
use super::pages::{handover, overview};
use crate::kit::browser;
use crate::kit::room::{Chunk, Room, Sheet};
use crate::kit::ui::room_page::room_page;
use crate::rooms::address::Pages;

/// The board's view.
#[derive(Debug)]
pub struct BoardRoom;

/// That of the board, which has no scan.
static CHUNK: Chunk = Chunk { code: BoardPage::ROOM, sheet: Sheet::Workshop, load: || Box::pin(load_board()) };

/// That of the school, which has a plan.
static HANDOVER: Chunk = Chunk { code: "handover", sheet: Sheet::Workshop, load: || Box::pin(load_handover()) };

impl Room for BoardRoom {
    type Page = BoardPage;

    fn chunk(page: &BoardPage) -> &'static Chunk {
        match page {
            BoardPage::Overview => &CHUNK,
            BoardPage::Handover => &HANDOVER,
        }
    }

    fn view(page: &BoardPage) -> Option<AnyView> {
        match page {
            BoardPage::Overview => browser::at_once(overview_page()),
            BoardPage::Handover => browser::at_once(handover_page()),
        }
    }
}

#[wasm_split(board, fallible, preload(load_board))]
fn overview_page() -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(BoardPage::Overview, |_| overview::overview_page()))
}

#[wasm_split(handover, fallible, preload(load_handover))]
fn handover_page() -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(BoardPage::Handover, handover::handover_page))
}
