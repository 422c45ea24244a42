//! The meetings of this school: to look at again, or to remove after asking.

use leptos::prelude::*;
use taakkompas_team::ids::MeetingId;

use super::proposal::propose_for;
use super::{Asked, Room};
use crate::kit::ui::asking::{Question, ask_once_more};
use crate::kit::ui::fields::small_button;
use crate::kit::words::dates;
use crate::rooms::team::words::meeting as t;

/// The meetings, the last one first, apart from the one on the page.
pub(super) fn earlier(room: Room) -> AnyView {
    let rows = move || {
        let open = room.open.get();
        let meetings = room.document.with(|team| {
            let of = |meeting: &taakkompas_team::meeting::Meeting| {
                (
                    meeting.id(),
                    t::meeting_line(meeting),
                    dates::date(meeting.day()),
                    t::remove_meeting_question(meeting),
                )
            };
            team.meetings().iter().rev().map(of).collect::<Vec<_>>()
        });
        (!meetings.is_empty()).then(|| {
            let rows = meetings.into_iter().map(|of| row(room, open, of)).collect_view();
            view! {
                <section aria-labelledby="gesprekken">
                    <h2 id="gesprekken">"Jullie gesprekken"</h2>
                    <ul class="meeting-list">{rows}</ul>
                </section>
            }
        })
    };
    rows.into_any()
}

fn row(room: Room, open: Option<MeetingId>, (id, line, day, question): (MeetingId, String, String, String)) -> AnyView {
    let show = move || room.show(id);
    let remove = move || {
        let removed = room.document.change(|team| team.remove_meeting(id));
        if room.status.report(removed).is_some() {
            if room.open.get_untracked() == Some(id) {
                room.open.set(None);
            }
            propose_for(room, room.length.get_untracked());
            room.status.announce("Het gesprek is weg. Wat in het actieplan staat, is gebleven.");
            room.status.focus();
        }
    };
    let ask = Question {
        id: format!("gesprek-weg-{id}"),
        label: "Haal weg",
        about: format!("het gesprek van {day}"),
        question,
        yes: "Ja, haal weg",
    };
    view! {
        <li>
            <p>{line}"."</p>
            <p class="cluster">
                {(open != Some(id)).then(|| small_button("Bekijk", format!("het gesprek van {day}"), show))}
                {ask_once_more(ask, room.asked, Asked::Meeting(id), remove)}
            </p>
        </li>
    }
    .into_any()
}
