//! The wall: one thing a screen, in large letters, with the keys of a presenter's remote.

use leptos::ev;
use leptos::prelude::*;

use crate::kit::browser::{self, KeyOn, OnWall};

/// The id of what is on the wall.
const WALL: &str = "het-bord";

/// The id of the button that puts the page on the wall.
const TO_WALL: &str = "op-het-bord";

/// A step on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    On,
    Back,
}

/// What a key means on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Go(Step),
    Leave,
}

/// What a key means. A remote sends Page Down and Page Up, so these count in a field as well.
fn key(name: &str, on: KeyOn) -> Option<Key> {
    match (name, on) {
        ("Escape", _) => Some(Key::Leave),
        ("PageDown", _) | ("ArrowRight" | "ArrowDown", KeyOn::Page | KeyOn::Control) | (" ", KeyOn::Page) => {
            Some(Key::Go(Step::On))
        }
        ("PageUp", _) | ("ArrowLeft" | "ArrowUp", KeyOn::Page | KeyOn::Control) => Some(Key::Go(Step::Back)),
        _ => None,
    }
}

/// A page that can be on the wall.
#[derive(Debug, Clone, Copy)]
pub struct Wall {
    is_on: RwSignal<bool>,
}

impl Wall {
    /// The page as it is on a desk.
    pub fn new() -> Self {
        Self { is_on: RwSignal::new(false) }
    }

    /// The button that puts the page on the wall.
    pub fn button(self, class: &'static str) -> AnyView {
        let press = move |_| self.show(true);
        view! { <button type="button" class=class id=TO_WALL on:click=press>"Groot op het bord"</button> }.into_any()
    }

    /// Whether the page is on the wall.
    pub fn is_on(self) -> bool {
        self.is_on.get_untracked()
    }

    fn show(self, is_on: bool) {
        self.is_on.set(is_on);
        browser::put_on_wall(is_on.then_some(OnWall::Screen));
        browser::fill_screen(is_on);
    }

    fn leave(self) {
        self.show(false);
        // The page is made again: the focus goes back to where it came from.
        browser::focus_soon(vec![TO_WALL.to_owned()]);
    }

    fn listen(self, go: Callback<Step>) {
        Effect::new(move |_| {
            let pressed = window_event_listener(ev::keydown, move |event| {
                let is_plain = !event.ctrl_key() && !event.alt_key() && !event.meta_key();
                if !is_plain || !self.is_on.get_untracked() {
                    return;
                }
                let on = browser::key_on(&event);
                let Some(key) = key(&event.key(), on) else { return };
                event.prevent_default();
                if on == KeyOn::Field {
                    browser::leave_field(&event);
                }
                match key {
                    Key::Go(step) => go.run(step),
                    Key::Leave => self.leave(),
                }
            });
            // Escape never reaches a page that fills the screen: the browser takes it.
            let left = window_event_listener_untyped("fullscreenchange", move |_| {
                if !browser::is_screen_filled() && self.is_on.get_untracked() {
                    self.leave();
                }
            });
            on_cleanup(move || {
                pressed.remove();
                left.remove();
                browser::put_on_wall(None);
                browser::fill_screen(false);
            });
        });
    }

    /// The page, or what of it is on the wall. A step goes on or back, by a key or a button.
    pub fn frame(
        self,
        page: impl Fn() -> AnyView + Send + Sync + 'static,
        shown: impl Fn() -> AnyView + Clone + Send + Sync + 'static,
        go: Callback<Step>,
    ) -> AnyView {
        self.listen(go);
        let is_on = self.is_on;
        let either = move || {
            if is_on.get() { self.screen(shown.clone(), go) } else { untrack(&page) }
        };
        view! { <div class="wall-frame" class:is-wall=is_on>{either}</div> }.into_any()
    }

    fn screen(self, shown: impl Fn() -> AnyView + Send + Sync + 'static, go: Callback<Step>) -> AnyView {
        browser::focus_soon(vec![WALL.to_owned()]);
        view! {
            <section class="wall" id=WALL tabindex="-1" aria-label="Op het bord">
                <div class="wall-shown" aria-live="polite">{shown}</div>
                <div class="wall-bar">
                    <button type="button" on:click=move |_| go.run(Step::Back)>"Terug"</button>
                    <button type="button" on:click=move |_| go.run(Step::On)>"Verder"</button>
                    <button type="button" on:click=move |_| self.leave()>"Van het bord"</button>
                </div>
            </section>
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remote_and_a_keyboard_move_the_wall_and_a_field_keeps_its_own_keys() {
        for name in ["PageDown", "ArrowRight", "ArrowDown", " "] {
            assert_eq!(key(name, KeyOn::Page), Some(Key::Go(Step::On)), "{name}");
        }
        for name in ["PageUp", "ArrowLeft", "ArrowUp"] {
            assert_eq!(key(name, KeyOn::Page), Some(Key::Go(Step::Back)), "{name}");
        }
        for name in ["ArrowRight", "ArrowLeft", " ", "3", "Enter"] {
            assert_eq!(key(name, KeyOn::Field), None, "{name}");
        }
        assert_eq!(key(" ", KeyOn::Control), None, "a space presses a button");
        assert_eq!(key("PageDown", KeyOn::Field), Some(Key::Go(Step::On)));
        assert_eq!(key("Escape", KeyOn::Field), Some(Key::Leave));
    }
}
