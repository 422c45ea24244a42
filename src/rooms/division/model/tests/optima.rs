//! Proposed divisions compared with the optimum of an exact solver, for each of the three aims.
//!
//! The solver is an oracle outside the app, with its own model (`scripts/optima`). What it found is stored and checked
//! twice: the model gives the solver's division the same score as the solver did, and no division of ours goes below
//! the solver's bound. If the solver proved its optimum, that is the bound.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "optima/divisions.rs"]
mod divisions;

use std::fs;
use std::path::PathBuf;

use serde::Deserialize;
use taakkompas_division::proposal::{propose, score};
use taakkompas_division::{Aim, Share, TaskDivision};

/// What the solver found for a case.
#[derive(Deserialize)]
struct Optima {
    case: String,
    aims: Vec<Optimum>,
}

#[derive(Deserialize)]
struct Optimum {
    aim: Aim,
    /// What does not fit; then the cost, given that as little as possible does not fit.
    score: Vec<Part>,
    /// The shares of the best division found.
    shares: Vec<Share>,
}

#[derive(Deserialize)]
struct Part {
    part: String,
    found: u64,
    /// No division goes below this if it equals the optimum in the previous part.
    bound: u64,
    /// Whether this part and the previous one are proven.
    proven: bool,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/optima/divisions")
}

fn cases() -> Vec<(TaskDivision, Optima)> {
    let read = |(name, division)| {
        let text = fs::read_to_string(folder().join("results").join(format!("{name}.json"))).unwrap();
        let optima: Optima = serde_json::from_str(&text).unwrap();
        assert_eq!(optima.case, name);
        assert_eq!(optima.aims.iter().map(|optimum| optimum.aim).collect::<Vec<_>>(), Aim::ALL);
        (division, optima)
    };
    divisions::all().into_iter().map(read).collect()
}

/// The minutes to divide, of all tasks that are divided.
fn asked(division: &TaskDivision) -> u64 {
    let tasks = division.tasks.iter().filter(|task| task.is_divided());
    tasks.map(|task| u64::from(division.part_minutes(task)) * u64::from(division.parts(task))).sum()
}

/// The least possible unevenness: every room equally full, with these minutes in total.
fn floor(division: &TaskDivision, minutes: u64) -> u64 {
    let capacities: Vec<u64> =
        division.colleagues.iter().map(|colleague| division.capacity(colleague).into()).collect();
    let capacity: u64 = capacities.iter().sum();
    let tenths = minutes * 10 / capacity;
    (20 * tenths * minutes - capacity * tenths * (tenths + 1)) / 20
}

/// The case as the exact solver reads it. `UPDATE_CASES=1` rewrites the files; then their optima have to be computed
/// again.
#[test]
fn the_stored_cases_are_these_divisions() {
    for (name, division) in divisions::all() {
        let path = folder().join(format!("{name}.json"));
        let text = serde_json::to_string(&division).unwrap() + "\n";
        if std::env::var_os("UPDATE_CASES").is_some() {
            fs::create_dir_all(folder()).unwrap();
            fs::write(&path, &text).unwrap();
        }
        if let Some(ours) = std::env::var_os("WRITE_OURS").map(PathBuf::from) {
            for &aim in Aim::ALL {
                let text = serde_json::to_string(&propose(&division, aim)).unwrap();
                fs::write(ours.join(format!("{name}-{}.json", aim.code())), text).unwrap();
            }
        }
        assert!(fs::read_to_string(&path).unwrap_or_default() == text, "{name}: make its optima again");
    }
}

/// The large division has no optimum: it exists to be timed in a browser (`scripts/speed.mjs`).
#[test]
fn the_large_division_that_is_timed_is_this_one() {
    let path = folder().with_file_name("large-division.json");
    let text = serde_json::to_string(&divisions::large()).unwrap() + "\n";
    if std::env::var_os("UPDATE_CASES").is_some() {
        fs::write(&path, &text).unwrap();
    }
    assert!(fs::read_to_string(&path).unwrap_or_default() == text, "write it anew with UPDATE_CASES=1");
}

#[test]
fn the_domain_gives_the_best_divisions_the_score_that_the_solver_gave() {
    for (division, optima) in cases() {
        for optimum in optima.aims {
            let (score, measures) = score(&division, optimum.aim, &optimum.shares).unwrap();
            let found: Vec<(&str, u64)> = optimum.score.iter().map(|row| (row.part.as_str(), row.found)).collect();
            assert_eq!(found, [("unfit_minutes", score.unfit_minutes.into()), ("cost", score.cost)], "{}", optima.case);
            assert_eq!(score.cost, measures.weighed(optimum.aim.weights()));
            let mut chosen = division.clone();
            chosen.choose(&optimum.shares, Some(optimum.aim)).unwrap();
            assert!(chosen.totals(&chosen.chosen).colleagues.iter().all(|own| own.over == 0));
        }
    }
}

/// Within two percent, in both parts: the minutes that fit compared with the most that can fit, and the cost compared
/// with the bound of the cost when as much fits.
///
/// Most of the cost is unevenness that nobody can avoid. So what is above it is checked separately.
#[test]
fn ours_are_within_two_percent_of_the_optimum() {
    for (division, optima) in cases() {
        for optimum in optima.aims {
            let name = format!("{} {}", optima.case, optimum.aim.code());
            let [unfit, cost] = &optimum.score[..] else { panic!("{name}") };
            let first = taakkompas_division::proposal::DivisionProblem::search(&division, optimum.aim).score();
            let ours = propose(&division, optimum.aim).score;
            let fits = |unfit: u64| asked(&division) - unfit;
            let floor = floor(&division, fits(ours.unfit_minutes.into())) * u64::from(optimum.aim.weights().uneven);
            let above = |cost: u64| cost.saturating_sub(floor).max(1);
            println!(
                "{name}: short {} then {} of {} (bound {}); cost {} then {}, found {}, bound {}: {} and above the floor {} per mille",
                first.unfit_minutes,
                ours.unfit_minutes,
                unfit.found,
                unfit.bound,
                first.cost,
                ours.cost,
                cost.found,
                cost.bound,
                ours.cost * 1000 / cost.bound,
                above(ours.cost) * 1000 / above(cost.bound),
            );
            // The bound of the cost only holds when as much fits as in the optimum.
            assert!(u64::from(ours.unfit_minutes) >= unfit.bound, "{name}: {ours:?} below {}", unfit.bound);
            assert!(u64::from(ours.unfit_minutes) > unfit.found || ours.cost >= cost.bound, "{name}: {ours:?}");
            assert!(fits(ours.unfit_minutes.into()) * 100 >= fits(unfit.bound) * 98, "{name}: {ours:?}");
            assert!(ours.cost * 100 <= cost.bound * 102, "{name}: {ours:?} {}", cost.bound);
            // A bound that is not proven may be low: then ours is compared with the best that was found.
            let best = if cost.proven { cost.bound } else { cost.found };
            assert!(above(ours.cost) * 100 <= above(best) * 115, "{name}: {ours:?} {best}");
            // If it is not proven, the bound is at most one percent below what was found.
            assert!(unfit.proven && (cost.proven || cost.bound * 101 >= cost.found * 100), "{name}");
        }
    }
}
