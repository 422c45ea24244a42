//! Half past seven: one card a weekday, filled within a minute with what is usual, then made the school's own.

use leptos::prelude::*;
use taakkompas_domain::deployment::Weekday;
use taakkompas_domain::profile::SchoolProfile;

use super::{tools, way_on};
use crate::components::basics::{Link, PageHead};
use crate::routes::{Route, WeekPage};
use crate::session::{NotChanged, WeekDesk, use_session};
use crate::texts::week::{self as words, cards as says};

mod day;
mod groups;
mod sheet;
mod split;
mod teachers;
mod yes;

/// The page.
pub(super) fn cards_page(desk: WeekDesk) -> AnyView {
    let profile = profile();
    view! {
        <div class="day-cards-page">
            <PageHead
                title=words::page_title(WeekPage::Cards)
                lead="Eén kaart per dag: wie neemt op, wie beslist en wie het de ouders vertelt. Print ze of lees ze op je telefoon."
            />
            <p class="no-print">
                "Op de kaart staan functies, geen namen. En er staat nooit op waarom iemand er niet is."
            </p>
            {fill(desk, profile)}
            {sheet::sheets(desk, profile)}
            <section class="no-print" aria-labelledby="dagen">
                <h2 id="dagen">"Wie doet wat, per dag"</h2>
                <div class="day-card-folds">
                    {Weekday::ALL.iter().map(|&day| day::day_fold(desk, profile, day)).collect_view()}
                </div>
            </section>
            {yes::yes_list(desk)}
            {groups::groups(desk)}
            {split::split(desk, profile)}
            {goes_on(desk, profile)}
            {tools(desk)}
            {way_on(WeekPage::Cards)}
        </div>
    }
    .into_any()
}

/// The school profile; another answer of the scan is not another profile.
pub(super) fn profile() -> Memo<SchoolProfile> {
    let session = use_session();
    Memo::new(move |_| session.with(|scan| scan.profile.clone()))
}

/// What came of the last change in a part of the page.
pub(super) fn message(id: &'static str, said: RwSignal<String>) -> AnyView {
    view! { <p role="status" class="day-card-said no-print" id=id tabindex="-1">{said}</p> }.into_any()
}

/// Gives what came of a change; says why it did not happen.
pub(super) fn tell<T>(
    said: RwSignal<String>,
    outcome: Result<T, NotChanged<taakkompas_domain::deployment::EditError>>,
) -> Option<T> {
    match outcome {
        Ok(given) => {
            said.set(String::new());
            Some(given)
        }
        Err(why) => {
            said.set(crate::texts::not_changed(&why));
            None
        }
    }
}

/// One press, and there are five cards.
fn fill(desk: WeekDesk, profile: Memo<SchoolProfile>) -> AnyView {
    let said = RwSignal::new(String::new());
    let press = move |_| {
        let filled = desk.change(|week| Ok(week.cards.fill_usual(&profile.get_untracked())));
        if let Some(days) = tell(said, filled) {
            said.set(says::filled(&days));
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
            {message("begin-melding", said)}
        </section>
    }
    .into_any()
}

/// Where what does not stop comes from; for schools where an assistant works or may work.
fn goes_on(desk: WeekDesk, profile: Memo<SchoolProfile>) -> AnyView {
    let is_shown =
        move || profile.with(SchoolProfile::may_have_support_staff) || desk.with(|week| !week.people.is_empty());
    let has_none = move || {
        desk.with(|week| {
            let none =
                |day: &Weekday| week.cycle.weeks().iter().all(|&of| says::goes_on(week, of, *day, true).is_empty());
            Weekday::ALL.iter().all(none)
        })
    };
    view! {
        <section class="no-print" aria-labelledby="doorgaan" hidden=move || !is_shown()>
            <h2 id="doorgaan">"Wat vandaag niet stopt"</h2>
            <p>
                "Dit halen we uit jullie week: beschermde blokken, uren van een arrangement en pauzes. Het staat op elke kaart."
            </p>
            <p hidden=move || !has_none()>"Er staat nog niets in de week dat doorgaat."</p>
            <p><Link to=Route::Week(WeekPage::Blocks)>"Kies de blokken die doorgaan"</Link></p>
        </section>
    }
    .into_any()
}
