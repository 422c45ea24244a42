//! The tasks of a description, in groups: to add, move and remove.

use leptos::prelude::*;
use taakkompas_descriptions::{Description, TaskAt};

use super::Open;
use super::task::task;
use crate::kit::browser;
use crate::kit::ui::basics::LazyFold;
use crate::kit::ui::fields::{small_button, text_field};
use crate::kit::words::controls::comes_back;
use crate::rooms::descriptions::words;

/// All groups, and a form to add one.
pub(super) fn tasks(open: Open) -> AnyView {
    let count = Memo::new(move |_| open.with(|description| description.groups().len()));
    view! {
        <p class="hint">
            {words::supervised()}" Wat een lesbevoegdheid vraagt, kun je zonder die bevoegdheid niet op 'zelfstandig' zetten."
        </p>
        {move || short_count(open)}
        <For each=move || places(count.get()) key=|place| *place children=move |(_, at)| untrack(|| group(open, at)) />
        <LazyFold summary="Voeg een kopje met taken toe">{new_group(open)}</LazyFold>
    }
    .into_any()
}

/// Each position paired with the count, so that adding or removing one renders all of them again.
fn places(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).map(move |at| (count, at))
}

fn short_count(open: Open) -> String {
    let count = open.with(|description| description.short().count());
    format!("In de korte vorm staan {count} van hooguit {} taken.", Description::MOST_SHORT)
}

fn group(open: Open, at: usize) -> AnyView {
    let heading = Memo::new(move |_| open.with(|of| of.groups().get(at).map(words::heading).unwrap_or_default()));
    let origin =
        move || open.with(|of| of.groups().get(at).map(|group| words::origin(group.origin())).unwrap_or_default());
    let count = Memo::new(move |_| open.with(|of| of.groups().get(at).map_or(0, |group| group.tasks().len())));
    let id = open.field(&format!("kopje-{at}"));
    let one = move |(count, of): (usize, usize)| untrack(|| task(open, TaskAt { group: at, task: of }, count));
    view! {
        <section class="description-group" aria-labelledby=id.clone()>
            <h4 id=id.clone() tabindex="-1">{heading}<span class="description-origin">" "{origin}</span></h4>
            <ul class="plain-list description-tasks">
                <For each=move || places(count.get()) key=|place| *place children=one />
            </ul>
            <LazyFold summary=move || format!("Voeg een taak toe of verander het kopje: {}", heading.get())>
                {change_group(open, at)}
            </LazyFold>
        </section>
    }
    .into_any()
}

fn change_group(open: Open, at: usize) -> AnyView {
    let title = Signal::derive(move || open.with(|of| of.groups().get(at).map(words::heading).unwrap_or_default()));
    let rename = Callback::new(move |text: String| {
        open.change(|description, _| description.rename_group(at, text.trim()));
    });
    let remove = move || {
        let name = title.get_untracked();
        if open.change(|description, _| description.remove_group(at)).is_some() {
            open.status.announce(format!("Weggehaald: {name}. {}", comes_back("het")));
            open.status.focus();
        }
    };
    view! {
        {new_task(open, at)}
        {text_field(
            open.field(&format!("kopje-{at}-naam")),
            "Naam van dit kopje",
            "",
            Description::LONGEST_HEADING,
            title,
            rename,
        )}
        {move || small_button("Haal dit kopje met de taken weg", title.get(), remove)}
    }
    .into_any()
}

/// Adds a task in the school's own words; how far it goes is asked in the task itself.
fn new_task(open: Open, at: usize) -> AnyView {
    let what = RwSignal::new(String::new());
    let id = open.field(&format!("kopje-{at}-nieuw"));
    let add = move |_| {
        let added = open.change(|description, today| description.add_task(at, what.get_untracked().trim(), today));
        if let Some(added) = added {
            what.set(String::new());
            open.status.announce("De taak staat erbij. Kies hoe ver die gaat.");
            browser::focus_soon(vec![super::task::fold_id(open, added)]);
        } else {
            open.status.focus();
        }
    };
    view! {
        <div class="cluster">
            {text_field(
                id,
                "Nieuwe taak",
                "Schrijf één zin: wat, met wie, hoe vaak.",
                Description::LONGEST_TASK,
                what.into(),
                Callback::new(move |text: String| what.set(text)),
            )}
            <button type="button" class="button-quiet" on:click=add>"Voeg deze taak toe"</button>
        </div>
    }
    .into_any()
}

fn new_group(open: Open) -> AnyView {
    let title = RwSignal::new(String::new());
    let add = move |_| {
        let added = open.change(|description, _| description.add_group(title.get_untracked().trim()));
        if let Some(at) = added {
            title.set(String::new());
            open.status.announce("Het kopje staat eronder.");
            browser::focus_soon(vec![open.field(&format!("kopje-{at}"))]);
        } else {
            open.status.focus();
        }
    };
    view! {
        <div class="cluster">
            {text_field(
                open.field("nieuw-kopje"),
                "Naam van het kopje",
                "",
                Description::LONGEST_HEADING,
                title.into(),
                Callback::new(move |text: String| title.set(text)),
            )}
            <button type="button" class="button-quiet" on:click=add>"Voeg dit kopje toe"</button>
        </div>
    }
    .into_any()
}
