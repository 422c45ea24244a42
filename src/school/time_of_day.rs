//! Times of the school day, the days of the week, and the weeks of a cycle.
//!
//! Times are whole minutes since midnight: a school day has real times, not numbered parts, because groups end at
//! different hours and breaks run from quarter to quarter.

use core::fmt;
use core::str::FromStr;

use serde::{Deserialize, Serialize};
use time::Date;

coded! {
    /// A school day of the week.
    pub enum Weekday {
        /// Maandag.
        Monday = "monday",
        /// Dinsdag.
        Tuesday = "tuesday",
        /// Woensdag.
        Wednesday = "wednesday",
        /// Donderdag.
        Thursday = "thursday",
        /// Vrijdag.
        Friday = "friday",
    }
}

impl Weekday {
    /// The school day of a date; `None` in the weekend.
    pub const fn of(date: Date) -> Option<Self> {
        match date.weekday() {
            time::Weekday::Monday => Some(Self::Monday),
            time::Weekday::Tuesday => Some(Self::Tuesday),
            time::Weekday::Wednesday => Some(Self::Wednesday),
            time::Weekday::Thursday => Some(Self::Thursday),
            time::Weekday::Friday => Some(Self::Friday),
            time::Weekday::Saturday | time::Weekday::Sunday => None,
        }
    }
}

coded! {
    /// A week of the cycle.
    pub enum Week {
        /// Week A; the only one if every week is the same.
        A = "a",
        /// Week B.
        B = "b",
    }
}

coded! {
    /// How many weeks there are before the pattern repeats.
    pub enum Cycle {
        /// Every week is the same.
        OneWeek = "1",
        /// Week A and week B alternate.
        TwoWeeks = "2",
    }
}

impl Cycle {
    /// The weeks of the cycle, in order.
    pub const fn weeks(self) -> &'static [Week] {
        match self {
            Self::OneWeek => &[Week::A],
            Self::TwoWeeks => &[Week::A, Week::B],
        }
    }

    /// How many weeks that is: one or two.
    pub const fn count(self) -> u32 {
        match self {
            Self::OneWeek => 1,
            Self::TwoWeeks => 2,
        }
    }
}

coded! {
    /// In which weeks of the cycle something happens.
    pub enum Weeks {
        /// Every week.
        Every = "every",
        /// Week A only.
        A = "a",
        /// Week B only.
        B = "b",
    }
}

impl Weeks {
    /// Whether it happens in this week.
    pub const fn has(self, week: Week) -> bool {
        matches!((self, week), (Self::Every, _) | (Self::A, Week::A) | (Self::B, Week::B))
    }

    /// Whether there is a week in which both happen.
    pub const fn meets(self, other: Self) -> bool {
        !matches!((self, other), (Self::A, Self::B) | (Self::B, Self::A))
    }

    /// The weeks of a cycle in which it happens, in order.
    pub fn of(self, cycle: Cycle) -> impl Iterator<Item = Week> {
        cycle.weeks().iter().copied().filter(move |&week| self.has(week))
    }
}

impl From<Week> for Weeks {
    fn from(week: Week) -> Self {
        match week {
            Week::A => Self::A,
            Week::B => Self::B,
        }
    }
}

/// A time of the day, in whole minutes since midnight: 0 to 1440. Displays as `8.45`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// The end of the day, midnight: the largest time there is.
    pub const LATEST: Self = Self(24 * 60);

    /// This many minutes since midnight; more than a day becomes the end of the day.
    pub const fn from_minutes(minutes: u16) -> Self {
        if minutes > Self::LATEST.0 { Self::LATEST } else { Self(minutes) }
    }

    /// An hour and a minute; anything past the end of the day becomes the end of the day.
    pub const fn at(hour: u16, minute: u16) -> Self {
        Self::from_minutes(hour.saturating_mul(60).saturating_add(minute))
    }

    /// Minutes since midnight.
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// This many minutes later, but not past the end of the day.
    #[must_use]
    pub const fn plus(self, minutes: u16) -> Self {
        Self::from_minutes(self.0.saturating_add(minutes))
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 60, self.0 % 60)
    }
}

/// A number of minutes longer than a day, found in a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotInADay {
    /// The minutes found.
    pub minutes: u16,
}

impl fmt::Display for NotInADay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} minutes is more than a day", self.minutes)
    }
}

impl core::error::Error for NotInADay {}

impl TryFrom<u16> for TimeOfDay {
    type Error = NotInADay;

    fn try_from(minutes: u16) -> Result<Self, Self::Error> {
        if minutes > Self::LATEST.0 { Err(NotInADay { minutes }) } else { Ok(Self(minutes)) }
    }
}

impl From<TimeOfDay> for u16 {
    fn from(time: TimeOfDay) -> Self {
        time.0
    }
}

/// A text that is not a time or a span of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidTime {
    /// The text found.
    pub text: String,
}

impl fmt::Display for InvalidTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a time such as `8.45`", self.text)
    }
}

impl core::error::Error for InvalidTime {}

impl FromStr for TimeOfDay {
    type Err = InvalidTime;

    /// Reads a time as people write it: `8.45`, `08:45`, `8,45`, `8u45`, `845`, `8`, `8 uur`, and `08:45:00` as a
    /// spreadsheet shows it.
    ///
    /// One digit after the point is refused: `8.5` may be five past or half past eight.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        read_time(text).ok_or_else(|| InvalidTime { text: text.to_owned() })
    }
}

fn read_time(text: &str) -> Option<TimeOfDay> {
    let text = text.trim().to_ascii_lowercase();
    let text = text.strip_suffix("uur").or_else(|| text.strip_suffix('u')).unwrap_or(&text).trim();
    let text = text.strip_suffix(":00").filter(|rest| rest.contains(':')).unwrap_or(text);
    let (hour, minute) = match text.split_once(['.', ':', ',', 'u', 'h']) {
        Some((hour, minute)) => (hour.trim(), minute.trim()),
        None if text.len() >= 3 => text.split_at_checked(text.len() - 2)?,
        None => (text, "00"),
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) || !(1..=2).contains(&hour.len()) || minute.len() != 2 {
        return None;
    }
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then(|| TimeOfDay::at(hour, minute))
}

/// A stretch of time within a day, from one time up to another.
///
/// If it does not end after it begins, it is empty and its length is zero; edits refuse such a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// When it begins.
    pub from: TimeOfDay,
    /// When it ends; this minute is no longer part of it.
    pub until: TimeOfDay,
}

impl Span {
    /// A span from one time to another; `None` if it does not end after it begins.
    pub fn new(from: TimeOfDay, until: TimeOfDay) -> Option<Self> {
        (from < until).then_some(Self { from, until })
    }

    /// This many minutes from a time on, cut off at the end of the day.
    pub const fn lasting(from: TimeOfDay, minutes: u16) -> Self {
        Self { from, until: from.plus(minutes) }
    }

    /// Its length in minutes.
    pub fn length(self) -> u32 {
        u32::from(self.until.0.saturating_sub(self.from.0))
    }

    /// How many minutes are in both.
    pub fn overlap(self, other: Self) -> u32 {
        Self { from: self.from.max(other.from), until: self.until.min(other.until) }.length()
    }

    /// Whether a minute is in both; spans that only touch do not overlap.
    pub fn overlaps(self, other: Self) -> bool {
        self.overlap(other) > 0
    }

    /// Whether the whole other span is in this one.
    pub fn contains(self, other: Self) -> bool {
        self.from <= other.from && other.until <= self.until
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from, self.until)
    }
}

impl FromStr for Span {
    type Err = InvalidTime;

    /// Reads `8.45-9.30`, also with a long dash or `tot` in between, as a spreadsheet may hold it, and with `van`
    /// before it.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = || {
            let text = text.trim().to_lowercase();
            let text = text.strip_prefix("van ").unwrap_or(&text);
            let (from, until) = text.split_once(['-', '–', '—']).or_else(|| text.split_once("tot"))?;
            Self::new(from.parse().ok()?, until.parse().ok()?)
        };
        read().ok_or_else(|| InvalidTime { text: text.to_owned() })
    }
}

/// The spans in order, with those that touch or overlap joined.
#[must_use]
pub fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    crate::order::sort_by_key(&mut spans, |&span| span);
    let mut joined: Vec<Span> = Vec::new();
    for span in spans.into_iter().filter(|span| span.length() > 0) {
        match joined.last_mut() {
            Some(last) if span.from <= last.until => last.until = last.until.max(span.until),
            _ => joined.push(span),
        }
    }
    joined
}

/// A stretch of time on one weekday: when someone is at school, or when there are lessons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presence {
    /// The weeks of the cycle.
    pub weeks: Weeks,
    /// The weekday.
    pub weekday: Weekday,
    /// The start and end: of someone, the arrival and departure.
    pub span: Span,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        let check = |text: &str, expected: Option<(u16, u16)>| {
            assert_eq!(text.parse().ok(), expected.map(|(hour, minute)| TimeOfDay::at(hour, minute)), "{text}");
        };
        check("8.45", Some((8, 45)));
        check("08:45", Some((8, 45)));
        check(" 8u45 ", Some((8, 45)));
        check("845", Some((8, 45)));
        check("0845", Some((8, 45)));
        check("1415", Some((14, 15)));
        check("8", Some((8, 0)));
        check("8 uur", Some((8, 0)));
        check("8.30 uur", Some((8, 30)));
        check("8u", Some((8, 0)));
        check("8,30", Some((8, 30)));
        check("08:30:00", Some((8, 30)));
        check("8,5", None);
        check("8:30:15", None);
        check("8.5", None);
        check("24.00", None);
        check("8.60", None);
        check("", None);
        check("half negen", None);
        check("é8", None);
        check("12345", None);
    }

    #[test]
    fn times_and_spans_are_written_one_way() {
        assert_eq!(TimeOfDay::at(8, 5).to_string(), "8.05");
        assert_eq!("08:45 – 9:30".parse::<Span>().unwrap().to_string(), "8.45-9.30");
        assert_eq!("8.45 tot 9.30".parse::<Span>().unwrap().length(), 45);
        assert!("9.30-8.45".parse::<Span>().is_err());
    }

    #[test]
    fn spans_overlap_by_the_minute() {
        let span = |text: &str| text.parse::<Span>().unwrap();
        let check = |one: &str, other: &str, minutes: u32| {
            assert_eq!(span(one).overlap(span(other)), minutes, "{one} {other}");
            assert_eq!(span(other).overlap(span(one)), minutes, "{other} {one}");
        };
        check("8.30-9.30", "9.00-10.00", 30);
        check("8.30-9.30", "9.30-10.00", 0);
        check("8.30-9.30", "8.00-12.00", 60);
        check("8.30-9.30", "11.00-12.00", 0);
        assert_eq!(
            joined(vec![span("13.00-14.00"), span("8.30-10.00"), span("10.00-12.00")]),
            [span("8.30-12.00"), span("13.00-14.00")]
        );
    }
}
