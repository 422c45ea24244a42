//! The page of the board: summaries come in, and it shows what is asked, what schools could do together, who can help, and
//! what changed. Nothing of it is kept.

use leptos::ev;
use leptos::prelude::*;

use self::state::Board;
use super::status_line;
use crate::kit::browser;
use crate::kit::session::{hold_in_tab, use_shared};
use crate::kit::ui::basics::PageHead;
use crate::kit::ui::behind::Behind;
use crate::rooms::address::Pages;
use crate::rooms::board::words::overview as t;
use crate::rooms::route::{BoardPage, Route};

mod adding;
mod asked;
mod changed;
mod listed;
mod out;
mod paper;
mod reading;
mod schools;
mod state;
mod together;

pub fn overview_page() -> AnyView {
    view! { <Overview/> }.into_any()
}

/// A component, so that it is made once and follows the part of the address behind the `#`: a summary that was sent as a
/// link is read with the others.
#[component]
fn Overview() -> impl IntoView {
    let board = use_shared(|_| Board::new());
    let status = status_line::<BoardPage>();
    let behind = Behind::of_address();
    Effect::new(move |_| {
        if let Some(sent) = behind.get() {
            untrack(|| board.read(state::Source::Link(sent)));
            behind.leave_address();
            // The same link may be opened once more, after the page was emptied.
            behind.forget();
        }
    });
    // Wherever files are dropped on the page, they are taken as if they were chosen.
    Effect::new(move |_| {
        let take = move || {
            let files = browser::take_all_dropped_files();
            if !files.is_empty() {
                board.read(state::Source::Files(files));
                browser::focus_soon(vec!["gelezen".to_owned()]);
            }
        };
        // What was dropped before the page listened waits.
        untrack(take);
        let heard = window_event_listener(ev::Custom::<ev::CustomEvent>::new(browser::FILES_DROPPED), move |_| take());
        on_cleanup(move || heard.remove());
    });
    // The browser asks before work goes with the tab: also what is still being typed.
    hold_in_tab("answers", move || board.holds_work());
    let has_some = Memo::new(move |_| board.overview.with(|overview| overview.schools > 0));
    let shown = move || has_some.get().then(|| untrack(|| seen(board, status)));
    let to_school = Route::from(BoardPage::Handover);
    view! {
        <div class="no-print" data-takes-files="">
            <PageHead title=BoardPage::Overview.title() lead=t::LEAD />
            <p>{t::STAYS_HERE}</p>
            <p class="hint">
                "Een school maakt een samenvatting op de pagina "
                <a href=crate::kit::ui::basics::href(&to_school)>{to_school.title()}</a>"."
            </p>
            {status.line()}
            {adding::adding(board)}
        </div>
        {shown}
    }
}

fn seen(board: Board, status: crate::kit::ui::status_line::StatusLine) -> AnyView {
    view! {
        <div class="board-seen no-print">
            <p class="hint">{t::NO_RANKING}</p>
            {jumps()}
            {asked::asked(board)}
            {together::together_part(board)}
            {together::helping(board)}
            {together::aims(board)}
            {changed::changed(board)}
            {schools::schools(board)}
            {out::out(board, status)}
        </div>
        {paper::paper(board)}
    }
    .into_any()
}

/// The parts of the page, to go to. Buttons: what stands behind a `#` in this address is read as a summary that was sent.
const PARTS: [(&str, &str); 7] = [
    ("gevraagd", "Gevraagd"),
    ("samen-doen", "Samen doen"),
    ("helpen", "Wie kan helpen"),
    ("doelen", "Doelen"),
    ("veranderd", "Veranderd"),
    ("per-school", "School voor school"),
    ("meenemen", "Meenemen"),
];

fn jumps() -> AnyView {
    let one = |(id, says): (&'static str, &'static str)| {
        let jump = move |_| browser::focus_soon(vec![id.to_owned()]);
        view! { <li><button type="button" class="button-small" on:click=jump>{says}</button></li> }
    };
    view! {
        <nav aria-label="Delen van deze pagina">
            <ul class="board-jumps">{PARTS.into_iter().map(one).collect_view()}</ul>
        </nav>
    }
    .into_any()
}
