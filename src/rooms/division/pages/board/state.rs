//! What is seen of the board beside the division itself, and what moves a card from one column to another.

use std::collections::BTreeSet;

use leptos::prelude::*;
use taakkompas_division::{TaskDivision, TaskId, Verdict};

use crate::kit::browser;
use crate::kit::ui::dragging::{Dragged, Step};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::division::words::board as t;

/// The attribute of a column, with its code.
pub(super) const LANE: &str = "data-lane";

/// The id of the handle of a card.
pub(super) fn handle_id(id: TaskId) -> String {
    format!("bord-{id}-greep")
}

/// The id of the button that puts a card in a column.
pub(super) fn button_id(id: TaskId, lane: &str) -> String {
    format!("bord-{id}-naar-{lane}")
}

/// The id of the field that asks more about a decision.
pub(super) fn asked_id(id: TaskId, lane: &str) -> String {
    if lane == t::SMALLER { format!("bord-{id}-eraf") } else { format!("bord-{id}-naar") }
}

/// Where the focus goes after a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// To the card that took its place, so that a team goes on with the next.
    Next,
    /// Along with the card.
    Along,
}

/// What is seen of the board, beside the division itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Board {
    pub document: DivisionHandle,
    pub status: StatusLine,
    /// The tasks in the order in which they were put; nothing moves up or down while the team is looking.
    order: RwSignal<Vec<TaskId>>,
    /// The tasks that are to be handed over while no role was chosen yet, which cannot be stored.
    asking: RwSignal<BTreeSet<TaskId>>,
    /// The task that is being dragged.
    dragged: RwSignal<Option<(TaskId, Dragged)>>,
}

impl Board {
    pub fn new(document: DivisionHandle, status: StatusLine) -> Self {
        let order = RwSignal::new(document.with_untracked(in_order));
        Self { document, status, order, asking: RwSignal::new(BTreeSet::new()), dragged: RwSignal::new(None) }
    }

    /// Sorts the cards again.
    pub fn sort(self) {
        self.order.set(self.document.with_untracked(in_order));
    }

    /// The code of the column that a task is in.
    pub fn lane_of(self, id: TaskId) -> &'static str {
        let verdict = self.document.with(|division| division.task(id).and_then(|task| task.verdict));
        lane_of(verdict, self.asking.with(|asking| asking.contains(&id)))
    }

    /// The role was chosen.
    pub fn role_chosen(self, id: TaskId) {
        self.asking.update(|asking| {
            asking.remove(&id);
        });
    }

    /// The tasks in a column, in the order in which they were put.
    pub fn ids(self, lane: &str) -> Vec<TaskId> {
        let now = self.document.with(in_order);
        let all = self.order.with(|order| kept_order(order, &now));
        all.into_iter().filter(|&id| self.lane_of(id) == lane).collect()
    }

    /// Puts a task in a column, if it may be there, and says so.
    pub fn put(self, id: TaskId, lane: &str, then: Then) {
        let Some(&(lane, _)) = t::LANES.iter().find(|(code, _)| *code == lane) else { return };
        let before = untrack(|| self.lane_of(id));
        if before == lane {
            return;
        }
        let (label, may_go, half) = self.document.with_untracked(|division| {
            let found = division.task(id).map(|task| {
                (task.label.clone(), !division.hand_over_to(task).is_empty(), division.size_minutes(task) / 2)
            });
            found.unwrap_or_default()
        });
        if lane == t::HAND_OVER && !may_go {
            self.status.reject(t::nobody_may(&label));
            return;
        }
        let of_lane = untrack(|| self.ids(before));
        let next = next_of(&of_lane, id);
        let done = self.document.change(|division| division.decide(id, verdict(lane, half)));
        if self.status.report(done).is_none() {
            return;
        }
        self.asking.update(|asking| {
            asking.remove(&id);
            if lane == t::HAND_OVER {
                asking.insert(id);
            }
        });
        let left = untrack(|| self.ids(t::OPEN)).len();
        self.status.announce(t::moved(&label, lane, left));
        let own = handle_id(id);
        // What a task that becomes smaller or is handed over is asked, is answered before the next one.
        let is_asked = lane == t::HAND_OVER || lane == t::SMALLER;
        browser::focus_soon(match (then, next) {
            (Then::Next, Some(next)) if !is_asked => vec![button_id(next, t::KEEP), own],
            (Then::Next, _) if is_asked => vec![asked_id(id, lane), own],
            _ => vec![own],
        });
    }

    /// Moves a task to the column beside its own.
    pub fn step(self, id: TaskId, step: Step) -> bool {
        let lane = untrack(|| self.lane_of(id));
        let Some(at) = t::LANES.iter().position(|(code, _)| *code == lane) else { return false };
        let to = match step {
            Step::Left => at.checked_sub(1),
            Step::Right => Some(at + 1),
            Step::Up | Step::Down => return false,
        };
        if let Some((code, _)) = to.and_then(|to| t::LANES.get(to)) {
            self.put(id, code, Then::Along);
        }
        true
    }

    pub fn drag(self, id: TaskId, dragged: Option<Dragged>) {
        self.dragged.set(dragged.map(|dragged| (id, dragged)));
    }

    /// How far a card is moved while it is dragged: the CSS property `translate`; `None` if it is not dragged.
    pub fn moved(self, id: TaskId) -> Option<String> {
        self.dragged.with(|dragged| {
            let (_, Dragged { by: (right, down), .. }) = dragged.as_ref().filter(|(of, _)| *of == id)?;
            Some(format!("{right}px {down}px"))
        })
    }

    /// Whether a card is dragged over a column.
    pub fn is_over(self, lane: &str) -> bool {
        self.dragged.with(|dragged| dragged.as_ref().is_some_and(|(_, dragged)| dragged.over.as_deref() == Some(lane)))
    }
}

const fn lane_of(verdict: Option<Verdict>, asks_role: bool) -> &'static str {
    match verdict {
        None if asks_role => t::HAND_OVER,
        verdict => t::code(verdict),
    }
}

/// What a column means for a task of which half is this many minutes; `None` for what is open or cannot be stored yet.
fn verdict(lane: &str, half: u32) -> Option<Verdict> {
    match lane {
        t::KEEP => Some(Verdict::Keep),
        t::SMALLER => Some(Verdict::Smaller { freed: half }),
        t::STOP => Some(Verdict::Stop),
        _ => None,
    }
}

/// The card that takes the place of another, or else the one before it.
fn next_of(lane: &[TaskId], id: TaskId) -> Option<TaskId> {
    let at = lane.iter().position(|&other| other == id)?;
    lane.get(at + 1).or_else(|| lane.get(at.checked_sub(1)?)).copied()
}

/// The tasks on the board, each where it was before; new ones come last.
fn kept_order(before: &[TaskId], now: &[TaskId]) -> Vec<TaskId> {
    let stays = before.iter().filter(|id| now.contains(id));
    let new = now.iter().filter(|id| !before.contains(id));
    stays.chain(new).copied().collect()
}

fn in_order(division: &TaskDivision) -> Vec<TaskId> {
    division.board().iter().map(|row| row.task).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(numbers: &[u32]) -> Vec<TaskId> {
        numbers.iter().map(|&number| TaskId(number)).collect()
    }

    #[test]
    fn nothing_moves_but_what_comes_and_goes() {
        assert_eq!(kept_order(&ids(&[3, 1, 2]), &ids(&[1, 2, 3])), ids(&[3, 1, 2]));
        assert_eq!(kept_order(&ids(&[3, 1, 2]), &ids(&[4, 2, 3])), ids(&[3, 2, 4]));
    }

    #[test]
    fn a_team_goes_on_with_the_card_that_took_the_place() {
        let lane = ids(&[3, 1, 2]);
        assert_eq!(next_of(&lane, TaskId(3)), Some(TaskId(1)));
        assert_eq!(next_of(&lane, TaskId(2)), Some(TaskId(1)));
        assert_eq!(next_of(&ids(&[3]), TaskId(3)), None);
        assert_eq!(next_of(&lane, TaskId(9)), None);
    }

    #[test]
    fn every_column_is_one_that_a_task_can_be_in() {
        for (code, _) in t::LANES {
            let asks = code == t::HAND_OVER;
            assert_eq!(lane_of(verdict(code, 30), asks), code);
        }
    }
}
