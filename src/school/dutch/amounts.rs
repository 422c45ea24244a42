//! Numbers, hours and minutes as people type them, and hours as we write them.

use super::Reading;
pub use super::decimal::Decimal;
use super::hours::{self, Amount, Unit};

/// Minutes of an amount that names its unit and says nothing else: "half uur", "30 min", "1u30", "1:30". `None` for a bare
/// number. For all that an amount may say, see [`hours::read`].
#[must_use]
pub fn with_unit(text: &str) -> Option<u32> {
    match hours::read(text, Unit::Hours) {
        Reading::Read(Amount::Time(time)) if time.is_plain() && time.has_unit => Some(time.minutes),
        _ => None,
    }
}

/// Minutes as typed: an amount that names its unit, or else a number of units of `unit` minutes, such as hours.
pub fn minutes(text: &str, unit: u32) -> Option<u32> {
    with_unit(text).or_else(|| Decimal::read(text)?.times(unit))
}

/// Hours with a decimal comma, `12,5`. Minutes that do not come out even are rounded to a hundredth of an hour, which
/// reads back as the same minutes.
pub fn hours_text(minutes: u32) -> String {
    with_comma((u64::from(minutes) * 100 + 30) / 60, 2)
}

/// A value with this many decimals after its comma, without trailing zeros: 8571 with four is `0,8571`.
#[must_use]
pub fn with_comma(value: u64, decimals: u32) -> String {
    let unit = 10_u64.pow(decimals);
    let part = format!("{:0>1$}", value % unit, usize::try_from(decimals).unwrap_or(0));
    match part.trim_end_matches('0') {
        "" => (value / unit).to_string(),
        part => format!("{},{part}", value / unit),
    }
}
