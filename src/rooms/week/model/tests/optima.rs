//! Proposed weeks compared with the optimum of an exact solver, on six realistic weeks.
//!
//! The solver is an oracle outside the app, with its own model (`scripts/optima`). What it found is stored and checked
//! twice: the model gives the solver's week the same score as the solver did, and no week of ours goes below the
//! solver's bound.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "optima/weeks.rs"]
mod weeks;

use std::fs;
use std::path::PathBuf;

use serde::Deserialize;
use taakkompas_week::proposal::{Score, TRIES, propose, score};
use taakkompas_week::{AssistantWeek, Block};

/// What the solver found for a case.
#[derive(Deserialize)]
struct Optimum {
    case: String,
    /// The numbers of the score in order, each as low as possible given the ones before it.
    score: Vec<Part>,
    /// The blocks of the best week, without those that were there already.
    blocks: Vec<Block>,
}

#[derive(Deserialize)]
struct Part {
    part: String,
    found: u32,
    /// No week goes below this if it equals the optimum in all previous parts.
    bound: u32,
    /// Whether this part and all previous ones are proven.
    proven: bool,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/optima")
}

fn cases() -> Vec<(AssistantWeek, Optimum)> {
    let read = |(name, week)| {
        let text = fs::read_to_string(folder().join("results").join(format!("{name}.json"))).unwrap();
        let optimum: Optimum = serde_json::from_str(&text).unwrap();
        assert_eq!(optimum.case, name);
        (week, optimum)
    };
    weeks::all().into_iter().map(read).collect()
}

/// The parts of a score that the solver knows, by name and in order.
fn parts(score: Score) -> [(&'static str, u32); 9] {
    [
        ("break_minutes_short", score.break_minutes_short),
        ("asked_minutes_short", score.asked_minutes_short),
        ("talking_minutes_short", score.talking_minutes_short),
        ("asks_split", score.asks_split),
        ("minutes_not_preferred", score.minutes_not_preferred),
        ("spread", score.spread),
        ("different_weeks", score.different_weeks),
        ("pairs", score.pairs),
        ("same_day", score.same_day),
    ]
}

/// The case as the exact solver reads it. `UPDATE_CASES=1` rewrites the files; then their optima have to be computed
/// again.
#[test]
fn the_stored_cases_are_these_weeks() {
    for (name, week) in weeks::all() {
        let path = folder().join("cases").join(format!("{name}.json"));
        let text = serde_json::to_string(&week).unwrap() + "\n";
        if std::env::var_os("UPDATE_CASES").is_some() {
            fs::write(&path, &text).unwrap();
        }
        assert!(fs::read_to_string(&path).unwrap_or_default() == text, "{name}: make its optimum again");
    }
}

/// The large school has no optimum: it exists to be timed in a browser (`scripts/speed.mjs`).
#[test]
fn the_large_school_that_is_timed_is_this_week() {
    let path = folder().join("large.json");
    let text = serde_json::to_string(&weeks::large(95)).unwrap() + "\n";
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write(&path, &text).unwrap();
    }
    assert!(fs::read_to_string(&path).unwrap_or_default() == text, "write it anew");
}

#[test]
fn the_city_school_asks_for_less_and_for_more_than_fits() {
    for (percent, blocks) in [(70, 41), (95, 56), (115, 65)] {
        let week = weeks::city(percent);
        let (asked, room) = (weeks::asked(&week), weeks::room(&week));
        assert!((asked * 100).abs_diff(room * percent) <= room, "{asked} of {room}");
        let of_ask = week.asks.iter().map(|ask| ask.minutes.div_ceil(ask.block_minutes.into()));
        assert_eq!(of_ask.sum::<u32>(), blocks);
    }
    let (_, optimum) = cases().into_iter().find(|(_, optimum)| optimum.case == "city-115").unwrap();
    let short = optimum.score.iter().find(|row| row.part == "asked_minutes_short").unwrap();
    assert!(short.bound > 0 && short.proven, "more is asked than fits");
}

#[test]
fn the_domain_gives_the_best_weeks_the_score_that_the_solver_gave() {
    for (week, optimum) in cases() {
        let mut best = week.clone();
        best.blocks.extend(optimum.blocks);
        let (name, score) = (&optimum.case, score(&best));
        assert_eq!((score.broken, score.minutes_without_aim, score.moved), (0, 0, 0), "{name}");
        for (row, (part, found)) in optimum.score.iter().zip(parts(score)) {
            assert_eq!((row.part.as_str(), row.found), (part, found), "{name}");
        }
        assert!(propose(&best).score <= score, "{name}: going on from the best week keeps it");
    }
}

/// Within five percent at first, and one percent after all tries, in minutes asked that fit: ours compared with the most
/// that can fit. With as many breaks as in the optimum, and at most five percent of the talking time short. Work is spread
/// within two percent of the best spread that was found.
#[test]
fn ours_are_within_two_percent_of_the_optimum() {
    for (week, optimum) in cases() {
        let (name, first, proposal) =
            (&optimum.case, taakkompas_week::proposal::WeekProblem::search(&week).score(), propose(&week));
        // For `solve.py`, which goes on from our week or checks whether its model accepts it.
        if let Some(folder) = std::env::var_os("WRITE_OURS") {
            let path = PathBuf::from(folder).join(format!("{name}.json"));
            fs::write(path, serde_json::to_string(&proposal).unwrap()).unwrap();
            continue;
        }
        let ours = proposal.score;
        let row = |part: &str| optimum.score.iter().find(|row| row.part == part).unwrap();
        assert!(row("asked_minutes_short").proven, "{name}");
        let asked = weeks::asked(&week);
        let could = asked - row("asked_minutes_short").bound;
        let (at_first, fits) = (asked - first.asked_minutes_short, asked - ours.asked_minutes_short);
        println!("{name}: of {could} minutes {at_first} fit at first, then {fits}; {ours:?}");
        assert_eq!((ours.broken, ours.break_minutes_short), (0, row("break_minutes_short").found), "{name}");
        assert!(at_first * 100 >= could * 95, "{name}: {at_first} of {could} minutes at first");
        assert!(fits * 100 >= could * 99, "{name}: {fits} of {could} minutes");
        assert!(ours.talking_minutes_short * 20 <= ours.pairs * week.rules.talking_minutes, "{name}: {ours:?}");
        let spread = row("spread");
        println!("{name}: spread {} of {} at best, bound {}", ours.spread, spread.found, spread.bound);
        assert!(u64::from(ours.spread) * 100 <= u64::from(spread.found) * 102, "{name}: spread {ours:?}");
    }
}

/// A bound holds for weeks that equal the optimum in all previous parts, if those are proven.
#[test]
fn no_week_of_ours_goes_below_a_bound() {
    for (week, optimum) in cases() {
        for (row, (part, ours)) in optimum.score.iter().zip(parts(propose(&week).score)) {
            assert!(ours >= row.bound, "{}: {part} {ours} below {}", optimum.case, row.bound);
            if ours != row.found || !row.proven {
                break;
            }
        }
    }
}

#[test]
fn the_same_week_gets_the_same_proposal_however_it_is_cut() {
    for (name, week) in weeks::all() {
        let mut in_parts = taakkompas_week::proposal::WeekProblem::search(&week);
        for _ in 0..TRIES / 250 {
            in_parts.step(250);
        }
        assert_eq!(in_parts.best(), propose(&week), "{name}");
    }
}
