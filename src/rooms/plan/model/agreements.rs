//! What the school has seen as its plan, and so agreed on: kept until the school itself changes it.
//!
//! A proposal follows the clock, the answers and the content. An agreement does not: date, period, hours and reason of
//! each action are facts of the day on which it was first shown as the school's ([`keeping`]). They change by an act of
//! the school ([`acts`]) and by nothing else; what a newer proposal would change is an [`offer`]. Who leads an action,
//! how far it is and whether it is in the plan are [decisions](crate::decisions), as before.

pub mod acts;
mod codes;
pub mod day;
pub mod history;
pub mod keeping;
pub mod mark;
pub mod moments;
pub mod offer;
mod stored;

use time::Date;

use super::goal_kind::GoalKind;
use super::goals::Goal;
use super::{Action, ActionReason, Proposal};
use history::History;
use mark::Mark;
use taakkompas_scan::catalog::{MeasureId, Role, RoleTime, StatementId};
use taakkompas_scan::scan::{Answer, Level};
use taakkompas_school::school_year::Start;

/// One action as it was agreed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The measure to carry out.
    pub measure: MeasureId,
    /// The day on which it was first shown as the school's.
    pub since: Date,
    /// The goal it serves; `None` if the school added it itself.
    pub goal: Option<GoalKind>,
    /// When it begins and by when it is ready.
    pub start: Start,
    /// Why it was proposed; `None` if the school added it itself.
    pub reason: Option<ActionReason>,
    /// Whether the leader's hours moved it to a later period.
    pub moved_by_leader_hours: bool,
    /// What must be ready before it begins.
    pub waits_for: Option<MeasureId>,
    /// The answer that it rests on most.
    pub because: Option<(StatementId, Answer)>,
    /// All answers that it rests on.
    pub rests_on: Vec<(StatementId, Option<Level>)>,
    /// The day until which the hours that it is about are certain.
    pub hours_until: Option<Date>,
    /// What it takes from each role.
    pub time: Vec<RoleTime>,
    /// Who leads it unless the school chooses.
    pub owner: Option<Role>,
    /// What became of it.
    pub history: History,
}

impl Agreement {
    /// As an action of a proposal; `None` if the school added it itself.
    fn action(&self) -> Option<Action> {
        Some(Action {
            measure: self.measure.clone(),
            goal: self.goal?,
            start: self.start,
            reason: self.reason.clone()?,
            moved_by_leader_hours: self.moved_by_leader_hours,
            waits_for: self.waits_for.clone(),
            rests_on: self.rests_on.clone(),
        })
    }
}

/// Part of a saved text that could not be read, and is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mend {
    /// This many actions: they are proposed again.
    Actions(usize),
    /// This many lines of histories, or lines that were too long or out of order.
    Lines(usize),
}

/// All that the school agreed on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agreements {
    /// The day on which the plan was first shown as the school's; `None` as long as it only is a proposal.
    pub since: Option<Date>,
    /// Whether the school has read that its plan is kept.
    pub is_told: bool,
    /// Whether the school had worked on its plan before plans were kept.
    pub was_there_before: bool,
    /// The goals, in order.
    pub goals: Vec<Goal>,
    /// What was in place when the plan began: statements answered with `Meestal` or `Vast`.
    pub stood: Vec<(StatementId, Level)>,
    /// The actions, in the order in which they came.
    pub actions: Vec<Agreement>,
    /// The offers that the school left.
    pub left: Vec<Mark>,
    /// What the days of this plan are called by in a calendar, from the first time that they went there; `None` before.
    /// With another, a calendar would show them twice.
    pub calendar_id: Option<String>,
    /// What could not be read; not saved.
    unread: (usize, usize),
}

impl Agreements {
    /// The most actions that are kept, with those that were taken out.
    pub const MOST_ACTIONS: usize = 300;
    /// The most offers of which it is kept that the school left them.
    pub const MOST_LEFT: usize = 200;

    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The agreement on a measure, in the plan or taken out of it.
    pub fn of(&self, measure: &MeasureId) -> Option<&Agreement> {
        self.actions.iter().find(|agreement| agreement.measure == *measure)
    }

    pub(super) fn of_mut(&mut self, measure: &MeasureId) -> Option<&mut Agreement> {
        self.actions.iter_mut().find(|agreement| agreement.measure == *measure)
    }

    /// What the school's plan rests on: what it agreed on, or this proposal as long as it has not agreed.
    ///
    /// Of a newer proposal only what stands around a plan remains: how things are, what can be carried, what waits.
    #[must_use]
    pub fn as_proposal(&self, newer: &Proposal) -> Proposal {
        if self.since.is_none() {
            return newer.clone();
        }
        let is_goal = |theme| self.goals.iter().any(|goal| goal.kind == GoalKind::Theme(theme));
        Proposal {
            goals: self.goals.clone(),
            not_goals: newer.not_goals.iter().filter(|not_goal| !is_goal(not_goal.theme)).copied().collect(),
            actions: self.actions.iter().filter_map(Agreement::action).collect(),
            waiting: newer.waiting.iter().filter(|waiting| self.of(&waiting.measure).is_none()).cloned().collect(),
            situation: newer.situation,
            limits: newer.limits,
        }
    }

    /// Removes what is too much, and says what that was and what could not be read.
    pub fn mend(&mut self) -> Vec<Mend> {
        let before = self.actions.len();
        let mut seen = std::collections::BTreeSet::new();
        self.actions.retain(|agreement| seen.insert(agreement.measure.clone()));
        self.actions.truncate(Self::MOST_ACTIONS);
        let mut goals = std::collections::BTreeSet::new();
        self.goals.retain(|goal| goals.insert(goal.kind));
        let (actions, lines) = core::mem::take(&mut self.unread);
        let actions = actions + before - self.actions.len();
        let told = [(actions, Mend::Actions as fn(usize) -> Mend), (lines, Mend::Lines)];
        told.into_iter().filter(|(count, _)| *count > 0).map(|(count, mend)| mend(count)).collect()
    }

    /// Moves what was agreed on a measure that is gone to the one that takes its place. What was agreed on that one stays.
    pub fn carry_over(&mut self, gone: &MeasureId, into: &MeasureId) {
        for agreement in &mut self.actions {
            for named in [&mut agreement.waits_for].into_iter().flatten().filter(|named| **named == *gone) {
                *named = into.clone();
            }
        }
        if self.of(into).is_none() {
            if let Some(agreement) = self.of_mut(gone) {
                agreement.measure = into.clone();
            }
        } else if let Some(at) = self.actions.iter().position(|agreement| agreement.measure == *gone) {
            let gone = self.actions.remove(at);
            if let Some(agreement) = self.of_mut(into) {
                let both = gone.history.events().iter().chain(agreement.history.events()).cloned().collect();
                agreement.history = History::from_saved(both).0;
            }
        }
    }
}
