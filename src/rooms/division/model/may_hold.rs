//! Who may do a task, and why not. Proposals, edits, imports and records all ask here, and the law is asked from here.

use taakkompas_school::qualification::{Required, check, check_for};

use super::groups::Teachers;
use super::tasks::{Qualification, Task, TaskKind, Verdict};
use super::why_not::IneligibleReason;
use super::{Colleague, TaskDivision};
use taakkompas_school::months::Month;

impl TaskDivision {
    /// Why this colleague may not do this task; `None` if they may. Capacity is not checked.
    pub fn why_not(&self, task: &Task, colleague: &Colleague) -> Option<IneligibleReason> {
        self.why_not_among(&self.teachers(task), task, colleague)
    }

    /// As [`Self::why_not`], if the teachers of the task's group are known.
    fn why_not_among(&self, teachers: &Teachers, task: &Task, colleague: &Colleague) -> Option<IneligibleReason> {
        if let Some(why) = self.why_unqualified(task, colleague) {
            return Some(why);
        }
        if !task.certificate.trim().is_empty() && !colleague.has_certificate(&task.certificate) {
            return Some(IneligibleReason::NoCertificate);
        }
        // Elected or appointed people, and holders of functions, are chosen for other reasons.
        if task.kind == TaskKind::Function || task.fixed.is_some() {
            return None;
        }
        if let Some(weekday) = task.weekday.filter(|&weekday| !colleague.is_there(weekday)) {
            return Some(IneligibleReason::NotThere { weekday });
        }
        if let Some(Verdict::HandOver { to }) = task.verdict {
            // A task that is handed over no longer belongs to its group.
            return (colleague.role() != to).then_some(IneligibleReason::HandedOver { to });
        }
        if !teachers.has(colleague.id) {
            return Some(IneligibleReason::OtherGroup);
        }
        (!colleague.is_given_tasks()).then(|| IneligibleReason::NotGivenTasks { role: colleague.role() })
    }

    /// Why this colleague's lesbevoegdheid is not enough for this task; `None` if it is.
    ///
    /// A temporary one must last until the last day of the task's last month.
    pub fn why_unqualified(&self, task: &Task, colleague: &Colleague) -> Option<IneligibleReason> {
        let last = task.months.iter().last().unwrap_or(Month::July);
        let on = self.year.and_then(|year| last.last_day(year));
        let checked = match &task.qualification {
            // Until it is answered, a question counts as yes.
            Qualification::None if task.is_asked() => check(colleague.held(), Required::Group, on),
            Qualification::Subject { subject } => check_for(colleague.held(), subject, on),
            of => check(colleague.held(), of.required(), on),
        };
        checked.err().map(|short| IneligibleReason::NotQualified { role: colleague.role(), short })
    }

    /// Who may do this task, in the order of the list. Capacity is not checked.
    pub fn who_may<'a>(&'a self, task: &'a Task) -> impl Iterator<Item = &'a Colleague> {
        let teachers = self.teachers(task);
        self.colleagues.iter().filter(move |colleague| self.why_not_among(&teachers, task, colleague).is_none())
    }
}
