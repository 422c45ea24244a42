//! School by school: what it handed over, and the answer of the board as a text to send back.

use leptos::prelude::*;
use taakkompas_board::summary::{School, Summary};

use super::state::{Answer, Board};
use crate::kit::ui::basics::{LazyFold, Notice};
use crate::kit::ui::fields::{area_field, text_field};
use crate::kit::ui::sending::send_buttons;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::board::pages::read_out::read_out;
use crate::rooms::board::words::{answer as a, overview as t, school, summary as s};

/// How many schools are listed at a time.
const AT_A_TIME: usize = 20;

/// The most characters of an answer.
const LONGEST: usize = 2000;

pub(super) fn schools(board: Board, status: StatusLine) -> AnyView {
    let sought = RwSignal::new(String::new());
    let most = RwSignal::new(AT_A_TIME);
    let all = Memo::new(move |_| board.schools());
    let found = Memo::new(move |_| {
        let sought = sought.get().trim().to_lowercase();
        all.with(|all| {
            let is_sought = |of: &&School| sought.is_empty() || school(of).to_lowercase().contains(&sought);
            all.iter().filter(is_sought).cloned().collect::<Vec<_>>()
        })
    });
    let list = move || {
        let most = most.get();
        found.with(|found| found.iter().take(most).cloned().map(|of| one(board, of, status)).collect_view())
    };
    let left = Memo::new(move |_| found.with(Vec::len).saturating_sub(most.get()));
    let said = move || (!sought.get().trim().is_empty()).then(|| t::schools(found.with(Vec::len) as u64));
    let seek = Callback::new(move |typed| {
        most.set(AT_A_TIME);
        sought.set(typed);
    });
    let field = move || {
        (all.with(Vec::len) > AT_A_TIME)
            .then(|| text_field("zoek-school".to_owned(), "Zoek een school of plaats", "", 80, sought.into(), seek))
    };
    view! {
        <section aria-labelledby="per-school">
            <h2 id="per-school">"School voor school, met jullie antwoord"</h2>
            {field}
            <p role="status" class="said">{said}</p>
            {list}
            <p class="button-row" hidden=move || left.get() == 0>
                <button type="button" class="button-quiet" on:click=move |_| most.update(|most| *most += AT_A_TIME)>
                    "Toon meer scholen"
                </button>
            </p>
        </section>
    }
    .into_any()
}

fn one(board: Board, of: School, status: StatusLine) -> AnyView {
    let summary = school(&of);
    // A newer one may come while this is open: then the answer is to that one.
    let newest = Memo::new(move |_| {
        board.overview.track();
        board.newest(&of)
    });
    let inside = move || newest.get().map(|newest| untrack(|| inside(board, newest, status)));
    view! { <LazyFold summary=summary>{inside}</LazyFold> }.into_any()
}

fn inside(board: Board, summary: Summary, status: StatusLine) -> AnyView {
    let id = id_of(&summary.school);
    let of = (summary.school.clone(), summary.made);
    let answer = {
        let of = of.clone();
        Memo::new(move |_| board.answers.with(|answers| answers.get(&of).cloned().unwrap_or_default()))
    };
    let change = move |change: &dyn Fn(&mut Answer)| {
        board.answers.update(|answers| change(answers.entry(of.clone()).or_default()));
    };
    let change = StoredValue::new(change);
    let fields = summary.asks.iter().enumerate().map(|(at, ask)| {
        let value = Signal::derive(move || answer.with(|answer| answer.to.get(at).cloned().unwrap_or_default()));
        let set = Callback::new(move |typed: String| {
            change.with_value(|change| {
                change(&|answer: &mut Answer| {
                    if answer.to.len() <= at {
                        answer.to.resize(at + 1, String::new());
                    }
                    if let Some(place) = answer.to.get_mut(at) {
                        place.clone_from(&typed);
                    }
                });
            });
        });
        area_field(format!("antwoord-{id}-{at}"), a::label(at, ask.question), "", LONGEST, value, set)
    });
    let fields = fields.collect_view();
    let closing = Signal::derive(move || answer.with(|answer| answer.closing.clone()));
    let set_closing = Callback::new(move |typed: String| {
        change.with_value(|change| change(&|answer: &mut Answer| answer.closing.clone_from(&typed)));
    });
    let has_asks = !summary.asks.is_empty();
    let closing_label =
        if has_asks { "Nog iets aan deze school (mag leeg)" } else { "Iets aan deze school (mag leeg)" };
    let shown = read_out(&summary);
    let title = s::title(&summary);
    let earlier = earlier(board, &summary);
    let text = Signal::derive(move || answer.with(|answer| a::text(&summary, &answer.to, &answer.closing)));
    let text_id = format!("bericht-{id}");
    view! {
        <p class="hint">{title}</p>
        {shown}
        <h3>"Jullie antwoord"</h3>
        {earlier}
        {fields}
        {area_field(format!("antwoord-{id}-slot"), closing_label, "", LONGEST, closing, set_closing)}
        <div class="field">
            <label for=text_id.clone()>"Dit stuur je op"</label>
            <textarea id=text_id rows="8" readonly="" prop:value=text></textarea>
        </div>
        <p class="button-row">{send_buttons(&format!("stuur-{id}"), "Kopieer het antwoord", a::SUBJECT, text, status)}</p>
    }
    .into_any()
}

/// What the board wrote before this summary came: it is not lost, and goes nowhere by itself.
fn earlier(board: Board, summary: &Summary) -> AnyView {
    let (school, made) = (summary.school.clone(), summary.made);
    let written = board.answers.with_untracked(|answers| {
        let of_school =
            answers.iter().filter(|((of, of_made), answer)| *of == school && *of_made != made && !answer.is_empty());
        of_school.map(|((_, made), answer)| a::earlier(made.day(), &answer.to, &answer.closing)).collect::<Vec<_>>()
    });
    written.into_iter().map(|says| view! { <Notice><p>{says}</p></Notice> }).collect_view().into_any()
}

/// An id for the fields of a school: letters and digits of its name, and no two of the same on this page.
fn id_of(of: &School) -> String {
    let letters = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    format!("{}-{}-{}", letters(&of.name), letters(&of.place), of.heap(1_000_003))
}
