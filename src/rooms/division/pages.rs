//! The division of tasks: where to begin, how far it is, and what its pages share.

use leptos::prelude::*;
use taakkompas_division::TaskDivision;

pub(super) use crate::kit::document::tools::tools;
use crate::kit::ui::basics::PageHead;
use crate::kit::ui::drawings;
use crate::kit::ui::room_page::{RoomPage, closed_task, part, task, task_at};
pub(super) use crate::kit::ui::room_page::{status_line, to_hub, way_on};
use crate::rooms::address::Pages;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words;
use crate::rooms::route::{BasicsPage, DescriptionsPage, DivisionPage, Route};

pub(super) mod board;
mod example;
pub(super) mod list;
pub(super) mod plan_text;
pub(super) mod proposals;
mod remarks;
pub(super) mod sheets;
pub(super) mod team;
mod usual;
pub(super) mod wishes;

impl RoomPage for DivisionPage {
    type Document = TaskDivision;
    const HUB: Self = Self::Hub;
    const STATUS_ID: &'static str = "taken-melding";
    const TO_HUB: &'static str = "Terug naar het overzicht van de taken";
    const BEGIN: &'static str = "Begin een nieuwe lijst";

    fn shows_document(self) -> bool {
        self != Self::Wishes
    }
}

pub(super) fn hub(document: DivisionHandle) -> AnyView {
    let is_new = document.with_untracked(|division| division.tasks.is_empty());
    let state = move |says: fn(&TaskDivision) -> String| Signal::derive(move || document.with(says));
    let is_open = Memo::new(move |_| document.with(|division| !division.tasks.is_empty() && division.is_open()));
    // A step that is not open yet is not a link; its state says what comes first.
    let proposals = move || {
        let (sub, state) = ("Taakkompas puzzelt, jullie praten erover en kiezen.", state(words::proposals_state));
        if is_open.get() {
            task(DivisionPage::Proposals, sub, state)
        } else {
            closed_task(DivisionPage::Proposals, sub, state)
        }
    };
    view! {
        <PageHead
            title=DivisionPage::Hub.title()
            lead="Een volle lijst eerlijk verdelen maakt iedereen even vol. Kijk daarom eerst wat eraf kan."
        />
        <p>{words::PRIVACY}</p>
        <div class="side-by-side">
            {is_new.then(example::example_board)}
            {drawings::year()}
        </div>
        <div class="overview">
            {part("Eerst stoppen", vec![
                task(DivisionPage::List, "Plak jullie lijst, of kies uit gewone taken.", state(words::list_state)),
                task_at(
                    &Route::Basics(BasicsPage::School),
                    BasicsPage::School.title(),
                    "Plak je teamlijst één keer. Dan staan ook de groepen en de week goed.",
                    state(words::team_state),
                ),
                task(
                    DivisionPage::Team,
                    "Wie doen er taken? Vraag hun ook wat mag stoppen en wat ze graag doen.",
                    state(words::team_state),
                ),
                task(
                    DivisionPage::Board,
                    "Houden, kleiner maken, overdragen of stoppen. Samen, aan één tafel.",
                    state(words::board_state),
                ),
            ])}
            {part("Dan verdelen", vec![proposals.into_any()])}
            {part("Dan opschrijven", vec![
                task(
                    DivisionPage::Plan,
                    "Alle delen die de cao vraagt, met wat jullie al invulden. Om te plakken en samen aan te vullen.",
                    state(words::plan_state),
                ),
                task(
                    DivisionPage::Sheets,
                    "Ieders taken met tijd en maanden, om na te kijken en te tekenen. Alles in één keer geprint.",
                    state(words::sheets::state),
                ),
                task_at(
                    &Route::Descriptions(DescriptionsPage::Hub),
                    Route::Descriptions(DescriptionsPage::Hub).title(),
                    "Per functie: welke taken, hoe ver die gaan, en welke tijd erbij hoort.",
                    "één blad per functie",
                ),
            ])}
            {part("Voor elke collega zelf", vec![
                task(
                    DivisionPage::Wishes,
                    "Wat kun je goed, wat wil je graag, en wat gaat er voor jou af? Alleen jij vult het in.",
                    "alleen voor jou",
                ),
            ])}
        </div>
        {way_on(DivisionPage::Hub)}
    }
    .into_any()
}
