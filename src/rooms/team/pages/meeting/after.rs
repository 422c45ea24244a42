//! After the meeting: what was decided, to send.

use leptos::prelude::*;

use super::super::wall::Step;
use super::proposal::propose_for;
use super::{Room, decided, earlier};
use crate::kit::ui::sending::send_buttons;
use crate::rooms::team::words::{meeting as t, meeting_title};

pub(super) fn after(room: Room) -> AnyView {
    let text = Signal::derive(move || room.read(t::summary).unwrap_or_default());
    let subject = untrack(|| room.read(meeting_title)).unwrap_or_default();
    let prepare = move |_| {
        room.open.set(None);
        propose_for(room, room.length.get_untracked());
        room.status.announce("Hier maak je een nieuwe agenda.");
        room.status.focus();
    };
    let has_none = Memo::new(move |_| room.read(|meeting| meeting.decisions().is_empty()).unwrap_or(true));
    view! {
        <section aria-labelledby="na-afloop">
            <h2 id="na-afloop">{subject.clone()}</h2>
            <p hidden=move || !has_none.get()>"Jullie praatten, en spraken nog niets af. Ga terug om een afspraak vast te leggen."</p>
            {decided::list(room)}
            <h3>"Stuur een samenvatting"</h3>
            <p>"Hierin staan de afspraken, met functies. Antwoorden en getallen staan er niet in."</p>
            <pre class="meeting-summary" tabindex="0" role="region" aria-label="De samenvatting">{text}</pre>
            <div class="button-row">{send_buttons("gesprek-samenvatting", "Kopieer de samenvatting", &subject, text, room.status)}</div>
            <div class="button-row">
                <button type="button" class="button" on:click=prepare>"Maak een nieuwe agenda"</button>
                <button type="button" class="button-quiet" on:click=move |_| room.step(Step::Back)>"Terug naar het laatste punt"</button>
                {room.wall.button("button-quiet")}
            </div>
        </section>
        {earlier::earlier(room)}
    }
    .into_any()
}
