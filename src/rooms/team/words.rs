//! Wording of the team.

use taakkompas_team::TeamDocument;
use taakkompas_team::code::RoleGroup;
use taakkompas_team::meeting::{DecisionRecord, Meeting};
use taakkompas_team::rounds::{Round, RoundId};

use crate::kit::words::dates;
use crate::kit::words::labels;

pub mod counting;
pub mod document;
pub mod hand_in;
pub mod hub;
pub mod in_words;
pub mod meeting;
pub mod picture;
pub mod plan;
pub mod refused;
pub mod round;
pub mod rules;
pub mod version;

/// A role group, as people call themselves.
pub const fn group(of: RoleGroup) -> &'static str {
    match of {
        RoleGroup::Leader => "schoolleiding",
        RoleGroup::Teacher => "leraren",
        RoleGroup::Support => "ondersteuners",
        RoleGroup::Ib => "intern begeleiders",
    }
}

/// What a round is called: its name, or the day on which it began.
pub fn name_of(round: &Round) -> String {
    if round.name().is_empty() { format!("Ronde van {}", dates::date(round.since())) } else { round.name().to_owned() }
}

/// What the round with this number is called.
pub fn round_name(team: &TeamDocument, id: RoundId) -> String {
    team.round(id).map_or_else(|| "Een ronde".to_owned(), name_of)
}

/// A round in a sentence, and what of it is in no picture.
pub fn round_line(round: &Round) -> String {
    let state = round.closed().map_or_else(
        || format!("begonnen op {}", dates::date(round.since())),
        |day| format!("gesloten op {}", dates::date(day)),
    );
    let told = round::what_is_told(round);
    let left = round::left_out(round).map_or_else(String::new, |left| format!(" {left}"));
    format!("{}: {told}, {state}.{left}", name_of(round))
}

/// What a meeting is called.
pub fn meeting_title(meeting: &Meeting) -> String {
    format!("Teamgesprek van {}", dates::date(meeting.day()))
}

/// A decision in one sentence: what, who, and before which holiday.
pub fn decision(of: &DecisionRecord) -> String {
    format!("{} ({})", of.what, who_and_by(of))
}

/// Who does what was decided, and before which holiday.
pub fn who_and_by(of: &DecisionRecord) -> String {
    let who: Vec<&str> = of.who.iter().map(|&role| labels::role(role, None)).collect();
    format!("{}, klaar voor de {}", who.join(" en "), dates::holiday_with_year(of.by))
}
