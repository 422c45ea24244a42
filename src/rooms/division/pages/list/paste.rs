//! Tasks from a spreadsheet or a CSV file.

use leptos::prelude::*;
use taakkompas_division::list::{Added, Aside, RowProblem, TaskList, Unused};
use taakkompas_division::{Task, TaskDivision, TaskId};
use taakkompas_school::slices::Slices;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::kit::ui::basics::LazyFold;
use crate::kit::ui::paste::{CsvFile, Outcome, Panel, Problems, Reader, example, folded, paste_panel, rules};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::rows::{SET_ASIDE, TOLD_APART};
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words;
use crate::rooms::division::words::list as t;

/// The list as it was read, and the result of adding it.
type Found = (TaskList, Added<TaskId>);

static PANEL: Panel<TaskDivision, Found> = Panel {
    fold: "Plak een lijst, of open een CSV-bestand",
    how,
    field: "taken-plakveld",
    hint: t::FIELD_HINT,
    line: Some("taken-plakmelding"),
    too_much: "said",
    file: Some(CsvFile { id: "taken-bestand", too_big: t::TOO_BIG, not_read: t::NOT_READ }),
    control: None,
    button: "Voeg deze taken toe",
    reader: || Box::pin(reader()),
};

#[wasm_split(read_list, fallible)]
fn reader() -> Result<Reader<TaskDivision, Found>, SplitLoaderError> {
    let read = |text: String, mut division: TaskDivision| {
        Slices::new(async move {
            let list = TaskList::read_in_slices(&text).await?;
            let added = division.add_tasks_in_slices(&list).await;
            Ok(((list, added), division))
        })
    };
    Ok(Reader { read, outcome, preview })
}

const PROBLEMS: Problems =
    Problems { heading: "Kijk nog even naar deze regels", id: Some("taken-problemen"), class: None, most: 30 };

pub(super) fn paste_section(document: DivisionHandle, status: StatusLine) -> AnyView {
    paste_panel(&PANEL, document, status)
}

fn how() -> AnyView {
    view! {
        <p>{t::HOW}</p>
        {example("Voorbeeld: een regel per taak", &t::EXAMPLE_HEAD, &t::EXAMPLE)}
        {rules(&t::RULES)}
    }
    .into_any()
}

fn outcome((_, found): &Found) -> Outcome {
    let added = found.added.len();
    let left_out = found.problems.iter().filter(|row| !row.problem.is_kept()).count();
    Outcome {
        summary: t::summary(added, left_out),
        added: t::added(added, left_out),
        adds: added > 0,
        is_whole: left_out == 0,
    }
}

fn preview((list, found): &Found, division: &TaskDivision) -> AnyView {
    view! {
        {(!found.added.is_empty()).then(|| comes(&found.added, division))}
        {aside(&list.asides, &list.unused)}
        {problems(&found.problems, division)}
    }
    .into_any()
}

fn problems(all: &[RowProblem], division: &TaskDivision) -> AnyView {
    let (apart, others) = t::told_apart(all);
    let of = division.clone();
    view! {
        {folded(t::of_told_apart(&apart), TOLD_APART, &apart, |row| row.line, move |row| t::row_problem(&of, row))}
        {PROBLEMS.mendable(&others, |row| row.line, |row| t::row_problem(division, row))}
    }
    .into_any()
}

/// The tasks that are added. The lines are only made once they are asked for: there may be hundreds.
fn comes(ids: &[TaskId], division: &TaskDivision) -> AnyView {
    let (ids, division) = (ids.to_vec(), division.clone());
    let summary = format!("Bekijk wat erbij komt: {}", words::tasks(ids.len()));
    let lines = move || {
        let line = |&id: &TaskId| view! { <li>{division.task(id).map(|task| line(&division, task))}</li> }.into_any();
        ids.iter().map(line).collect::<Vec<AnyView>>()
    };
    view! { <LazyFold summary=summary><ul>{lines()}</ul></LazyFold> }.into_any()
}

/// The titles, headings and totals, and the columns that are not used.
fn aside(asides: &[Aside], unused: &[Unused]) -> AnyView {
    let columns = t::unused(unused);
    view! {
        {folded(t::asides(asides), SET_ASIDE, asides, |aside| aside.line, t::aside)}
        {(!columns.is_empty()).then(|| view! { <p>{columns}</p> })}
    }
    .into_any()
}

/// For example "Sinterklaas · 30 uur · november en december".
fn line(division: &TaskDivision, task: &Task) -> String {
    let size = t::size_in_short(task.size);
    let short = t::in_short(division, task);
    let parts = [task.label.as_str(), &size, &short];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
