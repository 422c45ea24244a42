//! The plan on paper: all of it on one sheet, to lay on the table and to sign, and a sheet for each action that the school
//! asks for.

use leptos::prelude::*;
use taakkompas_content::model::MeasureCard;
use taakkompas_plan::agenda::Item;
use taakkompas_plan::decisions::ActionStatus;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::theme::Theme;

use super::card::{facts, first_step_on_paper, reason};
use super::editor::PlanEditor;
use super::story::story;
use crate::kit::library;
use crate::kit::ui::basics::{LazyFold, with_library};
use crate::kit::ui::icons::named;
use crate::kit::ui::measure_body::measure_body;
use crate::kit::ui::print::print_after_button;
use crate::rooms::plan::words::plan as t;

/// The actions of which a sheet is printed as well.
pub type Chosen = RwSignal<Vec<MeasureId>>;

/// The button that prints the plan, and below it the choice of actions that get a sheet of their own.
pub fn print_choice(editor: PlanEditor, chosen: Chosen) -> AnyView {
    let ids = Memo::new(move |_| {
        editor.derived.agenda.with(|agenda| agenda.items().map(|item| item.measure.clone()).collect::<Vec<_>>())
    });
    let choice = move |id: MeasureId| {
        let Some(card) = library::measures().card(id.as_str()) else { return ().into_any() };
        let field = format!("blad-{id}");
        let is_chosen = {
            let id = id.clone();
            move || chosen.with(|chosen| chosen.contains(&id))
        };
        let change = move |event| {
            let is_on = event_target_checked(&event);
            chosen.update(|chosen| {
                chosen.retain(|other| *other != id);
                if is_on {
                    chosen.push(id.clone());
                }
            });
        };
        view! {
            <li class="choice">
                <input type="checkbox" id=field.clone() prop:checked=is_chosen on:change=change />
                <label for=field>{card.title.clone()}</label>
            </li>
        }
        .into_any()
    };
    let all = move |_| chosen.set(ids.get_untracked());
    view! {
        <LazyFold summary="Print ook een blad per actie" class="fold no-print">
            <p>"Op zo'n blad staan de stappen, wie wat doet, en wat er al gebeurde."</p>
            <ul class="plain-list">
                <For each=move || ids.get() key=ToString::to_string children=choice />
            </ul>
            <p class="cluster">
                <button type="button" class="button-small" on:click=all>"Kies alle acties"</button>
                {print_after_button("Print het plan met deze bladen", move || editor.keep_for_paper())}
            </p>
        </LazyFold>
    }
    .into_any()
}

/// What is printed: nothing of it is on the screen.
pub fn paper(editor: PlanEditor, chosen: Chosen) -> AnyView {
    // In the order of the plan, whatever the order in which they were chosen.
    let sheets = Memo::new(move |_| {
        editor.derived.agenda.with(|agenda| {
            let is_chosen = |id: &MeasureId| chosen.with(|chosen| chosen.contains(id));
            agenda.items().map(|item| item.measure.clone()).filter(is_chosen).collect::<Vec<_>>()
        })
    });
    let sheet = move |id: MeasureId| {
        library::measures().card(id.as_str()).map_or_else(|| ().into_any(), |card| action_sheet(editor, card))
    };
    view! {
        <div class="print-only">
            {move || editor.derived.begun.get().then(|| whole(editor))}
            <For each=move || sheets.get() key=ToString::to_string children=sheet />
        </div>
    }
    .into_any()
}

/// The whole plan on one sheet.
fn whole(editor: PlanEditor) -> AnyView {
    let has_name = editor.scan(|scan| !scan.name.is_empty());
    let groups = move || {
        editor.derived.agenda.with(|agenda| {
            let goals = agenda.goals.iter().filter(|goal| !goal.items.is_empty());
            let goals =
                goals.map(|goal| rows(editor, &t::goal_sentence(goal.goal.kind), goal.goal.kind.theme(), &goal.items));
            let others = (!agenda.others.is_empty()).then(|| rows(editor, t::BESIDE, None, &agenda.others));
            goals.chain(others).collect_view()
        })
    };
    let waiting = move || {
        let titles = editor.facts(|facts| t::waiting(&facts));
        (!titles.is_empty()).then(|| view! { <p class="small">{t::later(&titles)}</p> }.into_any())
    };
    view! {
        {(!has_name).then(|| view! { <p class="agreement">"School:"<span class="write-line"></span></p> }.into_any())}
        <table class="plan-on-paper">
            <thead>
                <tr>
                    <th scope="col">"Actie"</th>
                    <th scope="col">"Wie"</th>
                    <th scope="col">"Klaar voor"</th>
                    <th scope="col">"Klaar als"</th>
                    <th scope="col">"Stand"</th>
                </tr>
            </thead>
            {groups}
        </table>
        {waiting}
        <p class="small">"Stand op deze dag: ✓ gedaan, ▸ bezig, ✕ gestopt, leeg: nog niet begonnen."</p>
        <div class="signatures">
            <p class="agreement">"Besproken op:"<span class="write-line"></span></p>
            <p class="agreement">"Paraaf schoolleider:"<span class="write-line"></span></p>
            <p class="agreement">"Paraaf team:"<span class="write-line"></span></p>
            <p class="agreement">"Paraaf PMR:"<span class="write-line"></span></p>
        </div>
    }
    .into_any()
}

fn rows(editor: PlanEditor, heading: &str, theme: Option<Theme>, items: &[Item]) -> AnyView {
    let row = |item: &Item| {
        let card = library::measures().card(item.measure.as_str())?;
        let note = (!item.decision.note.is_empty()).then(|| format!("Notitie: {}", item.decision.note));
        Some(
            view! {
                <tr>
                    <th scope="row">{card.title.clone()}{note.map(|note| view! { <br/><span>{note}</span> }.into_any())}</th>
                    <td>{t::roles(&item.owners(), editor.ib_word())}</td>
                    <td>{t::due(item.due())}</td>
                    <td>{card.done.clone()}</td>
                    <td>{sign(item.decision.progress)}</td>
                </tr>
            }
            .into_any(),
        )
    };
    view! {
        <tbody>
            <tr><th colspan="5" scope="rowgroup">{named(theme, heading.to_owned())}</th></tr>
            {items.iter().filter_map(row).collect_view()}
        </tbody>
    }
    .into_any()
}

const fn sign(progress: ActionStatus) -> &'static str {
    match progress {
        ActionStatus::NotYet => "",
        ActionStatus::Busy => "▸",
        ActionStatus::Done => "✓",
        ActionStatus::Stopped => "✕",
    }
}

/// One action on a sheet of its own: what was agreed on, all steps, and what became of it.
fn action_sheet(editor: PlanEditor, card: &'static MeasureCard) -> AnyView {
    let item = editor.item(&card.facts.id);
    view! {
        <article class="sheet measure one-action" data-sheet=card.facts.id.to_string()>
            <h2>{card.title.clone()}</h2>
            {reason(editor, item)}
            {facts(editor, card, item)}
            {first_step_on_paper(editor, card, item)}
            {story(item)}
            {with_library(move |library| {
                let body = library.body(card.facts.id.as_str());
                body.map_or_else(|| ().into_any(), |body| measure_body(card, body, &library, editor.ib_word()))
            })}
            <p class="agreement">"Onze afspraak:"<span class="write-line"></span></p>
        </article>
    }
    .into_any()
}
