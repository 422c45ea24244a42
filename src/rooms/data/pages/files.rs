//! Saving to a file, and opening one.

use leptos::prelude::*;

use super::dropped::dropped;
use super::erasing::{Erasing, Target};
use crate::kit::browser::{self, ChosenFile};
use crate::kit::records::file::{FileRefusal, MOST_BYTES};
use crate::kit::records::scan::Scan;
use crate::kit::session::{ScanId, Session, use_session};
use crate::kit::ui::basics::{Notice, could_not_fetch};
use crate::kit::ui::kept_file::last_file;
use crate::kit::ui::mended::{mended_in_file, unread_in_file};
use crate::kit::words::controls::OPEN_FILE;
use crate::kit::words::document::Mended;
use crate::kit::words::saving;
use crate::rooms::data::documents::documents;
use crate::rooms::data::words as t;

/// The outcome of opening a file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Opened {
    NotYet,
    As {
        name: String,
        /// The scan that was open before, with its name, if anything was in it.
        before: Option<(ScanId, String)>,
        /// The scan that it is now, and the stored one that holds the same, if there is one.
        twin: Option<Twin>,
    },
    Refused(FileRefusal),
}

/// What comes of looking through the documents of the rooms in a file that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Looked {
    /// Nothing was opened, or what looks is on its way.
    NotYet,
    Through {
        /// What its pages will mend when they open it.
        mended: Vec<Mended>,
        /// What its pages cannot read.
        unread: Vec<Mended>,
    },
    /// What looks did not come.
    CouldNot,
}

/// The scan from a file, and the one that was there and holds the same.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Twin {
    opened: ScanId,
    there: ScanId,
}

#[component]
pub fn Files(
    /// Where an erasure is recorded.
    erasing: Erasing,
) -> impl IntoView {
    let session = use_session();
    let opened = RwSignal::new(Opened::NotYet);
    let looked = RwSignal::new(Looked::NotYet);
    // The scan as the file had it. Of two files that are opened after each other, the last counts.
    let of_file = StoredValue::new((0_u32, Scan::default()));
    let look = move || {
        let Some((file, scan)) = of_file.try_get_value() else { return };
        looked.set(Looked::NotYet);
        browser::spawn(async move {
            let found = match documents().await {
                Ok(documents) => {
                    Looked::Through { mended: (documents.mended)(&scan), unread: (documents.unread)(&scan) }
                }
                Err(_) => Looked::CouldNot,
            };
            // The user may have left the page by then, or opened another file.
            if of_file.try_with_value(|(last, _)| *last) == Some(file) {
                looked.set(found);
            }
        });
    };
    let open = move |chosen: ChosenFile| {
        let open_now = || untrack(|| session.scans().into_iter().find(|entry| entry.is_open));
        let before = open_now().filter(|entry| entry.stamp.revision > 0);
        let before = before.map(|entry| (entry.id, saving::scan_name(&entry.scan.name).to_owned()));
        let now = match session.open_file(chosen) {
            Ok(_) => session.with_untracked(|scan| Opened::As {
                name: saving::scan_name(&scan.name).to_owned(),
                before: before.clone(),
                twin: untrack(|| session.twin()).map(|(opened, there)| Twin { opened, there }),
            }),
            Err(refusal) => Opened::Refused(refusal),
        };
        let is_open = matches!(now, Opened::As { .. });
        // The user may have left the page by then.
        if opened.try_set(now).is_some() {
            return;
        }
        if is_open {
            of_file.update_value(|(file, scan)| (*file, *scan) = (*file + 1, session.with_untracked(Clone::clone)));
            look();
        }
    };
    let choose = move |event: leptos::ev::Event| browser::read_chosen_file(&event, MOST_BYTES, open);
    let open_dropped = Callback::new(move |chosen| {
        open(chosen);
        browser::focus_soon(vec!["bestanden".to_owned()]);
    });
    let said = move || match opened.get() {
        Opened::As { name, .. } => t::opened(&name),
        Opened::NotYet | Opened::Refused(_) => String::new(),
    };
    let refused = move || match opened.get() {
        Opened::NotYet | Opened::As { .. } => String::new(),
        Opened::Refused(refusal) => format!("{} {}", t::refused(&refusal), t::REFUSED_STAYS),
    };
    let told = move || match opened.get() {
        Opened::As { name, before, twin } => ways_on(session, erasing, opened, &name, before, twin),
        Opened::NotYet | Opened::Refused(_) => ().into_any(),
    };
    let is_open = Memo::new(move |_| opened.with(|opened| matches!(opened, Opened::As { .. })));
    let found = move || if is_open.get() { found_out(looked.get(), look) } else { ().into_any() };
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
            <div aria-live="polite">{found}</div>
            <p class="field-error" role="alert">{refused}</p>
        </section>
    }
}

/// What was found out about the documents of the rooms in it; `look` looks again.
fn found_out(looked: Looked, look: impl Fn() + 'static) -> AnyView {
    match looked {
        Looked::NotYet => ().into_any(),
        Looked::Through { mended, unread } => {
            let unread = unread_in_file(t::UNREAD, t::UNREAD_STAYS, &unread, t::UNREAD_NEXT);
            view! { {unread}{mended_in_file(&mended)} }.into_any()
        }
        Looked::CouldNot => could_not_fetch(t::CHECK, look),
    }
}

/// After a file was opened: back to what was open, and if the scan is there twice now, the offer to keep one.
fn ways_on(
    session: Session,
    erasing: Erasing,
    opened: RwSignal<Opened>,
    name: &str,
    before: Option<(ScanId, String)>,
    twin: Option<Twin>,
) -> AnyView {
    let back = before.filter(|(id, _)| twin.as_ref().is_none_or(|twin| twin.there != *id)).map(|(id, before)| {
        let press = move |_| {
            session.open_scan(&id);
            opened.set(Opened::NotYet);
            browser::focus_soon(vec!["bestanden".to_owned()]);
        };
        view! { <button type="button" class="button-quiet" on:click=press>{t::back_to(&before)}</button> }
    });
    let double = t::double(name);
    let keep_one = twin.map(|twin| {
        let press = move |_| {
            opened.set(Opened::NotYet);
            session.open_scan(&twin.there);
            erasing.erase(&Target::Scan(twin.opened.clone()), double.clone());
        };
        view! {
            <Notice>
                <p>{t::TWICE}</p>
                <p><button type="button" class="button-quiet" on:click=press>{t::KEEP_ONE}</button></p>
            </Notice>
        }
    });
    view! { {keep_one}<div class="button-row">{back}</div> }.into_any()
}
