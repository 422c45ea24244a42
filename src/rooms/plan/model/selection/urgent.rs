//! What cannot wait: it is placed before the goals are filled.

use super::Draft;
use super::placing::Placed;
use crate::goal_kind::GoalKind;
use crate::goals::Goal;
use crate::{ActionReason, WaitingReason};
use taakkompas_scan::catalog::{CannotWait, Measure};
use taakkompas_school::order::sort_by_key;
use time::Duration;

/// Time to tell what is certain after the board has answered, with a month left before the hours end.
const TIME_TO_TELL: Duration = Duration::days(60);

impl Draft<'_, '_> {
    /// Rule 10 of the plan: what comes before everything else, as far as this school needs it.
    pub(super) fn add_what_cannot_wait(&mut self, goals: &[Goal]) {
        let candidates = self.candidates;
        let measures = candidates.input.catalog.measures.iter();
        let mut due: Vec<&Measure> = measures.filter(|measure| candidates.cannot_wait(measure)).collect();
        // Being heard is always possible; the board decides before anyone can be told.
        sort_by_key(&mut due, |measure| match measure.cannot_wait {
            Some(CannotWait::Heard) => 0,
            Some(CannotWait::BoardTalk) => 1,
            _ => 2,
        });
        if let Some(later) = self.what_makes_room(&due, goals) {
            due.retain(|measure| measure.cannot_wait != Some(later));
        }
        for measure in due {
            let reason = match measure.cannot_wait {
                Some(CannotWait::BoardTalk) => ActionReason::BoardTalk,
                Some(CannotWait::HoursThatEnd) => ActionReason::HoursThatEnd,
                _ => ActionReason::Heard,
            };
            let goal = GoalKind::Theme(measure.theme);
            if !self.is_full() && self.missing_prerequisite(measure).is_none() {
                match self.place_at_once(measure) {
                    Ok(placed) => self.add(measure, goal, reason, placed),
                    Err(reason) if goals.iter().any(|other| other.kind == goal) => self.pass(measure, goal, reason),
                    Err(_) => {}
                }
            }
        }
    }

    /// Rule 10 of the plan: what of all that cannot wait makes room for the first goal, if it would leave none: the talk
    /// with the board if hours end so soon that telling it cannot wait until after that, otherwise the telling.
    fn what_makes_room(&self, due: &[&Measure], goals: &[Goal]) -> Option<CannotWait> {
        let first = goals.first()?.kind.theme();
        let leaves_none = due.len() >= self.limits.actions.most as usize;
        if !leaves_none || due.iter().any(|measure| Some(measure.theme) == first) {
            return None;
        }
        let until = self.candidates.input.profile.hours_until;
        let told_after = self.candidates.formation_closes().map(|closes| closes.saturating_add(TIME_TO_TELL));
        Some(if until.is_some() && until <= told_after { CannotWait::BoardTalk } else { CannotWait::HoursThatEnd })
    }

    /// When what cannot wait has its place: at once, or not in this plan.
    fn place_at_once(&self, measure: &Measure) -> Result<Placed, WaitingReason> {
        if let Some(waits) = self.held_by_others(measure) {
            return Err(waits);
        }
        let start = self.candidates.start_at_once(measure).filter(|start| self.leader_can(measure, start));
        start.map_or(Err(WaitingReason::LeaderHours), |start| Ok(Placed { start, moved: false, waits_for: None }))
    }
}
