//! On a page where measures can be carried out: which ones, and how far they are in the school's plan.

use leptos::prelude::*;
use taakkompas_content::model::MeasureCard;
use taakkompas_plan::decisions::ActionStatus;

use super::basics::Link;
use super::fields::small_button;
use crate::kit::library;
use crate::kit::session::keeping::Beside;
use crate::kit::session::{use_derived, use_session};
use crate::rooms::route::{LibraryPage, Route};

/// The measures that are carried out on this page, with the way to tick them in the plan; empty if there are none.
pub fn measures_done_on(page: &Route) -> AnyView {
    let here = |card: &&'static MeasureCard| card.tool.and_then(Route::of_tool).as_ref() == Some(page);
    let measures: Vec<AnyView> = library::measures().cards.iter().filter(here).map(measure).collect();
    let list = (!measures.is_empty()).then(|| {
        view! {
            <h2>"Maatregelen die je hier doet"</h2>
            <ul class="plain-list stack">{measures}</ul>
        }
    });
    list.into_any()
}

/// A measure and, if it is in the school's plan, how far it is.
fn measure(card: &'static MeasureCard) -> AnyView {
    let session = use_session();
    let derived = use_derived();
    let plan = derived.plan;
    let id = &card.facts.id;
    let holds = Memo::new(move |_| derived.begun.get() && plan.with(|plan| plan.holds(id.as_str())));
    let progress = Memo::new(move |_| session.with(|scan| scan.decisions.of(id).progress));
    let set = move |progress: ActionStatus| {
        derived.act(Beside::OtherThings, |acts, _| acts.set_status(id, progress, ""));
    };
    let tick = move || match (holds.get(), progress.get()) {
        (false, _) => ().into_any(),
        (true, ActionStatus::Done) => view! {
            " staat op gedaan in jullie plan. "
            {small_button("Toch nog bezig", card.title.clone(), move || set(ActionStatus::Busy))}
        }
        .into_any(),
        (true, _) => view! {
            " staat in jullie plan. "
            {small_button("Zet op gedaan", card.title.clone(), move || set(ActionStatus::Done))}
        }
        .into_any(),
    };
    view! { <li><Link to=Route::Library(LibraryPage::Measure(id.to_string()))>{card.title.clone()}</Link><span role="status">{tick}</span></li> }
        .into_any()
}
