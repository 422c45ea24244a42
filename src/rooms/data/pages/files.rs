//! Saving to a file, and opening one.

use leptos::prelude::*;

use super::dropped::dropped;
use crate::kit::browser::{self, ChosenFile};
use crate::kit::records::file::{FileRefusal, MOST_BYTES};
use crate::kit::session::use_session;
use crate::kit::ui::kept_file::last_file;
use crate::kit::ui::mended::{mended_in_file, unread_in_file};
use crate::kit::words::controls::OPEN_FILE;
use crate::kit::words::document::Mended;
use crate::kit::words::saving;
use crate::rooms::data::opening;
use crate::rooms::data::words as t;

/// The outcome of opening a file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Opened {
    NotYet,
    As {
        name: String,
        /// What its pages will mend when they open it.
        mended: Vec<Mended>,
        /// What its pages cannot read.
        unread: Vec<Mended>,
    },
    Refused(FileRefusal),
}

#[component]
pub fn Files() -> impl IntoView {
    let session = use_session();
    let opened = RwSignal::new(Opened::NotYet);
    let open = move |chosen: ChosenFile| {
        let now = match session.open_file(chosen) {
            Ok(_) => session.with_untracked(|scan| Opened::As {
                name: saving::scan_name(&scan.name).to_owned(),
                mended: t::mended(scan),
                unread: opening::unread(scan).iter().map(t::unread).collect(),
            }),
            Err(refusal) => Opened::Refused(refusal),
        };
        // The user may have left the page by then.
        let _ = opened.try_set(now);
    };
    let choose = move |event: leptos::ev::Event| browser::read_chosen_file(&event, MOST_BYTES, open);
    let open_dropped = Callback::new(move |chosen| {
        open(chosen);
        browser::focus_soon(vec!["bestanden".to_owned()]);
    });
    let said = move || match opened.get() {
        Opened::As { name, .. } => format!("'{name}' is geopend als nieuwe zelfscan. Wat er al stond, is er nog."),
        Opened::NotYet | Opened::Refused(_) => String::new(),
    };
    let refused = move || match opened.get() {
        Opened::NotYet | Opened::As { .. } => String::new(),
        Opened::Refused(refusal) => format!("{} {}", t::refused(&refusal), t::REFUSED_STAYS),
    };
    let told = move || match opened.get() {
        Opened::As { mended, unread, .. } => {
            let unread = unread_in_file(t::UNREAD, t::UNREAD_STAYS, &unread, t::UNREAD_NEXT);
            view! { {unread}{mended_in_file(&mended)} }.into_any()
        }
        Opened::NotYet | Opened::Refused(_) => ().into_any(),
    };
    view! {
        <section aria-labelledby="bestanden">
            <h2 id="bestanden" tabindex="-1">"Als bestand"</h2>
            {dropped(open_dropped)}
            <p class="no-print">"Bewaar je zelfscan ook als bestand. Dan ben je hem niet kwijt als de browser zijn gegevens opruimt."</p>
            {last_file()}
            <div class="field">
                <label for="bestand">{OPEN_FILE}</label>
                <span class="hint" id="bestand-uitleg">
                    "Een bestand dat je eerder bewaarde, ook op een ander apparaat. Het komt erbij als nieuwe zelfscan. \
                     Je kunt het ook op elke pagina van de site slepen."
                </span>
                <input type="file" id="bestand" accept=".json,application/json" aria-describedby="bestand-uitleg" on:change=choose/>
            </div>
            <p role="status">{said}</p>
            <div aria-live="polite">{told}</div>
            <p class="field-error" role="alert">{refused}</p>
        </section>
    }
}
