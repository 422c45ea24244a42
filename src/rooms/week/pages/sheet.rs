//! The week sheet for the staff room: who is where and when, without pupils.

use leptos::prelude::*;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::Weekday;
use taakkompas_week::{AssistantWeek, PersonId};

use crate::kit::session::use_session;
use crate::kit::words::dates;
use crate::kit::words::labels::capital;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words;

/// A table for each person; protected blocks have a thick border and say so in words.
pub(super) fn sheets(document: WeekHandle, people: Vec<PersonId>) -> AnyView {
    let session = use_session();
    let until = move || {
        let today = session.today();
        let period = session.with(|scan| scan.calendar.period_of(today).period);
        format!("Geldt tot de {}.", dates::holiday(period.holiday))
    };
    view! {
        <section class="week-sheets" aria-labelledby="weekblad">
            <h2 id="weekblad">"Het weekblad voor de teamkamer"</h2>
            <p>{until}" Een dik omlijnd blok gaat door. Alleen de schoolleider maakt een uitzondering; zet dan een streepje."</p>
            {people.into_iter().map(|id| sheet(document, id)).collect_view()}
        </section>
    }
    .into_any()
}

fn sheet(document: WeekHandle, id: PersonId) -> AnyView {
    let rows = move || document.with(|week| Weekday::ALL.iter().map(|&day| row(week, id, day)).collect_view());
    view! {
        <table class="week-sheet">
            <caption>{move || capital(&document.with(|week| words::person(week, id)))}</caption>
            <thead class="visually-hidden"><tr><th scope="col">"Dag"</th><th scope="col">"Blokken"</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(week: &AssistantWeek, id: PersonId, day: Weekday) -> AnyView {
    let blocks = week.blocks_of(id).into_iter().filter(|block| block.weekday == day).map(|block| {
        let says = words::block(week, block);
        let class = if block.protected { "sheet-block sheet-block-protected" } else { "sheet-block" };
        let goes_on = block.protected.then_some(" · gaat door");
        view! { <li class=class>{says}<strong>{goes_on}</strong></li> }.into_any()
    });
    let blocks: Vec<AnyView> = blocks.collect();
    let shown = if blocks.is_empty() {
        view! { <span class="hint">"–"</span> }.into_any()
    } else {
        view! { <ul class="plain-list">{blocks}</ul> }.into_any()
    };
    view! { <tr><th scope="row">{capital(weekday_name(day))}</th><td>{shown}</td></tr> }.into_any()
}
