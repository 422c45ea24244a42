//! Rows from a spreadsheet or a CSV file: looked at first, and added in one step.

use leptos::prelude::*;
use taakkompas_domain::division::list::{Added, RowProblem, TaskList};
use taakkompas_domain::division::{TaskDivision, TaskId};
use taakkompas_domain::rows::TooMuch;

use crate::browser::{self, ChosenFile};
use crate::components::basics::Fold;
use crate::components::fields::paste_field;
use crate::components::said::Said;
use crate::components::tables::column_heads;
use crate::session::DivisionDesk;
use crate::texts::division as words;
use crate::texts::division::list as says;
use crate::texts::rows;

/// The most rows that are named one by one: who sees so many mends the columns, not the rows.
const MOST_SHOWN: usize = 30;

/// The biggest file that is read: far more than a list of tasks.
const MOST_BYTES: u64 = 2_000_000;

/// What would come of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Outcome {
    division: TaskDivision,
    added: Added<TaskId>,
}

impl Outcome {
    fn left_out(&self) -> usize {
        self.added.problems.iter().filter(|row| !row.problem.is_kept()).count()
    }
}

/// What would come of the text in the field, where there is one.
type Read = Memo<Option<Result<Outcome, TooMuch>>>;

/// The fold with the example, the file, the field and what comes of it.
pub(super) fn paste_section(desk: DivisionDesk, said: Said) -> AnyView {
    let text = RwSignal::new(String::new());
    let outcome: Read = Memo::new(move |_| {
        text.with(|text| {
            (!text.trim().is_empty()).then(|| {
                let list = TaskList::read(text)?;
                let mut division = desk.with(TaskDivision::clone);
                let added = division.add_tasks(&list);
                Ok(Outcome { division, added })
            })
        })
    });
    let from_file = RwSignal::new("");
    let choose = move |event: leptos::ev::Event| {
        browser::read_chosen_file(&event, MOST_BYTES, move |file| {
            let (read, problem) = match file {
                ChosenFile::Bytes(bytes) => (Some(browser::text_of(bytes)), ""),
                ChosenFile::TooBig { .. } => (None, says::TOO_BIG),
                ChosenFile::NotRead => (None, says::NOT_READ),
            };
            // The page may be gone by then.
            let _ = from_file.try_set(problem);
            if let Some(read) = read {
                let _ = text.try_set(read);
            }
        });
    };
    let summary = move || match from_file.get() {
        "" => outcome.with(|outcome| match outcome {
            None => String::new(),
            Some(Ok(found)) => says::summary(found.added.added.len(), found.left_out()),
            Some(Err(why)) => rows::too_much(*why),
        }),
        problem => problem.to_owned(),
    };
    let adds = move || outcome.with(|outcome| matches!(outcome, Some(Ok(found)) if !found.added.added.is_empty()));
    view! {
        <Fold summary="Plak een lijst, of open een CSV-bestand">
            <p>{says::HOW}</p>
            {example()}
            <ul>{says::RULES.map(|rule| view! { <li>{rule}</li> }).collect_view()}</ul>
            <div class="field">
                <label for="taken-bestand">"Open een CSV-bestand"</label>
                <input type="file" id="taken-bestand" accept=".csv,.txt,text/csv,text/plain" on:change=choose/>
            </div>
            {paste_field("taken-plakveld".to_owned(), "Plak hier de regels", says::FIELD_HINT, text)}
            <p role="status" id="taken-plakmelding" class="said">{summary}</p>
            {move || outcome.with(|outcome| match outcome {
                Some(Ok(found)) => preview(found),
                _ => ().into_any(),
            })}
            <div class="button-row" hidden=move || !adds()>
                <button type="button" class="button" on:click=move |_| add(desk, said, text, outcome)>"Voeg deze taken toe"</button>
            </div>
        </Fold>
    }
    .into_any()
}

/// Takes over what was shown. Rows that did not go along stay in the field, among the others: to paste again doubles
/// nothing, and a row on its own would lack its head.
fn add(desk: DivisionDesk, said: Said, text: RwSignal<String>, outcome: Read) {
    let Some(Ok(found)) = outcome.get_untracked() else { return };
    let (count, left_out) = (found.added.added.len(), found.left_out());
    let done = desk.change(|division| {
        found.division.clone_into(division);
        Ok(())
    });
    if said.of(done).is_some() {
        said.says(says::added(count, left_out));
        if left_out == 0 {
            text.set(String::new());
        }
    }
    said.focus();
}

/// An example that can be selected and copied to a spreadsheet as it is.
fn example() -> AnyView {
    let row = |row: [&'static str; 6]| {
        view! { <tr>{row.map(|cell| view! { <td>{cell}</td> }).collect_view()}</tr> }.into_any()
    };
    view! {
        <div class="scroll-x paste-example" tabindex="0" role="region" aria-label="Voorbeeld: een regel per taak">
            <table class="roster-people">
                <caption>"Voorbeeld: een regel per taak"</caption>
                {column_heads(&says::EXAMPLE_HEAD)}
                <tbody>{says::EXAMPLE.map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What comes along, and which rows do not.
fn preview(found: &Outcome) -> AnyView {
    let line = |&id: &TaskId| {
        let text = found.division.task(id).map(|task| {
            let short = says::in_short(&found.division, task);
            let size = says::size_in_short(task.size);
            if short.is_empty() {
                format!("{} · {size}", task.label)
            } else {
                format!("{} · {size} · {short}", task.label)
            }
        });
        view! { <li>{text}</li> }.into_any()
    };
    let lines: Vec<AnyView> = found.added.added.iter().map(line).collect();
    let comes = (!lines.is_empty()).then(|| {
        view! { <Fold summary=format!("Bekijk wat erbij komt: {}", words::tasks(lines.len()))><ul>{lines}</ul></Fold> }
    });
    let problem = |row: &RowProblem| view! { <li>{says::row_problem(&found.division, row)}</li> }.into_any();
    let problems: Vec<AnyView> = found.added.problems.iter().take(MOST_SHOWN).map(problem).collect();
    let more = found.added.problems.len().saturating_sub(MOST_SHOWN);
    let problems = (!problems.is_empty()).then(|| {
        view! {
            <h3>"Kijk nog even naar deze regels"</h3>
            <ul id="taken-problemen">{problems}</ul>
            {(more > 0).then(|| view! { <p>{rows::more_rows(more)}</p> })}
        }
    });
    view! { {comes}{problems} }.into_any()
}
