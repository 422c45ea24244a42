//! Usual tasks, to choose from.

use std::collections::BTreeSet;

use leptos::prelude::*;
use taakkompas_content::model::{TaskGroup, UsualTaskText};
use taakkompas_division::{EditError, TaskDivision};

use crate::kit::ui::basics::LazyFold;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::pages::usual::usual_tasks;
use crate::rooms::division::words::list as t;

pub(super) fn usual_section(document: DivisionHandle, status: StatusLine) -> AnyView {
    view! { <LazyFold summary="Kies uit gewone taken van een school">{choices(document, status)}</LazyFold> }.into_any()
}

fn choices(document: DivisionHandle, status: StatusLine) -> AnyView {
    let chosen = RwSignal::new(BTreeSet::<&'static str>::new());
    let add = move |_| {
        let ids = chosen.get_untracked();
        if ids.is_empty() {
            status.reject("Kies eerst een of meer taken.");
        } else if let Some(count) = status.report(document.change(|division| add(division, &ids))) {
            status.announce(t::added(count, 0));
            chosen.set(BTreeSet::new());
        }
        status.focus();
    };
    view! {
        <p class="hint">
            "De grootte is onze schatting: er is geen norm voor uren. Uren staan er alleen bij met een bron. Verander alles wat \
             bij jullie anders is."
        </p>
        {TaskGroup::ALL.iter().map(|&group| of_group(document, chosen, group)).collect_view()}
        <div class="button-row">
            <button type="button" class="button" on:click=add>"Voeg de gekozen taken toe"</button>
        </div>
    }
    .into_any()
}

fn of_group(document: DivisionHandle, chosen: RwSignal<BTreeSet<&'static str>>, group: TaskGroup) -> AnyView {
    let own = usual_tasks().tasks.iter().filter(|text| text.group == group);
    let rows: Vec<AnyView> = own.map(|text| choice(document, chosen, text)).collect();
    view! {
        <fieldset class="usual-group">
            <legend>{t::group(group)}</legend>
            {rows}
        </fieldset>
    }
    .into_any()
}

fn choice(document: DivisionHandle, chosen: RwSignal<BTreeSet<&'static str>>, text: &'static UsualTaskText) -> AnyView {
    let id = text.task.id.as_str();
    let is_there = Memo::new(move |_| document.with(|division| division.task_named(&text.task.label).is_some()));
    let is_chosen = move || is_there.get() || chosen.with(|chosen| chosen.contains(id));
    let more = move || if is_there.get() { "Staat al in de lijst.".to_owned() } else { t::usual(text) };
    view! {
        <label class="choice choice-small">
            <input
                type="checkbox"
                prop:checked=is_chosen
                disabled=move || is_there.get()
                on:change=move |event| {
                    let is = event_target_checked(&event);
                    chosen.update(|chosen| if is { chosen.insert(id); } else { chosen.remove(id); });
                }
            />
            <span class="choice-text"><strong>{text.task.label.as_str()}</strong><span>{more}</span></span>
        </label>
    }
    .into_any()
}

/// Adds the chosen tasks, and marks pairs that one person should not combine if both are in the list.
fn add(division: &mut TaskDivision, ids: &BTreeSet<&'static str>) -> Result<usize, EditError> {
    let all = usual_tasks();
    let mut count = 0;
    for text in all.tasks.iter().filter(|text| ids.contains(text.task.id.as_str())) {
        if division.task_named(&text.task.label).is_none() {
            division.add_task(text.task.task())?;
            count += 1;
        }
    }
    for text in &all.tasks {
        let here = division.task_named(&text.task.label).map(|task| task.id);
        for other in text.task.apart.iter().filter_map(|id| all.task(id)) {
            if let (Some(one), Some(other)) = (here, division.task_named(&other.task.label).map(|task| task.id)) {
                division.keep_apart(one, other)?;
            }
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_task_goes_into_a_list() {
        let ids: BTreeSet<&str> = usual_tasks().tasks.iter().map(|text| text.task.id.as_str()).collect();
        let mut division = TaskDivision::default();
        assert_eq!(add(&mut division, &ids), Ok(ids.len()));
        assert_eq!(division.tasks.len(), ids.len());
        assert_eq!(division.apart.len(), 1);
        assert_eq!(division.check(), Ok(()));
        assert_eq!(add(&mut division, &ids), Ok(0));
    }
}
