//! A line in which someone says on which days they are there: "OA A: ik werk ma di do", "[3-9-2026 12:03] OA B: ma 8.30-12.00".

use taakkompas_school::dutch::times;

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
    let text = row.cells.iter().find(|cell| !cell.is_empty()).filter(|_| is_title(row) && !row.has_open_quote)?;
    let text = without_stamp(text);
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
        Some(on) => Some(on?.map(|on| {
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

/// The times that words begin with, and how many words that is.
fn spans_at(words: &[&str]) -> Option<(usize, Vec<Span>)> {
    (1..=words.len().min(4)).rev().find_map(|count| {
        let text = words.get(..count)?.join(" ");
        let spans = times::spans(text.trim_matches(['(', ')', ',', ';']))?;
        text.starts_with(|sign: char| sign.is_ascii_digit() || sign == '(').then_some((count, spans))
    })
}

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
