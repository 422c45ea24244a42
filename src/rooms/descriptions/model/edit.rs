//! The only way to change a description: each edit checks first, then changes everything or nothing.
//!
//! To undo an edit, keep the earlier value. A change by the school is recorded: a text or a time then comes from the
//! school; a task keeps its origin and is marked as changed. No edit makes a task independent that needs a
//! lesbevoegdheid this colleague does not have. If an edit changes who may do what (another title, subject or last
//! day), it returns the tasks that go less far because of it; they go as far as before once that edit is undone.

use time::Date;

use super::description::{DescribedTask, Description, TaskGroup};
use super::error::{EditError, Limit};
use super::law::{Lowered, Reach, needed, why_never};
use super::parts::{Origin, Slot, SlotPart, TaskAt, TextPart, Time, Written};
use taakkompas_school::limits::{at_most, label, short, within};
use taakkompas_school::qualification::MayLead;
use taakkompas_school::qualification::Required;

fn check_time(time: Option<Time>) -> Result<(), EditError> {
    let Some(Time { minutes, per }) = time else { return Ok(()) };
    Ok(within(minutes, 1, Time::most(per))?)
}

impl TextPart {
    /// The longest this text may be, in characters.
    pub const fn longest(self) -> usize {
        match self {
            Self::Title | Self::Field | Self::Guide => 80,
            Self::Function => 200,
            _ => 600,
        }
    }
}

impl Description {
    /// The highest number of groups of tasks.
    pub const MOST_GROUPS: usize = 8;
    /// The highest number of tasks in a group.
    pub const MOST_TASKS: usize = 20;
    /// The highest number of tasks in the short form, so that it stays on one page.
    pub const MOST_SHORT: usize = 8;
    /// The highest number of remarks from the scan.
    pub const MOST_NOTES: usize = 12;
    /// The longest text of a task, in characters.
    pub const LONGEST_TASK: usize = 240;
    /// The longest remark from the scan, in characters.
    pub const LONGEST_NOTE: usize = 300;
    /// The longest heading of a group, in characters.
    pub const LONGEST_HEADING: usize = 80;
    /// A working-time factor of 1, in ten-thousandths.
    pub const FULL_TIME: u32 = 10_000;

    /// Writes a text. If it is a title or subject, returns the tasks that go less far because of it.
    ///
    /// # Errors
    /// If the text is too long.
    pub fn set_text(&mut self, part: TextPart, text: &str, today: Date) -> Result<Vec<Lowered>, EditError> {
        short(Some(part), text, part.longest())?;
        Ok(self.telling(today, |new| {
            new.texts.insert(part, Written { text: text.to_owned(), origin: Origin::Own });
        }))
    }

    /// Records whether this colleague may lead a group; `None` means what is usual for the role. Returns the tasks that
    /// go less far because of it.
    ///
    /// # Errors
    /// If the role cannot have this lesbevoegdheid.
    pub fn set_lead(&mut self, lead: Option<MayLead>, today: Date) -> Result<Vec<Lowered>, EditError> {
        if lead.is_some_and(|lead| !self.role.allows(lead)) {
            return Err(EditError::MayNotLead { role: self.role });
        }
        Ok(self.telling(today, |new| new.lead = lead))
    }

    /// Makes a change, and returns the tasks that go less far than before.
    fn telling(&mut self, today: Date, change: impl FnOnce(&mut Self)) -> Vec<Lowered> {
        let before = self.lowered(today);
        change(self);
        let is_new = |low: &Lowered| !before.iter().any(|known| known.at == low.at);
        self.lowered(today).into_iter().filter(is_new).collect()
    }

    /// Sets time in addition to the tasks; `None` leaves it open.
    ///
    /// # Errors
    /// If the minutes are out of range.
    pub fn set_slot(&mut self, part: SlotPart, time: Option<Time>) -> Result<(), EditError> {
        check_time(time)?;
        self.slots.insert(part, Slot { time, origin: Origin::Own });
        Ok(())
    }

    /// Sets the working-time factor, in ten-thousandths; `None` leaves the year unknown.
    ///
    /// # Errors
    /// If it is zero, or more than [`Self::FULL_TIME`].
    pub const fn set_factor(&mut self, factor: Option<u32>) -> Result<(), EditError> {
        if let Some(found) = factor
            && (found == 0 || found > Self::FULL_TIME)
        {
            return Err(EditError::Factor { found });
        }
        self.factor = factor;
        Ok(())
    }

    /// Sets when it is due for review.
    pub const fn set_review(&mut self, review: Option<Date>) {
        self.review = review;
    }

    /// Adds an empty group of tasks and returns its place.
    ///
    /// # Errors
    /// An empty heading or one that is too long, or too many groups.
    pub fn add_group(&mut self, title: &str) -> Result<usize, EditError> {
        label(None, title, Self::LONGEST_HEADING)?;
        at_most(Limit::Groups, self.groups.len() + 1, Self::MOST_GROUPS)?;
        self.groups.push(TaskGroup { title: title.to_owned(), origin: Origin::Own, tasks: Vec::new() });
        Ok(self.groups.len() - 1)
    }

    /// Gives a group another heading.
    ///
    /// # Errors
    /// No group there, or a heading that is empty or too long.
    pub fn rename_group(&mut self, at: usize, title: &str) -> Result<(), EditError> {
        label(None, title, Self::LONGEST_HEADING)?;
        let group = self.groups.get_mut(at).ok_or(EditError::NoGroup(at))?;
        title.clone_into(&mut group.title);
        group.origin = Origin::Own;
        Ok(())
    }

    /// Removes a group with its tasks and returns it.
    ///
    /// # Errors
    /// No group there.
    pub fn remove_group(&mut self, at: usize) -> Result<TaskGroup, EditError> {
        if at < self.groups.len() { Ok(self.groups.remove(at)) } else { Err(EditError::NoGroup(at)) }
    }

    /// Adds a task in the school's own words to a group and returns its place. It starts as in consultation, or as
    /// under the teacher's responsibility if its words need a lesbevoegdheid that this colleague does not have.
    ///
    /// # Errors
    /// No group there, too many tasks, or a text that is empty or too long.
    pub fn add_task(&mut self, group: usize, what: &str, today: Date) -> Result<TaskAt, EditError> {
        label(None, what, Self::LONGEST_TASK)?;
        let most = self.legal_position().most(needed(Required::Nothing, what), today);
        let of = self.groups.get_mut(group).ok_or(EditError::NoGroup(group))?;
        at_most(Limit::Tasks, of.tasks.len() + 1, Self::MOST_TASKS)?;
        of.tasks.push(DescribedTask {
            what: what.to_owned(),
            needs: Required::Nothing,
            reach: most.min(Reach::Consulted),
            time: None,
            short: false,
            number: None,
            origin: Origin::Own,
            changed: false,
            planned: None,
            function: false,
        });
        Ok(TaskAt { group, task: of.tasks.len() - 1 })
    }

    /// Whether something that needs these papers may go this far on this day.
    ///
    /// # Errors
    /// [`EditError::TooFar`] if it may not.
    pub fn allow(&self, needs: Required, asked: Reach, today: Date) -> Result<(), EditError> {
        let most = self.legal_position().most(needs, today);
        match self.legal_position().why_not(needs, today) {
            Some(why) if asked > most => Err(EditError::TooFar { role: self.role, needs, asked, most, why }),
            _ => Ok(()),
        }
    }

    /// Changes what a task says, but not how far it goes. Refused if the new words need a lesbevoegdheid that this
    /// colleague does not have and the task goes too far for that.
    ///
    /// # Errors
    /// No task there, a text that is empty or too long, or a reach that the law does not allow for it.
    pub fn set_what(&mut self, at: TaskAt, what: &str, today: Date) -> Result<(), EditError> {
        label(None, what, Self::LONGEST_TASK)?;
        let task = self.task(at).ok_or(EditError::NoTask(at))?;
        self.allow(needed(task.needs, what), self.reach(task, today), today)?;
        self.change(at, |task| what.clone_into(&mut task.what))
    }

    /// Changes how far a task goes.
    ///
    /// # Errors
    /// No task there, or a reach that the law does not allow.
    pub fn set_reach(&mut self, at: TaskAt, reach: Reach, today: Date) -> Result<(), EditError> {
        let task = self.task(at).ok_or(EditError::NoTask(at))?;
        self.allow(task.needs(), reach, today)?;
        self.change(at, |task| task.reach = reach)
    }

    /// Changes the papers that a task asks for. Asking for more is always allowed; asking for less only if the school
    /// wrote the task itself.
    ///
    /// # Errors
    /// No task there, less than was filled in, or a reach that the law then no longer allows.
    pub fn set_needs(&mut self, at: TaskAt, needs: Required, today: Date) -> Result<(), EditError> {
        let task = self.task(at).ok_or(EditError::NoTask(at))?;
        if needs < task.needs && task.origin != Origin::Own {
            return Err(EditError::NeedsFixed { at, needs: task.needs });
        }
        self.allow(needed(needs, &task.what), self.reach(task, today), today)?;
        self.change(at, |task| task.needs = needs)
    }

    /// Sets the time for a task; `None` leaves it open.
    ///
    /// # Errors
    /// No task there, or minutes out of range.
    pub fn set_time(&mut self, at: TaskAt, time: Option<Time>) -> Result<(), EditError> {
        check_time(time)?;
        self.change(at, |task| task.time = time)
    }

    /// Puts a task in the short form, or removes it from there.
    ///
    /// # Errors
    /// No task there, or too many in the short form.
    pub fn set_short(&mut self, at: TaskAt, is_short: bool) -> Result<(), EditError> {
        let task = self.task(at).ok_or(EditError::NoTask(at))?;
        if is_short && !task.short {
            at_most(Limit::Short, self.short().count() + 1, Self::MOST_SHORT)?;
        }
        self.change(at, |task| task.short = is_short)
    }

    fn change(&mut self, at: TaskAt, change: impl FnOnce(&mut DescribedTask)) -> Result<(), EditError> {
        let role = self.role;
        let group = self.groups.get_mut(at.group);
        let task = group.and_then(|group| group.tasks.get_mut(at.task)).ok_or(EditError::NoTask(at))?;
        change(task);
        task.changed = task.origin != Origin::Own;
        // The law already held it back on this day; as that is permanent, the record now says so too.
        if why_never(role, task.needs()).is_some() {
            task.reach = task.reach.min(Reach::Supervised);
        }
        Ok(())
    }

    /// Moves a task to another place in its group.
    ///
    /// # Errors
    /// No task there, or no such place in the group.
    pub fn move_task(&mut self, at: TaskAt, to: usize) -> Result<(), EditError> {
        let group = self.groups.get_mut(at.group).ok_or(EditError::NoGroup(at.group))?;
        if at.task >= group.tasks.len() || to >= group.tasks.len() {
            return Err(EditError::NoTask(TaskAt { task: at.task.max(to), ..at }));
        }
        let task = group.tasks.remove(at.task);
        group.tasks.insert(to, task);
        Ok(())
    }

    /// Removes a task and returns it.
    ///
    /// # Errors
    /// No task there.
    pub fn remove_task(&mut self, at: TaskAt) -> Result<DescribedTask, EditError> {
        let group = self.groups.get_mut(at.group).ok_or(EditError::NoTask(at))?;
        if at.task < group.tasks.len() { Ok(group.tasks.remove(at.task)) } else { Err(EditError::NoTask(at)) }
    }

    /// Removes a remark of the scan once it has been seen.
    ///
    /// # Errors
    /// No remark there.
    pub fn remove_note(&mut self, at: usize) -> Result<(), EditError> {
        if at >= self.notes.len() {
            return Err(EditError::NoNote(at));
        }
        self.notes.remove(at);
        Ok(())
    }

    /// Checks a whole description from outside against the rules of its edits. How far tasks go is no reason to refuse
    /// it: that is lowered, see [`Self::mend`].
    ///
    /// # Errors
    /// The first thing that no edit would have accepted.
    pub fn check(&self) -> Result<(), EditError> {
        if self.lead.is_some_and(|lead| !self.role.allows(lead)) {
            return Err(EditError::MayNotLead { role: self.role });
        }
        for (&part, written) in &self.texts {
            short(Some(part), &written.text, part.longest())?;
        }
        self.slots.values().try_for_each(|slot| check_time(slot.time))?;
        self.clone().set_factor(self.factor)?;
        at_most(Limit::Groups, self.groups.len(), Self::MOST_GROUPS)?;
        at_most(Limit::Short, self.short().count(), Self::MOST_SHORT)?;
        at_most(Limit::Notes, self.notes.len(), Self::MOST_NOTES)?;
        for group in &self.groups {
            short(None, &group.title, Self::LONGEST_HEADING)?;
            at_most(Limit::Tasks, group.tasks.len(), Self::MOST_TASKS)?;
            for task in &group.tasks {
                if task.planned.is_none() {
                    label(None, &task.what, Self::LONGEST_TASK)?;
                }
                short(None, &task.what, Self::LONGEST_TASK)?;
                check_time(task.time)?;
            }
        }
        self.notes.iter().try_for_each(|note| short(None, &note.text, Self::LONGEST_NOTE))?;
        Ok(())
    }
}
