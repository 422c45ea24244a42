//! What the school makes of the proposal: it chooses, swaps, adds, postpones, or rejects with a reason.
//!
//! Only decisions are stored. The plan is rebuilt each time by applying them to the proposal, so that a later answer
//! may change the proposal without touching what the school decided. What the school worked on stays in its plan, even
//! if the proposal no longer includes it.

use std::collections::BTreeMap;

use super::{Action, Proposal};
use taakkompas_scan::catalog::{MeasureId, Role};
use taakkompas_school::order::sort_by_key;
use taakkompas_school::school_year::HolidayId;

coded! {
    /// How far along an action is.
    pub enum ActionStatus {
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
pub enum Placement {
    /// As proposed.
    #[default]
    AsProposed,
    /// Added by the school itself, perhaps in place of another measure.
    Added {
        /// The measure it replaced; `None` if it was simply added.
        instead_of: Option<MeasureId>,
    },
    /// Not now: it waits at the bottom of the plan.
    Postponed,
    /// Not for us, with the reason in the school's words; may be empty.
    Rejected {
        /// The reason.
        reason: String,
    },
    /// Replaced by another measure.
    SwappedFor(MeasureId),
}

impl Placement {
    /// The same placement of `of`, with one measure named for another. One that would then name itself is simply in.
    fn naming(&self, gone: &MeasureId, into: &MeasureId, of: &MeasureId) -> Self {
        let named = |other: &MeasureId| if other == gone { into.clone() } else { other.clone() };
        match self {
            Self::SwappedFor(other) | Self::Added { instead_of: Some(other) } if named(other) == *of => {
                Self::Added { instead_of: None }
            }
            Self::SwappedFor(other) => Self::SwappedFor(named(other)),
            Self::Added { instead_of: Some(other) } => Self::Added { instead_of: Some(named(other)) },
            other => other.clone(),
        }
    }

    /// Whether the measure is out of the plan.
    pub const fn is_out(&self) -> bool {
        matches!(self, Self::Postponed | Self::Rejected { .. } | Self::SwappedFor(_))
    }
}

/// The school's decision on one measure. All it is asked is who leads it and by which holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// In, out, or as proposed.
    pub placement: Placement,
    /// Who leads it: one or two roles; empty means as the measure says.
    pub owners: Vec<Role>,
    /// The holiday before which it is to be ready; `None` means as proposed.
    pub due: Option<HolidayId>,
    /// How far it is.
    pub progress: ActionStatus,
    /// A note of the school; may be empty.
    pub note: String,
}

impl Default for Decision {
    fn default() -> Self {
        Self {
            placement: Placement::AsProposed,
            owners: Vec::new(),
            due: None,
            progress: ActionStatus::NotYet,
            note: String::new(),
        }
    }
}

impl Decision {
    /// The most roles that lead one action.
    pub const MOST_OWNERS: usize = 2;

    /// Whether the school has done anything with the measure.
    pub fn is_touched(&self) -> bool {
        *self != Self::default()
    }
}

/// All decisions of a school on its plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Decisions {
    /// The decisions, by measure.
    pub by_measure: BTreeMap<MeasureId, Decision>,
    /// The school's own order; measures not in it come after, in the order of the proposal.
    pub order: Vec<MeasureId>,
}

impl Decisions {
    /// The decision on a measure; the default if there is none.
    pub fn of(&self, measure: &MeasureId) -> Decision {
        self.by_measure.get(measure).cloned().unwrap_or_default()
    }

    /// Changes the decision on a measure; one that is back to the default is not stored.
    pub fn change(&mut self, measure: &MeasureId, change: impl FnOnce(&mut Decision)) {
        let mut decision = self.of(measure);
        change(&mut decision);
        if decision.is_touched() {
            self.by_measure.insert(measure.clone(), decision);
        } else {
            self.by_measure.remove(measure);
        }
    }

    /// Adds a measure of the school's own choice; one that was removed is put back.
    pub fn add(&mut self, measure: &MeasureId, plan: &SchoolPlan) {
        if self.of(measure).placement.is_out() {
            self.restore(measure, plan);
        } else if !plan.holds(measure.as_str()) {
            self.change(measure, |decision| decision.placement = Placement::Added { instead_of: None });
        }
    }

    /// Replaces `old` with `new`. If `new` had been replaced by `old`, that swap is undone completely.
    pub fn swap(&mut self, old: &MeasureId, new: &MeasureId, plan: &SchoolPlan) {
        if self.stands_in(new) == *old {
            return self.restore(new, plan);
        }
        self.change(old, |decision| decision.placement = Placement::SwappedFor(new.clone()));
        self.change(new, |decision| decision.placement = Placement::Added { instead_of: Some(old.clone()) });
        self.order = plan
            .entries
            .iter()
            .map(|entry| if entry.measure == *old { new.clone() } else { entry.measure.clone() })
            .collect();
    }

    /// Undoes a removal. A swap is undone completely: what came in its place leaves, even if that was swapped again.
    /// What the school had added itself is added again.
    pub fn restore(&mut self, measure: &MeasureId, plan: &SchoolPlan) {
        let last = self.stands_in(measure);
        // Always ends, whatever was saved: each turn undoes one swap, and a swap that leads back is the last one.
        while let Placement::SwappedFor(next) = self.of(measure).placement {
            let after_next = self.of(&next).placement;
            self.change(&next, |decision| decision.placement = Placement::AsProposed);
            let placement = match after_next {
                Placement::SwappedFor(after) if after != *measure => Placement::SwappedFor(after),
                _ => Placement::AsProposed,
            };
            self.change(measure, |decision| decision.placement = placement);
        }
        for placed in self.order.iter_mut().filter(|placed| **placed == last) {
            *placed = measure.clone();
        }
        let is_proposed = plan.removed.iter().any(|entry| entry.measure == *measure && entry.proposed.is_some());
        let gave_place =
            |(_, decision): &(&MeasureId, &Decision)| decision.placement == Placement::SwappedFor(measure.clone());
        let instead_of = self.by_measure.iter().find(gave_place).map(|(id, _)| id.clone());
        let placement = if is_proposed { Placement::AsProposed } else { Placement::Added { instead_of } };
        self.change(measure, |decision| decision.placement = placement);
    }

    /// Moves what was decided on a measure that is gone to the one that takes its place. What the school decided on that
    /// one stays; only what it left open is filled in. The one that is gone stays behind as swapped for the other, with
    /// nothing else, so that it can be told until [`Self::forget`]. Doing it again changes nothing.
    pub fn carry_over(&mut self, gone: &MeasureId, into: &MeasureId) {
        self.carry_order(gone, into);
        let marker = Decision { placement: Placement::SwappedFor(into.clone()), ..Decision::default() };
        let Some(old) = self.by_measure.get(gone).filter(|decision| **decision != marker).cloned() else { return };
        self.by_measure.insert(gone.clone(), marker);
        for (id, decision) in self.by_measure.iter_mut().filter(|(id, _)| *id != gone) {
            decision.placement = decision.placement.naming(gone, into, id);
        }
        let old_placement = old.placement.naming(gone, into, into);
        self.change(into, |new| {
            // A measure that the school works on already is not taken out because of the other.
            if !new.is_touched() || (new.placement == Placement::AsProposed && !old_placement.is_out()) {
                new.placement = old_placement;
            }
            if new.owners.is_empty() {
                new.owners = old.owners;
            }
            new.due = new.due.or(old.due);
            if new.progress == ActionStatus::NotYet {
                new.progress = old.progress;
            }
            if new.note.is_empty() {
                new.note = old.note;
            } else if !old.note.is_empty() && old.note != new.note {
                new.note = format!("{} {}", new.note, old.note);
            }
        });
    }

    fn carry_order(&mut self, gone: &MeasureId, into: &MeasureId) {
        if self.order.contains(into) {
            self.order.retain(|id| id != gone);
        }
        for placed in self.order.iter_mut().filter(|placed| *placed == gone) {
            *placed = into.clone();
        }
    }

    /// Drops what is kept of a measure, once it was told that it is gone.
    pub fn forget(&mut self, gone: &MeasureId) {
        self.by_measure.remove(gone);
    }

    /// The measure that replaced this one after all swaps; the measure itself if it was never swapped.
    fn stands_in(&self, measure: &MeasureId) -> MeasureId {
        let mut now = measure.clone();
        for _ in 0..self.by_measure.len() {
            match self.of(&now).placement {
                Placement::SwappedFor(next) => now = next,
                _ => break,
            }
        }
        now
    }

    /// Moves an entry of the plan by one place; at either end it stays where it is.
    pub fn move_entry(&mut self, measure: &MeasureId, direction: Direction, plan: &SchoolPlan) {
        let all: Vec<MeasureId> = plan.entries.iter().map(|entry| entry.measure.clone()).collect();
        self.move_among(&all, measure, direction, plan);
    }

    /// Moves an entry by one place among some of the plan's entries, such as those of its goal; the others stay where
    /// they are.
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
    /// The measure to carry out.
    pub measure: MeasureId,
    /// The proposed action; `None` if the proposal does not include it.
    pub proposed: Option<Action>,
    /// The school's decision on it.
    pub decision: Decision,
}

/// The school's plan: the proposal with its decisions applied.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SchoolPlan {
    /// What is in it, in order.
    pub entries: Vec<Entry>,
    /// What the school removed; each entry can be put back.
    pub removed: Vec<Entry>,
}

impl SchoolPlan {
    /// Whether a measure is in the plan.
    pub fn holds(&self, measure: &str) -> bool {
        self.entries.iter().any(|entry| entry.measure.as_str() == measure)
    }
}

/// Applies the decisions to the proposal.
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
        .partition(|entry| entry.decision.placement.is_out());
    let place = |entry: &Entry| decisions.order.iter().position(|id| *id == entry.measure).unwrap_or(usize::MAX);
    sort_by_key(&mut entries, place);
    SchoolPlan { entries, removed }
}

#[cfg(test)]
mod tests;
