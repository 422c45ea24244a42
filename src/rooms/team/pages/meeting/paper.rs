//! The agenda on paper, with lines to write on: for teams that do not want a screen in the room.

use leptos::prelude::*;
use taakkompas_team::meeting::{About, DecisionRecord, Phase, Point};

use super::Room;
use crate::kit::ui::print::print_head;
use crate::rooms::team::words::{decision, meeting as t, meeting_title};

/// That of the meeting on the page, or of the agenda that is being prepared.
pub(super) fn paper(room: Room) -> AnyView {
    let title = move || room.read(meeting_title).unwrap_or_else(|| "Agenda van het teamgesprek".to_owned());
    let points = move || {
        let points = room.read(|meeting| meeting.points().to_vec()).unwrap_or_else(|| room.points.get());
        points.iter().map(point).collect_view()
    };
    view! {
        <section class="print-only meeting-paper" aria-label="De agenda op papier">
            <p class="meeting-paper-title">{title}</p>
            {print_head()}
            <p>{t::WAYS_ARE_OURS}</p>
            {move || room.read(|meeting| agreed(meeting.decisions()))}
            <ol>{points}</ol>
        </section>
    }
    .into_any()
}

/// What was agreed on so far; the lines below are for what comes.
fn agreed(decisions: &[DecisionRecord]) -> Option<AnyView> {
    let row = |of: &DecisionRecord| view! { <li>{decision(of)}</li> }.into_any();
    let rows = decisions.iter().map(row).collect_view();
    (!decisions.is_empty()).then(|| view! { <h2>"Wat al is afgesproken"</h2><ul>{rows}</ul> }.into_any())
}

fn point(point: &Point) -> AnyView {
    let about = &point.about;
    let phases = about.phases();
    let question = |phase: Option<Phase>| {
        let ways: Vec<&str> = t::ways(about, phase).iter().map(|&(name, _)| name).collect();
        view! {
            {phase.map(|phase| view! { <h3>{t::phase(phase)}</h3> })}
            <p>{t::question(about, phase)}<span class="hint">" "{ways.join(" · ")}</span></p>
            <span class="write-line"></span>
        }
        .into_any()
    };
    let none = phases.is_empty().then_some(None);
    let questions: Vec<AnyView> = none.into_iter().chain(phases.iter().copied().map(Some)).map(question).collect();
    let decides = matches!(about, About::Difference(_) | About::Unknown(_) | About::Decision(_) | About::Closing);
    let subject = t::subject(about);
    view! {
        <li>
            <h2>{t::kind(about)}<span class="meeting-minutes">{t::minutes(point.minutes)}</span></h2>
            {(!subject.is_empty()).then(|| view! { <p><strong>{subject}</strong></p> })}
            {questions}
            {decides.then(|| view! {
                <p class="meeting-lines">
                    <span>"Wat spreken we af?"</span><span class="write-line"></span>
                    <span>"Wie?"</span><span class="write-line"></span>
                    <span>"Voor welke vakantie?"</span><span class="write-line"></span>
                </p>
            })}
        </li>
    }
    .into_any()
}
