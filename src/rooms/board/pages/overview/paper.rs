//! One A4 for the directors' meeting: what is asked, what can be done together, who can help, and room to decide. However many
//! schools there are, it stays one.

use leptos::prelude::*;
use taakkompas_board::Question;
use taakkompas_board::overview::{Line, Overview, Part};
use taakkompas_board::summary::School;
use taakkompas_board::together::{Together, together};

use super::state::Board;
use crate::kit::session::use_session;
use crate::kit::words::{dates, labels};
use crate::rooms::board::words::{overview as t, question, school};

/// How many subjects of a question are named.
const SUBJECTS: usize = 3;
/// How many schools are named in a line; the number of all comes before them.
const NAMED: usize = 3;
/// How many things to do together are named.
const TOGETHER: usize = 5;
/// Where the other questions are.
const SPREADSHEET: &str = "het rekenblad";
/// Where the rest of what schools could do together is: it is worked out for the page, and is no row of the spreadsheet.
const PAGE: &str = "de pagina van het bestuur";

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

/// The first schools, by name.
fn first_of<'a>(schools: impl Iterator<Item = &'a School>) -> String {
    schools.take(NAMED).map(school).collect::<Vec<_>>().join("; ")
}

/// The first schools of a part, each once.
fn named(part: &Part<Line>) -> String {
    first_of(part.by_school().map(|(school, _)| school))
}

/// One line of paper, however long the text: the style cuts what does not fit on it.
fn line(text: String) -> AnyView {
    view! { <span class="board-paper-line">{text}</span> }.into_any()
}

fn item(text: String) -> AnyView {
    view! { <li>{line(text)}</li> }.into_any()
}

fn more(left: usize, place: &str) -> Option<AnyView> {
    (left > 0).then(|| item(format!("En nog {left}: zie {place}.")))
}

fn body(overview: &Overview) -> AnyView {
    let questions = Question::ALL.iter().map(|&of| one_question(overview, of));
    let together = together(overview);
    let lines = together.iter().take(TOGETHER).map(|of| {
        let who = match of {
            Together::Ask { schools, .. } | Together::Goal { schools, .. } => named(schools),
            Together::Help { school: one, helpers, .. } => {
                format!("{}. Kan helpen: {}", school(&one.school), first_of(helpers.schools()))
            }
        };
        view! { <li>{line(t::together(of))}{line(who)}</li> }.into_any()
    });
    let help = overview
        .offers
        .iter()
        .map(|(&theme, part)| item(format!("{} ({}): {}", labels::theme(theme), t::schools(part.count), named(part))));
    view! {
        <h2>"Gevraagd"</h2>
        <ul>{questions.collect_view()}</ul>
        <h2>"Samen"</h2>
        <ul>{lines.collect_view()}{more(together.len().saturating_sub(TOGETHER), PAGE)}</ul>
        <h2>"Kan helpen"</h2>
        <ul>{help.collect_view()}</ul>
    }
    .into_any()
}

fn one_question(overview: &Overview, of: Question) -> AnyView {
    let all = overview.asks_of(of).count();
    let subjects = overview
        .asks_of(of)
        .take(SUBJECTS)
        .map(|(about, part)| item(format!("{} ({}): {}", t::subject(about), t::under(about, part), named(part))));
    view! {
        <li>
            <strong>{question(of)}</strong>": "{t::questions(overview.count_of(of))}
            <ul>{subjects.collect_view()}{more(all.saturating_sub(SUBJECTS), SPREADSHEET)}</ul>
        </li>
    }
    .into_any()
}
