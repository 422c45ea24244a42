//! What the parts of an amount come to.

use super::parts::{Part, Parts, minutes};
use super::{Amount, Each, Per, Sure, Time, Unit};
use crate::dutch::Reading;

/// The most that a bare number in a column for room can be as a part of full time, in millionths.
const MOST_ROOM: u64 = 1_200_000;
/// The most that a bare number in a column for a part of full time can be, in millionths.
const MOST_PART: u64 = 2_000_000;

/// Why parts come to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stop {
    TwoReadings,
    Unread,
}

impl<T> From<Stop> for Reading<T> {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::TwoReadings => Self::TwoReadings,
            Stop::Unread => Self::Unread,
        }
    }
}

/// A number with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Value {
    Minutes(u32),
    FullTime(u32),
}

impl Value {
    const fn size(self) -> u32 {
        match self {
            Self::Minutes(size) | Self::FullTime(size) => size,
        }
    }

    /// Both as numbers of the same unit, the lower first.
    const fn range(self, to: Self) -> Option<(u32, Self)> {
        let is_one_unit =
            matches!((self, to), (Self::Minutes(_), Self::Minutes(_)) | (Self::FullTime(_), Self::FullTime(_)));
        if is_one_unit && self.size() <= to.size() { Some((self.size(), to)) } else { None }
    }
}

/// An amount and what is sure of it.
#[derive(Debug, Clone, Copy)]
struct Sum {
    value: Value,
    sure: Sure,
    has_unit: bool,
    /// What the times were: "10 weken" come back each week.
    of: Option<Per>,
}

/// What the parts of an amount come to, in a column of this unit.
pub(super) fn sum(parts: Parts, unit: Unit) -> Reading<Amount> {
    if parts.has_people_before {
        return Reading::TwoReadings;
    }
    let column = Column {
        unit,
        is_full_time: parts.is_full_time,
        has_both_ends: parts.is_from && parts.is_up_to,
        pers: &parts.pers,
    };
    let sum = match column.sum(&parts.parts) {
        Ok(sum) => sum,
        Err(stop) => return stop.into(),
    };
    let sure = match (sum.sure, parts.hedge) {
        (Sure::Exactly, Some(hedge)) => hedge,
        // "Ca. 10-15" stays a range: that says more.
        (sure, _) => sure,
    };
    let Some(per) = per(&parts.pers, sum.of) else { return Reading::TwoReadings };
    // "4 x 12 p.p." may be four people, or four times for each of them.
    if parts.each == Each::Person && sum.of == Some(Per::Turn) && !parts.has_turn_word {
        return Reading::TwoReadings;
    }
    match sum.value {
        Value::FullTime(thousandths) if parts.left.is_empty() && parts.each == Each::NotSaid => {
            Reading::Read(Amount::FullTime { thousandths, sure })
        }
        Value::FullTime(_) => Reading::Unread,
        Value::Minutes(minutes) => Reading::Read(Amount::Time(Time {
            minutes,
            sure,
            per,
            each: parts.each,
            has_unit: sum.has_unit,
            is_rounded: false,
            left: parts.left,
        })),
    }
}

/// In what time an amount comes back, if it was multiplied by a number of these; `None` if it says two things.
fn per(said: &[Per], times_of: Option<Per>) -> Option<Per> {
    // What was multiplied is no longer for each of them: forty weeks of one hour per week are forty hours.
    let is_counted = |per: Per| times_of.is_some_and(|of| per == Per::Turn || of == per && of != Per::Turn);
    let mut left = said.iter().copied().filter(|&per| !is_counted(per));
    let first = left.next();
    let is_one = left.all(|per| Some(per) == first);
    is_one.then(|| first.unwrap_or(Per::NotSaid))
}

/// The column that an amount stands in, and what is said beside it.
struct Column<'a> {
    unit: Unit,
    is_full_time: bool,
    has_both_ends: bool,
    pers: &'a [Per],
}

impl Column<'_> {
    fn sum(&self, parts: &[Part]) -> Result<Sum, Stop> {
        match *parts {
            // "20 uur en inkopen".
            [ref before @ .., Part::And] if !before.is_empty() => self.sum(before),
            [ref before @ .., Part::Equals, after] if !before.is_empty() => {
                let (sum, said) = (self.sum(before)?, self.one(after)?);
                if sum.value == said.value { Ok(sum) } else { Err(Stop::TwoReadings) }
            }
            [one] => self.one(one),
            // "Minimaal 10, maximaal 20".
            [from, to] if self.has_both_ends => self.range(from, to),
            [from, Part::To, to] => self.range(from, to),
            [one, Part::Plus] => self.one(one).map(|sum| Sum { sure: Sure::AtLeast, ..sum }),
            [Part::Turns { times, of }, Part::By | Part::To, ref rest @ ..]
            | [Part::Turns { times, of }, ref rest @ ..]
                if !rest.is_empty() =>
            {
                self.sum(rest).and_then(|each| each.times(times, of))
            }
            [Part::Bare { millionths, .. }, Part::By, ref rest @ ..] if !rest.is_empty() => {
                self.sum(rest).and_then(|each| each.times(whole(millionths)?, Per::Turn))
            }
            [each @ Part::Minutes { .. }, Part::By, Part::Bare { millionths, .. }] => {
                self.one(each).and_then(|each| each.times(whole(millionths)?, Per::Turn))
            }
            [each @ Part::Minutes { .. }, Part::By, Part::Turns { times, of }] => {
                self.one(each).and_then(|each| each.times(times, of))
            }
            // "2 uur, 3 keer" may be two hours in all; "2 uur per keer, 3 keer" is not.
            [each, Part::Turns { times, of }] if self.pers.contains(&of) => {
                self.one(each).and_then(|each| each.times(times, of))
            }
            [
                one @ Part::Minutes { minutes, is_clock: false, .. },
                Part::Plus | Part::And,
                Part::Minutes { minutes: more, is_clock: false, .. },
            ] => {
                let minutes = minutes.checked_add(more).ok_or(Stop::Unread)?;
                self.one(one).map(|sum| Sum { value: Value::Minutes(minutes), ..sum })
            }
            // "40 (4 x 10)", "40 = 4 x 10".
            [said, Part::Equals, ref rest @ ..] | [said, ref rest @ ..] if self.comes_to(said, rest) => self.one(said),
            []
            | [Part::By | Part::To | Part::Plus | Part::And | Part::Equals, ..]
            | [.., Part::By | Part::To | Part::Equals] => Err(Stop::Unread),
            _ => Err(Stop::TwoReadings),
        }
    }

    /// Whether an amount is what a multiplication beside it comes to.
    fn comes_to(&self, said: Part, rest: &[Part]) -> bool {
        let is_times = |sum: &Sum| matches!(sum.sure, Sure::Times { .. });
        match (self.one(said), self.sum(rest)) {
            (Ok(said), Ok(sum)) => is_times(&sum) && said.value == sum.value,
            _ => false,
        }
    }

    /// An amount of one part.
    fn one(&self, part: Part) -> Result<Sum, Stop> {
        let value = self.value(part)?;
        let has_unit = !matches!(part, Part::Bare { .. });
        Ok(Sum { value, sure: Sure::Exactly, has_unit, of: None })
    }

    fn range(&self, from: Part, to: Part) -> Result<Sum, Stop> {
        let is_times = |part| matches!(part, Part::Bare { is_time: true, .. } | Part::Minutes { is_clock: true, .. });
        if is_times(from) && is_times(to) {
            return Err(Stop::TwoReadings);
        }
        let (from, to) = with_unit_of(from, to)?;
        let end = self.one(to)?;
        let (least, value) = self.value(from)?.range(end.value).ok_or(Stop::Unread)?;
        Ok(Sum { value, sure: Sure::Range { least }, ..end })
    }

    fn value(&self, part: Part) -> Result<Value, Stop> {
        let in_thousandths =
            |millionths: u64| u32::try_from(millionths / 1000).map(Value::FullTime).map_err(|_| Stop::Unread);
        let in_minutes = |millionths, unit| minutes(millionths, unit).map(Value::Minutes).ok_or(Stop::Unread);
        match (part, self.unit) {
            (Part::Minutes { minutes, .. }, _) => Ok(Value::Minutes(minutes)),
            (Part::FullTime(thousandths), _) => Ok(Value::FullTime(thousandths)),
            (Part::Bare { millionths, .. }, _) if self.is_full_time => in_thousandths(millionths),
            (Part::Percent(thousandths), Unit::FullTime | Unit::Room) => Ok(Value::FullTime(thousandths / 100)),
            (Part::Percent(thousandths), _) if self.is_full_time => Ok(Value::FullTime(thousandths / 100)),
            (Part::Bare { millionths, .. }, Unit::FullTime) if millionths <= MOST_PART => in_thousandths(millionths),
            (Part::Bare { .. }, Unit::FullTime) => Err(Stop::TwoReadings),
            (Part::Bare { millionths: 1..=MOST_ROOM, .. }, Unit::Room) => Err(Stop::TwoReadings),
            (Part::Bare { millionths, .. }, Unit::Hours | Unit::Room) => in_minutes(millionths, 60),
            (Part::Bare { millionths, .. }, Unit::Minutes) => in_minutes(millionths, 1),
            _ => Err(Stop::Unread),
        }
    }
}

impl Sum {
    /// This many times the amount.
    fn times(self, times: u32, of: Per) -> Result<Self, Stop> {
        let Value::Minutes(each) = self.value else { return Err(Stop::Unread) };
        let value = Value::Minutes(each.checked_mul(times).ok_or(Stop::Unread)?);
        let sure = match self.sure {
            Sure::Exactly if times == 1 => Sure::Exactly,
            Sure::Exactly => Sure::Times { times, each },
            Sure::Range { least } => Sure::Range { least: least.saturating_mul(times) },
            _ => return Err(Stop::TwoReadings),
        };
        Ok(Self { value, sure, of: Some(of), ..self })
    }
}

/// A number of times, which is whole.
fn whole(millionths: u64) -> Result<u32, Stop> {
    let is_whole = millionths.is_multiple_of(super::parts::ONE);
    u32::try_from(millionths / super::parts::ONE).ok().filter(|_| is_whole).ok_or(Stop::Unread)
}

/// Both ends of a range, the first with the unit of the second: "30-45 min".
fn with_unit_of(from: Part, to: Part) -> Result<(Part, Part), Stop> {
    let as_minutes = |millionths, unit| {
        minutes(millionths, unit).map(|minutes| Part::Minutes { minutes, unit, is_clock: false }).ok_or(Stop::Unread)
    };
    let as_part = |millionths: u64| u32::try_from(millionths / 1000).map(Part::FullTime).map_err(|_| Stop::Unread);
    match (from, to) {
        (Part::Bare { millionths, .. }, Part::Minutes { unit, is_clock: false, .. }) => {
            Ok((as_minutes(millionths, unit)?, to))
        }
        (Part::Minutes { unit, is_clock: false, .. }, Part::Bare { millionths, .. }) => {
            Ok((from, as_minutes(millionths, unit)?))
        }
        (Part::Bare { millionths, .. }, Part::FullTime(_)) => Ok((as_part(millionths)?, to)),
        _ => Ok((from, to)),
    }
}
