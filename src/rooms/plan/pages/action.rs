//! The page of `PlanPage::Action`: one action in full, with all the reasons for it.

use leptos::prelude::*;
use taakkompas_content::model::MeasureCard;
use taakkompas_plan::agenda::Item;
use taakkompas_plan::decisions::Placement;

use super::plan::card::{facts, first_step, reason, tags};
use super::plan::controls::controls;
use super::plan::editor::PlanEditor;
use super::plan::story::story;
use crate::kit::library;
use crate::kit::ui::basics::{Link, PageHead, with_library};
use crate::kit::ui::measure_body::{evidence_labels, leads_on, measure_body};
use crate::kit::ui::print::{print_after_button, print_head};
use crate::kit::words::controls::PUT_BACK;
use crate::rooms::plan::pages::chain::chain;
use crate::rooms::plan::words::plan as t;
use crate::rooms::route::{LibraryPage, PlanPage, Route};

pub fn action_page(id: &str) -> AnyView {
    let Some((card, retired)) = library::measure_now(id) else { return unknown() };
    let editor = PlanEditor::open();
    let item = editor.item(&card.facts.id);
    // Memos, so that what is open in the chain stays open while the school writes a note.
    let answers = Memo::new(move |_| editor.scan(|scan| scan.answers.clone()));
    let reasons = Memo::new(move |_| item.with(|item| item.as_ref().map_or_else(Vec::new, |item| why(editor, item))));
    view! {
        <article class="measure one-action" data-measure=card.facts.id.to_string()>
            <PageHead title=card.title.clone() lead=card.gain.clone() />
            {print_head()}
            <p class="no-print">"Herken je dit? "<q>{card.recognise.clone()}</q></p>
            {retired.map(leads_on)}
            {evidence_labels(card)}
            {editor.news_line()}
            {place(editor, card, item)}
            {first_step(editor, card, item)}
            {with_library(move |library| {
                let body = library.body(card.facts.id.as_str());
                body.map_or_else(|| ().into_any(), |body| measure_body(card, body, &library, editor.ib_word()))
            })}
            <section class="no-print" id="waarom">
                <h2>"Waarom deze actie?"</h2>
                {with_library(move |library| answers.with(|answers| chain(card, answers, reasons.get(), &library)))}
            </section>
            <p class="print-only agreement">"Onze afspraak:"<span class="write-line"></span></p>
        </article>
        <div class="button-row">
            {print_after_button("Print deze actie", move || editor.keep_for_paper())}
            <Link to=Route::Plan(PlanPage::Plan)>"Terug naar het actieplan"</Link>
        </div>
    }
    .into_any()
}

/// The plan's own reasons: the goal, the action, the date.
fn why(editor: PlanEditor, item: &Item) -> Vec<String> {
    editor.facts(|facts| {
        let goal = facts.proposal.goals.iter().find(|goal| Some(goal.kind) == item.goal);
        let goal = goal.map(|goal| t::goal(goal, &facts, item.kept.is_some()));
        [goal, Some(t::why(item, &facts)), t::start(item, &facts)].into_iter().flatten().collect()
    })
}

/// Whether the measure is in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
enum PlanStatus {
    InPlan,
    TakenOut(Placement),
    Elsewhere,
}

/// Whether the action is in the plan, and what the school can do about it.
fn place(editor: PlanEditor, card: &'static MeasureCard, item: Memo<Option<Item>>) -> AnyView {
    let id = &card.facts.id;
    let place = Memo::new(move |_| {
        editor.derived.plan.with(|plan| match plan.removed.iter().find(|entry| entry.measure == *id) {
            _ if plan.holds(id.as_str()) => PlanStatus::InPlan,
            Some(entry) => PlanStatus::TakenOut(entry.decision.placement.clone()),
            None => PlanStatus::Elsewhere,
        })
    });
    let shown = move || {
        match place.get() {
        PlanStatus::InPlan => view! {
            <section aria-label="In jullie plan">
                {tags(editor, card, item)}
                {reason(editor, item)}
                {facts(editor, card, item)}
                {story(item)}
                {controls(editor, card, item, ())}
            </section>
        }
        .into_any(),
        PlanStatus::TakenOut(placement) => view! {
            <div class="notice no-print">
                <p>"Deze actie staat niet meer in jullie plan. "{t::taken_out(&placement)}</p>
                <p><button type="button" class="button-small" on:click=move |_| editor.restore(id)>{format!("{PUT_BACK} in het plan")}</button></p>
            </div>
        }
        .into_any(),
        PlanStatus::Elsewhere => view! {
            <div class="notice no-print">
                <p>"Deze maatregel staat niet in jullie plan."</p>
                <p><button type="button" class="button-small" on:click=move |_| editor.add(id)>"Zet in het plan"</button></p>
            </div>
        }
        .into_any(),
    }
    };
    shown.into_any()
}

/// The id is not in the catalog: an old link or a typing mistake.
fn unknown() -> AnyView {
    view! {
        <PageHead title="Deze actie kennen we niet" />
        <p>"Misschien is de link oud, of staat er een tikfout in. Je antwoorden en je plan staan er nog."</p>
        <ul>
            <li><Link to=Route::Plan(PlanPage::Plan)>"Ga naar het actieplan"</Link></li>
            <li><Link to=Route::Library(LibraryPage::Measures)>"Zoek in alle maatregelen"</Link></li>
        </ul>
    }
    .into_any()
}
