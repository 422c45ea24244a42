//! Dates as text: `2026-12-19`, the same in every saved record, file and form.
//!
//! Use it as `#[serde(with = "iso_date")]` on a `Date`, or `iso_date::option` on an `Option<Date>`;
//! there, add `#[serde(default)]` if the field may be absent.

use core::fmt;

use serde::{Deserialize, Deserializer, Serializer, de};
use time::{Date, Month};

/// A text that is not a date of the form `2026-12-19`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidDate {
    /// The text found.
    pub text: String,
}

impl fmt::Display for InvalidDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a date such as `2026-12-19`", self.text)
    }
}

impl core::error::Error for InvalidDate {}

/// Writes a date as `2026-12-19`.
pub fn format(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// Reads a date of exactly the form `2026-12-19`.
///
/// # Errors
/// Any other form, and days that do not exist.
pub fn parse(text: &str) -> Result<Date, InvalidDate> {
    let read = || {
        let [year, month, day] = [text.get(0..4)?, text.get(5..7)?, text.get(8..)?];
        let digits = [year, month, day].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
        let dashes = text.get(4..5)? == "-" && text.get(7..8)? == "-";
        if text.len() != 10 || !digits || !dashes {
            return None;
        }
        let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
        Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
    };
    read().ok_or_else(|| InvalidDate { text: text.to_owned() })
}

/// For serde: writes a date.
///
/// # Errors
/// Only those of the serializer.
pub fn serialize<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&format(*date))
}

/// For serde: reads a date.
///
/// # Errors
/// A text that is not a date, and those of the deserializer.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    parse(&String::deserialize(deserializer)?).map_err(de::Error::custom)
}

/// The same, for a date that may be missing.
pub mod option {
    use serde::{Deserialize, Deserializer, Serializer, de};
    use time::Date;

    /// For serde: writes a date or nothing.
    ///
    /// # Errors
    /// Only those of the serializer.
    pub fn serialize<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => serializer.serialize_some(&super::format(*date)),
            None => serializer.serialize_none(),
        }
    }

    /// For serde: reads a date or nothing.
    ///
    /// # Errors
    /// A text that is not a date, and those of the deserializer.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| super::parse(&text)).transpose().map_err(de::Error::custom)
    }
}
