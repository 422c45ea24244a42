//! The lists around the plan: what waits, what was removed, what can be added, the proposal, the reasons.

use leptos::prelude::*;
use taakkompas_plan::decisions::{Decisions, Entry, Placement};
use taakkompas_plan::facts::{Facts, Place};
use taakkompas_plan::{Action, Goal, NotAGoal, Situation};
use taakkompas_scan::catalog::{Measure, MeasureId};
use taakkompas_scan::theme::Theme;

use super::editor::PlanEditor;
use crate::kit::library;
use crate::kit::ui::basics::{Fold, LazyFold, Link, Notice, href};
use crate::kit::words::controls::PUT_BACK;
use crate::kit::words::{labels, reasons};
use crate::rooms::plan::words::plan as t;
use crate::rooms::route::{LibraryPage, PlanPage, Route};

/// What would come next, and why it waits.
pub fn waiting(editor: PlanEditor) -> AnyView {
    let waiting = Memo::new(move |_| {
        editor.facts(|facts| {
            let waiting = facts.proposal.waiting.iter().filter(|waiting| facts.place(&waiting.measure) == Place::Waits);
            let mut rows: Vec<_> =
                waiting.map(|waiting| (waiting.measure.clone(), reasons::waiting(waiting, &facts))).collect();
            // Group what waits for the same reason, and give the reason once.
            rows.sort_by(|(_, one), (_, other)| one.cmp(other));
            let mut said = String::new();
            for (_, reason) in &mut rows {
                if *reason == said {
                    reason.clear();
                } else {
                    said.clone_from(reason);
                }
            }
            rows
        })
    });
    let is_empty = Memo::new(move |_| waiting.with(Vec::is_empty));
    let shown = move || {
        (!is_empty.get()).then(|| {
            // The rows follow on their own, so that an open fold stays open.
            let rows = rows(waiting, "Zet in het plan", move |id| editor.add(id));
            view! {
                <Fold summary="Wat wacht">
                    <p>
                        "Deze maatregelen komen daarna. Ze zijn niet vergeten. Waarom ze wachten, kan veranderen met de tijd."
                    </p>
                    {rows}
                </Fold>
            }
            .into_any()
        })
    };
    shown.into_any()
}

/// What the school worked on that went into another action, until somebody has read it.
pub fn carried_over(editor: PlanEditor) -> AnyView {
    let carried = Memo::new(move |_| {
        editor
            .scan(|scan| library::carried_over(&scan.decisions).into_iter().map(|of| of.id.clone()).collect::<Vec<_>>())
    });
    let row = |id: &MeasureId| {
        let (card, retired) = library::measure_now(id.as_str())?;
        let to = Route::Plan(PlanPage::Action(card.facts.id.to_string()));
        let told = retired.map(|retired| retired.told.as_str());
        Some(view! { <li>{told}" Kijk bij "<Link to=to>{card.title.as_str()}</Link>"."</li> }.into_any())
    };
    let notice = move || {
        let rows = carried.with(|ids| ids.iter().filter_map(row).collect::<Vec<_>>());
        (!rows.is_empty()).then(|| {
            view! {
                <Notice>
                    <p><strong>"Er zijn acties samengevoegd. Wat jullie besloten, is meegegaan."</strong></p>
                    <ul>{rows}</ul>
                    <p class="no-print">
                        <button type="button" class="button-small" on:click=move |_| editor.has_read(&carried.get_untracked())>
                            "Gelezen"
                        </button>
                    </p>
                </Notice>
            }
            .into_any()
        })
    };
    notice.into_any()
}

/// What the school removed; each can be put back.
pub fn removed(editor: PlanEditor) -> AnyView {
    let editor = editor.within("buiten-het-plan");
    let removed = Memo::new(move |_| {
        // What is gone from the content is told above the plan.
        let is_known = |entry: &&Entry| library::catalog().measure(entry.measure.as_str()).is_some();
        editor.derived.agreements.with(|agreements| {
            let until = |id: &MeasureId| agreements.of(id).and_then(|kept| kept.history.postponed_until());
            let row = |entry: &Entry| {
                (entry.measure.clone(), t::taken_out_until(&entry.decision.placement, until(&entry.measure)))
            };
            editor.derived.plan.with(|plan| plan.removed.iter().filter(is_known).map(row).collect::<Vec<_>>())
        })
    });
    let is_empty = Memo::new(move |_| removed.with(Vec::is_empty));
    let shown = move || {
        (!is_empty.get()).then(|| {
            let rows = rows(removed, PUT_BACK, move |id| editor.restore(id));
            view! { <section><h2>{t::OUT_OF_THE_PLAN}</h2>{rows}</section> }.into_any()
        })
    };
    // Outside of the section, which goes with the last of them.
    view! { {editor.news_line()}{shown} }.into_any()
}

/// Measures, each with a reason and a button.
fn rows(
    rows: Memo<Vec<(MeasureId, String)>>,
    button: &'static str,
    press: impl Fn(&MeasureId) + Copy + Send + 'static,
) -> AnyView {
    let row = move |(id, reason): (MeasureId, String)| {
        let title = reasons::measure_title(&id);
        let named = format!("buiten-{id}");
        view! {
            <li>
                {(!reason.is_empty()).then(|| view! { <p class="small">{reason}</p> }.into_any())}
                <a id=named.clone() href=href(&Route::Plan(PlanPage::Action(id.to_string())))>{title}</a>
                " "
                <button type="button" class="button-small" aria-describedby=named on:click=move |_| press(&id)>
                    {button}
                </button>
            </li>
        }
        .into_any()
    };
    let rows = move || rows.get().into_iter().map(row).collect_view();
    view! { <ul class="plain-list beside-plan">{rows}</ul> }.into_any()
}

/// Every other measure that fits the school, by theme.
pub fn add(editor: PlanEditor) -> AnyView {
    let chosen = StoredValue::new(String::new());
    let options = move || {
        let fits = |measure: &&Measure| {
            editor.scan(|scan| measure.fits(&scan.profile))
                && editor.derived.plan.with(|plan| !plan.holds(measure.id.as_str()))
        };
        let group = |&theme: &Theme| {
            let measures = library::catalog().measures.iter().filter(|measure| measure.theme == theme).filter(fits);
            let option = |measure: &'static Measure| {
                view! { <option value=measure.id.to_string()>{reasons::measure_title(&measure.id)}</option> }.into_any()
            };
            view! { <optgroup label=labels::theme(theme)>{measures.map(option).collect_view()}</optgroup> }.into_any()
        };
        Theme::ALL.iter().map(group).collect_view()
    };
    let add = move |_| {
        let id = chosen.get_value();
        if library::catalog().measure(&id).is_some() {
            chosen.set_value(String::new());
            editor.add(&id.as_str().into());
        }
    };
    view! {
        <LazyFold summary="Voeg zelf een maatregel toe" class="fold no-print">
            <div class="field">
                <label for="toevoegen">"Kies een maatregel"</label>
                <select id="toevoegen" on:change=move |event| chosen.set_value(event_target_value(&event))>
                    <option value="">"Kies"</option>
                    {options}
                </select>
            </div>
            <p class="cluster">
                <button type="button" class="button-small" on:click=add>"Zet in het plan"</button>
                <Link to=Route::Library(LibraryPage::Measures)>"Lees eerst over alle maatregelen"</Link>
            </p>
        </LazyFold>
    }
    .into_any()
}

/// What was proposed, and what the school did with it.
pub fn proposal(editor: PlanEditor) -> AnyView {
    let changed =
        Memo::new(move |_| editor.derived.begun.get() && editor.scan(|scan| !is_as_proposed(&scan.decisions)));
    let fold = move || {
        changed.get().then(|| {
            // A closure of its own, so that an open fold stays open while the school goes on working.
            let goals = move || editor.facts(|facts| proposed(&facts));
            view! { <Fold summary="Het voorstel van Taakkompas">{goals}</Fold> }.into_any()
        })
    };
    fold.into_any()
}

fn is_as_proposed(decisions: &Decisions) -> bool {
    decisions.order.is_empty()
        && decisions.by_measure.values().all(|decision| decision.placement == Placement::AsProposed)
}

fn proposed(Facts { proposal, plan, .. }: &Facts<'_>) -> AnyView {
    let goal = |goal: &Goal| {
        let action = |action: &Action| {
            let says = t::made_of(&action.measure, plan);
            view! { <li>{reasons::measure_title(&action.measure)}". "{says}</li> }.into_any()
        };
        let actions = proposal.actions.iter().filter(|action| action.goal == goal.kind).map(action).collect_view();
        view! { <h3>{t::goal_sentence(goal.kind)}</h3><ul>{actions}</ul> }.into_any()
    };
    proposal.goals.iter().map(goal).collect_view().into_any()
}

/// The limits as sentences, and why the other themes are not goals.
pub fn reasons_why(editor: PlanEditor) -> AnyView {
    let limits = move || {
        let (limits, crisis) =
            editor.derived.proposal.with(|proposal| (proposal.limits, proposal.situation == Situation::Crisis));
        [
            reasons::goal_limit(limits.goals),
            reasons::action_limit(limits.actions),
            reasons::leader_limit(limits.leader_minutes, crisis),
        ]
        .map(|limit| view! { <li>{limit}</li> }.into_any())
        .collect_view()
    };
    let not_goals = move || {
        editor.facts(|facts| {
            let row = |&not_goal: &NotAGoal| {
                let theme = labels::theme(not_goal.theme);
                view! { <li><strong>{theme}</strong>": "{reasons::not_a_goal(not_goal, &facts)}</li> }.into_any()
            };
            facts.proposal.not_goals.iter().map(row).collect_view()
        })
    };
    let folds = move || {
        editor.derived.begun.get().then(|| {
            view! {
                <Fold summary="Waarom niet meer doelen en acties?"><ul>{limits}</ul></Fold>
                <Fold summary="Waarom zijn de andere thema's geen doel?"><ul>{not_goals}</ul></Fold>
            }
            .into_any()
        })
    };
    folds.into_any()
}
