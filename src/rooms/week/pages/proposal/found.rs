//! What the search found: how much fits, what does not and why, the week itself, and applying it.

use leptos::prelude::*;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::Weekday;
use taakkompas_week::proposal::{Change, Compared, Proposal, compare};
use taakkompas_week::{AssistantWeek, Block, PersonId};

use super::search::{SearchResult, SearchRunner};
use crate::kit::session::use_session;
use crate::kit::ui::basics::Notice;
use crate::kit::ui::print::{print_button, print_head};
use crate::kit::ui::tables::column_heads;
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
    let session = use_session();
    let today = Memo::new(move |_| session.today());
    let shown = Memo::new(move |_| search.found().map(|found| (found.asked, found.incumbent)));
    let compared = Memo::new(move |_| {
        let of = |(asked, proposal): &(AssistantWeek, Proposal)| compare(asked, proposal, today.get());
        shown.with(|shown| shown.as_ref().map(of))
    });
    let is_worse = move || compared.with(|compared| compared.as_ref().is_some_and(|of| of.worse().next().is_some()));
    let says_take_over = move || if is_worse() { "Neem dit voorstel toch over" } else { "Neem dit voorstel over" };
    let without_aim = Memo::new(move |_| document.with(t::without_aim));
    let has_found = Memo::new(move |_| shown.with(Option::is_some));
    view! {
        <section aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">"Het voorstel"</h2>
            <p class="no-print">
                "Dezelfde vragen geven steeds hetzelfde voorstel. Er verandert niets in het rooster tot jullie het overnemen."
            </p>
            {move || without_aim.get().map(|says| view! { <div class="no-print"><Notice><p>{says}</p></Notice></div> })}
            {search.buttons("vraag-voorstel", says_button, "De week is veranderd. Vraag een nieuw voorstel.")}
            {progress(search)}
            {move || shown.with(|shown| shown.as_ref().map(|(asked, proposal)| outcome(asked, proposal)))}
            {move || shown.with(|shown| compared.with(|of| Some(before_and_after(&shown.as_ref()?.0, of.as_ref()?))))}
            <div class="button-row no-print" hidden=move || !has_found.get()>
                <button type="button" class="button" on:click=move |_| take_over()>{says_take_over}</button>
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
        let reason = short.into_iter().map(|t::ShortGroup { reason, lines, way_on }| {
            let way_on = way_on.map(|way_on| view! { <p>{way_on}</p> });
            view! { <p>{reason}</p><ul>{list(lines)}</ul>{way_on} }.into_any()
        });
        view! {
            <h3>"Wat niet past"</h3>
            {reason.collect_view()}
            <p class="no-print">
                "Zoek samen wat kan: minder vragen, langer op school, of een regel ruimer. Zet vast wat goed is en vraag opnieuw."
            </p>
        }
    });
    let not_counted = t::not_counted(asked, proposal);
    let not_counted = (!not_counted.is_empty()).then(|| {
        view! {
            <h3>"Wat niet meetelt"</h3>
            <p>"Deze blokken vallen buiten de lestijd van hun groep. Het voorstel laat ze staan, maar die tijd telt niet mee:"</p>
            <ul class="proposal-not-counted">{list(not_counted)}</ul>
        }
    });
    let left_over = t::left_over(asked, &proposal.left_over);
    let left_over = (!left_over.is_empty()).then(|| {
        view! { <h3>"Wie minder krijgt of niets, en waarom"</h3><ul class="proposal-left-over">{list(left_over)}</ul> }
    });
    let weighed = t::weighed(proposal.score);
    let weighed = (!weighed.is_empty()).then(|| view! { <h3>"Om mee te wegen"</h3><ul>{list(weighed)}</ul> });
    view! {
        {print_head()}
        <p class="proposal-outcome">{t::outcome(asked, proposal.score)}</p>
        {short}
        {not_counted}
        {left_over}
        {weighed}
    }
    .into_any()
}

/// The figures of the week, now and with the proposal, and what becomes worse.
fn before_and_after(asked: &AssistantWeek, compared: &Compared) -> AnyView {
    let row = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let head = cells.next();
        let rest: Vec<AnyView> = cells.map(|cell| view! { <td>{cell}</td> }.into_any()).collect();
        view! { <tr><th scope="row">{head}</th>{rest}</tr> }.into_any()
    };
    let figures: Vec<AnyView> = t::figure_rows(&compared.rows).into_iter().map(|cells| row(cells.into())).collect();
    let people: Vec<AnyView> = compared.people.iter().map(|of| row(t::person_row(asked, of).into())).collect();
    let worse: Vec<AnyView> = compared.worse().map(|row| view! { <li>{t::worse(row)}</li> }.into_any()).collect();
    let worse = (!worse.is_empty()).then(|| {
        view! {
            <h3>"Wat minder wordt"</h3>
            <ul class="proposal-worse">{worse}</ul>
            <p class="no-print">"Met deze vragen en regels vond Taakkompas geen week zonder dit. Jullie kiezen of het dat waard is."</p>
        }
    });
    view! {
        <h3>"Voor en na"</h3>
        <div class="scroll-x" tabindex="0" role="region" aria-label="Voor en na">
            <table class="roster-people proposal-figures">
                <caption>"Wat de week zegt, nu en met dit voorstel"</caption>
                {column_heads(&["Wat", "Nu", "Met dit voorstel"])}
                <tbody>{figures}</tbody>
            </table>
        </div>
        <div class="scroll-x" tabindex="0" role="region" aria-label="Uren per persoon">
            <table class="roster-people proposal-hours">
                <caption>"Tijd per week, per functie. Dit is geen oordeel over iemand."</caption>
                {column_heads(&["Wie", "Heeft", "Nu gepland", "Met dit voorstel", "Wisselt van groep"])}
                <tbody>{people}</tbody>
            </table>
        </div>
        {worse}
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
