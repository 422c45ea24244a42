//! What can be ticked: each with a field to explain it once it is.

use leptos::prelude::*;
use taakkompas_board::Question;
use taakkompas_board::handover::{Item, OwnAsk};
use taakkompas_board::summary::LONGEST_SAYS;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::theme::Theme;

use super::Page;
use crate::kit::browser;
use crate::kit::ui::adding::add_form;
use crate::kit::ui::basics::Fold;
use crate::kit::ui::fields::{area_field, check_field, select_field, small_button};
use crate::kit::words::labels;
use crate::rooms::board::words::{goal, handover as t, measure, question, summary};

/// One thing: the tick, and below it what belongs to it as long as it is ticked.
fn ticked(page: Page, item: Item, label: String, more: Option<AnyView>) -> AnyView {
    let Page { document, status, .. } = page;
    let id = item.to_string().replace(':', "-");
    let item = StoredValue::new(item);
    let is_ticked = Memo::new(move |_| document.with(|handover| item.with_value(|item| handover.is_ticked(item))));
    let says = Signal::derive(move || document.with(|handover| item.with_value(|item| handover.says(item).to_owned())));
    let tick = Callback::new(move |is_ticked| {
        status.report(document.change(|handover| handover.tick(item.get_value(), is_ticked)));
    });
    let explain = Callback::new(move |typed: String| {
        status.report(document.change(|handover| handover.explain(item.get_value(), &typed)));
    });
    let has_field = item.with_value(|item| !matches!(item, Item::Level(_)));
    let field = has_field.then(|| {
        let label_of_field = format!("Uitleg bij '{label}' (mag leeg)");
        area_field(format!("uitleg-{id}"), label_of_field, "", LONGEST_SAYS, says, explain)
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
        let item = |of| ticked(page, Item::Goal(of), goal(of).to_owned(), None);
        view! { <ul class="board-items">{goals.into_iter().map(item).collect_view()}</ul> }.into_any()
    };
    group(summary::GOALS, "Uit jullie plan.", view! { {items} }.into_any())
}

pub(super) fn asks(page: Page) -> AnyView {
    let asks = Memo::new(move |_| page.seen.with(|seen| seen.asks.clone()));
    let items = move || {
        let asks = asks.get();
        if asks.is_empty() {
            return view! { <p>"In het plan staat geen actie waar het bestuur voor nodig is. Een eigen vraag kan hieronder."</p> }
                .into_any();
        }
        let item = |(id, usual): (MeasureId, Question)| {
            let kind = kind_of(page, id.clone(), usual);
            ticked(page, Item::Ask(id.clone()), measure(&id), Some(kind))
        };
        view! { <ul class="board-items">{asks.into_iter().map(item).collect_view()}</ul> }.into_any()
    };
    group(summary::ASKS, "Acties uit jullie plan waar het bestuur bij nodig is.", view! { {items} }.into_any())
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
    let Page { document, status, .. } = page;
    let kind = RwSignal::new(Question::Functions);
    let says = RwSignal::new(String::new());
    let fields = view! {
        {select_field(
            "nieuwe-vraag-soort".to_owned(),
            "Waar gaat jullie vraag over?",
            Signal::stored(questions()),
            Signal::derive(move || kind.get().code().to_owned()),
            Callback::new(move |code: String| kind.set(code.parse().unwrap_or(Question::Other))),
        )}
        {area_field(
            "nieuwe-vraag".to_owned(),
            "Jullie vraag",
            "Schrijf geen namen op, en niets over iemands gezondheid.",
            LONGEST_SAYS,
            says.into(),
            Callback::new(move |typed| says.set(typed)),
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
