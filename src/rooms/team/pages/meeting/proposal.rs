//! The agenda that is proposed: from what the team said, what the school knows, and what the plan asks to decide next.

use leptos::prelude::*;
use taakkompas_plan::agreements::day::PlanDay;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_team::meeting::{Length, Material, Point, propose};
use taakkompas_team::school_version::SchoolChoice;

use super::Room;
use crate::rooms::team::words::meeting as t;

/// Proposes an agenda of this length.
pub(super) fn propose_for(room: Room, length: Length) {
    room.length.set(length);
    room.points.set(untrack(|| proposed(room, length)));
}

/// The agenda of this length, as it is proposed now.
pub(super) fn proposed(room: Room, length: Length) -> Vec<Point> {
    let next = next_decisions(room);
    let mut points = room.session.with(|scan| {
        room.document.with(|team| {
            let picture = team.picture().map(|(_, picture)| picture);
            let own = team.own_answers(&scan.answers);
            // Whoever answered a statement again has taken back the choice.
            let stands = |of: &&SchoolChoice| team.standing_choice(&of.statement, &scan.answers).is_some();
            let choices: Vec<SchoolChoice> = team.choices().iter().filter(stands).cloned().collect();
            let material = Material {
                picture: picture.as_ref(),
                counting: team.counting(),
                own: Some(&own),
                choices: &choices,
                next: &next,
            };
            propose(length, material)
        })
    });
    points.retain(|point| t::is_known(&point.about));
    points
}

/// What the plan asks to decide next: what was to be ready and is not, and then what can begin.
fn next_decisions(room: Room) -> Vec<MeasureId> {
    if !room.derived.begun.get() {
        return Vec::new();
    }
    let (derived, today) = (room.derived, room.session.today());
    derived.agenda.with(|agenda| {
        derived.plan.with(|plan| {
            derived.agreements.with(|agreements| {
                room.session.with(|scan| {
                    let day = PlanDay::of(agenda, plan, agreements, &scan.calendar, today);
                    day.passed.iter().chain(&day.to_begin).map(|item| item.measure.clone()).collect()
                })
            })
        })
    })
}
