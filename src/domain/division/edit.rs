//! The one way to change a division: each edit checks first, and changes all of it or nothing.
//!
//! An undo is the value from before: edits give back the number of what was added, or what was
//! taken out, and never touch a number that is still used.
//! - A task or a colleague that goes takes all shares, locks, wishes and rows of last year with it.
//! - A change after which someone may no longer do what they have takes that share or lock out, and
//!   gives it back: the days of a colleague, the verdict on a task, how many may share it. So nobody
//!   is left with what needs a lesbevoegdheid that they do not have.
//! - What is typed against the rules, such as a lock, is refused.

mod check;
mod error;
mod repair;

use super::board;
use super::colleagues::{Colleague, Rooms};
use super::tasks::{Sizes, Task, Verdict};
use super::{Aim, Apart, ColleagueId, Held, Share, TaskDivision, TaskId};
use crate::deployment::StaffRole;
pub use error::{Bounds, EditError, Limit, Text};
pub use repair::Mend;
use taakkompas_school::limits::{at_most, within};
use taakkompas_school::numbered::Numbered;

impl TaskDivision {
    /// Adds a task, at the end of the list.
    ///
    /// # Errors
    /// Too many tasks, or what [`Self::change_task`] refuses.
    pub fn add_task(&mut self, task: Task) -> Result<TaskId, EditError> {
        at_most(Limit::Tasks, self.tasks.len() + 1, Self::MOST_TASKS)?;
        let task = Task { id: TaskId(self.next), ..task };
        self.check_task(&task)?;
        Ok(self.tasks.add(&mut self.next, task))
    }

    /// Changes a task, its number excepted. Gives back the shares and locks that went, because they
    /// are no longer possible.
    ///
    /// # Errors
    /// An unknown task; a label that is empty, too long or taken; minutes or people out of range; a
    /// holder who is unknown, there twice or may not hold it; a hand-over to a role that may not.
    pub fn change_task(&mut self, id: TaskId, change: impl FnOnce(&mut Task)) -> Result<Vec<Share>, EditError> {
        let (draft, ()) = self.tasks.draft(id, change).ok_or(EditError::NoTask(id))?;
        self.check_task(&draft)?;
        self.tasks.put(draft);
        Ok(self.drop_impossible())
    }

    /// Says what the team decided about a task. Gives back the shares and locks that went.
    ///
    /// # Errors
    /// What [`Self::change_task`] refuses.
    pub fn decide(&mut self, id: TaskId, verdict: Option<Verdict>) -> Result<Vec<Share>, EditError> {
        self.change_task(id, |task| task.verdict = verdict)
    }

    /// Takes a task out and gives it back, with all that named it.
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

    /// Changes a colleague, the number excepted. Gives back the shares and locks that went, because
    /// they are no longer possible; last year's rows and a fixed task that need a lesbevoegdheid which
    /// is no longer there go too.
    ///
    /// # Errors
    /// An unknown colleague; a label that is empty, too long or taken; minutes out of range; too many
    /// rows; someone of the week who is another colleague; wishes for a task that is not there, twice, or more than three.
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

    /// Takes a colleague out and gives the entry back, with all that named it.
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

    /// Sets the calendar year in which the school year begins. Gives back the shares and locks that
    /// went, because a lesbevoegdheid ends before.
    pub fn set_year(&mut self, year: Option<u16>) -> Vec<Share> {
        self.year = year;
        self.drop_impossible()
    }

    /// Records that the school knowingly skips the board, or that it no longer does.
    pub const fn skip_board(&mut self, skip: bool) {
        self.board_skipped = skip;
    }

    /// Sets the minutes behind klein, middel and groot.
    ///
    /// # Errors
    /// Minutes out of range; or a task that is made smaller by more than is in it.
    pub fn set_sizes(&mut self, sizes: Sizes) -> Result<(), EditError> {
        for minutes in [sizes.small, sizes.medium, sizes.large] {
            within(minutes, 1, Task::MOST_MINUTES)?;
        }
        let new = Self { sizes, ..self.clone() };
        self.tasks.iter().try_for_each(|task| new.check_verdict(task))?;
        self.sizes = sizes;
        Ok(())
    }

    /// Sets the minutes behind weinig, gewoon and veel ruimte.
    ///
    /// # Errors
    /// Minutes out of range.
    pub fn set_rooms(&mut self, rooms: Rooms) -> Result<(), EditError> {
        for minutes in [rooms.little, rooms.usual, rooms.much] {
            within(minutes, 0, Colleague::MOST_MINUTES)?;
        }
        self.rooms = rooms;
        Ok(())
    }

    /// Keeps two tasks apart. Gives back the shares and locks that went because of it.
    ///
    /// # Errors
    /// An unknown task, twice the same, two fixed tasks that one person holds, or too many pairs.
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

    /// Keeps someone's share of a task, whatever is proposed; in the place of an earlier lock of it.
    ///
    /// # Errors
    /// An unknown task or colleague, someone who may not do it, parts that are not there, another
    /// locked task that is kept apart from it, or too many locks.
    pub fn lock(&mut self, share: Share) -> Result<(), EditError> {
        let mut locks = without(&self.locks, share.task, share.colleague);
        at_most(Limit::Locks, locks.len() + 1, Self::MOST_LOCKS)?;
        self.check_addition(&locks, share)?;
        locks.push(share);
        self.locks = locks;
        Ok(())
    }

    /// Takes a lock out; nothing happens where there is none.
    pub fn unlock(&mut self, task: TaskId, colleague: ColleagueId) {
        self.locks = without(&self.locks, task, colleague);
    }

    /// Gives someone a share in the chosen division, in the place of an earlier share of that task.
    /// Room is not looked at: the team decides, and the totals say where it is too much.
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

    /// Takes a share out of the chosen division; nothing happens where there is none.
    pub fn take(&mut self, task: TaskId, colleague: ColleagueId) {
        self.chosen = without(&self.chosen, task, colleague);
    }

    /// Takes shares over as the chosen division.
    ///
    /// # Errors
    /// As [`Self::lock`], of any of them.
    pub fn choose(&mut self, shares: &[Share], aim: Option<Aim>) -> Result<(), EditError> {
        at_most(Limit::Shares, shares.len(), Self::MOST_SHARES)?;
        self.check_shares(shares)?;
        self.chosen = shares.to_vec();
        self.chosen_aim = aim;
        Ok(())
    }

    /// Says who did what last year.
    ///
    /// # Errors
    /// An unknown task or colleague, a row that is there twice, too many rows, or someone without the
    /// lesbevoegdheid that the task needs.
    pub fn set_last_year(&mut self, rows: Vec<Held>) -> Result<(), EditError> {
        self.check_last_year(&rows)?;
        self.last_year = rows;
        Ok(())
    }

    /// Whether the room where tasks are divided opens: the board was done, or knowingly skipped.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let is_asked = |task: &&Task| task.kind == super::TaskKind::Task && task.fixed.is_none();
        self.board_skipped || self.tasks.iter().filter(is_asked).all(|task| task.verdict.is_some())
    }

    fn check_verdict(&self, task: &Task) -> Result<(), EditError> {
        match task.verdict {
            Some(Verdict::Smaller { freed }) => Ok(within(freed, 1, self.minutes(task).saturating_sub(1))?),
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
