//! Goals by their code, in what is stored and sent.
//!
//! Use it as `#[serde(with = "goal_code")]` on a [`GoalKind`].

use serde::{Deserialize, Deserializer, Serializer, de};
use taakkompas_plan::GoalKind;
use taakkompas_school::UnknownCode;

/// The goal of a code.
///
/// # Errors
/// No goal has it.
pub fn parse(code: &str) -> Result<GoalKind, UnknownCode> {
    if code == GoalKind::Ask.code() { Ok(GoalKind::Ask) } else { code.parse().map(GoalKind::Theme) }
}

/// For serde: writes a goal.
///
/// # Errors
/// Only those of the serializer.
pub fn serialize<S: Serializer>(goal: &GoalKind, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(goal.code())
}

/// For serde: reads a goal.
///
/// # Errors
/// A code that no goal has, and those of the deserializer.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<GoalKind, D::Error> {
    parse(&String::deserialize(deserializer)?).map_err(de::Error::custom)
}
