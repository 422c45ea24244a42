//! After the meeting: what was decided, to send.

use leptos::prelude::*;
use taakkompas_scan::catalog::StatementId;
use taakkompas_team::meeting::{Meeting, Point};
use taakkompas_team::school_version::Take;

use super::super::wall::Step;
use super::{END, Room, decided, earlier};
use crate::kit::ui::basics::href;
use crate::kit::ui::sending::send_buttons;
use crate::rooms::route::TeamPage;
use crate::rooms::team::words::{meeting as t, meeting_title, picture};

pub(super) fn after(room: Room) -> AnyView {
    let text = Signal::derive(move || room.read(t::summary).unwrap_or_default());
    let subject = untrack(|| room.read(meeting_title)).unwrap_or_default();
    let has_none = Memo::new(move |_| room.read(|meeting| meeting.decisions().is_empty()).unwrap_or(true));
    view! {
        <section aria-labelledby=END>
            <h2 id=END tabindex="-1">{subject.clone()}</h2>
            <p hidden=move || !has_none.get()>"Jullie praatten, en spraken nog niets af. Ga terug om een afspraak vast te leggen."</p>
            <p hidden=move || !room.drafts.is_typed()>{t::TYPED_ON_THE_WALL}</p>
            {decided::list(room)}
            {to_choose(room)}
            <h3>"Stuur een samenvatting"</h3>
            <p>"Hierin staan de afspraken, met functies. Antwoorden en getallen staan er niet in."</p>
            <pre class="meeting-summary" tabindex="0" role="region" aria-label="De samenvatting">{text}</pre>
            <div class="button-row">{send_buttons("gesprek-samenvatting", "Kopieer de samenvatting", &subject, text, room.status)}</div>
            <div class="button-row">
                <button type="button" class="button" on:click=move |_| room.prepare()>"Maak een nieuwe agenda"</button>
                <button type="button" class="button-quiet" on:click=move |_| room.step(Step::Back)>"Terug naar het laatste punt"</button>
                {room.wall.button("button-quiet")}
            </div>
        </section>
        {earlier::earlier(room)}
    }
    .into_any()
}

/// What was to be talked about and was: until the school chooses, it counts as not known.
fn to_choose(room: Room) -> AnyView {
    let talked = Memo::new(move |_| {
        let about = |point: &Point| t::statement_of(&point.about).cloned();
        let on_agenda = |meeting: &Meeting| meeting.points().iter().filter_map(about).collect::<Vec<_>>();
        let on_agenda: Vec<StatementId> = room.read(on_agenda).unwrap_or_default();
        let waits = |id: &StatementId| {
            room.document.with(|team| {
                room.session.with(|scan| {
                    team.standing_choice(id, &scan.answers).is_some_and(|choice| choice.take == Take::Discuss)
                })
            })
        };
        on_agenda.into_iter().filter(waits).collect::<Vec<_>>()
    });
    let row = |id: StatementId| {
        let to = format!("{}#{id}", href(&TeamPage::Version.into()));
        view! { <li><a href=to>{picture::statement(&id)}</a></li> }.into_any()
    };
    let list = move || {
        let talked = talked.get();
        (!talked.is_empty()).then(|| {
            view! {
                <section aria-labelledby="nu-kiezen">
                    <h3 id="nu-kiezen">"Kies nu wat jullie als school nemen"</h3>
                    <p>"Hierover praatten jullie. Tot je kiest, telt dit als 'weet ik niet' en vraagt het plan ernaar."</p>
                    <ul>{talked.into_iter().map(row).collect_view()}</ul>
                </section>
            }
        })
    };
    list.into_any()
}
