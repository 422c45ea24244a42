//! What a colleague handed in, unchanged; and importing it from a text or a file.
//!
//! No field here enters or changes a wish: only the colleague does that, on the wishes page.

use leptos::prelude::*;
use taakkompas_division::ColleagueId;
use taakkompas_division::handed_in::{HandedIn, MOST_CHARACTERS};

use crate::kit::browser::{self, ChosenFile};
use crate::kit::ui::fields::{paste_field, small_button};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::team as t;

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

fn facts(rows: Vec<(&'static str, String)>) -> AnyView {
    let row = |(what, tasks)| view! { <div><dt>{what}</dt><dd>{tasks}</dd></div> };
    view! { <dl class="wish-facts">{rows.into_iter().map(row).collect_view()}</dl> }.into_any()
}

fn take_in(document: DivisionHandle, id: ColleagueId, name: String, status: StatusLine) -> AnyView {
    let text = RwSignal::new(String::new());
    let read = Memo::new(move |_| text.with(|text| (!text.trim().is_empty()).then(|| HandedIn::read(text))));
    let choose = move |event: leptos::ev::Event| {
        let most = u64::try_from(MOST_CHARACTERS).unwrap_or(u64::MAX);
        browser::read_chosen_file(&event, most, move |file| match file {
            // The user may have left the page by then.
            ChosenFile::Bytes(bytes) => drop(text.try_set(browser::text_of(bytes))),
            ChosenFile::TooBig { .. } => status.reject("Dit bestand is te groot voor een lijst met wensen."),
            ChosenFile::NotRead => status.reject("Dit bestand konden we niet lezen. Probeer het opnieuw."),
        });
    };
    let refused = move || match read.get() {
        Some(Err(why)) => t::unread(&why),
        _ => String::new(),
    };
    let take = move |_| {
        let Some(Ok(handed)) = read.get_untracked() else { return };
        let done = document.change(|of| {
            let found = of.found_in(&handed);
            of.change_colleague(id, |who| {
                who.wishes = Some(found.wishes);
                who.would_stop = found.would_stop;
            })
        });
        if status.report(done).is_some() {
            status.announce("De wensen zijn overgenomen.");
            text.set(String::new());
            status.focus();
        }
    };
    let preview = move || {
        let Some(Ok(handed)) = read.get() else { return ().into_any() };
        let found = document.with(|of| of.found_in(&handed));
        let rows = document.with(|of| t::wished(of, &found));
        let line = |(of, task): &(_, String)| view! { <li>{t::unknown(*of, task)}</li> }.into_any();
        let unknown: Vec<AnyView> = found.unknown.iter().map(line).collect();
        let unknown = (!unknown.is_empty()).then(|| {
            view! {
                <p>"Dit gaat niet mee. Zet de taak eerst in de lijst en plak de tekst dan nog eens."</p>
                <ul>{unknown}</ul>
            }
        });
        view! {
            {facts(rows)}
            {unknown}
            <button type="button" class="button-quiet" on:click=take>
                "Neem deze wensen over"<span class="visually-hidden">": "{name.clone()}</span>
            </button>
        }
        .into_any()
    };
    let file = format!("wensen-bestand-{id}");
    view! {
        {paste_field(
            format!("wensen-tekst-{id}"),
            "Plak de tekst met wensen",
            "De tekst die deze collega je stuurde. Verander er niets aan.",
            text,
        )}
        <div class="field">
            <label for=file.clone()>"Of kies het bestand met wensen"</label>
            <input type="file" id=file accept=".txt,text/plain" on:change=choose/>
        </div>
        <p class="field-error" role="status">{refused}</p>
        {preview}
    }
    .into_any()
}
