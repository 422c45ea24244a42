//! People and blocks from a spreadsheet.

use leptos::prelude::*;
use taakkompas_week::paste::{self, Outcome as Found, in_slices};
use taakkompas_week::{AssistantWeek, BlockId};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::kit::browser;
use crate::kit::document::handle::use_document;
use crate::kit::ui::basics::LazyFold;
use crate::kit::ui::fields::select_field;
use crate::kit::ui::paste::{Control, Outcome, Panel, Problems, Reader, example, paste_panel, rules};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels::and;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::roster as t;

static PANEL: Panel<AssistantWeek, Found> = Panel {
    fold: "Plak uit Excel of een ander rekenblad",
    how,
    field: "plakveld",
    hint: t::FIELD_HINT,
    line: Some("plak-melding"),
    too_much: "said field-error",
    file: None,
    control: Some(Control { is_needed: Found::lacks_who, view: whose }),
    button: "Voeg toe",
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
    Ok(Reader { read: in_slices, outcome, preview })
}

const PROBLEMS: Problems = Problems { heading: t::NOT_ALONG, id: None, class: Some("roster-facts"), most: 30 };

const NOTES: Problems = Problems { heading: t::LOOK_AT, id: None, class: Some("roster-facts"), most: 30 };

/// Whose roster the rows are, for one with times down and days across that does not say so itself. The choice becomes the
/// first row, as a title that the rows could have had.
fn whose(text: RwSignal<String>, lacks: Signal<bool>) -> AnyView {
    let week: WeekHandle = use_document();
    let has_people = Memo::new(move |_| week.with(|week| !week.people.is_empty()));
    let options = Signal::derive(move || week.with(t::whose_options));
    let choose = move |title: String| {
        if !title.is_empty() {
            text.update(|text| *text = paste::with_title(text, &title));
            // The choice disappears, being made.
            browser::focus_soon(vec!["plak-melding".to_owned()]);
        }
    };
    view! {
        <p hidden=move || !lacks.get() || has_people.get()>{t::NOBODY_YET}</p>
        <div hidden=move || !lacks.get() || !has_people.get()>
            {select_field("plak-van-wie".to_owned(), t::WHOSE, options, Signal::stored(String::new()), Callback::new(choose))}
        </div>
    }
    .into_any()
}

/// The section with the paste panel.
pub(super) fn paste_section(document: WeekHandle, status: StatusLine) -> AnyView {
    view! {
        <section class="no-print" aria-labelledby="plakken">
            <h2 id="plakken">"Staat het al in een rekenblad?"</h2>
            {paste_panel(&PANEL, document, status)}
        </section>
    }
    .into_any()
}

fn how() -> AnyView {
    view! {
        <p>{t::HOW}</p>
        {example("Voorbeeld: een regel per persoon", &t::PEOPLE_HEAD, &t::PEOPLE)}
        {example("Voorbeeld: een regel per blok", &t::BLOCKS_HEAD, &t::BLOCKS)}
        {rules(&t::RULES)}
    }
    .into_any()
}

fn preview(found: &Found, week: &AssistantWeek) -> AnyView {
    let lines: Vec<AnyView> = t::details(found).into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect();
    let unused: Vec<&str> = found.unused_columns.iter().map(String::as_str).collect();
    view! {
        {(!lines.is_empty()).then(|| view! { <ul>{lines}</ul> })}
        {(!found.new_blocks.is_empty()).then(|| new_blocks(&found.new_blocks, week))}
        {NOTES.of(&found.notes, t::note)}
        {PROBLEMS.of(&found.problems, t::problem)}
        {(!unused.is_empty()).then(|| view! { <p>{t::unused_columns(&and(&unused))}</p> })}
    }
    .into_any()
}

/// The lines are only made once they are asked for: there may be a thousand.
fn new_blocks(ids: &[BlockId], week: &AssistantWeek) -> AnyView {
    let (ids, week) = (ids.to_vec(), week.clone());
    let count = ids.len();
    let list = move || {
        let line = |&id: &BlockId| {
            let line = week.block(id).map(|block| t::block(&week, block));
            view! { <li>{line}</li> }.into_any()
        };
        ids.iter().map(line).collect::<Vec<AnyView>>()
    };
    view! { <LazyFold summary=t::look_at_blocks(count)><ul class="roster-facts">{list()}</ul></LazyFold> }.into_any()
}
