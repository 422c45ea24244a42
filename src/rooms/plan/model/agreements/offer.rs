//! What a newer proposal would change in a plan that is kept. It stands beside the plan: the school takes it over, per
//! action or as a whole, or leaves it.

use super::acts::{Acts, has_passed};
use super::history::What;
use super::keeping::as_agreed;
use super::mark::Mark;
use super::{Agreement, Agreements};
use crate::decisions::{ActionStatus, Decisions, Placement};
use crate::{PlanInput, Proposal, WaitingReason};
use taakkompas_scan::catalog::MeasureId;

/// One thing that a newer proposal would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The action it is about.
    pub measure: MeasureId,
    /// What would change.
    pub kind: ChangeKind,
}

/// What a newer proposal would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeKind {
    /// It has this action, and the plan does not.
    New {
        /// What would be agreed on.
        would_be: Box<Agreement>,
    },
    /// It has this action too, with another date, another reason or other hours.
    Different {
        /// What would be agreed on.
        would_be: Box<Agreement>,
        /// In what it differs.
        what: Differs,
    },
    /// It does not have this action any more.
    Gone {
        /// Why it waits there; `None` if it is not even named.
        waits: Option<WaitingReason>,
    },
}

/// In what a newer proposal differs about an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Differs {
    /// In the holiday before which it is to be ready.
    pub due: bool,
    /// In the answer it rests on.
    pub because: bool,
    /// In the hours it takes.
    pub time: bool,
}

impl Change {
    /// What is kept when the school leaves it. Another offer on the same action has another mark.
    pub fn mark(&self) -> Mark {
        let offered = match &self.kind {
            ChangeKind::New { .. } => "new".to_owned(),
            ChangeKind::Gone { .. } => "gone".to_owned(),
            ChangeKind::Different { would_be, .. } => {
                let because = would_be.because.as_ref().map_or("", |(_, answer)| answer.code());
                let minutes: u32 = would_be.time.iter().map(|time| time.minutes.1).sum();
                format!("different {} {because} {minutes}", would_be.start.due)
            }
        };
        Mark { measure: self.measure.clone(), offered }
    }
}

/// What this proposal would change in the plan, without what the school left. Empty as long as no plan is kept.
///
/// An action that is under way keeps its date, one that is done or stopped is past, and one whose date has passed is
/// asked about instead.
pub fn changes(input: PlanInput<'_>, newer: &Proposal, agreements: &Agreements, decisions: &Decisions) -> Vec<Change> {
    if agreements.since.is_none() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for action in &newer.actions {
        let Some(measure) = input.catalog.measure(action.measure.as_str()) else { continue };
        let would_be = Box::new(as_agreed(input, action, measure));
        let kind = match agreements.of(&action.measure) {
            None if decisions.of(&action.measure).is_touched() => None,
            None => Some(ChangeKind::New { would_be }),
            Some(agreed) => {
                differs(input, agreed, &would_be, decisions).map(|what| ChangeKind::Different { would_be, what })
            }
        };
        found.extend(kind.map(|kind| Change { measure: action.measure.clone(), kind }));
    }
    let is_gone = |agreement: &&Agreement| {
        let decision = decisions.of(&agreement.measure);
        agreement.reason.is_some()
            && !decision.placement.is_out()
            && decision.progress == ActionStatus::NotYet
            && !has_passed(input.calendar, agreement.start.due, input.today)
            && newer.actions.iter().all(|action| action.measure != agreement.measure)
    };
    for agreement in agreements.actions.iter().filter(is_gone) {
        let waiting = newer.waiting.iter().find(|waiting| waiting.measure == agreement.measure);
        let kind = ChangeKind::Gone { waits: waiting.map(|waiting| waiting.reason.clone()) };
        found.push(Change { measure: agreement.measure.clone(), kind });
    }
    found.retain(|change| !agreements.left.contains(&change.mark()));
    found
}

/// In what a newer proposal differs about an action that is still to be done; `None` if in nothing that matters.
fn differs(input: PlanInput<'_>, agreed: &Agreement, would_be: &Agreement, decisions: &Decisions) -> Option<Differs> {
    let decision = decisions.of(&agreed.measure);
    let is_past = has_passed(input.calendar, agreed.start.due, input.today);
    let is_open = matches!(decision.progress, ActionStatus::NotYet | ActionStatus::Busy);
    if decision.placement.is_out() || !is_open || is_past || agreed.reason.is_none() {
        return None;
    }
    let may_move = decision.progress == ActionStatus::NotYet && decision.due.is_none();
    let what = Differs {
        due: may_move && would_be.start.due != agreed.start.due,
        because: would_be.because != agreed.because,
        time: would_be.time != agreed.time,
    };
    (what.due || what.because || what.time).then_some(what)
}

impl Acts<'_> {
    /// Takes over one change of a newer proposal. `newer` is that proposal: the goal of a new action comes from it.
    pub fn take_over(&mut self, change: &Change, newer: &Proposal) {
        let measure = &change.measure;
        match &change.kind {
            ChangeKind::New { would_be } if self.agreements.of(measure).is_none() => {
                let mut agreement = (**would_be).clone();
                agreement.since = self.day;
                agreement.history.add(self.day, What::TakenOver { due: agreement.start.due }, "");
                self.agreements.actions.push(agreement);
            }
            ChangeKind::New { .. } => {}
            ChangeKind::Different { would_be, what } => {
                let day = self.day;
                let Some(agreed) = self.agreements.of_mut(measure) else { return };
                let mut history = core::mem::take(&mut agreed.history);
                let (since, start) = (agreed.since, agreed.start);
                *agreed = Agreement { since, ..(**would_be).clone() };
                if !what.due {
                    agreed.start = start;
                }
                history.add(day, What::TakenOver { due: agreed.start.due }, "");
                agreed.history = history;
            }
            ChangeKind::Gone { .. } => {
                let placement = Placement::Rejected { reason: String::new() };
                self.decisions.change(measure, |decision| decision.placement = placement);
                if let Some(agreement) = self.agreements.of_mut(measure) {
                    agreement.history.add(self.day, What::Out, "");
                }
            }
        }
        self.agreements.left.retain(|mark| mark.measure != *measure);
        self.follow_goals(newer);
    }

    /// Adds the goals of what was taken over, and drops those that have no action left and are not proposed any more.
    fn follow_goals(&mut self, newer: &Proposal) {
        let (agreements, decisions) = (&mut *self.agreements, &*self.decisions);
        let is_served = |kind| {
            let serves = |agreement: &Agreement| {
                agreement.goal == Some(kind) && !decisions.of(&agreement.measure).placement.is_out()
            };
            agreements.actions.iter().any(serves)
        };
        let is_proposed = |kind| newer.goals.iter().any(|goal| goal.kind == kind);
        let mut goals: Vec<_> =
            agreements.goals.iter().copied().filter(|goal| is_served(goal.kind) || is_proposed(goal.kind)).collect();
        for goal in &newer.goals {
            if is_served(goal.kind) && goals.iter().all(|own| own.kind != goal.kind) {
                goals.push(*goal);
            }
        }
        agreements.goals = goals;
    }

    /// Leaves a change: it is not offered again.
    pub fn leave(&mut self, change: &Change) {
        let left = &mut self.agreements.left;
        if !left.contains(&change.mark()) {
            left.push(change.mark());
        }
        let over = left.len().saturating_sub(Agreements::MOST_LEFT);
        left.drain(..over);
    }
}
