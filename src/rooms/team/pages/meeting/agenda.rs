//! Before the meeting: how long, and which points.

use leptos::prelude::*;
use taakkompas_team::meeting::{About, Length, Point};

use super::super::counting::radio;
use super::proposal::{propose_for, proposed};
use super::{Room, earlier};
use crate::kit::browser;
use crate::kit::ui::fields::small_button;
use crate::kit::ui::print::print_button;
use crate::rooms::team::words::meeting as t;

pub(super) fn agenda(room: Room) -> AnyView {
    let lengths = Length::ALL
        .iter()
        .map(|&of| radio("duur", t::length(of), move || room.length.get() == of, move || propose_for(room, of)));
    let lengths = lengths.collect_view();
    let begin = move |_| {
        let (length, points, day) =
            (room.length.get_untracked(), room.points.get_untracked(), untrack(|| room.session.today()));
        if let Some(id) = room.status.report(room.document.change(|team| team.begin_meeting(day, length, points))) {
            room.status.announce("Het gesprek is begonnen.");
            room.show(id);
        }
    };
    let is_changed = Memo::new(move |_| room.points.with(|points| *points != proposed(room, room.length.get())));
    let again = move || {
        is_changed.get().then(|| {
            let press = move |_| {
                propose_for(room, room.length.get_untracked());
                room.status.announce("De agenda is weer zoals wij hem voorstelden.");
            };
            view! { <button type="button" class="button-quiet" on:click=press>"Terug naar ons voorstel"</button> }
        })
    };
    view! {
        <fieldset class="card">
            <legend>"Hoe lang hebben jullie?"</legend>
            <div class="choices">{lengths}</div>
        </fieldset>
        <section aria-labelledby="agenda">
            <h2 id="agenda">"De agenda"</h2>
            {move || has_no_team(room).then(|| view! { <p>{t::NO_TEAM_YET}</p> })}
            <ol class="meeting-points">{move || rows(room)}</ol>
            <p role="status">{move || room.points.with(|points| t::planned(points, room.length.get()))}</p>
            <div class="button-row">
                <button type="button" class="button" on:click=begin>"Begin het gesprek"</button>
                {print_button("Print de agenda")}
                {again}
            </div>
            <p class="hint no-print">{t::PREPARED}</p>
        </section>
        {earlier::earlier(room)}
    }
    .into_any()
}

/// Whether nothing is known of the team: no picture and no counting.
fn has_no_team(room: Room) -> bool {
    room.document.with(|team| team.picture().is_none() && team.counting().is_none())
}

fn rows(room: Room) -> Vec<AnyView> {
    let points = room.points.get();
    let last = points.len().saturating_sub(1);
    let row = |(at, point): (usize, &Point)| {
        let name = t::point(&point.about);
        // The welcome and the end stay where they are.
        let is_movable = !matches!(point.about, About::Opening | About::Closing);
        let buttons = is_movable.then(|| {
            let up = (at > 1).then(|| small_button("Eerder", name.clone(), move || swap(room, at, at - 1)));
            let down = (at + 1 < last).then(|| small_button("Later", name.clone(), move || swap(room, at, at + 1)));
            let out = small_button("Haal weg", name.clone(), move || remove(room, at));
            view! { <span class="cluster">{up}{down}{out}</span> }
        });
        view! {
            <li id=format!("punt-{at}") tabindex="-1">
                <span class="meeting-minutes">{t::minutes(point.minutes)}</span>
                <span class="meeting-point"><strong>{t::kind(&point.about)}</strong>" "{t::subject(&point.about)}</span>
                {buttons}
            </li>
        }
        .into_any()
    };
    points.iter().enumerate().map(row).collect()
}

fn swap(room: Room, at: usize, to: usize) {
    room.points.update(|points| points.swap(at, to));
    let name = room.points.with_untracked(|points| points.get(to).map(|point| t::point(&point.about)));
    room.status.announce(format!("Nu punt {}: {}.", to + 1, name.unwrap_or_default().trim_end_matches('.')));
    browser::focus_soon(vec![format!("punt-{to}")]);
}

fn remove(room: Room, at: usize) {
    let mut name = String::new();
    room.points.update(|points| {
        if at < points.len() {
            name = t::point(&points.remove(at).about);
        }
    });
    room.status.announce(format!("Weg: {}. Met 'Terug naar ons voorstel' komt het terug.", name.trim_end_matches('.')));
    browser::focus_soon(vec![format!("punt-{at}")]);
}
