//! The board: keep, make smaller, hand over or stop. Tasks most colleagues would stop come first, then those worth
//! least for the most effort.

use leptos::prelude::*;
use taakkompas_division::{TaskDivision, TaskId};

use super::{status_line, tools, way_on};
use crate::kit::ui::basics::{Fold, Link, PageHead};
use crate::kit::ui::fields::check_field;
use crate::kit::ui::print::{print_button, print_foot, print_head};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::board as t;
use crate::rooms::route::{DivisionPage, Route};

mod card;
mod over;
mod sheet;

pub(super) fn board_page(document: DivisionHandle) -> AnyView {
    let status = status_line::<DivisionPage>();
    let has_rows = Memo::new(move |_| document.with(|division| !division.board().is_empty()));
    view! {
        <div class="board-page">
            <PageHead
                title=DivisionPage::Board.title()
                lead="Houden, kleiner maken, overdragen of stoppen. Het team kiest, taak voor taak."
            />
            {print_head()}
            <p class="no-print">
                "Iedereen noemt vooraf één taak om te stoppen. Kijk daarna samen: wat heeft een kind eraan, en hoeveel werk is het?"
            </p>
            <p class="small no-print">{t::OUR_IDEA}</p>
            {tools(document)}
            {counts(document)}
            {status.line()}
            <div hidden=move || !has_rows.get()>{cards(document, status)}{sheet::sheet(document)}</div>
            <p class="no-print" hidden=move || has_rows.get()>
                "Er staan nog geen taken op het bord. "
                <Link to=Route::Division(DivisionPage::List)>"Begin met de lijst"</Link>
            </p>
            {further(document, status)}
            {way_on(DivisionPage::Board)}
            {print_foot()}
        </div>
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

/// The tasks on the board, each where it was before; new ones come last. Nothing moves while the team is looking.
fn kept_order(before: &[TaskId], now: &[TaskId]) -> Vec<TaskId> {
    let stays = before.iter().filter(|id| now.contains(id));
    let new = now.iter().filter(|id| !before.contains(id));
    stays.chain(new).copied().collect()
}

fn in_order(division: &TaskDivision) -> Vec<TaskId> {
    division.board().iter().map(|row| row.task).collect()
}

/// The visible cards, and the filter they were chosen with.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Shown {
    only_open: bool,
    ids: Vec<TaskId>,
}

/// All cards, or only the undecided ones. A visible card stays when it is decided, so that nothing jumps.
fn seen_of(division: &TaskDivision, ids: &[TaskId], stay: &[TaskId], only_open: bool) -> Vec<TaskId> {
    let is_open = |id: TaskId| division.task(id).is_some_and(|task| task.verdict.is_none());
    ids.iter().copied().filter(|id| !only_open || is_open(*id) || stay.contains(id)).collect()
}

fn cards(document: DivisionHandle, status: StatusLine) -> AnyView {
    let order = RwSignal::new(document.with_untracked(in_order));
    let ids = Memo::new(move |_| order.with(|order| document.with(|division| kept_order(order, &in_order(division)))));
    let only_open = RwSignal::new(false);
    let shown = Memo::new(move |before: Option<&Shown>| {
        let only_open = only_open.get();
        let stay = before.filter(|before| before.only_open == only_open).map_or(&[][..], |before| &before.ids);
        let ids = ids.with(|ids| document.with(|division| seen_of(division, ids, stay, only_open)));
        Shown { only_open, ids }
    });
    let choose = Callback::new(move |only: bool| {
        only_open.set(only);
        let (seen, all) = (shown.with_untracked(|shown| shown.ids.len()), ids.with_untracked(Vec::len));
        status.announce(t::seen_of_all(seen, all));
    });
    let has_votes = Memo::new(move |_| document.with(|division| division.board().iter().any(|row| row.votes > 0)));
    let sort = move |_| {
        order.set(document.with_untracked(in_order));
        status.announce("Op volgorde: bovenaan weinig waarde voor veel moeite.");
    };
    view! {
        <section class="no-print" aria-labelledby="bord">
            <h2 id="bord">"Taak voor taak"</h2>
            {move || if has_votes.get() { view! { <p>{t::ORDER}</p> }.into_any() } else { no_votes() }}
            <div class="button-row">
                <button type="button" class="button-quiet" on:click=sort>"Zet opnieuw op volgorde"</button>
                {print_button("Print het bord op A3 voor op tafel")}
            </div>
            {check_field("Toon alleen wat nog open is", only_open.into(), choose)}
            <ol class="board-cards">
                <For each=move || shown.with(|shown| shown.ids.clone()) key=|id| id.0 children=move |id| card::card(document, id, status) />
            </ol>
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use taakkompas_division::{Task, Verdict};

    #[test]
    fn nothing_moves_but_what_comes_and_goes() {
        let ids = |numbers: &[u32]| numbers.iter().map(|&number| TaskId(number)).collect::<Vec<_>>();
        assert_eq!(kept_order(&ids(&[3, 1, 2]), &ids(&[1, 2, 3])), ids(&[3, 1, 2]));
        assert_eq!(kept_order(&ids(&[3, 1, 2]), &ids(&[4, 2, 3])), ids(&[3, 2, 4]));
    }

    #[test]
    fn what_is_decided_hides_when_asked_and_not_under_the_hand() {
        let mut division = TaskDivision::default();
        let ids = ["a", "b", "c"].map(|label| division.add_task(Task::new(label)).unwrap());
        division.decide(ids[0], Some(Verdict::Keep)).unwrap();
        assert_eq!(seen_of(&division, &ids, &[], false), ids);
        let seen = seen_of(&division, &ids, &[], true);
        assert_eq!(seen, ids[1..]);
        division.decide(ids[1], Some(Verdict::Stop)).unwrap();
        assert_eq!(seen_of(&division, &ids, &seen, true), ids[1..], "just decided");
        assert_eq!(seen_of(&division, &ids, &[], true), ids[2..]);
    }
}
