//! Version 1 of the record: a name, the profile and the answers, as codes.
//!
//! Frozen: records like this are on people's devices. A test holds a hash of this file, and
//! `tests/records/v1.json` is such a record.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The record.
#[derive(Debug, Clone, Deserialize)]
pub struct Record {
    /// The school's own name for it.
    pub name: String,
    /// The school.
    pub profile: Profile,
    /// The code of an answer, by the id of its statement.
    pub answers: BTreeMap<String, String>,
}

/// The school, as codes; what was not told is not there.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// Number of groups.
    pub groups: Option<String>,
    /// Other forms of group.
    pub group_forms: Vec<String>,
    /// Number of assistants.
    pub assistants: Option<String>,
    /// Whether a leraarondersteuner works there.
    pub has_teacher_supporter: bool,
    /// How often someone covered.
    pub cover: Option<String>,
    /// Who covered.
    pub covered_by: Vec<String>,
    /// The biggest worries.
    pub worries: Vec<String>,
    /// Where support hours come from.
    pub hours: Option<String>,
    /// Until when those are certain.
    pub hours_until: Option<String>,
    /// Vacancies and long absences.
    pub vacancies: Option<String>,
    /// Changes that run.
    pub changes: Option<String>,
    /// The board's size.
    pub board: Option<String>,
    /// The substitute pool.
    pub pool: Option<String>,
    /// Groups in two years.
    pub trend: Option<String>,
    /// The leader's other duty.
    pub leader: Option<String>,
    /// Who fills this in.
    pub filled_in_by: Option<String>,
    /// The kind of school.
    pub school_type: Option<String>,
    /// The school's word for the ib'er.
    pub ib_word: Option<String>,
}
