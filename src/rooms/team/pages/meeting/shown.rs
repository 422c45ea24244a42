//! What of the meeting is on the wall: one thing a screen, and nothing that leads to a person.

use leptos::prelude::*;
use taakkompas_team::meeting::{Phase, Point};

use super::point::said;
use super::{At, Room};
use crate::rooms::team::words::{meeting as t, meeting_title, who_and_by};

pub(super) fn shown(room: Room) -> AnyView {
    let part = match room.at.get() {
        None => view! { <h1>"Er is nu geen gesprek."</h1> }.into_any(),
        Some(At::Through) => through(room),
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

/// What was decided, one by one: people at the back cannot read a list, and no key of a remote scrolls. After the last, thanks.
fn through(room: Room) -> AnyView {
    let all = room.read(|meeting| meeting.decisions().len()).unwrap_or_default();
    let screen = room.screen.get();
    let decision = room.read(|meeting| meeting.decisions().get(screen).map(|of| (of.what.clone(), who_and_by(of))));
    match decision.flatten() {
        None => {
            let title = room.read(meeting_title);
            view! { <h1>{title}</h1><p>"Dank jullie wel."</p> }.into_any()
        }
        Some((what, who)) => view! {
            <p>{t::decision_place(screen, all)}</p>
            <h1>{what}</h1>
            <p>{who}</p>
        }
        .into_any(),
    }
}
