//! Rows from a spreadsheet: pasted, looked at first, and added in one step.

use leptos::prelude::*;
use taakkompas_domain::deployment::BlockId;
use taakkompas_domain::deployment::paste::{Outcome, Problem, paste};
use taakkompas_domain::rows::TooMuch;

use crate::components::basics::Fold;
use crate::components::fields::paste_field;
use crate::components::said::Said;
use crate::components::tables::column_heads;
use crate::session::WeekDesk;
use crate::texts::rows;
use crate::texts::week as words;
use crate::texts::week::roster as says;

/// The most rows that are named one by one: who sees so many mends the columns, not the rows.
const MOST_SHOWN: usize = 30;

/// The fold with the examples, the field and what comes of it.
pub(super) fn paste_section(desk: WeekDesk, said: Said) -> AnyView {
    let text = RwSignal::new(String::new());
    let outcome =
        Memo::new(move |_| text.with(|text| (!text.trim().is_empty()).then(|| desk.with(|week| paste(week, text)))));
    let summary = move || {
        outcome.with(|outcome| match outcome {
            None => String::new(),
            Some(Ok(outcome)) => says::summary(outcome),
            Some(Err(error)) => rows::too_much(*error),
        })
    };
    let is_refusal = move || outcome.with(|outcome| matches!(outcome, Some(Err(_))));
    let changes = move || {
        outcome.with(|outcome| outcome.as_ref().is_some_and(|found| found.as_ref().is_ok_and(|o| !o.changes_nothing())))
    };
    let add = move |_| add(desk, said, text, outcome);
    view! {
        <section class="no-print" aria-labelledby="plakken">
            <h2 id="plakken">"Staat het al in een rekenblad?"</h2>
            <Fold summary="Plak uit Excel of een ander rekenblad">
                <p>{says::HOW}</p>
                {example("Voorbeeld: een regel per persoon", &says::PEOPLE_HEAD, &says::PEOPLE)}
                {example("Voorbeeld: een regel per blok", &says::BLOCKS_HEAD, &says::BLOCKS)}
                <ul>{says::RULES.map(|rule| view! { <li>{rule}</li> }).collect_view()}</ul>
                {paste_field("plakveld".to_owned(), "Plak hier de regels", says::FIELD_HINT, text)}
                <p
                    role="status"
                    id="plak-melding"
                    class=move || if is_refusal() { "said field-error" } else { "said" }
                >
                    {summary}
                </p>
                {move || outcome.with(|outcome| match outcome {
                    Some(Ok(outcome)) => preview(outcome),
                    _ => ().into_any(),
                })}
                <div class="button-row" hidden=move || !changes()>
                    <button type="button" class="button" on:click=add>"Voeg toe"</button>
                </div>
            </Fold>
        </section>
    }
    .into_any()
}

/// Takes over what was shown. Rows that did not go along stay in the field, among the others: to paste again doubles
/// nothing, and a row on its own would lack its head.
fn add(desk: WeekDesk, said: Said, text: RwSignal<String>, outcome: Memo<Option<Result<Outcome, TooMuch>>>) {
    let Some(Ok(outcome)) = outcome.get_untracked() else { return };
    let done = desk.change(|week| {
        outcome.week.clone_into(week);
        Ok(())
    });
    if said.of(done).is_some() {
        said.says(says::added(&outcome));
        if outcome.problems.is_empty() {
            text.set(String::new());
        }
    }
    said.focus();
}

/// An example that can be selected and copied to a spreadsheet as it is.
fn example<const N: usize>(caption: &'static str, head: &[&'static str; N], rows: &[[&'static str; N]]) -> AnyView {
    let row = |row: &[&'static str; N]| {
        let cells: Vec<AnyView> = row.iter().map(|&cell| view! { <td>{cell}</td> }.into_any()).collect();
        view! { <tr>{cells}</tr> }.into_any()
    };
    view! {
        <div class="scroll-x paste-example" tabindex="0" role="region" aria-label=caption>
            <table class="roster-people">
                <caption>{caption}</caption>
                {column_heads(head)}
                <tbody>{rows.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What comes along, and which rows do not.
fn preview(outcome: &Outcome) -> AnyView {
    let lines: Vec<AnyView> =
        says::details(outcome).into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect();
    let blocks = (!outcome.new_blocks.is_empty()).then(|| {
        let block = |&id: &BlockId| {
            let line = outcome.week.block(id).map(|block| says::block(&outcome.week, block));
            view! { <li>{line}</li> }.into_any()
        };
        let list: Vec<AnyView> = outcome.new_blocks.iter().map(block).collect();
        view! { <Fold summary=says::look_at_blocks(list.len())><ul class="roster-facts">{list}</ul></Fold> }
    });
    let problems = (!outcome.problems.is_empty()).then(|| {
        let problem = |problem: &Problem| view! { <li>{says::problem(problem)}</li> }.into_any();
        let list: Vec<AnyView> = outcome.problems.iter().take(MOST_SHOWN).map(problem).collect();
        let more = outcome.problems.len().saturating_sub(MOST_SHOWN);
        view! {
            <h3>{says::NOT_ALONG}</h3>
            <ul class="roster-facts">{list}</ul>
            {(more > 0).then(|| view! { <p>{rows::more_rows(more)}</p> })}
        }
    });
    let unused: Vec<&str> = outcome.unused_columns.iter().map(String::as_str).collect();
    let unused = (!unused.is_empty()).then(|| view! { <p>{says::unused_columns(&words::and(&unused))}</p> });
    view! {
        {(!lines.is_empty()).then(|| view! { <ul>{lines}</ul> })}
        {blocks}
        {problems}
        {unused}
    }
    .into_any()
}
