//! Wording of the sheets for colleagues: their tasks with time and months, and nothing of what they wished.

use taakkompas_division::totals::{OfColleague, OwnTask, Totals};
use taakkompas_division::{ColleagueId, TaskDivision, TaskId};
use taakkompas_school::dutch::days::weekday_name;

use super::{hours, months, proposals};
use crate::kit::words::labels::{and, capital};
use crate::kit::words::numbers::count;

/// How many sheets there are.
pub fn state(of: &TaskDivision) -> String {
    if of.chosen.is_empty() {
        return "Nog zonder verdeling".to_owned();
    }
    let totals = of.totals(&of.chosen);
    count(totals.colleagues.iter().filter(|own| has_sheet(own)).count(), "blad", "bladen")
}

/// Whether a colleague gets a sheet: with nothing on it, there is nothing to sign.
pub const fn has_sheet(own: &OfColleague) -> bool {
    !own.tasks.is_empty() || !own.functions.is_empty()
}

/// Who gets no sheet, as they have no task; `None` if everyone gets one.
pub fn without(of: &TaskDivision, totals: &Totals) -> Option<String> {
    let all = totals.colleagues.iter().filter(|own| !has_sheet(own)).map(|own| proposals::who(of, own.colleague));
    let all: Vec<String> = all.collect();
    let names: Vec<&str> = all.iter().map(String::as_str).collect();
    (!names.is_empty()).then(|| format!("Nog zonder taken, en dus zonder blad: {}.", and(&names)))
}

/// The heading of a sheet.
pub fn title(of: &TaskDivision, id: ColleagueId) -> String {
    format!("Taken van {}", proposals::who(of, id))
}

/// The school and the school year, above a sheet.
pub fn above(of: &TaskDivision, school: &str) -> String {
    let year = of.year().map(|year| format!("schooljaar {year}-{}", year.saturating_add(1)));
    let parts = [school.trim().to_owned(), year.unwrap_or_default()];
    capital(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
}

/// A task on a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its name.
    pub task: String,
    /// With whom it is shared; empty if with nobody.
    pub with: String,
    /// In which months, and on which day if it has one.
    pub when: String,
    /// The time of this colleague alone.
    pub time: String,
}

/// How many others are named; more of them are counted.
const MOST_NAMED: usize = 3;

/// The tasks of a colleague, then the functions, which have hours of their own.
pub fn rows(of: &TaskDivision, totals: &Totals, own: &OfColleague) -> Vec<Row> {
    let task = |task: &OwnTask| Row {
        task: capital(&proposals::task(of, task.task)),
        with: with(of, totals, own.colleague, task.task),
        when: when(of, task.task),
        time: hours::to_tenths(task.minutes),
    };
    let function = |&id: &TaskId| Row {
        task: capital(&proposals::task(of, id)),
        with: String::new(),
        when: when(of, id),
        time: "eigen uren".to_owned(),
    };
    own.tasks.iter().map(task).chain(own.functions.iter().map(function)).collect()
}

fn when(of: &TaskDivision, id: TaskId) -> String {
    let Some(task) = of.task(id) else { return String::new() };
    let months = months(task.months);
    task.weekday.map_or_else(|| months.clone(), |day| format!("{months}, op {}", weekday_name(day)))
}

fn with(of: &TaskDivision, totals: &Totals, own: ColleagueId, id: TaskId) -> String {
    let people =
        totals.tasks.iter().find(|task| task.task == id).map(|task| task.people.as_slice()).unwrap_or_default();
    let others: Vec<String> =
        people.iter().filter(|(who, _)| *who != own).map(|(who, _)| proposals::who(of, *who)).collect();
    match others.len() {
        0 => String::new(),
        1..=MOST_NAMED => format!("samen met {}", and(&others.iter().map(String::as_str).collect::<Vec<_>>())),
        more => format!("samen met {more} anderen"),
    }
}

/// The time of all tasks beside the room for them, in a sentence or two.
pub fn total(own: &OfColleague) -> String {
    let all = format!(
        "Samen {} per jaar. De ruimte voor taken is {}.",
        hours::to_tenths(own.minutes),
        hours::to_tenths(own.capacity)
    );
    if own.over == 0 {
        return all;
    }
    format!("{all} Dat is {} te veel: praat daarover voor je tekent.", hours::to_tenths(own.over))
}

/// What a colleague signs.
pub const SIGN: &str = "Dit blad hoort bij de werkverdeling van het team. Klopt er iets niet? Schrijf het op en praat erover \
                        voor je tekent.";
