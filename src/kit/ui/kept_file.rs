//! The scan as a file, beside what can be lost: when it was last kept as one, and the button.

use leptos::prelude::*;

use crate::kit::browser;
use crate::kit::records::scan::Scan;
use crate::kit::session::{self, WordsOfRooms, kept_file, use_session};
use crate::kit::words::controls;
use crate::kit::words::saving as t;

/// When the open scan was last kept as a file, with the button; also what comes of it. Nothing while there is nothing to lose.
pub fn file_bar() -> AnyView {
    let session = use_session();
    let is_empty = Memo::new(move |_| session.with(Scan::is_empty));
    let bar = move || (!is_empty.get()).then(last_file);
    bar.into_any()
}

/// The same, also for a scan with nothing in it.
pub fn last_file() -> AnyView {
    let session = use_session();
    let words = use_context::<WordsOfRooms>();
    let last = Memo::new(move |_| session.with(kept_file::last));
    let said = RwSignal::new(String::new());
    let save = move |_| {
        session::give_as_file(words, session.given(), move |name| {
            // The page may be gone by now.
            let _ = said.try_set(t::given_as_file(name.as_deref()));
        });
    };
    let forgets = browser::forgets_after_a_week();
    view! {
        <div class="no-print" role="group" aria-label=t::AS_FILE>
            <p class="button-row">
                <span>{move || t::last_file(last.get().map(|last| (last.day, last.is_changed)))}</span>
                <button type="button" class="button-quiet" on:click=save>{controls::SAVE_AS_FILE}</button>
            </p>
            <p role="status">{said}</p>
            {forgets.then(|| view! { <p class="small">{t::FORGETS}</p> })}
        </div>
    }
    .into_any()
}
