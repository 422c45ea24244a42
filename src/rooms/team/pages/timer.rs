//! The time for what is on the wall. It begins when somebody says so, changes twice a minute, makes no sound, and may be hidden.

use leptos::prelude::*;

use crate::kit::browser;
use crate::rooms::team::words::meeting as t;

/// The time that is left.
#[derive(Debug, Clone, Copy)]
pub struct Timer {
    /// Since when it runs, in seconds; `None` if it does not.
    since: RwSignal<Option<i64>>,
    passed: RwSignal<i64>,
    is_hidden: RwSignal<bool>,
}

impl Timer {
    /// A timer that does not run.
    pub fn new() -> Self {
        Self { since: RwSignal::new(None), passed: RwSignal::new(0), is_hidden: RwSignal::new(false) }
    }

    /// Puts it back to its beginning: something else is on the wall.
    pub fn reset(self) {
        self.since.set(None);
        self.passed.set(0);
    }

    fn start(self) {
        let now = browser::now();
        self.since.set(Some(now));
        browser::every_second(move || {
            let is_current = self.since.try_get_untracked().flatten() == Some(now);
            if is_current {
                let _ = self.passed.try_set(browser::now() - now);
            }
            is_current
        });
    }

    fn press(self) {
        if self.since.get_untracked().is_none() {
            self.start();
        } else {
            self.is_hidden.update(|is_hidden| *is_hidden = !*is_hidden);
        }
    }

    /// The button that starts and hides it, and the time. `seconds` is how long there is; with zero there is no time to keep.
    pub fn view(self, seconds: Signal<u32>) -> AnyView {
        let left = Memo::new(move |_| {
            let is_shown = self.since.get().is_some() && !self.is_hidden.get();
            is_shown.then(|| t::time_left(i64::from(seconds.get()) - self.passed.get()))
        });
        let label = move || match (self.since.get(), self.is_hidden.get()) {
            (None, _) => t::start_time(seconds.get()),
            (Some(_), false) => "Verberg de tijd".to_owned(),
            (Some(_), true) => "Toon de tijd".to_owned(),
        };
        view! {
            <div class="timer no-print" hidden=move || seconds.get() == 0>
                <button type="button" class="button-quiet" on:click=move |_| self.press()>{label}</button>
                <p role="timer" aria-live="off" aria-label="Tijd">{move || left.get()}</p>
            </div>
        }
        .into_any()
    }
}
