//! Amounts of time: "20", "1u30", "± 20 uur", "10-15", "15 p.p.", "2x per jaar 3 uur", "0,6 fte".
//!
//! What is said beside the number is part of the value: per week, per person, about. So nobody takes two hours a week
//! for two hours a year, or fifteen hours each for fifteen hours.

mod parts;
mod sums;
mod words;

use super::Reading;
use super::decimal::{Decimal, may_be_thousands};
use super::signs::{Token, opened, tokens};

/// The unit of a number that names none: that of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// A part of full time: a column "WTF".
    FullTime,
    /// Hours a year that someone has. A number as small as 0,6 may be a part of full time instead, so it has two
    /// readings.
    Room,
}

/// How sure an amount is. A remark is due if it is not [`Sure::Exactly`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sure {
    /// Just this.
    Exactly,
    /// "± 20", "ca. 20".
    About,
    /// "max. 20", "hooguit 20".
    AtMost,
    /// "minimaal 20", "20+".
    AtLeast,
    /// "10-15": the amount is the higher of the two.
    Range {
        /// The lower, in minutes.
        least: u32,
    },
    /// "3 x 8 uur": the amount is all of it.
    Times {
        /// How many times.
        times: u32,
        /// How long each time, in minutes.
        each: u32,
    },
}

/// In what time the amount comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// Nothing is said: what the column says.
    NotSaid,
    /// A year, or a school year.
    Year,
    /// Half a year.
    HalfYear,
    /// A quarter, or another period.
    Quarter,
    /// A month.
    Month,
    /// A week.
    Week,
    /// A day.
    Day,
    /// Each time: "per keer", "per vergadering".
    Turn,
}

/// For whom or what the amount counts again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Each {
    /// Nothing is said.
    NotSaid,
    /// Each person who does it.
    Person,
    /// Each group.
    Group,
    /// Each pupil.
    Pupil,
    /// Something else: "per bouw", "per rapport".
    Other,
}

/// An amount of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// The minutes: the higher end of a range, all of "3 x 8 uur".
    pub minutes: u32,
    /// How sure that is.
    pub sure: Sure,
    /// In what time it comes back.
    pub per: Per,
    /// For whom it counts again.
    pub each: Each,
    /// Whether the cell names the unit; otherwise it is that of the column.
    pub has_unit: bool,
    /// Whether the number has a part that is no whole minute, so that the minutes are not just what it says: "0,125".
    pub is_rounded: bool,
    /// Words that were not understood: "incl. inkopen".
    pub left: Vec<String>,
}

impl Time {
    /// The minutes in a year, if the cell says them: nothing else is said, or "per jaar", and not for each of several.
    pub const fn in_a_year(&self) -> Option<u32> {
        match (self.per, self.each) {
            (Per::NotSaid | Per::Year, Each::NotSaid) => Some(self.minutes),
            _ => None,
        }
    }

    /// Whether it says an amount and nothing else.
    pub const fn is_plain(&self) -> bool {
        matches!((self.sure, self.per, self.each), (Sure::Exactly, Per::NotSaid, Each::NotSaid)) && self.left.is_empty()
    }
}

/// An amount of time, or a part of full time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// An amount of time.
    Time(Time),
    /// A part of full time: "0,6 fte", "wtf 0,8", "60%".
    FullTime {
        /// In thousandths of full time.
        thousandths: u32,
        /// How sure that is; the ends of a range are thousandths too.
        sure: Sure,
    },
}

/// The amount of time in a cell; a number without a unit has that of its column. A number that may be thousands, "1,659",
/// has two readings.
pub fn read(text: &str, unit: Unit) -> Reading<Amount> {
    let text = match opened(text) {
        Ok(text) => text,
        Err(reading) => return reading,
    };
    match parts::Parts::of(&text).map_or(Reading::Unread, |parts| sums::sum(parts, unit)) {
        Reading::Read(Amount::Time(_)) if has_thousands(&text) => Reading::TwoReadings,
        Reading::Read(Amount::Time(time)) => {
            Reading::Read(Amount::Time(Time { is_rounded: is_rounded(&text, time.minutes), ..time }))
        }
        reading => reading,
    }
}

/// Whether a text has a number that may be thousands or a part: "1,659 uur".
pub fn has_thousands(text: &str) -> bool {
    tokens(text).iter().any(|token| token.is_number() && may_be_thousands(&token.text))
}

/// Whether the one number of a text is not these minutes in any unit, as precisely as it is written: "0,33" is twenty
/// minutes, "0,125" is seven and a half.
fn is_rounded(text: &str, minutes: u32) -> bool {
    let tokens = tokens(text);
    let numbers: Vec<&Token> = tokens.iter().filter(|token| token.is_number()).collect();
    let [number] = numbers.as_slice() else { return false };
    let Some(of) = Decimal::read(&number.text).filter(|of| of.digits() > 0) else { return false };
    let Some(millionths) = of.millionths() else { return false };
    // Half of the last digit that is written; a nought there says no more.
    let noughts = number.text.bytes().rev().take_while(|&digit| digit == b'0').count();
    let digits = of.digits().saturating_sub(u32::try_from(noughts).unwrap_or(0)).max(1);
    let half = parts::ONE / 10_u64.pow(digits) / 2;
    let is_in = |unit: u64| (u64::from(minutes) * parts::ONE / unit).abs_diff(millionths) <= half;
    ![60, 15, 1].into_iter().any(is_in)
}

/// How long the tokens begin by saying, with its unit, and how many tokens that is: "30 min", "een half uur".
pub(super) fn duration(tokens: &[Token]) -> Option<(u32, usize)> {
    parts::duration(tokens)
}

/// In what time something comes back, by the word after "per".
pub(super) fn per_noun(word: &str) -> Option<Per> {
    words::find(words::PERIODS, word)
}

/// For whom something counts again, by the word after "per".
pub fn each_noun(word: &str) -> Option<Each> {
    words::find(words::EACH, word)
}

/// Whether a word is a unit of time, or one with a slip of the pen: "uurr", "minuutn".
pub fn may_be_unit(word: &str) -> bool {
    // "6 man" is not "6 min": of a short unit only a letter more or less is a slip.
    let is_unit = |unit: &str| {
        let (letters, own) = (unit.chars().count(), word.chars().count());
        letters > 2 && (letters > 3 || own != letters) && is_one_off(word, unit)
    };
    words::find(words::UNITS, word).is_some()
        || words::UNITS.iter().flat_map(|(_, units)| units.iter()).any(|unit| is_unit(unit))
}

/// Whether a word is another with one letter more, less or changed. The first letter is the same.
fn is_one_off(word: &str, other: &str) -> bool {
    let (word, other): (Vec<char>, Vec<char>) = (word.chars().collect(), other.chars().collect());
    let same = word.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let ends = |from: usize, of: usize| word.get(from..) == other.get(of..);
    same > 0 && (ends(same + 1, same) || ends(same, same + 1) || ends(same + 1, same + 1))
}
