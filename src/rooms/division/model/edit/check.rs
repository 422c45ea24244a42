//! Validation: of each part of a division, and of a whole one that was loaded.

use std::collections::BTreeSet;

use super::{EditError, Limit, Text};
use crate::colleagues::{Capacity, Colleague, Wishes};
use crate::tasks::{Qualification, Size, Task, TaskKind};
use crate::{Apart, ColleagueId, Holding, Share, TaskDivision, TaskId};
use taakkompas_school::limits::{at_most, counted, label, short, within};
use taakkompas_school::numbered::{self, Numbered};
use taakkompas_school::time_of_day::Weekday;

impl TaskDivision {
    /// Checks a whole division against the rules of its edits.
    ///
    /// # Errors
    /// The first thing that no edit would have accepted. [`Self::mend`] removes what goes against the rules on who
    /// may do what.
    pub fn check(&self) -> Result<(), EditError> {
        numbered::check(self.next, self.tasks.numbers().chain(self.colleagues.numbers()))?;
        at_most(Limit::Tasks, self.tasks.len(), Self::MOST_TASKS)?;
        at_most(Limit::Colleagues, self.colleagues.len(), Self::MOST_COLLEAGUES)?;
        at_most(Limit::Apart, self.apart.len(), Self::MOST_APART)?;
        at_most(Limit::Locks, self.locks.len(), Self::MOST_LOCKS)?;
        at_most(Limit::Shares, self.chosen.len(), Self::MOST_SHARES)?;
        let mut tried = self.clone();
        tried.set_sizes(self.sizes)?;
        tried.set_capacity_scale(self.capacity_scale)?;
        self.tasks.iter().try_for_each(|task| self.check_task(task))?;
        self.colleagues.iter().try_for_each(|colleague| self.check_colleague(colleague))?;
        self.apart.iter().try_for_each(|&apart| self.check_apart(apart))?;
        self.check_shares(&self.locks)?;
        self.check_shares(&self.chosen)?;
        self.check_last_year(&self.last_year)
    }

    pub(super) fn check_task(&self, task: &Task) -> Result<(), EditError> {
        label(Text::TaskLabel, &task.label, Task::LONGEST_LABEL)?;
        if let Some(other) = self.task_named(&task.label).filter(|other| other.id != task.id) {
            return Err(EditError::TaskLabelTaken(other.id));
        }
        if let Size::Minutes(minutes) = task.size {
            within(minutes, 1, task.most_minutes())?;
        }
        counted(task.most_people.into(), 1, Task::MOST_PARTS.into())?;
        counted(task.hands.into(), 0, Task::MOST_HANDS.into())?;
        short(Text::Certificate, &task.certificate, Task::LONGEST_NAME)?;
        short(Text::Group, &task.group, Task::LONGEST_NAME)?;
        if let Qualification::Subject { subject } = &task.qualification {
            label(Text::Subject, subject, Task::LONGEST_NAME)?;
        }
        self.check_verdict(task)?;
        self.check_holders(task)
    }

    fn check_holders(&self, task: &Task) -> Result<(), EditError> {
        if task.kind == TaskKind::Task && task.fixed.is_none() && !task.holders.is_empty() {
            return Err(EditError::NoHolders(task.id));
        }
        at_most(Limit::Holders, task.holders.len(), Task::MOST_HOLDERS)?;
        for (at, &id) in task.holders.iter().enumerate() {
            let colleague = self.colleague(id).ok_or(EditError::NoColleague(id))?;
            if let Some(why) = self.why_not(task, colleague) {
                return Err(EditError::MayNotHold { task: task.id, colleague: id, why });
            }
            if task.holders.get(..at).is_some_and(|before| before.contains(&id)) {
                return Err(EditError::Twice { task: task.id, colleague: id });
            }
            let apart = self.apart.iter().filter_map(|apart| self.task(apart.other_than(task.id)?));
            if let Some(other) = apart.into_iter().find(|other| other.holders.contains(&id)) {
                return Err(EditError::KeptApart { colleague: id, one: task.id, other: other.id });
            }
        }
        Ok(())
    }

    pub(super) fn check_colleague(&self, colleague: &Colleague) -> Result<(), EditError> {
        label(Text::ColleagueLabel, &colleague.label, Colleague::LONGEST_LABEL)?;
        if let Some(other) = self.colleague_named(&colleague.label).filter(|other| other.id != colleague.id) {
            return Err(EditError::ColleagueLabelTaken(other.id));
        }
        if colleague.is_overstated() {
            return Err(EditError::MayNotLead { role: colleague.role() });
        }
        if let Some(person) = colleague.in_week {
            let other = self.colleagues.iter().find(|who| who.in_week == Some(person) && who.id != colleague.id);
            if let Some(other) = other {
                return Err(EditError::WeekPersonTaken { person, by: other.id });
            }
        }
        short(Text::Subject, &colleague.subject, Task::LONGEST_NAME)?;
        if let Capacity::Minutes(minutes) = colleague.capacity {
            within(minutes, 0, Colleague::MOST_MINUTES)?;
        }
        if let Capacity::FromRole(Some(thousandths)) = colleague.capacity {
            within(thousandths.into(), 1, Capacity::MOST_THOUSANDTHS.into())?;
        }
        within(colleague.pupil_minutes, 0, Colleague::MOST_MINUTES)?;
        at_most(Limit::Days, colleague.days.len(), Weekday::ALL.len())?;
        at_most(Limit::Certificates, colleague.certificates.len(), Colleague::MOST_CERTIFICATES)?;
        at_most(Limit::Groups, colleague.groups.len(), Colleague::MOST_GROUPS)?;
        colleague.certificates.iter().try_for_each(|name| label(Text::Certificate, name, Task::LONGEST_NAME))?;
        colleague.groups.iter().try_for_each(|name| label(Text::Group, name, Task::LONGEST_NAME))?;
        if let Some(unknown) = colleague.would_stop.filter(|&id| self.task(id).is_none()) {
            return Err(EditError::NoTask(unknown));
        }
        self.check_checked(colleague)?;
        colleague.wishes.as_ref().map_or(Ok(()), |wishes| self.check_wishes(colleague.id, wishes))
    }

    fn check_checked(&self, colleague: &Colleague) -> Result<(), EditError> {
        for (at, said) in colleague.checked.iter().enumerate() {
            let task = self.task(said.task).ok_or(EditError::NoTask(said.task))?.id;
            if colleague.checked.get(..at).is_some_and(|before| before.iter().any(|other| other.task == task)) {
                return Err(EditError::Twice { task, colleague: colleague.id });
            }
        }
        Ok(())
    }

    fn check_wishes(&self, colleague: ColleagueId, wishes: &Wishes) -> Result<(), EditError> {
        at_most(Limit::Wishes, wishes.good.len().max(wishes.like.len()), Wishes::MOST)?;
        for list in [&wishes.good, &wishes.like] {
            for (at, &task) in list.iter().enumerate() {
                if list.get(..at).is_some_and(|before| before.contains(&task)) {
                    return Err(EditError::Twice { task, colleague });
                }
            }
        }
        // Being good at a task and wanting to drop it go together; liking it and wanting to drop it do not.
        if let Some(task) = wishes.drop.filter(|task| wishes.like.contains(task)) {
            return Err(EditError::Twice { task, colleague });
        }
        wishes.tasks().find(|&id| self.task(id).is_none()).map_or(Ok(()), |unknown| Err(EditError::NoTask(unknown)))
    }

    pub(super) fn check_apart(&self, apart: Apart) -> Result<(), EditError> {
        let Apart { one, other } = apart;
        let of_one = self.task(one).ok_or(EditError::NoTask(one))?;
        let of_other = self.task(other).ok_or(EditError::NoTask(other))?;
        if one == other {
            return Err(EditError::ApartFromItself(one));
        }
        let both = of_one.holders.iter().find(|id| of_other.holders.contains(id));
        both.map_or(Ok(()), |&colleague| Err(EditError::KeptApart { colleague, one, other }))
    }

    /// Whether these shares can go together. Capacity is not checked.
    pub(crate) fn check_shares(&self, shares: &[Share]) -> Result<(), EditError> {
        for (at, &share) in shares.iter().enumerate() {
            self.check_addition(shares.get(..at).unwrap_or_default(), share)?;
        }
        Ok(())
    }

    /// Whether a share can be added to others that go together. Capacity is not checked.
    pub(super) fn check_addition(&self, others: &[Share], share: Share) -> Result<(), EditError> {
        let Share { task: id, colleague, parts } = share;
        let task = self.task(id).ok_or(EditError::NoTask(id))?;
        let who = self.colleague(colleague).ok_or(EditError::NoColleague(colleague))?;
        if !task.is_divided() {
            return Err(EditError::NotDivided(id));
        }
        if let Some(why) = self.why_not(task, who) {
            return Err(EditError::MayNotHold { task: id, colleague, why });
        }
        let (of_task, most_each) = (others.iter().filter(|other| other.task == id), self.most_parts_each(task));
        if of_task.clone().any(|other| other.colleague == colleague) {
            return Err(EditError::Twice { task: id, colleague });
        }
        if parts == 0 || parts > most_each {
            return Err(EditError::Parts { task: id, most: most_each, found: parts.into() });
        }
        let found: u32 = of_task.map(|other| u32::from(other.parts)).sum::<u32>() + u32::from(parts);
        let parts_of_task = self.parts(task);
        if found > parts_of_task.into() {
            return Err(EditError::Parts { task: id, most: parts_of_task, found });
        }
        self.kept_apart(others, share).map_or(Ok(()), |other| Err(EditError::KeptApart { colleague, one: id, other }))
    }

    /// A task this colleague already has that is kept apart from the one in the share.
    fn kept_apart(&self, others: &[Share], share: Share) -> Option<TaskId> {
        let fixed = self.tasks.iter().filter(|task| task.holders.contains(&share.colleague)).map(|task| task.id);
        let own = others.iter().filter(|other| other.colleague == share.colleague).map(|other| other.task);
        let has: Vec<TaskId> = own.chain(fixed).collect();
        self.apart.iter().find_map(|apart| apart.other_than(share.task).filter(|other| has.contains(other)))
    }

    pub(super) fn check_last_year(&self, rows: &[Holding]) -> Result<(), EditError> {
        at_most(Limit::Shares, rows.len(), Self::MOST_SHARES)?;
        let mut seen = BTreeSet::new();
        for &row in rows {
            let Holding { task: id, colleague } = row;
            let task = self.task(id).ok_or(EditError::NoTask(id))?;
            let who = self.colleague(colleague).ok_or(EditError::NoColleague(colleague))?;
            if let Some(why) = self.why_unqualified(task, who) {
                return Err(EditError::MayNotHold { task: id, colleague, why });
            }
            if !seen.insert(row) {
                return Err(EditError::Twice { task: id, colleague });
            }
        }
        Ok(())
    }

    /// The most parts of a task that one person may have: one if it is for a number of people exactly or for everyone,
    /// otherwise all of them, or an equal share if the task belongs to a group, so that it stays with both duo partners.
    pub fn most_parts_each(&self, task: &Task) -> u8 {
        let parts = self.parts(task);
        if task.people_rule.is_one_part_each() {
            return 1;
        }
        if task.group.trim().is_empty() || matches!(task.verdict, Some(super::Verdict::HandOver { .. })) {
            return parts;
        }
        let partners = u8::try_from(self.who_may(task).count()).unwrap_or(u8::MAX);
        parts.div_ceil(partners.max(1))
    }
}
