//! The page of `PlanPage::Action`: that of its measure, with the school's own strip on top and all the reasons for it.

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
use crate::kit::ui::links::permalink;
use crate::kit::ui::measure_page::{OfAddress, address, measure_article, to_the_scan};
use crate::kit::ui::print::{print_after_button, print_head};
use crate::kit::words::controls::PUT_BACK;
use crate::rooms::plan::pages::chain::chain;
use crate::rooms::plan::words::plan as t;
use crate::rooms::route::{LibraryPage, PlanPage, Route};

pub fn action_page(id: &str) -> AnyView {
    let Some((card, retired)) = library::measure_now(id) else { return unknown() };
    let editor = PlanEditor::open();
    let item = editor.item(&card.facts.id);
    let has_plan = editor.derived.begun;
    let article = measure_article(
        card,
        retired,
        OfAddress {
            class: "one-action",
            strip: view! { {print_head()}{editor.news_line()}{place(editor, card, item)} }.into_any(),
            first_step: first_step(editor, card, item),
            reasons: reasons(editor, card, item),
            foot: view! {
                <div class="no-print">{permalink("Link naar deze maatregel:", &address(card))}</div>
                <p class="print-only agreement">"Onze afspraak:"<span class="write-line"></span></p>
            }
            .into_any(),
        },
    );
    let back = move || {
        if has_plan.get() {
            view! { <Link to=Route::Plan(PlanPage::Plan)>"Terug naar het actieplan"</Link> }.into_any()
        } else {
            view! { <Link to=Route::Library(LibraryPage::Measures)>"Alle maatregelen"</Link> }.into_any()
        }
    };
    view! {
        {article}
        <div class="button-row">
            {print_after_button("Print deze actie", move || editor.keep_for_paper())}
            {back}
        </div>
    }
    .into_any()
}

/// From the school's answers to the measure.
fn reasons(editor: PlanEditor, card: &'static MeasureCard, item: Memo<Option<Item>>) -> AnyView {
    // Memos, so that what is open in the chain stays open while the school writes a note.
    let answers = Memo::new(move |_| editor.scan(|scan| scan.answers.clone()));
    let reasons = Memo::new(move |_| item.with(|item| item.as_ref().map_or_else(Vec::new, |item| why(editor, item))));
    view! {
        <section class="no-print" id="waarom">
            <h2>"Waarom deze actie?"</h2>
            {with_library(move |library| answers.with(|answers| chain(card, answers, reasons.get(), &library)))}
        </section>
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
    let has_plan = editor.derived.begun;
    let shown = move || {
        if !has_plan.get() {
            return view! { <div class="notice no-print">{to_the_scan()}</div> }.into_any();
        }
        match place.get() {
        PlanStatus::InPlan => view! {
            <section class="own-strip" aria-labelledby="in-plan">
                <h2 class="no-print" id="in-plan">"In jullie plan"</h2>
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
