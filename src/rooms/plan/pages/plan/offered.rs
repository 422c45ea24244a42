//! What a newer proposal would change: beside the plan, to take over or to leave.

use leptos::prelude::*;
use taakkompas_plan::agreements::offer::Change;

use super::editor::PlanEditor;
use crate::kit::ui::basics::{LazyFold, href};
use crate::kit::words::reasons;
use crate::rooms::plan::words::offer as t;
use crate::rooms::route::{PlanPage, Route};

/// The offer; empty if the newest proposal is what the plan already is.
pub fn offer(editor: PlanEditor) -> AnyView {
    let offer = editor.derived.offer;
    let is_there = Memo::new(move |_| offer.with(|changes| !changes.is_empty()));
    let heading = move || t::heading(offer.with(Vec::len));
    let shown = move || {
        is_there.get().then(|| {
            view! {
                <LazyFold summary=heading class="fold offer no-print">
                    <p>"Met de antwoorden en de dag van nu zou het plan er anders uitzien. Jullie plan blijft staan tot jullie iets overnemen."</p>
                    <ul class="plain-list beside-plan">
                        {move || offer.get().into_iter().map(|change| row(editor, change)).collect_view()}
                    </ul>
                    <p class="cluster">
                        <button type="button" class="button-small" on:click=move |_| editor.take_over(&offer.get_untracked())>
                            "Neem alles over"
                        </button>
                        <button type="button" class="button-small" on:click=move |_| editor.leave(&offer.get_untracked())>
                            "Laat alles zo"
                        </button>
                    </p>
                </LazyFold>
            }
            .into_any()
        })
    };
    shown.into_any()
}

fn row(editor: PlanEditor, change: Change) -> AnyView {
    let id = change.measure.clone();
    let named = format!("voorstel-{id}");
    let says = editor.derived.agreements.with(|agreements| t::says(&change, agreements.of(&id))).join(" ");
    let (take, leave) = (change.clone(), change.clone());
    view! {
        <li>
            <p>
                <a id=named.clone() href=href(&Route::Plan(PlanPage::Action(id.to_string())))>{reasons::measure_title(&id)}</a>
                <br/>
                {says}
            </p>
            <button
                type="button"
                class="button-small"
                aria-describedby=named.clone()
                on:click=move |_| editor.take_over(core::slice::from_ref(&take))
            >
                {t::take_over(&change.kind)}
            </button>
            <button
                type="button"
                class="button-small"
                aria-describedby=named
                on:click=move |_| editor.leave(core::slice::from_ref(&leave))
            >
                "Laat zo"
            </button>
        </li>
    }
    .into_any()
}
