//! Version 4 of the record: with the division of tasks and the task descriptions.
//!
//! Version 3, with the assistants' week, is the same without them, so both are read as this.
//!
//! Frozen: records like this are on people's devices. A test holds a hash of this file;
//! `tests/records/v3.json` and `v4.json` are such records.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{v1, v2};

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
    /// What the school decided on the plan; the same as in version 2.
    pub decisions: v2::Decisions,
    /// The school's holidays; the same as in version 2.
    pub calendar: v2::Calendar,
    /// The day the plan is made for, where the school set it.
    #[serde(default)]
    pub today: Option<String>,
    /// The assistants' week, which has a version of its own. Here it is only carried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deployment: Option<Box<RawValue>>,
    /// The division of tasks, carried in the same way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub division: Option<Box<RawValue>>,
    /// The task descriptions, carried in the same way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub descriptions: Option<Box<RawValue>>,
}

impl From<v2::Record> for Record {
    fn from(old: v2::Record) -> Self {
        Self {
            read_me: None,
            in_words: Vec::new(),
            format: String::new(),
            version: 4,
            revision: 0,
            saved: None,
            name: old.name,
            profile: old.profile,
            answers: old.answers,
            decisions: old.decisions,
            calendar: old.calendar,
            today: old.today,
            deployment: None,
            division: None,
            descriptions: None,
        }
    }
}
