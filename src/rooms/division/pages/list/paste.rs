//! Tasks from a spreadsheet or a CSV file.

use leptos::prelude::*;
use taakkompas_division::list::{Added, TaskList};
use taakkompas_division::{Task, TaskDivision, TaskId};

use crate::kit::ui::basics::Fold;
use crate::kit::ui::paste::{CsvFile, Outcome, Panel, Problems, example, paste_panel, rules};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words;
use crate::rooms::division::words::list as t;

static PANEL: Panel<TaskDivision, Added<TaskId>> = Panel {
    fold: "Plak een lijst, of open een CSV-bestand",
    how,
    field: "taken-plakveld",
    hint: t::FIELD_HINT,
    line: Some("taken-plakmelding"),
    too_much: "said",
    file: Some(CsvFile { id: "taken-bestand", too_big: t::TOO_BIG, not_read: t::NOT_READ }),
    button: "Voeg deze taken toe",
    read: |text, division| Ok(division.add_tasks(&TaskList::read(text)?)),
    outcome,
    preview,
};

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

fn outcome(found: &Added<TaskId>) -> Outcome {
    let added = found.added.len();
    let left_out = found.problems.iter().filter(|row| !row.problem.is_kept()).count();
    Outcome {
        summary: t::summary(added, left_out),
        added: t::added(added, left_out),
        adds: added > 0,
        is_whole: left_out == 0,
    }
}

fn preview(found: &Added<TaskId>, division: &TaskDivision) -> AnyView {
    let line = |&id: &TaskId| view! { <li>{division.task(id).map(|task| line(division, task))}</li> }.into_any();
    let lines: Vec<AnyView> = found.added.iter().map(line).collect();
    let comes = (!lines.is_empty()).then(|| {
        view! { <Fold summary=format!("Bekijk wat erbij komt: {}", words::tasks(lines.len()))><ul>{lines}</ul></Fold> }
    });
    view! { {comes}{PROBLEMS.of(&found.problems, |row| t::row_problem(division, row))} }.into_any()
}

/// For example "Sinterklaas · 30 uur · november en december".
fn line(division: &TaskDivision, task: &Task) -> String {
    let size = t::size_in_short(task.size);
    let short = t::in_short(division, task);
    let parts = [task.label.as_str(), &size, &short];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
