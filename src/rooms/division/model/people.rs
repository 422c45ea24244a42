//! How many people do a task together, in how many equal parts, and how much time that takes.
//!
//! A size is that of the whole, or of one person's part. Of what is for four people exactly, or for everyone, each has
//! one part; what is for at most four people has four parts, and someone may have several.

use super::tasks::{PeopleRule, Task, TaskKind, Verdict};
use super::{Colleague, TaskDivision};

impl TaskDivision {
    /// The number of equal parts of a task: one for each of the people it is for. At least one.
    pub fn parts(&self, task: &Task) -> u8 {
        let holders = || u8::try_from(task.holders.len()).unwrap_or(u8::MAX);
        let parts = match (task.people_rule, task.people()) {
            (PeopleRule::Exactly, Some(people)) => people,
            // The holders of a fixed task are the people who do it.
            _ if task.kind == TaskKind::Function || task.fixed.is_some() => holders(),
            (_, Some(people)) => people,
            (_, None) => u8::try_from(self.everyone_of(task).count()).unwrap_or(u8::MAX),
        };
        parts.max(1)
    }

    /// Everyone who may do a task and is given tasks, whatever the board decided, in the order of the list.
    fn everyone_of<'a>(&'a self, task: &'a Task) -> impl Iterator<Item = &'a Colleague> {
        self.who_may(task).filter(|who| who.is_given_tasks())
    }

    /// Minutes a year that a task took before decisions on the board, for all the people together.
    pub fn minutes(&self, task: &Task) -> u32 {
        self.of_all(task, task.size.minutes(self.sizes))
    }

    /// Minutes a year of the size of a task, as the school gives it: of the whole, or of one person's part.
    pub const fn size_minutes(&self, task: &Task) -> u32 {
        task.size.minutes(self.sizes)
    }

    /// Minutes a year left of a task after decisions on the board, for all the people together; zero if it stops.
    pub fn minutes_left(&self, task: &Task) -> u32 {
        self.of_all(task, self.size_left(task))
    }

    /// The size that is left of a task after decisions on the board; zero if it stops.
    pub const fn size_left(&self, task: &Task) -> u32 {
        let minutes = self.size_minutes(task);
        match task.verdict {
            None | Some(Verdict::Keep | Verdict::HandOver { .. }) => minutes,
            // Something is always left, whatever a record says: a smaller task is still done.
            Some(Verdict::Smaller { freed }) => match minutes.saturating_sub(freed) {
                0 => 1,
                left => left,
            },
            Some(Verdict::Stop) => 0,
        }
    }

    /// Minutes a year of one part of a task, rounded up because parts are equal.
    pub fn part_minutes(&self, task: &Task) -> u32 {
        let left = self.size_left(task);
        if task.per_person { left } else { left.div_ceil(self.parts(task).into()) }
    }

    fn of_all(&self, task: &Task, size: u32) -> u32 {
        if task.per_person { size.saturating_mul(self.parts(task).into()) } else { size }
    }
}
