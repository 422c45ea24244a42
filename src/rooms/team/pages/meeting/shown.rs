//! What of the meeting is on the wall: one thing a screen, and nothing that leads to a person.

use leptos::prelude::*;
use taakkompas_team::meeting::{Phase, Point};

use super::point::said;
use super::{At, Room};
use crate::rooms::team::words::{decision, meeting as t, meeting_title};

pub(super) fn shown(room: Room) -> AnyView {
    let part = match room.at.get() {
        None => view! { <h1>"Er is nu geen gesprek."</h1> }.into_any(),
        Some(At::Through) => untrack(|| through(room)),
        Some(At::Part { number, of, point, phase }) => untrack(|| part(room, number, of, &point, phase)),
    };
    let seconds = Signal::derive(move || room.at.with(|at| at.as_ref().map_or(0, At::seconds)));
    view! { {part}{room.timer.view(seconds)} }.into_any()
}

fn part(room: Room, number: usize, of: usize, point: &Point, phase: Option<Phase>) -> AnyView {
    let about = &point.about;
    let question = t::question(about, phase);
    let subject = t::subject(about);
    let said = t::statement_of(about).and_then(|id| said(room, id)).filter(|_| phase != Some(Phase::What));
    let first = t::ways(about, phase).first().map(|&(name, says)| view! { <p>{name}": "{says}</p> });
    view! {
        <p>{t::place(number, of)}" · "{phase.map_or_else(|| t::kind(about), t::phase)}</p>
        {if subject.is_empty() {
            view! { <h1>{question}</h1> }.into_any()
        } else {
            view! {
                <h1>{subject}</h1>
                {said.map(|said| view! { <p>{said}</p> })}
                <p class="wall-question">{question}</p>
            }
            .into_any()
        }}
        {first}
    }
    .into_any()
}

/// What was decided.
fn through(room: Room) -> AnyView {
    let decided = room.read(|meeting| meeting.decisions().iter().map(decision).collect::<Vec<_>>()).unwrap_or_default();
    let title = room.read(meeting_title);
    if decided.is_empty() {
        return view! { <h1>{title}</h1><p>"Dank jullie wel."</p> }.into_any();
    }
    let rows = decided.into_iter().map(|says| view! { <li>{says}</li> }).collect_view();
    view! { <h1>"Dit spraken we af"</h1><ul>{rows}</ul> }.into_any()
}
