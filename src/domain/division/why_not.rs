//! Why someone may not do a task.

use serde::{Deserialize, Serialize};
use taakkompas_school::iso_date;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;
use time::Date;

/// Why someone may not do a task. The first one found, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyNot {
    /// It needs a lesbevoegdheid, and this role has none for it.
    Unqualified {
        /// The role.
        role: StaffRole,
    },
    /// The lesbevoegdheid is for a time, and its last day, or the school year, is not filled in.
    EndUnknown,
    /// The lesbevoegdheid ends before the task does.
    EndsBefore {
        /// Its last day.
        #[serde(with = "iso_date")]
        until: Date,
    },
    /// The lesbevoegdheid is for another subject.
    OtherSubject,
    /// It needs a certificate that this colleague does not have.
    NoCertificate,
    /// This colleague is not at school on the day of the task.
    NotThere {
        /// The day.
        weekday: Weekday,
    },
    /// It belongs to a group of others.
    OtherGroup,
    /// It is handed over to another role.
    HandedOver {
        /// To which.
        to: StaffRole,
    },
    /// The school does not give this role tasks by itself.
    NotGivenTasks {
        /// The role.
        role: StaffRole,
    },
}
