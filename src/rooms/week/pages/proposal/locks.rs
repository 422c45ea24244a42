//! Blocks that are locked before a new proposal is asked for.

use leptos::prelude::*;
use taakkompas_week::{AssistantWeek, BlockId, EditError, PersonId};

use crate::kit::ui::basics::LazyFold;
use crate::kit::ui::fields::small_button;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels::capital;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words;
use crate::rooms::week::words::proposal as t;

/// The blocks that a proposal may move, each with a lock; hidden if there are none.
pub(super) fn locks(document: WeekHandle, status: StatusLine) -> AnyView {
    let people = Memo::new(move |_| {
        document.with(|week| {
            let has_some = |id: &PersonId| !movable(week, *id).is_empty();
            week.people.iter().map(|person| person.id).filter(has_some).collect::<Vec<_>>()
        })
    });
    let is_empty = Memo::new(move |_| people.with(Vec::is_empty));
    view! {
        <section aria-labelledby="vastzetten" hidden=move || is_empty.get()>
            <h2 id="vastzetten">"Zet vast wat goed is"</h2>
            <p>
                "Wat vaststaat, blijft staan als je opnieuw vraagt. Blokken die doorgaan en uren van een arrangement staan altijd al vast."
            </p>
            <div class="stack">
                <For each=move || people.get() key=|id| id.0 children=move |id| of_person(document, id, status) />
            </div>
        </section>
    }
    .into_any()
}

/// Someone's blocks that a proposal may move.
fn movable(week: &AssistantWeek, id: PersonId) -> Vec<BlockId> {
    let blocks = week.blocks_of(id);
    blocks.into_iter().filter(|block| week.may_be_locked(block)).map(|block| block.id).collect()
}

fn set(week: &mut AssistantWeek, ids: &[BlockId], locked: bool) -> Result<(), EditError> {
    ids.iter().try_for_each(|&id| week.change_block(id, |block| block.locked = locked))
}

fn of_person(document: WeekHandle, id: PersonId, status: StatusLine) -> AnyView {
    let blocks = Memo::new(move |_| document.with(|week| movable(week, id)));
    let name = document.with_untracked(|week| words::person(week, id));
    let all = move |locked: bool| {
        status.report(document.change(|week| {
            let ids = movable(week, id);
            set(week, &ids, locked)
        }));
    };
    let count = move || {
        let (all, locked) = document.with(|week| {
            let ids = movable(week, id);
            let locked = ids.iter().filter(|&&id| week.block(id).is_some_and(|block| block.locked)).count();
            (ids.len(), locked)
        });
        format!(" · {locked} van {all} vast")
    };
    let summary = view! { {capital(&name)}<span class="day-card-state">{count}</span> };
    view! {
        <LazyFold summary>
            <div class="button-row">
                {small_button("Zet alles vast", name.clone(), move || all(true))}
                {small_button("Maak alles los", name.clone(), move || all(false))}
            </div>
            <For each=move || blocks.get() key=|id| id.0 children=move |id| line(document, id, status) />
        </LazyFold>
    }
    .into_any()
}

fn line(document: WeekHandle, id: BlockId, status: StatusLine) -> AnyView {
    let is_locked = Signal::derive(move || document.with(|week| week.block(id).is_some_and(|block| block.locked)));
    let label = move || document.with(|week| week.block(id).map_or_else(String::new, |block| t::line(week, block)));
    view! {
        <label class="choice choice-small">
            <input
                type="checkbox"
                checked=is_locked.get_untracked()
                prop:checked=is_locked
                on:change=move |event| {
                    let locked = event_target_checked(&event);
                    status.report(document.change(|week| set(week, &[id], locked)));
                }
            />
            <span class="choice-text">{label}</span>
        </label>
    }
    .into_any()
}
