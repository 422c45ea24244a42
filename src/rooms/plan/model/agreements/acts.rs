//! What a school does with its plan. Each act changes decision and agreement together, and is told in the history.

use std::collections::BTreeMap;

use time::Date;

use super::history::What;
use super::{Agreement, Agreements};
use crate::agenda::coming_holidays;
use crate::decisions::{ActionStatus, Decision, Decisions, Placement, SchoolPlan};
use taakkompas_scan::catalog::{Catalog, MeasureId, Role};
use taakkompas_school::school_year::{Calendar, HolidayId, Start, StartReason, start_of};

/// The plan of a school, on a day on which it does something with it.
#[derive(Debug)]
pub struct Acts<'a> {
    /// What was agreed on.
    pub agreements: &'a mut Agreements,
    /// What the school decided.
    pub decisions: &'a mut Decisions,
    /// Its holidays.
    pub calendar: &'a Calendar,
    /// The measures.
    pub catalog: &'a Catalog,
    /// The day.
    pub day: Date,
}

/// What came of an action whose date has passed, or is near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Gelukt.
    Done,
    /// Bijna: it gets until the next holiday, as [`almost`] says.
    Almost,
    /// It moves to this holiday.
    MoveTo(HolidayId),
    /// We stoppen.
    Stopped,
}

/// An action that moves because it waits for another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovesAlong {
    /// The action that moves.
    pub measure: MeasureId,
    /// The one that it waits for.
    pub with: MeasureId,
    /// When it begins and is ready from now on.
    pub start: Start,
    /// The holiday before which it was to be ready.
    pub from: HolidayId,
}

impl Acts<'_> {
    /// Sets how far an action is.
    pub fn set_status(&mut self, measure: &MeasureId, status: ActionStatus, line: &str) {
        self.decisions.change(measure, |decision| decision.progress = status);
        self.tell(measure, What::Became(status), line);
    }

    /// Sets who leads an action; empty means as agreed.
    pub fn set_owners(&mut self, measure: &MeasureId, owners: Vec<Role>) {
        self.decisions.change(measure, |decision| decision.owners = owners);
    }

    /// Writes the note of an action.
    pub fn write_note(&mut self, measure: &MeasureId, note: &str) {
        self.decisions.change(measure, |decision| note.clone_into(&mut decision.note));
        self.tell(measure, What::Note, note);
    }

    /// Answers the question about an action whose date has passed.
    pub fn answer(&mut self, measure: &MeasureId, outcome: Outcome, line: &str) {
        match outcome {
            Outcome::Done => self.set_status(measure, ActionStatus::Done, line),
            Outcome::Stopped => self.set_status(measure, ActionStatus::Stopped, line),
            Outcome::MoveTo(to) => self.move_to(measure, to, line),
            Outcome::Almost => {
                let to = almost(self.calendar, self.due(measure), self.day);
                self.decisions.change(measure, |decision| decision.progress = ActionStatus::Busy);
                self.place(measure, to, What::Almost { to }, line);
            }
        }
    }

    /// Moves an action to before another holiday, with what waits for it.
    pub fn move_to(&mut self, measure: &MeasureId, to: HolidayId, line: &str) {
        let Some(from) = self.due(measure) else { return };
        self.place(measure, to, What::Moved { from, to }, line);
    }

    fn place(&mut self, measure: &MeasureId, to: HolidayId, what: What, line: &str) {
        let along = moves_along(self.agreements, self.decisions, self.calendar, measure, to);
        self.decisions.change(measure, |decision| decision.due = Some(to));
        let (calendar, day) = (self.calendar, self.day);
        if let Some(agreement) = self.agreements.of_mut(measure) {
            agreement.start = started_for(calendar, &agreement.start, to, day);
        }
        self.tell(measure, what, line);
        self.move_along(along);
    }

    /// Takes an action out of the plan until after a holiday, and moves what waits for it.
    pub fn postpone(&mut self, measure: &MeasureId, until: HolidayId) {
        let along = moves_along(self.agreements, self.decisions, self.calendar, measure, until.next());
        self.decisions.change(measure, |decision| decision.placement = Placement::Postponed);
        self.tell(measure, What::Postponed { until }, "");
        self.move_along(along);
    }

    fn move_along(&mut self, along: Vec<MovesAlong>) {
        for MovesAlong { measure, with, start, from } in along {
            self.decisions.change(&measure, |decision| decision.due = decision.due.map(|_| start.due));
            if let Some(agreement) = self.agreements.of_mut(&measure) {
                agreement.start = start;
            }
            self.tell(&measure, What::Along { with, from, to: start.due }, "");
        }
    }

    /// Takes an action out of the plan as not suitable, with the reason of the school; may be empty.
    pub fn reject(&mut self, measure: &MeasureId, reason: &str) {
        let placement = Placement::Rejected { reason: reason.trim().to_owned() };
        self.decisions.change(measure, |decision| decision.placement = placement);
        self.tell(measure, What::Out, reason);
    }

    /// Puts another action in place of one.
    pub fn swap(&mut self, old: &MeasureId, new: &MeasureId, plan: &SchoolPlan) {
        self.decisions.swap(old, new, plan);
        self.tell(old, What::Swapped { with: new.clone() }, "");
        self.take_up(new);
    }

    /// Adds an action of the school's own choice; one that was taken out is put back.
    pub fn add(&mut self, measure: &MeasureId, plan: &SchoolPlan) {
        self.decisions.add(measure, plan);
        self.take_up(measure);
    }

    /// Puts an action back in the plan.
    pub fn restore(&mut self, measure: &MeasureId, plan: &SchoolPlan) {
        self.decisions.restore(measure, plan);
        self.take_up(measure);
    }

    /// An action that was out of the plan is in it again. If its date has passed meanwhile, it begins as of today.
    fn take_up(&mut self, measure: &MeasureId) {
        let (calendar, day) = (self.calendar, self.day);
        let Some(agreement) = self.agreements.of_mut(measure) else { return };
        if has_passed(calendar, agreement.start.due, day)
            && let Some(measure) = self.catalog.measure(measure.as_str())
        {
            agreement.start = start_of(calendar, measure.work(), day);
            let due = agreement.start.due;
            self.decisions.change(&measure.id, |decision| decision.due = decision.due.map(|_| due));
        }
        let due = self.due(measure);
        if let Some(due) = due {
            self.tell(measure, What::Back { due }, "");
        }
    }

    fn due(&self, measure: &MeasureId) -> Option<HolidayId> {
        self.agreements.of(measure).map(|agreement| agreement.start.due)
    }

    fn tell(&mut self, measure: &MeasureId, what: What, line: &str) {
        if let Some(agreement) = self.agreements.of_mut(measure) {
            agreement.history.add(self.day, what, line);
        }
    }
}

/// The holiday before which something can be ready next.
pub fn next_holiday(calendar: &Calendar, day: Date) -> HolidayId {
    let [next, ..] = coming_holidays(calendar, day);
    next
}

/// The holiday before which what is nearly done is to be ready: the next. Before its own date has come, the one after that.
pub fn almost(calendar: &Calendar, due: Option<HolidayId>, day: Date) -> HolidayId {
    let next = next_holiday(calendar, day);
    due.filter(|&due| due >= next).map_or(next, HolidayId::next)
}

/// Whether the holiday before which something is to be ready has begun.
pub fn has_passed(calendar: &Calendar, due: HolidayId, day: Date) -> bool {
    calendar.holiday(due).first <= day
}

/// What moves along if an action is to be ready before this holiday: what waits for it and has not begun, and what
/// waits for that.
pub fn moves_along(
    agreements: &Agreements,
    decisions: &Decisions,
    calendar: &Calendar,
    measure: &MeasureId,
    to: HolidayId,
) -> Vec<MovesAlong> {
    let mut along: Vec<MovesAlong> = Vec::new();
    let mut first = vec![(measure.clone(), to)];
    while let Some((with, ready_before)) = first.pop() {
        let waits = |agreement: &&Agreement| {
            let decision = decisions.of(&agreement.measure);
            agreement.waits_for.as_ref() == Some(&with)
                && decision.progress == ActionStatus::NotYet
                && !decision.placement.is_out()
        };
        for agreement in agreements.actions.iter().filter(waits) {
            let is_known = |other: &MovesAlong| other.measure == agreement.measure;
            if agreement.measure == *measure || along.iter().any(is_known) {
                continue;
            }
            let Some(start) = begun_after(calendar, &agreement.start, ready_before) else { continue };
            let from = agreement.start.due;
            first.push((agreement.measure.clone(), start.due));
            along.push(MovesAlong { measure: agreement.measure.clone(), with: with.clone(), start, from });
        }
    }
    along
}

/// A start that follows what is ready only before this holiday, with as many school weeks as it has; `None` if it begins
/// after that holiday already.
pub(super) fn begun_after(calendar: &Calendar, start: &Start, ready_before: HolidayId) -> Option<Start> {
    let begins = calendar.first_day_with_school(calendar.period(ready_before.next()).first);
    let Start { date, ready, due, .. } = *start;
    (date < begins).then(|| {
        let ready = calendar.add_school_weeks(begins, calendar.school_weeks_between(date, ready));
        let due = calendar.period_of(ready).period.max(due);
        Start { date: begins, ready, due, why: StartReason::AfterOther }
    })
}

/// The same start, to be ready before another holiday. The day on which it begins only changes if it would be too late.
fn started_for(calendar: &Calendar, start: &Start, to: HolidayId, day: Date) -> Start {
    let period = calendar.period(to);
    let date = if start.date > period.last {
        calendar.first_day_with_school(period.first.max(day)).min(period.last)
    } else {
        start.date
    };
    let ready = if to == start.due { start.ready } else { period.last };
    Start { date, ready: ready.max(date), due: to, why: start.why }
}

/// What an act changed, so that it can be undone while everything else stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undo {
    decisions: BTreeMap<MeasureId, Decision>,
    agreements: BTreeMap<MeasureId, Option<Agreement>>,
    order: Option<Vec<MeasureId>>,
    whole: Option<Agreements>,
}

impl Undo {
    /// What changed between before and now.
    pub fn between(before: (&Decisions, &Agreements), now: (&Decisions, &Agreements)) -> Self {
        let measures = before.0.by_measure.keys().chain(now.0.by_measure.keys());
        let decisions = measures
            .filter(|id| before.0.by_measure.get(*id) != now.0.by_measure.get(*id))
            .map(|id| (id.clone(), before.0.of(id)))
            .collect();
        let actions = before.1.actions.iter().chain(&now.1.actions).map(|agreement| &agreement.measure);
        let agreements = actions
            .filter(|id| before.1.of(id) != now.1.of(id))
            .map(|id| (id.clone(), before.1.of(id).cloned()))
            .collect();
        let is_around = before.1.goals != now.1.goals || before.1.left != now.1.left;
        Self {
            decisions,
            agreements,
            order: (before.0.order != now.0.order).then(|| before.0.order.clone()),
            whole: is_around.then(|| Agreements {
                goals: before.1.goals.clone(),
                left: before.1.left.clone(),
                ..Agreements::default()
            }),
        }
    }

    /// Puts back what the act changed.
    pub fn apply(&self, decisions: &mut Decisions, agreements: &mut Agreements) {
        for (id, before) in &self.decisions {
            decisions.change(id, |decision| decision.clone_from(before));
        }
        if let Some(order) = &self.order {
            decisions.order.clone_from(order);
        }
        for (id, before) in &self.agreements {
            let at = agreements.actions.iter().position(|agreement| agreement.measure == *id);
            match (at, before) {
                (Some(at), Some(before)) => agreements.actions[at].clone_from(before),
                (Some(at), None) => drop(agreements.actions.remove(at)),
                (None, Some(before)) => agreements.actions.push(before.clone()),
                (None, None) => {}
            }
        }
        if let Some(Agreements { goals, left, .. }) = &self.whole {
            agreements.goals.clone_from(goals);
            agreements.left.clone_from(left);
        }
    }
}
