//! What can be ticked: each with a field to explain it once it is.

use leptos::prelude::*;
use taakkompas_board::handover::{Item, OwnAsk};
use taakkompas_board::summary::LONGEST_SAYS;
use taakkompas_board::{Handover, Question};
use taakkompas_plan::GoalKind;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::theme::Theme;

use super::{Draft, Page, Typed};
use crate::kit::browser;
use crate::kit::ui::adding::add_form;
use crate::kit::ui::basics::Fold;
use crate::kit::ui::fields::{check_field, select_field, small_button};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels;
use crate::rooms::board::pages::live::{live_area, nobody};
use crate::rooms::board::words::{goal, goal_sentence, handover as t, measure, question, summary};

/// One thing: the tick, and below it what belongs to it as long as it is ticked.
fn ticked(page: Page, item: Item, label: String, more: Option<AnyView>) -> AnyView {
    let called = label.clone();
    ticked_as(page, item, label, &called, Kind::Usual, more)
}

/// Whether a thing goes along as its kind is, or is an action that needs no board by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Usual,
    Other,
}

fn is_ticked_as(kind: Kind, handover: &Handover, item: &Item) -> bool {
    match (kind, item) {
        (Kind::Other, Item::Ask(id)) => handover.is_other_ticked(id),
        _ => handover.is_ticked(item),
    }
}

/// The same with a tick that says more than what its field is called after.
fn ticked_as(page: Page, item: Item, label: String, called: &str, kind: Kind, more: Option<AnyView>) -> AnyView {
    let Page { document, status, typing, .. } = page;
    let id = item.to_string().replace(':', "-");
    let item = StoredValue::new(item);
    let is_ticked =
        Memo::new(move |_| document.with(|handover| item.with_value(|item| is_ticked_as(kind, handover, item))));
    let says = Signal::derive(move || document.with(|handover| item.with_value(|item| handover.says(item).to_owned())));
    let tick = Callback::new(move |is_ticked| {
        let tick = |handover: &mut Handover| match (kind, item.get_value()) {
            (Kind::Other, Item::Ask(id)) => handover.tick_other(id, is_ticked),
            (_, item) => handover.tick(item, is_ticked),
        };
        status.report(document.change(tick));
    });
    let explain = Callback::new(move |typed: String| {
        status.report(document.change(|handover| handover.explain(item.get_value(), &typed)));
        typing.set(None);
    });
    let type_in = Callback::new(move |typed: String| typing.set(Some((Typed::Says(item.get_value()), typed))));
    let has_field = item.with_value(|item| !matches!(item, Item::Level(_)));
    let field = has_field.then(|| {
        let label_of_field = format!("Uitleg bij '{called}' (mag leeg)");
        live_area(format!("uitleg-{id}"), label_of_field, "", LONGEST_SAYS, says, type_in, explain)
    });
    view! {
        <li class="board-item">
            {check_field(label, is_ticked.into(), tick)}
            <div class="board-item-more" hidden=move || !is_ticked.get()>{more}{field}</div>
        </li>
    }
    .into_any()
}

fn group(heading: &'static str, hint: &'static str, inside: AnyView) -> AnyView {
    view! {
        <fieldset class="board-group">
            <legend>{heading}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            {inside}
        </fieldset>
    }
    .into_any()
}

pub(super) fn goals(page: Page) -> AnyView {
    let goals = Memo::new(move |_| page.seen.with(|seen| seen.goals.clone()));
    let items = move || {
        let goals = goals.get();
        if goals.is_empty() {
            return view! { <p>"In het plan staan nog geen doelen."</p> }.into_any();
        }
        let item = |(at, of): (usize, GoalKind)| {
            let label = t::goal_of_plan(goal(of), at, &goal_sentence(of));
            ticked_as(page, Item::Goal(of), label, goal(of), Kind::Usual, None)
        };
        view! { <ul class="board-items">{goals.into_iter().enumerate().map(item).collect_view()}</ul> }.into_any()
    };
    group(summary::GOALS, "Uit jullie plan.", view! { {items} }.into_any())
}

pub(super) fn asks(page: Page) -> AnyView {
    let asks = Memo::new(move |_| page.seen.with(|seen| seen.asks.clone()));
    let others = Memo::new(move |_| page.seen.with(|seen| seen.others.clone()));
    let items = move || {
        let asks = asks.get();
        if asks.is_empty() { view! { <p>{t::NO_ASKS}</p> }.into_any() } else { actions(page, asks, Kind::Usual) }
    };
    let more = move || {
        let others = others.get();
        // Unfolded as long as something in it goes along.
        let is_any = page.document.with_untracked(|handover| others.iter().any(|(id, _)| handover.is_other_ticked(id)));
        (!others.is_empty()).then(|| {
            view! {
                <Fold summary=t::OTHERS open=is_any>
                    <p class="hint">{t::OTHERS_HINT}</p>
                    {actions(page, others, Kind::Other)}
                </Fold>
            }
        })
    };
    let inside = view! { {items}{more} }.into_any();
    group(summary::ASKS, "Acties uit jullie plan waar het bestuur bij nodig is.", inside)
}

fn actions(page: Page, asks: Vec<(MeasureId, Question)>, kind: Kind) -> AnyView {
    let item = |(id, usual): (MeasureId, Question)| {
        let (label, of_question) = (measure(&id), kind_of(page, id.clone(), usual));
        ticked_as(page, Item::Ask(id), label.clone(), &label, kind, Some(of_question))
    };
    view! { <ul class="board-items">{asks.into_iter().map(item).collect_view()}</ul> }.into_any()
}

fn questions() -> Vec<(String, String)> {
    Question::ALL.iter().map(|of| (of.code().to_owned(), question(*of).to_owned())).collect()
}

/// What the question of an action is about.
fn kind_of(page: Page, id: MeasureId, usual: Question) -> AnyView {
    let Page { document, status, .. } = page;
    let of_field = format!("soort-{}", id.as_str());
    let id = StoredValue::new(id);
    let value = Signal::derive(move || {
        document.with(|handover| id.with_value(|id| handover.question(id, usual).code().to_owned()))
    });
    let set = Callback::new(move |code: String| {
        if let Ok(question) = code.parse() {
            status.report(document.change(|handover| handover.set_question(id.get_value(), question)));
        }
    });
    let label = id.with_value(|id| format!("Waar gaat '{}' over?", measure(id)));
    select_field(of_field, label, Signal::stored(questions()), value, set)
}

/// Questions in the school's own words.
pub(super) fn own(page: Page) -> AnyView {
    let Page { document, draft: Draft { kind, says }, .. } = page;
    // Beside the button: that at the top of the page is out of sight.
    let status = StatusLine::new("eigen-vraag-melding");
    let fields = view! {
        {select_field(
            "nieuwe-vraag-soort".to_owned(),
            "Waar gaat jullie vraag over?",
            Signal::stored(questions()),
            Signal::derive(move || kind.get().code().to_owned()),
            Callback::new(move |code: String| kind.set(code.parse().unwrap_or(Question::Other))),
        )}
        {live_area(
            "nieuwe-vraag".to_owned(),
            "Jullie vraag",
            "Schrijf geen namen op, en niets over iemands gezondheid.",
            LONGEST_SAYS,
            says.into(),
            Callback::new(move |typed| says.set(typed)),
            nobody(),
        )}
    };
    let add = move || {
        let done = document.change(|handover| handover.add_own(kind.get_untracked(), &says.get_untracked()));
        if status.report(done).is_some() {
            says.set(String::new());
            status.announce(t::ADDED);
        }
    };
    let list = Memo::new(move |_| document.with(|handover| handover.own().to_vec()));
    let rows = move || {
        let row = |(at, OwnAsk { question: of, says }): (usize, OwnAsk)| {
            let about = format!("{}: {says}", question(of));
            let remove = move || {
                if status.report(document.change(|handover| handover.remove_own(at))).is_some() {
                    status.announce(t::REMOVED);
                    browser::focus_soon(vec!["nieuwe-vraag".to_owned()]);
                }
            };
            view! { <li class="board-item"><span>{about.clone()}</span>" "{small_button("Haal weg", about, remove)}</li> }
        };
        list.get().into_iter().enumerate().map(row).collect_view()
    };
    let inside = view! {
        <ul class="board-items">{rows}</ul>
        {add_form(fields.into_any(), "Voeg deze vraag toe", add)}
        {status.line()}
    };
    group("Een eigen vraag aan het bestuur", "Wat je hier toevoegt, gaat mee.", inside.into_any())
}

pub(super) fn offers(page: Page) -> AnyView {
    let items = Theme::ALL.iter().map(|&theme| ticked(page, Item::Offer(theme), labels::theme(theme).to_owned(), None));
    let inside = view! { <ul class="board-items">{items.collect_view()}</ul> };
    group(summary::OFFERS, "Vink aan wat andere scholen van jullie kunnen zien of leren.", inside.into_any())
}

/// Levels, folded: they go along only for those who ask for it.
pub(super) fn levels(page: Page) -> AnyView {
    let levels = Memo::new(move |_| page.seen.with(|seen| seen.levels.clone()));
    let items = move || {
        let levels = levels.get();
        if levels.is_empty() {
            return view! { <p>"Er is nog geen niveau bekend."</p> }.into_any();
        }
        let item = |(theme, level)| {
            ticked(page, Item::Level(theme), format!("{}: {}", labels::theme(theme), labels::level(level)), None)
        };
        view! { <ul class="board-items">{levels.into_iter().map(item).collect_view()}</ul> }.into_any()
    };
    view! {
        <Fold summary="Willen jullie ook niveaus laten zien?">
            {group(summary::LEVELS, t::LEVELS_HINT, view! { {items} }.into_any())}
        </Fold>
    }
    .into_any()
}
