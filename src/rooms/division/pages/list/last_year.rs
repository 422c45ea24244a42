//! Who did a task last year; in a fold of its own, as a large team makes a long list.

use leptos::prelude::*;
use taakkompas_division::{Colleague, ColleagueId, TaskId};

use super::followed::Followed;
use crate::kit::ui::basics::LazyFold;
use crate::kit::ui::fields::check_field;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels::capital;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::is_on_board;
use crate::rooms::division::words::years as t;

/// The fold; hidden if there are no colleagues or the task is not divided.
pub(super) fn last_year(document: DivisionHandle, id: TaskId, task: Followed, status: StatusLine) -> AnyView {
    let is_asked = Memo::new(move |_| {
        let is_divided = task.with(|task| task.as_ref().is_some_and(is_on_board));
        is_divided && document.with(|division| !division.colleagues.is_empty())
    });
    (move || is_asked.get().then(|| untrack(|| fold(document, id, status)))).into_any()
}

fn fold(document: DivisionHandle, id: TaskId, status: StatusLine) -> AnyView {
    // Computed once for all boxes, each of which only looks up its colleague.
    let did = Memo::new(move |_| {
        document.with(|division| {
            let rows = division.last_year.iter().filter(|row| row.task == id);
            rows.map(|row| row.colleague).collect::<Vec<_>>()
        })
    });
    let offered = Memo::new(move |_| {
        document.with(|division| {
            let Some(task) = division.task(id) else { return Vec::new() };
            let may = |who: &&Colleague| division.why_unqualified(task, who).is_none();
            division.colleagues.iter().filter(may).map(|who| (who.id, capital(&who.label))).collect::<Vec<_>>()
        })
    });
    let one = move |(who, label): (ColleagueId, String)| {
        let value = Signal::derive(move || did.with(|did| did.contains(&who)));
        let set = Callback::new(move |is: bool| {
            status.report(document.change(|division| division.set_did_last_year(id, who, is)));
        });
        check_field(label, value, set)
    };
    let boxes = move || {
        let all = offered.get();
        if all.is_empty() {
            return view! { <p class="hint">{t::NOBODY_MAY}</p> }.into_any();
        }
        view! { <div class="choices-inline">{all.into_iter().map(one).collect_view()}</div> }.into_any()
    };
    let in_short = move || document.with(|division| t::did(division, &did.get()));
    view! {
        <LazyFold summary=view! { "Vorig jaar: "{in_short} }>
            <fieldset class="month-choice">
                <legend>"Wie deed dit vorig jaar?"</legend>
                <p class="hint">{t::what_for()}</p>
                {boxes}
            </fieldset>
        </LazyFold>
    }
    .into_any()
}
