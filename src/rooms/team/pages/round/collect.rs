//! Collecting codes: many at once, told row by row before anything is taken. What is wrong stays in the field, to be mended.

use leptos::prelude::*;
use taakkompas_school::slices::Slices;
use taakkompas_team::code::Code;
use taakkompas_team::known::Known;
use taakkompas_team::rounds::{RoundId, Taken};

use crate::kit::browser;
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Fold, LazyFold};
use crate::kit::ui::fields::{paste_field, small_button, text_field};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::numbers::count;
use crate::kit::words::rows::READING;
use crate::rooms::team::document::TeamHandle;
use crate::rooms::team::pages::elsewhere::known_elsewhere;
use crate::rooms::team::words::hand_in::wrong;
use crate::rooms::team::words::round as t;
use crate::rooms::team::words::round::rows::{Brings, Found, Row};

/// How many rows that need care are listed at most.
const MOST_ROWS: usize = 60;

pub(super) fn collect(document: TeamHandle, id: RoundId, status: StatusLine) -> AnyView {
    let text = RwSignal::new(String::new());
    let found = RwSignal::new(None::<Found>);
    let is_reading = RwSignal::new(false);
    let elsewhere = known_elsewhere(use_session());
    let round = Collected { document, id, elsewhere };
    follow(round, text, found, is_reading);
    let said = move || match found.with(|found| found.as_ref().map(Found::says)) {
        Some(says) => says,
        None if is_reading.get() => READING.to_owned(),
        None => String::new(),
    };
    let takes = Memo::new(move |_| found.with(|found| found.as_ref().map_or(0, |found| found.codes.len())));
    let has_text = Memo::new(move |_| text.with(|text| !text.trim().is_empty()));
    let care = move || found.with(|found| found.as_ref().map(|found| rows_to_look_at(round, found, status)));
    let all = move || {
        let rows = found.with(|found| found.as_ref().map(|found| found.rows.clone()).unwrap_or_default());
        (rows.len() > 1).then(|| all_rows(rows))
    };
    let take = move |_| take(round, status, text, found);
    let empty = move |_| {
        text.set(String::new());
        status.announce("Het veld is leeg. Wat was opgenomen, blijft.");
        browser::focus_soon(vec!["plak-codes".to_owned()]);
    };
    view! {
        <section class="no-print" aria-labelledby="verzamelen">
            <h2 id="verzamelen">"2. Verzamel de codes"</h2>
            {paste_field(
                "plak-codes".to_owned(),
                "Plak hier de codes",
                "Alles tegelijk mag: hele berichten, met namen en tijden erbij. We bewaren alleen de codes.",
                text,
            )}
            <p role="status" class="said" id="codes-gelezen" tabindex="-1">{said}</p>
            {care}
            <div class="button-row">
                <button type="button" class="button" hidden=move || takes.get() == 0 on:click=take>
                    {move || format!("Neem {} op", count(takes.get(), "code", "codes"))}
                </button>
                <button type="button" class="button-quiet" hidden=move || !has_text.get() on:click=empty>"Maak het veld leeg"</button>
            </div>
            {all}
            {take_out(document, id, status)}
        </section>
    }
    .into_any()
}

/// The round that is collected for, and what is known beside it.
#[derive(Clone, Copy)]
struct Collected {
    document: TeamHandle,
    id: RoundId,
    elsewhere: Memo<Known>,
}

impl Collected {
    /// Takes codes into the round, unless another scan on this device knows them.
    fn hand_in(self, codes: &[Code], status: StatusLine) -> Option<Taken> {
        let Self { document, id, elsewhere } = self;
        let known = elsewhere.get_untracked();
        status.report(document.change(|team| team.hand_in_beside(id, codes, &known)))
    }
}

/// Reads the text each time that it, the round or what is known elsewhere changes.
fn follow(round: Collected, text: RwSignal<String>, found: RwSignal<Option<Found>>, is_reading: RwSignal<bool>) {
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let mine = turn.try_update_value(|turn| {
            *turn += 1;
            *turn
        });
        let pasted = text.get();
        if pasted.trim().is_empty() {
            is_reading.set(false);
            return found.set(None);
        }
        let Collected { document, id, elsewhere } = round;
        let (team, known) = (document.with(Clone::clone), elsewhere.get());
        let is_current = move || mine.is_some() && turn.try_get_value() == mine;
        let work = Slices::new(async move { Found::read(team, id, &pasted, &known).await });
        browser::in_slices(
            work,
            is_current,
            move || is_reading.set(true),
            move |read| {
                is_reading.set(false);
                found.set(Some(read));
            },
        );
    });
}

/// The rows that somebody has to look at.
fn rows_to_look_at(round: Collected, found: &Found, status: StatusLine) -> AnyView {
    let rows: Vec<&Row> = found.rows.iter().filter(|row| row.is_to_look_at()).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let more = rows.len().saturating_sub(MOST_ROWS);
    let rows = rows.into_iter().take(MOST_ROWS).map(|row| row_to_look_at(round, row, status)).collect_view();
    let is_wrong = found.rows.iter().any(Row::needs_care);
    view! {
        <h3>"Kijk hier nog even naar"</h3>
        <ul class="round-rows">{rows}</ul>
        {(more > 0).then(|| view! { <p>{format!("En nog {}.", count(more, "regel", "regels"))}</p> })}
        {is_wrong.then(|| {
            view! { <p class="hint">"Verbeter wat niet klopt in het veld, of vraag de collega om de code nog eens te sturen."</p> }
        })}
    }
    .into_any()
}

fn row_to_look_at(round: Collected, row: &Row, status: StatusLine) -> AnyView {
    let written = match &row.brings {
        Brings::Wrong { written, .. } => Some(view! { <p class="round-written">{written.clone()}</p> }),
        _ => None,
    };
    let offer = match &row.brings {
        Brings::Wrong { error, .. } => error.offer().cloned(),
        _ => None,
    };
    let line = row.line;
    let offered = offer.map(|code| {
        let written = code.to_string();
        let of = written.clone();
        view! {
            <p>
                "Bedoelde je "<span class="round-written">{written}</span>"? "
                {small_button("Neem over", of, move || take_offer(round, code.clone(), line, status))}
            </p>
        }
    });
    view! { <li><p>{row.says()}</p>{written}{offered}</li> }.into_any()
}

fn take_offer(round: Collected, code: Code, line: usize, status: StatusLine) {
    let Some(taken) = round.hand_in(&[code], status) else { return };
    match t::taken_one(&taken) {
        Ok(says) => status.announce(format!("Regel {line}: {says}")),
        Err(says) => status.reject(format!("Regel {line}: {says}")),
    }
    browser::focus_soon(vec!["codes-gelezen".to_owned()]);
}

/// Every row, folded: after reading, most leaders want to know only what is wrong.
fn all_rows(rows: Vec<Row>) -> AnyView {
    let summary = format!("Alle {} één voor één", count(rows.len(), "regel", "regels"));
    let rows = StoredValue::new(rows);
    view! {
        <LazyFold summary=summary>
            <ul class="round-rows">
                {rows.with_value(|rows| rows.iter().map(|row| view! { <li>{row.says()}</li> }).collect_view())}
            </ul>
        </LazyFold>
    }
    .into_any()
}

fn take(round: Collected, status: StatusLine, text: RwSignal<String>, found: RwSignal<Option<Found>>) {
    let Some(read) = found.get_untracked() else { return };
    let Some(taken) = round.hand_in(&read.codes, status) else { return };
    let is_whole = read.is_whole();
    if !read.is_cut {
        text.set(if is_whole { String::new() } else { text.with_untracked(|text| read.left_of(text)) });
    }
    status.announce(t::taken(&taken, is_whole));
    status.focus();
}

/// Takes out a code that was handed in by mistake: by the code itself, as none is shown.
fn take_out(document: TeamHandle, id: RoundId, status: StatusLine) -> AnyView {
    let typed = RwSignal::new(String::new());
    let out = move |_| match Code::read(&typed.get_untracked()) {
        Err(error) => {
            status.reject(wrong(&error));
            status.focus();
        }
        Ok(code) => {
            let done = document.change(|team| team.take_out(id, &code));
            if status.report(done).is_some() {
                status.announce("De code is eruit. Toch wel? Plak hem dan weer bij de codes.");
            }
            status.focus();
        }
    };
    view! {
        <Fold summary="Een code weer uit de ronde halen">
            <p>"Dat kan zolang de code niet in een beeld zit. Daarna niet meer: het verschil zou een antwoord verraden."</p>
            {text_field(
                "plak-code-eruit".to_owned(),
                "De code die eruit moet",
                "",
                60,
                typed.into(),
                Callback::new(move |text| typed.set(text)),
            )}
            <button type="button" class="button-quiet" on:click=out>"Haal deze code eruit"</button>
        </Fold>
    }
    .into_any()
}
