//! Version 5 of the record: the documents of the rooms stand by the code of their room, so that a new room needs no new version.
//!
//! Version 3 had the assistants' week, and version 4 also the division and the descriptions, as fields of their own; the
//! rest is the same, so all three are read as this.
//!
//! Frozen: records like this are on people's devices. A test holds a hash of this file; `tests/records/v3.json` to
//! `v5.json` are such records.

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
    /// The day the plan is made for, if the school set it.
    #[serde(default)]
    pub today: Option<String>,
    /// The document of each room, by the code of the room. Each has a version of its own and is only carried here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub documents: Option<Box<RawValue>>,
    /// In versions 3 and 4: the document `week`.
    #[serde(default, skip_serializing)]
    pub deployment: Option<Box<RawValue>>,
    /// In version 4: the document `division`.
    #[serde(default, skip_serializing)]
    pub division: Option<Box<RawValue>>,
    /// In version 4: the document `descriptions`.
    #[serde(default, skip_serializing)]
    pub descriptions: Option<Box<RawValue>>,
}

impl Record {
    /// The documents as one JSON object; empty if there are none.
    ///
    /// The texts of an older record are joined here, as each is JSON already: a map of `RawValue` to write would add its
    /// serializer to what every visitor fetches.
    pub fn documents(&self) -> String {
        if let Some(documents) = &self.documents {
            return documents.get().to_owned();
        }
        let mut object = String::new();
        let mut add = |code: &str, document: &Option<Box<RawValue>>| {
            if let Some(document) = document {
                object.push_str(if object.is_empty() { "{\"" } else { ",\"" });
                object.push_str(code);
                object.push_str("\":");
                object.push_str(document.get());
            }
        };
        // In the order of the codes.
        add("descriptions", &self.descriptions);
        add("division", &self.division);
        add("week", &self.deployment);
        if !object.is_empty() {
            object.push('}');
        }
        object
    }
}

impl From<v2::Record> for Record {
    fn from(old: v2::Record) -> Self {
        Self {
            read_me: None,
            in_words: Vec::new(),
            format: String::new(),
            version: 5,
            revision: 0,
            saved: None,
            name: old.name,
            profile: old.profile,
            answers: old.answers,
            decisions: old.decisions,
            calendar: old.calendar,
            today: old.today,
            documents: None,
            deployment: None,
            division: None,
            descriptions: None,
        }
    }
}
