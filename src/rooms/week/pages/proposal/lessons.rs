//! The lesson times, asked first if they are not known: nothing is placed at times that nobody confirmed.

use leptos::prelude::*;
use taakkompas_school::time_of_day::{Span, TimeOfDay, Weeks};
use taakkompas_week::{Lesson, Presence};

use crate::kit::ui::status_line::StatusLine;
use crate::kit::ui::times::Times;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::proposal as t;

/// The stretch offered on a day that has none.
const USUAL: Span = Span { from: TimeOfDay::at(8, 30), until: TimeOfDay::at(12, 0) };

/// Asks when there are lessons, with times to confirm or change; hidden once every group has them.
pub(super) fn lessons(document: WeekHandle, status: StatusLine) -> AnyView {
    // What the school changed in the offered times; `None` if nothing yet.
    let changed = RwSignal::new(None::<Vec<Lesson>>);
    let offered = Memo::new(move |_| changed.get().unwrap_or_else(|| document.with(|week| week.lessons_to_offer())));
    let lacks = Memo::new(move |_| document.with(t::without_lessons));
    let row = |lesson: &Lesson| Presence { weeks: Weeks::Every, weekday: lesson.weekday, span: lesson.span };
    let lesson = |row: Presence| Lesson { weekday: row.weekday, span: row.span };
    let fields = Times {
        prefix: "voorstel-les".to_owned(),
        rows: Memo::new(move |_| offered.with(|lessons| lessons.iter().map(row).collect())),
        put: Callback::new(move |rows: Vec<Presence>| {
            changed.set(Some(rows.into_iter().map(lesson).collect()));
            true
        }),
        usual: USUAL,
        has_weeks: Memo::new(|_| false),
    };
    let confirm = move |_| {
        let lessons = offered.get_untracked();
        if lessons.is_empty() {
            status.reject("Vul eerst in wanneer er les is.");
        } else if status.report(document.change(|week| week.set_lessons(lessons))).is_some() {
            status.announce("De lestijden staan er. Een voorstel houdt zich daaraan.");
        }
        status.focus();
    };
    view! {
        <section aria-labelledby="voorstel-lestijden" hidden=move || lacks.with(Option::is_none)>
            <h2 id="voorstel-lestijden">"Eerst: wanneer is er les?"</h2>
            <p>{move || lacks.get()} " Kloppen deze tijden? Verander wat anders is. Een voorstel plant nooit buiten de lestijd."</p>
            {fields.fields()}
            <p>
                <button type="button" class="button" on:click=confirm>"Dit zijn onze lestijden"</button>
            </p>
        </section>
    }
    .into_any()
}
