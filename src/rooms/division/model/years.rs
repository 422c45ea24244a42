//! Years: who did a task last year, and moving on to the next one.
//!
//! At the start of a new year the list stays, and what the team decided about it is carried out:
//! - the chosen division becomes who did what last year, and nothing is chosen any more. Fixed tasks and functions stay
//!   with their holders; as they are not divided, last year does not mention them;
//! - a task that stops leaves the list; one that was made smaller keeps its smaller size from then on;
//! - one that was kept or handed over has to be decided again. If someone took it over, it has left its group:
//!   otherwise it would automatically return to the group;
//! - the board is open again, even if it was skipped: each year starts with what may stop;
//! - locks are removed, because a new team looks at things afresh; wishes, what someone would stop, and the hands that
//!   were counted are removed, because they were about one year;
//! - colleagues stay, with room, days and groups; tasks that are kept apart stay apart;
//! - the year is one later, if it is known. Someone whose lesbevoegdheid ends before then may no longer hold what needs
//!   it, nor is it recorded for last year: no proposal could use it.
//!
//! Numbers continue, so an old one never refers to something else.

use super::tasks::{Size, Verdict};
use super::{ColleagueId, EditError, Holding, Mend, TaskDivision, TaskId};

/// What starting the next school year will change, so that it can be confirmed first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Turned {
    /// The calendar year in which the new school year begins; `None` if the school did not say.
    pub year: Option<u16>,
    /// How many tasks are recorded as done by someone last year.
    pub done: usize,
    /// How many tasks stop, and leave the list.
    pub stopped: usize,
    /// How many tasks keep their smaller size from now on.
    pub smaller: usize,
    /// How many tasks were kept or handed over, and have to be decided again.
    pub anew: usize,
    /// How many locks are removed.
    pub unlocked: usize,
    /// How many colleagues had wishes, a task that they would stop, or said something about the tasks they had.
    pub wishes: usize,
    /// What someone may no longer hold, or is not recorded for last year, because a lesbevoegdheid ends.
    pub ended: Vec<Holding>,
}

impl TaskDivision {
    /// Records whether someone did a task last year. Recording the same twice changes nothing.
    ///
    /// # Errors
    /// An unknown task or colleague, too many rows, or someone without the lesbevoegdheid that it needs.
    pub fn set_did_last_year(&mut self, task: TaskId, colleague: ColleagueId, did: bool) -> Result<(), EditError> {
        let row = Holding { task, colleague };
        let mut rows = self.last_year.clone();
        rows.retain(|other| *other != row);
        if did {
            rows.push(row);
        }
        self.set_last_year(rows)
    }

    /// Begins the next school year. To undo that, keep the earlier value.
    ///
    /// # Errors
    /// Nothing is chosen yet, so there is no year to look back on.
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
            self.chosen.iter().map(|share| Holding { task: share.task, colleague: share.colleague }).collect();
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
                    task.size = Size::Minutes(self.size_left(task));
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
            let has_said =
                colleague.wishes.is_some() || colleague.would_stop.is_some() || !colleague.checked.is_empty();
            turned.wishes += usize::from(has_said);
            (colleague.wishes, colleague.would_stop) = (None, None);
            colleague.checked.clear();
        }
        (next.board_skipped, next.begins_without) = (false, false);
        next.year = self.year.map(|year| year.saturating_add(1));
        turned.year = next.year;
        turned.ended = next.mend().into_iter().filter_map(Mend::held).collect();
        Ok((next, turned))
    }
}
