//! A task of the chosen division: who has it, given or taken away by hand, and locked.

use leptos::prelude::*;
use taakkompas_division::{ColleagueId, EditError, Share, TaskDivision, TaskId};

use crate::kit::browser;
use crate::kit::ui::basics::LazyFold;
use crate::kit::ui::fields::{required_select, small_button};
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::labels::capital;
use crate::kit::words::numbers::count;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::hours;
use crate::rooms::division::words::proposals as t;

/// The task in one line; opening it shows the fields.
pub(super) fn task(document: DivisionHandle, id: TaskId, status: StatusLine) -> AnyView {
    let label = move || document.with(|of| capital(&t::task(of, id)));
    let state = move || document.with(|of| state(of, id));
    let summary = view! { {label}<span class="person-state">" · "{state}</span> };
    view! { <LazyFold summary attr:data-task=id.to_string()>{fields(document, id, status)}</LazyFold> }.into_any()
}

/// For example "20 uur · leraar groep 8 · staat vast".
fn state(of: &TaskDivision, id: TaskId) -> String {
    let time = of.task(id).map_or(0, |task| of.minutes_left(task));
    let locked = if of.locks.iter().any(|lock| lock.task == id) { " · staat vast" } else { "" };
    format!("{} · {}{locked}", hours::to_tenths(time), t::holders(of, &of.chosen, id))
}

fn shares(of: &TaskDivision, id: TaskId) -> Vec<Share> {
    of.chosen.iter().copied().filter(|share| share.task == id).collect()
}

fn parts(of: &TaskDivision, id: TaskId) -> u8 {
    of.task(id).map_or(1, |task| of.parts(task))
}

fn fields(document: DivisionHandle, id: TaskId, status: StatusLine) -> AnyView {
    let own =
        Memo::new(move |_| document.with(|of| shares(of, id).iter().map(|share| share.colleague).collect::<Vec<_>>()));
    // Of what exactly four or everyone do, each has one part, so there is nothing to explain.
    let explained = move |of: &TaskDivision| of.task(id).map_or(1, |task| if of.most_parts_each(task) == 1 { 1 } else { of.parts(task) });
    let parts = Memo::new(move |_| document.with(explained));
    let of_parts = move || {
        (parts.get() > 1).then(|| {
            let words = count(parts.get().into(), "deel", "delen");
            view! { <p class="hint">{format!("Deze taak heeft {words}. Je geeft er steeds één.")}</p> }
        })
    };
    view! {
        <ul class="plain-list shares">
            <For each=move || own.get() key=|id: &ColleagueId| id.0 children=move |who| share(document, id, who, status) />
        </ul>
        {of_parts}
        {give(document, id, status)}
    }
    .into_any()
}

/// Someone's share, with buttons to lock it and to take it away.
fn share(document: DivisionHandle, id: TaskId, colleague: ColleagueId, status: StatusLine) -> AnyView {
    let is_locked = Memo::new(move |_| {
        document.with(|of| of.locks.iter().any(|lock| (lock.task, lock.colleague) == (id, colleague)))
    });
    let (task, who) = document.with_untracked(|of| (t::task(of, id), t::who(of, colleague)));
    let label = move || {
        document.with(|of| {
            let found = shares(of, id).into_iter().find(|share| share.colleague == colleague);
            let (of_task, parts) = (of.task(id), found.map_or(0, |share| share.parts));
            let time = of_task.map_or(0, |task| of.part_minutes(task)) * u32::from(parts);
            format!("{}, {}", capital(&t::who(of, colleague)), hours::to_tenths(time))
        })
    };
    let whose = format!("{task}, {who}");
    let held = {
        let whose = whose.clone();
        move |_| {
            let lock = !is_locked.get_untracked();
            let done = document.change(|of| set_lock(of, id, colleague, lock));
            if status.report(done).is_some() {
                status.announce(format!("{} {}.", capital(&whose), if lock { "staat vast" } else { "staat los" }));
            }
        }
    };
    let hidden = whose.clone();
    let take = move || {
        let done = document.change(|of| {
            of.take(id, colleague);
            of.unlock(id, colleague);
            Ok(())
        });
        if status.report(done).is_some() {
            status.announce(format!("{} doet '{task}' niet meer.", capital(&who)));
            status.focus();
        }
    };
    view! {
        <li class="share">
            <span>{label}</span>
            <button type="button" class="button-small" aria-pressed=move || is_locked.get().to_string() on:click=held>
                "Staat vast"<span class="visually-hidden">": "{hidden}</span>
            </button>
            {small_button("Haal weg", whose, take)}
        </li>
    }
    .into_any()
}

fn set_lock(of: &mut TaskDivision, id: TaskId, colleague: ColleagueId, lock: bool) -> Result<(), EditError> {
    if !lock {
        of.unlock(id, colleague);
        return Ok(());
    }
    let found = shares(of, id).into_iter().find(|share| share.colleague == colleague);
    found.map_or(Ok(()), |share| of.lock(share))
}

fn give(document: DivisionHandle, id: TaskId, status: StatusLine) -> AnyView {
    let offered = Memo::new(move |_| document.with(|of| t::who_may(of, id)));
    let options = Signal::derive(move || {
        let nobody = (String::new(), "kies een collega".to_owned());
        core::iter::once(nobody).chain(offered.get()).collect::<Vec<_>>()
    });
    let chosen = RwSignal::new(String::new());
    // Empty until a colleague is chosen, and again when that colleague is no longer offered.
    let code = Signal::derive(move || {
        let of = chosen.get();
        if offered.with(|all| all.iter().any(|(code, _)| *code == of)) { of } else { String::new() }
    });
    let lacks = RwSignal::new(false);
    let choose = Callback::new(move |code| chosen.set(code));
    let field = format!("geef-{id}");
    let of_field = field.clone();
    let give = move |_| {
        let typed = code.get_untracked();
        let to =
            document.with_untracked(|of| of.colleagues.iter().map(|who| who.id).find(|who| who.to_string() == typed));
        lacks.set(to.is_none());
        let Some(to) = to else {
            browser::focus_soon(vec![of_field.clone()]);
            return;
        };
        if let Some(holder) = document.with_untracked(|of| held_by(of, id)) {
            status.reject(format!("Deze taak staat vast bij {holder}. Maak dat eerst los. Er is niets veranderd."));
            status.focus();
            return;
        }
        if status.report(document.change(|of| give_to(of, id, to))).is_some() {
            chosen.set(String::new());
            status.announce(
                document.with_untracked(|of| format!("{} doet nu '{}'.", capital(&t::who(of, to)), t::task(of, id))),
            );
        } else {
            // The status line may be far above this row.
            status.focus();
        }
    };
    view! {
        <p hidden=move || offered.with(|all| !all.is_empty())>"Er is niemand anders die deze taak kan of mag doen."</p>
        <div class="cluster rule-fields give" hidden=move || offered.with(Vec::is_empty)>
            {required_select(field, "Geef deze taak aan", "Kies eerst een collega.", options, code, lacks, choose)}
            <button type="button" class="button-quiet" on:click=give>
                "Geef"<span class="visually-hidden">": "{document.with_untracked(|of| t::task(of, id))}</span>
            </button>
        </div>
    }
    .into_any()
}

/// Who holds a one-part task, if that share is locked.
fn held_by(of: &TaskDivision, id: TaskId) -> Option<String> {
    let lock = of.locks.iter().find(|lock| lock.task == id)?;
    (parts(of, id) == 1).then(|| t::who(of, lock.colleague))
}

/// Gives someone one more part. A one-part task is first taken from whoever has it.
fn give_to(of: &mut TaskDivision, id: TaskId, to: ColleagueId) -> Result<(), EditError> {
    let own = shares(of, id);
    if parts(of, id) == 1 {
        own.iter().for_each(|share| of.take(id, share.colleague));
    }
    let has = own.iter().find(|share| share.colleague == to).map_or(0, |share| share.parts);
    of.give(Share { task: id, colleague: to, parts: has.saturating_add(1) })
}
