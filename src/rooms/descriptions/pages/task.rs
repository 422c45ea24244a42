//! One task: what it is, how far it goes, how much time it takes. Only what the law allows is offered.

use leptos::prelude::*;
use taakkompas_content::model::Library;
use taakkompas_descriptions::{DescribedTask, Description, Origin, Reach, TaskAt};
use taakkompas_scan::catalog::SourceId;
use taakkompas_school::qualification::{Required, Shortfall};

use super::{FormSpot, Open, time_fields};
use crate::kit::browser;
use crate::kit::ui::basics::{LazyFold, with_library};
use crate::kit::ui::fields::{area_field, check_field, select_field};
use crate::kit::ui::sources::source_list;
use crate::kit::words::controls::comes_back;
use crate::rooms::descriptions::words;

/// The id of the summary that opens a task.
pub(super) fn fold_id(open: Open, at: TaskAt) -> String {
    open.field(&format!("taak-{}-{}", at.group, at.task))
}

/// The task, folded; the summary says what it is and how far it goes.
pub(super) fn task(open: Open, at: TaskAt, count: usize) -> AnyView {
    let what = move || open.with(|of| of.task(at).map(words::what).unwrap_or_default());
    let reach = Memo::new(move |_| {
        let today = open.today();
        open.with(|of| of.task(at).map(|task| of.reach(task, today)))
    });
    let says_reach = move || reach.get().map(words::reach).unwrap_or_default();
    let is_short = move || open.with(|of| of.task(at).is_some_and(DescribedTask::is_short));
    let origin = move || {
        open.with(|of| {
            of.groups()
                .get(at.group)
                .zip(of.task(at))
                .map(|(group, task)| words::origin_of(group, task))
                .unwrap_or_default()
        })
    };
    let summary = view! {
        <span class="description-what">{what}</span>
        " "<span class="tag" data-reach=move || reach.get().map(Reach::code)>{says_reach}</span>
        {move || is_short().then(|| view! { " "<span class="tag">"korte vorm"</span> })}
        " "<span class="description-origin">{origin}</span>
    };
    view! {
        <li>
            <LazyFold summary summary_id=fold_id(open, at) class="fold description-task">{fields(open, at, count)}</LazyFold>
        </li>
    }
    .into_any()
}

fn fields(open: Open, at: TaskAt, count: usize) -> AnyView {
    let open = open.at(FormSpot::Task(at));
    let field = move |part: &str| open.field(&format!("taak-{}-{}-{part}", at.group, at.task));
    let what =
        Signal::derive(move || open.with(|of| of.task(at).map(|task| task.what().to_owned()).unwrap_or_default()));
    let write = Callback::new(move |text: String| {
        open.change(|description, today| description.set_what(at, text.trim(), today));
    });
    let is_short = Signal::derive(move || open.with(|of| of.task(at).is_some_and(DescribedTask::is_short)));
    let mark = Callback::new(move |is_short: bool| {
        open.change(|description, _| description.set_short(at, is_short));
    });
    view! {
        {area_field(field("wat"), "Wat gebeurt er?", "", Description::LONGEST_TASK, what, write)}
        {reach_field(open, at, field("hoe-ver"))}
        {why(open, at)}
        {needs_field(open, at, field("vraagt"))}
        {time_fields::time(
            field("tijd"),
            "Tijd voor deze taak",
            Signal::derive(move || open.with(|of| of.task(at).and_then(DescribedTask::time))),
            Callback::new(move |time| {
                open.change(|description, _| description.set_time(at, time));
            }),
            open,
        )}
        {check_field("Zet deze taak in de korte vorm", is_short, mark)}
        {open.refusal()}
        {buttons(open, at, count)}
    }
    .into_any()
}

/// Offers only what the law allows on this day.
fn reach_field(open: Open, at: TaskAt, id: String) -> AnyView {
    let options = Signal::derive(move || {
        let today = open.today();
        let offered =
            open.with(|of| of.task(at).map(|task| words::offered(of, task.needs(), today)).unwrap_or_default());
        let option = |reach: Reach| (reach.code().to_owned(), crate::kit::words::labels::capital(words::reach(reach)));
        offered.into_iter().map(option).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        let today = open.today();
        open.with(|of| of.task(at).map(|task| of.reach(task, today).code().to_owned()).unwrap_or_default())
    });
    let change = Callback::new(move |code: String| {
        if let Some(&reach) = Reach::ALL.iter().find(|reach| reach.code() == code) {
            open.change(|description, today| description.set_reach(at, reach, today));
        }
    });
    select_field(id, "Hoe ver gaat het?", options, value, change)
}

/// Why the task goes no further, with the sources.
fn why(open: Open, at: TaskAt) -> AnyView {
    let why = Memo::new(move |_| {
        let today = open.today();
        open.with(|of| of.task(at).and_then(|task| of.legal_position().why_not(task.needs(), today)))
    });
    (move || why.get().map(|of| because(open, of))).into_any()
}

fn because(open: Open, why: Shortfall) -> AnyView {
    let role = open.role;
    let sources: Vec<SourceId> = why.sources(role.in_law()).iter().map(|id| SourceId::from(*id)).collect();
    view! {
        <div class="description-why">
            <p>{words::told::reach_because(Reach::Supervised, why, role)}</p>
            {with_library(move |library: std::sync::Arc<Library>| source_list(&library, &sources))}
        </div>
    }
    .into_any()
}

/// What the task requires of someone's qualification. Only a task of the school's own may be set to require less.
fn needs_field(open: Open, at: TaskAt, id: String) -> AnyView {
    let options = Signal::derive(move || {
        open.with(|of| {
            let Some(task) = of.task(at) else { return Vec::new() };
            let least = if task.origin() == Origin::Own { Required::Nothing } else { task.needs() };
            let own = of.role().names_field() || least == Required::OwnSubject || task.needs() == Required::OwnSubject;
            let fits = Required::ALL.iter().filter(|&&needs| needs >= least && (own || needs != Required::OwnSubject));
            fits.map(|&needs| (needs.code().to_owned(), crate::kit::words::labels::capital(words::needs(needs))))
                .collect()
        })
    });
    let value = Signal::derive(move || {
        open.with(|of| of.task(at).map(|task| task.needs().code().to_owned()).unwrap_or_default())
    });
    let change = Callback::new(move |code: String| {
        if let Some(&needs) = Required::ALL.iter().find(|needs| needs.code() == code) {
            open.change(|description, today| description.set_needs(at, needs, today));
        }
    });
    select_field(id, "Wat vraagt deze taak?", options, value, change)
}

fn buttons(open: Open, at: TaskAt, count: usize) -> AnyView {
    let what = move || open.with(|of| of.task(at).map(words::what).unwrap_or_default());
    let go = move |to: usize| {
        if open.change(|description, _| description.move_task(at, to)).is_some() {
            open.status.announce(format!("De taak staat nu op plaats {} van {count}.", to + 1));
            browser::focus_soon(vec![fold_id(open, TaskAt { task: to, ..at })]);
        }
    };
    let remove = move |_| {
        let what = untrack(what);
        if open.change(|description, _| description.remove_task(at)).is_some() {
            open.status.announce(format!("Weggehaald: {what} {}", comes_back("de taak")));
            open.status.focus();
        }
    };
    let of_task = move || view! { <span class="visually-hidden">": "{what}</span> };
    let up = (at.task > 0).then(|| {
        view! { <button type="button" class="button-small" on:click=move |_| go(at.task - 1)>"Zet hoger"{of_task()}</button> }
    });
    let down = (at.task + 1 < count).then(|| {
        view! { <button type="button" class="button-small" on:click=move |_| go(at.task + 1)>"Zet lager"{of_task()}</button> }
    });
    view! {
        <div class="button-row">
            {up}
            {down}
            <button type="button" class="button-small" on:click=remove>"Haal weg"{of_task()}</button>
        </div>
    }
    .into_any()
}
