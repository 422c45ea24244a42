//! A line in which someone says on which days they are there: "OA A: ik werk ma di do", "[3-9-2026 12:03] OA B: ma 8.30-12.00".

use taakkompas_school::dutch::days::{self, PartOfDay};
use taakkompas_school::dutch::times;
use taakkompas_school::dutch::weeks::WeeksSaid;

use super::cells::{self, DayOf};
use super::head::is_title;
use super::person_row::{PersonRow, WholeDay};
use super::{Presence, ProblemReason, Row, Span, Weeks, someone};

/// Words around the days that change nothing.
#[rustfmt::skip]
const SMALL: &[&str] = &[
    "ik", "werk", "werkt", "werken", "ben", "is", "er", "aanwezig", "kom", "komt", "op", "van", "beschikbaar", "kan", "werkdagen",
    "dagen", "op:", "werkdagen:", "dagen:",
];

/// What a line says of when someone is there; `None` if it says more than that.
///
/// # Errors
/// "Om de week", which does not say in which.
pub(super) fn read(row: &Row) -> Option<Result<PersonRow, ProblemReason>> {
    let filled: Vec<&str> = row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    let text = match filled.as_slice() {
        [text] if is_title(row) && !row.has_open_quote => (*text).to_owned(),
        // "OA A", and "ma di do" in the cell beside it.
        [who, days] if !row.has_open_quote && someone::first(who).is_some_and(|(_, rest)| rest.is_empty()) => {
            format!("{who}: {days}")
        }
        _ => return None,
    };
    let text = without_stamp(&text);
    let (who, rest) = someone::first(text)?;
    let words: Vec<&str> = rest
        .split_whitespace()
        .filter(|word| !SMALL.contains(&word.to_lowercase().as_str()))
        .map(|word| word.trim_end_matches(['.', '!']))
        .collect();
    let mut found = PersonRow::listed(who, &[], &[], Weeks::Every, Vec::new());
    let (mut at, mut days): (usize, Vec<&str>) = (0, Vec::new());
    while let Some(word) = words.get(at) {
        match spans_at(words.get(at..)?) {
            Some((count, spans)) => {
                let on = match days_of(&days)? {
                    Ok(on) => on,
                    Err(reason) => return Some(Err(reason)),
                };
                for (weekday, own) in on {
                    let weeks = own.unwrap_or(Weeks::Every);
                    found.presence.extend(spans.iter().map(|&span| Presence { weeks, weekday, span }));
                }
                days.clear();
                at += count;
            }
            None => {
                days.push(word);
                at += 1;
            }
        }
    }
    let left = days.iter().any(|word| word.chars().any(char::is_alphanumeric));
    match left.then(|| days_of(&days)) {
        None if found.presence.is_empty() => None,
        None => Some(Ok(found)),
        // Days without times beside days with: which times they have is not said.
        Some(_) if !found.presence.is_empty() => None,
        Some(None) => parts_of(&days).map(|whole| Ok(PersonRow { whole, ..found })),
        Some(Some(on)) => Some(on.map(|on| {
            let whole = |(weekday, own): DayOf| WholeDay {
                weekday,
                part: None,
                weeks: own.unwrap_or(Weeks::Every),
                found: days.join(" "),
            };
            PersonRow { whole: on.into_iter().map(whole).collect(), ..found }
        })),
    }
}

/// The days in words; `None` if they say more.
fn days_of(words: &[&str]) -> Option<Result<Vec<DayOf>, ProblemReason>> {
    let text = words.join(" ");
    // "Maandagochtend" is a part of a day.
    if ["ochtend", "middag", "avond"].iter().any(|part| text.to_lowercase().contains(part)) {
        return None;
    }
    cells::days(text.trim_matches([' ', ',', ';', ':', '-'])).transpose()
}

/// Days of which some are only a part: "woensdagochtend en vrijdag". Behind several days, "ochtend" may be of the last or of
/// all of them.
fn parts_of(words: &[&str]) -> Option<Vec<WholeDay>> {
    let found = words.join(" ");
    let said = days::read(&found).read().filter(|said| said.left.is_empty())?;
    let is_part = |word: &&str| {
        let word = word.to_lowercase();
        ["ochtend", "middag", "ochtends", "middags"].contains(&word.trim_matches(['\'', '’', ',', '(', ')']))
    };
    let is_plain = said.on.iter().all(|on| on.weeks == WeeksSaid::Every && on.part != Some(PartOfDay::Evening));
    if !is_plain || said.on.len() > 1 && words.iter().any(is_part) {
        return None;
    }
    let whole =
        |on: &days::OnDay| WholeDay { weekday: on.day, part: on.part, weeks: Weeks::Every, found: found.clone() };
    Some(said.on.iter().map(whole).collect())
}

/// The times that words begin with, and how many words that is.
fn spans_at(words: &[&str]) -> Option<(usize, Vec<Span>)> {
    (1..=words.len().min(MOST_WORDS)).rev().find_map(|count| {
        let text = words.get(..count)?.join(" ");
        let spans = times::spans(text.trim_matches(['(', ')', ',', ';']))?;
        let in_words = ["half ", "kwart "].iter().any(|begin| text.to_lowercase().starts_with(begin));
        (in_words || text.starts_with(|sign: char| sign.is_ascii_digit() || sign == '(')).then_some((count, spans))
    })
}

/// The most words of times: "kwart voor negen tot kwart over twee uur".
const MOST_WORDS: usize = 7;

/// A line of a chat without the time at which it was sent.
fn without_stamp(text: &str) -> &str {
    if let Some((stamp, rest)) = text.strip_prefix('[').and_then(|text| text.split_once(']')) {
        let is_stamp = stamp.chars().any(|sign| sign.is_ascii_digit()) && !stamp.chars().any(char::is_alphabetic);
        return if is_stamp { rest.trim_start() } else { text };
    }
    let is_stamp =
        |stamp: &str| stamp.len() > 9 && stamp.chars().all(|sign| sign.is_ascii_digit() || "-/:., ".contains(sign));
    text.split_once(" - ").filter(|(stamp, _)| is_stamp(stamp)).map_or(text, |(_, rest)| rest)
}
