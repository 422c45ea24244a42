//! What the school makes of the proposal: it chooses, swaps, adds, postpones, rejects with a reason.
//!
//! Only decisions are kept. The plan is made anew each time by laying them over the proposal; so a
//! later answer may change the proposal without touching what the school decided. What the school
//! worked on stays in its plan, also when the proposal no longer holds it.

use std::collections::BTreeMap;

use super::{Action, Proposal};
use crate::catalog::{MeasureId, Role};
use crate::order::sort_by_key;
use crate::school_year::HolidayId;

coded! {
    /// How far an action is.
    pub enum Progress {
        /// Not begun.
        NotYet = "not-yet",
        /// Under way.
        Busy = "busy",
        /// Done.
        Done = "done",
        /// Stopped.
        Stopped = "stopped",
    }
}

/// Where the school put a measure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Stance {
    /// As proposed.
    #[default]
    AsProposed,
    /// Added by the school itself, perhaps in the place of another.
    Added {
        /// The measure it came in the place of.
        instead_of: Option<MeasureId>,
    },
    /// Not now: waits at the foot of the plan.
    Postponed,
    /// Not for us, with the reason in the school's words; may be empty.
    Rejected {
        /// Why.
        reason: String,
    },
    /// Gave its place to another measure.
    SwappedFor(MeasureId),
}

impl Stance {
    /// Whether the measure is out of the plan.
    #[must_use]
    pub const fn is_out(&self) -> bool {
        matches!(self, Self::Postponed | Self::Rejected { .. } | Self::SwappedFor(_))
    }
}

/// The school's decision on one measure. All that is asked: who pulls it and for which holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// In, out, or as proposed.
    pub stance: Stance,
    /// Who pulls it: one or two roles.
    pub pullers: Vec<Role>,
    /// Ready for which holiday; none means as proposed.
    pub due: Option<HolidayId>,
    /// How far it is.
    pub progress: Progress,
    /// One note.
    pub note: String,
}

impl Default for Decision {
    fn default() -> Self {
        Self {
            stance: Stance::AsProposed,
            pullers: Vec::new(),
            due: None,
            progress: Progress::NotYet,
            note: String::new(),
        }
    }
}

impl Decision {
    /// The most roles that pull one action.
    pub const MOST_PULLERS: usize = 2;

    /// Whether the school did anything with the measure.
    #[must_use]
    pub fn is_touched(&self) -> bool {
        *self != Self::default()
    }
}

/// All decisions of a school on its plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decisions {
    /// By measure.
    pub by_measure: BTreeMap<MeasureId, Decision>,
    /// The school's own order; measures not in it come after, in the order of the proposal.
    pub order: Vec<MeasureId>,
}

impl Decisions {
    /// The decision on a measure; the default where there is none.
    #[must_use]
    pub fn of(&self, measure: &MeasureId) -> Decision {
        self.by_measure.get(measure).cloned().unwrap_or_default()
    }

    /// Changes the decision on a measure; one that is back at the default is not kept.
    pub fn change(&mut self, measure: &MeasureId, change: impl FnOnce(&mut Decision)) {
        let mut decision = self.of(measure);
        change(&mut decision);
        if decision.is_touched() {
            self.by_measure.insert(measure.clone(), decision);
        } else {
            self.by_measure.remove(measure);
        }
    }

    /// Adds a measure of the school's own choice; one that was taken out comes back.
    pub fn add(&mut self, measure: &MeasureId, plan: &SchoolPlan) {
        if self.of(measure).stance.is_out() {
            self.put_back(measure, plan);
        } else if !plan.holds(measure.as_str()) {
            self.change(measure, |decision| decision.stance = Stance::Added { instead_of: None });
        }
    }

    /// Puts `new` in the place of `old`. Where `new` had given its place to `old`, that goes back whole.
    pub fn swap(&mut self, old: &MeasureId, new: &MeasureId, plan: &SchoolPlan) {
        if self.stands_in(new) == *old {
            return self.put_back(new, plan);
        }
        self.change(old, |decision| decision.stance = Stance::SwappedFor(new.clone()));
        self.change(new, |decision| decision.stance = Stance::Added { instead_of: Some(old.clone()) });
        self.order = plan
            .entries
            .iter()
            .map(|entry| if entry.measure == *old { new.clone() } else { entry.measure.clone() })
            .collect();
    }

    /// Takes a removal back. A swap goes back whole: what came in its place leaves, also where it
    /// was swapped again. What the school had added itself is added again.
    pub fn put_back(&mut self, measure: &MeasureId, plan: &SchoolPlan) {
        let last = self.stands_in(measure);
        // Ends, whatever was saved: each turn takes one swap out, and a swap that leads back is the last.
        while let Stance::SwappedFor(next) = self.of(measure).stance {
            let after_next = self.of(&next).stance;
            self.change(&next, |decision| decision.stance = Stance::AsProposed);
            let stance = match after_next {
                Stance::SwappedFor(after) if after != *measure => Stance::SwappedFor(after),
                _ => Stance::AsProposed,
            };
            self.change(measure, |decision| decision.stance = stance);
        }
        for placed in self.order.iter_mut().filter(|placed| **placed == last) {
            *placed = measure.clone();
        }
        let is_proposed = plan.removed.iter().any(|entry| entry.measure == *measure && entry.proposed.is_some());
        let gave_place =
            |(_, decision): &(&MeasureId, &Decision)| decision.stance == Stance::SwappedFor(measure.clone());
        let instead_of = self.by_measure.iter().find(gave_place).map(|(id, _)| id.clone());
        let stance = if is_proposed { Stance::AsProposed } else { Stance::Added { instead_of } };
        self.change(measure, |decision| decision.stance = stance);
    }

    /// What stands in the place of a measure after every swap; itself where it was not swapped.
    fn stands_in(&self, measure: &MeasureId) -> MeasureId {
        let mut now = measure.clone();
        for _ in 0..self.by_measure.len() {
            match self.of(&now).stance {
                Stance::SwappedFor(next) => now = next,
                _ => break,
            }
        }
        now
    }

    /// Moves an entry of the plan one place; at the end it stays where it is.
    pub fn move_entry(&mut self, measure: &MeasureId, direction: Direction, plan: &SchoolPlan) {
        let all: Vec<MeasureId> = plan.entries.iter().map(|entry| entry.measure.clone()).collect();
        self.move_among(&all, measure, direction, plan);
    }

    /// Moves an entry one place among some of the plan's entries, such as those of its goal; the
    /// others stay where they are.
    pub fn move_among(&mut self, some: &[MeasureId], measure: &MeasureId, direction: Direction, plan: &SchoolPlan) {
        let neighbour = some.iter().position(|id| id == measure).and_then(|at| match direction {
            Direction::Up => at.checked_sub(1),
            Direction::Down => at.checked_add(1),
        });
        let Some(neighbour) = neighbour.and_then(|at| some.get(at)) else { return };
        let mut order: Vec<MeasureId> = plan.entries.iter().map(|entry| entry.measure.clone()).collect();
        let place = |id: &MeasureId| order.iter().position(|placed| placed == id);
        if let (Some(from), Some(to)) = (place(measure), place(neighbour)) {
            order.swap(from, to);
            self.order = order;
        }
    }
}

/// Which way an entry moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Earlier.
    Up,
    /// Later.
    Down,
}

/// One action of the school's plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The measure.
    pub measure: MeasureId,
    /// The proposed action, where the proposal holds it.
    pub proposed: Option<Action>,
    /// The decision.
    pub decision: Decision,
}

/// The school's plan: the proposal with its decisions laid over it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SchoolPlan {
    /// What is in it, in order.
    pub entries: Vec<Entry>,
    /// What the school took out; each can be put back.
    pub removed: Vec<Entry>,
}

impl SchoolPlan {
    /// Whether a measure is in the plan.
    #[must_use]
    pub fn holds(&self, measure: &str) -> bool {
        self.entries.iter().any(|entry| entry.measure.as_str() == measure)
    }
}

/// Lays the decisions over the proposal.
#[must_use]
pub fn plan(proposal: &Proposal, decisions: &Decisions) -> SchoolPlan {
    let proposed = proposal.actions.iter().map(|action| (action.measure.clone(), Some(action.clone())));
    let own = decisions
        .by_measure
        .keys()
        .filter(|id| !proposal.actions.iter().any(|action| action.measure == **id))
        .map(|id| (id.clone(), None));
    let (removed, mut entries): (Vec<Entry>, Vec<Entry>) = proposed
        .chain(own)
        .map(|(measure, proposed)| Entry { decision: decisions.of(&measure), measure, proposed })
        .partition(|entry| entry.decision.stance.is_out());
    let place = |entry: &Entry| decisions.order.iter().position(|id| *id == entry.measure).unwrap_or(usize::MAX);
    sort_by_key(&mut entries, place);
    SchoolPlan { entries, removed }
}

#[cfg(test)]
mod tests;
