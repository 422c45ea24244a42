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

/// The most words that name weeks within a longer text.
const MOST_WORDS: usize = 4;

/// The weeks that a longer text names, and the rest of it: "lezen (even)", "Rooster OA A, oneven weken". A letter by itself
/// may be anyone's, and "even" without brackets is "for a moment". Of two that differ, nobody knows which is meant:
/// [`WeeksSaid::Alternating`].
pub fn apart(text: &str) -> Option<(WeeksSaid, String)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (mut found, mut rest, mut at) = (Vec::new(), Vec::new(), 0);
    while let Some(&word) = words.get(at) {
        let longest = (1..=MOST_WORDS).rev().filter_map(|count| Some((count, words.get(at..at + count)?.join(" "))));
        match longest.into_iter().find_map(|(count, part)| Some((count, within(&part)?))) {
            Some((count, weeks)) => {
                found.push(weeks);
                at += count;
            }
            None => {
                rest.push(word);
                at += 1;
            }
        }
    }
    let first = *found.first()?;
    let weeks = if found.iter().all(|&other| other == first) { first } else { WeeksSaid::Alternating };
    Some((weeks, rest.join(" ").trim_matches([' ', '-', '–', ',', ';', ':']).to_owned()))
}

/// The weeks that a few words of a longer text name, if they can mean nothing else.
fn within(part: &str) -> Option<WeeksSaid> {
    let word = plain(part);
    let is_in_brackets = part.starts_with('(') && part.ends_with(')') && word.len() > 1;
    let says_week = ["week", "weken", "wk"].iter().any(|of| word.contains(of))
        && !word.starts_with("aw")
        && !word.starts_with("bw");
    let is_clear = says_week || word.starts_with("onev") || word == "omenom";
    let has_number =
        word.contains(|sign: char| sign.is_ascii_digit()) || word.starts_with("eerste") || word.starts_with("tweede");
    named(&part.to_lowercase())
        .filter(|&weeks| (is_in_brackets || is_clear && !has_number) && weeks != WeeksSaid::Every)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_found_within_a_longer_text_if_they_can_mean_nothing_else() {
        for (text, weeks, rest) in [
            ("lezen (even)", WeeksSaid::B, "lezen"),
            ("5/6 (oneven) inoefenen", WeeksSaid::A, "5/6 inoefenen"),
            ("OA A - even weken", WeeksSaid::B, "OA A"),
            ("Rooster OA A week B", WeeksSaid::B, "Rooster OA A"),
            ("Rooster OA B (week A)", WeeksSaid::A, "Rooster OA B"),
            ("oneven weken: 3a lezen", WeeksSaid::A, "3a lezen"),
            ("lezen om de week", WeeksSaid::Alternating, "lezen"),
            ("even weken lezen, oneven weken rekenen", WeeksSaid::Alternating, "lezen, rekenen"),
        ] {
            assert_eq!(apart(text), Some((weeks, rest.to_owned())), "{text}");
        }
        for text in
            ["even lezen", "OA A", "arrangement (A)", "weektaak", "eerste week", "Kinderboekenweek", "elke week lezen"]
        {
            assert_eq!(apart(text), None, "{text}");
        }
    }
}
