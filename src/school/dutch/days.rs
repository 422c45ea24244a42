//! Days of the week, and cells that name some of them.

use super::plain;
use crate::time_of_day::Weekday;

/// The names of the days. Their first two letters or more also name a day, and so do "maandags" and "maandagen".
const DAYS: &[(Weekday, &str)] = &[
    (Weekday::Monday, "maandag"),
    (Weekday::Tuesday, "dinsdag"),
    (Weekday::Wednesday, "woensdag"),
    (Weekday::Thursday, "donderdag"),
    (Weekday::Friday, "vrijdag"),
];

/// Words that begin like a day but are something else.
const NO_DAY: &[&str] = &["maand"];

/// What may follow the name of a day.
const ENDINGS: &[&str] = &["s", "en"];

/// Ways to say every day.
const EVERY_DAY: &[&str] = &["elkedag", "alledagen", "alle", "dagelijks"];

/// The days that a cell names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Days {
    /// Every school day, in one word: "elke dag".
    Every,
    /// Some days, named one by one or as a range; each once, in order.
    Some(Vec<Weekday>),
}

impl Days {
    /// The days one by one.
    pub fn list(self) -> Vec<Weekday> {
        match self {
            Self::Every => Weekday::ALL.to_vec(),
            Self::Some(days) => days,
        }
    }
}

/// A day by its name or the start of it: "maandag", "ma", "don.", "Woensdagen".
pub fn weekday(text: &str) -> Option<Weekday> {
    let word = plain(text);
    let is_named = |name: &str| {
        word.len() >= 2 && name.starts_with(&word)
            || word.strip_prefix(name).is_some_and(|ending| ENDINGS.contains(&ending))
    };
    let day = DAYS.iter().find(|(_, name)| is_named(name));
    day.filter(|_| !NO_DAY.contains(&word.as_str())).map(|&(day, _)| day)
}

/// The name of a day: "maandag".
pub fn weekday_name(weekday: Weekday) -> &'static str {
    DAYS.iter().find(|(day, _)| *day == weekday).map_or("", |&(_, name)| name)
}

/// The name of a day in two letters: "ma".
pub fn short_weekday(weekday: Weekday) -> &'static str {
    weekday_name(weekday).get(..2).unwrap_or_default()
}

/// The days in a cell: "ma", "maandag en dinsdag", "ma, wo", "ma t/m do", "elke dag". `None` if one of its words is not
/// a school day, if a range runs backwards, or if it is unclear what is a range: "ma-wo-vr".
pub fn days(text: &str) -> Option<Days> {
    if EVERY_DAY.contains(&plain(text).as_str()) {
        return Some(Days::Every);
    }
    let words = words_and_ranges(&without_article(text), |sign| !sign.is_alphanumeric());
    let (mut found, mut is_range, mut was_range): (Vec<Weekday>, bool, bool) = (Vec::new(), false, false);
    for word in words {
        if word == "-" {
            is_range = true;
            continue;
        }
        let day = weekday(&word)?;
        let from = found.last().copied().filter(|_| is_range).unwrap_or(day);
        if from > day || is_range && was_range {
            return None;
        }
        found.extend(Weekday::ALL.iter().filter(|&&other| from <= other && other <= day));
        (was_range, is_range) = (is_range, false);
    }
    crate::order::sort_by_key(&mut found, |&day| day);
    found.dedup();
    (!found.is_empty() && !is_range).then_some(Days::Some(found))
}

/// The text in lower case, without the "'s" of "'s maandags".
fn without_article(text: &str) -> String {
    text.to_lowercase().replace('’', "'").replace("'s ", "").replace("'s-", "")
}

/// The words of a lower-case cell, with "-" for anything that means a range; "en" separates words, as the signs between
/// them do.
pub(super) fn words_and_ranges(text: &str, is_between: fn(char) -> bool) -> Vec<String> {
    let text = text.replace("tot en met", "-").replace("t/m", "-").replace(['–', '—'], "-").replace('-', " - ");
    let words = text.split(|sign: char| sign != '-' && is_between(sign));
    words.filter(|word| !word.is_empty() && *word != "en").map(str::to_owned).collect()
}
