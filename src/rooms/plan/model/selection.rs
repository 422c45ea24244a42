//! Which measures are chosen: what fits, what comes first, what the school can carry, and what waits.

mod placing;
mod urgent;
mod waiting;

use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use time::Date;

use super::candidates::{Candidates, lead_gap, rests_on};
use super::goal_kind::GoalKind;
use super::goals::Goal;
use super::leader_time::ByPeriod;
use super::limits::Limits;
use super::places::{MOST_PER_GOAL, first_knot, preference, shares};
use super::situation::Situation;
use super::{Action, ActionReason, Waiting, WaitingReason};
use taakkompas_scan::catalog::{Horizon, Measure, MeasureId};
use taakkompas_scan::profile::GroupTrend;
use taakkompas_scan::scan::Level;
use taakkompas_scan::theme::Theme;
use taakkompas_school::order::sort_by_key;
use taakkompas_school::school_year::{Start, Work};

use placing::Placed;

/// The steps that are chosen at once: the first one of a goal, and what carries it.
const FIRST_STEPS: usize = 2;

/// Chooses the measures of the plan.
///
/// Rule 2 of the plan: the first goal gets its first two steps before the others get theirs, since there most can be
/// gained; and so does a second goal that is one knot with it. Unless something cannot wait: that has taken of the
/// leader's hours already. And unless another goal is then left without any step: then each has one before any has two.
pub(super) fn choose(candidates: &Candidates<'_>, goals: &[Goal], limits: &Limits) -> (Vec<Action>, Vec<Waiting>) {
    let draft = Draft::filled(candidates, goals, limits, first_knot(goals));
    let left_out = |draft: &Draft<'_, '_>| goals.iter().filter(|goal| !draft.has_own(goal.kind)).count();
    let draft = match left_out(&draft) {
        0 => draft,
        without => Some(Draft::filled(candidates, goals, limits, 0))
            .filter(|in_turn| left_out(in_turn) < without)
            .unwrap_or(draft),
    };
    let waiting = draft.waiting(goals);
    let actions = draft.into_actions(goals, &waiting);
    (actions, waiting)
}

struct Chosen<'a> {
    measure: &'a Measure,
    goal: GoalKind,
    start: Start,
    reason: ActionReason,
    moved: bool,
    waits_for: Option<MeasureId>,
}

struct Draft<'a, 'b> {
    candidates: &'b Candidates<'a>,
    limits: &'b Limits,
    chosen: Vec<Chosen<'a>>,
    passed: Vec<Waiting>,
    /// The calendar is asked the same again and again: for every measure, in every slot of every goal.
    starts: RefCell<BTreeMap<(Work, Date), Start>>,
    spreads: RefCell<BTreeMap<(u32, Date, Date), ByPeriod>>,
}

impl<'a, 'b> Draft<'a, 'b> {
    /// Fills the plan: first what cannot wait, then the first steps of this many goals, then round by round over the goals,
    /// so that each of the others has its first step before any has more.
    fn filled(candidates: &'b Candidates<'a>, goals: &[Goal], limits: &'b Limits, at_once: usize) -> Self {
        let mut draft = Self {
            candidates,
            limits,
            chosen: Vec::new(),
            passed: Vec::new(),
            starts: RefCell::default(),
            spreads: RefCell::default(),
        };
        draft.add_what_cannot_wait(goals);
        let beside = draft.chosen.iter().filter(|chosen| !goals.iter().any(|goal| goal.kind == chosen.goal)).count();
        let room = (limits.actions.most as usize).saturating_sub(beside);
        let shares = shares(goals.len(), room, candidates.situation);
        let at_once = if draft.chosen.is_empty() { at_once } else { 0 };
        for (goal, &share) in goals.iter().zip(&shares).take(at_once) {
            for slot in 0..share {
                if slot < FIRST_STEPS || draft.prepared_last(goal.kind) {
                    draft.fill_slot(goal.kind, slot, share);
                }
            }
        }
        for slot in 0..MOST_PER_GOAL {
            for (goal, &share) in goals.iter().zip(&shares) {
                draft.fill_slot(goal.kind, slot, share);
            }
        }
        draft.ensure_quick_win(goals);
        draft
    }

    /// Whether a goal has a step of its own theme; for asking, any.
    fn has_own(&self, goal: GoalKind) -> bool {
        let is_own = |measure: &Measure| goal.theme().is_none_or(|theme| theme == measure.theme);
        self.chosen.iter().any(|chosen| chosen.goal == goal && is_own(chosen.measure))
    }

    /// Chooses a measure for this slot of a goal, unless it is beyond the goal's share or was filled before. Rule 1 of the
    /// plan: what cannot wait may have taken more than the share of its goal, so all are counted too.
    fn fill_slot(&mut self, goal: GoalKind, slot: usize, share: usize) {
        if !self.is_full() && slot < share && self.count_for(goal) <= slot {
            self.fill(goal, slot, share);
        }
    }

    /// Whether the last step that was chosen prepares another one: a step and what it prepares go together.
    fn prepared_last(&self, goal: GoalKind) -> bool {
        let last = self.chosen.iter().rfind(|chosen| chosen.goal == goal);
        last.is_some_and(|last| matches!(last.reason, ActionReason::Before(_)))
    }

    /// Rules 2 and 3 of the plan: chooses one measure for a goal, if any is left that the school can carry. The first is of
    /// the goal's own theme.
    ///
    /// If the leader's hours would move it to a later period, a lighter measure on the same subject takes its place.
    fn fill(&mut self, goal: GoalKind, slot: usize, share: usize) {
        let mut moved: Option<(&'a Measure, ActionReason, Placed)> = None;
        for measure in self.ranked(goal, slot, share) {
            let Some((measure, reason)) = self.next_step(measure, goal) else {
                continue;
            };
            let is_own = goal.theme().is_none_or(|theme| theme == measure.theme);
            if !is_own && (slot == 0 || self.count_for(goal) == 0) {
                continue;
            }
            if let Some((first, ..)) = &moved
                && (first.statements.first() != measure.statements.first()
                    || first.leader_minutes() <= measure.leader_minutes())
            {
                continue;
            }
            match self.place(measure) {
                Ok(placed) if self.comes_before_own(measure, goal, &placed.start) => {}
                Ok(placed) if !placed.moved => return self.add(measure, goal, reason, placed),
                Ok(placed) if moved.is_none() => moved = Some((measure, reason, placed)),
                Ok(_) => {}
                Err(waits) => self.pass(measure, goal, waits),
            }
        }
        if let Some((measure, reason, placed)) = moved {
            self.add(measure, goal, reason, placed);
        }
    }

    /// The measure itself, or what has to come before it; `None` if neither can be chosen now.
    fn next_step(&mut self, measure: &'a Measure, goal: GoalKind) -> Option<(&'a Measure, ActionReason)> {
        if self.is_chosen(measure) || self.prepares_what_is_chosen(measure) {
            return None;
        }
        let Some(first) = self.missing_prerequisite(measure) else {
            return Some((measure, self.reason(measure, goal)));
        };
        if !self.is_possible(first) {
            return None;
        }
        let waits = match self.place(first) {
            Err(waits) => Some((first, waits)),
            // A prerequisite is worth its place only if what it prepares can follow this year.
            Ok(placed) => {
                let held = self.held_by_others(measure).or_else(|| self.cannot_follow(measure, &placed.start));
                held.map(|waits| (measure, waits))
            }
        };
        if let Some((held, waits)) = waits {
            self.pass(held, goal, waits);
            return None;
        }
        Some((first, ActionReason::Before(measure.id.clone())))
    }

    /// Rule 3 of the plan: there is always a quick win. If the answers lead to none, take one of a goal's own theme:
    /// first those whose leading statement is unanswered or below the highest level, then those that keep up what is in
    /// place.
    fn ensure_quick_win(&mut self, goals: &[Goal]) {
        let is_quick_win = |measure: &Measure| measure.horizon == Horizon::QuickWin;
        if self.chosen.iter().any(|chosen| is_quick_win(chosen.measure)) {
            return;
        }
        let candidates = self.candidates;
        let mut found: Vec<(GoalKind, &'a Measure)> = Vec::new();
        for goal in goals {
            let own = |measure: &&Measure| Some(measure.theme) == goal.kind.theme() && is_quick_win(measure);
            let fitting = candidates.input.catalog.measures.iter().filter(own).filter(|own| candidates.allowed(own));
            found.extend(fitting.map(|measure| (goal.kind, measure)));
        }
        sort_by_key(&mut found, |(_, measure)| candidates.lead_level(measure) == Some(Level::Fixed));
        let given_up = self.give_up_last_if_full();
        for (goal, measure) in found {
            if !self.prepares_what_is_chosen(measure)
                && self.missing_prerequisite(measure).is_none()
                && let Ok(placed) = self.place(measure)
            {
                return self.add(measure, goal, ActionReason::QuickWin, placed);
            }
        }
        if let Some((at, chosen)) = given_up {
            self.chosen.insert(at, chosen);
        }
    }

    /// Rule 2 of the plan holds for the quick win too: in a full plan, the last choice that no other rests on makes room.
    fn give_up_last_if_full(&mut self) -> Option<(usize, Chosen<'a>)> {
        if !self.is_full() {
            return None;
        }
        let is_needed = |first: &MeasureId| {
            let rests_on =
                |other: &Chosen<'_>| other.measure.requires.contains(first) || other.waits_for.as_ref() == Some(first);
            self.chosen.iter().any(rests_on)
        };
        let at = self.chosen.iter().rposition(|last| !is_needed(&last.measure.id))?;
        Some((at, self.chosen.remove(at)))
    }

    /// The measures for a goal, best first for this slot. Rule 8 of the plan: if pupil numbers are falling, what is
    /// done with a neighbouring school comes before what is needed most.
    fn ranked(&self, goal: GoalKind, slot: usize, share: usize) -> Vec<&'a Measure> {
        let candidates = self.candidates;
        let serves = |measure: &&'a Measure| candidates.serves(measure, goal) && self.leader_could(measure);
        let mut found: Vec<&'a Measure> = candidates.input.catalog.measures.iter().filter(serves).collect();
        sort_by_key(&mut found, |measure| {
            let shrinking = candidates.input.profile.trend == Some(GroupTrend::Fewer);
            (
                goal.theme().is_some_and(|theme| theme != measure.theme),
                preference(measure, goal, slot, share, candidates.situation),
                Reverse(measure.is_made_for(candidates.input.profile)),
                Reverse(shrinking && measure.neighbour),
                self.asking_rank(measure, goal),
                goal == GoalKind::Theme(Theme::Cover)
                    && candidates.mornings_lack_order()
                    && !candidates.orders_the_morning(measure),
                Reverse(lead_gap(measure, candidates.input)),
                candidates.position(measure),
            )
        });
        found
    }

    /// For asking: the whole team first, then what would reveal most.
    fn asking_rank(&self, measure: &Measure, goal: GoalKind) -> (bool, Reverse<usize>) {
        if goal == GoalKind::Ask {
            (measure.theme != Theme::Ownership, Reverse(self.candidates.unknowns(measure)))
        } else {
            (false, Reverse(0))
        }
    }

    fn is_full(&self) -> bool {
        self.chosen.len() >= self.limits.actions.most as usize
    }

    fn is_chosen(&self, measure: &Measure) -> bool {
        self.chosen.iter().any(|chosen| chosen.measure.id == measure.id)
    }

    /// What prepares a chosen measure has either been chosen before it or is already in place.
    fn prepares_what_is_chosen(&self, measure: &Measure) -> bool {
        self.chosen.iter().any(|chosen| chosen.measure.requires.contains(&measure.id))
    }

    /// Rule 3 of the plan: nothing before what it needs. A prerequisite that is neither in the plan nor already in
    /// place.
    fn missing_prerequisite(&self, measure: &Measure) -> Option<&'a Measure> {
        measure
            .requires
            .iter()
            .filter_map(|id| self.candidates.input.catalog.measure(id.as_str()))
            .find(|first| !self.is_chosen(first) && !self.candidates.is_already_met(first))
    }

    /// Whether a prerequisite can itself be chosen: it fits and needs nothing else first.
    fn is_possible(&self, measure: &Measure) -> bool {
        self.candidates.allowed(measure) && self.missing_prerequisite(measure).is_none()
    }

    /// Rule 9 of the plan: every choice keeps its reason.
    fn reason(&self, measure: &Measure, goal: GoalKind) -> ActionReason {
        match (self.candidates.situation, goal) {
            (_, GoalKind::Ask) => ActionReason::Asks,
            (Situation::Crisis, _) => ActionReason::Calm,
            (Situation::InOrder, _) if measure.shares => ActionReason::Shares,
            (Situation::InOrder, _) if measure.continuity => ActionReason::Continuity,
            _ => match measure.horizon {
                Horizon::QuickWin => ActionReason::QuickWin,
                Horizon::SchoolYear => ActionReason::ThisYear,
                Horizon::LongTerm => ActionReason::LongTerm,
            },
        }
    }

    fn add(&mut self, measure: &'a Measure, goal: GoalKind, reason: ActionReason, placed: Placed) {
        let Placed { start, moved, waits_for } = placed;
        self.chosen.push(Chosen { measure, goal, start, reason, moved, waits_for });
    }

    /// Whether a measure of another theme would begin before the first step of the goal's own theme.
    fn comes_before_own(&self, measure: &Measure, goal: GoalKind, start: &Start) -> bool {
        let is_own = |measure: &Measure| goal.theme().is_none_or(|theme| theme == measure.theme);
        let own = self.chosen.iter().filter(|chosen| chosen.goal == goal && is_own(chosen.measure));
        !is_own(measure) && own.map(|chosen| chosen.start.date).min().is_none_or(|first| start.date < first)
    }

    fn count_for(&self, goal: GoalKind) -> usize {
        self.chosen.iter().filter(|chosen| chosen.goal == goal).count()
    }

    fn pass(&mut self, measure: &Measure, goal: GoalKind, reason: WaitingReason) {
        self.passed.push(Waiting { measure: measure.id.clone(), goal, reason });
    }

    /// The actions in order. Rule 9 of the plan: one that comes before another says so only if that one is named too.
    fn into_actions(mut self, goals: &[Goal], waiting: &[Waiting]) -> Vec<Action> {
        let named: Vec<MeasureId> = self.chosen.iter().map(|chosen| chosen.measure.id.clone()).collect();
        let is_named = |id: &MeasureId| named.contains(id) || waiting.iter().any(|next| next.measure == *id);
        for at in 0..self.chosen.len() {
            if let Some(Chosen { measure, goal, reason: ActionReason::Before(then), .. }) = self.chosen.get(at)
                && !is_named(then)
            {
                let own = self.reason(measure, *goal);
                if let Some(chosen) = self.chosen.get_mut(at) {
                    chosen.reason = own;
                }
            }
        }
        let place = |kind| goals.iter().position(|goal| goal.kind == kind).unwrap_or(goals.len());
        sort_by_key(&mut self.chosen, |chosen| (chosen.start.date, place(chosen.goal)));
        let input = self.candidates.input;
        self.chosen
            .into_iter()
            .map(|chosen| Action {
                measure: chosen.measure.id.clone(),
                goal: chosen.goal,
                start: chosen.start,
                reason: chosen.reason,
                moved_by_leader_hours: chosen.moved,
                waits_for: chosen.waits_for,
                rests_on: rests_on(chosen.measure, input),
            })
            .collect()
    }
}
