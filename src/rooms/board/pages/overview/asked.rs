//! What is asked of the board, by question: in a fixed order, never by how often.

use std::sync::Arc;

use leptos::prelude::*;
use taakkompas_board::Question;
use taakkompas_board::overview::Overview;

use super::listed::folded;
use super::state::Board;
use crate::rooms::board::words::{overview as t, question, question_is};

/// Up to how many lines on the whole page everything is unfolded.
pub(super) const LITTLE: u64 = 60;

pub(super) fn asked(board: Board) -> AnyView {
    let shown = move || {
        board.overview.with(|overview| Question::ALL.iter().map(|&of| one_question(overview, of)).collect_view())
    };
    view! {
        <section aria-labelledby="gevraagd">
            <h2 id="gevraagd" tabindex="-1">"Wat scholen jullie vragen"</h2>
            {shown}
        </section>
    }
    .into_any()
}

fn one_question(overview: &Arc<Overview>, of: Question) -> AnyView {
    let is_open = overview.questions.values().sum::<u64>() <= LITTLE;
    let subjects = overview.asks_of(of).map(|(about, part)| {
        let heading = format!("{} ({})", t::subject(about), t::under(about, part));
        let about = about.clone();
        folded(heading, overview, move |overview| overview.asks.get(&about), is_open)
    });
    view! {
        <section class="board-question" data-question=of.code()>
            <h3>{question(of)}</h3>
            <p class="hint">{question_is(of)}</p>
            <p>{t::asked_by(overview.count_of(of), overview.askers_of(of))}</p>
            {subjects.collect_view()}
        </section>
    }
    .into_any()
}
