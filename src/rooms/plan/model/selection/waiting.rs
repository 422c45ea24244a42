//! What would come next, and why it waits.

use super::Draft;
use crate::goal_kind::GoalKind;
use crate::goals::Goal;
use crate::places::MOST_PER_GOAL;
use crate::{ActionReason, Waiting, WaitingReason};
use taakkompas_scan::catalog::{Measure, MeasureId};

/// The most measures named as waiting for each goal.
const WAITING_PER_GOAL: usize = 2;

impl Draft<'_, '_> {
    /// Rule 2 of the plan: what would come next is named. First what a chosen step prepares, then what was held back,
    /// then what the limits cut off.
    pub(super) fn waiting(&self, goals: &[Goal]) -> Vec<Waiting> {
        let mut waiting: Vec<Waiting> = Vec::new();
        for goal in goals {
            let named = |id: &MeasureId, reason| Waiting { measure: id.clone(), goal: goal.kind, reason };
            let held = || self.passed.iter().filter(|passed| passed.goal == goal.kind);
            let prepared = self.chosen.iter().filter(|chosen| chosen.goal == goal.kind).filter_map(|chosen| {
                let ActionReason::Before(then) = &chosen.reason else { return None };
                let why_held = held().find(|passed| passed.measure == *then).map(|passed| passed.reason.clone());
                Some(named(then, why_held.unwrap_or_else(|| WaitingReason::After(chosen.measure.id.clone()))))
            });
            let ranked = self.ranked(goal.kind, 0, MOST_PER_GOAL).into_iter();
            let cut = ranked.filter_map(|measure| Some(named(&measure.id, self.why_cut_off(measure, goal.kind)?)));
            let mut room = WAITING_PER_GOAL;
            for next in prepared.chain(held().cloned()).chain(cut) {
                let known = waiting.iter().any(|other| other.measure == next.measure)
                    || self.chosen.iter().any(|chosen| chosen.measure.id == next.measure);
                if room > 0 && !known {
                    waiting.push(next);
                    room -= 1;
                }
            }
        }
        waiting
    }

    /// Rule 2 of the plan: why a measure that nothing held back was not chosen; that the plan is full only if it is. `None`
    /// if it is not what would come next.
    fn why_cut_off(&self, measure: &Measure, goal: GoalKind) -> Option<WaitingReason> {
        if let Some(held) = self.held_by_others(measure) {
            return Some(held);
        }
        if self.is_full() {
            return Some(WaitingReason::ActionLimit);
        }
        if self.missing_prerequisite(measure).is_some() || self.prepares_what_is_chosen(measure) {
            return None;
        }
        match self.place(measure) {
            Err(waits) => Some(waits),
            Ok(placed) if self.comes_before_own(measure, goal, &placed.start) => None,
            Ok(_) => Some(WaitingReason::GoalLimit),
        }
    }
}
