//! How the assistants' week presents itself to the app: chunk, view.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::WeekPage;
use super::pages::{agreements, blocks, cards, example, hub, log, own_card, proposal, protocol, roster};
use crate::kit::browser;
use crate::kit::room::{Chunk, Room, Sheet};
use crate::kit::ui::room_page::room_page;
use crate::rooms::address::Pages;

/// The assistants' week.
#[derive(Debug)]
pub struct WeekRoom;

/// That of the hub.
static CHUNK: Chunk = Chunk { code: WeekPage::ROOM, sheet: Sheet::Workshop, load: || Box::pin(load_week()) };

/// That of what is filled in a sheet at a time.
static SHEETS: Chunk = Chunk { code: "week_sheets", sheet: Sheet::Workshop, load: || Box::pin(load_week_sheets()) };

/// That of the week as a whole.
static PLANNING: Chunk =
    Chunk { code: "week_planning", sheet: Sheet::Workshop, load: || Box::pin(load_week_planning()) };

impl Room for WeekRoom {
    type Page = WeekPage;

    fn chunk(page: &WeekPage) -> &'static Chunk {
        match page {
            WeekPage::Hub => &CHUNK,
            WeekPage::Roster | WeekPage::Proposal => &PLANNING,
            _ => &SHEETS,
        }
    }

    fn view(page: &WeekPage) -> Option<AnyView> {
        match page {
            WeekPage::Hub => browser::at_once(hub_page()),
            WeekPage::Blocks => browser::at_once(sheet_page(FilledIn::Blocks)),
            WeekPage::Cards => browser::at_once(sheet_page(FilledIn::Cards)),
            WeekPage::Protocol => browser::at_once(sheet_page(FilledIn::Protocol)),
            WeekPage::Log => browser::at_once(sheet_page(FilledIn::Log)),
            WeekPage::Agreements => browser::at_once(sheet_page(FilledIn::Agreements)),
            WeekPage::OwnCard => browser::at_once(sheet_page(FilledIn::OwnCard)),
            WeekPage::Roster => browser::at_once(planning_page(Planned::Roster)),
            WeekPage::Proposal => browser::at_once(planning_page(Planned::Proposal)),
        }
    }
}

impl WeekRoom {
    /// A day card and an agreement, as examples for a page that is written out.
    pub fn examples() -> [AnyView; 2] {
        [example::example_card(), example::example_agreement()]
    }
}

#[wasm_split(week, fallible, preload(load_week))]
fn hub_page() -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(WeekPage::Hub, hub))
}

/// A page that is filled in a sheet at a time.
enum FilledIn {
    Blocks,
    Cards,
    Protocol,
    Log,
    Agreements,
    OwnCard,
}

#[wasm_split(week_sheets, fallible, preload(load_week_sheets))]
fn sheet_page(page: FilledIn) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        FilledIn::Blocks => room_page(WeekPage::Blocks, blocks::blocks_page),
        FilledIn::Cards => room_page(WeekPage::Cards, cards::cards_page),
        FilledIn::Protocol => room_page(WeekPage::Protocol, protocol::protocol_page),
        FilledIn::Log => room_page(WeekPage::Log, log::log_page),
        FilledIn::Agreements => room_page(WeekPage::Agreements, agreements::agreements_page),
        FilledIn::OwnCard => room_page(WeekPage::OwnCard, |_| own_card::own_card_page()),
    })
}

/// A page of the week as a whole.
enum Planned {
    Roster,
    Proposal,
}

#[wasm_split(week_planning, fallible, preload(load_week_planning))]
fn planning_page(page: Planned) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        Planned::Roster => room_page(WeekPage::Roster, roster::roster_page),
        Planned::Proposal => room_page(WeekPage::Proposal, proposal::proposal_page),
    })
}
