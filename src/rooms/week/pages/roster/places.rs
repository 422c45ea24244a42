//! The places to work in, and how many small groups fit in each.

use leptos::prelude::*;
use taakkompas_week::{AssistantWeek, Group, Place, PlaceId};

use crate::kit::browser;
use crate::kit::ui::basics::Fold;
use crate::kit::ui::fields::{select_field, small_button, text_field};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::roster as t;

/// The highest capacity that is offered.
const MOST_ROOM: u32 = 8;

/// The id of the new-place field, for the focus.
const NEW: &str = "nieuwe-plek";

pub(super) fn places(document: WeekHandle, status: StatusLine) -> AnyView {
    let ids = Memo::new(move |_| document.with(|week| week.places.iter().map(|place| place.id).collect::<Vec<_>>()));
    let new = RwSignal::new(String::new());
    let add = move |_| {
        let label = new.with_untracked(|label| label.trim().to_owned());
        if is_taken(document, None, &label) {
            status.reject(t::place_taken(&label));
            status.focus();
        } else if status.report(document.change(|week| week.add_place(Place::new(&label)))).is_some() {
            status.announce(t::place_added(&label));
            new.set(String::new());
            browser::focus_soon(vec![NEW.to_owned()]);
        } else {
            status.focus();
        }
    };
    view! {
        <section class="no-print" aria-labelledby="plekken">
            <h2 id="plekken">"Waar kun je werken?"</h2>
            <Fold summary="Plekken en hoeveel er past">
                <p class="hint">{t::PLACES}</p>
                <div class="stack">{move || ids.get().into_iter().map(|id| place(document, id, status)).collect_view()}</div>
                <div class="cluster roster-add">
                    {text_field(
                        NEW.to_owned(),
                        "Nieuwe plek",
                        "Bijvoorbeeld: leeshoek, hal, lokaal 6.",
                        Group::LONGEST_LABEL,
                        new.into(),
                        Callback::new(move |label| new.set(label)),
                    )}
                    <button type="button" class="button-quiet" on:click=add>"Voeg de plek toe"</button>
                </div>
            </Fold>
        </section>
    }
    .into_any()
}

/// Whether another place already has this name.
fn is_taken(document: WeekHandle, id: Option<PlaceId>, label: &str) -> bool {
    let label = label.to_lowercase();
    document.with_untracked(|week| {
        week.places.iter().any(|place| Some(place.id) != id && place.label.trim().to_lowercase() == label)
    })
}

fn place(document: WeekHandle, id: PlaceId, status: StatusLine) -> AnyView {
    let read = move |read: fn(&Place) -> String| {
        Signal::derive(move || document.with(|week: &AssistantWeek| week.place(id).map_or_else(String::new, read)))
    };
    let label = read(|place| place.label.clone());
    let set_label = Callback::new(move |text: String| {
        let text = text.trim().to_owned();
        if is_taken(document, Some(id), &text) {
            status.reject(t::place_taken(&text));
        } else {
            status.report(document.change(|week| week.change_place(id, |place| place.label = text)));
        }
    });
    // A file may contain a place with a larger capacity than is offered here.
    let options = Signal::derive(move || {
        let own = document.with(|week| week.place(id).map_or(1, |place| place.capacity));
        let more = (own > MOST_ROOM).then_some(own);
        (1..=MOST_ROOM).chain(more).map(|room| (room.to_string(), room.to_string())).collect::<Vec<_>>()
    });
    let set_room = Callback::new(move |text: String| {
        if let Ok(room) = text.parse() {
            status.report(document.change(|week| week.change_place(id, |place| place.capacity = room)));
        }
    });
    let remove = move || {
        let name = label.get_untracked();
        if status.report(document.change(|week| week.remove_place(id))).is_some() {
            status.announce(t::place_removed(&name));
            status.focus();
        }
    };
    view! {
        <fieldset class="presence-day">
            <legend>{label}</legend>
            <div class="cluster">
                {text_field(format!("plek-{id}-naam"), "Naam van de plek", "", Group::LONGEST_LABEL, label, set_label)}
                {select_field(
                    format!("plek-{id}-past"),
                    "Hoeveel groepjes passen er tegelijk?",
                    options,
                    read(|place| place.capacity.to_string()),
                    set_room,
                )}
                <span class="presence-remove">{small_button("Haal weg", label.get_untracked(), remove)}</span>
            </div>
        </fieldset>
    }
    .into_any()
}
