//! An entry on its way from TOML to the model, and the mistakes noted on the way.

use serde::de::value::Error as ValueError;
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde::ser::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use taakkompas_school::iso_date;
use time::Date;

use super::Entry;
use crate::problem::Problem;

/// A choice from a closed list, as written. A wrong one is noted, and reading continues.
#[derive(Debug, Clone)]
pub(super) enum Choice<T> {
    /// A choice from the list.
    Known(T),
    /// Another word, with the message that reports it.
    Unknown(String),
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Choice<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        let read = T::deserialize(IntoDeserializer::<ValueError>::into_deserializer(code.as_str()));
        Ok(read.map_or_else(|error| Self::Unknown(error.to_string().replace("variant", "choice")), Self::Known))
    }
}

impl<T: Serialize> Serialize for Choice<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(choice) => choice.serialize(serializer),
            Self::Unknown(error) => Err(S::Error::custom(error)),
        }
    }
}

/// The entry being read, and where its mistakes are noted.
pub(super) struct Draft<'a> {
    pub(super) entry: &'a Entry,
    problems: &'a mut Vec<Problem>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(entry: &'a Entry, problems: &'a mut Vec<Problem>) -> Self {
        Self { entry, problems }
    }

    pub(super) fn note(&mut self, text: impl Into<String>) {
        self.problems.push(Problem::new(&self.entry.file, &self.entry.id, text));
    }

    /// The fields as written; a misspelt or mistyped field is noted, and the entry is left out.
    pub(super) fn fields<T: DeserializeOwned>(&mut self) -> Option<T> {
        match self.entry.table.clone().try_into() {
            Ok(fields) => Some(fields),
            Err(error) => {
                self.note(error.to_string().trim().replace('\n', " "));
                None
            }
        }
    }

    /// A required text.
    pub(super) fn text(&mut self, field: &str, text: String) -> String {
        if text.trim().is_empty() {
            self.note(format!("{field} is missing or empty"));
        }
        text
    }

    /// A text that may be left out but must not be empty.
    pub(super) fn optional(&mut self, field: &str, text: Option<String>) -> Option<String> {
        text.map(|text| self.text(field, text))
    }

    /// A required date, written as `2026-11-28`.
    pub(super) fn date(&mut self, field: &str, text: String) -> Option<Date> {
        let text = self.text(field, text);
        let read = (!text.is_empty()).then(|| iso_date::parse(&text))?;
        read.map_err(|error| self.note(format!("{field}: {error}"))).ok()
    }

    /// A required number.
    pub(super) fn number(&mut self, field: &str, number: Option<u32>) -> Option<u32> {
        if number.is_none() {
            self.note(format!("{field} is missing"));
        }
        number
    }

    /// A required choice.
    pub(super) fn choice<T>(&mut self, field: &str, choice: Option<Choice<T>>) -> Option<T> {
        match choice {
            Some(Choice::Known(choice)) => Some(choice),
            Some(Choice::Unknown(error)) => {
                self.note(format!("{field}: {error}"));
                None
            }
            None => {
                self.note(format!("{field} is missing"));
                None
            }
        }
    }

    /// A choice with a default.
    pub(super) fn choice_or<T>(&mut self, field: &str, choice: Option<Choice<T>>, default: T) -> T {
        match choice {
            Some(choice) => self.choice(field, Some(choice)).unwrap_or(default),
            None => default,
        }
    }

    /// Any number of choices, including none.
    pub(super) fn choices<T>(&mut self, field: &str, choices: Vec<Choice<T>>) -> Vec<T> {
        choices.into_iter().filter_map(|choice| self.choice(field, Some(choice))).collect()
    }

    /// At least one choice.
    pub(super) fn some_choices<T>(&mut self, field: &str, choices: Vec<Choice<T>>) -> Vec<T> {
        if choices.is_empty() {
            self.note(format!("{field} is missing or empty"));
        }
        self.choices(field, choices)
    }

    /// Ids of other entries, each named once. Whether they exist is checked later, on the whole.
    pub(super) fn ids<T: for<'id> From<&'id str>>(&mut self, field: &str, ids: &[String]) -> Vec<T> {
        for (at, id) in ids.iter().enumerate() {
            if ids.iter().take(at).any(|earlier| earlier == id) {
                self.note(format!("{field} names {id} twice"));
            }
        }
        ids.iter().map(|id| T::from(id.as_str())).collect()
    }
}
