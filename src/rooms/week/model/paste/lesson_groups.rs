//! Groups that a line of lesson times names behind those of the others: "Vrijdag 8.30-14.00 (groep 1 en 2 vrij)".

use taakkompas_school::dutch::days::weekday;
use taakkompas_school::dutch::{plain, times};
use taakkompas_school::time_of_day::{TimeOfDay, Weekday};

use super::cells::{self, Named, groups_told, names_years};
use super::{Lesson, Span};

/// What is otherwise for some groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Except {
    /// The groups.
    pub groups: Vec<Named>,
    /// On which days, if not on those of the line.
    pub days: Option<Vec<Weekday>>,
    /// What is otherwise.
    pub what: What,
}

/// What is otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// They have no lessons.
    Free,
    /// Their lessons end at another time.
    Until(TimeOfDay),
    /// They have other times.
    Own(Vec<Span>),
}

/// What stands behind the times of a line about some groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Behind {
    /// It is clear.
    Except(Except),
    /// It is about groups, and not clear.
    Unclear(String),
}

/// Words that change nothing.
const SMALL: &[&str] = &["uur", "om", "is", "zijn", "hebben", "heeft", "dan", "de", "voor", "op", "u", "en"];

/// A line without what it says of some groups, and that; `None` if it says nothing more than whose its times are.
pub(super) fn apart(text: &str) -> Option<(String, Behind)> {
    let (line, tail) = in_brackets(text).or_else(|| behind(text))?;
    let words: Vec<&str> = tail.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect();
    let begin = words.iter().position(|word| is_group_word(word))?;
    let is_groups = |end: &usize| {
        let part = words.get(begin + 1..*end).unwrap_or_default();
        let is_last = part.last().is_some_and(|word| is_number(word));
        is_last && part.iter().all(|word| is_number(word) || BETWEEN.contains(word)) && names_years(&part.join(" "))
    };
    let end = (begin + 2..=words.len()).rev().find(is_groups)?;
    let (before, rest) = words.split_at_checked(begin)?;
    let (named, after) = rest.split_at_checked(end - begin)?;
    let more: Vec<&str> =
        [before, after].concat().into_iter().filter(|word| !SMALL.contains(&plain(word).as_str())).collect();
    if more.is_empty() || !cells::has_time(&line) || line.split_whitespace().map(bare).any(is_group_word) {
        return None;
    }
    let days: Vec<Weekday> = more.iter().filter(|word| is_day(word)).filter_map(|word| weekday(word)).collect();
    let said: Vec<&str> = more.into_iter().filter(|word| !is_day(word)).collect();
    let groups = groups_told(&named.join(" "), &mut Vec::new());
    let found = what(&said).filter(|_| !groups.is_empty());
    let days = (!days.is_empty()).then_some(days);
    let except = found.map(|what| Behind::Except(Except { groups, days, what }));
    Some((line, except.unwrap_or(Behind::Unclear(tail))))
}

/// Words between the numbers of groups.
const BETWEEN: &[&str] = &["en", "t/m", "tm", "tot", "-", "&", "+", "/"];

/// Whether a word is the number of a group or of more, and no time: "3", "1-4", "3a", "1/2".
fn is_number(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_ascii_digit()) && !cells::has_time(word)
}

/// Whether a word is a day: "vrij" is none here.
fn is_day(word: &str) -> bool {
    plain(word) != "vrij" && cells::is_day(word)
}

fn bare(word: &str) -> &str {
    word.trim_matches(['(', ')', ',', ';', ':'])
}

fn is_group_word(word: &str) -> bool {
    ["groep", "groepen", "gr", "klas", "klassen"].contains(&plain(word).as_str())
}

/// A text without what stands in its brackets, and that.
fn in_brackets(text: &str) -> Option<(String, String)> {
    let (before, rest) = text.split_once('(')?;
    let (inside, after) = rest.split_once(')')?;
    Some((format!("{} {}", before.trim_end(), after.trim_start()).trim().to_owned(), inside.to_owned()))
}

/// A text up to the word for a group behind its times, and the rest.
fn behind(text: &str) -> Option<(String, String)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let time = words.iter().position(|word| cells::has_time(word))?;
    let at = words.iter().enumerate().position(|(at, word)| at > time && is_group_word(bare(word)))?;
    let (line, tail) = words.split_at_checked(at)?;
    Some((line.join(" ").trim_end_matches([',', ';', ':', ' ']).to_owned(), tail.join(" ")))
}

/// What words say beside groups and days.
fn what(words: &[&str]) -> Option<What> {
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let one: Vec<&str> = lower.iter().map(String::as_str).collect();
    let time = |word: &str| times::time(word).read().filter(|_| cells::has_time(word));
    match one.as_slice() {
        ["vrij"] => Some(What::Free),
        ["tot" | "uit", until] | ["vrij", "vanaf" | "na", until] | ["vanaf" | "na", until, "vrij"] => {
            time(until).map(What::Until)
        }
        [] => None,
        _ => times::spans(&words.join(" ")).filter(|_| cells::has_time(&words.join(" "))).map(What::Own),
    }
}

/// The lessons of all, as they are for these groups: `on` are the days of the line.
pub(super) fn with(lessons: &[Lesson], on: &[Weekday], except: &Except) -> Vec<Lesson> {
    let days = except.days.as_deref().unwrap_or(on);
    let other = lessons.iter().filter(|lesson| !days.contains(&lesson.weekday)).copied();
    let mut found: Vec<Lesson> = other.collect();
    for &weekday in days {
        let own: Vec<Lesson> = lessons.iter().filter(|lesson| lesson.weekday == weekday).copied().collect();
        let last = own.iter().map(|lesson| lesson.span.until).max();
        match &except.what {
            What::Free => {}
            What::Own(spans) => found.extend(spans.iter().map(|&span| Lesson { weekday, span })),
            What::Until(until) => found.extend(own.into_iter().filter_map(|Lesson { span, .. }| {
                let is_last = Some(span.until) == last;
                let end = if span.until > *until || is_last { *until } else { span.until };
                Some(Lesson { weekday, span: Span::new(span.from, end)? })
            })),
        }
    }
    found
}
