//! A time of day in digits or in words.

use crate::dutch::numbers::in_words;
use crate::dutch::signs::Token;
use crate::time_of_day::TimeOfDay;

/// The times that the tokens begin with: one, or two in one number, "12.00,13.00".
pub(super) fn times(tokens: &[Token]) -> Option<(Vec<TimeOfDay>, usize)> {
    if let Some((time, taken)) = time(tokens) {
        return Some((vec![time], taken));
    }
    let first = tokens.first().filter(|token| token.is_number())?;
    let times: Option<Vec<TimeOfDay>> =
        first.text.split(',').map(|part| digits(part).filter(|_| part.len() > 2)).collect();
    Some((times?, 1))
}

/// The time that the tokens begin with, and how many tokens that is.
pub(super) fn time(tokens: &[Token]) -> Option<(TimeOfDay, usize)> {
    let first = tokens.first()?;
    if let Some(found) = in_words_before(tokens) {
        return Some(found);
    }
    let is_unit = |at: usize| tokens.get(at).is_some_and(|token| ["u", "uur", "h"].contains(&token.text.as_str()));
    if !first.is_number() {
        let hour = in_words(&first.text).filter(|_| is_unit(1))?;
        return Some((at(hour, 0)?, 2));
    }
    // "8u30".
    if is_unit(1) && first.text.len() <= 2 {
        let minutes = tokens.get(2).filter(|token| token.is_number() && token.text.len() == 2);
        if let Some(minutes) = minutes.and_then(|token| token.text.parse().ok()) {
            let is_unit = usize::from(tokens.get(3).is_some_and(|token| token.is("u") || token.is("uur")));
            return Some((at(first.text.parse().ok()?, minutes)?, 3 + is_unit));
        }
    }
    Some((digits(&first.text)?, 1 + usize::from(is_unit(1))))
}

/// A whole hour in a word: "drie".
pub(super) fn hour_in_words(token: &Token) -> Option<TimeOfDay> {
    in_words(&token.text).filter(|hour| !token.is_number() && (1..=12).contains(hour)).and_then(|hour| at(hour, 0))
}

/// "Half negen", "kwart over 8", "kwart voor negen".
fn in_words_before(tokens: &[Token]) -> Option<(TimeOfDay, usize)> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let (before, minute, taken) = match (word(0), word(1)) {
        ("half", _) => (1, 30, 1),
        ("kwart", "over") => (0, 15, 2),
        ("kwart", "voor") => (1, 45, 2),
        _ => return None,
    };
    let hour = tokens.get(taken)?;
    let hour = if hour.is_number() { hour.text.parse().ok() } else { in_words(&hour.text) };
    // "Half uur" is no time.
    let hour = hour.filter(|hour| (1..=24).contains(hour))?;
    let is_unit = usize::from(tokens.get(taken + 1).is_some_and(|token| token.is("uur") || token.is("u")));
    Some((at(hour.checked_sub(before)?, minute)?, taken + 1 + is_unit))
}

fn at(hour: u32, minute: u32) -> Option<TimeOfDay> {
    let (hour, minute) = (u16::try_from(hour).ok()?, u16::try_from(minute).ok()?);
    (hour < 24 && minute < 60).then(|| TimeOfDay::at(hour, minute))
}

/// A time in digits, as [`TimeOfDay`] reads one.
fn digits(text: &str) -> Option<TimeOfDay> {
    text.parse().ok()
}

/// A number that may be minutes or parts of an hour, "12,25", where no other number with a comma says which: "8,25-14,35"
/// are minutes.
pub(super) fn in_parts(tokens: &[Token]) -> Option<&str> {
    let with_comma = tokens.iter().filter(|token| token.is_number()).filter_map(|token| {
        let (hour, part) = token.text.split_once(',')?;
        (hour.len() <= 2 && part.len() == 2).then_some((token.text.as_str(), part))
    });
    let is_quarter = |part: &str| part == "25" || part == "50";
    let mut found = None;
    for (text, part) in with_comma {
        if is_quarter(part) {
            found.get_or_insert(text);
        } else if part != "00" {
            return None;
        }
    }
    found
}
