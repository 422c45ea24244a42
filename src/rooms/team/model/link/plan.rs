//! The plan as it travels in a link.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use taakkompas_plan::decisions::{ActionStatus, Decision, Decisions, Placement, SchoolPlan};
use taakkompas_plan::{Goal, GoalKind};
use taakkompas_scan::catalog::{MeasureId, Role};
use taakkompas_school::school_year::HolidayId;

/// An action, without its note and without its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedAction {
    /// The measure.
    #[serde(rename = "m")]
    pub measure: MeasureId,
    /// Who leads it; empty means as the measure says.
    #[serde(rename = "o", default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<Role>,
    /// The holiday before which it is to be ready.
    #[serde(rename = "d", default, skip_serializing_if = "Option::is_none")]
    pub due: Option<HolidayId>,
    /// How far it is.
    #[serde(rename = "s", default = "not_yet", skip_serializing_if = "is_not_yet")]
    pub status: ActionStatus,
}

const fn not_yet() -> ActionStatus {
    ActionStatus::NotYet
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_not_yet(status: &ActionStatus) -> bool {
    *status == ActionStatus::NotYet
}

/// A plan in a link: goals and actions, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SharedPlan {
    /// The codes of the goals.
    #[serde(rename = "g")]
    goals: Vec<String>,
    /// The actions.
    #[serde(rename = "a")]
    pub actions: Vec<SharedAction>,
}

/// A plan that no version of Taakkompas wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidPlan;

impl SharedPlan {
    /// The most goals.
    pub const MOST_GOALS: usize = 9;
    /// The most actions.
    pub const MOST_ACTIONS: usize = 100;

    /// The plan of a school, as it is shared.
    pub fn of(goals: &[Goal], plan: &SchoolPlan) -> Self {
        let action = |entry: &taakkompas_plan::decisions::Entry| SharedAction {
            measure: entry.measure.clone(),
            owners: entry.decision.owners.clone(),
            due: entry.decision.due.or_else(|| entry.proposed.as_ref().map(|action| action.start.due)),
            status: entry.decision.progress,
        };
        Self {
            goals: goals.iter().map(|goal| goal.kind.code().to_owned()).collect(),
            actions: plan.entries.iter().map(action).collect(),
        }
    }

    /// Checks a plan that came from outside.
    ///
    /// # Errors
    /// More than a plan holds, or something twice.
    pub fn checked(self) -> Result<Self, InvalidPlan> {
        let measures: BTreeSet<_> = self.actions.iter().map(|action| &action.measure).collect();
        let is_once = measures.len() == self.actions.len();
        let owners = |action: &SharedAction| {
            action.owners.len() <= Decision::MOST_OWNERS && action.owners.first() != action.owners.get(1)
                || action.owners.is_empty()
        };
        let fits = self.goals.len() <= Self::MOST_GOALS && self.actions.len() <= Self::MOST_ACTIONS;
        if is_once && fits && self.actions.iter().all(owners) { Ok(self) } else { Err(InvalidPlan) }
    }

    /// The goals; one that this version does not know is left out.
    pub fn goals(&self) -> Vec<GoalKind> {
        let goal = |code: &String| {
            if code == GoalKind::Ask.code() { Some(GoalKind::Ask) } else { code.parse().ok().map(GoalKind::Theme) }
        };
        self.goals.iter().filter_map(goal).collect()
    }

    /// What is decided on a device that takes the plan over: these actions, added by the school.
    pub fn decisions(&self) -> Decisions {
        let decision = |action: &SharedAction| Decision {
            placement: Placement::Added { instead_of: None },
            owners: action.owners.clone(),
            due: action.due,
            progress: action.status,
            note: String::new(),
        };
        Decisions {
            by_measure: self.actions.iter().map(|action| (action.measure.clone(), decision(action))).collect(),
            order: self.actions.iter().map(|action| action.measure.clone()).collect(),
        }
    }
}
