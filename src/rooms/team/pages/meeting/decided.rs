//! What was decided so far, each with its place in the plan, and ways to correct it or take it away.

use leptos::prelude::*;
use taakkompas_team::meeting::DecisionRecord;

use super::{Asked, Room, decide};
use crate::kit::ui::asking::{Question, ask_once_more};
use crate::kit::ui::basics::Link;
use crate::kit::ui::fields::small_button;
use crate::rooms::route::{PlanPage, Route};
use crate::rooms::team::words::{decision, meeting as t};

/// The decisions; nothing if there are none.
pub(super) fn list(room: Room) -> AnyView {
    let rows = move || {
        let decisions = room.read(|meeting| meeting.decisions().to_vec()).unwrap_or_default();
        (!decisions.is_empty()).then(|| {
            let rows = decisions.into_iter().map(|of| row(room, of)).collect_view();
            view! {
                <section aria-labelledby="afgesproken">
                    <h3 id="afgesproken">"Dit spraken jullie af"</h3>
                    <ul class="meeting-decided">{rows}</ul>
                </section>
            }
        })
    };
    rows.into_any()
}

fn row(room: Room, of: DecisionRecord) -> AnyView {
    let to_plan = of.measure.as_ref().map(|id| {
        view! { <p class="no-print"><Link to=Route::Plan(PlanPage::Action(id.to_string()))>"Bekijk het in het actieplan"</Link></p> }
    });
    let id = of.id();
    let question = Question {
        id: format!("weg-{id}"),
        label: "Haal weg",
        about: of.what.clone(),
        question: t::remove_question(&of),
        yes: "Ja, haal weg",
    };
    let says = decision(&of);
    let (name, of_button, of_form) = (of.what.clone(), of.clone(), of);
    let correct = move || room.drafts.correct(&of_button);
    let form = move || room.drafts.corrects(id).then(|| untrack(|| decide::correction(room, &of_form)));
    let remove = move || {
        let Some(meeting) = room.open.get_untracked() else { return };
        let removed = room.document.change(|team| team.remove_decision(meeting, id));
        if let Some(removed) = room.status.report(removed) {
            room.status.announce(t::removed(&removed));
            room.status.focus();
        }
    };
    view! {
        <li>
            <p>{says}</p>
            {to_plan}
            <p class="cluster no-print">
                {small_button("Verbeter", name, correct)}
                {ask_once_more(question, room.asked, Asked::Decision(id), remove)}
            </p>
            {form}
        </li>
    }
    .into_any()
}
