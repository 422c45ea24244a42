//! What the division of tasks fills in: which tasks, who, how much time, and what nobody has.

use taakkompas_division::totals::{OfColleague, OfTask, OwnTask, Totals};
use taakkompas_division::{Task, TaskDivision, TaskKind, Verdict};

use super::Known;
use crate::kit::words::labels::capital;
use crate::kit::words::numbers::count;
use crate::rooms::division::words::everyone;
use crate::rooms::division::words::hours::to_tenths as hours;
use crate::rooms::division::words::proposals::{task, who};
use crate::rooms::division::words::team::role;

/// Whether there is a division to report: one was chosen, or all tasks are fixed.
pub(super) fn is_divided(of: &TaskDivision) -> bool {
    !of.chosen.is_empty() || (!of.tasks.is_empty() && !of.tasks.iter().any(Task::is_divided))
}

/// The capacity for tasks and how much of it is divided, for everyone who is given tasks.
pub(super) fn capacity(of: &TaskDivision, totals: &Totals) -> Vec<String> {
    let given = of.colleagues.iter().filter(|who| who.is_given_tasks()).count();
    if given == 0 {
        return Vec::new();
    }
    let people = count(given, "collega", "collega's");
    let mut lines = vec![format!("Ruimte voor taken: samen {} per jaar, bij {people}.", hours(totals.capacity))];
    if is_divided(of) {
        lines.push(format!("Daarvan is nu {} verdeeld.", hours(totals.divided)));
    }
    lines
}

/// Tasks and people, below headings of their own.
pub(super) fn tasks(of: &TaskDivision, totals: &Totals) -> Vec<Known> {
    if !is_divided(of) {
        return Vec::new();
    }
    let rows = || totals.tasks.iter().filter_map(|row| Some((row, of.task(row.task)?)));
    let is_function = |task: &Task| task.kind == TaskKind::Function && task.verdict != Some(Verdict::Stop);
    let goes_on = |task: &Task| task.kind == TaskKind::Task && task.verdict != Some(Verdict::Stop);
    let tasks = rows().filter(|(_, task)| goes_on(task)).map(|(row, task)| of_task(of, row, task));
    let functions = of.tasks.iter().filter(|task| is_function(task)).map(|task| function(of, task));
    let people = totals.colleagues.iter().filter(|own| is_told(of, own)).map(|own| of_person(of, own));
    let open = rows().filter_map(|(row, task)| open(row, task));
    let parts = [
        ("Welke taken, en wie", tasks.collect::<Vec<_>>()),
        ("Functies met eigen uren, die we niet verdelen", functions.collect()),
        ("Wat stopt, kleiner wordt of overgaat", of.tasks.iter().filter_map(|task| changed(of, task)).collect()),
        ("Wie wat doet, en hoeveel tijd", people.collect()),
        ("Nog bij niemand", open.collect()),
    ];
    let parts = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
    parts.map(|(title, lines)| Known { title, in_order: false, lines }).collect()
}

/// A task that continues: "Musical (20 uur): leraar groep 8".
fn of_task(of: &TaskDivision, row: &OfTask, task: &Task) -> String {
    let alone = row.people.len() == 1 && row.open == 0;
    let mut people = match row.people.as_slice() {
        [(id, _)] if alone => vec![who(of, *id)],
        people => {
            let named = everyone::with_hours(of, people).into_iter();
            named.map(|(label, time)| format!("{label}, {time}")).collect()
        }
    };
    match (people.is_empty(), row.open) {
        (true, _) => people.push("nog niemand".to_owned()),
        (false, 0) => {}
        (false, open) => people.push(format!("nog {} bij niemand", hours(open))),
    }
    let fixed = match (task.fixed, task.holders.len()) {
        (None, _) | (_, 0) => "",
        (Some(_), 1) => ", vaste houder",
        (Some(_), _) => ", vaste houders",
    };
    format!("{} ({}{fixed}): {}", capital(&task.label), hours(row.minutes), people.join("; "))
}

/// Who holds a function: its hours are not in the sums.
fn function(of: &TaskDivision, task: &Task) -> String {
    let holders: Vec<String> = task.holders.iter().map(|&id| who(of, id)).collect();
    let holders = if holders.is_empty() { "nog niemand".to_owned() } else { holders.join("; ") };
    format!("{}: {holders}", capital(&task.label))
}

fn changed(of: &TaskDivision, task: &Task) -> Option<String> {
    let label = capital(&task.label);
    let is_task = task.kind == TaskKind::Task;
    Some(match task.verdict? {
        Verdict::Keep => return None,
        Verdict::Stop if !is_task => format!("{label}: stopt"),
        Verdict::Stop => format!("{label}: stopt ({} vrij)", hours(of.minutes(task))),
        Verdict::Smaller { .. } => {
            format!("{label}: van {} naar {}", hours(of.minutes(task)), hours(of.minutes_left(task)))
        }
        Verdict::HandOver { to } => format!("{label}: naar {} ({})", role(to), hours(of.minutes(task))),
    })
}

/// A colleague to whom the school gives no tasks is listed only if there is something to say.
fn is_told(of: &TaskDivision, own: &OfColleague) -> bool {
    let is_given = of.colleague(own.colleague).is_some_and(|who| who.is_given_tasks());
    is_given || !own.tasks.is_empty() || !own.functions.is_empty()
}

fn of_person(of: &TaskDivision, own: &OfColleague) -> String {
    let one = |one: &OwnTask| format!("{} ({})", task(of, one.task), hours(one.minutes));
    let mut all: Vec<String> = own.tasks.iter().map(one).collect();
    all.extend(own.functions.iter().map(|&id| format!("{} (eigen uren)", task(of, id))));
    let all = if all.is_empty() { "nog geen taken".to_owned() } else { all.join("; ") };
    let over = if own.over > 0 { format!(", {} meer dan de ruimte", hours(own.over)) } else { String::new() };
    let is_given = of.colleague(own.colleague).is_some_and(|who| who.is_given_tasks());
    let sum = match is_given {
        true => format!("samen {} van {} ruimte{over}", hours(own.minutes), hours(own.capacity)),
        false => format!("samen {}", hours(own.minutes)),
    };
    format!("{}: {all}; {sum}", capital(&who(of, own.colleague)))
}

/// What nobody has: a task or a part of it, a fixed task without holder, a function that nobody fills.
fn open(row: &OfTask, task: &Task) -> Option<String> {
    let label = capital(&task.label);
    let goes_on = task.verdict != Some(Verdict::Stop);
    if task.kind == TaskKind::Function {
        return (goes_on && task.holders.is_empty()).then(|| format!("{label}: functie met eigen uren"));
    }
    let fixed = if task.fixed.is_some() { ", wordt gekozen of benoemd" } else { "" };
    (row.open > 0).then(|| format!("{label}: {}{fixed}", hours(row.open)))
}
