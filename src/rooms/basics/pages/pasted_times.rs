//! Lesson times as they stand in the school guide or on the site: groups down and days across, pasted in one go.

use leptos::prelude::*;
use taakkompas_week::AssistantWeek;
use taakkompas_week::paste::{Outcome as Found, in_slices};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::kit::ui::paste::{Outcome, Panel, Problems, Reader, example, paste_panel};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::roster as t;

static PANEL: Panel<AssistantWeek, Found> = Panel {
    fold: "Plak de lestijden van de groepen",
    how,
    field: "plak-lestijden",
    hint: "Een regel per groep, of 'alle groepen'. Stopt de les voor een pauze? Zet dan twee tijden in de cel.",
    line: None,
    too_much: "said",
    file: None,
    control: None,
    button: "Voeg deze tijden toe",
    reader: || Box::pin(reader()),
};

#[wasm_split(read_week, fallible)]
fn reader() -> Result<Reader<AssistantWeek, Found>, SplitLoaderError> {
    let outcome = |found: &Found| Outcome {
        summary: t::summary(found),
        added: t::added(found),
        adds: !found.changes_nothing(),
        is_whole: found.problems.is_empty(),
    };
    Ok(Reader { read: in_slices, outcome, preview: |found, _| preview(found) })
}

const PROBLEMS: Problems = Problems { heading: t::NOT_ALONG, id: None, class: None, most: 30 };

const NOTES: Problems = Problems { heading: t::LOOK_AT, id: None, class: None, most: 30 };

const HEAD: [&str; 6] = ["Groep", "Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag"];

const ROWS: [[&str; 6]; 2] = [
    ["1 t/m 4", "8.30-14.00", "8.30-14.00", "8.30-12.30", "8.30-14.00", "8.30-12.00"],
    ["5 t/m 8", "8.30-14.00", "8.30-14.00", "8.30-12.30", "8.30-14.00", "8.30-14.00"],
];

pub(super) fn paste_section(week: WeekHandle, status: StatusLine) -> AnyView {
    paste_panel(&PANEL, week, status)
}

fn how() -> AnyView {
    example("Voorbeeld: een regel per groep", &HEAD, &ROWS)
}

fn preview(found: &Found) -> AnyView {
    let lines: Vec<AnyView> = t::details(found).into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect();
    view! {
        {(!lines.is_empty()).then(|| view! { <ul>{lines}</ul> })}
        {NOTES.mendable(&found.notes, |row| row.line, t::note)}
        {PROBLEMS.mendable(&found.problems, |row| row.line, t::problem)}
    }
    .into_any()
}
