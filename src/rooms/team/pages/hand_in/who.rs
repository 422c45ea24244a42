//! The first step: which role group, and the short or the full scan.

use leptos::prelude::*;
use taakkompas_team::code::{Kind, RoleGroup};

use super::{Filled, STEP, Step};
use crate::kit::browser;
use crate::kit::ui::basics::{Link, Notice};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels::capital;
use crate::rooms::address::Pages;
use crate::rooms::route::{Route, TeamPage};
use crate::rooms::team::words::round::WHO_READS_IT;
use crate::rooms::team::words::{group, hand_in as t};

/// The id of the choice of a role group.
const ROLE: &str = "rolgroep";

pub(super) fn who(filled: Filled, status: StatusLine) -> AnyView {
    let begin = move |_| {
        if filled.role.get_untracked().is_none() {
            status.reject("Kies eerst bij welke groep je hoort.");
            browser::focus_soon(vec![ROLE.to_owned()]);
            return;
        }
        status.announce("");
        filled.go_to(Step::Part(0));
    };
    let roles = RoleGroup::ALL.iter().map(|&role| choice_of_role(filled, role)).collect_view();
    let kinds = Kind::ALL.iter().map(|&kind| choice_of_kind(filled, kind)).collect_view();
    view! {
        <p class="lead">"Voor jou, als collega. Zeg hoe het bij jullie gaat. Je krijgt een code om in te leveren."</p>
        <Notice>
            <p>
                <strong>"We bewaren hier niets."</strong>
                " Je antwoorden staan alleen in dit tabblad. Sluit je het, dan is alles weg."
            </p>
            <p>{WHO_READS_IT}</p>
        </Notice>
        <h2 id=STEP tabindex="-1" class="visually-hidden">"Wie je bent en hoeveel je invult"</h2>
        <fieldset class="question" id=ROLE tabindex="-1">
            <legend>"Bij welke groep hoor je?"</legend>
            <div class="choices">{roles}</div>
        </fieldset>
        <fieldset class="question">
            <legend>"Hoeveel vul je in?"</legend>
            <div class="choices">{kinds}</div>
        </fieldset>
        <div class="button-row">
            <button type="button" class="button" on:click=begin>"Begin met invullen"</button>
        </div>
        <p class="small"><Link to=Route::Team(TeamPage::Rules)>{TeamPage::Rules.title()}</Link></p>
    }
    .into_any()
}

fn choice_of_role(filled: Filled, role: RoleGroup) -> AnyView {
    let is_chosen = move || filled.role.get() == Some(role);
    view! {
        <label class="choice">
            <input
                type="radio"
                name="rol"
                value=role.code()
                checked=untrack(is_chosen)
                prop:checked=is_chosen
                on:change=move |_| filled.role.set(Some(role))
            />
            <span class="choice-text"><strong>{capital(group(role))}</strong><span>{t::who(role)}</span></span>
        </label>
    }
    .into_any()
}

fn choice_of_kind(filled: Filled, kind: Kind) -> AnyView {
    let is_chosen = move || filled.kind.get() == kind;
    view! {
        <label class="choice">
            <input
                type="radio"
                name="scan"
                value=kind.code()
                checked=untrack(is_chosen)
                prop:checked=is_chosen
                on:change=move |_| filled.kind.set(kind)
            />
            <span class="choice-text">
                <strong>{t::kind(kind)}</strong>
                <span>{move || t::how_much(kind, filled.role.get())}</span>
            </span>
        </label>
    }
    .into_any()
}
