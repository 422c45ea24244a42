//! What changed in the content, and when: for people who cite it, and for copies that others keep.

use serde::{Deserialize, Serialize};
use taakkompas_school::{coded, iso_date};
use time::Date;

use super::bytes::packed;

coded! {
    /// What kind of change it is.
    pub enum ChangeKind {
        /// It is there since that day.
        New = "new",
        /// It says something else.
        Content = "content",
        /// It says the same in other words.
        Wording = "wording",
        /// It rests on other sources, or on another version of one.
        Sources = "sources",
        /// It is there no more.
        Gone = "gone",
    }
}

/// Something that changed on a day, in one or more entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The day.
    #[serde(with = "iso_date")]
    pub day: Date,
    /// What kind of change it is.
    pub kind: ChangeKind,
    /// What changed, in a sentence or two.
    pub what: String,
    /// What it is about, each as the kind of entry, a slash and the id: `measure/rooster-zichtbaar`.
    pub of: Vec<String>,
}

/// All that changed since the history begins, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct History {
    /// The day on which it begins: what changed before is not in it.
    #[serde(with = "iso_date")]
    pub begun: Date,
    /// The changes.
    pub changes: Vec<Change>,
}

packed!(History);

impl History {
    /// The day on which anything was last changed: the version of the content.
    pub fn version(&self) -> Date {
        self.changes.last().map_or(self.begun, |change| change.day)
    }

    /// What changed in one entry, the oldest first.
    pub fn of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Change> {
        self.changes.iter().filter(move |change| change.of.iter().any(|of| of == name))
    }

    /// The day since which an entry is as it is; the day on which the history begins if it is not known better.
    pub fn changed(&self, name: &str) -> Date {
        self.of(name).last().map_or(self.begun, |change| change.day)
    }
}
