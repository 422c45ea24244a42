//! Before the counting: which statements, and how people say it.

use leptos::prelude::*;
use taakkompas_scan::catalog::{Role, StatementId};
use taakkompas_scan::scan::applies;
use taakkompas_scan::theme::Theme;
use taakkompas_team::counting::{Way, propose};

use super::Room;
use crate::kit::library;
use crate::kit::session::Session;
use crate::kit::ui::basics::Fold;
use crate::kit::words::labels;
use crate::rooms::team::words::counting as t;

/// The statements that are proposed, in the order of the catalogue: those of a theme follow each other.
pub fn proposed(session: Session) -> Vec<StatementId> {
    let proposed = session.with_untracked(|scan| propose(library::statements(), &scan.profile, &scan.answers));
    in_order(&proposed)
}

fn in_order(chosen: &[StatementId]) -> Vec<StatementId> {
    library::statements().iter().map(|statement| &statement.id).filter(|id| chosen.contains(id)).cloned().collect()
}

/// A radio button with what it means.
pub fn radio(
    name: &'static str,
    (says, means): (&'static str, &'static str),
    is_chosen: impl Fn() -> bool + Copy + Send + Sync + 'static,
    choose: impl Fn() + 'static,
) -> AnyView {
    view! {
        <label class="choice">
            <input
                type="radio"
                name=name
                checked=untrack(is_chosen)
                prop:checked=is_chosen
                on:change=move |_| choose()
            />
            <span class="choice-text"><strong>{says}</strong><span>{means}</span></span>
        </label>
    }
    .into_any()
}

pub(super) fn setup(room: Room) -> AnyView {
    let chosen = RwSignal::new(proposed(room.session));
    let way = RwSignal::new(Way::Hands);
    let ways = Way::ALL.iter().map(|&of| radio("manier", t::way(of), move || way.get() == of, move || way.set(of)));
    let ways = ways.collect_view();
    let begin = move |_| {
        let (statements, day) = (in_order(&chosen.get_untracked()), untrack(|| room.session.today()));
        let begun = room.document.change(|team| team.begin_counting(&statements, way.get_untracked(), day));
        if room.status.report(begun).is_some() {
            room.entry.empty();
            room.timer.reset();
            room.status.announce("Begonnen. Zet de stelling groot op het bord, of lees hem voor.");
            room.status.focus();
        }
    };
    let list = move || {
        let row = |id: StatementId| view! { <li>{t::statement(&id)}" "<span class="hint">{t::theme(&id)}</span></li> };
        chosen.with(|chosen| in_order(chosen)).into_iter().map(row).collect_view()
    };
    view! {
        <section aria-labelledby="welke">
            <h2 id="welke">"Welke stellingen?"</h2>
            <p>"Wij stellen voor wat jij niet weet, wat nog niet vaststaat, en wat open bleef."</p>
            <ol class="count-chosen">{list}</ol>
            <p role="status">{move || t::chosen(chosen.with(Vec::len))}</p>
            <Fold summary="Kies andere stellingen">{others(room, chosen)}</Fold>
        </section>
        <fieldset class="card">
            <legend>"Hoe laten mensen het zien?"</legend>
            <div class="choices">{ways}</div>
        </fieldset>
        <p class="button-row">
            <button type="button" class="button" on:click=begin>"Begin met tellen"</button>
        </p>
    }
    .into_any()
}

/// Every statement that the team can say something about, by theme.
fn others(room: Room, chosen: RwSignal<Vec<StatementId>>) -> AnyView {
    let profile = room.session.with_untracked(|scan| scan.profile.clone());
    let of_theme = |&theme: &Theme| {
        let asked = library::statements().of(theme).filter(|statement| {
            applies(statement, &profile) && statement.roles.iter().any(|&role| role != Role::Leader)
        });
        let checks: Vec<AnyView> = asked.map(|statement| check(&statement.id, chosen)).collect();
        (!checks.is_empty()).then(|| {
            view! { <fieldset class="count-theme"><legend>{labels::theme(theme)}</legend>{checks}</fieldset> }
                .into_any()
        })
    };
    Theme::ALL.iter().filter_map(of_theme).collect_view().into_any()
}

fn check(id: &StatementId, chosen: RwSignal<Vec<StatementId>>) -> AnyView {
    let (of_value, of_change) = (id.clone(), id.clone());
    let value = Signal::derive(move || chosen.with(|chosen| chosen.contains(&of_value)));
    let change = Callback::new(move |is_chosen: bool| {
        chosen.update(|chosen| {
            chosen.retain(|other| *other != of_change);
            if is_chosen {
                chosen.push(of_change.clone());
            }
        });
    });
    crate::kit::ui::fields::check_field(t::statement(id), value, change)
}
