//! The columns of the board.

use leptos::prelude::*;

use super::card;
use super::state::Board;
use crate::rooms::division::words::board as t;

pub(super) fn lanes(board: Board) -> AnyView {
    view! { <div class="board-lanes">{t::LANES.map(|(code, name)| lane(board, code, name)).collect_view()}</div> }
        .into_any()
}

fn lane(board: Board, code: &'static str, name: &'static str) -> AnyView {
    let ids = Memo::new(move |_| board.ids(code));
    let size = move || {
        let ids = ids.get();
        let minutes = board.document.with(|division| {
            let each = ids.iter().filter_map(|&id| Some(division.minutes(division.task(id)?)));
            each.fold(0, u32::saturating_add)
        });
        t::in_lane(ids.len(), minutes)
    };
    let id = if code.is_empty() { "bord-open".to_owned() } else { format!("bord-{code}") };
    let of_lane = id.clone();
    view! {
        <section class="board-lane" data-lane=code aria-labelledby=of_lane class:is-over=move || board.is_over(code)>
            <h3 id=id>{name}</h3>
            <p class="board-lane-size">{size}</p>
            <ol class="board-cards">
                <For each=move || ids.get() key=|id| id.0 children=move |id| card::card(board, id) />
            </ol>
        </section>
    }
    .into_any()
}
