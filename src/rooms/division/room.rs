//! How the division of tasks presents itself to the app: chunk, view.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::DivisionPage;
use super::pages::{board, hub, list, plan_text, proposals, sheets, team, wishes};
use crate::kit::browser;
use crate::kit::room::{Chunk, Room, Sheet};
use crate::kit::ui::room_page::room_page;
use crate::rooms::address::Pages;

/// The division of tasks.
#[derive(Debug)]
pub struct DivisionRoom;

/// That of the hub.
static CHUNK: Chunk = Chunk { code: DivisionPage::ROOM, sheet: Sheet::Workshop, load: || Box::pin(load_division()) };

/// That of the list and what is done with it before the tasks are divided.
static TASKS: Chunk = Chunk { code: "tasks", sheet: Sheet::Workshop, load: || Box::pin(load_tasks()) };

/// That of what is proposed, and of what is written of it.
static RESULT: Chunk =
    Chunk { code: "division_result", sheet: Sheet::Workshop, load: || Box::pin(load_division_result()) };

/// That of what a colleague fills in, on a device that needs nothing else.
static WISHES: Chunk = Chunk { code: "wishes", sheet: Sheet::Workshop, load: || Box::pin(load_wishes()) };

impl Room for DivisionRoom {
    type Page = DivisionPage;

    fn chunk(page: &DivisionPage) -> &'static Chunk {
        match page {
            DivisionPage::Hub => &CHUNK,
            DivisionPage::List | DivisionPage::Board | DivisionPage::Team => &TASKS,
            DivisionPage::Proposals | DivisionPage::Plan | DivisionPage::Sheets => &RESULT,
            DivisionPage::Wishes => &WISHES,
        }
    }

    fn view(page: &DivisionPage) -> Option<AnyView> {
        match page {
            DivisionPage::Hub => browser::at_once(hub_page()),
            DivisionPage::List => browser::at_once(tasks_page(Tasks::List)),
            DivisionPage::Board => browser::at_once(tasks_page(Tasks::Board)),
            DivisionPage::Team => browser::at_once(tasks_page(Tasks::Team)),
            DivisionPage::Proposals => browser::at_once(result_page(Outcome::Proposals)),
            DivisionPage::Plan => browser::at_once(result_page(Outcome::Plan)),
            DivisionPage::Sheets => browser::at_once(result_page(Outcome::Sheets)),
            DivisionPage::Wishes => browser::at_once(wishes_page()),
        }
    }
}

#[wasm_split(division, fallible, preload(load_division))]
fn hub_page() -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(DivisionPage::Hub, hub))
}

/// A page of the list of tasks and what is done with it before they are divided.
enum Tasks {
    List,
    Board,
    Team,
}

#[wasm_split(tasks, fallible, preload(load_tasks))]
fn tasks_page(page: Tasks) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        Tasks::List => room_page(DivisionPage::List, list::list_page),
        Tasks::Board => room_page(DivisionPage::Board, board::board_page),
        Tasks::Team => room_page(DivisionPage::Team, team::team_page),
    })
}

/// A page of what is proposed, or of what is written of it.
enum Outcome {
    Proposals,
    Plan,
    Sheets,
}

#[wasm_split(division_result, fallible, preload(load_division_result))]
fn result_page(page: Outcome) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        Outcome::Proposals => room_page(DivisionPage::Proposals, proposals::proposals_page),
        Outcome::Plan => room_page(DivisionPage::Plan, plan_text::plan_page),
        Outcome::Sheets => room_page(DivisionPage::Sheets, sheets::sheets_page),
    })
}

#[wasm_split(wishes, fallible, preload(load_wishes))]
fn wishes_page() -> Result<AnyView, SplitLoaderError> {
    Ok(room_page(DivisionPage::Wishes, |_| wishes::wishes_page()))
}
