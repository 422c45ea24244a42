//! Saving, as the visitor sees it: the line beside the answers, problems with their ways forward, the choice for shared
//! computers, and the file.

use leptos::prelude::*;

use super::basics::Link;
use crate::kit::browser;
use crate::kit::session::{self, Retention, SaveStatus, Session, WordsOfRooms, use_session};
use crate::kit::words::controls;
use crate::kit::words::saving as t;
use crate::kit::words::saving::Message;
use crate::rooms::route::{DataPage, Route};

/// The outcome of saving, beside the answers; with a way forward if it failed.
#[component]
pub fn SavedLine() -> impl IntoView {
    let session = use_session();
    let status = Memo::new(move |_| session.status());
    let way_on = move || match status.get() {
        SaveStatus::Untouched | SaveStatus::Saving | SaveStatus::Saved | SaveStatus::SavedUntilClose => ().into_any(),
        SaveStatus::InMemoryOnly { .. } => save_as_file_button(session),
        SaveStatus::ReadingAlong => take_over_button(session),
    };
    view! {
        <div class="saved-line no-print">
            // By the element: a translated page has put another text in its place. A page that is written out has no
            // properties, and in a browser the text would stand there twice.
            <p role="status" class:behind=move || session.is_behind() prop:textContent=move || t::status(status.get(), session.retention())>
                {(!browser::IS_BROWSER).then(|| untrack(|| t::status(status.get(), session.retention())))}
            </p>
            {way_on}
        </div>
    }
}

/// A button of a notice. Using it may remove the notice, so the focus goes to the page.
pub(super) fn quiet(label: &'static str, act: impl Fn() + 'static) -> AnyView {
    let press = move |_| {
        act();
        browser::focus_soon(vec!["inhoud".to_owned()]);
    };
    view! { <button type="button" class="button-quiet" on:click=press>{label}</button> }.into_any()
}

pub(super) fn again(session: Session, label: &'static str) -> AnyView {
    let save = move || {
        session.save_again();
    };
    quiet(label, save)
}

pub(super) fn take_over_button(session: Session) -> AnyView {
    quiet(controls::TAKE_OVER, move || session.take_over())
}

pub(super) fn save_as_file_button(session: Session) -> AnyView {
    let words = use_context::<WordsOfRooms>();
    let save = move |_| session::give_as_file(words, session.given(), |_| ());
    view! { <button type="button" class="button-quiet" on:click=save>{controls::SAVE_AS_FILE}</button> }.into_any()
}

/// A button that offers an unreadable text as a file.
pub fn save_text_button(text: String) -> AnyView {
    let save = move |_| session::save_text_as_file(&text);
    view! { <button type="button" class="button-quiet" on:click=save>{controls::SAVE_AS_FILE}</button> }.into_any()
}

/// The choice for shared computers, at the start of the scan. Once there is something to keep, or someone has chosen,
/// it is one line with the current choice and where to change it.
#[component]
pub fn KeepingChoice() -> impl IntoView {
    let session = use_session();
    // Read once, so that it does not fold away while someone is choosing.
    if session.is_still_to_choose() {
        return view! { <KeepingFields/> }.into_any();
    }
    view! {
        <p class="small no-print">
            {move || t::kept(session.retention())}" "<Link to=Route::Data(DataPage::Overview)>"Wijzig of wis"</Link>
        </p>
    }
    .into_any()
}

#[component]
pub fn KeepingFields() -> impl IntoView {
    let session = use_session();
    let option = move |retention: Retention| {
        let Message { title, text } = t::retention(retention);
        let choose = move |_| {
            session.set_retention(retention);
        };
        view! {
            <label class="choice">
                <input type="radio" name="bewaren" prop:checked=move || session.retention() == retention on:change=choose/>
                <span class="choice-text"><strong>{title}</strong><span>{text}</span></span>
            </label>
        }
    };
    view! {
        <fieldset class="card no-print">
            <legend>"Hoe lang mogen je antwoorden hier blijven staan?"</legend>
            <div class="choices">{option(Retention::OnDevice)}{option(Retention::UntilClose)}</div>
        </fieldset>
    }
}
