//! Adding summaries: files, many at once, or a text with mails and links in it. How far it is, what came of it, and what was
//! skipped.

use leptos::prelude::*;
use taakkompas_board::answers::Letter;
use taakkompas_board::summary::School;

use super::state::{Board, MOST_SKIPPED, Skipped, Source};
use crate::kit::browser::{self, ChosenFiles};
use crate::kit::ui::basics::{LazyFold, Notice, Tone};
use crate::kit::ui::fields::paste_field;
use crate::kit::words::numbers::count;
use crate::rooms::board::words::{overview as t, school};

/// How many of what was skipped are in sight without unfolding.
const FIRST: usize = 5;

pub(super) fn adding(board: Board) -> AnyView {
    let choose = move |event: leptos::ev::Event| {
        board.read(Source::Files(ChosenFiles::of(&event)));
        // What comes of it stands below, out of sight of the field.
        browser::focus_soon(vec!["gelezen".to_owned()]);
    };
    let text = board.pasted;
    let has_text = Memo::new(move |_| text.with(|text| !text.trim().is_empty()));
    let read = move |_| {
        let pasted = text.get_untracked();
        text.set(String::new());
        board.read(Source::Text(pasted, "de geplakte tekst"));
        browser::focus_soon(vec!["gelezen".to_owned()]);
    };
    view! {
        <section aria-labelledby="toevoegen">
            <h2 id="toevoegen">"Voeg samenvattingen toe"</h2>
            <div class="board-ways">
                <div class="field board-files">
                    <label for="samenvattingen">"Bestanden van scholen"</label>
                    <span class="hint" id="samenvattingen-uitleg">
                        "Kies er zoveel je wilt tegelijk, of sleep ze op dit veld. Ook een ronde die je eerder bewaarde."
                    </span>
                    <input
                        type="file"
                        id="samenvattingen"
                        multiple=true
                        accept=".json,.ndjson,.txt,application/json,text/plain"
                        aria-describedby="samenvattingen-uitleg"
                        on:change=choose
                    />
                </div>
                {paste_field(
                    "plak-samenvattingen".to_owned(),
                    "Of plak hier berichten van scholen",
                    "Hele berichten en links mogen, meer onder elkaar. Open je een link in een nieuw tabblad? Dan zie je daar alleen die school.",
                    text,
                )}
            </div>
            <p class="button-row">
                <button type="button" class="button" hidden=move || !has_text.get() on:click=read>"Lees deze tekst"</button>
            </p>
            {progress(board)}
            {to_look_at(board)}
            {skipped(board)}
        </section>
    }
    .into_any()
}

fn progress(board: Board) -> AnyView {
    let is_reading = Memo::new(move |_| board.progress.with(Option::is_some));
    let how_far = move || board.progress.get().map(|now| t::progress(now.file, now.of, now.read));
    let said = move || {
        let schools = board.overview.with(|overview| overview.schools);
        let outcome = board.outcome.get()?;
        Some(t::read(outcome, schools))
    };
    let at = move || board.progress.get().map_or(0, |now| now.file).to_string();
    let most = move || board.progress.get().map_or(1, |now| now.of.max(1)).to_string();
    let has_files = move || board.progress.get().is_some_and(|now| now.of > 1);
    let stop = move |_| {
        board.stop();
        browser::focus_soon(vec!["gelezen".to_owned()]);
    };
    view! {
        <div hidden=move || !is_reading.get()>
            // Not read out: it changes many times a second.
            <p class="small" id="hoever">{how_far}</p>
            <progress class="search-progress" aria-label="Hoe ver het lezen is" prop:max=most prop:value=at hidden=move || !has_files()></progress>
            <p class="button-row"><button type="button" class="button-quiet" on:click=stop>"Stop met lezen"</button></p>
        </div>
        <p role="status" class="said" id="gelezen" tabindex="-1">{said}</p>
    }
    .into_any()
}

/// What somebody should look at: a day that has not come, names that look alike, answers to what is asked no longer.
fn to_look_at(board: Board) -> AnyView {
    let said = Memo::new(move |_| {
        board.overview.track();
        let future = board.future.with_value(|all| all.iter().map(school).collect::<Vec<_>>());
        let names = board.names.get_value();
        let gone = board.answers.with_untracked(|answers| {
            let round = board.round();
            let is_gone = |school: &School, letter: &Letter| {
                let newest = round.of(school).and_then(|versions| versions.newest());
                newest.is_some_and(|newest| letter.to_what_is_gone(&newest.asks).next().is_some())
            };
            answers.letters().filter(|&(school, letter)| is_gone(school, letter)).count()
        });
        let future = (!future.is_empty()).then(|| t::in_the_future(&future));
        let alike = (!names.alike().is_empty()).then(|| t::alike(names.alike(), FIRST));
        let gone = u64::try_from(gone).ok().filter(|&gone| gone > 0).map(t::answered_and_gone);
        future.into_iter().chain(alike).chain(gone).collect::<Vec<_>>()
    });
    let shown = move || {
        let said = said.get();
        (!said.is_empty()).then(|| {
            let lines = said.into_iter().map(|says| view! { <p>{says}</p> }).collect_view();
            view! { <Notice tone=Tone::Care>{lines}</Notice> }
        })
    };
    view! { <div>{shown}</div> }.into_any()
}

fn skipped(board: Board) -> AnyView {
    let is_done = Memo::new(move |_| board.outcome.with(Option::is_some));
    let shown = move || {
        if !is_done.get() {
            return None;
        }
        let all = board.outcome.get().map_or(0, |outcome| outcome.skipped);
        let is_any_read = board.outcome.get().is_some_and(|outcome| outcome.read + outcome.answers > 0);
        board.skipped.with(|skipped| (!skipped.is_empty()).then(|| list(skipped, all, is_any_read)))
    };
    view! { <div>{shown}</div> }.into_any()
}

fn list(skipped: &[Skipped], all: u64, is_any_read: bool) -> AnyView {
    let line = |of: &Skipped| {
        view! {
            <li><strong>{of.name.clone()}</strong>{t::at_line(of.line)}{t::skipped(&of.why, of.line.is_some())}</li>
        }
        .into_any()
    };
    let first = skipped.iter().take(FIRST).map(line).collect_view();
    let rest = StoredValue::new(skipped.get(FIRST..).unwrap_or_default().to_vec());
    let more = rest.with_value(Vec::len);
    let unnamed = all.saturating_sub(u64::try_from(MOST_SKIPPED).unwrap_or(u64::MAX));
    let fold = (more > 0).then(|| {
        let summary = format!("Nog {}", count(more, "regel", "regels"));
        view! {
            <LazyFold summary=summary>
                <ul>{rest.with_value(|rest| rest.iter().map(line).collect_view())}</ul>
                {(unnamed > 0).then(|| view! { <p>{format!("En nog {unnamed} die we niet noemen.")}</p> })}
            </LazyFold>
        }
    });
    view! {
        <Notice tone=Tone::Care>
            <p><strong>{t::skipped_head(is_any_read)}</strong></p>
            <ul>{first}</ul>
            {fold}
        </Notice>
    }
    .into_any()
}
