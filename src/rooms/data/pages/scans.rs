//! The stored scans, by name, and the texts that cannot be opened.

use crate::kit::records::scan::Scan;
use leptos::prelude::*;

use super::erasing::{Erasing, Target, erase_button};
use crate::kit::browser;
use crate::kit::session::{
    Given, ReadError, ScanEntry, ScanId, Session, Unreadable, give_as_file, saved_on_clock, use_session,
};
use crate::kit::ui::basics::Link;
use crate::kit::ui::saving::{SavedLine, save_text_button};
use crate::kit::words::controls::SAVE_AS_FILE;
use crate::kit::words::saving;
use crate::rooms::data::documents::documents;
use crate::rooms::data::file;
use crate::rooms::data::words as t;
use crate::rooms::route::{Route, ScanPage};

/// The id of the line that says what came of a button in the list.
const SAID: &str = "lijst-gezegd";

/// All scans, the name of the open one, and a button for a new one.
#[component]
pub fn Scans(
    /// Where an erasure is confirmed and recorded.
    erasing: Erasing,
) -> impl IntoView {
    let session = use_session();
    let said = RwSignal::new(String::new());
    let entries = Memo::new(move |_| session.scans());
    let list = move || entries.get().into_iter().map(|entry| scan(session, erasing, said, entry)).collect_view();
    let begin = move |_| {
        session.new_scan();
        said.set("Er is een lege zelfscan geopend. De andere blijven bewaard.".to_owned());
    };
    let name = move || session.with(|scan| scan.name.clone());
    let rename = move |event| {
        let name = event_target_value(&event);
        session.change(|scan| scan.name = name);
    };
    view! {
        <section aria-labelledby="wat-hier-staat">
            <h2 id="wat-hier-staat">"Wat hier staat"</h2>
            <ul class="plain-list stack">{list}</ul>
            <p role="status" id=SAID tabindex="-1">{said}</p>
            <div class="button-row">
                <Link to=Route::Scan(ScanPage::Hub) class="button">"Verder met de zelfscan"</Link>
                <button type="button" class="button-quiet" on:click=begin>"Begin een nieuwe zelfscan"</button>
            </div>
        </section>
        <section aria-labelledby="naam-kop">
            <h2 id="naam-kop">"De naam van deze zelfscan"</h2>
            <div class="field">
                <label for="naam">"Naam van de zelfscan die open is"</label>
                <span class="hint" id="naam-uitleg">"Bijvoorbeeld het schooljaar: 2026-2027. Een naam van een persoon is niet nodig."</span>
                <input
                    type="text"
                    id="naam"
                    maxlength=Scan::LONGEST_NAME.to_string()
                    aria-describedby="naam-uitleg"
                    autocomplete="off"
                    prop:value=name
                    prop:disabled=move || !session.can_change()
                    on:input=rename
                />
            </div>
            <SavedLine/>
        </section>
    }
}

fn scan(session: Session, erasing: Erasing, said: RwSignal<String>, entry: ScanEntry) -> AnyView {
    let ScanEntry { id, retention, scan, stamp, is_open, is_stored } = entry;
    let name = saving::scan_name(&scan.name).to_owned();
    let state = t::scan_state(&scan, saved_on_clock(stamp).filter(|_| is_stored));
    let what = format!("'{name}'");
    let open = (!is_open).then(|| {
        let (id, name) = (id.clone(), name.clone());
        let press = move |_| {
            session.open_scan(&id);
            said.set(format!("'{name}' is geopend."));
        };
        button("Open", &what, press)
    });
    let copy = {
        let (id, next, of) = (id.clone(), t::next_name(&scan.name), scan.clone());
        let press = move |_| copied(session, said, &id, &next, &of);
        button("Maak een kopie voor volgend jaar", &what, press)
    };
    let save = {
        let given = Given { scan: scan.clone(), stamp, open_in: is_open.then_some(session) };
        let press = move |_| {
            give_as_file(Some(file::WORDS_OF_ROOMS), given.clone(), move |name| {
                // The page may be gone by now.
                let _ = said.try_set(saving::given_as_file(name.as_deref()));
                // Noting it makes the list afresh.
                browser::focus_soon(vec![SAID.to_owned()]);
            });
        };
        button(SAVE_AS_FILE, &what, press)
    };
    // All there is to do with an empty scan is to fill it in.
    let tools = (stamp.revision > 0).then(|| {
        view! { {open}{copy}{save}{erase_button(erasing, Target::Scan(id), "Wis", what.clone())} }
    });
    view! {
        <li class="card">
            <h3>{name}" "{is_open.then(|| view! { <span class="tag">"Open in dit tabblad"</span> })}</h3>
            <p>{state}" "{(stamp.revision > 0).then(|| if is_stored { saving::kept(retention) } else { saving::ONLY_HERE })}</p>
            <div class="button-row">{tools}</div>
        </li>
    }
    .into_any()
}

/// Makes a copy and opens it. What stays on this device is left out by what knows the documents of the rooms.
fn copied(session: Session, said: RwSignal<String>, id: &ScanId, next: &str, of: &Scan) {
    let (id, next) = (id.clone(), next.to_owned());
    let copy = move |leaving: fn(&Scan) -> Scan| {
        session.duplicate(&id, next.clone(), leaving);
        said.set(format!("De kopie '{next}' is gemaakt en geopend. De oude blijft zoals hij is."));
    };
    if file::leaves_whole(of) {
        return copy(Clone::clone);
    }
    browser::spawn(async move {
        let found = documents().await;
        // Whoever left the page by then, has another scan in view than would be opened.
        if said.try_get_untracked().is_none() {
            return;
        }
        match found {
            Ok(documents) => copy(documents.for_file),
            Err(_) => said.set(t::NOT_COPIED.to_owned()),
        }
    });
}

fn button(label: &'static str, about: &str, press: impl Fn(leptos::ev::MouseEvent) + 'static) -> AnyView {
    view! {
        <button type="button" class="button-quiet" on:click=press>
            {label}<span class="visually-hidden">{format!(" {about}")}</span>
        </button>
    }
    .into_any()
}

/// Texts of ours that cannot be opened; they stay as they are until someone erases them.
#[component]
pub fn SetAside(
    /// Where an erasure is confirmed and recorded.
    erasing: Erasing,
) -> impl IntoView {
    let session = use_session();
    let texts = Memo::new(move |_| session.unreadable());
    move || {
        let found = texts.get();
        (!found.is_empty()).then(|| {
            view! {
                <section aria-labelledby="niet-te-openen">
                    <h2 id="niet-te-openen">"Wat we niet kunnen openen"</h2>
                    <p>"Dit laten we staan zoals het is, tot jij het wist."</p>
                    <ul class="plain-list stack">
                        {found.into_iter().map(|found| set_aside(erasing, found)).collect_view()}
                    </ul>
                </section>
            }
        })
    }
}

fn set_aside(erasing: Erasing, found: Unreadable) -> AnyView {
    let Unreadable { key, text, why } = found;
    let message = saving::unreadable(&why);
    let detail = match &why {
        ReadError::Damaged(damage) => Some(format!("Wat er mis is: {}.", t::damage(damage))),
        ReadError::NotOurs | ReadError::Newer { .. } => None,
    };
    view! {
        <li class="card">
            <h3>{message.title}</h3>
            <p>{message.text}</p>
            {detail.map(|detail| view! { <p class="small">{detail}</p> })}
            <div class="button-row">
                {save_text_button(text)}
                {erase_button(erasing, Target::Text(key), "Wis", "deze zelfscan".to_owned())}
            </div>
        </li>
    }
    .into_any()
}
