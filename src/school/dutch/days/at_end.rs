//! The days at the end of a longer text: "leraar groep 5 werkt op ma en di".

use super::cell::BUT;
use super::{DaysSaid, read, weekday, weekday_name};
use crate::dutch::plain;
use crate::time_of_day::Weekday;

/// The most words at the end of a text that are looked at for days.
const MOST_WORDS: usize = 14;

/// Words that turn around what is said after them, besides those that take days away.
const TURNS: &[&str] = &["weg", "of", "tot", "tm", "vanaf", "sinds", "per"];

/// Signs around what is said.
const AROUND: [char; 11] = [' ', '(', ')', '[', ']', ',', ';', ':', '-', '–', '—'];

/// A text without the days that it ends with, and these as they were written, if there is something before them. The
/// longest end that says days and nothing else counts; what a word before it takes away is not read.
pub fn at_end(text: &str) -> Option<(&str, &str, DaysSaid)> {
    let begins_word =
        |(at, sign): (usize, char)| (sign.is_whitespace() || "([".contains(sign)).then(|| at + sign.len_utf8());
    let mut begins: Vec<usize> = text.char_indices().filter_map(begins_word).collect();
    begins.drain(..begins.len().saturating_sub(MOST_WORDS));
    let at = |at: usize| {
        let (before, end) = text.split_at_checked(at)?;
        let (before, end) = (before.trim_end_matches(AROUND), within(end));
        // What is said in two places, or turned around, is not taken apart.
        let words: Vec<String> = before.split_whitespace().map(plain).collect();
        let is_turned = words.last().is_some_and(|word| TURNS.contains(&word.as_str()));
        let says_more =
            says_away(before) || words.iter().any(|word| BUT.contains(&word.as_str()) || begins_with_day(word));
        let said = read(end).read().filter(|said| said.left.is_empty())?;
        let names_a_day = said.is_every && end.contains(' ') || end.split(AROUND).any(begins_with_day);
        (!words.is_empty() && !is_turned && !says_more && names_a_day).then_some((before, end, said))
    };
    begins.into_iter().find_map(at)
}

/// Words for not being there. So are those that end in "verlof".
const AWAY: &[&str] = &["vrij", "afwezig", "ziek", "ziekte", "ziekmelding"];

/// Whether a text says that someone is not there: then its days are not those at work.
pub fn says_away(text: &str) -> bool {
    let mut words = text.split(|sign: char| !sign.is_alphabetic()).map(str::to_lowercase);
    words.any(|word| AWAY.contains(&word.as_str()) || word.ends_with("verlof"))
}

/// A text without the signs around it. A bracket that opens in it stays closed: "ma (even)".
fn within(text: &str) -> &str {
    let begun = text.trim_start_matches(AROUND);
    let trimmed = begun.trim_end_matches(AROUND);
    let is_open = trimmed.matches(['(', '[']).count() > trimmed.matches([')', ']']).count();
    if is_open { begun.get(..=trimmed.len()).unwrap_or(trimmed).trim_end() } else { trimmed }
}

/// Whether a word is a day, or begins with one: "woensdagmiddag", "ma/di".
fn begins_with_day(word: &str) -> bool {
    let letters: String = word.to_lowercase().chars().take_while(|sign| sign.is_alphabetic()).collect();
    let is_long = || Weekday::ALL.iter().any(|&day| letters.starts_with(weekday_name(day)));
    is_long() || letters.chars().count() > 1 && weekday(&letters).is_some()
}
