//! What stands beside a group in its cell and is no group: "4 lln", "niveau 2", "1-op-1", a time; and dates that a
//! spreadsheet made of groups.

use taakkompas_school::dutch::groups::is_counted;
use taakkompas_school::dutch::months::month;
use taakkompas_school::dutch::times;
use taakkompas_school::months::Month;

/// Words before a number or a letter that is no group: "niveau 2".
#[rustfmt::skip]
const NUMBERED: &[&str] = &[
    "niveau", "nivo", "level", "plan", "thema", "kern", "blok", "deel", "les", "week", "wk", "periode", "aanpak", "arrangement",
    "instructie", "lijn", "fase", "stap", "tafel", "lokaal", "avi", "hoofdstuk",
];

/// Ways to write that someone helps one pupil, in one word.
const ONE_TO_ONE: &[&str] = &["1-op-1", "1op1", "1:1", "1-1", "1op-1", "1-op1", "1à1"];

/// The signs around a word.
const AROUND: &[char] = &['(', ')', '[', ']', ',', ';', ':', '.'];

/// Which words are no group, for all that they have a number.
pub(super) fn mask(words: &[&str]) -> Vec<bool> {
    let bare: Vec<String> = words.iter().map(|word| word.trim_matches(AROUND).to_lowercase()).collect();
    let bare: Vec<&str> = bare.iter().map(String::as_str).collect();
    let mut found = vec![false; words.len()];
    for at in 0..words.len() {
        // "3: groepje" is group 3.
        let is_apart = words.get(at).is_some_and(|word| word.ends_with([':', ',', ';']));
        let rest = bare.get(at..).unwrap_or_default();
        let taken = counted(if is_apart { rest.get(..1).unwrap_or_default() } else { rest });
        for is_beside in found.iter_mut().skip(at).take(taken) {
            *is_beside = true;
        }
    }
    found
}

/// How many words the thing takes that these words begin with; none if it may be a group.
fn counted(words: &[&str]) -> usize {
    let is_number = |word: &str| !word.is_empty() && word.len() < 3 && word.bytes().all(|sign| sign.is_ascii_digit());
    let is_short = |word: &str| is_number(word) || word.chars().count() == 1;
    match words {
        [] => 0,
        ["1" | "een" | "één", "op" | "à" | "a", "1" | "een" | "één", ..] => 3,
        [one, ..] if ONE_TO_ONE.contains(one) => 1,
        [number, of, ..] if is_number(number) && is_counted(of) => 2,
        [before, number, ..] if NUMBERED.contains(before) && is_short(number) => 2,
        [word, ..] => usize::from(is_one_word(word)),
    }
}

/// "2x", "4lln", "niveau2", "9.30", "8.30-9.00".
fn is_one_word(word: &str) -> bool {
    let after = word.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let is_time = word.contains(['.', ':']) && (times::time(word).read().is_some() || times::spans(word).is_some());
    let before = word.trim_end_matches(|sign: char| sign.is_ascii_digit());
    after.len() < word.len() && is_counted(after) || is_time || before.len() < word.len() && NUMBERED.contains(&before)
}

/// A text of groups without what is no group, and that. What stands in brackets behind a group goes too.
pub(super) fn apart(text: &str) -> (String, Vec<String>) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mask = mask(&words);
    let (mut kept, mut beside): (Vec<&str>, Vec<String>) = (Vec::new(), Vec::new());
    let mut follows = false;
    for (&word, is_beside) in words.iter().zip(mask) {
        match beside.last_mut().filter(|_| is_beside && follows) {
            Some(last) => {
                last.push(' ');
                last.push_str(word);
            }
            None if is_beside => beside.push(word.to_owned()),
            None => kept.push(word),
        }
        follows = is_beside;
    }
    let mut kept = kept.join(" ");
    if let Some((group, after)) = kept.clone().split_once('(') {
        let is_name =
            after.chars().any(|sign| sign.is_ascii_digit()) || !group.contains(|sign: char| sign.is_ascii_digit());
        // "3 (a)" is 3a.
        let is_letter = after.trim_end_matches(')').chars().count() < 2;
        if !is_name && !is_letter {
            beside.push(format!("({after}"));
            kept = group.trim_end().to_owned();
        }
    }
    (kept.trim_matches([' ', ':', ',', ';', '-', '/', '(', ')']).to_owned(), beside)
}

/// What a date was before a spreadsheet made one of it: "1/2" for "1-feb" and "1-2-2026". `None` if the text is no date;
/// `Some(None)` if no groups can have been meant.
pub(super) fn from_date(text: &str) -> Option<Option<String>> {
    let lower = text.trim().to_lowercase();
    if lower.len() > 20 || !lower.contains(['-', '/', ' ', '.']) {
        return None;
    }
    let parts: Vec<&str> = lower.split(['-', '/', ' ', '.']).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.parse::<u16>().ok().filter(|_| part.bytes().all(|sign| sign.is_ascii_digit()));
    let named = |part: &str| {
        let month = if part.chars().all(char::is_alphabetic) { month(part) } else { None };
        (1..=12_u8).find(|&at| month.is_some() && Month::of_calendar(at) == month).map(u16::from)
    };
    let is_year = |part: &str| number(part).is_some_and(|year| (2000..2100).contains(&year));
    let (day, month, year) = match parts.as_slice() {
        [one, other] => match (number(one), named(other), named(one), number(other)) {
            (Some(day), Some(month), ..) | (.., Some(month), Some(day)) => (day, month, None),
            _ => return None,
        },
        [one, month, year] if named(month).is_some() => (number(one)?, named(month)?, Some(number(year)?)),
        [day, month, year] if is_year(year) => (number(day)?, number(month)?, number(year)),
        [year, month, day] if is_year(year) => (number(day)?, number(month)?, number(year)),
        _ => return None,
    };
    let is_group = |of: u16| (1..=8).contains(&of);
    if !(1..=31).contains(&day) || !(1..=12).contains(&month) {
        return None;
    }
    if !is_group(day) || !is_group(month) || day >= month {
        return Some(None);
    }
    let third = year.map(|year| year % 100).filter(|&third| is_group(third) && third == month + 1 && month == day + 1);
    Some(Some(match third {
        Some(third) => format!("{day}/{month}/{third}"),
        None if month == day + 1 => format!("{day}/{month}"),
        None => format!("{day}-{month}"),
    }))
}
