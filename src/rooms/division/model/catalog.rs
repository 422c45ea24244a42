//! What a list of usual tasks must say about each task. The rows are content, checked when that is built.

use serde::{Deserialize, Serialize};

use super::tasks::{Fixed, PeopleRule, Qualification, Size, SizeLabel, Task, TaskKind};
use taakkompas_school::months::{Month, Months};

/// A usual task. It has hours only with a source: there is no norm for hours of tasks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct UsualTask {
    /// The stable code of the row, never reused.
    pub id: String,
    /// What schools call it.
    pub label: String,
    /// Minutes a year; `None` if no source gives them.
    pub minutes: Option<u32>,
    /// Where the minutes come from, with the year; required with minutes, and only then.
    pub source: Option<String>,
    /// The estimated size, used if there are no minutes.
    pub size: SizeLabel,
    /// The months in which it usually is done; empty for all year.
    pub months: Vec<Month>,
    /// Whether the size is that of one person's part.
    pub per_person: bool,
    /// How many people usually do it: at most or exactly this many, or everyone.
    pub people_rule: PeopleRule,
    /// That number.
    pub most_people: u8,
    /// Whether it is usually shared.
    pub may_share: bool,
    /// Whether it needs a lesbevoegdheid, and in what.
    pub qualification: Qualification,
    /// The certificate that it needs; empty for none.
    pub certificate: String,
    /// Whether it is a function.
    pub kind: TaskKind,
    /// Whether its holder is elected or appointed.
    pub fixed: Option<Fixed>,
    /// Codes of usual tasks that the same person may not do.
    pub apart: Vec<String>,
}

impl Default for UsualTask {
    fn default() -> Self {
        Self {
            id: String::new(),
            label: String::new(),
            minutes: None,
            source: None,
            size: SizeLabel::Medium,
            months: Vec::new(),
            per_person: false,
            people_rule: PeopleRule::AtMost,
            most_people: 1,
            may_share: false,
            qualification: Qualification::None,
            certificate: String::new(),
            kind: TaskKind::Task,
            fixed: None,
            apart: Vec::new(),
        }
    }
}

/// What is wrong with a row of a list of usual tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFault {
    /// No code.
    NoId,
    /// No label, or one that is too long.
    Label,
    /// Minutes without a source, or a source without minutes.
    Source,
    /// Minutes out of range.
    Minutes,
    /// A number of people out of range.
    People,
    /// A name of a certificate or a subject that is too long, or a subject without a name.
    Name,
}

impl UsualTask {
    /// Checks a row as an edit would check the task it becomes.
    ///
    /// # Errors
    /// The first fault found.
    pub fn check(&self) -> Result<(), RowFault> {
        let is_short = |text: &str, most: usize| text.chars().count() <= most;
        let subject = match &self.qualification {
            Qualification::Subject { subject } => Some(subject),
            _ => None,
        };
        let fault = if self.id.trim().is_empty() {
            RowFault::NoId
        } else if self.label.trim().is_empty() || !is_short(&self.label, Task::LONGEST_LABEL) {
            RowFault::Label
        } else if self.minutes.is_some() != self.source.as_ref().is_some_and(|source| !source.trim().is_empty()) {
            RowFault::Source
        } else if self.minutes.is_some_and(|minutes| !(1..=self.task().most_minutes()).contains(&minutes)) {
            RowFault::Minutes
        } else if !(1..=Task::MOST_PARTS).contains(&self.most_people) {
            RowFault::People
        } else if !is_short(&self.certificate, Task::LONGEST_NAME)
            || subject.is_some_and(|name| name.trim().is_empty() || !is_short(name, Task::LONGEST_NAME))
        {
            RowFault::Name
        } else {
            return Ok(());
        };
        Err(fault)
    }

    /// The task that it becomes in a school's list.
    pub fn task(&self) -> Task {
        Task {
            size: self.minutes.map_or(Size::Label(self.size), Size::Minutes),
            months: Months::of(&self.months),
            per_person: self.per_person,
            people_rule: self.people_rule,
            most_people: self.most_people,
            may_share: self.may_share,
            qualification: self.qualification.clone(),
            certificate: self.certificate.clone(),
            kind: self.kind,
            fixed: self.fixed,
            ..Task::new(&self.label)
        }
    }
}
