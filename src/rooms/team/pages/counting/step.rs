//! One statement: asked, and then counted.

use leptos::prelude::*;
use taakkompas_scan::catalog::StatementId;
use taakkompas_team::counting::{Counting, SECONDS, Way};
use taakkompas_team::picture::Choice;

use super::{Room, STATEMENT, again, figure};
use crate::kit::ui::basics::Fold;
use crate::rooms::team::words::counting as t;

/// The statement at this place, and how many there are.
fn at(room: Room, place: usize) -> Option<(StatementId, usize)> {
    room.read(|counting| Some((counting.steps().get(place)?.statement.clone(), counting.steps().len())))?
}

fn head(place: usize, id: &StatementId, of: usize) -> AnyView {
    view! {
        <p class="count-place">{t::place(place, of)}" · "{t::theme(id)}</p>
        <h2 class="count-statement" id=STATEMENT tabindex="-1">{t::statement(id)}</h2>
    }
    .into_any()
}

/// People think and show; somebody counts.
pub(super) fn asking(room: Room, place: usize) -> AnyView {
    let Some((id, of)) = at(room, place) else { return ().into_any() };
    let way = room.way();
    view! {
        <section aria-labelledby=STATEMENT>
            {head(place, &id, of)}
            {how(way)}
            {signs(way)}
            <Fold summary="Wat betekenen de woorden hier?">{meanings(&id)}</Fold>
            <div class="button-row">
                {room.wall.button("button-quiet")}
                {room.timer.view(Signal::stored(SECONDS))}
            </div>
            {room.entry.form(room, "Laat zien wat het team zegt")}
            {way_on(room, place, "Sla deze stelling over")}
            <p class="cluster no-print">{again(room)}</p>
        </section>
    }
    .into_any()
}

/// How people say it, and who counts.
fn how(way: Way) -> AnyView {
    let (first, then) = match way {
        Way::Hands => (t::HOW_HANDS, t::HOW_UNKNOWN),
        Way::Paper => (t::HOW_PAPER, t::WHO_COUNTS),
    };
    view! { <p>{first}" "{then}</p> }.into_any()
}

/// What stands for what.
pub(super) fn signs(way: Way) -> AnyView {
    let sign = move |(choice, sign): (Choice, &'static str)| {
        let shown = (way == Way::Hands).then(|| view! { <strong aria-hidden="true">{sign}</strong> });
        let says = if way == Way::Hands { t::field(choice, sign, way) } else { t::choice(choice).to_owned() };
        view! { <li>{shown}<span>{says}</span></li> }.into_any()
    };
    view! { <ul class="count-signs">{t::SIGNS.map(sign).collect_view()}</ul> }.into_any()
}

fn meanings(id: &StatementId) -> AnyView {
    let level = |(word, means): (&'static str, &'static str)| view! { <dt>{word}</dt><dd>{means}</dd> }.into_any();
    view! { <dl>{t::levels(id).into_iter().map(level).collect_view()}</dl> }.into_any()
}

/// It was counted: what that says.
pub(super) fn counted(room: Room, place: usize) -> AnyView {
    let Some((id, of)) = at(room, place) else { return ().into_any() };
    let shown =
        move || room.read(|counting| counting.steps().get(place).map(|step| figure::whole(counting, step))).flatten();
    room.show_entered();
    view! {
        <section aria-labelledby=STATEMENT>
            {head(place, &id, of)}
            {shown}
            <div class="button-row">
                <button type="button" class="button" on:click=move |_| room.go(Counting::next)>
                    {if place + 1 == of { "Naar het overzicht" } else { "Volgende stelling" }}
                </button>
                {room.wall.button("button-quiet")}
            </div>
            <Fold summary="Verbeter de telling">{room.entry.form(room, "Verbeter")}</Fold>
            {back(room, place)}
            <p class="cluster no-print">{again(room)}</p>
        </section>
    }
    .into_any()
}

fn back(room: Room, place: usize) -> AnyView {
    (place > 0)
        .then(|| {
            view! {
                <p><button type="button" class="button-small" on:click=move |_| room.go(Counting::back)>"Vorige stelling"</button></p>
            }
        })
        .into_any()
}

fn way_on(room: Room, place: usize, skip: &'static str) -> AnyView {
    view! {
        <div class="button-row">
            {(place > 0).then(|| view! {
                <button type="button" class="button-small" on:click=move |_| room.go(Counting::back)>"Vorige stelling"</button>
            })}
            <button type="button" class="button-small" on:click=move |_| room.go(Counting::next)>{skip}</button>
        </div>
    }
    .into_any()
}
