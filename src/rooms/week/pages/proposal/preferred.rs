//! The preferred times for an ask.

use leptos::prelude::*;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::TimeOfDay;
use taakkompas_school::time_of_day::{Span, Weekday};
use taakkompas_week::asks::Preferred;
use taakkompas_week::{Ask, GroupId, Kind};

use super::ask_field::{change, field};
use crate::kit::ui::basics::Fold;
use crate::kit::ui::fields::{select_field, small_button, time_field};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words;

/// The time offered for a new row: a morning.
const OFFERED: Span = Span { from: TimeOfDay::at(8, 30), until: TimeOfDay::at(10, 0) };

/// The preferred times, each to change or remove, and a button to add one.
pub(super) fn preferred(document: WeekHandle, id: GroupId, kind: Kind, status: StatusLine) -> AnyView {
    let count = Memo::new(move |_| {
        document
            .with(|week| week.ask_at(id, kind).and_then(|at| week.asks.get(at)).map_or(0, |ask| ask.preferred.len()))
    });
    let add = move |_| {
        change(document, status, id, kind, |ask| ask.preferred.push(Preferred { weekday: None, span: OFFERED }));
    };
    view! {
        <Fold summary="Liefst op een vast moment">
            <p class="hint">"Leeg is goed: dan past het op elk moment van de lestijd."</p>
            {move || (0..count.get()).map(|at| row(document, id, kind, at, status)).collect_view()}
            <button type="button" class="button-small" on:click=add>"Voeg een moment toe"</button>
        </Fold>
    }
    .into_any()
}

fn row(document: WeekHandle, id: GroupId, kind: Kind, at: usize, status: StatusLine) -> AnyView {
    let of = move |ask: &Ask| ask.preferred.get(at).copied();
    let row =
        Memo::new(move |_| document.with(|week| week.ask_at(id, kind).and_then(|at| week.asks.get(at)).and_then(of)));
    let set = move |set: &dyn Fn(&mut Preferred)| {
        change(document, status, id, kind, |ask| {
            if let Some(row) = ask.preferred.get_mut(at) {
                set(row);
            }
        });
    };
    let time = move |of: fn(Span) -> TimeOfDay| {
        Signal::derive(move || row.get().map_or_else(String::new, |row| words::for_input(of(row.span))))
    };
    let set_time = move |put: fn(&mut Span, TimeOfDay)| {
        Callback::new(move |text: String| match text.parse() {
            Ok(time) => set(&|row| put(&mut row.span, time)),
            Err(_) => status.reject("Vul een hele tijd in, zoals 8.45. Er is niets veranderd."),
        })
    };
    let mut days = vec![(String::new(), "elke dag".to_owned())];
    days.extend(Weekday::ALL.iter().map(|&day| (day.code().to_owned(), weekday_name(day).to_owned())));
    let name = |of: &str| field(id, kind, &format!("{of}-{at}"));
    let remove = move || {
        change(document, status, id, kind, |ask| {
            if at < ask.preferred.len() {
                ask.preferred.remove(at);
            }
        });
        status.focus();
    };
    view! {
        <fieldset class="presence-day">
            <legend>{format!("Moment {}", at + 1)}</legend>
            <div class="cluster">
                {select_field(
                    name("dag"),
                    "Dag",
                    Signal::stored(days),
                    Signal::derive(move || row.get().and_then(|row| row.weekday).map_or_else(String::new, |day| day.code().to_owned())),
                    Callback::new(move |code: String| {
                        let day = code.parse::<Weekday>().ok();
                        set(&|row| row.weekday = day);
                    }),
                )}
                {time_field(name("van"), "Van", time(|span| span.from), set_time(|span, time| span.from = time))}
                {time_field(name("tot"), "Tot", time(|span| span.until), set_time(|span, time| span.until = time))}
                {small_button("Haal weg", format!("moment {}", at + 1), remove)}
            </div>
        </fieldset>
    }
    .into_any()
}
