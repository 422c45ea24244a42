//! One step of the order: what it is, its limit and time, moving it, and the remarks on it.

use leptos::prelude::*;
use taakkompas_school::time_of_day::TimeOfDay;
use taakkompas_week::EditError;
use taakkompas_week::protocol::{Line, Step};

use super::Page;
use crate::kit::browser;
use crate::kit::ui::basics::Link;
use crate::kit::ui::fields::{select_field, small_button, text_field, time_field};
use crate::kit::words::controls::comes_back;
use crate::rooms::route::{LibraryPage, Route, WeekPage};
use crate::rooms::week::words;
use crate::rooms::week::words::protocol as t;
use crate::rooms::week::words::protocol::{More, RemarkText};

/// The highest number of times a month that is offered.
const MOST: u32 = 10;

/// The id of a step, for the focus.
pub(super) fn id(at: usize) -> String {
    format!("stap-{}", at + 1)
}

fn field_id(at: usize, field: &str) -> String {
    format!("{}-{field}", id(at))
}

fn read<T: Clone + PartialEq + Send + Sync + 'static>(page: Page, at: usize, read: fn(&Line) -> T) -> Memo<Option<T>> {
    Memo::new(move |_| page.document.with(|week| week.protocol.lines.get(at).map(read)))
}

fn change(page: Page, at: usize, change: &dyn Fn(&mut Line)) {
    page.status.report(page.document.change(|week| {
        let mut line = week.protocol.lines.get(at).cloned().ok_or(EditError::NoLine(at))?;
        change(&mut line);
        week.protocol.set(at, line)
    }));
}

fn title(page: Page, at: usize) -> String {
    let ib_word = page.profile.with(|profile| profile.ib_word);
    page.document.with(|week| week.protocol.lines.get(at).map(|line| t::title(line, ib_word)).unwrap_or_default())
}

/// The fields of a step.
pub(super) fn line(page: Page, at: usize) -> AnyView {
    let step = read(page, at, |line| line.step);
    let most = read(page, at, |line| line.most_a_month);
    let until = read(page, at, |line| line.asked_until);
    let own = read(page, at, |line| line.words.clone());
    let has_most = move || step.get().is_some_and(Step::gives_up_work) || most.get().flatten().is_some();
    let has_until = move || step.get().is_some_and(t::asks_someone) || until.get().flatten().is_some();
    let most_field = select_field(
        field_id(at, "hooguit"),
        "Hooguit per maand",
        Memo::new(move |_| most_options(most.get().flatten())).into(),
        Signal::derive(move || most.get().flatten().map_or_else(String::new, |most| most.to_string())),
        Callback::new(move |text: String| {
            let most: Option<u32> = text.parse().ok();
            change(page, at, &|line| line.most_a_month = most);
        }),
    );
    let until_field = time_field(
        field_id(at, "tot"),
        "Vragen tot",
        Signal::derive(move || until.get().flatten().map_or_else(String::new, words::for_input)),
        Callback::new(move |text: String| {
            let until: Option<TimeOfDay> = text.parse().ok();
            change(page, at, &|line| line.asked_until = until);
        }),
    );
    let own_field = text_field(
        field_id(at, "woorden"),
        "In jullie eigen woorden",
        "",
        Line::LONGEST_WORDS,
        Signal::derive(move || own.get().unwrap_or_default()),
        Callback::new(move |text: String| {
            change(page, at, &|line| text.trim().clone_into(&mut line.words));
        }),
    );
    view! {
        <li class="card protocol-line" data-step=move || step.get().map_or("", Step::code)>
            <fieldset>
                <legend id=id(at) tabindex="-1">{format!("Stap {}: ", at + 1)}{move || title(page, at)}</legend>
                <div class="cluster">
                    <div hidden=move || !has_most()>{most_field}</div>
                    <div hidden=move || !has_until()>{until_field}</div>
                </div>
                {own_field}
                {move || remarks(page, Some(at))}
                {buttons(page, at)}
            </fieldset>
        </li>
    }
    .into_any()
}

fn most_options(chosen: Option<u32>) -> Vec<(String, String)> {
    let none = (String::new(), "geen grens".to_owned());
    let other = chosen.filter(|most| !(1..=MOST).contains(most));
    core::iter::once(none)
        .chain((1..=MOST).chain(other).map(|most| (most.to_string(), format!("{most} keer"))))
        .collect()
}

fn buttons(page: Page, at: usize) -> AnyView {
    let all = Memo::new(move |_| page.document.with(|week| week.protocol.lines.len()));
    let shift = move |to: usize| {
        let moved = page.document.change(|week| {
            week.protocol.move_line(at, to)?;
            Ok(week.protocol.lines.len())
        });
        if let Some(all) = page.status.report(moved) {
            page.status.announce(t::moved(&untrack(|| title(page, to)), to, all));
            // Focus the same button at the new position; at either end it is disabled, so focus the other one.
            let is_down = to > at;
            let is_end = if is_down { to + 1 == all } else { to == 0 };
            browser::focus_soon(vec![field_id(to, if is_down == is_end { "hoger" } else { "lager" })]);
        }
    };
    let remove = move |_| {
        let removed = page.document.change(|week| week.protocol.remove(at));
        if let Some(gone) = page.status.report(removed) {
            let ib_word = page.profile.with_untracked(|profile| profile.ib_word);
            let gone = t::title(&gone, ib_word);
            page.status.announce(format!("Weggehaald: {gone}. {}", comes_back("de stap")));
            page.status.focus();
        }
    };
    // In variables, because a `>` in the tag would end it.
    let is_first = at == 0;
    let is_last = move || all.get() <= at + 1;
    let of = move || view! { <span class="visually-hidden">": "{move || title(page, at)}</span> };
    view! {
        <div class="button-row">
            <button
                type="button"
                class="button-small"
                id=field_id(at, "hoger")
                prop:disabled=is_first
                on:click=move |_| shift(at.saturating_sub(1))
            >
                "Zet hoger"{of()}
            </button>
            <button
                type="button"
                class="button-small"
                id=field_id(at, "lager")
                prop:disabled=is_last
                on:click=move |_| shift(at + 1)
            >
                "Zet lager"{of()}
            </button>
            <button type="button" class="button-small" on:click=remove>"Haal weg"{of()}</button>
        </div>
    }
    .into_any()
}

/// The remarks on one step, or with `None` those on the order as a whole.
pub(super) fn remarks(page: Page, at: Option<usize>) -> AnyView {
    let ib_word = page.profile.with(|profile| profile.ib_word);
    let said = page.remarks.with(|remarks| t::said(remarks, at, ib_word));
    said.into_iter().map(|said| remark(page, at, said)).collect_view().into_any()
}

fn remark(page: Page, at: Option<usize>, said: RemarkText) -> AnyView {
    let more = said.more.map(|more| match more {
        More::Rules => {
            view! { <Link to=Route::Library(LibraryPage::Rules)>"Lees wat mag, wat moet en wat niet hoeft"</Link> }
                .into_any()
        }
        More::Cards => {
            view! { <Link to=Route::Week(WeekPage::Cards)>"Vul de ja-lijst bij de dagkaarten"</Link> }.into_any()
        }
    });
    let instead = said.instead.zip(at).map(|(instead, at)| {
        let replace = move || {
            change(page, at, &|line| instead.clone_into(&mut line.words));
            browser::focus_soon(vec![field_id(at, "woorden")]);
        };
        view! {
            <p>"Je kunt ook schrijven: '"{instead}"'"</p>
            {small_button("Neem deze zin over", format!("stap {}", at + 1), replace)}
        }
        .into_any()
    });
    view! {
        <div class="notice protocol-remark">
            <p><strong>{said.title}</strong></p>
            <p>{said.text}</p>
            {instead}
            {more.map(|more| view! { <p>{more}</p> })}
        </div>
    }
    .into_any()
}
