//! Who may do a task, and why not. Proposals, edits, imports and records all ask here; here the law is asked.

use serde::{Deserialize, Serialize};
use taakkompas_school::qualification::{Rule, Shortfall, check, check_for};

use super::months::Month;
use super::tasks::{Qualification, Task, TaskKind, Verdict};
use super::{Colleague, TaskDivision};
use crate::deployment::{StaffRole, Weekday};

/// Why someone may not do a task. The first one found, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyNot {
    /// The lesbevoegdheid is not enough. No one can decide otherwise about it.
    NotQualified {
        /// The role.
        role: StaffRole,
        /// What is short.
        short: Shortfall,
    },
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

impl WhyNot {
    /// Whether both say the same to a school. The role is a part of that only if it is what is short.
    #[must_use]
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

/// What a school fills in before the question can be answered: one sentence for both a day and a year.
const fn asks(short: Shortfall) -> Option<Rule> {
    match short.rule() {
        Rule::EndUnknown | Rule::DayUnknown => Some(Rule::EndUnknown),
        Rule::SubjectUnknown | Rule::OtherSubject => Some(Rule::OtherSubject),
        _ => None,
    }
}

impl TaskDivision {
    /// Why this colleague may not do this task; nothing where they may. Room is not looked at.
    #[must_use]
    pub fn why_not(&self, task: &Task, colleague: &Colleague) -> Option<WhyNot> {
        if let Some(why) = self.why_unqualified(task, colleague) {
            return Some(why);
        }
        if !task.certificate.trim().is_empty() && !colleague.has_certificate(&task.certificate) {
            return Some(WhyNot::NoCertificate);
        }
        // Elected or appointed people, and functions, are where they are for other reasons.
        if task.kind == TaskKind::Function || task.fixed.is_some() {
            return None;
        }
        if let Some(weekday) = task.weekday.filter(|&weekday| !colleague.is_there(weekday)) {
            return Some(WhyNot::NotThere { weekday });
        }
        if let Some(Verdict::HandOver { to }) = task.verdict {
            // What is handed over leaves its group.
            return (colleague.role() != to).then_some(WhyNot::HandedOver { to });
        }
        if !task.group.trim().is_empty() && !colleague.teaches(&task.group) {
            return Some(WhyNot::OtherGroup);
        }
        (!colleague.is_given_tasks()).then(|| WhyNot::NotGivenTasks { role: colleague.role() })
    }

    /// Why this colleague's lesbevoegdheid is not enough for this task; nothing where it is.
    ///
    /// One that ends must reach to the last day of the task's last month.
    #[must_use]
    pub fn why_unqualified(&self, task: &Task, colleague: &Colleague) -> Option<WhyNot> {
        let last = task.months.iter().last().unwrap_or(Month::July);
        let on = self.year.and_then(|year| last.last_day(year));
        let checked = match &task.qualification {
            Qualification::Subject { subject } => check_for(colleague.held(), subject, on),
            of => check(colleague.held(), of.required(), on),
        };
        checked.err().map(|short| WhyNot::NotQualified { role: colleague.role(), short })
    }

    /// Who may do this task, in the order of their numbers. Room is not looked at.
    pub fn who_may<'a>(&'a self, task: &'a Task) -> impl Iterator<Item = &'a Colleague> {
        self.colleagues.iter().filter(|colleague| self.why_not(task, colleague).is_none())
    }
}
