//! Spans of time in one cell or two: "8.30-12.00 en 13.00-15.00", "11:15 t/m 12:00", "8.30-14.30 (30 min pauze)". A
//! single time as it is typed in a field is read by [`crate::time_of_day`].

mod clock;
mod why;

pub use why::{WhyNot, why_not};

use super::Reading;
use super::hours;
use super::signs::{Kind, Token, is_to, lower, opened, tokens};
use crate::time_of_day::{Span, TimeOfDay};

/// Spans of time, with what else the cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimesSaid {
    /// The spans, in the order in which they were named. At least one.
    pub spans: Vec<Span>,
    /// The minutes of a break that is named beside them, not at a time of its own.
    pub pause: Option<u32>,
    /// Whether a time was moved to the afternoon: "1.15-2.30" is 13.15-14.30, as no school day runs at night. A remark
    /// is due.
    pub is_moved: bool,
    /// What is said of a time that is not one of these: "inloop 8.10".
    pub beside: Vec<String>,
    /// Words that were not understood.
    pub left: Vec<String>,
}

/// A school day is not on before this time, so an earlier one is in the afternoon.
const EARLIEST: u16 = 6 * 60;
/// Minutes from a time in the morning to the same in the afternoon.
const HALF_DAY: u16 = 12 * 60;

/// Words around times that change nothing.
#[rustfmt::skip]
const SMALL: &[&str] = &[
    "van", "vanaf", "u", "uur", "uren", "h", "en", "om", "de", "het", "plus", "daarna", "weer", "met", "een", "incl",
    "inclusief", "aanwezig", "werkt", "werktijd", "les",
];

/// Words for when children come in, before the lessons.
const ARRIVAL: &[&str] = &["inloop", "inlooptijd", "binnenloop", "inlopen", "deur", "deuren", "bel"];
/// Words between such a word and its time.
const BEFORE_ARRIVAL: &[&str] = &["open", "vanaf", "om", "is", "gaat", "tijd", ":", "-"];

/// Words for a break.
const PAUSE: &[&str] = &["pauze", "lunch", "lunchpauze", "middagpauze", "pauzes"];

/// The spans in a cell.
pub fn read(text: &str) -> Reading<TimesSaid> {
    match opened(text) {
        Ok(text) if clock::in_parts(&tokens(&text)).is_some() => Reading::TwoReadings,
        Ok(text) => in_cell(&tokens(&text)),
        Err(reading) => reading,
    }
}

/// The span between the times of two cells.
pub fn between(from: &str, until: &str) -> Reading<TimesSaid> {
    let is_long = from.len() + until.len() > LONGEST_PAIR;
    if !is_long && clock::in_parts(&tokens(&lower(&format!("{from} {until}")))).is_some() {
        return Reading::TwoReadings;
    }
    one(from).and_then(|from| {
        one(until).and_then(|until| {
            placed(from, until).map(|(span, is_moved)| TimesSaid {
                spans: vec![span],
                pause: None,
                is_moved,
                beside: Vec::new(),
                left: Vec::new(),
            })
        })
    })
}

/// One or more spans of time and nothing else: "8.30-12.00 en 13.00-15.00". `None` if a part is not a span of time.
pub fn spans(text: &str) -> Option<Vec<Span>> {
    read(text).read().filter(|said| said.left.is_empty() && said.pause.is_none()).map(|said| said.spans)
}

/// The one time in a cell: "8.30", "08:30u", "half negen". It is not moved to the afternoon. Whether "8,25" is a quarter
/// past eight is not known.
pub fn time(text: &str) -> Reading<TimeOfDay> {
    let is_long = text.len() > LONGEST_PAIR;
    if !is_long && clock::in_parts(&tokens(&lower(text))).is_some() { Reading::TwoReadings } else { one(text) }
}

/// The most bytes of two cells that are looked at together.
const LONGEST_PAIR: usize = 60;

fn one(text: &str) -> Reading<TimeOfDay> {
    let text = match opened(text) {
        Ok(text) => text,
        Err(reading) => return reading,
    };
    let tokens = tokens(&text);
    match clock::time(&tokens) {
        Some((time, taken)) if tokens.len() == taken => Reading::Read(time),
        _ => Reading::Unread,
    }
}

/// What a cell holds, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Time(TimeOfDay),
    To,
    /// The word for a break.
    Pause,
    /// How long a break is.
    Length(u32),
}

fn in_cell(tokens: &[Token]) -> Reading<TimesSaid> {
    let (mut parts, mut left): (Vec<Part>, Vec<String>) = (Vec::new(), Vec::new());
    let (mut at, mut is_between, mut follows_word) = (0, false, false);
    let mut beside = Vec::new();
    while let Some(first) = tokens.get(at) {
        if let Some((said, taken)) = arrival(tokens.get(at..).unwrap_or_default()) {
            beside.push(said);
            at += taken;
            continue;
        }
        // "Groep 3" is no time.
        let is_counted = core::mem::take(&mut follows_word) && first.is_number() && first.text.len() < 3;
        let rest = tokens.get(at..).unwrap_or_default();
        let follows_pause = parts.last() == Some(&Part::Pause);
        if let Some((minutes, taken)) = length(rest, follows_pause) {
            parts.push(Part::Length(minutes));
            at += taken;
            continue;
        }
        if let Some((times, taken)) = clock::times(rest).filter(|_| !is_counted) {
            parts.extend(times.into_iter().map(Part::Time));
            at += taken;
            continue;
        }
        // "Half twee tot drie".
        if let Some(time) = clock::hour_in_words(first).filter(|_| parts.last() == Some(&Part::To)) {
            parts.push(Part::Time(time));
            at += 1;
            continue;
        }
        at += 1;
        match (first.kind, first.text.as_str()) {
            _ if is_to(first) => parts.push(Part::To),
            (_, "tussen") => is_between = true,
            (_, "en") if core::mem::take(&mut is_between) => parts.push(Part::To),
            (_, word) if PAUSE.contains(&word) => parts.push(Part::Pause),
            (Kind::Word, word) if !SMALL.contains(&word) => {
                follows_word = true;
                left.push(word.to_owned());
            }
            (Kind::Number, number) if is_counted => left.push(number.to_owned()),
            (Kind::Number, _) => return Reading::Unread,
            _ => {}
        }
    }
    of_parts(&parts, left).map(|said| TimesSaid { beside, ..said })
}

/// When children come in, and how many tokens that is: "inloop 8.10", "inloop vanaf 8.20-8.30", "deur open 8.15".
fn arrival(tokens: &[Token]) -> Option<(String, usize)> {
    let first = tokens.first().filter(|token| ARRIVAL.contains(&token.text.as_str()))?;
    let between = tokens.iter().skip(1).take_while(|token| BEFORE_ARRIVAL.contains(&token.text.as_str())).count();
    let rest = tokens.get(1 + between..)?;
    let (_, mut taken) = clock::times(rest)?;
    if rest.get(taken).is_some_and(is_to)
        && let Some((_, more)) = rest.get(taken + 1..).and_then(clock::times)
    {
        taken += 1 + more;
    }
    let time: String = rest.iter().take(taken).map(|token| token.text.as_str()).collect();
    Some((format!("{} {time}", first.text), 1 + between + taken))
}

/// How long a break is: minutes beside the word for it, or in brackets after the times.
fn length(tokens: &[Token], follows_pause: bool) -> Option<(u32, usize)> {
    let (minutes, taken) = hours::duration(tokens)?;
    let is_before = tokens.get(taken).is_some_and(|token| PAUSE.contains(&token.text.as_str()));
    let has_minutes = tokens.get(..taken)?.iter().any(|token| token.text.starts_with("min"));
    (is_before || follows_pause || has_minutes).then_some((minutes, taken))
}

fn of_parts(parts: &[Part], mut left: Vec<String>) -> Reading<TimesSaid> {
    let (mut spans, mut breaks): (Vec<Span>, Vec<Span>) = (Vec::new(), Vec::new());
    let (mut pause, mut is_moved, mut is_break) = (None, false, false);
    let mut rest = parts;
    while let Some(first) = rest.first() {
        let taken = match rest {
            [Part::Time(from), Part::To, Part::Time(until), after @ ..] => {
                let (span, moved) = match placed(*from, *until) {
                    Reading::Read(found) => found,
                    other => return other.and_then(|_| Reading::Unread),
                };
                is_moved |= moved;
                let is_inside = spans.iter().any(|other: &Span| other.contains(span) && *other != span);
                let is_named = is_break || is_inside && after.first() == Some(&Part::Pause);
                if is_named {
                    breaks.push(span)
                } else {
                    spans.push(span)
                }
                is_break = false;
                3 + usize::from(is_named && after.first() == Some(&Part::Pause))
            }
            [Part::Pause, Part::Time(_), ..] => {
                is_break = true;
                1
            }
            [Part::Length(minutes), ..] => {
                pause = Some(*minutes);
                1
            }
            [Part::Pause, ..] if pause.is_some() || matches!(rest.get(1), Some(Part::Length(_))) => 1,
            [Part::Pause, ..] => {
                left.push("pauze".to_owned());
                1
            }
            _ if *first == Part::To && spans.is_empty() => return Reading::Unread,
            _ => return Reading::Unread,
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    let spans: Vec<Span> = spans.into_iter().flat_map(|span| without(span, &breaks)).collect();
    if spans.is_empty() {
        Reading::Unread
    } else {
        Reading::Read(TimesSaid { spans, pause, is_moved, beside: Vec::new(), left })
    }
}

/// A span without the breaks in it.
fn without(span: Span, breaks: &[Span]) -> Vec<Span> {
    breaks.iter().fold(vec![span], |spans, pause| {
        let cut = |span: Span| {
            [Span::new(span.from, span.until.min(pause.from)), Span::new(span.from.max(pause.until), span.until)]
        };
        spans
            .into_iter()
            .flat_map(|span| if span.overlaps(*pause) { cut(span) } else { [Some(span), None] })
            .flatten()
            .collect()
    })
}

/// The last time at which something of a school may end.
const LATEST: u16 = 23 * 60;
/// The longest day, in minutes, for which a time is moved to the afternoon.
const LONGEST_MOVED: u32 = 10 * 60;
/// From this time on, hours are counted to 24, so the other end is too.
const COUNTED_TO_24: u16 = 13 * 60;

/// A span on a school day, and whether a time was moved to the afternoon for it.
fn placed(from: TimeOfDay, until: TimeOfDay) -> Reading<(Span, bool)> {
    let span = Span::new(from, until);
    if let Some(span) = span.filter(|span| span.from.minutes() >= EARLIEST) {
        return Reading::Read((span, false));
    }
    if from.minutes() >= COUNTED_TO_24 {
        return Reading::Unread;
    }
    let later = |time: TimeOfDay| (time.minutes() < HALF_DAY).then(|| time.plus(HALF_DAY));
    let ends = [(Some(from), later(until)), (later(from), later(until)), (later(from), Some(until))];
    let mut found = ends.into_iter().filter_map(|(from, until)| Span::new(from?, until?)).filter(|span| {
        span.from.minutes() >= EARLIEST && span.until.minutes() <= LATEST && span.length() <= LONGEST_MOVED
    });
    match (found.next(), found.next(), span) {
        // It may be meant as it stands: someone who begins at half past five.
        (Some(_), _, Some(span)) if span.until.minutes() > EARLIEST => Reading::TwoReadings,
        (Some(span), None, _) => Reading::Read((span, true)),
        (Some(_), Some(_), _) => Reading::TwoReadings,
        (None, _, Some(_)) => Reading::TwoReadings,
        (None, _, None) => Reading::Unread,
    }
}
