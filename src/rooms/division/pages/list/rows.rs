//! The tasks, one row each: name, settings in short, and size; everything else in a fold that is rendered when opened.

use leptos::prelude::*;
use taakkompas_division::{Size, SizeLabel, TaskId};

use super::fields;
use super::followed::{Followed, change, follow, read};
use crate::kit::ui::basics::LazyFold;
use crate::kit::ui::fields::select_field;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::list as t;

pub(super) fn rows(document: DivisionHandle, status: StatusLine) -> AnyView {
    let ids =
        Memo::new(move |_| document.with(|division| division.tasks.iter().map(|task| task.id).collect::<Vec<_>>()));
    view! {
        <ul class="task-rows">
            <For each=move || ids.get() key=|id| id.0 children=move |id| row(document, id, status) />
        </ul>
    }
    .into_any()
}

/// The code of a size given in hours.
const IN_HOURS: &str = "hours";

fn row(document: DivisionHandle, id: TaskId, status: StatusLine) -> AnyView {
    let task = follow(document, id);
    let label = read(task, |task| task.label.clone());
    let short = move || {
        document.with(|division| division.task(id).map_or_else(String::new, |task| t::in_short(division, task)))
    };
    let summary = view! { <span class="task-label">{label}</span> <span class="task-short">{short}</span> };
    view! {
        <li class="task-row" data-task=id.to_string()>
            <LazyFold summary class="task-more" body_class="task-fields">{fields::fields(document, id, task, status)}</LazyFold>
            <div class="task-size">{size(document, id, task, status)}</div>
        </li>
    }
    .into_any()
}

/// Klein, middel or groot, or the exact hours if the school gave them.
fn size(document: DivisionHandle, id: TaskId, task: Followed, status: StatusLine) -> AnyView {
    let sizes = Memo::new(move |_| document.with(|division| division.sizes));
    let in_hours = Memo::new(move |_| {
        task.with(|task| match task.as_ref().map(|task| task.size) {
            Some(Size::Minutes(minutes)) => Some(minutes),
            _ => None,
        })
    });
    let options = Signal::derive(move || {
        let sizes = sizes.get();
        let own = in_hours.get().map(|minutes| (IN_HOURS.to_owned(), t::size_in_short(Size::Minutes(minutes))));
        let labels = SizeLabel::ALL.iter().map(|&of| (of.code().to_owned(), t::size_with_hours(of, sizes)));
        own.into_iter().chain(labels).collect::<Vec<_>>()
    });
    let value = read(task, |task| match task.size {
        Size::Minutes(_) => IN_HOURS.to_owned(),
        Size::Label(label) => label.code().to_owned(),
    });
    let set = Callback::new(move |code: String| {
        if let Ok(label) = code.parse::<SizeLabel>() {
            change(document, status, id, |task| task.size = Size::Label(label));
        }
    });
    let name = task.with_untracked(|task| task.as_ref().map_or_else(String::new, |task| task.label.clone()));
    select_field(format!("taak-{id}-grootte"), format!("Grootte: {name}"), options, value, set)
}
