//! The week as a drawing: bars on a time axis, moved and stretched by pointer and by keys. Every act is also a field of
//! the day that a bar opens, and the same drawing is on paper.

use leptos::prelude::*;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::{Cycle, TimeOfDay, Weekday};
use taakkompas_week::KindFamily;
use taakkompas_week::drawing::By;

use super::drawing::{Drawing, RULER};
use super::grid::View;
use super::table::day_class;
use crate::kit::ui::basics::Fold;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels::capital;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words;
use crate::rooms::week::words::drawn as t;

mod bar;
mod paper;

pub(super) fn drawn(document: WeekHandle, view: View, status: StatusLine) -> AnyView {
    let drawing = Drawing::new(document, view, status);
    let count = Memo::new(move |_| drawing.rows.with(Vec::len));
    let shape = |(family, says): (Option<KindFamily>, &'static str)| {
        let code = family.map(KindFamily::code);
        view! {
            <li>
                <span class="drawn-sample" class:drawn-protected=family.is_none() data-family=code aria-hidden="true"></span>
                {says}
            </li>
        }
    };
    // On paper nothing else says which of two weeks it is.
    let which = move || {
        let two = document.with(|week| week.cycle == Cycle::TwoWeeks);
        two.then(|| capital(words::week(view.week.get())))
    };
    view! {
        <section class="drawn-week" aria-labelledby="getekend">
            <h2 id="getekend">"De week, getekend"</h2>
            <p class="print-only">{which}</p>
            <div class="button-row no-print" role="group" aria-label="Rijen">
                {[By::People, By::Groups].map(|by| choose(drawing, by)).collect_view()}
            </div>
            <div class="no-print"><Fold summary="Zo werkt de tekening"><p id="getekend-uitleg">{t::HOW}</p></Fold></div>
            <div
                class="drawn-scroll"
                class:is-moving=move || drawing.pending.get().is_some()
                on:pointerdown=move |event| drawing.pointer_down(&event)
                on:pointermove=move |event| drawing.pointer_move(&event)
                on:pointerup=move |_| drawing.pointer_up()
                on:pointercancel=move |_| drawing.leave()
            >
                <table class="drawn">
                    <caption class="visually-hidden">"De week als tekening"</caption>
                    <thead><tr><td></td>{Weekday::ALL.iter().map(|&day| head(drawing, day)).collect_view()}</tr></thead>
                    <tbody>{move || (0..count.get()).map(|at| row(drawing, at)).collect_view()}</tbody>
                </table>
            </div>
            {move || paper::other_week(drawing)}
            <ul class="drawn-shapes">{t::SHAPES.map(shape).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn choose(drawing: Drawing, by: By) -> AnyView {
    let is_chosen = move || drawing.by.get() == by;
    view! {
        <button
            type="button"
            class="button-small"
            aria-pressed=move || is_chosen().to_string()
            on:click=move |_| {
                drawing.at.set(None);
                drawing.by.set(by);
            }
        >
            {t::by(by)}
        </button>
    }
    .into_any()
}

/// The name of a day, with its hours.
fn head(drawing: Drawing, day: Weekday) -> AnyView {
    let hours = move || {
        let axis = drawing.axis.get();
        let hour = |hour: TimeOfDay| {
            let place = bar::percent(axis.place(hour));
            view! { <span class="drawn-hour" style:--from=place>{hour.minutes() / 60}</span> }
        };
        axis.hours().map(hour).collect_view()
    };
    let ruler = (day == Weekday::Monday).then_some(RULER);
    view! {
        <th scope="col" class=day_class(drawing.view, day)>
            {capital(weekday_name(day))}
            <span class="drawn-ruler" id=ruler aria-hidden="true">{hours}</span>
        </th>
    }
    .into_any()
}

fn row(drawing: Drawing, at: usize) -> AnyView {
    let name = move || {
        let whose = drawing.rows.with(|rows| rows.get(at).map(|row| row.whose));
        whose.map(|whose| drawing.document.with(|week| t::row(week, whose))).unwrap_or_default()
    };
    let days = Weekday::ALL.iter().enumerate().map(|(of_day, &day)| bar::day(drawing, at, of_day, day)).collect_view();
    view! { <tr><th scope="row">{name}</th>{days}</tr> }.into_any()
}
