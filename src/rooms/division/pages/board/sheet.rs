//! The board on paper, for the team's table: a row for each task, with a box for each choice.

use leptos::prelude::*;
use taakkompas_division::board::BoardRow;
use taakkompas_division::{Task, TaskDivision};

use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::board as t;
use crate::rooms::division::words::{hours, verdict};

const COLUMNS: [&str; 10] =
    ["Taak", "Uren", "Moeite", "Waarde", "Stemmen", "Houden", "Kleiner", "Over", "Stop", "Wat spreken we af?"];

/// The choices, in column order.
const CHOICES: [&str; 4] = [t::KEEP, t::SMALLER, t::HAND_OVER, t::STOP];

/// The table, for paper only.
pub(super) fn sheet(document: DivisionHandle) -> AnyView {
    let rows = move || {
        document.with(|division| {
            let row = |row: &BoardRow| division.task(row.task).map(|task| line(division, task, row));
            division.board().iter().filter_map(row).collect::<Vec<AnyView>>()
        })
    };
    let head = |(at, name): (usize, &'static str)| {
        let class = if (5..9).contains(&at) { "sheet-choice" } else { "" };
        view! { <th scope="col" class=class>{name}</th> }.into_any()
    };
    view! {
        <div class="print-only">
            <table class="board-sheet">
                <caption>"Zet per taak een kruis. Stemmen: zo veel collega's willen hiermee stoppen."</caption>
                <thead><tr>{COLUMNS.into_iter().enumerate().map(head).collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(division: &TaskDivision, task: &Task, row: &BoardRow) -> AnyView {
    let [effort, worth] = t::seen(row);
    let votes = if row.votes == 0 { String::new() } else { row.votes.to_string() };
    let decided = t::code(task.verdict);
    let choice = |code: &str| {
        let is_it = code == decided;
        let told = if is_it { verdict(task.verdict) } else { "" };
        let mark = if is_it { "✕" } else { "" };
        view! { <td class="sheet-choice"><span class="sheet-box" aria-hidden="true">{mark}</span><span class="visually-hidden">{told}</span></td> }
            .into_any()
    };
    view! {
        <tr>
            <th scope="row">{task.label.clone()}</th>
            <td>{hours::exact(row.minutes)}</td>
            <td>{effort}</td>
            <td>{worth}</td>
            <td>{votes}</td>
            {CHOICES.map(choice).collect_view()}
            <td>{t::decided(division, task)}</td>
        </tr>
    }
    .into_any()
}
