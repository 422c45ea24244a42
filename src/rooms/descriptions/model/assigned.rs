//! What the division of tasks gives a colleague, in the form that a description uses.

use taakkompas_school::qualification::{Required, is_same_subject};

use super::fill::AssignedTask;
use taakkompas_division::{ColleagueId, Qualification, Task, TaskDivision, TaskKind, Verdict};

/// The functions that a colleague holds and their tasks in the chosen division, including the fixed ones, each with the
/// papers it asks for. A task for one subject asks for someone's own subject only if that is this colleague's `field`;
/// in doubt it asks for more.
///
/// The hours of a function are divided equally among its holders; one that the team stops is left out.
pub fn assigned(division: &TaskDivision, colleague: ColleagueId, field: &str) -> Vec<AssignedTask> {
    let of = |task: &Task, minutes: u32| AssignedTask {
        label: task.label.clone(),
        minutes,
        number: task.id.0,
        needs: needs_of(task, field),
        is_function: task.kind == TaskKind::Function,
    };
    let own = division.totals(&division.chosen).colleagues.into_iter().find(|own| own.colleague == colleague);
    let Some(own) = own else { return Vec::new() };
    let functions = own.functions.iter().filter_map(|&id| division.task(id));
    let functions = functions.filter(|task| task.verdict != Some(Verdict::Stop));
    let functions = functions.map(|task| of(task, division.part_minutes(task)));
    let tasks = own.tasks.iter().filter_map(|own| Some(of(division.task(own.task)?, own.minutes)));
    functions.chain(tasks).collect()
}

fn needs_of(task: &Task, field: &str) -> Required {
    match &task.qualification {
        Qualification::Subject { subject } if !is_same_subject(subject, field) => Required::Group,
        of => of.required(),
    }
}
