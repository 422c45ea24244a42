//! Wording of what a school fills in once.

use taakkompas_division::into_week::{Correction, IntoWeek, LeftOut, TeamAdded, WhyLeftOut};
use taakkompas_division::{Colleague, TaskDivision};
use taakkompas_school::dutch::days::short_weekday;
use taakkompas_school::time_of_day::{Presence, Weekday, Weeks};
use taakkompas_week::{AssistantWeek, DayPart, Group, PersonId};

use crate::kit::words::ToDutch;
use crate::kit::words::labels::{and, capital};
use crate::kit::words::numbers::count;
use crate::rooms::division::words::team;
use crate::rooms::week::words::{self, cards};

/// What is there, in short: "12 groepen, 5 assistenten en 25 collega's."
pub fn there(week: &AssistantWeek, division: &TaskDivision) -> String {
    let counted = [
        (week.groups.len(), "groep", "groepen"),
        (week.support_staff().count(), "assistent", "assistenten"),
        (division.colleagues.len(), "collega", "collega's"),
    ];
    match listed(&counted) {
        none if none.is_empty() => "Er is nog niets ingevuld.".to_owned(),
        some => format!("Dit staat er: {some}."),
    }
}

/// Numbers with what they count, as in a sentence; those that are zero are left out.
fn listed(counted: &[(usize, &str, &str)]) -> String {
    let some = counted.iter().filter(|(number, ..)| *number > 0);
    let parts: Vec<String> = some.map(|&(number, one, more)| count(number, one, more)).collect();
    and(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// What is still missing, in the order in which it is needed; empty if nothing is.
pub fn missing(week: &AssistantWeek) -> Vec<String> {
    let mut missing = Vec::new();
    if week.groups.is_empty() {
        missing.push("jullie groepen".to_owned());
    }
    if week.lessons.is_empty() && week.groups.iter().all(|group| group.lessons.is_empty()) {
        missing.push("de lestijden".to_owned());
    }
    let groups = |is: fn(&Group) -> bool| week.groups.iter().filter(|group| is(group)).count();
    let mut counted = |number: usize, one: &str, more: &str| {
        if number > 0 {
            missing.push(count(number, one, more));
        }
    };
    counted(groups(|group| group.teachers.is_empty()), "groep zonder leraar", "groepen zonder leraar");
    let has_gap = |group: &&Group| !group.teachers.is_empty() && has_gap(week, group);
    counted(
        week.groups.iter().filter(has_gap).count(),
        "groep met een dag zonder leraar",
        "groepen met een dag zonder leraar",
    );
    counted(groups(Group::lacks_years), "groep zonder leerjaren", "groepen zonder leerjaren");
    let without_times = week.support_staff().filter(|person| person.presence.is_empty()).count();
    counted(without_times, "assistent zonder dagen en tijden", "assistenten zonder dagen en tijden");
    missing
}

/// Whether a group has lessons at a time at which nobody has it. Nothing is known of that without lesson times.
fn has_gap(week: &AssistantWeek, group: &Group) -> bool {
    let at = |day: Weekday, part: DayPart| {
        let has_lesson = week.lessons_of(group, day).iter().any(|&lesson| part.meets(lesson));
        has_lesson && week.cycle.weeks().iter().any(|&of| group.teachers_on(of, day, part).is_empty())
    };
    Weekday::ALL.iter().any(|&day| DayPart::ALL.iter().any(|&part| at(day, part)))
}

/// The sentence with what is missing; empty if nothing is.
pub fn still_missing(week: &AssistantWeek) -> String {
    let missing = missing(week);
    let parts: Vec<&str> = missing.iter().map(String::as_str).collect();
    if parts.is_empty() { String::new() } else { format!("Nog nodig: {}.", and(&parts)) }
}

/// What a list of the team yields, before it is added.
pub fn summary(found: &TeamAdded) -> String {
    let is_known = found.added.added.is_empty() && found.into_week.changes_nothing();
    let comes = if is_known { "Er komt niets bij.".to_owned() } else { into_week(&found.into_week) };
    let differs = match found.corrections.len() {
        0 => String::new(),
        1 => "Bij 1 collega die er al staat, is iets anders.".to_owned(),
        more => format!("Bij {more} collega's die er al staan, is iets anders."),
    };
    format!("{} {comes} {differs}", team::summary(&found.list)).trim().to_owned()
}

/// The same, once it is added.
pub fn added(found: &TeamAdded) -> String {
    let people = match found.added.added.len() {
        0 => String::new(),
        number => format!("Toegevoegd: {}.", count(number, "collega", "collega's")),
    };
    let left = found.added.problems.iter().filter(|row| !row.problem.is_kept()).count();
    let left = match left {
        0 => String::new(),
        left => format!("{} niet mee.", count(left, "regel ging", "regels gingen")),
    };
    let parts = [people, into_week(&found.into_week), left];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What would change about someone who is there, each with what is there now.
pub fn correction(of: &TaskDivision, week: &AssistantWeek, found: &Correction) -> String {
    let (mut after, mut week_after) = (of.clone(), week.clone());
    let Some(now) = of.colleague(found.colleague) else { return String::new() };
    // What is offered was tried before.
    let _ = after.correct(&mut week_after, found);
    let new = after.colleague(found.colleague).unwrap_or(now);
    let mut parts = Vec::new();
    let mut part = |is_other: bool, what: &str, says: String, was: String| {
        if is_other {
            let was = if was.is_empty() { "niets".to_owned() } else { was };
            parts.push(format!("{what}: {says} (nu: {was})."));
        }
    };
    let role = |who: &Colleague| team::role(who.role()).to_owned();
    let room = |who: &Colleague| team::capacity(who, of.capacity_scale);
    let times = |week: &AssistantWeek| found.presence.as_ref().map_or_else(String::new, |(id, _)| at_school(week, *id));
    part(found.role.is_some(), "Functie", role(new), role(now));
    part(found.capacity.is_some(), "Ruimte", room(new), room(now));
    part(found.days.is_some(), "Dagen", team::days(&new.days), team::days(&now.days));
    part(found.presence.is_some(), "In de week", times(&week_after), times(week));
    part(found.groups.is_some(), "Groepen", new.groups.join(", "), now.groups.join(", "));
    part(found.certificates.is_some(), "Certificaten", new.certificates.join(", "), now.certificates.join(", "));
    format!("{}. {}", capital(&now.label), parts.join(" "))
}

/// When someone is at school: "ma 8.30–14.00, di 8.30–14.00".
fn at_school(week: &AssistantWeek, id: PersonId) -> String {
    let row = |row: &Presence| {
        let weeks = match row.weeks {
            Weeks::Every => String::new(),
            weeks => format!(" ({})", words::weeks(weeks)),
        };
        format!("{} {}{weeks}", short_weekday(row.weekday), words::span(row.span))
    };
    let rows = week.person(id).map(|person| person.presence.iter().map(row).collect::<Vec<_>>());
    rows.unwrap_or_default().join(", ")
}

/// What was taken over about someone who was there, with the tasks that are no longer possible.
pub fn corrected(label: &str, gone: usize) -> String {
    let gone = match gone {
        0 => String::new(),
        gone => {
            let what = count(gone, "taak die niet meer kan, is", "taken die niet meer kunnen, zijn");
            format!(" {} weggehaald bij deze collega.", capital(&what))
        }
    };
    format!("Overgenomen: {label}.{gone}")
}

/// What comes into the week; empty if nothing does.
pub fn into_week(into: &IntoWeek) -> String {
    let counted = [
        (into.groups.len(), "nieuwe groep", "nieuwe groepen"),
        (into.taught.len(), "groep met leraar", "groepen met leraar"),
        (into.people.len(), "nieuwe assistent", "nieuwe assistenten"),
        (into.present.len(), "assistent met dagen", "assistenten met dagen"),
    ];
    let came = match listed(&counted) {
        none if none.is_empty() => none,
        some => format!("In de week: {some}."),
    };
    let alternates = if into.alternates { "Week A en week B wisselen nu af." } else { "" };
    format!("{came} {alternates}").trim().to_owned()
}

/// Why something of a colleague did not come into the week, and what to do.
pub fn left_out(week: &AssistantWeek, left: &LeftOut) -> String {
    let who = capital(&left.label);
    let group = |id| cards::group_of(week, id);
    match &left.why {
        WhyLeftOut::WhichGroup => {
            format!("{who}: bij welke groep? Dat lezen we niet in deze naam. Kies de leraar bij de groep.")
        }
        WhyLeftOut::WhichOfGroups { named, groups } => {
            let names: Vec<String> = groups.iter().map(|&id| group(id)).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let there = if names.len() == 1 { "is" } else { "zijn" };
            format!("{who}: welke groep is {named}? Er {there} al {}. Kies de leraar bij de groep.", and(&names))
        }
        WhyLeftOut::NoLessonTimes => {
            format!("{who}: de dagen gaan pas mee als de lestijden er staan. Vul die eerst in.")
        }
        WhyLeftOut::WhichWeek => {
            format!("{who}: in welke week? Schrijf even of oneven bij die dag. Die dag gaat nu niet mee.")
        }
        WhyLeftOut::OtherTeachers { group: id } => {
            format!("{who}: bij {} staat al een andere leraar. Die laten we staan.", group(*id))
        }
        WhyLeftOut::WhichPerson => format!(
            "{who}: in de week staan al assistenten. Wie is dit? Zet de letter erbij, zoals 'onderwijsassistent A'."
        ),
        WhyLeftOut::WhichTimes => format!("{who}: welke tijden horen hierbij? Vul ze in bij 'Wie werken er?'."),
        WhyLeftOut::WhichDays { group: id } => {
            format!("{who}: op welke dagen? Bij {} staan meer leraren. Vul de dagen in.", group(*id))
        }
        WhyLeftOut::Refused(error) => format!("{who}: {}", error.to_dutch()),
    }
}

/// What the colleagues who are there already say of the week.
pub fn to_take_over(into: &IntoWeek) -> String {
    format!("Wat je bij de taken of de blokken typte, zegt ook iets over de week. {}", into_week(into))
}

/// What was taken over from the colleagues.
pub fn taken_over(into: &IntoWeek) -> String {
    format!("Overgenomen. {}", into_week(into))
}

/// What was taken back was added again.
pub const DONE_AGAIN: &str = "Opnieuw gedaan.";

/// What was added was taken back.
pub const TAKEN_BACK: &str = "Teruggedraaid. Alles staat weer zoals het was.";
