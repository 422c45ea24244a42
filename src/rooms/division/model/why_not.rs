//! Why someone may not do a task.

use serde::{Deserialize, Serialize};
use taakkompas_school::qualification::{Rule, Shortfall};
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;

/// Why someone may not do a task: the first reason found, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum IneligibleReason {
    /// The lesbevoegdheid is not enough. Nobody can decide otherwise.
    NotQualified {
        /// The role of this colleague.
        role: StaffRole,
        /// Why it is not enough.
        short: Shortfall,
    },
    /// It needs a certificate that this colleague does not have.
    NoCertificate,
    /// This colleague is not at school on the day of the task.
    NotThere {
        /// The day of the task.
        weekday: Weekday,
    },
    /// It belongs to a group that this colleague does not teach.
    OtherGroup,
    /// It is handed over to another role.
    HandedOver {
        /// The role it is handed over to.
        to: StaffRole,
    },
    /// The school cannot give this role tasks by itself.
    NotGivenTasks {
        /// The role of this colleague.
        role: StaffRole,
    },
}

impl IneligibleReason {
    /// Whether both mean the same to a school. The role matters only if the role itself is the cause.
    pub fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::NotQualified { role, short }, Self::NotQualified { role: of_other, short: other }) => {
                if short.is_for_good() {
                    other.is_for_good() && role == of_other
                } else {
                    short == other || (asks(short).is_some() && asks(short) == asks(other))
                }
            }
            _ => self == other,
        }
    }
}

/// What a school has to fill in before the question can be answered: one sentence covers both a day and a year.
const fn asks(short: Shortfall) -> Option<Rule> {
    match short.rule() {
        Rule::EndUnknown | Rule::DayUnknown => Some(Rule::EndUnknown),
        Rule::SubjectUnknown | Rule::OtherSubject => Some(Rule::OtherSubject),
        _ => None,
    }
}
