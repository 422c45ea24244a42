//! Weeks of a cycle: "oneven", "week B", "om en om".

use super::signs::opened;
use super::{Reading, plain};

/// The weeks in which something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeeksSaid {
    /// Every week.
    Every,
    /// Week A: the odd weeks.
    A,
    /// Week B: the even weeks.
    B,
    /// Every other week, without saying which.
    Alternating,
}

/// Ways to name weeks, as [`plain`] makes them.
#[rustfmt::skip]
const WEEKS: &[(WeeksSaid, &[&str])] = &[
    (WeeksSaid::Every, &[
        "elkeweek", "elke", "iedereweek", "iedere", "wekelijks", "alle", "alleweken", "aenb", "ab", "beide", "beideweken",
        "weekaenb", "weekab", "evenenoneven", "evenoneven", "oneveneneven", "onevenenevenweken", "evenenonevenweken",
        "allebei", "elk", "oneveneven",
    ]),
    (WeeksSaid::A, &["a", "weeka", "wka", "aweek", "aweken", "wekena", "oneven", "onev", "onevenweken", "onevenweek", "onevenwk", "onevenwkn", "onevenweeknummers", "deonevenweken", "indeonevenweken", "week1", "1eweek", "1ewk", "wk1", "eersteweek", "eerstewk"]),
    (WeeksSaid::B, &["b", "weekb", "wkb", "bweek", "bweken", "wekenb", "even", "evenweken", "evenweek", "evenwk", "evenwkn", "evenweeknummers", "deevenweken", "indeevenweken", "week2", "2eweek", "2ewk", "wk2", "tweedeweek", "tweedewk"]),
    (WeeksSaid::Alternating, &[
        "omenom", "omenomweek", "omdeweek", "omdeandereweek", "omweek", "tweewekelijks", "2wekelijks", "eenspertweeweken", "1xpertweeweken",
        "1xper2weken", "eensindetweeweken", "1xindetweeweken", "1xinde2weken", "eensinde2weken", "veertiendaags", "14daags",
        "perveertiendagen", "omdeveertiendagen", "afwisselend", "wisselend", "omdebeurt", "pertweeweken", "per2weken",
        "elketweeweken", "elke2weken", "iederetweeweken", "iedere2weken", "eenweekweleenweekniet", "ommeom",
        "beurtelings", "eensper2weken", "eenkeerpertweeweken", "1keerper2weken", "1xper2wkn", "per2wkn",
    ]),
];

/// The weeks in a cell.
pub fn read(text: &str) -> Reading<WeeksSaid> {
    match opened(text) {
        Ok(text) => named(&text).or_else(|| in_parts(&text)).into(),
        Err(reading) => reading,
    }
}

/// Weeks that are said in two ways: "om de week (even)", "even weken (B)".
fn in_parts(text: &str) -> Option<WeeksSaid> {
    let parts = text.split(['(', ')', ',', ':']).filter(|part| !part.trim().is_empty());
    let mut weeks: Vec<WeeksSaid> = parts.map(named).collect::<Option<Vec<WeeksSaid>>>()?;
    weeks.retain(|&weeks| weeks != WeeksSaid::Alternating);
    let first = *weeks.first()?;
    weeks.iter().all(|&other| other == first).then_some(first)
}

/// The weeks that a text in lower case names.
pub(super) fn named(text: &str) -> Option<WeeksSaid> {
    let word = plain(text);
    WEEKS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|&(weeks, _)| weeks)
}
