//! One kind question for each action whose date has passed, and for each that was put off until now: the first is open.

use leptos::prelude::*;
use taakkompas_content::model::MeasureCard;
use taakkompas_plan::agenda::Item;
use taakkompas_plan::agreements::acts::{Outcome, almost};
use taakkompas_plan::agreements::day::PlanDay;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_school::school_year::HolidayId;

use super::card::first_step;
use super::controls::{holiday_choice, holiday_select};
use super::editor::PlanEditor;
use crate::kit::library;
use crate::kit::ui::basics::Link;
use crate::kit::words::controls::PUT_BACK;
use crate::rooms::plan::words::keeping as t;
use crate::rooms::route::{PlanPage, Route};
use taakkompas_plan::agreements::history::History;

/// The questions; empty as long as there is nothing to ask.
pub fn questions(editor: PlanEditor) -> AnyView {
    let passed = Memo::new(move |_| editor.on_day(|day| ids(&day.passed)));
    let to_look_at = Memo::new(move |_| editor.on_day(|day| day.to_look_at.clone()));
    let is_there = Memo::new(move |_| !passed.with(Vec::is_empty) || !to_look_at.with(Vec::is_empty));
    // One question at a time: the next opens when the first is answered.
    let first = Memo::new(move |_| {
        passed.with(|passed| passed.first().cloned()).or_else(|| to_look_at.with(|ids| ids.first().cloned()))
    });
    let more = move || {
        let count = passed.with(Vec::len) + to_look_at.with(Vec::len);
        (count > 1).then(|| view! { <p>{t::questions(count)}</p> }.into_any())
    };
    let shown = move || {
        is_there.get().then(|| {
            view! {
                <section class="no-print">
                    <h2>"Even terugkijken"</h2>
                    {more}
                    <For
                        each=move || passed.get()
                        key=ToString::to_string
                        children=move |id| asked(editor, &id, first, question)
                    />
                    <For
                        each=move || to_look_at.get()
                        key=ToString::to_string
                        children=move |id| asked(editor, &id, first, look_again)
                    />
                </section>
            }
            .into_any()
        })
    };
    shown.into_any()
}

fn ids(items: &[&Item]) -> Vec<MeasureId> {
    items.iter().map(|item| item.measure.clone()).collect()
}

fn asked(
    editor: PlanEditor,
    id: &MeasureId,
    first: Memo<Option<MeasureId>>,
    ask: fn(PlanEditor, &'static MeasureCard) -> AnyView,
) -> AnyView {
    let Some(card) = library::measures().card(id.as_str()) else { return ().into_any() };
    let is_first = Memo::new(move |_| first.with(|first| first.as_ref() == Some(&card.facts.id)));
    view! {
        <details class="fold check-in" data-asks=id.to_string() open=is_first>
            <summary>{card.title.clone()}</summary>
            <div class="fold-body">
                {ask(editor, card)}
                <p><Link to=Route::Plan(PlanPage::Action(id.to_string()))>"Bekijk deze actie"</Link></p>
            </div>
        </details>
    }
    .into_any()
}

/// What was to be ready before a holiday that has come: gelukt, bijna, schuif door, we stoppen.
fn question(editor: PlanEditor, card: &'static MeasureCard) -> AnyView {
    answers(editor, card, t::question, editor.coming_holidays().to_vec())
}

/// What is to be ready before the holiday that comes next: the same answers. It takes the place of the action on the page,
/// so the first step stands with it.
fn question_before(editor: PlanEditor, card: &'static MeasureCard) -> AnyView {
    let [_, later @ ..] = editor.coming_holidays();
    let step = first_step(editor, card, editor.item(&card.facts.id));
    view! { {step}{answers(editor, card, t::question_before, later.to_vec())} }.into_any()
}

/// The four answers to a question about an action, with a line that may stay empty.
fn answers(
    editor: PlanEditor,
    card: &'static MeasureCard,
    says: fn(&Item) -> String,
    holidays: Vec<HolidayId>,
) -> AnyView {
    let id = &card.facts.id;
    let item = editor.item(id);
    let due = untrack(|| item.with(|item| item.as_ref().map(Item::due)));
    let nearly = editor.scan(|scan| almost(&scan.calendar, due, editor.today()));
    let line = StoredValue::new(String::new());
    let Some(&first) = holidays.first() else { return ().into_any() };
    let to = RwSignal::new(first);
    let field = format!("regel-{id}");
    let press = move |outcome: Outcome| editor.answer(id, outcome, &line.get_value());
    let button = move |says: &'static str, outcome: Outcome| {
        view! { <button type="button" class="button-small" on:click=move |_| press(outcome)>{says}</button> }.into_any()
    };
    let along = move || t::along(&editor.along(id, to.get()));
    view! {
        <p>{move || item.with(|item| item.as_ref().map(says))}</p>
        <div class="field">
            <label for=field.clone()>"Een regel erbij (mag leeg blijven)"</label>
            <input
                id=field
                type="text"
                maxlength=History::LONGEST_LINE.to_string()
                autocomplete="off"
                on:input=move |event| line.set_value(event_target_value(&event))
            />
        </div>
        <div class="cluster" role="group" aria-label=card.title.clone()>
            {button("Gelukt", Outcome::Done)}
            {button("Bijna", Outcome::Almost)}
            {button("We stoppen", Outcome::Stopped)}
        </div>
        <p class="hint">{t::almost(nearly)}</p>
        {holiday_select(holidays, card, "door", "Schuif door naar", to)}
        {move || along().map(|says| view! { <p class="hint">{says}</p> }.into_any())}
        <p>
            <button type="button" class="button-small" on:click=move |_| press(Outcome::MoveTo(to.get_untracked()))>
                "Schuif door"
            </button>
        </p>
    }
    .into_any()
}

/// The questions about what is to be ready before the next holiday, for the last weeks before it; the first is open.
pub fn before_the_holiday(editor: PlanEditor, ids: Memo<Vec<MeasureId>>) -> AnyView {
    let first = Memo::new(move |_| ids.with(|ids| ids.first().cloned()));
    view! {
        <For
            each=move || ids.get()
            key=ToString::to_string
            children=move |id| asked(editor, &id, first, question_before)
        />
    }
    .into_any()
}

/// Something that was put off until a holiday that is over.
fn look_again(editor: PlanEditor, card: &'static MeasureCard) -> AnyView {
    let id = &card.facts.id;
    let until: Option<HolidayId> = editor
        .derived
        .agreements
        .with_untracked(|agreements| agreements.of(id).and_then(|kept| kept.history.postponed_until()));
    let again = holiday_choice(editor);
    view! {
        <p>{until.map(t::look_again)}</p>
        <p class="cluster">
            <button type="button" class="button-small" on:click=move |_| editor.restore(id)>
                {format!("{PUT_BACK} in het plan")}
            </button>
            <button type="button" class="button-small" on:click=move |_| editor.reject(id, "")>"Haal uit het plan"</button>
        </p>
        {holiday_select(editor.coming_holidays().to_vec(), card, "opnieuw", "Of stel opnieuw uit tot na", again)}
        <p>
            <button type="button" class="button-small" on:click=move |_| editor.postpone(id, again.get_untracked())>
                "Stel opnieuw uit"
            </button>
        </p>
    }
    .into_any()
}

/// On the result: what waits for the school in its plan.
pub fn waits() -> AnyView {
    let editor = PlanEditor::open();
    let says = Memo::new(move |_| {
        let asked = editor.on_day(|day| day.passed.len() + day.to_look_at.len());
        t::waits(asked, editor.derived.offer.with(Vec::len))
    });
    let shown = move || {
        says.get().map(|says| {
            view! { <p class="no-print">{says}" "<Link to=Route::Plan(PlanPage::Plan)>"Bekijk het actieplan"</Link></p> }
                .into_any()
        })
    };
    shown.into_any()
}

impl PlanEditor {
    /// Reads the plan as it is on the day it is made for.
    pub fn on_day<T>(self, read: impl FnOnce(&PlanDay<'_>) -> T) -> T {
        let today = self.today();
        self.derived.agreements.with(|agreements| {
            self.derived.plan.with(|plan| {
                self.derived.agenda.with(|agenda| {
                    self.scan(|scan| read(&PlanDay::of(agenda, plan, agreements, &scan.calendar, today)))
                })
            })
        })
    }
}
