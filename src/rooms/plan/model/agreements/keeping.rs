//! Keeping a plan: what is first shown as the school's is agreed on as it stands that day.

use super::history::{History, What};
use super::{Agreement, Agreements};
use crate::agenda::{Agenda, Item, most_telling};
use crate::decisions::{self, ActionStatus, Decisions};
use crate::{Action, ActionReason, PlanInput, Proposal, candidates};
use taakkompas_scan::catalog::{Measure, StatementId};
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::{self, Level, short_scan};
use taakkompas_scan::theme::Theme;

/// Whether enough is answered for a proposal to be the school's plan: the whole short scan. Before that it may still
/// change with the next answer, and says so.
pub fn is_enough(input: PlanInput<'_>) -> bool {
    let asked = |&theme: &Theme| short_scan(&input.catalog.statements, theme, input.profile);
    scan::progress(Theme::ALL.iter().flat_map(asked), input.answers).is_done()
}

impl Agreements {
    /// Keeps the plan that these decisions make of the newest proposal and of what is kept already.
    pub fn keep_plan(&mut self, input: PlanInput<'_>, newer: &Proposal, decisions: &Decisions) -> bool {
        let proposal = self.as_proposal(newer);
        let plan = decisions::plan(&proposal, decisions);
        let agenda = Agenda::new(input, &proposal, &plan, self);
        self.keep(input, &proposal, &agenda)
    }

    /// Keeps what is shown and was not kept yet: the whole plan the first time, and later what the school added itself.
    ///
    /// `proposal` and `agenda` must come from these agreements. Says whether anything was kept.
    pub fn keep(&mut self, input: PlanInput<'_>, proposal: &Proposal, agenda: &Agenda) -> bool {
        let is_first = self.since.is_none();
        if is_first {
            if input.answers.is_empty() {
                return false;
            }
            self.since = Some(input.today);
            self.was_there_before = agenda.items().any(|item| item.decision.is_touched());
            self.goals.clone_from(&proposal.goals);
            self.stood = stood(input);
        }
        let before = self.actions.len();
        // In the order of the proposal, so that the plan reads as it was shown; then what the school added.
        let proposed = proposal.actions.iter().filter_map(|action| agenda.item(action.measure.as_str()));
        for item in proposed.chain(agenda.items().filter(|item| item.proposed.is_none())) {
            if self.of(&item.measure).is_none()
                && self.actions.len() < Self::MOST_ACTIONS
                && let Some(measure) = input.catalog.measure(item.measure.as_str())
            {
                self.actions.push(agreed(input, item, measure, is_first));
            }
        }
        is_first || self.actions.len() > before
    }
}

fn agreed(input: PlanInput<'_>, item: &Item, measure: &Measure, is_first: bool) -> Agreement {
    let mut agreement = match &item.proposed {
        Some(action) => as_agreed(input, action, measure),
        None => Agreement {
            measure: measure.id.clone(),
            since: input.today,
            goal: None,
            start: item.start,
            reason: None,
            moved_by_leader_hours: false,
            waits_for: None,
            because: most_telling(&item.rests_on, false, input.answers),
            rests_on: item.rests_on.clone(),
            hours_until: None,
            time: measure.time.clone(),
            owner: measure.default_owner(input.profile),
            history: History::default(),
        },
    };
    // What the school chose before its plan was kept, counts.
    agreement.start.due = item.due();
    let due = item.due();
    let what = if item.proposed.is_some() { What::Chosen { due } } else { What::Added { due } };
    agreement.history.add(input.today, what, "");
    if is_first && item.decision.progress != ActionStatus::NotYet {
        agreement.history.add(input.today, What::Stood(item.decision.progress), "");
    }
    if is_first && !item.decision.note.is_empty() {
        agreement.history.add(input.today, What::Note, &item.decision.note);
    }
    agreement
}

/// What would be agreed on if this action of a proposal became the school's today.
pub(super) fn as_agreed(input: PlanInput<'_>, action: &Action, measure: &Measure) -> Agreement {
    let asks = action.reason == ActionReason::Asks;
    Agreement {
        measure: action.measure.clone(),
        since: input.today,
        goal: Some(action.goal),
        start: action.start,
        reason: Some(action.reason.clone()),
        moved_by_leader_hours: action.moved_by_leader_hours,
        waits_for: action.waits_for.clone(),
        because: most_telling(&candidates::rests_on(measure, input), asks, input.answers),
        rests_on: action.rests_on.clone(),
        hours_until: hours_until(input.profile, &action.reason),
        time: measure.time.clone(),
        owner: measure.default_owner(input.profile),
        history: History::default(),
    }
}

fn hours_until(profile: &SchoolProfile, reason: &ActionReason) -> Option<time::Date> {
    profile.hours_until.filter(|_| *reason == ActionReason::HoursThatEnd)
}

/// What is in place: every statement that counts and is answered with at least `Meestal`.
fn stood(input: PlanInput<'_>) -> Vec<(StatementId, Level)> {
    let level = |id: &StatementId| scan::counted_level(&input.catalog.statements, id, input.profile, input.answers);
    let statements = input.catalog.statements.iter().map(|statement| &statement.id);
    let firm = statements.filter_map(|id| Some((id.clone(), level(id).filter(|&level| level >= Level::Mostly)?)));
    firm.collect()
}
