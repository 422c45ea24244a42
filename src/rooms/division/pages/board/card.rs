//! A task on the board: what it costs, how the team sees it, and what it becomes.

use leptos::prelude::*;
use taakkompas_division::{Task, TaskId, Verdict};

use super::over;
use super::state::{Board, LANE, Then, button_id, handle_id};
use crate::kit::ui::basics::LazyFold;
use crate::kit::ui::dragging::{Moves, handle};
use crate::kit::ui::fields::{FieldError, InputKind, checked_field};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::pages::list::{Followed, amount_field, follow, read};
use crate::rooms::division::words::board as t;
use crate::rooms::division::words::hours;
use crate::rooms::division::words::list::not_hours;

pub(super) fn card(board: Board, id: TaskId) -> AnyView {
    let Board { document, status, .. } = board;
    let task = follow(document, id);
    let label = read(task, |task| task.label.clone());
    let line = Memo::new(move |_| {
        document.with(|division| {
            let line = |task| t::line(task, division.minutes(task), division.votes(task));
            division.task(id).map_or_else(String::new, line)
        })
    });
    let moves = Moves {
        places: LANE,
        dragged: Callback::new(move |dragged| board.drag(id, dragged)),
        put: Callback::new(move |lane: String| board.put(id, &lane, Then::Along)),
        stepped: Callback::new(move |step| board.step(id, step)),
    };
    let lane = Memo::new(move |_| board.lane_of(id));
    let kept = read(task, |task| t::code(task.verdict).to_owned());
    // Re-render only when the choice changes, so that a field inside keeps the focus.
    let more = move || match lane.get() {
        t::SMALLER => smaller(document, id, status),
        t::HAND_OVER => over::hand_over(board, id),
        _ => ().into_any(),
    };
    view! {
        <li
            class="board-card"
            data-task=id.to_string()
            data-verdict=kept
            class:is-dragged=move || board.moved(id).is_some()
            style:translate=move || board.moved(id)
        >
            <div class="board-top">
                {handle(handle_id(id), label, moves)}
                <h4 class="board-label">{label}</h4>
            </div>
            <p class="board-line">{line}</p>
            {choices(board, id, label)}
            <div class="board-more">{more}</div>
            <LazyFold
                summary=view! { "Meer"<span class="visually-hidden">" over "{label}</span> }
                class="fold board-details"
                body_class="board-fields"
            >
                {details(document, id, task, status)}
            </LazyFold>
        </li>
    }
    .into_any()
}

/// A button for each decision, and one that takes it back.
fn choices(board: Board, id: TaskId, label: Signal<String>) -> AnyView {
    let lane = Memo::new(move |_| board.lane_of(id));
    let may_go = Memo::new(move |_| {
        board.document.with(|division| division.task(id).is_some_and(|task| !division.hand_over_to(task).is_empty()))
    });
    let button = move |(code, says): (&'static str, &'static str)| {
        let is_here = move || lane.get() == code;
        let press = move |_| {
            // Pressed again, the decision is taken back.
            let to = if untrack(is_here) { t::OPEN } else { code };
            board.put(id, to, if to.is_empty() { Then::Along } else { Then::Next });
        };
        view! {
            <button
                type="button"
                class="board-choice"
                id=button_id(id, code)
                aria-pressed=move || is_here().to_string()
                hidden=move || code == t::HAND_OVER && !may_go.get()
                on:click=press
            >
                {says}
            </button>
        }
    };
    view! {
        <div class="board-choices" role="group" aria-label=move || format!("Besluit: {}", label.get())>
            {t::CHOICES.map(button).collect_view()}
        </div>
    }
    .into_any()
}

/// How the team sees the task.
fn details(document: DivisionHandle, id: TaskId, task: Followed, status: StatusLine) -> AnyView {
    let set = move |set: fn(&mut Task, &str)| {
        Callback::new(move |code: String| {
            status.report(document.change(|division| division.change_task(id, |task| set(task, &code))));
        })
    };
    view! {
        {hands(document, id, task, status)}
        {amount_field(
            format!("bord-{id}-waarde"),
            "Waarde voor leerlingen",
            task,
            |task| task.worth,
            set(|task, code| task.worth = code.parse().ok()),
        )}
        {amount_field(
            format!("bord-{id}-moeite"),
            "Moeite",
            task,
            |task| task.effort,
            set(|task, code| task.effort = code.parse().ok()),
        )}
    }
    .into_any()
}

/// How many colleagues raise a hand; an empty field means nobody.
fn hands(document: DivisionHandle, id: TaskId, task: Followed, status: StatusLine) -> AnyView {
    let value = read(task, |task| if task.hands == 0 { String::new() } else { task.hands.to_string() });
    let refused = FieldError::new(None);
    let set = Callback::new(move |text: String| {
        let typed = text.trim();
        let hands = if typed.is_empty() { Some(0) } else { typed.parse::<u16>().ok() };
        match hands {
            Some(hands) => {
                status.report_at(
                    refused,
                    document.change(|division| division.change_task(id, |task| task.hands = hands)),
                );
            }
            None => status.reject_at(refused, t::not_hands(typed)),
        }
    });
    let label = "Hoeveel collega's willen hiermee stoppen?";
    checked_field(InputKind::Count, format!("bord-{id}-handen"), label, "Tel in de zaal.", value, set, refused)
}

/// How many hours the task loses.
fn smaller(document: DivisionHandle, id: TaskId, status: StatusLine) -> AnyView {
    let value = Signal::derive(move || {
        document.with(|division| match division.task(id).and_then(|task| task.verdict) {
            Some(Verdict::Smaller { freed }) => hours::in_field(freed),
            _ => String::new(),
        })
    });
    let of_task =
        move || document.with_untracked(|division| division.task(id).map_or(0, |task| division.size_minutes(task)));
    let is_each = document.with_untracked(|division| division.task(id).is_some_and(|task| task.per_person));
    let refused = FieldError::new(None);
    let set = Callback::new(move |text: String| match hours::read(&text) {
        Some(freed) if freed >= of_task() => status.reject_at(refused, t::too_much(of_task())),
        Some(freed) => {
            status
                .report_at(refused, document.change(|division| division.decide(id, Some(Verdict::Smaller { freed }))));
        }
        None => status.reject_at(refused, not_hours(&text)),
    });
    checked_field(
        InputKind::Hours,
        format!("bord-{id}-eraf"),
        if is_each { "Hoeveel uur per persoon gaat eraf?" } else { "Hoeveel uur gaat eraf?" },
        "Wij beginnen met de helft. Spreek af wat je dan niet meer doet.",
        value,
        set,
        refused,
    )
}
