//! How the team presents itself to the app: chunks, views.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::TeamPage;
use super::pages::{cards, counting, hand_in, hub, meeting, plan, round, rules, version};
use crate::kit::browser;
use crate::kit::room::{Chunk, Room, Sheet};
use crate::kit::ui::room_page::room_page;
use crate::rooms::address::Pages;

/// The team.
#[derive(Debug)]
pub struct TeamRoom;

/// That of the round and what comes of it.
static CHUNK: Chunk = Chunk { code: TeamPage::ROOM, sheet: Sheet::Workshop, load: || Box::pin(load_team()) };

/// That of what a colleague fills in, on a device that needs nothing else.
static HAND_IN: Chunk = Chunk { code: "hand_in", sheet: Sheet::Workshop, load: || Box::pin(load_hand_in()) };

/// That of what is done in the room, with the wall.
static MEETING: Chunk = Chunk { code: "meeting", sheet: Sheet::Workshop, load: || Box::pin(load_meeting()) };

/// That of the plan in a link.
static SHARED_PLAN: Chunk =
    Chunk { code: "shared_plan", sheet: Sheet::Workshop, load: || Box::pin(load_shared_plan()) };

impl Room for TeamRoom {
    type Page = TeamPage;

    fn chunk(page: &TeamPage) -> &'static Chunk {
        match page {
            TeamPage::Hub | TeamPage::Round | TeamPage::Version | TeamPage::Rules => &CHUNK,
            TeamPage::HandIn => &HAND_IN,
            TeamPage::Counting | TeamPage::Cards | TeamPage::Meeting => &MEETING,
            TeamPage::Plan => &SHARED_PLAN,
        }
    }

    fn view(page: &TeamPage) -> Option<AnyView> {
        match page {
            TeamPage::Hub => browser::at_once(team_page(Together::Hub)),
            TeamPage::Round => browser::at_once(team_page(Together::Round)),
            TeamPage::Version => browser::at_once(team_page(Together::Version)),
            TeamPage::Rules => browser::at_once(team_page(Together::Rules)),
            TeamPage::HandIn => browser::at_once(hand_in_page()),
            TeamPage::Counting => browser::at_once(meeting_page(InTheRoom::Counting)),
            TeamPage::Cards => browser::at_once(meeting_page(InTheRoom::Cards)),
            TeamPage::Meeting => browser::at_once(meeting_page(InTheRoom::Meeting)),
            TeamPage::Plan => browser::at_once(shared_plan_page()),
        }
    }
}

/// A page of the round and what comes of it.
enum Together {
    Hub,
    Round,
    Version,
    Rules,
}

#[wasm_split(team, fallible, preload(load_team))]
fn team_page(page: Together) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        Together::Hub => room_page(TeamPage::Hub, hub::hub_page),
        Together::Round => room_page(TeamPage::Round, round::round_page),
        Together::Version => room_page(TeamPage::Version, version::version_page),
        Together::Rules => room_page(TeamPage::Rules, |_| rules::rules_page()),
    })
}

#[wasm_split(hand_in, fallible, preload(load_hand_in))]
fn hand_in_page() -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(TeamPage::HandIn, |_| hand_in::hand_in_page()))
}

/// A page of what is done in the room.
enum InTheRoom {
    Counting,
    Cards,
    Meeting,
}

#[wasm_split(meeting, fallible, preload(load_meeting))]
fn meeting_page(page: InTheRoom) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        InTheRoom::Counting => room_page(TeamPage::Counting, counting::counting_page),
        InTheRoom::Cards => room_page(TeamPage::Cards, cards::cards_page),
        InTheRoom::Meeting => room_page(TeamPage::Meeting, meeting::meeting_page),
    })
}

#[wasm_split(shared_plan, fallible, preload(load_shared_plan))]
fn shared_plan_page() -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(TeamPage::Plan, |_| plan::plan_page()))
}
