//! What a colleague handed in, unchanged; and importing it from a text or a file.
//!
//! No field here enters or changes a wish: only the colleague does that, on the wishes page.

use leptos::prelude::*;
use taakkompas_division::ColleagueId;
use taakkompas_division::handed_in::NotImported;
use taakkompas_division::handed_in::answers::{Answer, MOST_BYTES};

use crate::kit::browser::{self, ChosenFile};
use crate::kit::ui::fields::{paste_field, small_button};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::answers as t;

pub(super) fn handed(document: DivisionHandle, id: ColleagueId, name: String, status: StatusLine) -> AnyView {
    let rows =
        Memo::new(move |_| document.with(|of| of.colleague(id).map(|who| t::handed_in(of, who)).unwrap_or_default()));
    let shown = move || {
        let rows = rows.get();
        if rows.is_empty() { view! { <p>"Er is nog niets ingeleverd."</p> }.into_any() } else { facts(rows) }
    };
    let take_out = move || {
        let done = document.change(|of| {
            of.change_colleague(id, |who| {
                who.wishes = None;
                who.would_stop = None;
                who.checked.clear();
            })
        });
        if status.report(done).is_some() {
            status.announce("De wensen zijn weggehaald. Je kunt ze opnieuw overnemen.");
            status.focus();
        }
    };
    let of_name = name.clone();
    let button = move || {
        let has_some = !rows.with(Vec::is_empty);
        has_some.then(|| small_button("Haal deze wensen weg", of_name.clone(), take_out))
    };
    view! {
        <h3>"Wat deze collega inleverde"</h3>
        {shown}
        {button}
        {take_in(document, id, name, status)}
    }
    .into_any()
}

pub(super) fn facts(rows: Vec<(&'static str, String)>) -> AnyView {
    let row = |(what, tasks)| view! { <div><dt>{what}</dt><dd>{tasks}</dd></div> };
    view! { <dl class="wish-facts">{rows.into_iter().map(row).collect_view()}</dl> }.into_any()
}

/// Some lines below what they are about; nothing if there are none.
pub(super) fn lines(about: &'static str, lines: Vec<String>) -> AnyView {
    let list = (!lines.is_empty()).then(|| {
        view! {
            {(!about.is_empty()).then(|| view! { <p>{about}</p> })}
            <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
        }
    });
    list.into_any()
}

/// A field to choose a file of text in, which then stands in the field for pasting.
pub(super) fn choose_file(id: String, label: &'static str, text: RwSignal<String>, status: StatusLine) -> AnyView {
    let choose = move |event: leptos::ev::Event| {
        let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
        browser::read_chosen_file(&event, most, move |file| match file {
            // The user may have left the page by then.
            ChosenFile::Bytes(bytes) => drop(text.try_set(browser::text_of(bytes))),
            ChosenFile::TooBig { .. } => status.reject("Dit bestand is te groot voor een lijst met wensen."),
            ChosenFile::NotRead => status.reject("Dit bestand konden we niet lezen. Probeer het opnieuw."),
        });
    };
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <input type="file" id=id accept=".txt,text/plain" on:change=choose/>
        </div>
    }
    .into_any()
}

fn take_in(document: DivisionHandle, id: ColleagueId, name: String, status: StatusLine) -> AnyView {
    let text = RwSignal::new(String::new());
    let read = Memo::new(move |_| {
        let has_text = text.with(|text| !text.trim().is_empty());
        has_text.then(|| document.with(|of| text.with(|text| of.answers_in(text))))
    });
    let only = Memo::new(move |_| match read.get() {
        Some(Ok(mut answers)) if answers.len() == 1 => answers.pop(),
        _ => None,
    });
    let refused = move || match (read.get(), only.get().map(|answer| answer.read)) {
        (Some(Err(why)), _) | (_, Some(Err(why))) => t::unread(&why),
        (Some(Ok(_)), None) => format!("Hier staan meer antwoorden. Plak ze bij '{}'.", t::ANSWERS),
        _ => String::new(),
    };
    let take = move |_| {
        let Some(Ok(handed)) = only.get_untracked().map(|answer| answer.read) else { return };
        let done = document.change(|of| match of.import(id, &handed) {
            Ok(_) => Ok(()),
            // Without a task of the list there is no button.
            Err(NotImported::KnowsNoTask) => Ok(()),
            Err(NotImported::Refused(error)) => Err(error),
        });
        if status.report(done).is_some() {
            status.announce("De wensen zijn overgenomen.");
            text.set(String::new());
            status.focus();
        }
    };
    let preview = move || {
        let Some(Answer { read: Ok(handed), skipped, .. }) = only.get() else { return ().into_any() };
        let found = document.with(|of| of.found_in(&handed));
        let rows = document.with(|of| t::found(of, &found));
        let unknown = found.unknown.iter().map(|(said, task)| t::unknown(*said, task)).collect();
        let button = found.knows_a_task().then(|| {
            view! {
                <button type="button" class="button-quiet" on:click=take>
                    "Neem deze wensen over"<span class="visually-hidden">": "{name.clone()}</span>
                </button>
            }
        });
        view! {
            {facts(rows)}
            {lines("Dit gaat niet mee. Zet de taak eerst in de lijst en plak de tekst dan nog eens.", unknown)}
            {lines("", skipped.iter().map(t::skipped).collect())}
            {button}
        }
        .into_any()
    };
    view! {
        {paste_field(
            format!("wensen-tekst-{id}"),
            "Plak de tekst met wensen",
            "De tekst die deze collega je stuurde. Verander er niets aan.",
            text,
        )}
        {choose_file(format!("wensen-bestand-{id}"), "Of kies het bestand met wensen", text, status)}
        <p class="field-error" role="status">{refused}</p>
        {preview}
    }
    .into_any()
}
