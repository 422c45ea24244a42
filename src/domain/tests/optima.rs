//! Proposed weeks beside the optimum of an exact solver, on six realistic weeks.

#![allow(clippy::unwrap_used)]

#[path = "optima/weeks.rs"]
mod weeks;

use std::fs;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/optima")
}

/// The case as the exact solver reads it. `UPDATE_CASES=1` writes the files anew; then their optima
/// are to be made again.
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
