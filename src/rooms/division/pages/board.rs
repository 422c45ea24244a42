//! The board: keep, make smaller, hand over or stop. Tasks most colleagues would stop come first, then those worth
//! least for the most effort.

use leptos::prelude::*;
use taakkompas_division::TaskDivision;

use state::Board;

use super::{status_line, tools, way_on};
use crate::kit::browser::{self, OnWall};
use crate::kit::ui::basics::{Fold, Link, PageHead};
use crate::kit::ui::print::{print_button, print_head};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::board as t;
use crate::rooms::route::{DivisionPage, Route};

mod card;
mod lanes;
mod over;
mod sheet;
mod state;

pub fn board_page(document: DivisionHandle) -> AnyView {
    let status = status_line::<DivisionPage>();
    let has_rows = Memo::new(move |_| document.with(|division| !division.board().is_empty()));
    let is_wall = RwSignal::new(false);
    Effect::new(move |_| browser::put_on_wall(is_wall.get().then_some(OnWall::Page)));
    on_cleanup(|| browser::put_on_wall(None));
    view! {
        <div class="board-page" class:is-wall=is_wall>
            <PageHead
                title=DivisionPage::Board.title()
                lead="Houden, kleiner maken, overdragen of stoppen. Het team kiest, taak voor taak."
            />
            {print_head()}
            <p class="no-print">
                "Iedereen noemt vooraf één taak om te stoppen. Kijk daarna samen: wat heeft een kind eraan, en hoeveel werk is het?"
            </p>
            <p class="small no-print">{t::OUR_IDEA}</p>
            {counts(document)}
            {status.line()}
            <div hidden=move || !has_rows.get()>
                {cards(Board::new(document, status), is_wall)}
                {sheet::sheet(document)}
            </div>
            <p class="no-print" hidden=move || has_rows.get()>
                "Er staan nog geen taken op het bord. "
                <Link to=Route::Division(DivisionPage::List)>"Begin met de lijst"</Link>
            </p>
            {further(document, status)}
            {way_on(DivisionPage::Board)}
        </div>
    }
    .into_any()
}

/// The button for a screen on the wall: large letters and nothing but the board.
fn wall(is_wall: RwSignal<bool>) -> AnyView {
    view! {
        <button
            type="button"
            class="button-quiet"
            aria-pressed=move || is_wall.get().to_string()
            on:click=move |_| is_wall.update(|is_wall| *is_wall = !*is_wall)
        >
            "Groot op het scherm"
        </button>
    }
    .into_any()
}

/// The time freed so far, updated with every choice.
fn counts(document: DivisionHandle) -> AnyView {
    let freed = Memo::new(move |_| document.with(TaskDivision::freed));
    let figure = |(name, value): (&'static str, String)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let figures = move || freed.with(t::figures).map(figure).collect_view();
    view! {
        <section aria-labelledby="wat-eraf-is">
            <h2 id="wat-eraf-is">"Wat eraf is"</h2>
            <p class="division-total" role="status" id="bord-telling">{move || freed.with(t::freed)}</p>
            <dl class="board-figures">{figures}</dl>
            <p class="hint no-print">{t::HANDED_OVER}</p>
        </section>
    }
    .into_any()
}

fn cards(board: Board, is_wall: RwSignal<bool>) -> AnyView {
    let has_votes =
        Memo::new(move |_| board.document.with(|division| division.board().iter().any(|row| row.votes > 0)));
    let sort = move |_| {
        board.sort();
        board.status.announce("Op volgorde: bovenaan weinig waarde voor veel moeite.");
    };
    view! {
        <section class="no-print" aria-labelledby="bord">
            <h2 id="bord">"Het bord"</h2>
            <p class="board-how">"Kies per taak, of sleep het kaartje naar een kolom."</p>
            {move || if has_votes.get() { view! { <p class="board-how">{t::ORDER}</p> }.into_any() } else { no_votes() }}
            <div class="board-bar">
                {wall(is_wall)}
                <button type="button" class="button-quiet board-how" on:click=sort>"Zet opnieuw op volgorde"</button>
                {print_button("Print op A3")}
                {tools(board.document)}
            </div>
            {lanes::lanes(board)}
        </section>
    }
    .into_any()
}

/// Shown while nobody has named a task to stop: says how to ask.
fn no_votes() -> AnyView {
    view! {
        <p>
            {t::NO_VOTES}" "<Link to=Route::Division(DivisionPage::Team)>"Vraag ieders wensen"</Link>
        </p>
    }
    .into_any()
}

/// The way on to the division: after the board, or deliberately without finishing it.
fn further(document: DivisionHandle, status: StatusLine) -> AnyView {
    let state = Memo::new(move |_| {
        document.with(|division| {
            (division.freed().undecided_tasks > 0, division.is_board_skipped(), division.tasks.is_empty())
        })
    });
    let some = Memo::new(move |_| document.with(t::some_decided));
    let skip = move |skip: bool| {
        let done = document.change(|division| {
            division.skip_board(skip);
            Ok(())
        });
        if status.report(done).is_some() {
            status.announce(match (skip, some.get_untracked()) {
                (true, true) => "Jullie gaan verder met wat nu besloten is. De voorstellen zijn open.",
                (true, false) => "Jullie gaan door zonder dit bord. De voorstellen zijn open.",
                (false, _) => "De voorstellen gaan open na het bord.",
            });
        }
        status.focus();
    };
    let on = || view! { <p><Link to=Route::Division(DivisionPage::Team) class="button">"Ga verder: wie zijn er?"</Link></p> };
    let shown = move || {
        match state.get() {
        (_, _, true) => ().into_any(),
        (false, ..) => view! { <p>"Het bord is klaar. Nu kunnen jullie verdelen wat overblijft."</p>{on()} }.into_any(),
        (true, true, _) => view! {
            <p>{if some.get() { t::GOES_ON } else { t::GOES_ON_WITHOUT }}</p>
            {on()}
            <p><button type="button" class="button-quiet" on:click=move |_| skip(false)>"Toch eerst het bord"</button></p>
        }
        .into_any(),
        (true, false, _) => view! {
            {go_on(if some.get() { t::GO_ON } else { t::GO_ON_WITHOUT }, move || skip(true))}
        }
        .into_any(),
    }
    };
    view! { <section class="no-print" aria-labelledby="verder"><h2 id="verder">"En dan"</h2>{shown}</section> }
        .into_any()
}

/// The fold for going on deliberately before everything is decided.
fn go_on((name, why): (&'static str, &'static str), go: impl Fn() + Copy + Send + Sync + 'static) -> AnyView {
    view! {
        <Fold summary=name>
            <p>{why}</p>
            <p><button type="button" class="button-quiet" on:click=move |_| go()>{name}</button></p>
        </Fold>
    }
    .into_any()
}
