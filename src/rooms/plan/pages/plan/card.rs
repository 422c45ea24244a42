//! One action as the plan shows it: what, why, the first step, who, when, and the document it ends up in.

use leptos::prelude::*;
use taakkompas_content::model::MeasureCard;
use taakkompas_plan::agenda::{Item, Moment};
use taakkompas_plan::decisions::ActionStatus;
use taakkompas_plan::facts::Facts;
use taakkompas_scan::catalog::Horizon;

use super::controls::{controls, done_button, movers};
use super::editor::{PlanEditor, heading, summary};
use super::line::line;
use super::story::story;
use crate::kit::ui::basics::href;
use crate::kit::ui::measure_body::{first_step_called, first_step_words};
use crate::kit::words::labels;
use crate::kit::words::reasons::FIRST_STEP;
use crate::rooms::plan::words::plan as t;
use crate::rooms::route::{PlanPage, Route};

pub fn action_card(editor: PlanEditor, card: &'static MeasureCard) -> AnyView {
    let id = &card.facts.id;
    let item = editor.item(id);
    // What leaves the card as it is, is said in it; what takes it away, where the card was.
    let here = editor.within(id.as_str());
    let is_done =
        move || item.with(|item| item.as_ref().is_some_and(|item| item.decision.progress == ActionStatus::Done));
    view! {
        <article class="action card" class:done=is_done data-measure=id.to_string() aria-labelledby=heading(id)>
            <details class="action-fold">
                <summary class="action-head" id=summary(id)>
                    <h3 id=heading(id)>{card.title.clone()}</h3>
                    {tags_in_plan(editor, item)}
                    <span class="small">{who_and_when(editor, item)}</span>
                    {line(editor, item)}
                </summary>
                <div class="fold-body">
                    {reason(editor, item)}
                    {first_step(editor, card, item)}
                    {facts(editor, card, item)}
                    {story(item)}
                    <div class="action-tools">
                        <a href=href(&Route::Plan(PlanPage::Action(id.to_string()))) aria-describedby=heading(id)>
                            "Alle stappen, en waarom"
                        </a>
                        {done_button(here, card, item)}
                    </div>
                    {here.news_line()}
                    {controls(editor, card, item, movers(here, card))}
                </div>
            </details>
        </article>
    }
    .into_any()
}

/// Who leads it and by when it is ready, in a line.
fn who_and_when(editor: PlanEditor, item: Memo<Option<Item>>) -> AnyView {
    let says = with_facts(editor, item, |item, facts| Some(t::who_and_when(item, facts)));
    (move || says()).into_any()
}

/// The first step, called after the day on which it can be taken; just the first if the action is not in the plan.
pub fn first_step(editor: PlanEditor, card: &'static MeasureCard, item: Memo<Option<Item>>) -> AnyView {
    let called = step_called(editor, item);
    (move || first_step_called(&called.get(), card)).into_any()
}

/// The same in words only, for paper.
pub fn first_step_on_paper(editor: PlanEditor, card: &'static MeasureCard, item: Memo<Option<Item>>) -> AnyView {
    let called = step_called(editor, item);
    (move || first_step_words(&called.get(), card)).into_any()
}

fn step_called(editor: PlanEditor, item: Memo<Option<Item>>) -> Memo<String> {
    let called = with_facts(editor, item, |item, facts| Some(t::first_step(item, facts)));
    Memo::new(move |_| called().unwrap_or_else(|| FIRST_STEP.to_owned()))
}

/// Tags on its own page: when it begins if it is still to be done, whether it is small, its progress, and whether the
/// school added it.
pub fn tags(editor: PlanEditor, card: &'static MeasureCard, item: Memo<Option<Item>>) -> AnyView {
    let small = (card.facts.horizon == Horizon::QuickWin).then_some("Kleine stap");
    view! {
        <p class="cluster tags">
            {moment(editor, item)}
            {small.map(|small| view! { <span class="tag">{small}</span> }.into_any())}
            {tag("tag", said(item, t::state))}
            {own(item)}
        </p>
    }
    .into_any()
}

/// Tags in the plan: the same, without what goes without saying there.
fn tags_in_plan(editor: PlanEditor, item: Memo<Option<Item>>) -> AnyView {
    let state = said(item, |item| t::state(item).filter(|_| item.decision.progress != ActionStatus::NotYet));
    view! { <span class="cluster tags">{moment(editor, item)}{tag("tag", state)}{own(item)}</span> }.into_any()
}

fn moment(editor: PlanEditor, item: Memo<Option<Item>>) -> AnyView {
    let says = with_facts(editor, item, |item, facts| item.is_open().then(|| t::moment(item, facts)));
    let is_now = with_facts(editor, item, |item, facts| {
        (item.moment == Moment::Now && !t::is_passed(item, facts)).then(String::new)
    });
    let is_now = move || is_now().is_some();
    (move || says().map(|says| view! { <span class="tag" class:tag-strong=is_now>{says}</span> }.into_any())).into_any()
}

fn own(item: Memo<Option<Item>>) -> AnyView {
    tag("tag tag-own", said(item, |item| item.is_own().then(|| t::OWN.to_owned())))
}

/// Why it is in the plan, the answer it rests on, and why it begins when it does.
pub fn reason(editor: PlanEditor, item: Memo<Option<Item>>) -> AnyView {
    let why = with_facts(editor, item, |item, facts| Some(t::why(item, facts)));
    let reason = with_facts(editor, item, t::because);
    let start = with_facts(editor, item, t::start);
    view! { <p>{why}" "{reason}" "{start}</p> }.into_any()
}

/// Who, when, how long, in which document, and when it is done; the school's own choices are marked.
pub fn facts(editor: PlanEditor, card: &'static MeasureCard, item: Memo<Option<Item>>) -> AnyView {
    let ib_word = editor.ib_word();
    let owners = move || item.with(|item| item.as_ref().map(|item| t::roles(&item.owners(), ib_word)));
    let chosen_owners = said(item, |item| (!item.decision.owners.is_empty()).then(|| t::OWN.to_owned()));
    let due = said(item, |item| Some(t::due(item.due())));
    let own_due = said(item, |item| item.decision.due.is_some().then(|| t::OWN.to_owned()));
    let time = move || {
        item.with(|item| item.as_ref().map(|item| format!("{} (onze schatting)", t::time(&item.time, ib_word))))
    };
    let note = said(item, |item| (!item.decision.note.is_empty()).then(|| item.decision.note.clone()));
    let row = |name: &'static str, value: AnyView| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }.into_any();
    let wide = |name: &'static str, value: AnyView| {
        view! { <div class="wide"><dt>{name}</dt><dd>{value}</dd></div> }.into_any()
    };
    view! {
        <dl class="action-facts">
            {row("Wie trekt het", view! { {owners}" "{tag("tag tag-own", chosen_owners)} }.into_any())}
            {row("Klaar voor", view! { {due}" "{tag("tag tag-own", own_due)} }.into_any())}
            {row("Landt in", labels::capital(labels::document(card.facts.document)).into_any())}
            {wide("Tijd per persoon", time.into_any())}
            {wide("Klaar als", card.done.clone().into_any())}
            {move || note().map(|note| wide("Notitie", note.into_any()))}
        </dl>
    }
    .into_any()
}

/// Text about an action; `None` once the action is out of the plan.
fn said(
    item: Memo<Option<Item>>,
    say: fn(&Item) -> Option<String>,
) -> impl Fn() -> Option<String> + Copy + Send + 'static {
    move || item.with(|item| item.as_ref().and_then(say))
}

/// As [`said`], for what depends on the rest of the plan as well.
fn with_facts(
    editor: PlanEditor,
    item: Memo<Option<Item>>,
    say: fn(&Item, &Facts<'_>) -> Option<String>,
) -> impl Fn() -> Option<String> + Copy + Send + Sync + 'static {
    move || item.with(|item| item.as_ref().and_then(|item| editor.facts(|facts| say(item, &facts))))
}

fn tag(class: &'static str, says: impl Fn() -> Option<String> + Send + 'static) -> AnyView {
    (move || says().map(|says| view! { <span class=class>{says}</span> }.into_any())).into_any()
}
