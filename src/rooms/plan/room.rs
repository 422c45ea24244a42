//! How the result and the plan present themselves to the app: chunk, view.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::address::PlanPage;
use super::pages::{action, example, plan, result, today};
use crate::kit::browser;
use crate::kit::room::{Chunk, Room, Sheet};
use crate::rooms::address::Pages;

/// The result and the plan.
#[derive(Debug)]
pub struct PlanRoom;

/// Its chunk.
pub static CHUNK: Chunk = Chunk { code: PlanPage::ROOM, sheet: Sheet::Workshop, load: || Box::pin(load_plan()) };

impl Room for PlanRoom {
    type Page = PlanPage;

    fn chunk(_: &PlanPage) -> &'static Chunk {
        &CHUNK
    }

    fn view(page: &PlanPage) -> Option<AnyView> {
        browser::at_once(plan_page(Shown::Page(page)))
    }
}

impl PlanRoom {
    /// A plan as an example, for a page that is written out.
    pub fn example() -> AnyView {
        example::example_plan()
    }

    /// The school's own page, in place of the landing page; `None` as long as the chunk is not here.
    pub fn today(has_cards: bool) -> Option<AnyView> {
        browser::at_once(plan_page(Shown::Today { has_cards }))
    }
}

/// What the chunk shows. One function gives all of it: a second one would be a second thing to wait for.
enum Shown<'a> {
    Page(&'a PlanPage),
    Today { has_cards: bool },
}

#[wasm_split(plan, fallible, preload(load_plan))]
fn plan_page(shown: Shown<'_>) -> Result<AnyView, SplitLoaderError> {
    Ok(match shown {
        Shown::Today { has_cards } => today::today_page(has_cards),
        Shown::Page(PlanPage::Result) => result::ResultPage().into_any(),
        Shown::Page(PlanPage::Plan) => plan::Plan().into_any(),
        Shown::Page(PlanPage::Action(id)) => action::action_page(id),
    })
}
