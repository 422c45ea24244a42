//! The days an assistant stood in, counted by and for themselves. Gone when the tab is closed.

use leptos::prelude::*;
use taakkompas_school::iso_date;
use taakkompas_week::log::OwnCount;
use time::Date;

use crate::kit::session::use_session;
use crate::kit::ui::fields::{check_field, date_field, day_of, small_button};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::{dates, labels};
use crate::rooms::week::words::log as t;

/// The count, and its own sheet on paper.
pub fn own_count(count: RwSignal<OwnCount>) -> AnyView {
    let session = use_session();
    let typed = RwSignal::new(untrack(|| session.today_of_reader().map(iso_date::format).unwrap_or_default()));
    let prints = RwSignal::new(true);
    let status = StatusLine::new("telling-melding");
    let is_empty = Memo::new(move |_| count.with(|count| count.days().next().is_none()));
    let add = move |_| {
        let Some(day) = day_of(&typed.get_untracked()) else {
            status.reject("Kies eerst een dag.");
            return;
        };
        if count.with_untracked(|count| count.days().any(|known| known == day)) {
            status.announce(format!("{} staat er al.", labels::capital(&t::day(day))));
            return;
        }
        count.update(|count| count.toggle(day));
        status.announce(format!("Erbij gezet: {}.", t::day(day)));
    };
    let remove = move |day: Date| {
        count.update(|count| count.toggle(day));
        status.announce(format!("Weggehaald: {}.", t::day(day)));
        status.focus();
    };
    let days = Memo::new(move |_| count.with(|count| count.days().collect::<Vec<_>>()));
    let rows = move || days.get().into_iter().map(|day| row(day, Callback::new(remove))).collect_view();
    let periods = move || {
        let calendar = session.with(|scan| scan.calendar.clone());
        let periods = count.with(|count| count.by_period(&calendar));
        periods
            .into_iter()
            .map(|(period, days)| {
                let period = labels::capital(&t::period(period));
                view! { <li>{format!("{period}: {}", number_of_days(days))}</li> }.into_any()
            })
            .collect_view()
    };
    let printed = move || {
        let days = days.get().into_iter().map(|day| view! { <li>{dates::date(day)}</li> }.into_any()).collect_view();
        (prints.get() && !is_empty.get()).then(|| {
            view! {
                <section class="own-card-count-sheet print-only" aria-label="Je telling op papier">
                    <h2>"Dagen waarop ik een groep opving"</h2>
                    <ul>{periods()}</ul>
                    <h3>"De dagen"</h3>
                    <ul class="own-card-days">{days}</ul>
                </section>
            }
            .into_any()
        })
    };
    view! {
        <section class="own-card-count no-print" aria-labelledby="telling">
            <h2 id="telling">"Tel je eigen dagen"</h2>
            <p>
                "Ving jij een groep op? Zet hier de dagen neer en print ze. Ook deze telling is van jou: niets wordt bewaard. \
                 Op de pagina met regels lees je wat de cao zegt over invallen en betalen."
            </p>
            <fieldset class="question">
                <legend>"Een dag waarop je een groep opving"</legend>
                {date_field(
                    "telling-dag".to_owned(),
                    "Welke dag?",
                    typed.into(),
                    Callback::new(move |text: String| typed.set(text)),
                )}
                <button type="button" class="button-small" on:click=add>"Zet deze dag erbij"</button>
            </fieldset>
            {status.line()}
            <div hidden=move || is_empty.get()>
                <h3>"Per periode"</h3>
                <ul class="own-card-periods">{periods}</ul>
                <h3>"Je dagen"</h3>
                <ul class="plain-list">{rows}</ul>
                {check_field(
                    "Print mijn telling mee, op een eigen blad",
                    prints.into(),
                    Callback::new(move |yes: bool| prints.set(yes)),
                )}
            </div>
        </section>
        {printed}
    }
    .into_any()
}

fn row(day: Date, remove: Callback<Date>) -> AnyView {
    let says = t::day(day);
    view! {
        <li class="own-card-day">
            <span>{labels::capital(&says)}</span>
            {small_button("Haal weg", says, move || remove.run(day))}
        </li>
    }
    .into_any()
}

fn number_of_days(days: u32) -> String {
    if days == 1 { "1 dag".to_owned() } else { format!("{days} dagen") }
}
