//! How far a team is, in a few words beside each step.

use taakkompas_team::TeamDocument;
use taakkompas_team::counting::{State, Step};
use taakkompas_team::rounds::Round;

use super::round::what_is_told;
use crate::kit::words::dates;
use crate::kit::words::numbers::count;

/// What was counted in the room.
pub fn counting_state(team: &TeamDocument) -> String {
    match team.counting().map(|counting| (counting.state(), counting.steps().len(), counting.day())) {
        None => "nog niet geteld".to_owned(),
        Some((State::Done, _, day)) => format!("geteld op {}", dates::date(day)),
        Some((State::Asking(at) | State::Counted(at), of, _)) => format!("bij stelling {} van {of}", at + 1),
    }
}

/// How far the open round is, or else the last one.
pub fn round_state(team: &TeamDocument) -> String {
    match team.open_round().or_else(|| team.rounds().last()) {
        None => "nog geen ronde".to_owned(),
        Some(round) if !round.is_over() => format!("{} binnen", count(round.hand_ins(), "code", "codes")),
        Some(round) => match round.closed() {
            Some(day) => format!("gesloten op {}", dates::date(day)),
            // It came without its codes, in a file or a copy.
            None => what_is_told(round),
        },
    }
}

/// How much was chosen for the school.
pub fn version_state(team: &TeamDocument) -> String {
    let has_counted = team.counting().is_some_and(|counting| counting.steps().iter().any(Step::is_counted));
    match (team.choices().len(), has_counted || team.rounds().iter().any(Round::is_shown)) {
        (0, false) => "eerst samen tellen of verzamelen".to_owned(),
        (0, true) => "nog niet gekozen".to_owned(),
        (chosen, _) => format!("{} gekozen", count(chosen, "stelling", "stellingen")),
    }
}

/// The last meeting.
pub fn meeting_state(team: &TeamDocument) -> String {
    team.meetings().last().map_or_else(
        || "nog niet gepland".to_owned(),
        |meeting| {
            let decided = meeting.decisions().len();
            format!("{}: {}", dates::date(meeting.day()), count(decided, "afspraak", "afspraken"))
        },
    )
}
