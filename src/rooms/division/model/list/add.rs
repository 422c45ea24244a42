//! What happens when a list of tasks or of colleagues is added to a division.

use std::collections::{BTreeMap, BTreeSet};

use taakkompas_school::dutch::sentences::needs::Asked;
use taakkompas_school::numbered::Numbered;
use taakkompas_school::slices::{at_once, pause};

use super::column::Column;
use super::meant::Meant;
use super::people::{PeopleList, PersonRow, RowCapacity};
use super::row::TaskRow;
use super::tasks::TaskList;
use super::{ListProblem, RowProblem, cut, twins};
use crate::law::{self, Certainty, Settled};
use crate::tasks::{LawQuestion, Task};
use crate::{ColleagueId, Holding, TaskDivision, TaskId};

/// The result of adding a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added<Id> {
    /// What was added, in order.
    pub added: Vec<Id>,
    /// What is wrong: with rows that were left out, and with names that were.
    pub problems: Vec<RowProblem>,
}

impl TaskDivision {
    /// Adds as many rows of a list as possible. Someone who may not hold a task is not recorded as having done it last
    /// year.
    pub fn add_tasks(&mut self, list: &TaskList) -> Added<TaskId> {
        at_once(self.add_tasks_in_slices(list))
    }

    /// The same, in [slices](taakkompas_school::slices).
    pub async fn add_tasks_in_slices(&mut self, list: &TaskList) -> Added<TaskId> {
        let mut done = Added { added: Vec::new(), problems: list.problems.clone() };
        let there: BTreeMap<String, TaskId> =
            self.tasks.iter().map(|task| (twins::key(&task.label), task.id)).collect();
        for row in &list.rows {
            pause().await;
            let mut note = |problem| done.problems.push(RowProblem { line: row.line, problem });
            if let Some(&id) = there.get(&twins::key(&row.task.label)) {
                note(ListProblem::TaskThere(id));
                continue;
            }
            // A row that does not fit is not read any further: there may be hundreds.
            let is_full = self.tasks.len() >= Self::MOST_TASKS;
            let (task, remark) = if is_full { (row.task.clone(), None) } else { settled(row) };
            let id = match self.add_settled(task) {
                Ok(id) => id,
                Err(error) => {
                    note(ListProblem::Refused(error));
                    continue;
                }
            };
            remark.into_iter().for_each(&mut note);
            for name in row.last_year.iter().flat_map(|name| self.split_name(name)).collect::<Vec<_>>() {
                if let Err(problem) = self.name_for_last_year(id, &name) {
                    note(problem);
                }
            }
            done.added.push(id);
        }
        // What is said about a row that is left out is not said twice.
        let left_out: BTreeSet<u32> =
            done.problems.iter().filter(|row| !row.problem.is_kept()).map(|row| row.line).collect();
        done.problems.retain(|row| !row.problem.is_kept() || !left_out.contains(&row.line));
        taakkompas_school::order::sort_by_key(&mut done.problems, |problem| problem.line);
        done
    }

    /// Splits a name at slashes without spaces, unless that whole name is a colleague's.
    fn split_name(&self, name: &str) -> Vec<String> {
        let is_one = self.meant(name) != Meant::Nobody;
        let parts = name.split(|sign| sign == '/' && !is_one);
        parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    }

    fn name_for_last_year(&mut self, task: TaskId, name: &str) -> Result<(), ListProblem> {
        let colleague = match self.meant(name) {
            Meant::One(colleague) => colleague,
            Meant::Several => return Err(ListProblem::TwoReadings { column: Column::LastYear, text: cut(name) }),
            Meant::Nobody => return Err(ListProblem::UnknownColleague { text: cut(name) }),
        };
        let row = Holding { task, colleague };
        if self.last_year.contains(&row) {
            return Ok(());
        }
        let mut rows = self.last_year.clone();
        rows.push(row);
        self.set_last_year(rows).map_err(|error| match error {
            crate::EditError::MayNotHold { colleague, why, .. } => ListProblem::MayNotHold { colleague, why },
            error => ListProblem::Refused(error),
        })
    }
}

/// The task of a row with what its label asks for, and what has to be said about that.
fn settled(row: &TaskRow) -> (Task, Option<ListProblem>) {
    let mut task = row.task.clone();
    let is_usual = |found: law::Finding| found.needs.asked != Asked::Nothing && found.certainty != Certainty::Law;
    let is_chosen = row.is_said_without && law::finding(&task.label).is_some_and(is_usual);
    if is_chosen {
        task.law_question = LawQuestion::Answered;
    }
    let remark = match law::settle(None, &mut task) {
        Some(Settled::Set(found)) if row.is_said_without && found.needs.asked != Asked::Nothing => {
            Some(ListProblem::AgainstLaw)
        }
        Some(Settled::Set(found)) => Some(ListProblem::Needs(found)),
        Some(Settled::Asked(doubt)) => Some(ListProblem::Asked(doubt)),
        None => is_chosen.then_some(ListProblem::ChosenWithout),
    };
    (task, remark)
}

impl TaskDivision {
    /// Adds as many rows of a list of colleagues as possible.
    pub fn add_people(&mut self, list: &PeopleList) -> Added<ColleagueId> {
        at_once(self.add_people_in_slices(list))
    }

    /// The same, in [slices](taakkompas_school::slices).
    pub async fn add_people_in_slices(&mut self, list: &PeopleList) -> Added<ColleagueId> {
        let mut done = Added { added: Vec::new(), problems: list.problems.clone() };
        for row in &list.rows {
            pause().await;
            match self.add_person(row) {
                Ok(id) => done.added.push(id),
                Err(problem) => done.problems.push(RowProblem { line: row.line, problem }),
            }
        }
        taakkompas_school::order::sort_by_key(&mut done.problems, |problem| problem.line);
        done
    }

    fn add_person(&mut self, row: &PersonRow) -> Result<ColleagueId, ListProblem> {
        if let Some(there) = self.colleague_named(&row.label) {
            return Err(ListProblem::ColleagueThere(there.id));
        }
        let before = self.next;
        let id = self.add_colleague(row.role, &row.label).map_err(ListProblem::Refused)?;
        let filled = self.change_colleague(id, |colleague| {
            colleague.capacity = row.capacity.map_or(colleague.capacity, RowCapacity::capacity);
            colleague.leads_school = row.leads_school;
            colleague.days.clone_from(&row.days);
            colleague.certificates.clone_from(&row.certificates);
            colleague.groups.clone_from(&row.groups);
        });
        if let Err(error) = filled {
            // A row is added completely or not at all.
            self.colleagues.take_out(id);
            self.next = before;
            return Err(ListProblem::Refused(error));
        }
        Ok(id)
    }
}
