//! Version 2 of the record: with the school's decisions on the plan, its calendar and a day of its own.
//!
//! Frozen: records like this are on people's devices. A test holds a hash of this file, and
//! `tests/records/v2.json` is such a record.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::v1;

/// The record. What a file says to people stands first and is not read back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Record {
    /// In a file: what this is and how to open it again.
    #[serde(rename = "lees_mij", default, skip_serializing_if = "Option::is_none")]
    pub read_me: Option<String>,
    /// In a file: the answers in words.
    #[serde(rename = "in_woorden", default, skip_serializing_if = "Vec::is_empty")]
    pub in_words: Vec<String>,
    /// What kind of text this is.
    pub format: String,
    /// The version of the format.
    pub version: u32,
    /// Counts the saves; the higher of two copies is the newer.
    #[serde(default)]
    pub revision: u64,
    /// When it was saved.
    #[serde(default)]
    pub saved: Option<String>,
    /// The school's own name for it.
    pub name: String,
    /// The school; the same as in version 1.
    pub profile: v1::Profile,
    /// The code of an answer, by the id of its statement.
    pub answers: BTreeMap<String, String>,
    /// What the school decided on the plan.
    pub decisions: Decisions,
    /// The school's holidays.
    pub calendar: Calendar,
    /// The day the plan is made for, where the school set it.
    #[serde(default)]
    pub today: Option<String>,
}

/// What the school decided on the plan.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Decisions {
    /// By the id of the measure.
    pub by_measure: BTreeMap<String, Decision>,
    /// The school's own order.
    pub order: Vec<String>,
}

/// The decision on one measure.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Decision {
    /// `as-proposed`, `added`, `postponed`, `rejected` or `swapped-for`.
    pub stance: String,
    /// With `added` the measure it replaced, if any; with `swapped-for` the one that replaced it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<String>,
    /// With `rejected`: why, in the school's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Who pulls it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pullers: Vec<String>,
    /// Ready for which holiday.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// How far it is.
    pub progress: String,
    /// A note.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The school's calendar.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Calendar {
    /// The region.
    pub region: String,
    /// The school's own dates, by holiday.
    pub own: BTreeMap<String, Days>,
    /// Weeks with tests.
    pub test_weeks: Vec<Days>,
}

/// Days in a row, both ends included.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Days {
    /// The first.
    pub first: String,
    /// The last.
    pub last: String,
}

impl From<v1::Record> for Record {
    fn from(old: v1::Record) -> Self {
        Self {
            read_me: None,
            in_words: Vec::new(),
            format: String::new(),
            version: 2,
            revision: 0,
            saved: None,
            name: old.name,
            profile: old.profile,
            answers: old.answers,
            decisions: Decisions::default(),
            calendar: Calendar { region: "middle".to_owned(), own: BTreeMap::new(), test_weeks: Vec::new() },
            today: None,
        }
    }
}
