//! How a task gets its people (divided, elected, appointed or part of a function), and which tasks one person may not
//! combine with it.

use leptos::prelude::*;
use taakkompas_division::{Colleague, ColleagueId, Task, TaskDivision, TaskId};

use super::followed::{Followed, change, read};
use crate::kit::ui::basics::Link;
use crate::kit::ui::fields::{check_field, select_field, small_button};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::is_on_board;
use crate::rooms::division::words::list as t;
use crate::rooms::route::{DivisionPage, Route};

pub(super) fn kind(document: DivisionHandle, id: TaskId, task: Followed, status: StatusLine) -> AnyView {
    let options = t::KINDS.map(|(code, label)| (code.to_owned(), label.to_owned())).to_vec();
    let value = read(task, |task| t::kind_code(task).to_owned());
    let set = Callback::new(move |code: String| change(document, status, id, |task| t::set_kind(task, &code)));
    let has_holders = Memo::new(move |_| task.with(|task| task.as_ref().is_some_and(|task| !is_on_board(task))));
    view! {
        {select_field(format!("taak-{id}-soort"), "Hoe komt de taak bij iemand?", Signal::stored(options), value, set)}
        {move || if has_holders.get() { holders(document, id, task, status) } else { apart(document, id, task, status) }}
    }
    .into_any()
}

/// Who holds the task, chosen from those who may.
fn holders(document: DivisionHandle, id: TaskId, task: Followed, status: StatusLine) -> AnyView {
    let offered = Memo::new(move |_| {
        document.with(|division| {
            let Some(task) = division.task(id) else { return Vec::new() };
            let may = |who: &&Colleague| task.holders.contains(&who.id) || division.why_not(task, who).is_none();
            division.colleagues.iter().filter(may).map(|who| (who.id, who.label.clone())).collect::<Vec<_>>()
        })
    });
    let one = move |(who, label): (ColleagueId, String)| {
        let value =
            Signal::derive(move || task.with(|task| task.as_ref().is_some_and(|task| task.holders.contains(&who))));
        let set = Callback::new(move |is: bool| {
            change(document, status, id, |task| {
                task.holders.retain(|&holder| holder != who);
                if is {
                    task.holders.push(who);
                }
            });
        });
        check_field(label, value, set)
    };
    let choices = move || match offered.get() {
        none if none.is_empty() => view! {
            <p class="hint">
                "Er is nog niemand ingevuld die dit mag doen. "
                <Link to=Route::Division(DivisionPage::Team)>"Vul eerst in wie er zijn"</Link>
            </p>
        }
        .into_any(),
        some => view! { <div class="choices-inline">{some.into_iter().map(one).collect_view()}</div> }.into_any(),
    };
    view! { <fieldset class="month-choice"><legend>"Wie doet dit?"</legend>{choices}</fieldset> }.into_any()
}

/// The tasks that the same person may not do as well.
fn apart(document: DivisionHandle, id: TaskId, task: Followed, status: StatusLine) -> AnyView {
    let others = Memo::new(move |_| document.with(|division| apart_from(division, id)));
    let label = task.with_untracked(|task| task.as_ref().map_or_else(String::new, |task| task.label.clone()));
    let options = Signal::derive(move || {
        let none = (String::new(), "kies een taak".to_owned());
        let open = document.with(|division| {
            let taken = apart_from(division, id);
            let is_open = |task: &&Task| task.id != id && !taken.iter().any(|(other, _)| *other == task.id);
            division
                .tasks
                .iter()
                .filter(is_open)
                .map(|task| (task.id.to_string(), task.label.clone()))
                .collect::<Vec<_>>()
        });
        core::iter::once(none).chain(open).collect::<Vec<_>>()
    });
    let add = Callback::new(move |code: String| {
        if let Ok(other) = code.parse() {
            status.report(document.change(|division| division.keep_apart(id, TaskId(other))));
        }
    });
    let line = move |(other, name): (TaskId, String)| {
        let remove = move || {
            let gone = document.change(|division| {
                division.let_together(id, other);
                Ok(())
            });
            status.report(gone);
            status.focus();
        };
        let of = name.clone();
        view! { <li>{name}" "{small_button("Mag toch", format!("{label} en {of}"), remove)}</li> }.into_any()
    };
    view! {
        {select_field(
            format!("taak-{id}-apart"),
            "Niet door dezelfde persoon als",
            options,
            Signal::stored(String::new()),
            add,
        )}
        <ul hidden=move || others.with(Vec::is_empty)>{move || others.get().into_iter().map(line.clone()).collect_view()}</ul>
    }
    .into_any()
}

fn apart_from(division: &TaskDivision, id: TaskId) -> Vec<(TaskId, String)> {
    let others = division.apart.iter().filter_map(|apart| apart.other_than(id));
    others.filter_map(|other| division.task(other).map(|task| (other, task.label.clone()))).collect()
}
