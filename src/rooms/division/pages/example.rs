//! Three tasks with what was decided on them, as an example for a school that has no list yet.

use leptos::prelude::*;

use crate::kit::ui::examples::example;
use crate::rooms::division::words::board::{HAND_OVER, KEEP, SMALLER, lane};

pub(super) fn example_board() -> AnyView {
    let tasks = [
        ("Rapporten schrijven", KEEP, "eerst minder tekst per kind"),
        ("Sinterklaas", SMALLER, "scheelt 10 uur"),
        ("Schoolfruit", HAND_OVER, "naar de conciërge"),
    ];
    let rows = tasks.map(|(task, code, says)| {
        view! {
            <p><strong>{task}</strong></p>
            <p class="cluster tags"><span class="tag">{lane(code)}</span><span class="tag">{says}</span></p>
        }
        .into_any()
    });
    example("Drie taken op het bord", rows.collect_view().into_any())
}
