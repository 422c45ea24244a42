//! What a newer proposal would change in a plan that is kept. It stands beside the plan: the school takes it over, per
//! action or as a whole, or leaves it.

use super::acts::{Acts, begun_after, has_passed};
use super::history::What;
use super::keeping::as_agreed;
use super::mark::Mark;
use super::{Agreement, Agreements};
use crate::decisions::{ActionStatus, Decisions, Placement};
use crate::goal_kind::GoalKind;
use crate::limits::Limit;
use crate::{PlanInput, Proposal, WaitingReason};
use taakkompas_scan::catalog::MeasureId;
use taakkompas_school::school_year::Start;

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
/// An action that is under way keeps its date, one that is done or stopped is past, one on which the school decided
/// something is not taken out, and one whose date has passed is asked about instead. What is new follows what the school
/// did with the action it waits for, and is only offered as far as the plan has room (rule 1 of the plan).
pub fn changes(input: PlanInput<'_>, newer: &Proposal, agreements: &Agreements, decisions: &Decisions) -> Vec<Change> {
    if agreements.since.is_none() {
        return Vec::new();
    }
    let plan = Kept { input, agreements, decisions };
    let mut found = Vec::new();
    let mut new = Vec::new();
    for action in &newer.actions {
        let Some(measure) = input.catalog.measure(action.measure.as_str()) else { continue };
        let would_be = as_agreed(input, action, measure);
        match agreements.of(&action.measure) {
            None if decisions.of(&action.measure).is_touched() => {}
            None => new.push(would_be),
            Some(agreed) => found.extend(plan.different(agreed, would_be)),
        }
    }
    found.extend(agreements.actions.iter().filter(|agreement| plan.is_gone(agreement, newer)).map(|agreement| {
        let waiting = newer.waiting.iter().find(|waiting| waiting.measure == agreement.measure);
        let kind = ChangeKind::Gone { waits: waiting.map(|waiting| waiting.reason.clone()) };
        Change { measure: agreement.measure.clone(), kind }
    }));
    found.retain(|change| !agreements.left.contains(&change.mark()));
    new.retain(|would_be| {
        let kind = ChangeKind::New { would_be: Box::new(would_be.clone()) };
        !agreements.left.contains(&Change { measure: would_be.measure.clone(), kind }.mark())
    });
    found.extend(plan.that_fit(new, &found, newer));
    let place = |change: &Change| newer.actions.iter().position(|action| action.measure == change.measure);
    found.sort_by_key(|change| place(change).unwrap_or(usize::MAX));
    found
}

/// A plan that is kept, as an offer looks at it.
#[derive(Clone, Copy)]
struct Kept<'a> {
    input: PlanInput<'a>,
    agreements: &'a Agreements,
    decisions: &'a Decisions,
}

/// When something can begin that waits for another action.
enum Begins {
    /// As proposed.
    AsProposed,
    /// Later, as the school has the other one ready later.
    Later(Start),
    /// Not: the other one does not come.
    Never,
}

impl Kept<'_> {
    /// Whether the school still has to do something about it.
    fn is_open(self, agreement: &Agreement) -> bool {
        let decision = self.decisions.of(&agreement.measure);
        !decision.placement.is_out() && matches!(decision.progress, ActionStatus::NotYet | ActionStatus::Busy)
    }

    /// When this begins, if it follows what the school did with the action it waits for. `taken` is what is offered
    /// besides.
    fn begins(self, would_be: &Agreement, taken: &[Agreement]) -> Begins {
        let Some(needed) = &would_be.waits_for else { return Begins::AsProposed };
        let decision = self.decisions.of(needed);
        let of_taken = || taken.iter().find(|new| new.measure == *needed);
        match self.agreements.of(needed).or_else(of_taken) {
            Some(_) if decision.progress == ActionStatus::Done => Begins::AsProposed,
            Some(_) if decision.placement.is_out() || decision.progress == ActionStatus::Stopped => Begins::Never,
            Some(needed) if needed.start.ready < would_be.start.date => Begins::AsProposed,
            Some(needed) => begun_after(self.input.calendar, &would_be.start, needed.start.due)
                .map_or(Begins::AsProposed, Begins::Later),
            None => Begins::Never,
        }
    }

    /// What a newer proposal changes about an action that is still to be done; `None` if nothing that matters.
    fn different(self, agreed: &Agreement, mut would_be: Agreement) -> Option<Change> {
        let decision = self.decisions.of(&agreed.measure);
        let is_past = has_passed(self.input.calendar, agreed.start.due, self.input.today);
        if !self.is_open(agreed) || is_past || agreed.reason.is_none() {
            return None;
        }
        let may_move = decision.progress == ActionStatus::NotYet && decision.due.is_none();
        let may_move = match self.begins(&would_be, &[]) {
            Begins::AsProposed => may_move,
            Begins::Later(start) => {
                would_be.start = start;
                may_move
            }
            Begins::Never => false,
        };
        let what = Differs {
            due: may_move && would_be.start.due != agreed.start.due,
            because: would_be.because != agreed.because,
            time: would_be.time != agreed.time,
        };
        let kind = ChangeKind::Different { would_be: Box::new(would_be), what };
        (what.due || what.because || what.time).then(|| Change { measure: agreed.measure.clone(), kind })
    }

    /// Whether the newest proposal does not have this action any more, and nothing was done about it yet.
    fn is_gone(self, agreement: &Agreement, newer: &Proposal) -> bool {
        agreement.reason.is_some()
            && !self.decisions.of(&agreement.measure).is_touched()
            && !has_passed(self.input.calendar, agreement.start.due, self.input.today)
            && newer.actions.iter().all(|action| action.measure != agreement.measure)
    }

    /// Of what is new: what the plan has room for once everything that is `offered` is taken over, and what it waits for
    /// is there.
    fn that_fit(self, mut new: Vec<Agreement>, offered: &[Change], newer: &Proposal) -> Vec<Change> {
        let most = |limit: Limit| usize::try_from(limit.most).unwrap_or(usize::MAX);
        let change_of = |agreement: &Agreement| offered.iter().find(|change| change.measure == agreement.measure);
        let is_gone = |change: &Change| matches!(change.kind, ChangeKind::Gone { .. });
        let open = self.agreements.actions.iter().filter(|agreement| self.is_open(agreement));
        let stays = open.filter(|agreement| !change_of(agreement).is_some_and(is_gone));
        let mut goals: Vec<GoalKind> = Vec::new();
        let mut actions = 0;
        for agreement in stays {
            actions += 1;
            let goal = match change_of(agreement).map(|change| &change.kind) {
                Some(ChangeKind::Different { would_be, .. }) => would_be.goal,
                _ => agreement.goal,
            };
            goals.extend(goal.filter(|goal| !goals.contains(goal)));
        }
        let mut taken: Vec<Agreement> = Vec::new();
        while let Some(at) = new.iter().position(|would_be| {
            let has_room = actions < most(newer.limits.actions);
            let is_of_a_goal = would_be.goal.is_none_or(|goal| goals.contains(&goal));
            let has_goal = is_of_a_goal || goals.len() < most(newer.limits.goals);
            has_room && has_goal && !matches!(self.begins(would_be, &taken), Begins::Never)
        }) {
            let mut would_be = new.remove(at);
            if let Begins::Later(start) = self.begins(&would_be, &taken) {
                would_be.start = start;
            }
            actions += 1;
            goals.extend(would_be.goal.filter(|goal| !goals.contains(goal)));
            taken.push(would_be);
        }
        let change = |would_be: Agreement| Change {
            measure: would_be.measure.clone(),
            kind: ChangeKind::New { would_be: Box::new(would_be) },
        };
        taken.into_iter().map(change).collect()
    }
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
