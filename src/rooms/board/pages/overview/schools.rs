//! School by school: what it handed over, and the answer of the board as a text to send back.

use leptos::prelude::*;
use taakkompas_board::answers::{LONGEST_ANSWER, Letter, Topic};
use taakkompas_board::summary::{Ask, School, Summary};

use super::state::Board;
use crate::kit::ui::basics::{LazyFold, Notice};
use crate::kit::ui::fields::{small_button, text_field};
use crate::kit::ui::sending::send_buttons;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::board::pages::live::{live_area, nobody};
use crate::rooms::board::pages::read_out::read_out;
use crate::rooms::board::words::{answer as a, overview as t, school, summary as s};

/// How many schools are listed at a time.
const AT_A_TIME: usize = 20;

pub(super) fn schools(board: Board) -> AnyView {
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
        found.with(|found| found.iter().take(most).cloned().map(|of| one(board, of)).collect_view())
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
            <h2 id="per-school" tabindex="-1">"School voor school, met jullie antwoord"</h2>
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

fn one(board: Board, of: School) -> AnyView {
    let summary = school(&of);
    // A newer one may come while this is open: then the answer is to that one.
    let newest = Memo::new(move |_| {
        board.overview.track();
        board.newest(&of)
    });
    let inside = move || newest.get().map(|newest| untrack(|| inside(board, newest)));
    view! { <LazyFold summary=summary>{inside}</LazyFold> }.into_any()
}

fn inside(board: Board, summary: Summary) -> AnyView {
    let id = id_of(&summary.school);
    let summary = StoredValue::new(summary);
    let school = move || summary.with_value(|summary| summary.school.clone());
    // Of this school only: what is typed to another changes nothing here.
    let letter = {
        let school = school();
        Memo::new(move |_| board.letter(&school))
    };
    let field = {
        let id = id.clone();
        move |at: &str, label: String, topic: Topic| {
            let topic = StoredValue::new(topic);
            let value =
                Signal::derive(move || letter.with(|letter| topic.with_value(|topic| letter.to(topic).to_owned())));
            let typed =
                Callback::new(move |says: String| topic.with_value(|topic| board.write(&school(), topic, &says)));
            live_area(format!("antwoord-{id}-{at}"), label, "", LONGEST_ANSWER, value, typed, nobody())
        }
    };
    let fields = summary.with_value(|summary| {
        let one = |(at, ask): (usize, &Ask)| {
            let says = (!ask.says.is_empty()).then(|| view! { <span class="board-says">{ask.says.clone()}</span> });
            view! {
                <p class="board-asked"><strong>{a::numbered(at, ask)}</strong>{says}</p>
                {field(&at.to_string(), a::label(at, ask.question), ask.into())}
            }
        };
        summary.asks.iter().enumerate().map(one).collect_view()
    });
    let has_asks = summary.with_value(|summary| !summary.asks.is_empty());
    let closing_label =
        if has_asks { "Nog iets aan deze school (mag leeg)" } else { "Iets aan deze school (mag leeg)" };
    let closing = field("slot", closing_label.to_owned(), Topic::School);
    let (title, shown) = summary.with_value(|summary| (s::title(summary), read_out(summary)));
    let text = Signal::derive(move || letter.with(|letter| summary.with_value(|summary| a::text(summary, letter))));
    let text_id = format!("bericht-{id}");
    let status = StatusLine::new(format!("melding-{id}"));
    view! {
        <p class="hint">{title}</p>
        {shown}
        <h3>"Jullie antwoord"</h3>
        {gone(board, summary, letter)}
        {fields}
        {closing}
        <div class="field">
            <label for=text_id.clone()>"Dit stuur je op"</label>
            <textarea id=text_id rows="8" readonly="" prop:value=text></textarea>
        </div>
        <p class="button-row">{send_buttons(&format!("stuur-{id}"), "Kopieer het antwoord", a::SUBJECT, text, status)}</p>
        {status.line()}
    }
    .into_any()
}

/// Answers to what the school asks no longer: they are not lost, and go nowhere by themselves.
fn gone(board: Board, summary: StoredValue<Summary>, letter: Memo<Letter>) -> AnyView {
    let found = Memo::new(move |_| {
        let asks = summary.with_value(|summary| summary.asks.clone());
        letter.with(|letter| {
            letter.to_what_is_gone(&asks).map(|(topic, says)| (topic.clone(), says.to_owned())).collect::<Vec<_>>()
        })
    });
    let one = move |(topic, says): (Topic, String)| {
        let (text, about) = (a::gone(&topic, &says), a::asked(&topic));
        let remove = move || board.write(&summary.with_value(|summary| summary.school.clone()), &topic, "");
        view! { <Notice><p>{text}</p><p>{small_button("Haal dit antwoord weg", about, remove)}</p></Notice> }
    };
    view! { <div>{move || found.get().into_iter().map(one).collect_view()}</div> }.into_any()
}

/// An id for the fields of a school: letters and digits of its name, and no two of the same on this page.
fn id_of(of: &School) -> String {
    let letters = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    format!("{}-{}-{}", letters(&of.name), letters(&of.place), of.heap(1_000_003))
}
