//! Problems with saving, above every page that stores or shows what the school fills in.
//!
//! Whether there is anything to say is known at once; the texts and the ways forward come with what reads records, after
//! the page.

use crate::kit::records::scan::Scan;
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::basics::{Link, care_notice, could_not_fetch};
use super::saving::{again, quiet, save_as_file_button, save_text_button, take_over_button};
use crate::kit::browser;
use crate::kit::place::CurrentRoute;
use crate::kit::session::{NotSavedReason, ReadError, SaveStatus, Session, SharedState, Told, Unreadable, use_session};
use crate::kit::words::saving as t;
use crate::kit::words::saving::Message;
use crate::rooms::route::{DataPage, Route};

/// A notice that applies.
#[derive(Debug, Clone, PartialEq, Eq)]
enum SaveNotice {
    NotSaved(NotSavedReason),
    OthersNotSaved,
    ReadingAlong,
    Told(Told),
    Apart,
    Older(u32),
    CannotOpen(Unreadable),
}

/// How far the part with the texts is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Words {
    NotAsked,
    Here,
    Failed,
}

/// The notices about saving.
#[component]
pub fn SaveNotices() -> impl IntoView {
    let session = use_session();
    let current = use_context::<CurrentRoute>();
    let status = Memo::new(move |_| session.status());
    let is_empty = Memo::new(move |_| session.with(Scan::is_empty));
    let route = move || current.and_then(|current| current.0.get());
    let concerns = Memo::new(move |_| route().is_some_and(|route| route.shows_save_notices()));
    // The data page itself lists what cannot be opened.
    let lists_them = Memo::new(move |_| route() == Some(Route::Data(DataPage::Overview)));
    let is_only_here = move || matches!(status.get(), SaveStatus::InMemoryOnly { .. }) && !is_empty.get();
    let others_are = Memo::new(move |_| session.has_unstored_besides());
    let shared = use_context::<SharedState>();
    Effect::new(move |_| {
        browser::ask_before_closing(
            is_only_here() || others_are.get() || shared.is_some_and(SharedState::is_only_in_tab),
        );
    });
    let active = Memo::new(move |_| {
        let shown = concerns.get();
        let mut active = Vec::new();
        match status.get() {
            SaveStatus::InMemoryOnly { reason } if shown || !is_empty.get() => {
                active.push(SaveNotice::NotSaved(reason))
            }
            SaveStatus::ReadingAlong if shown => active.push(SaveNotice::ReadingAlong),
            _ => {}
        }
        if others_are.get() {
            active.push(SaveNotice::OthersNotSaved);
        }
        active.extend(session.told().map(SaveNotice::Told));
        if shown {
            let older = session.older_version().filter(|&version| !session.is_dismissed(&key_of_version(version)));
            active.extend(older.map(SaveNotice::Older));
            if !lists_them.get() {
                if session.told() != Some(Told::Parted) && session.has_versions() && !session.is_dismissed(APART) {
                    active.push(SaveNotice::Apart);
                }
                let unreadable = session.unreadable().into_iter().filter(|found| !session.is_dismissed(&found.key));
                active.extend(unreadable.map(SaveNotice::CannotOpen));
            }
        }
        active
    });
    let words = RwSignal::new(if browser::FETCHES_CHUNKS { Words::NotAsked } else { Words::Here });
    let load = move || {
        browser::spawn(async move {
            words.set(if load_notices().await.is_ok() { Words::Here } else { Words::Failed });
        });
    };
    let shown = move || {
        if active.with(Vec::is_empty) {
            return ().into_any();
        }
        match words.get() {
            Words::NotAsked => {
                load();
                ().into_any()
            }
            Words::Here => {
                let notices = active.with(|active| browser::at_once(notices(session, active)));
                notices.unwrap_or_else(|| ().into_any())
            }
            Words::Failed => could_not_fetch("Een melding over het bewaren", load),
        }
    };
    view! { <div class="stack no-print" aria-live="polite">{shown}</div> }
}

/// The notice that there are two versions, by its key.
const APART: &str = "apart";

fn key_of_version(version: u32) -> String {
    format!("version-{version}")
}

#[wasm_split(records, fallible, preload(load_notices))]
fn notices(session: Session, active: &[SaveNotice]) -> Result<AnyView, SplitLoaderError> {
    let notice = |active: &SaveNotice| match active.clone() {
        SaveNotice::NotSaved(reason) => not_kept(session, reason),
        SaveNotice::OthersNotSaved => others_not_kept(),
        SaveNotice::ReadingAlong => reading_along(session),
        SaveNotice::Told(told) => saved_in_two_ways(session, told),
        SaveNotice::Apart => still_apart(session),
        SaveNotice::Older(version) => older_version(session, version),
        SaveNotice::CannotOpen(found) => cannot_open(session, found),
    };
    Ok(active.iter().map(notice).collect_view().into_any())
}

fn notice(message: Message, ways_on: AnyView) -> AnyView {
    care_notice(message.title, view! { <p>{message.text}</p> }.into_any(), ways_on)
}

fn not_kept(session: Session, reason: NotSavedReason) -> AnyView {
    let other = match reason {
        NotSavedReason::Blocked => quiet("Probeer het opnieuw", browser::reload),
        NotSavedReason::Full => view! {
            {again(session, "Probeer het opnieuw")}
            <Link to=Route::Data(DataPage::Overview)>"Bekijk en wis wat er staat"</Link>
        }
        .into_any(),
        NotSavedReason::Erased => view! {
            {again(session, "Bewaar het opnieuw")}
            {quiet("Begin leeg", move || session.new_scan())}
        }
        .into_any(),
    };
    notice(t::not_kept(reason), view! { {save_as_file_button(session)}{other} }.into_any())
}

fn others_not_kept() -> AnyView {
    let to_list = view! { <Link to=Route::Data(DataPage::Overview)>"Bekijk wat er staat"</Link> };
    notice(t::OTHERS_NOT_KEPT, to_list.into_any())
}

fn reading_along(session: Session) -> AnyView {
    notice(t::READING_ALONG, take_over_button(session))
}

fn saved_in_two_ways(session: Session, told: Told) -> AnyView {
    let label = match told {
        Told::Joined => None,
        Told::Parted => Some("Kies wat telt"),
        Told::Found => Some("Bekijk wat er staat"),
    };
    let to_list = label.map(|label| view! { <Link to=Route::Data(DataPage::Overview)>{label}</Link> });
    let hide = move || {
        if told == Told::Parted {
            session.dismiss(APART);
        }
        session.heard();
    };
    let ways_on = view! { {to_list}{quiet("Verberg deze melding", hide)} };
    notice(t::told(told), ways_on.into_any())
}

fn still_apart(session: Session) -> AnyView {
    let ways_on = view! {
        <Link to=Route::Data(DataPage::Overview)>"Kies wat telt"</Link>
        {quiet("Verberg deze melding", move || session.dismiss(APART))}
    };
    notice(t::STILL_APART, ways_on.into_any())
}

fn older_version(session: Session, version: u32) -> AnyView {
    let key = key_of_version(version);
    let ways_on = view! {
        {save_as_file_button(session)}
        {quiet("Verberg deze melding", move || session.dismiss(&key))}
    };
    notice(t::OLDER, ways_on.into_any())
}

fn cannot_open(session: Session, found: Unreadable) -> AnyView {
    let message = t::unreadable(&found.why);
    let is_newer = matches!(found.why, ReadError::Newer { .. });
    let reload = is_newer.then(|| quiet("Laad de pagina opnieuw", browser::reload));
    let ways_on = view! {
        {reload}
        {save_text_button(found.text)}
        <Link to=Route::Data(DataPage::Overview)>"Bekijk of wis het"</Link>
        {quiet("Verberg deze melding", move || session.dismiss(&found.key))}
    };
    notice(message, ways_on.into_any())
}
