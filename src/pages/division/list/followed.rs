//! A task as its row follows it: read and changed by the fields of the row.

use leptos::prelude::*;
use taakkompas_domain::division::{Task, TaskId};

use crate::components::said::Said;
use crate::session::DivisionDesk;

/// A task that is followed: only its own changes are changes of its row.
pub(in crate::pages::division) type Followed = Memo<Option<Task>>;

/// Follows a task.
pub(in crate::pages::division) fn follow(desk: DivisionDesk, id: TaskId) -> Followed {
    Memo::new(move |_| desk.with(|division| division.task(id).cloned()))
}

/// Reads a followed task; empty where it is gone.
pub(in crate::pages::division) fn read(
    task: Followed,
    read: impl Fn(&Task) -> String + Send + Sync + 'static,
) -> Signal<String> {
    Signal::derive(move || task.with(|task| task.as_ref().map_or_else(String::new, &read)))
}

/// Changes a task, and says where that is refused.
pub(super) fn change(desk: DivisionDesk, said: Said, id: TaskId, change: impl FnOnce(&mut Task)) {
    said.of(desk.change(|division| division.change_task(id, change)));
}
