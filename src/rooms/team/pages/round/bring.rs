//! The picture of whoever collected, taken over from their file: the safe way is that somebody else than the leader collects, and
//! the picture belongs beside the school's own scan.

use leptos::prelude::*;

use crate::kit::browser::{self, ChosenFile};
use crate::kit::records::file::MOST_BYTES;
use crate::kit::ui::basics::Link;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::route::{Route, TeamPage};
use crate::rooms::team::document::TeamHandle;
use crate::rooms::team::document::brought::team_in;
use crate::rooms::team::words::round::brought as t;

pub(super) fn bring(document: TeamHandle, status: StatusLine) -> AnyView {
    let is_brought = RwSignal::new(false);
    let take = move |chosen: ChosenFile| {
        // The user may have left the page by then.
        if is_brought.try_set(false).is_some() {
            return;
        }
        match team_in(chosen) {
            Err(why) => status.reject(t::not_brought(&why)),
            Ok(team) => {
                let done = document.change(|here| here.take_pictures(&team));
                if let Some(brought) = status.report(done) {
                    is_brought.set(!brought.new.is_empty() || !brought.later.is_empty());
                    status.announce(t::brought(&brought));
                }
            }
        }
        status.focus();
    };
    let choose = move |event: leptos::ev::Event| browser::read_chosen_file(&event, MOST_BYTES, take);
    let to_picture = move || {
        is_brought.get().then(|| {
            view! { <p><Link to=Route::Team(TeamPage::Hub) class="button">"Bekijk het overgenomen beeld"</Link></p> }
        })
    };
    view! {
        <section class="no-print" aria-labelledby="overnemen">
            <h2 id="overnemen">"Neem het beeld over uit een bestand"</h2>
            <div class="field">
                <label for="beeld-bestand">"Kies het bestand met het beeld"</label>
                <span class="hint" id="beeld-bestand-uitleg">{t::HOW}</span>
                <input
                    type="file"
                    id="beeld-bestand"
                    accept=".json,application/json"
                    aria-describedby="beeld-bestand-uitleg"
                    on:change=choose
                />
            </div>
            {to_picture}
        </section>
    }
    .into_any()
}
