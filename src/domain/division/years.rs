//! The years: who did a task last year, and the turn to the next one.
//!
//! At the turn the list stays, and what the team decided about it is carried out:
//! - what is chosen becomes who did what last year; nothing is chosen any more. Fixed holders and functions
//!   stay with who has them, and are not divided, so last year says nothing of them;
//! - a task that stops leaves the list; one that was made smaller is of its smaller size from then on;
//! - one that was kept or handed over is to be decided anew. One that someone took over has left its group:
//!   else it would go back to the group by itself;
//! - the board is open again, also where it was skipped: each year first what may stop;
//! - locks go, for a new team looks anew; wishes, what someone would stop and the
//!   hands that were counted go, for they were said of a year;
//! - colleagues stay, with room, days and groups; tasks that are kept apart stay so;
//! - the year is one later where it is known. Who has a lesbevoegdheid that ends before then may no longer hold
//!   what needs it, nor is it said of last year: no proposal could use it.
//!
//! Numbers go on, so an old one never means another.

use super::tasks::{Size, Verdict};
use super::{ColleagueId, EditError, Held, Mend, TaskDivision, TaskId};

/// What the turn of the year changes, for who is asked first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Turned {
    /// The calendar year in which the new school year begins; where the school told.
    pub year: Option<u16>,
    /// How many tasks have someone who did them last year.
    pub done: usize,
    /// How many tasks stop, and leave the list.
    pub stopped: usize,
    /// How many tasks are of their smaller size from now on.
    pub smaller: usize,
    /// How many tasks were kept or handed over, and are to be decided anew.
    pub anew: usize,
    /// How many locks go.
    pub unlocked: usize,
    /// How many colleagues had wishes, or a task that they would stop.
    pub wishes: usize,
    /// What someone may no longer hold, or is not said of last year, because a lesbevoegdheid ends.
    pub ended: Vec<Held>,
}

impl TaskDivision {
    /// Says whether someone did a task last year. To say the same twice changes nothing.
    ///
    /// # Errors
    /// An unknown task or colleague, too many rows, or someone without the lesbevoegdheid that it needs.
    pub fn set_did_last_year(&mut self, task: TaskId, colleague: ColleagueId, did: bool) -> Result<(), EditError> {
        let row = Held { task, colleague };
        let mut rows = self.last_year.clone();
        rows.retain(|other| *other != row);
        if did {
            rows.push(row);
        }
        self.set_last_year(rows)
    }

    /// Begins the next school year. To take it back, keep the value from before.
    ///
    /// # Errors
    /// Nothing is chosen yet: then there is no year to look back on.
    pub fn turn_year(&mut self) -> Result<Turned, EditError> {
        let (next, turned) = self.next_year()?;
        *self = next;
        Ok(turned)
    }

    /// The next school year as it would begin, and what changes.
    ///
    /// # Errors
    /// As [`Self::turn_year`].
    pub fn next_year(&self) -> Result<(Self, Turned), EditError> {
        if self.chosen.is_empty() {
            return Err(EditError::NothingChosen);
        }
        let mut next = self.clone();
        let mut turned = Turned { unlocked: self.locks.len(), ..Turned::default() };
        next.last_year =
            self.chosen.iter().map(|share| Held { task: share.task, colleague: share.colleague }).collect();
        (next.chosen, next.chosen_aim, next.locks) = (Vec::new(), None, Vec::new());
        for task in self.tasks.iter().filter(|task| task.verdict == Some(Verdict::Stop)) {
            next.remove_task(task.id)?;
            turned.stopped += 1;
        }
        for task in &mut next.tasks {
            let is_done = self.chosen.iter().any(|share| share.task == task.id);
            turned.done += usize::from(is_done);
            match task.verdict {
                Some(Verdict::Smaller { .. }) => {
                    task.size = Size::Minutes(self.minutes_left(task));
                    turned.smaller += 1;
                }
                Some(Verdict::HandOver { .. }) => {
                    if is_done {
                        task.group.clear();
                    }
                    turned.anew += 1;
                }
                Some(Verdict::Keep | Verdict::Stop) => turned.anew += 1,
                None => {}
            }
            task.verdict = None;
            task.hands = 0;
        }
        for colleague in &mut next.colleagues {
            turned.wishes += usize::from(colleague.wishes.is_some() || colleague.would_stop.is_some());
            (colleague.wishes, colleague.would_stop) = (None, None);
        }
        next.board_skipped = false;
        next.year = self.year.map(|year| year.saturating_add(1));
        turned.year = next.year;
        turned.ended = next.repair().into_iter().filter_map(Mend::held).collect();
        Ok((next, turned))
    }
}
