//! On a page where measures can be carried out: which ones, and how far they are in the school's plan.

use leptos::prelude::*;
use taakkompas_plan::decisions::ActionStatus;
use taakkompas_scan::catalog::MeasureId;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::basics::Link;
use super::fields::small_button;
use crate::kit::session::keeping::Beside;
use crate::kit::session::{use_derived, use_session};
use crate::kit::{browser, library};
use crate::rooms::route::{LibraryPage, Route};

/// How far a measure is in the plan, by its id and its title.
type Tick = fn(&'static str, &'static str) -> AnyView;

/// The measures that are carried out on this page, with the way to tick them in the plan; empty if there are none.
pub fn measures_done_on(page: &Route) -> AnyView {
    let here: Vec<_> =
        library::measures_with_tool().filter(|(tool, ..)| Route::of_tool(*tool).as_ref() == Some(page)).collect();
    if here.is_empty() {
        return ().into_any();
    }
    let shown: RwSignal<Option<Tick>> = RwSignal::new(None);
    if use_session().with_untracked(|scan| !scan.answers.is_empty()) {
        browser::spawn(async move {
            // Without it the measures stand here all the same; and the visitor may have left the page by then.
            if let Ok(tick) = of_plan().await {
                let _ = shown.try_set(Some(tick));
            }
        });
    }
    let measure = |(_, id, title): (_, &'static str, &'static str)| {
        view! {
            <li>
                <Link to=Route::Library(LibraryPage::Measure(id.to_owned()))>{title}</Link>
                <span role="status">{move || shown.get().map(|tick| tick(id, title))}</span>
            </li>
        }
        .into_any()
    };
    view! {
        <h2>"Maatregelen die je hier doet"</h2>
        <ul class="plain-list stack">{here.into_iter().map(measure).collect_view()}</ul>
    }
    .into_any()
}

/// What needs the plan is fetched where there may be one: a school without answers has none.
#[wasm_split(of_plan, fallible)]
fn of_plan() -> Result<Tick, SplitLoaderError> {
    Ok(tick)
}

/// If the measure is in the school's plan: how far it is, and the way to change that.
fn tick(id: &'static str, title: &'static str) -> AnyView {
    let session = use_session();
    let derived = use_derived();
    let plan = derived.plan;
    let id = StoredValue::new(MeasureId::from(id));
    let holds =
        Memo::new(move |_| derived.begun.get() && plan.with(|plan| id.with_value(|id| plan.holds(id.as_str()))));
    let progress = Memo::new(move |_| session.with(|scan| id.with_value(|id| scan.decisions.of(id).progress)));
    let set = move |progress: ActionStatus| {
        id.with_value(|id| derived.act(Beside::OtherThings, |acts, _| acts.set_status(id, progress, "")));
    };
    let shown = move || match (holds.get(), progress.get()) {
        (false, _) => ().into_any(),
        (true, ActionStatus::Done) => view! {
            " staat op gedaan in jullie plan. "
            {small_button("Toch nog bezig", title.to_owned(), move || set(ActionStatus::Busy))}
        }
        .into_any(),
        (true, _) => view! {
            " staat in jullie plan. "
            {small_button("Zet op gedaan", title.to_owned(), move || set(ActionStatus::Done))}
        }
        .into_any(),
    };
    shown.into_any()
}
