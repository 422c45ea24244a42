//! The only way to change a division: each edit checks first, then changes everything or nothing.
//!
//! To undo an edit, keep the earlier value: edits return the number of what was added, or what was removed, and never
//! touch a number that is still in use.
//! - A task or a colleague that is removed takes all its shares, locks, wishes and rows of last year along.
//! - If a change means that someone may no longer do what they have, that share or lock is removed and returned. Such
//!   changes are the days of a colleague, the verdict on a task, or how many may share it. So nobody is left with a
//!   task that needs a lesbevoegdheid they do not have.
//! - What a label asks for by law is set with the label; see [`super::law`].
//! - What is entered against the rules, such as a lock, is refused.

mod check;
mod error;
mod mend;

use super::board;
use super::colleagues::{CapacityScale, Colleague};
use super::law;
use super::tasks::{Sizes, Task, Verdict};
use super::{Aim, Apart, ColleagueId, Holding, Share, TaskDivision, TaskId};
pub use error::{Bounds, EditError, Limit, Text};
pub use mend::Mend;
use taakkompas_school::limits::{at_most, within};
use taakkompas_school::numbered::Numbered;
use taakkompas_school::staff::StaffRole;

impl TaskDivision {
    /// Adds a task at the end of the list.
    ///
    /// # Errors
    /// Too many tasks, or what [`Self::change_task`] refuses.
    pub fn add_task(&mut self, task: Task) -> Result<TaskId, EditError> {
        let mut task = task;
        law::settle(None, &mut task);
        self.add_settled(task)
    }

    /// The same, of a task on which what its label asks for is set already: a list has hundreds, and reading each label
    /// twice takes a while.
    pub(crate) fn add_settled(&mut self, task: Task) -> Result<TaskId, EditError> {
        at_most(Limit::Tasks, self.tasks.len() + 1, Self::MOST_TASKS)?;
        let task = Task { id: TaskId(self.next), ..task };
        self.check_task(&task)?;
        Ok(self.tasks.add(&mut self.next, task))
    }

    /// Changes a task, except its number. Returns the shares and locks that were removed because they are no longer
    /// possible.
    ///
    /// # Errors
    /// An unknown task; a label that is empty, too long or taken; minutes or people out of range; a holder who is
    /// unknown, listed twice or not allowed to hold it; a hand-over to a role that may not take it.
    pub fn change_task(&mut self, id: TaskId, change: impl FnOnce(&mut Task)) -> Result<Vec<Share>, EditError> {
        let before = self.task(id).cloned();
        let change = |task: &mut Task| {
            change(task);
            law::settle(before.as_ref(), task);
        };
        let (draft, ()) = self.tasks.draft(id, change).ok_or(EditError::NoTask(id))?;
        self.check_task(&draft)?;
        self.tasks.put(draft);
        Ok(self.drop_impossible())
    }

    /// Records what the team decided about a task. Returns the shares and locks that were removed.
    ///
    /// # Errors
    /// What [`Self::change_task`] refuses.
    pub fn decide(&mut self, id: TaskId, verdict: Option<Verdict>) -> Result<Vec<Share>, EditError> {
        self.change_task(id, |task| task.verdict = verdict)
    }

    /// Removes a task, with everything that refers to it, and returns it.
    ///
    /// # Errors
    /// An unknown task.
    pub fn remove_task(&mut self, id: TaskId) -> Result<Task, EditError> {
        let task = self.tasks.take_out(id).ok_or(EditError::NoTask(id))?;
        self.apart.retain(|apart| apart.other_than(id).is_none());
        self.locks.retain(|share| share.task != id);
        self.chosen.retain(|share| share.task != id);
        self.last_year.retain(|held| held.task != id);
        for colleague in &mut self.colleagues {
            colleague.checked.retain(|said| said.task != id);
            if colleague.would_stop == Some(id) {
                colleague.would_stop = None;
            }
            if let Some(wishes) = &mut colleague.wishes {
                wishes.good.retain(|&task| task != id);
                wishes.like.retain(|&task| task != id);
                wishes.drop = wishes.drop.filter(|&task| task != id);
            }
        }
        Ok(task)
    }

    /// Adds a colleague in this role.
    ///
    /// # Errors
    /// Too many colleagues, or a label that is empty, too long or taken.
    pub fn add_colleague(&mut self, role: StaffRole, label: &str) -> Result<ColleagueId, EditError> {
        at_most(Limit::Colleagues, self.colleagues.len() + 1, Self::MOST_COLLEAGUES)?;
        let mut colleague = Colleague::new(role, label);
        colleague.id = ColleagueId(self.next);
        self.check_colleague(&colleague)?;
        Ok(self.colleagues.add(&mut self.next, colleague))
    }

    /// Changes a colleague, except the number. Returns the shares and locks that were removed because they are no
    /// longer possible; rows of last year and fixed tasks that need a lesbevoegdheid the colleague no longer has are
    /// removed too.
    ///
    /// # Errors
    /// An unknown colleague; a label that is empty, too long or taken; minutes out of range; too many rows; a person of
    /// the week who is already another colleague; wishes for a task that does not exist, twice for the same one, or
    /// more than three.
    pub fn change_colleague(
        &mut self,
        id: ColleagueId,
        change: impl FnOnce(&mut Colleague),
    ) -> Result<Vec<Share>, EditError> {
        let (draft, ()) = self.colleagues.draft(id, change).ok_or(EditError::NoColleague(id))?;
        self.check_colleague(&draft)?;
        self.colleagues.put(draft);
        Ok(self.drop_impossible())
    }

    /// Removes a colleague, with everything that refers to them, and returns the entry.
    ///
    /// # Errors
    /// An unknown colleague.
    pub fn remove_colleague(&mut self, id: ColleagueId) -> Result<Colleague, EditError> {
        let colleague = self.colleagues.take_out(id).ok_or(EditError::NoColleague(id))?;
        self.locks.retain(|share| share.colleague != id);
        self.chosen.retain(|share| share.colleague != id);
        self.last_year.retain(|held| held.colleague != id);
        self.tasks.iter_mut().for_each(|task| task.holders.retain(|&holder| holder != id));
        Ok(colleague)
    }

    /// Sets the calendar year in which the school year begins. Returns the shares and locks that were removed because a
    /// lesbevoegdheid ends before then.
    pub fn set_year(&mut self, year: Option<u16>) -> Vec<Share> {
        self.year = year;
        self.drop_impossible()
    }

    /// Records that the school knowingly skips the board, or that it no longer does.
    pub const fn skip_board(&mut self, skip: bool) {
        self.board_skipped = skip;
    }

    /// Records that the school begins a first puzzle without wishes and without last year, or that it does not.
    pub const fn begin_without(&mut self, begin: bool) {
        self.begins_without = begin;
    }

    /// Sets the minutes for klein, middel and groot.
    ///
    /// # Errors
    /// Minutes out of range, or a task that would be made smaller by more than it takes.
    pub fn set_sizes(&mut self, sizes: Sizes) -> Result<(), EditError> {
        for minutes in [sizes.small, sizes.medium, sizes.large] {
            within(minutes, 1, Task::MOST_MINUTES)?;
        }
        let new = Self { sizes, ..self.clone() };
        self.tasks.iter().try_for_each(|task| new.check_verdict(task))?;
        self.sizes = sizes;
        Ok(())
    }

    /// Sets the minutes for weinig, gewoon and veel ruimte, and for support staff.
    ///
    /// # Errors
    /// Minutes out of range.
    pub fn set_capacity_scale(&mut self, capacity_scale: CapacityScale) -> Result<(), EditError> {
        let CapacityScale { little, usual, much, support } = capacity_scale;
        for minutes in [little, usual, much, support] {
            within(minutes, 0, Colleague::MOST_MINUTES)?;
        }
        self.capacity_scale = capacity_scale;
        Ok(())
    }

    /// Keeps two tasks apart. Returns the shares and locks that were removed because of it.
    ///
    /// # Errors
    /// An unknown task, the same task twice, two fixed tasks that one person holds, or too many pairs.
    pub fn keep_apart(&mut self, one: TaskId, other: TaskId) -> Result<Vec<Share>, EditError> {
        let apart = Apart::new(one, other);
        self.check_apart(apart)?;
        if !self.apart.contains(&apart) {
            at_most(Limit::Apart, self.apart.len() + 1, Self::MOST_APART)?;
            self.apart.push(apart);
        }
        Ok(self.drop_impossible())
    }

    /// No longer keeps two tasks apart.
    pub fn let_together(&mut self, one: TaskId, other: TaskId) {
        let gone = Apart::new(one, other);
        self.apart.retain(|apart| *apart != gone);
    }

    /// Keeps someone's share of a task, whatever is proposed; replaces an earlier lock of that share.
    ///
    /// # Errors
    /// An unknown task or colleague, someone who may not do it, more parts than there are, another locked task that is
    /// kept apart from it, or too many locks.
    pub fn lock(&mut self, share: Share) -> Result<(), EditError> {
        let mut locks = without(&self.locks, share.task, share.colleague);
        at_most(Limit::Locks, locks.len() + 1, Self::MOST_LOCKS)?;
        self.check_addition(&locks, share)?;
        locks.push(share);
        self.locks = locks;
        Ok(())
    }

    /// Removes a lock; does nothing if there is none.
    pub fn unlock(&mut self, task: TaskId, colleague: ColleagueId) {
        self.locks = without(&self.locks, task, colleague);
    }

    /// Gives someone a share in the chosen division, replacing an earlier share of that task. Capacity is not checked:
    /// the team decides, and the totals show where it is too much.
    ///
    /// # Errors
    /// As [`Self::lock`].
    pub fn give(&mut self, share: Share) -> Result<(), EditError> {
        let mut chosen = without(&self.chosen, share.task, share.colleague);
        at_most(Limit::Shares, chosen.len() + 1, Self::MOST_SHARES)?;
        self.check_addition(&chosen, share)?;
        chosen.push(share);
        self.chosen = chosen;
        Ok(())
    }

    /// Removes a share from the chosen division; does nothing if there is none.
    pub fn take(&mut self, task: TaskId, colleague: ColleagueId) {
        self.chosen = without(&self.chosen, task, colleague);
    }

    /// Makes these shares the chosen division.
    ///
    /// # Errors
    /// As [`Self::lock`], for any of them.
    pub fn choose(&mut self, shares: &[Share], aim: Option<Aim>) -> Result<(), EditError> {
        at_most(Limit::Shares, shares.len(), Self::MOST_SHARES)?;
        self.check_shares(shares)?;
        self.chosen = shares.to_vec();
        self.chosen_aim = aim;
        Ok(())
    }

    /// Records who did what last year.
    ///
    /// # Errors
    /// An unknown task or colleague, the same row twice, too many rows, or someone without the lesbevoegdheid that the
    /// task needs.
    pub fn set_last_year(&mut self, rows: Vec<Holding>) -> Result<(), EditError> {
        self.check_last_year(&rows)?;
        self.last_year = rows;
        Ok(())
    }

    /// Whether tasks can be divided yet: the board was finished, or knowingly skipped.
    pub fn is_open(&self) -> bool {
        let is_asked = |task: &&Task| task.kind == super::TaskKind::Task && task.fixed.is_none();
        self.board_skipped || self.tasks.iter().filter(is_asked).all(|task| task.verdict.is_some())
    }

    fn check_verdict(&self, task: &Task) -> Result<(), EditError> {
        match task.verdict {
            Some(Verdict::Smaller { freed }) => Ok(within(freed, 1, self.size_minutes(task).saturating_sub(1))?),
            Some(Verdict::HandOver { to }) if !board::may_take_over(task, to) => {
                Err(EditError::NotHandedTo { task: task.id, to })
            }
            _ => Ok(()),
        }
    }
}

fn without(shares: &[Share], task: TaskId, colleague: ColleagueId) -> Vec<Share> {
    shares.iter().copied().filter(|share| (share.task, share.colleague) != (task, colleague)).collect()
}
