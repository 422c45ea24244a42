//! Who is who in the division and in the week, and the time of support staff according to both.

use taakkompas_division::totals::Totals;
use taakkompas_division::{Colleague, TaskDivision};
use taakkompas_school::staff::StaffRole;
use taakkompas_week::figures::{PersonFigure, PersonWeek};
use taakkompas_week::{AssistantWeek, PersonId};

use super::tasks::is_divided;
use crate::kit::words::labels::capital;
use crate::rooms::division::words::hours::to_tenths as hours;
use crate::rooms::week::words::person;

/// The same person in the week: linked by the school, or with the same name.
pub(super) fn in_week(week: &AssistantWeek, who: &Colleague) -> Option<PersonId> {
    let is_called = |id: PersonId| person(week, id).to_lowercase() == who.label.trim().to_lowercase();
    let mut ids = week.people.iter().map(|person| person.id);
    match who.in_week.filter(|&id| week.person(id).is_some()) {
        Some(id) => Some(id),
        None => ids.find(|&id| is_called(id)),
    }
}

/// The same person in the division.
fn in_division<'a>(of: &'a TaskDivision, week: &AssistantWeek, id: PersonId) -> Option<&'a Colleague> {
    of.colleagues.iter().find(|who| in_week(week, who) == Some(id))
}

/// The name of someone in the week: that of the division, if it has them.
pub(super) fn label(of: &TaskDivision, week: &AssistantWeek, id: PersonId) -> String {
    in_division(of, week, id).map_or_else(|| capital(&person(week, id)), |who| capital(&who.label))
}

/// Onderwijsassistenten, leraarondersteuners and the conciërge: other roles do not show whether someone is support
/// staff.
const fn is_support(role: StaffRole) -> bool {
    role.is_support() || matches!(role, StaffRole::Caretaker)
}

/// The time of support staff: per week with pupils and otherwise, and per year for tasks.
pub(super) fn support(
    of: &TaskDivision,
    week: &AssistantWeek,
    figures: &[PersonFigure],
    totals: &Totals,
) -> Vec<String> {
    let tasks = |who: &Colleague| {
        let own = totals.colleagues.iter().find(|own| own.colleague == who.id).filter(|_| is_divided(of))?;
        Some(format!("taken {} per jaar", hours(own.minutes)))
    };
    let mut lines = Vec::new();
    let mut told = Vec::new();
    for someone in week.people.iter().filter(|person| person.counts_as_staff && is_support(person.role())) {
        let linked = in_division(of, week, someone.id);
        let figure = figures.iter().find(|figure| figure.person == someone.id);
        let mut parts = figure.map(in_roster).unwrap_or_default();
        match linked.filter(|_| parts.is_empty()) {
            Some(who) => parts.push(with_pupils(who)),
            None if parts.is_empty() => parts.push(UNKNOWN.to_owned()),
            None => {}
        }
        parts.extend(linked.and_then(tasks));
        told.extend(linked.map(|who| who.id));
        lines.push(format!("{}: {}", label(of, week, someone.id), parts.join("; ")));
    }
    for who in of.colleagues.iter().filter(|who| is_support(who.role()) && !told.contains(&who.id)) {
        let parts: Vec<String> = [Some(with_pupils(who)), tasks(who)].into_iter().flatten().collect();
        lines.push(format!("{}: {}", capital(&who.label), parts.join("; ")));
    }
    lines
}

const UNKNOWN: &str = "tijd met leerlingen nog invullen";

fn with_pupils(who: &Colleague) -> String {
    match who.pupil_minutes {
        _ if who.role() == StaffRole::Caretaker => "werktijden nog invullen".to_owned(),
        0 => UNKNOWN.to_owned(),
        minutes => format!("met leerlingen {} per jaar", hours(minutes)),
    }
}

/// Someone's time in a week of the roster; empty if nothing is planned.
fn in_roster(figure: &PersonFigure) -> Vec<String> {
    let a_week = |minutes: fn(&PersonWeek) -> u32| figure.a_week(minutes);
    let other = |week: &PersonWeek| week.work - week.preparing - week.talking;
    let pupils = a_week(|week| week.pupils);
    if a_week(PersonWeek::planned) == 0 {
        return Vec::new();
    }
    // Whoever works with pupils needs both; if one is missing, that is worth a line.
    let needed = |minutes: u32, what: &str| match (minutes, pupils) {
        (0, 0) => None,
        (0, _) => Some(format!("nog geen vaste tijd voor {what}")),
        (minutes, _) => Some(format!("{what} {}", hours(minutes))),
    };
    let also = |minutes: u32, what: &str| (minutes > 0).then(|| format!("{what} {}", hours(minutes)));
    let parts = [
        also(pupils, "per week met leerlingen"),
        needed(a_week(|week| week.preparing), "voorbereiden"),
        needed(a_week(|week| week.talking), "overleg"),
        also(a_week(other), "ander werk"),
        also(a_week(|week| week.supervision), "toezicht"),
        also(a_week(|week| week.standing_in), "opvangen"),
    ];
    let mut parts: Vec<String> = parts.into_iter().flatten().collect();
    if let Some(first) = parts.first_mut().filter(|_| pupils == 0) {
        *first = format!("per week {first}");
    }
    parts
}
