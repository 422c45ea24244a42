//! Why a cell is no span of time, so that whoever asked can say what is really wrong with it.

use super::{Part, clock, read};
use crate::dutch::Reading;
use crate::dutch::signs::{Kind, Token, is_to, lower, tokens};

/// Why a cell is no span of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyNot {
    /// It says one time: a begin or an end.
    OneTime,
    /// The end does not lie after the begin.
    EndsFirst,
    /// A number that looks like a time, and is none: "25.00", "8.75".
    NoSuchTime(String),
    /// A number that may be minutes or parts of an hour: "12,25".
    MinutesOrParts(String),
    /// It may be in the morning or in the afternoon.
    MorningOrAfternoon,
    /// It says more than times: these words.
    Words(Vec<String>),
    /// There is no time in it.
    NoTime,
}

/// Why a cell is no span of time. A cell that is one is not asked about.
pub fn why_not(text: &str) -> WhyNot {
    if text.len() <= super::LONGEST_PAIR
        && let Some(number) = clock::in_parts(&tokens(&lower(text)))
    {
        return WhyNot::MinutesOrParts(number.to_owned());
    }
    match read(text) {
        Reading::TwoReadings => return WhyNot::MorningOrAfternoon,
        Reading::Read(said) if !said.left.is_empty() => return WhyNot::Words(said.left),
        Reading::TooLong => return WhyNot::NoTime,
        _ => {}
    }
    let (parts, wrong, words) = times_in(&tokens(&lower(text)));
    if let Some(number) = wrong {
        return WhyNot::NoSuchTime(number);
    }
    match parts.as_slice() {
        [Part::Time(_)] | [Part::Time(_), Part::To] | [Part::To, Part::Time(_)] if words.is_empty() => WhyNot::OneTime,
        [Part::Time(from), Part::To, Part::Time(until)] if until <= from => WhyNot::EndsFirst,
        parts if parts.iter().any(|part| matches!(part, Part::Time(_))) && !words.is_empty() => WhyNot::Words(words),
        [.., Part::Time(from), Part::To, Part::Time(until)] if until <= from => WhyNot::EndsFirst,
        _ => WhyNot::NoTime,
    }
}

/// The times in a cell with what joins them, a number that is no time, and the other words.
fn times_in(tokens: &[Token]) -> (Vec<Part>, Option<String>, Vec<String>) {
    let (mut parts, mut wrong, mut words) = (Vec::new(), None, Vec::new());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        // "Groep 3" is no time.
        let is_counted = at > 0
            && token.is_number()
            && token.text.len() < 3
            && tokens.get(at - 1).is_some_and(|before| {
                before.kind == Kind::Word && !is_to(before) && !super::SMALL.contains(&before.text.as_str())
            });
        if let Some((times, taken)) = tokens.get(at..).and_then(clock::times).filter(|_| !is_counted) {
            parts.extend(times.into_iter().map(Part::Time));
            at += taken;
            continue;
        }
        at += 1;
        if is_to(token) {
            parts.push(Part::To);
        } else if token.is_number() && token.text.len() > 2 && token.text.contains(['.', ':']) {
            wrong.get_or_insert_with(|| token.text.clone());
        } else if token.kind == Kind::Word && !super::SMALL.contains(&token.text.as_str()) {
            words.push(token.text.clone());
        }
    }
    (parts, wrong, words)
}
