//! All statements were asked: what the team said of each.

use leptos::prelude::*;
use taakkompas_team::counting::{Counting, Way};

use super::{OVERVIEW, Room, again, figure};
use crate::kit::ui::basics::Link;
use crate::kit::ui::fields::small_button;
use crate::kit::words::dates;
use crate::rooms::route::{Route, TeamPage};
use crate::rooms::team::words::counting as t;

pub(super) fn overview(room: Room) -> AnyView {
    view! {
        <section aria-labelledby=OVERVIEW>
            <h2 id=OVERVIEW tabindex="-1">"Wat het team zei"</h2>
            {move || room.read(|counting| rows(room, counting))}
            <div class="button-row">
                <Link to=Route::Team(TeamPage::Meeting) class="button">"Neem dit mee naar het gesprek"</Link>
                {room.wall.button("button-quiet")}
                {again(room)}
            </div>
        </section>
    }
    .into_any()
}

fn rows(room: Room, counting: &Counting) -> AnyView {
    let all = counting.steps().len();
    let counted = counting.steps().iter().filter(|step| step.is_counted()).count();
    let row = |(place, step): (usize, &taakkompas_team::counting::Step)| {
        let says = figure::said(counting, step, step.is_counted()).join(" ");
        let label = if step.is_counted() { "Verbeter" } else { "Vul in" };
        let name = t::place(place, all);
        // Back from the end: to the last by one step.
        let open = move || room.go(move |counting| (place..all).for_each(|_| counting.back()));
        view! {
            <li>
                <h3>{t::statement(&step.statement)}</h3>
                <p>{says}</p>
                <p class="no-print">{small_button(label, name, open)}</p>
            </li>
        }
        .into_any()
    };
    let rows: Vec<AnyView> = counting.steps().iter().enumerate().map(row).collect();
    let way = match counting.way() {
        Way::Hands => "met kaarten of vingers",
        Way::Paper => "op papier",
    };
    view! {
        <p>{t::all_asked(counted, all)}" "{format!("Geteld op {}, {way}.", dates::date(counting.day()))}</p>
        <ol class="count-overview">{rows}</ol>
    }
    .into_any()
}
