//! What the search found: how much fits, what does not and why, the week itself, and applying it.

use leptos::prelude::*;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::Weekday;
use taakkompas_week::proposal::{Change, Proposal};
use taakkompas_week::{AssistantWeek, Block, PersonId};

use super::search::{SearchResult, SearchRunner};
use crate::kit::ui::print::{print_button, print_foot, print_head};
use crate::kit::words::controls::UNDO;
use crate::kit::words::labels::capital;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::proposal as t;

/// The id of its heading, for the focus.
const HEADING: &str = "het-voorstel";

/// Asking, following the search, and applying the result.
pub(super) fn found(document: WeekHandle, search: SearchRunner) -> AnyView {
    let take_over = move || {
        let Some(found) = search.found() else { return };
        search.forget();
        let taken = document.change(|week| found.incumbent.apply(week));
        if search.status().report(taken).is_some() {
            let undo = format!("Met '{UNDO}' maak je dat ongedaan.");
            search.status().announce(format!("Het voorstel staat nu in jullie rooster. {undo}"));
            search.status().focus();
        }
    };
    let says_button = move || if search.found().is_some() { "Vraag opnieuw" } else { "Maak een voorstel" };
    let shown = Memo::new(move |_| search.found().map(|found| (found.asked, found.incumbent)));
    let has_found = Memo::new(move |_| shown.with(Option::is_some));
    view! {
        <section aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">"Het voorstel"</h2>
            <p class="no-print">
                "Dezelfde vragen geven steeds hetzelfde voorstel. Er verandert niets in het rooster tot jullie het overnemen."
            </p>
            {search.buttons("vraag-voorstel", says_button, "De week is veranderd. Vraag een nieuw voorstel.")}
            {progress(search)}
            {move || shown.with(|shown| shown.as_ref().map(|(asked, proposal)| outcome(asked, proposal)))}
            <div class="button-row no-print" hidden=move || !has_found.get()>
                <button type="button" class="button" on:click=move |_| take_over()>"Neem dit voorstel over"</button>
                {print_button("Print dit voorstel")}
            </div>
            {move || shown.with(|shown| shown.as_ref().map(|(asked, proposal)| week(asked, proposal)))}
        </section>
    }
    .into_any()
}

/// The progress of the search.
fn progress(search: SearchRunner) -> AnyView {
    search.progress(move || match (search.found(), search.is_searching()) {
        (Some(found), false) => t::how_good(&found.incumbent).to_owned(),
        (found, true) => t::searching(found.map_or(0, |SearchResult { tries, .. }| tries)),
        (None, false) => String::new(),
    })
}

/// The result in words: how much fits, what does not, and what else to weigh up.
fn outcome(asked: &AssistantWeek, proposal: &Proposal) -> AnyView {
    let list = |lines: Vec<String>| lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let short = t::short(asked, &proposal.short);
    let short = (!short.is_empty()).then(|| {
        let reason = short.into_iter().map(|(why, lines)| view! { <p>{why}</p><ul>{list(lines)}</ul> }.into_any());
        view! {
            <h3>"Wat niet past"</h3>
            {reason.collect_view()}
            <p class="no-print">
                "Zoek samen wat kan: minder vragen, langer op school, of een regel ruimer. Zet vast wat goed is en vraag opnieuw."
            </p>
        }
    });
    let weighed = t::weighed(proposal.score);
    let weighed = (!weighed.is_empty()).then(|| view! { <h3>"Om mee te wegen"</h3><ul>{list(weighed)}</ul> });
    view! {
        {print_head()}
        <p class="proposal-outcome">{t::outcome(asked, proposal.score)}</p>
        {short}
        {weighed}
    }
    .into_any()
}

/// The proposed week: who does what and when, and which blocks are dropped.
fn week(asked: &AssistantWeek, proposal: &Proposal) -> AnyView {
    let gone: Vec<AnyView> =
        proposal.gone(asked).into_iter().map(|block| view! { <li>{t::line(asked, block)}</li> }.into_any()).collect();
    let gone = (!gone.is_empty()).then(|| view! { <h3>"Wat uit het rooster gaat"</h3><ul>{gone}</ul> });
    let people = asked.people.iter().map(|person| of_person(asked, proposal, person.id)).collect_view();
    view! {
        <h3>"Wie doet wat, en wanneer"</h3>
        {people}
        {gone}
        {print_foot()}
    }
    .into_any()
}

fn of_person(asked: &AssistantWeek, proposal: &Proposal, id: PersonId) -> AnyView {
    let mut blocks: Vec<&Block> = proposal.blocks.iter().filter(|block| block.person == id).collect();
    if blocks.is_empty() {
        return ().into_any();
    }
    blocks.sort_by_key(|block| (block.span, block.weeks, block.id));
    let changed = blocks.iter().filter(|block| Proposal::change_of(block, asked) != Change::Stays).count();
    let line = |block: &&Block| {
        let change = t::change(Proposal::change_of(block, asked));
        let goes_on = block.protected.then_some(" · gaat door");
        let mark = change.map(|change| view! { " · "<em>{change}</em> });
        view! { <li>{t::line_of_day(asked, block)}{goes_on}{mark}</li> }.into_any()
    };
    let day = |&weekday: &Weekday| {
        let lines: Vec<AnyView> = blocks.iter().filter(|block| block.weekday == weekday).map(line).collect();
        (!lines.is_empty()).then(|| {
            view! {
                <div>
                    <dt>{capital(weekday_name(weekday))}</dt>
                    <dd><ul class="plain-list">{lines}</ul></dd>
                </div>
            }
        })
    };
    view! {
        <details class="fold proposal-person" open=true>
            <summary>{t::of_person(asked, id, blocks.len(), changed)}</summary>
            <dl class="fold-body proposal-days">{Weekday::ALL.iter().map(day).collect_view()}</dl>
        </details>
    }
    .into_any()
}
