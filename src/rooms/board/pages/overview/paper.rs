//! One A4 for the directors' meeting: what is asked, what can be done together, who can help, and room to decide. However many
//! schools there are, it stays one.

use leptos::prelude::*;
use taakkompas_board::Overview;
use taakkompas_board::names::Names;

use super::state::Board;
use crate::kit::session::use_session;
use crate::kit::words::dates;
use crate::rooms::board::words::overview as t;
use crate::rooms::board::words::paper::{Sheet, sheet};

pub(super) fn paper(board: Board) -> AnyView {
    let today = use_session().today_of_reader().map(dates::date).unwrap_or_default();
    let body = move || board.overview.with(|overview| body(overview, &board.names.get_value()));
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

fn body(overview: &Overview, names: &Names) -> AnyView {
    let Sheet { asked, together, help } = sheet(overview, names);
    let list = |texts: Vec<String>| {
        view! { <ul>{texts.into_iter().map(|text| view! { <li>{text}</li> }).collect_view()}</ul> }.into_any()
    };
    let asked = asked.into_iter().map(|(head, subjects)| {
        let subjects = (!subjects.is_empty()).then(|| list(subjects));
        view! { <li><strong>{head}</strong>{subjects}</li> }
    });
    view! {
        <h2>"Gevraagd"</h2>
        <ul>{asked.collect_view()}</ul>
        <h2>"Samen"</h2>
        {list(together)}
        <h2>"Kan helpen"</h2>
        {list(help)}
    }
    .into_any()
}
