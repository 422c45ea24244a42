//! A task as its row tracks it: read and changed by the fields of the row.

use leptos::prelude::*;
use taakkompas_division::{Task, TaskId};

use crate::kit::ui::status_line::StatusLine;
use crate::rooms::division::document::DivisionHandle;

/// A tracked task: the row updates only when this task changes.
pub(in crate::rooms::division::pages) type Followed = Memo<Option<Task>>;

pub(in crate::rooms::division::pages) fn follow(document: DivisionHandle, id: TaskId) -> Followed {
    Memo::new(move |_| document.with(|division| division.task(id).cloned()))
}

/// Reads a tracked task; empty if it was removed.
pub(in crate::rooms::division::pages) fn read(
    task: Followed,
    read: impl Fn(&Task) -> String + Send + Sync + 'static,
) -> Signal<String> {
    Signal::derive(move || task.with(|task| task.as_ref().map_or_else(String::new, &read)))
}

/// Changes a task, and reports a refusal.
pub(super) fn change(document: DivisionHandle, status: StatusLine, id: TaskId, change: impl FnOnce(&mut Task)) {
    status.report(document.change(|division| division.change_task(id, change)));
}
