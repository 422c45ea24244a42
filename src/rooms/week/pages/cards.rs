//! Half past seven: one card per weekday, filled in with the usual answers within a minute, then made the school's own.

use leptos::prelude::*;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_school::time_of_day::Weekday;
use taakkompas_week::AssistantWeek;
use taakkompas_week::start::points::WeekTask;

use super::{points, tools, way_on};
use crate::kit::session::use_session;
use crate::kit::ui::basics::{Link, PageHead};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::address::Pages;
use crate::rooms::route::{BasicsPage, Route, WeekPage};
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::cards as t;

mod day;
mod paper;
mod pool;
mod sheet;
mod split;
mod yes;

/// The card first, and below it what it is made of. Only while nothing is filled in, that comes first.
pub fn cards_page(document: WeekHandle) -> AnyView {
    let profile = profile();
    // Settled when the page opens: nothing moves away while someone is filling in.
    let (is_begun, is_ready) = document.with_untracked(|week| (is_begun(week), is_ready(week)));
    let cards = sheet::sheets(document, profile);
    let set_up = set_up(document, profile);
    let (lead, content) = if is_begun {
        let change = view! {
            <details class="fold day-cards-change no-print" open=!is_ready>
                <summary>"Verander wat op de kaarten staat"</summary>
                <div class="fold-body">{set_up}</div>
            </details>
        };
        ("", view! { {cards}{change} }.into_any())
    } else {
        (LEAD, view! { {set_up}{cards} }.into_any())
    };
    view! {
        <div class="day-cards-page">
            <PageHead title=WeekPage::Cards.title() lead=lead />
            {content}
            {tools(document)}
            {way_on(WeekPage::Cards)}
        </div>
    }
    .into_any()
}

const LEAD: &str =
    "Eén kaart per dag: wie neemt op, wie beslist en wie het de ouders vertelt. Print ze of lees ze op je telefoon.";

/// Whether a card has something to show.
fn is_begun(week: &AssistantWeek) -> bool {
    let cards = &week.cards;
    !(cards.days.is_empty() && cards.said_yes.is_empty() && cards.pool.is_empty() && week.groups.is_empty())
}

/// Whether a card helps: it says who takes the call and who decides.
fn is_ready(week: &AssistantWeek) -> bool {
    week.cards.days.iter().any(|day| day.call.is_known() && day.decides.is_known())
}

/// What the cards are made of.
fn set_up(document: WeekHandle, profile: Memo<SchoolProfile>) -> AnyView {
    view! {
        <p class="no-print">
            "Op de kaart staan functies, geen namen. En er staat nooit op waarom iemand er niet is."
        </p>
        {fill(document, profile)}
        <section class="no-print" aria-labelledby="dagen">
            <h2 id="dagen">"Wie doet wat, per dag"</h2>
            <div class="day-card-folds">
                {Weekday::ALL.iter().map(|&day| day::day_fold(document, profile, day)).collect_view()}
            </div>
        </section>
        {pool::pool(document, profile)}
        {yes::yes_list(document)}
        {groups(document)}
        {split::split(document, profile)}
        {goes_on(document, profile)}
    }
    .into_any()
}

/// How far the groups are, which are filled in once for the whole school.
fn groups(document: WeekHandle) -> AnyView {
    view! {
        <section class="no-print" aria-labelledby="groepen">
            <h2 id="groepen">"Groepen, en wie verantwoordelijk is"</h2>
            <p>{move || document.with(t::groups_state)}</p>
            <p><Link to=Route::Basics(BasicsPage::School)>{t::TO_GROUPS}</Link></p>
        </section>
    }
    .into_any()
}

/// The school profile, as a memo: other answers in the scan do not re-render its readers.
pub(super) fn profile() -> Memo<SchoolProfile> {
    let session = use_session();
    Memo::new(move |_| session.with(|scan| scan.profile.clone()))
}

/// Fills in all five cards with one click.
fn fill(document: WeekHandle, profile: Memo<SchoolProfile>) -> AnyView {
    let status = StatusLine::new("begin-melding");
    let press = move |_| {
        let filled = document.change(|week| Ok(week.cards.fill_usual(&profile.get_untracked())));
        if let Some(days) = status.report(filled) {
            status.announce(t::filled(&days));
        }
    };
    view! {
        <section class="no-print" aria-labelledby="begin">
            <h2 id="begin">"Begin met wat vaak past"</h2>
            <p>
                "De schoolleider neemt op, beslist en vertelt het de ouders voor 7.45 uur. Dat vullen we in. Daarna \
                 verander je wat bij jullie anders is. Dagen die je zelf invulde, blijven zo."
            </p>
            <div class="button-row">
                <button type="button" class="button" on:click=press>"Vul de lege dagen in"</button>
            </div>
            {status.line()}
            {points::notes(document, WeekTask::Cards)}
        </section>
    }
    .into_any()
}

/// Explains which parts of the week go on regardless; for schools where an assistant works or may work.
fn goes_on(document: WeekHandle, profile: Memo<SchoolProfile>) -> AnyView {
    let is_shown =
        move || profile.with(SchoolProfile::may_have_support_staff) || document.with(|week| !week.people.is_empty());
    let has_none = move || {
        document.with(|week| {
            let none = |day: &Weekday| week.cycle.weeks().iter().all(|&of| t::goes_on(week, of, *day, true).is_empty());
            Weekday::ALL.iter().all(none)
        })
    };
    view! {
        <section class="no-print" aria-labelledby="doorgaan" hidden=move || !is_shown()>
            <h2 id="doorgaan">"Wat vandaag niet stopt"</h2>
            <p>
                "Dit halen we uit jullie week: beschermde blokken, uren van een arrangement, toezicht en pauzes. Het staat op elke \
                 kaart."
            </p>
            <p hidden=move || !has_none()>"Er staat nog niets in de week dat doorgaat."</p>
            <p><Link to=Route::Week(WeekPage::Blocks)>"Kies de blokken die doorgaan"</Link></p>
        </section>
    }
    .into_any()
}
