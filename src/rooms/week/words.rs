//! Wording of the assistants' week: who, when, what, and why a change is refused.

use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Span, Week};
use taakkompas_week::start::Lacks;
use taakkompas_week::{AssistantWeek, Block, Kind, PersonId};

use crate::kit::words::labels::{and, capital};
pub use crate::kit::words::times::{for_input, weeks};

pub mod agreements;
pub mod cards;
mod document;
pub mod drawn;
pub mod figures;
pub mod log;
pub mod proposal;
pub mod protocol;
mod refused;
pub mod roster;
pub mod start;

/// A role, as in the middle of a sentence.
pub const fn role(role: StaffRole) -> &'static str {
    match role {
        StaffRole::Assistant => "onderwijsassistent",
        StaffRole::TeacherSupporter => "leraarondersteuner",
        StaffRole::Teacher => "leraar zonder groep",
        StaffRole::SubjectTeacher => "vakleerkracht",
        StaffRole::CareerChanger => "zij-instromer",
        StaffRole::LioEmployee => "LIO-werknemer",
        StaffRole::LioTrainee => "LIO-stagiair",
        StaffRole::Student => "student",
        StaffRole::Childcare => "pedagogisch medewerker",
        StaffRole::Volunteer => "vrijwilliger",
        StaffRole::Caretaker => "conciërge",
        StaffRole::Other => "iemand anders",
    }
}

/// Whether someone may lead a group, as an option.
pub const fn lead(lead: MayLead) -> &'static str {
    match lead {
        MayLead::No => "Nee: geen lesbevoegdheid",
        MayLead::OwnSubject => "Ja, het eigen vak",
        MayLead::Temporarily { .. } => "Ja, tijdelijk",
        MayLead::Yes => "Ja",
    }
}

/// Someone in the week: "onderwijsassistent A". Never a name.
pub fn person(week: &AssistantWeek, id: PersonId) -> String {
    week.person(id).map_or_else(String::new, |person| format!("{} {}", role(person.role()), person.letter))
}

/// A week of the cycle.
pub const fn week(week: Week) -> &'static str {
    match week {
        Week::A => "week A",
        Week::B => "week B",
    }
}

/// From and until: "8.45–9.30".
pub fn span(span: Span) -> String {
    format!("{}–{}", span.from, span.until)
}

/// A kind of work, as in a list.
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::SmallGroup => "werken met een klein groepje",
        Kind::ExtraPractice => "extra oefenen",
        Kind::IndependentWork => "zelfstandig werken begeleiden",
        Kind::OnePupil => "één leerling (arrangement)",
        Kind::Tests => "toetsen",
        Kind::ExtraHands => "extra handen in de groep",
        Kind::Lesson => "eigen les",
        Kind::Supervision => "toezicht",
        Kind::Preparing => "voorbereiden",
        Kind::Talking => "overleg",
        Kind::Material => "materiaal",
        Kind::Administration => "administratie",
        Kind::Training => "scholing",
        Kind::Travel => "reistijd",
        Kind::StandingIn => "opvangen",
        Kind::Break => "pauze",
        Kind::Elsewhere => "bso of ander werk",
        Kind::Unsaid => "nog kiezen",
    }
}

/// The groups of a block: "groep 3 en groep 4".
pub fn groups(week: &AssistantWeek, block: &Block) -> String {
    let labels: Vec<&str> =
        block.groups.iter().filter_map(|&id| week.group(id)).map(|group| group.label.as_str()).collect();
    and(&labels)
}

/// The same, with the word for a group that was typed as a number only.
fn group_names(week: &AssistantWeek, block: &Block) -> String {
    let labels: Vec<String> = block.groups.iter().map(|&id| cards::group_of(week, id)).collect();
    and(&labels.iter().map(String::as_str).collect::<Vec<_>>())
}

/// A block in one line: "8.45–9.30 · groep 4 · sommen tot 20 · met leraar groep 4 · leeshoek".
pub fn block(week: &AssistantWeek, block: &Block) -> String {
    // Nobody has a break, or another employer, with a teacher.
    let teachers = if block.kind.is_work() { and(&week.teachers_of(block)) } else { String::new() };
    let place = block.place.and_then(|id| week.place(id)).map_or("", |place| place.label.as_str());
    let weeks = weeks(block.weeks);
    let parts = [
        span(block.span),
        weeks.to_owned(),
        group_names(week, block),
        if block.has_aim() { block.aim.clone() } else { kind(block.kind).to_owned() },
        if teachers.is_empty() { String::new() } else { format!("met {teachers}") },
        place.to_owned(),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The blocks of the week in words, for people who read the file without the tool.
pub fn in_words(week: &AssistantWeek) -> Vec<String> {
    let mut said = Vec::new();
    for someone in &week.people {
        for of in week.blocks_of(someone.id) {
            let goes_on = if of.protected { " · gaat door" } else { "" };
            let (who, day) = (capital(&person(week, someone.id)), weekday_name(of.weekday));
            said.push(format!("{who}, {day}: {}{goes_on}", block(week, of)));
        }
    }
    said
}

/// What a protected block is still missing.
pub const fn lacks(lacks: Lacks) -> &'static str {
    match lacks {
        Lacks::Group => "groep",
        Lacks::Aim => "doel",
        Lacks::Teacher => "leraar",
        Lacks::Place => "plek",
    }
}
