//! What schools could do together, who can help with what, and what they aim at.

use leptos::prelude::*;
use taakkompas_board::overview::{Line, Overview, Part};
use taakkompas_board::together::{Together, together};

use super::asked::LITTLE;
use super::listed::{Lines, folded, some_at_a_time};
use super::state::Board;
use crate::kit::words::labels;
use crate::rooms::board::words::{goal, overview as t};

/// How many schools are named in a line.
const NAMED: usize = 6;

pub(super) fn together_part(board: Board) -> AnyView {
    let shown = move || {
        board.overview.with(|overview| {
            let count = together(overview).len();
            if count == 0 {
                return view! { <p>"Er is nu niets dat twee scholen allebei vragen of willen."</p> }.into_any();
            }
            let overview = overview.clone();
            let lines: Lines = Box::new(move |most| together(&overview).iter().take(most).map(line).collect());
            some_at_a_time(count, lines)
        })
    };
    view! {
        <section aria-labelledby="samen-doen">
            <h2 id="samen-doen" tabindex="-1">"Wat scholen samen kunnen doen"</h2>
            {shown}
        </section>
    }
    .into_any()
}

fn names(part: &Part<Line>) -> String {
    t::names(part.lines.iter().map(|line| &line.school), part.count, NAMED)
}

fn line(of: &Together<'_>) -> AnyView {
    let (who, helpers) = match of {
        Together::Ask { schools, .. } => (Some(names(schools)), None),
        Together::Goal { schools, helpers, .. } => (Some(names(schools)), *helpers),
        // The sentence names them.
        Together::Help { .. } => (None, None),
    };
    let who = who.map(|who| view! { <span class="board-says">{who}</span> });
    let helpers = helpers.map(|helpers| t::names(helpers.schools(), helpers.count(), NAMED));
    let helpers = helpers.map(|helpers| view! { <span class="board-says">"Kan helpen: "{helpers}</span> });
    view! { <li><strong>{t::together(of, &t::in_sentence)}</strong>{who}{helpers}</li> }.into_any()
}

fn heading(of: &str, part: &Part<Line>) -> String {
    format!("{of} ({})", t::schools(part.count))
}

fn lines_of(overview: &Overview) -> u64 {
    overview.offers.values().chain(overview.goals.values()).map(|part| part.count).sum()
}

pub(super) fn helping(board: Board) -> AnyView {
    let shown = move || {
        board.overview.with(|overview| {
            let is_open = lines_of(overview) <= LITTLE;
            let folds = overview.offers.iter().map(|(&theme, part)| {
                folded(
                    heading(labels::theme(theme), part),
                    overview,
                    move |overview| overview.offers.get(&theme),
                    is_open,
                )
            });
            let none = overview.offers.is_empty().then(|| view! { <p>"Er bood nog geen school hulp aan."</p> });
            view! { {none}{folds.collect_view()} }.into_any()
        })
    };
    view! {
        <section aria-labelledby="helpen">
            <h2 id="helpen" tabindex="-1">"Wie een ander kan helpen, en waarmee"</h2>
            {shown}
        </section>
    }
    .into_any()
}

pub(super) fn aims(board: Board) -> AnyView {
    let shown = move || {
        board.overview.with(|overview| {
            let is_open = lines_of(overview) <= LITTLE;
            let folds = overview.goals.iter().map(|(&aim, part)| {
                folded(heading(goal(aim.0), part), overview, move |overview| overview.goals.get(&aim), is_open)
            });
            let none = overview.goals.is_empty().then(|| view! { <p>"Er gaf nog geen school een doel door."</p> });
            view! { {none}{folds.collect_view()} }.into_any()
        })
    };
    view! {
        <section aria-labelledby="doelen">
            <h2 id="doelen" tabindex="-1">"Waar scholen aan werken"</h2>
            {shown}
        </section>
    }
    .into_any()
}
