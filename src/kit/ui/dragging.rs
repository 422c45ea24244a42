//! A handle that moves a thing to another place: dragged by pointer, or moved by arrow keys.
//!
//! Every move can also be made another way, with a button or a field beside it; so nobody has to drag.

use leptos::ev;
use leptos::prelude::*;

use crate::kit::browser;

/// Where a thing is while it is dragged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dragged {
    /// How far it is from where it was, in CSS pixels, to the right and down.
    pub by: (i32, i32),
    /// The place under the pointer: the value of its attribute; `None` outside all of them.
    pub over: Option<String>,
}

/// A step by key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Left,
    Right,
    Up,
    Down,
}

impl Step {
    fn of(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" => Some(Self::Left),
            "ArrowRight" => Some(Self::Right),
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            _ => None,
        }
    }
}

/// What happens when a thing is moved. Each is called with what the handle is of kept by the caller.
#[derive(Clone, Copy)]
pub struct Moves {
    /// The attribute of the places where it can be put.
    pub places: &'static str,
    /// It is dragged, or no longer.
    pub dragged: Callback<Option<Dragged>>,
    /// It is let go over a place.
    pub put: Callback<String>,
    /// It is moved by key; returns whether the key did something.
    pub stepped: Callback<Step, bool>,
}

/// A handle with this id; `name` says what it moves.
pub fn handle(id: String, name: Signal<String>, moves: Moves) -> AnyView {
    let from = RwSignal::new(None::<(i32, i32)>);
    let stop = move || {
        from.set(None);
        moves.dragged.run(None);
    };
    let now = move |event: &ev::PointerEvent| {
        let at = (event.client_x(), event.client_y());
        let begin = from.get_untracked()?;
        let over = browser::place_under(at, moves.places);
        Some(Dragged { by: (at.0 - begin.0, at.1 - begin.1), over })
    };
    let down = move |event: ev::PointerEvent| {
        if event.button() != 0 {
            return;
        }
        browser::capture_pointer(&event);
        from.set(Some((event.client_x(), event.client_y())));
    };
    let moved = move |event: ev::PointerEvent| {
        if let Some(dragged) = now(&event) {
            moves.dragged.run(Some(dragged));
        }
    };
    let up = move |event: ev::PointerEvent| {
        let dragged = now(&event);
        stop();
        if let Some(place) = dragged.and_then(|dragged| dragged.over) {
            moves.put.run(place);
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && from.with_untracked(Option::is_some) {
            event.prevent_default();
            stop();
        } else if let Some(step) = Step::of(&event.key()).filter(|_| !event.alt_key() && !event.ctrl_key())
            && moves.stepped.run(step)
        {
            event.prevent_default();
        }
    };
    view! {
        <button
            type="button"
            class="handle"
            id=id
            on:pointerdown=down
            on:pointermove=moved
            on:pointerup=up
            on:pointercancel=move |_| stop()
            on:keydown=key
        >
            <span aria-hidden="true">"⠿"</span>
            <span class="visually-hidden">{move || format!("Verplaats {}, met de pijltjes", name.get())}</span>
        </button>
    }
    .into_any()
}
