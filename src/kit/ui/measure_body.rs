//! A measure in full, as its own page and the page of an action show it.

use leptos::prelude::*;
use taakkompas_content::model::{
    Evidence, Idea, Library, MeasureBody, MeasureCard, RetiredMeasure, SpentTime, Step, Tool, Watch,
};
use taakkompas_scan::catalog::{Decider, Role};
use taakkompas_scan::profile::IbWord;

use super::basics::Link;
use super::quoted::take_along;
use super::sources::cited;
use super::special::special_school_at;
use crate::kit::words::controls::idea;
use crate::kit::words::reasons::FIRST_STEP;
use crate::kit::words::{dates, labels};
use crate::rooms::route::Route;

/// The first step, with the words to use.
pub fn first_step(card: &MeasureCard) -> AnyView {
    first_step_called(FIRST_STEP, card)
}

/// As [`first_step`], called after the day on which it can be taken.
pub fn first_step_called(name: &str, card: &MeasureCard) -> AnyView {
    view! {
        {first_step_words(name, card)}
        {take_along(card.facts.id.as_str(), &idea(&card.title), &card.first_step)}
        {card.tool.and_then(do_it_here)}
    }
    .into_any()
}

/// The first step in words, without what a screen can do with them.
pub fn first_step_words(name: &str, card: &MeasureCard) -> AnyView {
    view! {
        <p class="first-step">
            <strong>{format!("{name} ({}): ", dates::minutes(card.first_step_minutes))}</strong>
            {card.first_step.clone()}
        </p>
    }
    .into_any()
}

/// A link to the page of this site on which a measure can be carried out.
fn do_it_here(tool: Tool) -> Option<AnyView> {
    let page = Route::of_tool(tool)?;
    let title = page.title();
    let link = view! {
        <p class="no-print">
            "Doe het hier: "<Link to=page>{title}</Link>
        </p>
    };
    Some(link.into_any())
}

/// That the address is of a measure that went into this one.
pub fn leads_on(retired: &'static RetiredMeasure) -> AnyView {
    view! {
        <div class="notice" data-retired=retired.id.to_string()>
            <p>{format!("De maatregel op dit adres is er sinds {} niet meer. Deze komt ervoor in de plaats. ", dates::date(retired.since))}{retired.told.as_str()}</p>
        </div>
    }
    .into_any()
}

/// What the problem rests on, what the idea rests on, and whose the steps are: always all three.
pub fn evidence_labels(card: &MeasureCard) -> AnyView {
    let tag = |idea: Idea| if idea == Idea::Own { "tag tag-own" } else { "tag" };
    view! {
        <p class="cluster small">
            <span>"Probleem: "<span class=tag(card.problem)>{labels::problem(card)}</span></span>
            <span>"Idee: "<span class=tag(card.idea)>{labels::rests_on(card.idea)}</span></span>
            <span>"De stappen: "<span class="tag tag-own">{labels::STEPS_ARE_OURS}</span></span>
        </p>
    }
    .into_any()
}

/// Everything about a measure that a list does not show.
pub fn measure_body(card: &MeasureCard, body: &MeasureBody, library: &Library, ib_word: Option<IbWord>) -> AnyView {
    view! {
        <div class="measure-body">
            <section>
                <h2>"De stappen"</h2>
                <ol class="steps">{body.steps.iter().map(step).collect_view()}</ol>
            </section>
            <section>
                <h2>"Wie en hoe lang"</h2>
                {people(card, body, ib_word)}
                {participation(body, library)}
                {time_table(&body.time, ib_word)}
            </section>
            <section>
                <h2>"Wanneer, en waar het landt"</h2>
                {facts(vec![
                    ("Wanneer", card.when.clone()),
                    ("Klaar als", card.done.clone()),
                    ("Waar leg je het vast", body.record.clone()),
                ])}
                {touches(card)}
            </section>
            {other_ways(body)}
            {body.evidence.as_ref().map(|evidence| other_research(evidence, library))}
            {watch_out(&body.watch, library)}
            {special_school_at(body)}
            <section>
                <h2>"Waaraan zie je het"</h2>
                {facts(vec![
                    ("Tel", body.sign.count.clone()),
                    ("Kijk", body.sign.look.clone()),
                    ("Stop of verander", body.sign.stop.clone()),
                ])}
                <p class="small">"Je telt dingen, geen mensen."</p>
            </section>
        </div>
    }
    .into_any()
}

fn step(step: &Step) -> AnyView {
    view! {
        <li>
            <strong>{step.what.clone()}</strong>" "{step.how.clone()}
            " "
            <br/>
            <span class="small">{format!("{} · {}. ", step.who, step.time)}<br/>"Dan ligt er: "{step.result.clone()}</span>
        </li>
    }
    .into_any()
}

fn people(card: &MeasureCard, body: &MeasureBody, ib_word: Option<IbWord>) -> AnyView {
    let roles = |roles: &[Role]| roles.iter().map(|&role| labels::role(role, ib_word)).collect::<Vec<_>>();
    let decides: Vec<&str> =
        card.facts.decides.iter().copied().map(|decider: Decider| labels::decider(decider)).collect();
    let decides = labels::capital(&format!("{}. {}", decides.join(", "), card.decides_note));
    facts(vec![
        ("Wie kan het trekken", labels::capital(&roles(&card.facts.owners).join(" of "))),
        ("Wie zit aan tafel", labels::capital(&roles(&body.table).join(", "))),
        ("Wie beslist", decides),
    ])
}

fn time_table(time: &[SpentTime], ib_word: Option<IbWord>) -> AnyView {
    let rows = time.iter().map(|time| {
        view! {
            <tr>
                <th scope="row">{labels::capital(labels::role(time.role, ib_word))}</th>
                <td>{dates::estimate(time.minutes)}</td>
                <td>{time.source.clone()}</td>
            </tr>
        }
        .into_any()
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label="Tijd per rol">
            <table>
                <caption>"Tijd per persoon, over de hele maatregel. "<span class="tag tag-own">"onze schatting"</span></caption>
                <thead>
                    <tr><th scope="col">"Rol"</th><th scope="col">"Tijd"</th><th scope="col">"Waar die tijd vandaan komt"</th></tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The warning that mid-year this is a voluntary try-out, if it applies.
fn touches(card: &MeasureCard) -> Option<AnyView> {
    let warning = crate::kit::words::reasons::touches_work_division(&card.facts)?;
    Some(view! { <p>{warning}</p> }.into_any())
}

fn other_ways(body: &MeasureBody) -> Option<AnyView> {
    let ways: Vec<(&'static str, String)> = [
        ("Kleine school", &body.fits.small_school),
        ("Geen assistent", &body.fits.no_support_staff),
        ("Eén school, één bestuur", &body.fits.single_board),
    ]
    .into_iter()
    .filter_map(|(case, way)| Some((case, way.clone()?)))
    .collect();
    (!ways.is_empty()).then(|| {
        view! { <section class="other-ways"><h2>"Past het niet? Doe het zo"</h2>{facts(ways)}</section> }.into_any()
    })
}

fn watch_out(watch: &[Watch], library: &Library) -> Option<AnyView> {
    let items = watch.iter().map(|watch| {
        let source = watch.source.as_ref().and_then(|id| library.source(id.as_str())).map(cited);
        view! { <li>{watch.text.clone()}{source}</li> }.into_any()
    });
    (!watch.is_empty())
        .then(|| view! { <section><h2>"Let op"</h2><ul>{items.collect_view()}</ul></section> }.into_any())
}

/// Who has a say by the Wet medezeggenschap op scholen, with the article; the statute itself once.
fn participation(body: &MeasureBody, library: &Library) -> Option<AnyView> {
    let subjects: Vec<_> = body.participation.iter().filter_map(|id| library.participation(id)).collect();
    let statute = library.source(subjects.first()?.source.as_str()).map(cited);
    let rows = subjects.into_iter().map(|subject| {
        let name = labels::capital(&subject.subject);
        view! { <li><strong>{name}</strong>{format!(". {} ({})", subject.says, subject.article)}</li> }.into_any()
    });
    let section = view! {
        <div class="participation">
            <h3>"Medezeggenschap volgens de wet"</h3>
            <ul>{rows.collect_view()}</ul>
            <p>"Een vrijwillige proef is nog geen besluit. Gaat het om alle of de meeste scholen van het bestuur? Dan komt de GMR in de plaats van de MR (artikel 16). Jullie MR-reglement kan het anders verdelen."{statute}</p>
        </div>
    };
    Some(section.into_any())
}

fn other_research(evidence: &Evidence, library: &Library) -> AnyView {
    let source = library.source(evidence.source.as_str()).map(cited);
    view! { <section class="notice"><h2>"Wat ander onderzoek zegt"</h2><p>{evidence.text.clone()}{source}</p></section> }
        .into_any()
}

fn facts(facts: Vec<(&'static str, String)>) -> AnyView {
    let rows = facts.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any());
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}
