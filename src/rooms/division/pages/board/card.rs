//! A task on the board: what it costs, how the team sees it, and what it becomes.

use leptos::prelude::*;
use taakkompas_division::{Task, TaskId, Verdict};

use super::over;
use crate::kit::ui::fields::{FieldError, InputKind, checked_field, select_field};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::pages::list::{Followed, amount_field, follow, read};
use crate::rooms::division::words::board as t;
use crate::rooms::division::words::hours;
use crate::rooms::division::words::list::not_hours;

pub(super) fn card(document: DivisionHandle, id: TaskId, status: StatusLine) -> AnyView {
    let task = follow(document, id);
    let label = read(task, |task| task.label.clone());
    let line = Memo::new(move |_| {
        document.with(|division| {
            let line = |task| t::line(task, division.minutes(task), division.votes(task));
            division.task(id).map_or_else(String::new, line)
        })
    });
    let set = move |set: fn(&mut Task, &str)| {
        Callback::new(move |code: String| {
            status.report(document.change(|division| division.change_task(id, |task| set(task, &code))));
        })
    };
    // "Hand over" without a role cannot be stored yet; choosing it clears the earlier decision.
    let asks_role = RwSignal::new(false);
    let kept = Memo::new(move |_| task.with(|task| t::code(task.as_ref().and_then(|task| task.verdict))));
    let asks = move || asks_role.get() && kept.get().is_empty();
    let value = Signal::derive(move || if asks() { t::HAND_OVER } else { kept.get() }.to_owned());
    let may_go = Memo::new(move |_| {
        document.with(|division| division.task(id).is_some_and(|task| !division.hand_over_to(task).is_empty()))
    });
    let options = Signal::derive(move || {
        let own = t::CHOICES.into_iter().filter(|&(code, _)| code != t::HAND_OVER || may_go.get());
        own.map(|(code, label)| (code.to_owned(), label.to_owned())).collect::<Vec<_>>()
    });
    let decide = Callback::new(move |code: String| {
        asks_role.set(code == t::HAND_OVER);
        let half = document.with_untracked(|division| division.task(id).map_or(0, |task| division.size_minutes(task) / 2));
        let verdict = match code.as_str() {
            t::HAND_OVER if kept.get_untracked() == t::HAND_OVER => return,
            t::KEEP => Some(Verdict::Keep),
            t::SMALLER => Some(Verdict::Smaller { freed: half }),
            t::STOP => Some(Verdict::Stop),
            _ => None,
        };
        status.report(document.change(|division| division.decide(id, verdict)));
    });
    // Re-render only when the choice changes, so that a field inside keeps the focus.
    let shown = Memo::new(move |_| value.get());
    let more = move || match shown.get().as_str() {
        t::SMALLER => smaller(document, id, status),
        t::HAND_OVER => over::hand_over(document, id, asks_role, status),
        _ => ().into_any(),
    };
    view! {
        <li class="board-card" data-task=id.to_string() data-verdict=move || kept.get()>
            <fieldset class="board-task">
                <legend><h3 class="board-label">{label}</h3></legend>
                <p class="board-line">{line}</p>
                <div class="board-decision">
                    {select_field(format!("bord-{id}-besluit"), "Besluit", options, value, decide)}
                    <div class="board-more">{more}</div>
                </div>
                <div class="board-fields">
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
                </div>
            </fieldset>
        </li>
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
        "Hoeveel uur gaat eraf?",
        "Wij beginnen met de helft. Spreek af wat je dan niet meer doet.",
        value,
        set,
        refused,
    )
}
