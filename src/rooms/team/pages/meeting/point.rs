//! A part of a point: the question, ways of talking, what the team said, and what is decided.

use leptos::prelude::*;
use taakkompas_scan::catalog::StatementId;
use taakkompas_team::meeting::{About, Phase, Point};

use super::super::wall::Step;
use super::{Asked, PHASE, POINT, Room, decide, decided, earlier};
use crate::kit::ui::asking::{Question, ask_once_more};
use crate::kit::ui::basics::Link;
use crate::rooms::route::{PlanPage, Route};
use crate::rooms::team::words::{meeting as t, picture};

pub(super) fn point(room: Room, number: usize, of: usize, point: &Point, phase: Option<Phase>) -> AnyView {
    let about = &point.about;
    let seconds = phase.map_or(point.minutes, |phase| point.minutes_of(phase)) * 60;
    let is_last = number + 1 == of && phase != Some(Phase::Why);
    let reminder = t::reminder(about, phase);
    view! {
        <section aria-labelledby=POINT>
            <p class="count-place">{t::place(number, of)}" · "{t::kind(about)}</p>
            {subject(about)}
            {phase.map(|phase| view! { <h3 id=PHASE tabindex="-1">{t::phase(phase)}</h3> })}
            <p class="meeting-question">{t::question(about, phase)}</p>
            {(!reminder.is_empty()).then(|| view! { <p>{reminder}</p> })}
            {t::statement_of(about).and_then(|id| said(room, id)).map(|said| view! { <p>"Het team: "{said}</p> })}
            <div class="button-row">{room.wall.button("button-quiet")}{room.timer.view(Signal::stored(seconds))}</div>
            {ways(about, phase)}
            {matches!((about, phase), (_, Some(Phase::What)) | (About::Closing, _)).then(|| decide::form(room, about))}
            {decided::list(room)}
            <div class="button-row">
                <button type="button" class="button" on:click=move |_| room.step(Step::On)>
                    {if is_last { "Rond het gesprek af" } else { "Verder" }}
                </button>
                {(number > 0 || phase == Some(Phase::What)).then(|| view! {
                    <button type="button" class="button-quiet" on:click=move |_| room.step(Step::Back)>"Terug"</button>
                })}
            </div>
            {leave(room)}
        </section>
        {earlier::earlier(room)}
    }
    .into_any()
}

/// The way out of a meeting that was begun too early, or never rounded off.
fn leave(room: Room) -> AnyView {
    let question = Question {
        id: "laat-gesprek".to_owned(),
        label: "Maak een nieuwe agenda",
        about: String::new(),
        question: t::LEAVE_QUESTION.to_owned(),
        yes: "Ja, nieuwe agenda",
    };
    let asked = ask_once_more(question, room.asked, Asked::Leave, move || room.prepare());
    view! { <p class="cluster no-print">{asked}</p> }.into_any()
}

/// The heading: the statement or the measure, or else what the point is called.
fn subject(about: &About) -> AnyView {
    let title = match t::subject(about) {
        "" => t::kind(about),
        subject => subject,
    };
    let more = match about {
        About::Decision(id) => Some(view! {
            <p><Link to=Route::Plan(PlanPage::Action(id.to_string()))>"Lees deze maatregel in jullie plan"</Link></p>
        }),
        _ => None,
    };
    view! { <h2 class="count-statement" id=POINT tabindex="-1">{title}</h2>{more} }.into_any()
}

/// What the team said of a statement, in words.
pub(super) fn said(room: Room, id: &StatementId) -> Option<String> {
    room.document.with(|team| team.team_figure(id)).as_ref().map(picture::figure)
}

/// Ways of talking.
pub(super) fn ways(about: &About, phase: Option<Phase>) -> AnyView {
    let way = |&(name, says): &(&'static str, &'static str)| view! { <li><strong>{name}"."</strong>" "{says}</li> };
    view! {
        <section aria-labelledby="manieren">
            <h3 id="manieren">"Zo komt iedereen aan het woord"</h3>
            <ul>{t::ways(about, phase).iter().map(way).collect_view()}</ul>
            <p class="hint">{t::WAYS_ARE_OURS}</p>
        </section>
    }
    .into_any()
}
