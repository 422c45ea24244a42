//! What a school decides about one action: who, when, how far, a note; earlier, later, swap, remove.

use crate::kit::records::scan::Scan;
use leptos::prelude::*;
use taakkompas_content::model::MeasureCard;
use taakkompas_plan::agenda::Item;
use taakkompas_plan::agreements::acts::Outcome;
use taakkompas_plan::decisions::{ActionStatus, Direction};
use taakkompas_scan::catalog::{MeasureId, Role};
use taakkompas_school::school_year::HolidayId;

use super::editor::{PlanEditor, heading, move_button};
use super::taking::one;
use crate::kit::ui::saving::SavedLine;
use crate::kit::words::{labels, reasons};
use crate::rooms::plan::words::{keeping, plan as t};

/// The roles that may lead an action, offered after those the measure itself names.
const OWNERS: [Role; 8] = [
    Role::Leader,
    Role::Coordinator,
    Role::Teacher,
    Role::Assistant,
    Role::Ib,
    Role::Specialist,
    Role::Admin,
    Role::Pmr,
];

/// All controls of an action, folded until they are needed: what most schools fill in, and the rest together. `movers` are
/// the buttons that only the plan has.
pub fn controls(
    editor: PlanEditor,
    card: &'static MeasureCard,
    item: Memo<Option<Item>>,
    movers: impl IntoView + 'static,
) -> AnyView {
    view! {
        <details class="fold no-print">
            <summary>"Vul in: wie, wanneer, hoe ver"</summary>
            <div class="fold-body">
                {who(editor, card, item)}
                {when(editor, card, item)}
                {how_far(editor, card, item)}
                {note(editor, card, item)}
                <SavedLine/>
            </div>
        </details>
        <details class="fold no-print">
            <summary>"Meer: verschuif, ruil, haal weg, deel"</summary>
            <div class="fold-body">
                {movers.into_any()}
                {swap(editor, card, item)}
                {out(editor, card)}
                {one(editor, card)}
            </div>
        </details>
    }
    .into_any()
}

/// The button that says that an open action is done.
pub fn done_button(editor: PlanEditor, card: &'static MeasureCard, item: Memo<Option<Item>>) -> AnyView {
    let id = &card.facts.id;
    let is_open = Memo::new(move |_| item.with(|item| item.as_ref().is_some_and(Item::is_open)));
    let button = move || {
        is_open.get().then(|| {
            let press = move |_| editor.answer(id, Outcome::Done, "");
            view! {
                <button type="button" class="button-small no-print" aria-describedby=heading(id) on:click=press>"Gedaan"</button>
            }
            .into_any()
        })
    };
    button.into_any()
}

/// The two buttons that move an action within its goal.
pub fn movers(editor: PlanEditor, card: &'static MeasureCard) -> AnyView {
    let button = move |direction: Direction, says: &'static str| {
        let id = &card.facts.id;
        let press = move |_| editor.move_entry(id, direction);
        view! {
            <button
                type="button"
                class="button-small"
                id=move_button(id, direction)
                aria-describedby=heading(id)
                on:click=press
            >
                {says}
            </button>
        }
        .into_any()
    };
    view! { <p class="cluster">{button(Direction::Up, "Zet hoger")}{button(Direction::Down, "Zet lager")}</p> }
        .into_any()
}

fn who(editor: PlanEditor, card: &'static MeasureCard, item: Memo<Option<Item>>) -> AnyView {
    let measure = &card.facts;
    let ib_word = editor.ib_word();
    let mut roles = measure.owners.clone();
    roles.extend(OWNERS.iter().filter(|role| !measure.owners.contains(role)));
    let owners = Memo::new(move |_| item.with(|item| item.as_ref().map_or_else(Vec::new, |item| item.owners())));
    let at = move |place: usize| owners.with(|owners| owners.get(place).copied());
    let options = |place: usize| {
        let option = move |role: Role| {
            let says = labels::capital(labels::role(role, ib_word));
            choice(role.code().to_owned(), says, move || at(place) == Some(role))
        };
        roles.iter().copied().map(option).collect_view().into_any()
    };
    let first = select(card, "wie", "Wie trekt het?", options(0), move |code| {
        if let Ok(role) = code.parse() {
            editor.set_owners(measure, role, owners.with_untracked(|owners| owners.get(1).copied()));
        }
    });
    let nobody = choice(String::new(), "Niemand anders".to_owned(), move || at(1).is_none());
    let second = select(card, "samen", "Samen met", view! { {nobody}{options(1)} }.into_any(), move |code| {
        if let Some(first) = owners.with_untracked(|owners| owners.first().copied()) {
            editor.set_owners(measure, first, code.parse().ok());
        }
    });
    view! { {first}{second} }.into_any()
}

fn when(editor: PlanEditor, card: &'static MeasureCard, item: Memo<Option<Item>>) -> AnyView {
    let id = &card.facts.id;
    let proposed = move || item.with(|item| item.as_ref().map(|item| item.start.due));
    let is_kept = move || item.with(|item| item.as_ref().is_some_and(|item| item.kept.is_some()));
    let is_proposed = move |holiday: HolidayId| !is_kept() && proposed() == Some(holiday);
    let chosen = Memo::new(move |_| item.with(|item| item.as_ref().map(Item::due)));
    let holidays = Memo::new(move |_| {
        let mut holidays = editor.coming_holidays().to_vec();
        holidays.extend([proposed(), chosen.get()].into_iter().flatten());
        holidays.sort_unstable();
        holidays.dedup();
        holidays
    });
    let options = move || {
        let option = |holiday: HolidayId| {
            let ours = if is_proposed(holiday) { " (voorstel)" } else { "" };
            choice(holiday.to_string(), t::due(holiday) + ours, move || chosen.get() == Some(holiday))
        };
        holidays.get().into_iter().map(option).collect_view()
    };
    select(card, "klaar", "Klaar voor welke vakantie?", options.into_any(), move |code| {
        if let Ok(due) = code.parse() {
            editor.ready_for(id, due);
        }
    })
}

fn how_far(editor: PlanEditor, card: &'static MeasureCard, item: Memo<Option<Item>>) -> AnyView {
    let id = &card.facts.id;
    let now = Memo::new(move |_| item.with(|item| item.as_ref().map(|item| item.decision.progress)));
    let option = |progress: ActionStatus| {
        let says = labels::capital(labels::progress(progress));
        choice(progress.code().to_owned(), says, move || now.get() == Some(progress))
    };
    let options = ActionStatus::ALL.iter().copied().map(option).collect_view().into_any();
    select(card, "stand", "Hoe ver is het?", options, move |code| {
        if let Ok(progress) = code.parse() {
            editor.set_progress(id, progress);
        }
    })
}

fn note(editor: PlanEditor, card: &'static MeasureCard, item: Memo<Option<Item>>) -> AnyView {
    let id = &card.facts.id;
    let field = format!("notitie-{id}");
    let hint = format!("notitie-{id}-uitleg");
    let written = move || item.with(|item| item.as_ref().map_or_else(String::new, |item| item.decision.note.clone()));
    view! {
        <div class="field">
            <label for=field.clone()>"Notitie"</label>
            <p class="hint" id=hint.clone()>"Schrijf geen namen van leerlingen op, en niet wie er ziek is."</p>
            <textarea
                id=field
                rows="3"
                maxlength=Scan::LONGEST_NOTE.to_string()
                aria-describedby=hint
                prop:value=written
                on:input=move |event| editor.write_note(id, &event_target_value(&event))
            ></textarea>
        </div>
    }
    .into_any()
}

fn swap(editor: PlanEditor, card: &'static MeasureCard, item: Memo<Option<Item>>) -> AnyView {
    let id = &card.facts.id;
    let chosen = StoredValue::new(String::new());
    let others = Memo::new(move |_| {
        item.with(|item| item.as_ref().map_or_else(Vec::new, |item| editor.alternatives(item, &card.facts)))
    });
    let view = move || {
        let others = others.get();
        let Some(first) = others.first() else {
            return view! { <p>"Er is nu geen andere maatregel die bij dit doel past."</p> }.into_any();
        };
        // A new list selects its first entry.
        chosen.set_value(first.to_string());
        let option = |id: &MeasureId| choice(id.to_string(), reasons::measure_title(id).to_owned(), || false);
        let options = others.iter().map(option).collect_view().into_any();
        let press = move |_| editor.swap(id, &chosen.get_value().as_str().into());
        view! {
            {select(card, "ruil", "Ruil voor", options, move |code| chosen.set_value(code))}
            <p><button type="button" class="button-small" on:click=press>"Ruil deze actie"</button></p>
        }
        .into_any()
    };
    view.into_any()
}

fn out(editor: PlanEditor, card: &'static MeasureCard) -> AnyView {
    let id = &card.facts.id;
    let field = format!("reden-{id}");
    let reason = StoredValue::new(String::new());
    let reject = move |_| editor.reject(id, &reason.get_value());
    view! {
        {later(editor, card)}
        <div class="field">
            <label for=field.clone()>"Niet voor ons, want (mag leeg blijven)"</label>
            <input
                id=field
                type="text"
                maxlength="200"
                autocomplete="off"
                on:input=move |event| reason.set_value(event_target_value(&event))
            />
        </div>
        <p><button type="button" class="button-small" on:click=reject>"Haal uit het plan"</button></p>
    }
    .into_any()
}

/// Putting off: until which holiday, and what moves along.
fn later(editor: PlanEditor, card: &'static MeasureCard) -> AnyView {
    let id = &card.facts.id;
    let until = holiday_choice(editor);
    // Until after the holiday for which it would be ready: an earlier one may put off nothing.
    if let Some(item) = untrack(|| editor.item(id).get()) {
        let coming = untrack(|| editor.coming_holidays());
        until.set(coming.into_iter().find(|&holiday| holiday == item.due()).unwrap_or(until.get_untracked()));
    }
    let along = move || keeping::along(&editor.along(id, until.get().next()));
    view! {
        {holiday_select(untrack(|| editor.coming_holidays()).to_vec(), card, "uitstel", "Stel uit tot na welke vakantie?", until)}
        {move || along().map(|says| view! { <p class="hint">{says}</p> }.into_any())}
        <p><button type="button" class="button-small" on:click=move |_| editor.postpone(id, until.get_untracked())>"Stel uit"</button></p>
    }
    .into_any()
}

/// One of the coming holidays, the first of them unless the school chooses.
pub fn holiday_choice(editor: PlanEditor) -> RwSignal<HolidayId> {
    let [first, ..] = untrack(|| editor.coming_holidays());
    RwSignal::new(first)
}

/// A select of holidays.
pub fn holiday_select(
    holidays: Vec<HolidayId>,
    card: &'static MeasureCard,
    part: &'static str,
    label: &'static str,
    chosen: RwSignal<HolidayId>,
) -> AnyView {
    let option = |holiday: HolidayId| choice(holiday.to_string(), t::due(holiday), move || chosen.get() == holiday);
    let options = holidays.into_iter().map(option).collect_view();
    select(card, part, label, options.into_any(), move |code| {
        if let Ok(holiday) = code.parse() {
            chosen.set(holiday);
        }
    })
}

/// A labelled native select. `picked` receives the code of the chosen option.
fn select(
    card: &'static MeasureCard,
    part: &'static str,
    label: &'static str,
    options: AnyView,
    picked: impl Fn(String) + 'static,
) -> AnyView {
    let field = format!("{part}-{}", card.facts.id);
    view! {
        <div class="field">
            <label for=field.clone()>{label}</label>
            <select id=field on:change=move |event| picked(event_target_value(&event))>{options}</select>
        </div>
    }
    .into_any()
}

fn choice(code: String, says: String, is_chosen: impl Fn() -> bool + Send + 'static) -> AnyView {
    view! { <option value=code prop:selected=is_chosen>{says}</option> }.into_any()
}
