//! The board: keep, make smaller, hand over, stop. First what most would stop, the least worth for the most effort.

use leptos::prelude::*;
use taakkompas_domain::division::{TaskDivision, TaskId};

use super::{SAID, tools, way_on};
use crate::components::basics::{Fold, Link, PageHead};
use crate::components::print::{print_button, print_foot, print_head};
use crate::components::said::Said;
use crate::routes::{DivisionPage, Route};
use crate::session::DivisionDesk;
use crate::texts::division as words;
use crate::texts::division::board as says;

mod card;
mod over;
mod sheet;

/// The page.
pub(super) fn board_page(desk: DivisionDesk) -> AnyView {
    let said = Said::new(SAID);
    let has_rows = Memo::new(move |_| desk.with(|division| !division.board().is_empty()));
    view! {
        <div class="board-page">
            <PageHead
                title=words::page_title(DivisionPage::Board)
                lead="Houden, kleiner maken, overdragen of stoppen. Het team kiest, taak voor taak."
            />
            {print_head()}
            <p class="no-print">
                "Iedereen noemt vooraf één taak om te stoppen. Kijk daarna samen: wat heeft een kind eraan, en hoeveel werk is het?"
            </p>
            {tools(desk)}
            {counts(desk)}
            {said.line()}
            <div hidden=move || !has_rows.get()>{cards(desk, said)}{sheet::sheet(desk)}</div>
            <p class="no-print" hidden=move || has_rows.get()>
                "Er staan nog geen taken op het bord. "
                <Link to=Route::Division(DivisionPage::List)>"Begin met de lijst"</Link>
            </p>
            {further(desk, said)}
            {way_on(DivisionPage::Board)}
            {print_foot()}
        </div>
    }
    .into_any()
}

/// What is freed, counted with every choice.
fn counts(desk: DivisionDesk) -> AnyView {
    let freed = Memo::new(move |_| desk.with(TaskDivision::freed));
    let figure = |(name, value): (&'static str, String)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
    let figures = move || freed.with(says::figures).map(figure).collect_view();
    view! {
        <section aria-labelledby="wat-eraf-is">
            <h2 id="wat-eraf-is">"Wat eraf is"</h2>
            <p class="division-total" role="status" id="bord-telling">{move || freed.with(says::freed)}</p>
            <dl class="board-figures">{figures}</dl>
            <p class="hint no-print">{says::HANDED_OVER}</p>
        </section>
    }
    .into_any()
}

/// The tasks that are on the board, in the order of before where they had one: nothing moves while the team looks at it.
fn kept_order(before: &[TaskId], now: &[TaskId]) -> Vec<TaskId> {
    let stays = before.iter().filter(|id| now.contains(id));
    let new = now.iter().filter(|id| !before.contains(id));
    stays.chain(new).copied().collect()
}

fn in_order(division: &TaskDivision) -> Vec<TaskId> {
    division.board().iter().map(|row| row.task).collect()
}

fn cards(desk: DivisionDesk, said: Said) -> AnyView {
    let order = RwSignal::new(desk.with_untracked(in_order));
    let ids = Memo::new(move |_| order.with(|order| desk.with(|division| kept_order(order, &in_order(division)))));
    let sort = move |_| {
        order.set(desk.with_untracked(in_order));
        said.says("Op volgorde: bovenaan weinig waarde voor veel moeite.");
    };
    view! {
        <section class="no-print" aria-labelledby="bord">
            <h2 id="bord">"Taak voor taak"</h2>
            <p>"Bovenaan staat wat de meesten willen stoppen. Daarna: weinig waarde, veel moeite, veel uren."</p>
            <div class="button-row">
                <button type="button" class="button-quiet" on:click=sort>"Zet opnieuw op volgorde"</button>
                {print_button("Print het bord op A3 voor op tafel")}
            </div>
            <ol class="board-cards">
                <For each=move || ids.get() key=|id| id.0 children=move |id| card::card(desk, id, said) />
            </ol>
        </section>
    }
    .into_any()
}

/// On to the division: after the board, or knowingly without it.
fn further(desk: DivisionDesk, said: Said) -> AnyView {
    let state = Memo::new(move |_| {
        desk.with(|division| (division.freed().undecided_tasks > 0, division.board_skipped, division.tasks.is_empty()))
    });
    let skip = move |skip: bool| {
        let done = desk.change(|division| {
            division.board_skipped = skip;
            Ok(())
        });
        if said.of(done).is_some() {
            said.says(if skip {
                "Jullie gaan door zonder dit bord. De voorstellen zijn open."
            } else {
                "De voorstellen gaan open na het bord."
            });
        }
        said.focus();
    };
    let on = || view! { <p><Link to=Route::Division(DivisionPage::Team) class="button">"Ga verder: wie zijn er?"</Link></p> };
    let shown = move || {
        match state.get() {
        (_, _, true) => ().into_any(),
        (false, ..) => view! { <p>"Het bord is klaar. Nu kunnen jullie verdelen wat overblijft."</p>{on()} }.into_any(),
        (true, true, _) => view! {
            <p>"Jullie gaan door zonder dit bord. Dat kan altijd nog anders."</p>
            {on()}
            <p><button type="button" class="button-quiet" on:click=move |_| skip(false)>"Toch eerst het bord"</button></p>
        }
        .into_any(),
        (true, false, _) => view! {
            <Fold summary="Ga door zonder dit">
                <p>{says::WHY_FIRST}</p>
                <p><button type="button" class="button-quiet" on:click=move |_| skip(true)>"Ga door zonder dit"</button></p>
            </Fold>
        }
        .into_any(),
    }
    };
    view! { <section class="no-print" aria-labelledby="verder"><h2 id="verder">"En dan"</h2>{shown}</section> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_moves_but_what_comes_and_goes() {
        let ids = |numbers: &[u32]| numbers.iter().map(|&number| TaskId(number)).collect::<Vec<_>>();
        assert_eq!(kept_order(&ids(&[3, 1, 2]), &ids(&[1, 2, 3])), ids(&[3, 1, 2]));
        assert_eq!(kept_order(&ids(&[3, 1, 2]), &ids(&[4, 2, 3])), ids(&[3, 2, 4]));
    }
}
