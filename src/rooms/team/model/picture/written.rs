//! Answers as they are written: by the codes of choices, with one for what was left open.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use taakkompas_scan::scan::Answer;

use super::Choice;

/// A middle, which may be that it was left open.
pub(super) mod middle {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(of: &Option<Answer>, serializer: S) -> Result<S::Ok, S::Error> {
        Choice::from(*of).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Answer>, D::Error> {
        Choice::deserialize(deserializer).map(Choice::answer)
    }
}

/// An answer.
pub(super) mod answer {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(of: &Answer, serializer: S) -> Result<S::Ok, S::Error> {
        Choice::from(Some(*of)).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Answer, D::Error> {
        Choice::deserialize(deserializer)?.answer().ok_or_else(|| de::Error::custom("left open"))
    }
}
