//! The page of `Route::Plan(PlanPage::Plan)`: reads from top to bottom like an agenda, and is where the school works on
//! its plan.

use leptos::prelude::*;
use taakkompas_plan::Situation;
use taakkompas_plan::agenda::Item;
use taakkompas_scan::catalog::MeasureId;

use crate::kit::library;
use crate::kit::ui::basics::{Link, Notice, PageHead, Tone, href};
use crate::kit::ui::drawings;
use crate::kit::ui::icons::named;
use crate::kit::ui::kept_file::file_bar;
use crate::kit::ui::print::{print_after_button, print_head};
use crate::kit::words::situation;
use crate::rooms::plan::pages::example::example_plan;
use crate::rooms::plan::words::plan as t;
use crate::rooms::route::{PlanPage, Route, ScanPage};
use crate::rooms::scan::words::profile;

pub mod card;
pub mod checking;
pub mod controls;
pub mod editor;
pub mod kept;
pub mod line;
pub mod lists;
pub mod offered;
pub mod paper;
pub mod story;
pub mod taking;

use editor::PlanEditor;

#[component]
pub fn Plan() -> impl IntoView {
    let editor = PlanEditor::open();
    let beside = editor.within("bij-het-plan");
    let sheets = RwSignal::new(Vec::new());
    view! {
        <PageHead title=Route::Plan(PlanPage::Plan).title() />
        {print_head()}
        {paper::paper(editor, sheets)}
        <div class="no-print">
            {lists::carried_over(editor)}
            {kept::kept()}
            {kept::notice()}
            {beginning(editor)}
            {editor.news_line()}
            {checking::questions(editor)}
            {offered::offer(editor)}
            {move || editor.derived.begun.get().then(|| line::names(editor))}
            {headings(editor)}
            {lists::removed(editor)}
            {beside.news_line()}
            <section class="beside" aria-label="Bij dit plan">
                {kept::stood(editor)}
                {lists::waiting(beside)}
                {lists::add(beside)}
                {lists::proposal(editor)}
                {lists::reasons_why(editor)}
                {taking::whole(editor)}
                {move || editor.derived.begun.get().then(|| paper::print_choice(editor, sheets))}
            </section>
            {file_bar()}
            {move || editor.derived.begun.get().then(|| view! {
                <div class="button-row">
                    {print_after_button("Print het plan op één blad", move || {
                        sheets.set(Vec::new());
                        editor.keep_for_paper();
                    })}
                    <Link to=Route::Plan(PlanPage::Result)>"Terug naar het resultaat"</Link>
                </div>
            }.into_any())}
        </div>
    }
}

/// What the plan holds and how much time it takes; before the scan, how to get a plan.
fn beginning(editor: PlanEditor) -> AnyView {
    let counts = Memo::new(move |_| editor.derived.agenda.with(|agenda| (agenda.goals.len(), agenda.items().count())));
    let crisis = move || {
        editor.facts(|facts| {
            let says = (facts.proposal.situation == Situation::Crisis).then(|| situation::in_words(&facts));
            says.map(|says| view! { <Notice tone=Tone::Care><p>{says}</p></Notice> }.into_any())
        })
    };
    let leads = move || editor.facts(|facts| t::leads(facts.leads()).map(|says| view! { <p>{says}</p> }.into_any()));
    let summary = move || {
        let (goals, actions) = counts.get();
        let is_kept = editor.derived.agreements.with(|agreements| agreements.since.is_some());
        t::summary(goals, actions, editor.scan(|scan| scan.profile.filled_in_by), is_kept)
    };
    let hours = move || {
        editor.derived.agenda.with(|agenda| editor.derived.proposal.with(|proposal| t::leader_hours(agenda, proposal)))
    };
    let begin = move || {
        if !editor.derived.begun.get() {
            return nothing_yet();
        }
        view! {
            {crisis}
            <p class="lead">{summary}</p>
            <p>{hours}</p>
            {leads}
            {kept::not_kept(editor)}
            {move || region(editor)}
        }
        .into_any()
    };
    begin.into_any()
}

/// Whose holidays the dates follow: a school of another region sees it before it counts on them. The link leads to the
/// question, which stands halfway a long page.
fn region(editor: PlanEditor) -> AnyView {
    let says = editor.scan(|scan| t::region(scan.calendar.region()));
    let to = format!("{}#{}", href(&Route::Scan(ScanPage::Precise)), profile::REGION);
    view! {
        <p class="small no-print">{says}" "<a href=to>"Verander de regio of de datums"</a></p>
    }
    .into_any()
}

fn nothing_yet() -> AnyView {
    view! {
        <p class="lead">"Hier komt jullie actieplan: hooguit drie doelen, met per actie een eerste stap."</p>
        <p>"Het plan komt uit jullie antwoorden. Doe eerst de korte zelfscan; de helft invullen is genoeg om te beginnen."</p>
        <p class="button-row"><Link to=Route::Scan(ScanPage::Hub) class="button">"Start de zelfscan"</Link></p>
        <div class="side-by-side">{example_plan()}{drawings::year()}</div>
    }
    .into_any()
}

/// The goals with their actions, followed by what stands beside them.
fn headings(editor: PlanEditor) -> AnyView {
    let codes = Memo::new(move |_| {
        editor.derived.agenda.with(|agenda| {
            let goals = agenda.goals.iter().map(|goal| goal.goal.kind.code());
            goals.chain((!agenda.others.is_empty()).then_some(BESIDE)).collect::<Vec<&'static str>>()
        })
    });
    view! { <For each=move || codes.get() key=|code| *code children=move |code| heading(editor, code) /> }.into_any()
}

/// The code of the heading for what stands beside the goals: what cannot wait, and what the school added itself.
const BESIDE: &str = "";

fn heading(editor: PlanEditor, code: &'static str) -> AnyView {
    let ids = Memo::new(move |_| {
        let ids = |items: &[Item]| items.iter().map(|item| item.measure.clone()).collect::<Vec<MeasureId>>();
        editor.derived.agenda.with(|agenda| {
            let goal = agenda.goals.iter().find(|goal| goal.goal.kind.code() == code);
            ids(goal.map_or(&agenda.others, |goal| &goal.items))
        })
    });
    // A goal stays when its last action goes; what stands beside the goals does not.
    let editor = if code == BESIDE { editor } else { editor.within(code) };
    // Keyed, so that a card that stays is not rendered again and no field in it loses the focus.
    let cards =
        view! { <For each=move || ids.get() key=ToString::to_string children=move |id| item_card(editor, &id) /> };
    if code == BESIDE {
        let all_own = Memo::new(move |_| editor.derived.agenda.with(|agenda| agenda.others.iter().all(Item::is_own)));
        let title = move || if all_own.get() { "Door jullie toegevoegd" } else { t::BESIDE };
        return view! { <section class="goal"><h2>{title}</h2>{cards}</section> }.into_any();
    }
    let theme = code.parse().ok();
    let goal = move || {
        editor.derived.proposal.with(|proposal| proposal.goals.iter().position(|goal| goal.kind.code() == code))
    };
    let title = move || {
        goal().and_then(|at| {
            editor.derived.proposal.with(|proposal| {
                proposal.goals.get(at).map(|goal| format!("Doel {}: {}", at + 1, t::goal_sentence(goal.kind)))
            })
        })
    };
    let reason = move || {
        let at = goal();
        let is_kept = editor.derived.agreements.with(|agreements| agreements.since.is_some());
        editor.facts(|facts| facts.proposal.goals.get(at?).map(|goal| t::goal(goal, &facts, is_kept)))
    };
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    view! {
        <section class="goal" data-goal=code>
            <h2>{named(theme, title)}</h2>
            <p>{reason}</p>
            {editor.news_line()}
            {cards}
            {move || is_empty.get().then(|| view! {
                <p>"Bij dit doel staat nu geen actie. Zet er een terug, of voeg er zelf een toe."</p>
            }.into_any())}
        </section>
    }
    .into_any()
}

fn item_card(editor: PlanEditor, id: &MeasureId) -> AnyView {
    library::measures().card(id.as_str()).map_or_else(|| ().into_any(), |measure| card::action_card(editor, measure))
}
