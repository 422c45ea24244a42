//! Saving, as the visitor sees it: the line beside the answers, what went wrong with the way on,
//! the choice for shared computers, and the file.

use leptos::prelude::*;
use taakkompas_domain::record::Scan;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::basics::{Link, Notice, Tone};
use crate::app::CurrentRoute;
use crate::browser;
use crate::routes::Route;
use crate::session::{self, Keeping, NotKept, ReadError, SaveStatus, Session, Stamp, Unreadable, use_session};
use crate::texts::saving::{self as texts, Message};

/// What came of saving, beside the answers; with the way on where it did not work.
#[component]
pub fn SavedLine() -> impl IntoView {
    let session = use_session();
    let status = Memo::new(move |_| session.status());
    let way_on = move || match status.get() {
        SaveStatus::Untouched | SaveStatus::Saved | SaveStatus::SavedUntilClose => ().into_any(),
        SaveStatus::InMemoryOnly { .. } => save_as_file_button(session),
        SaveStatus::ReadingAlong => take_over_button(session),
    };
    view! {
        <div class="saved-line no-print">
            <p role="status">{move || texts::status(status.get(), session.keeping())}</p>
            {way_on}
        </div>
    }
}

/// The notices about saving, above every page where something is filled in or shown of it.
#[component]
pub fn SaveNotices() -> impl IntoView {
    let session = use_session();
    let current = use_context::<CurrentRoute>();
    let status = Memo::new(move |_| session.status());
    let is_empty = Memo::new(move |_| session.with(Scan::is_empty));
    let route = move || current.and_then(|current| current.0.get());
    let concerns = Memo::new(move |_| concerns(route().as_ref()));
    // The page of the data lists what cannot be opened itself.
    let lists_them = Memo::new(move |_| route() == Some(Route::Data));
    let is_only_here = move || matches!(status.get(), SaveStatus::InMemoryOnly { .. }) && !is_empty.get();
    Effect::new(move |_| browser::ask_before_closing(is_only_here()));
    let unreadable = Memo::new(move |_| session.unreadable());
    let older = Memo::new(move |_| session.older_version());
    let notices = move || {
        let shown = concerns.get();
        let mut notices = Vec::new();
        match status.get() {
            SaveStatus::InMemoryOnly { reason } if shown || !is_empty.get() => notices.push(not_kept(session, reason)),
            SaveStatus::ReadingAlong if shown => notices.push(reading_along(session)),
            _ => {}
        }
        if shown {
            if let Some(version) = older.get() {
                notices.extend(older_version(session, version));
            }
            if !lists_them.get() {
                notices.extend(unreadable.get().into_iter().filter_map(|text| cannot_open(session, text)));
            }
        }
        notices
    };
    view! { <div class="stack no-print" aria-live="polite">{notices}</div> }
}

/// Whether a page has to do with what the visitor fills in.
const fn concerns(route: Option<&Route>) -> bool {
    matches!(
        route,
        Some(
            Route::Home
                | Route::Scan
                | Route::Profile
                | Route::Precise
                | Route::ShortTheme(_)
                | Route::Theme(_)
                | Route::Check
                | Route::Result
                | Route::Plan
                | Route::Action(_)
                | Route::Week(_)
                | Route::Data
        )
    )
}

fn notice(message: Message, ways_on: AnyView) -> AnyView {
    view! {
        <Notice tone=Tone::Care>
            <p><strong>{message.title}</strong></p>
            <p>{message.text}</p>
            <div class="button-row">{ways_on}</div>
        </Notice>
    }
    .into_any()
}

fn not_kept(session: Session, reason: NotKept) -> AnyView {
    let other = match reason {
        NotKept::Blocked => quiet("Probeer het opnieuw", browser::reload),
        NotKept::Full => view! {
            {again(session, "Probeer het opnieuw")}
            <Link to=Route::Data>"Bekijk en wis wat er staat"</Link>
        }
        .into_any(),
        NotKept::Erased => view! {
            {again(session, "Bewaar het opnieuw")}
            {quiet("Begin leeg", move || session.new_scan())}
        }
        .into_any(),
    };
    notice(texts::not_kept(reason), view! { {save_as_file_button(session)}{other} }.into_any())
}

fn reading_along(session: Session) -> AnyView {
    notice(texts::READING_ALONG, take_over_button(session))
}

fn older_version(session: Session, version: u32) -> Option<AnyView> {
    let key = format!("version-{version}");
    if session.is_put_away(&key) {
        return None;
    }
    let ways_on = view! {
        {save_as_file_button(session)}
        {quiet("Verberg deze melding", move || session.put_away(&key))}
    };
    Some(notice(texts::OLDER, ways_on.into_any()))
}

fn cannot_open(session: Session, found: Unreadable) -> Option<AnyView> {
    if session.is_put_away(&found.key) {
        return None;
    }
    let message = texts::unreadable(&found.why);
    let is_newer = matches!(found.why, ReadError::Newer { .. });
    let reload = is_newer.then(|| quiet("Laad de pagina opnieuw", browser::reload));
    let ways_on = view! {
        {reload}
        {save_text_button(found.text)}
        <Link to=Route::Data>"Bekijk of wis het"</Link>
        {quiet("Verberg deze melding", move || session.put_away(&found.key))}
    };
    Some(notice(message, ways_on.into_any()))
}

/// A button of a notice. The notice may go when it is used, so the focus goes to the page.
fn quiet(label: &'static str, act: impl Fn() + 'static) -> AnyView {
    let press = move |_| {
        act();
        browser::focus_soon(vec!["inhoud".to_owned()]);
    };
    view! { <button type="button" class="button-quiet" on:click=press>{label}</button> }.into_any()
}

fn again(session: Session, label: &'static str) -> AnyView {
    let save = move || {
        session.save_again();
    };
    quiet(label, save)
}

fn take_over_button(session: Session) -> AnyView {
    quiet("Hier verder werken", move || session.take_over())
}

fn save_as_file_button(session: Session) -> AnyView {
    let save = move |_| session.with_untracked(|scan| save_as_file(scan, session.stamp_untracked()));
    view! { <button type="button" class="button-quiet" on:click=save>"Bewaar als bestand"</button> }.into_any()
}

/// A button that gives a text that cannot be opened as a file.
pub fn save_text_button(text: String) -> AnyView {
    let save = move |_| session::save_text_as_file(&text);
    view! { <button type="button" class="button-quiet" on:click=save>"Bewaar als bestand"</button> }.into_any()
}

/// Gives a scan as a file. Where the part with the words did not come, the file has none; it opens all the same.
pub fn save_as_file(scan: &Scan, stamp: Stamp) {
    let scan = scan.clone();
    browser::spawn(async move {
        let text = file_with_words(&scan, stamp).await;
        session::give_file(&scan, &text.unwrap_or_else(|_| session::bare_file(&scan, stamp)));
    });
}

#[wasm_split(data, fallible)]
fn file_with_words(scan: &Scan, stamp: Stamp) -> Result<String, SplitLoaderError> {
    let day = session::saved_on_clock(stamp).map_or_else(browser::today, |(day, ..)| day);
    Ok(session::file_with_words(scan, stamp, texts::read_me(scan, day), texts::in_words(scan)))
}

/// Why and how to keep a file as well, with the button.
#[component]
pub fn SaveAsFile() -> impl IntoView {
    let session = use_session();
    view! {
        <div class="no-print">
            <p>"Bewaar je zelfscan ook als bestand. Dan ben je hem niet kwijt als de browser zijn gegevens opruimt."</p>
            <p>{save_as_file_button(session)}</p>
        </div>
    }
}

/// The choice for shared computers, at the start of the scan. Once there is something to keep, or
/// someone chose, it is one line that says how it stands and where to change it.
#[component]
pub fn KeepingChoice() -> impl IntoView {
    let session = use_session();
    // Looked at once, so that it does not fold away under the hand that chooses.
    if session.is_still_to_choose() {
        return view! { <KeepingFields/> }.into_any();
    }
    view! {
        <p class="small no-print">
            {move || texts::kept(session.keeping())}" "<Link to=Route::Data>"Wijzig of wis"</Link>
        </p>
    }
    .into_any()
}

/// The choice itself.
#[component]
pub fn KeepingFields() -> impl IntoView {
    let session = use_session();
    let option = move |keeping: Keeping| {
        let Message { title, text } = texts::keeping(keeping);
        let choose = move |_| {
            session.set_keeping(keeping);
        };
        view! {
            <label class="choice">
                <input type="radio" name="bewaren" prop:checked=move || session.keeping() == keeping on:change=choose/>
                <span class="choice-text"><strong>{title}</strong><span>{text}</span></span>
            </label>
        }
    };
    view! {
        <fieldset class="card no-print">
            <legend>"Hoe lang mogen je antwoorden hier blijven staan?"</legend>
            <div class="choices">{option(Keeping::OnDevice)}{option(Keeping::UntilClose)}</div>
        </fieldset>
    }
}
