//! What of the counting is on the wall: one thing a screen.

use leptos::prelude::*;
use taakkompas_team::counting::{Counting, SECONDS, State, Way};

use super::step::signs;
use super::{Room, figure};
use crate::rooms::team::words::counting as t;

pub(super) fn shown(room: Room) -> AnyView {
    let is_entering = room.is_entering.get();
    let part = match room.state.get() {
        None => view! { <h1>"Er wordt nu niets geteld."</h1> }.into_any(),
        Some(State::Asking(at)) => untrack(|| asking(room, at, is_entering)),
        Some(State::Counted(at)) => counted(room, at),
        Some(State::Done) => done(room),
    };
    view! { {part}<div class="wall-status">{room.status.line()}</div> }.into_any()
}

fn head(counting: &Counting, at: usize) -> Option<AnyView> {
    let step = counting.steps().get(at)?;
    let view = view! {
        <p>{t::place(at, counting.steps().len())}</p>
        <h1>{t::statement(&step.statement)}</h1>
    };
    Some(view.into_any())
}

fn asking(room: Room, at: usize, is_entering: bool) -> AnyView {
    let way = room.way();
    let head = room.read(|counting| head(counting, at));
    if is_entering {
        return view! { {head}{room.entry.form(room, "Laat zien")} }.into_any();
    }
    let how = (way == Way::Paper).then(|| view! { <p>"Zet één kruisje op je blad."</p> });
    view! { {head}{how}{signs(way)}{room.timer.view(Signal::stored(SECONDS))} }.into_any()
}

fn counted(room: Room, at: usize) -> AnyView {
    let shown = room.read(|counting| {
        let figure = counting.steps().get(at).map(|step| figure::whole(counting, step));
        view! { {head(counting, at)}{figure} }
    });
    shown.into_any()
}

fn done(room: Room) -> AnyView {
    let says = room.read(|counting| {
        let counted = counting.steps().iter().filter(|step| step.is_counted()).count();
        t::all_asked(counted, counting.steps().len())
    });
    view! { <h1>{says}</h1><p>"Dank jullie wel. Nu praten we erover."</p> }.into_any()
}
