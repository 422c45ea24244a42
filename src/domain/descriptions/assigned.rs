//! What the division of tasks gives a colleague, as a description takes it over.

use super::fill::AssignedTask;
use super::law::Needs;
use super::words::is_core_subject;
use crate::division::totals::OwnTask;
use crate::division::{ColleagueId, Qualification, TaskDivision};

/// The tasks of a colleague in the chosen division, the fixed ones among them, with what each asks of someone's
/// papers. A task for a subject asks for the own subject only where that is this colleague's `field`; in doubt it
/// asks for more.
#[must_use]
pub fn assigned(division: &TaskDivision, colleague: ColleagueId, field: &str) -> Vec<AssignedTask> {
    let own = division.totals(&division.chosen).colleagues.into_iter().find(|own| own.colleague == colleague);
    let task_of = |own: &OwnTask| {
        let task = division.tasks.iter().find(|task| task.id == own.task)?;
        let needs = match &task.qualification {
            Qualification::None => Needs::Nothing,
            Qualification::Subject { subject } if is_same(subject, field) && !is_core_subject(subject) => {
                Needs::OwnSubject
            }
            Qualification::Subject { .. } | Qualification::Group => Needs::Group,
        };
        Some(AssignedTask { label: task.label.clone(), minutes: own.minutes, number: task.id.0, needs })
    };
    own.map(|own| own.tasks.iter().filter_map(task_of).collect()).unwrap_or_default()
}

fn is_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
