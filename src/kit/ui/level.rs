//! A level as a symbol of four parts with its word; shape and word carry it, not colour alone.

use leptos::prelude::*;
use taakkompas_scan::scan::{Answer, Level, ThemeOutcome};

use crate::kit::words::labels;

pub fn level(level: Level) -> AnyView {
    marked(class(Some(level)), labels::level(level))
}

pub fn answer(answer: Answer) -> AnyView {
    let class = match answer {
        Answer::NotApplicable => "level level-na",
        other => class(other.level()),
    };
    marked(class, labels::answer(answer))
}

/// What the answers of a theme add up to.
pub fn outcome(outcome: ThemeOutcome) -> AnyView {
    let class = match outcome {
        ThemeOutcome::NotApplicable => "level level-na",
        other => class(other.level()),
    };
    marked(class, labels::outcome(outcome))
}

const fn class(level: Option<Level>) -> &'static str {
    match level {
        Some(Level::NotYet) => "level level-0",
        Some(Level::Sometimes) => "level level-1",
        Some(Level::Mostly) => "level level-2",
        Some(Level::Fixed) => "level level-3",
        None => "level level-unknown",
    }
}

fn marked(class: &'static str, word: &'static str) -> AnyView {
    view! { <span class=class>{word}</span> }.into_any()
}
