//! One A4 for the directors' meeting: what is asked, what can be done together, who can help, and room to decide. However many
//! schools there are, it stays one.

use leptos::prelude::*;
use taakkompas_board::Question;
use taakkompas_board::overview::Overview;
use taakkompas_board::together::{Together, together};

use super::state::Board;
use crate::kit::session::use_session;
use crate::kit::words::{dates, labels};
use crate::rooms::board::words::{measure, overview as t, question};

/// How many subjects of a question are named.
const SUBJECTS: usize = 3;
/// How many schools are named in a line.
const NAMED: usize = 3;
/// How many things to do together are named.
const TOGETHER: usize = 4;
/// How many themes with help are named.
const HELP: usize = 4;
/// The longest line, in characters: two lines of paper.
const LONGEST: usize = 170;

pub(super) fn paper(board: Board) -> AnyView {
    let today = use_session().today_of_reader().map(dates::date).unwrap_or_default();
    let body = move || board.overview.with(|overview| body(overview));
    let head = move || board.overview.with(|overview| format!("{} · {}", t::schools(overview.schools), today));
    view! {
        <section class="print-only board-paper" aria-label="Eén A4 voor het directieoverleg">
            <h1>"Wat scholen van hun bestuur vragen"</h1>
            <p>{head}". "{t::NO_RANKING}</p>
            {body}
            <h2>"Wat we afspreken"</h2>
            <span class="write-line"></span>
            <span class="write-line"></span>
            <span class="write-line"></span>
        </section>
    }
    .into_any()
}

fn short(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        text.to_owned()
    } else {
        text.chars().take(LONGEST - 1).chain(['…']).collect()
    }
}

fn body(overview: &Overview) -> AnyView {
    let questions = Question::ALL.iter().map(|&of| one_question(overview, of));
    let together = together(overview);
    let more = together.len().saturating_sub(TOGETHER);
    let lines = together.iter().take(TOGETHER).map(|of| {
        let who = match of {
            Together::Ask { schools, .. } | Together::Goal { schools, .. } => {
                t::names(schools.lines.iter().map(|line| &line.school), schools.count, NAMED)
            }
            Together::Help { school, helpers, .. } => {
                let helpers = t::names(helpers.lines.iter().map(|line| &line.school), helpers.count, 1);
                format!("{}. Kan helpen: {helpers}", t::names([&school.school].into_iter(), 1, 1))
            }
        };
        view! { <li>{short(&format!("{} {who}", t::together(of)))}</li> }.into_any()
    });
    let help = overview.offers.iter().take(HELP).map(|(&theme, part)| {
        let names = t::names(part.lines.iter().map(|line| &line.school), part.count, NAMED);
        view! { <li>{short(&format!("{}: {names}", labels::theme(theme)))}</li> }.into_any()
    });
    view! {
        <h2>"Gevraagd"</h2>
        <ul>{questions.collect_view()}</ul>
        <h2>"Samen"</h2>
        <ul>
            {lines.collect_view()}
            {(more > 0).then(|| view! { <li>{format!("En nog {more}: zie het rekenblad.")}</li> })}
        </ul>
        <h2>"Kan helpen"</h2>
        <ul>{help.collect_view()}</ul>
    }
    .into_any()
}

fn one_question(overview: &Overview, of: Question) -> AnyView {
    let all = overview.asks_of(of).count();
    let subjects = overview.asks_of(of).take(SUBJECTS).map(|(about, part)| {
        let heading = about.measure.as_ref().map_or_else(|| "In eigen woorden".to_owned(), measure);
        let names = t::names(part.lines.iter().map(|line| &line.school), part.count, NAMED);
        view! { <li>{short(&format!("{heading}: {names}"))}</li> }.into_any()
    });
    let more = all.saturating_sub(SUBJECTS);
    view! {
        <li>
            <strong>{question(of)}</strong>": "{t::questions(overview.count_of(of))}
            <ul>
                {subjects.collect_view()}
                {(more > 0).then(|| view! { <li>{format!("En nog {more}: zie het rekenblad.")}</li> })}
            </ul>
        </li>
    }
    .into_any()
}
