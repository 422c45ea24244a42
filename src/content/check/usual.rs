//! The usual tasks: each fits a school's list, and none is offered to a role that may not do it.

use taakkompas_division::Task;
use taakkompas_division::board::may_take_over;
use taakkompas_division::catalog::RowFault;

use super::{Placed, Problems};
use crate::load::{EntryKind, Loaded};
use crate::model::UsualTaskText;

/// With this many, a school finds most of its tasks among them.
const LEAST: usize = 45;

impl Placed for UsualTaskText {
    fn place(&self) -> (String, String) {
        (EntryKind::UsualTask.file(None), self.task.id.clone())
    }
}

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    let all = &loaded.usual_tasks.tasks;
    let written = loaded.entries.iter().filter(|entry| entry.kind == EntryKind::UsualTask).count();
    if (1..LEAST).contains(&written) {
        let text = format!("has {written} usual tasks; at least {LEAST}");
        problems.add_to_file(EntryKind::UsualTask.file(None), text);
    }
    for text in all {
        if let Err(fault) = text.task.check() {
            problems.add(text, says(fault));
        }
        let task: Task = text.task.task();
        for &role in &text.hand_over {
            if !may_take_over(&task, role) {
                problems.add(text, format!("hand_over: a {} may not take it over", role.code()));
            }
        }
        for id in &text.task.apart {
            if !loaded.has(EntryKind::UsualTask, id) {
                problems.add(text, format!("apart names the usual task {id}, which does not exist"));
            } else if *id == text.task.id {
                problems.add(text, "apart names the task itself");
            }
        }
        let named = text.source.iter().chain(&text.law);
        for source in named.filter(|id| !loaded.has(EntryKind::Source, id.as_str())) {
            problems.add(text, format!("names the source {source}, which does not exist"));
        }
    }
    problems.add_repeated("label", all, |text| &text.task.label);
}

const fn says(fault: RowFault) -> &'static str {
    match fault {
        RowFault::NoId => "has no id",
        RowFault::Label => "label is empty or too long for a task",
        RowFault::Source => "minutes and their source go together",
        RowFault::Minutes => "minutes is out of range",
        RowFault::People => "most_people is out of range",
        RowFault::Name => "a certificate or a subject is empty or too long",
    }
}
