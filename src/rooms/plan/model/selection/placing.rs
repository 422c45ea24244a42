//! When a measure has its place in the plan, and what keeps it from one.

use core::iter::successors;

use time::{Date, Duration};

use super::{Chosen, Draft};
use crate::leader_time::{self, ByPeriod};
use crate::places::is_same_subject;
use crate::situation::Situation;
use crate::{ActionReason, WaitingReason};
use taakkompas_scan::catalog::{Horizon, Measure, MeasureId};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::{HolidayId, SchoolYear, Start, StartReason, Window, start_of};

/// When a measure has its place in the plan.
pub(super) struct Placed {
    pub(super) start: Start,
    pub(super) moved: bool,
    pub(super) waits_for: Option<MeasureId>,
}

impl Draft<'_, '_> {
    /// When a measure can have its place in the plan, or why it waits.
    pub(super) fn place(&self, measure: &Measure) -> Result<Placed, WaitingReason> {
        if let Some(waits) = self.held_by_others(measure) {
            return Err(waits);
        }
        let Some(first) = self.comes_after(measure) else {
            let (start, moved) = self.lay(measure, self.candidates.input.today)?;
            return Ok(Placed { start, moved, waits_for: None });
        };
        let (mut start, moved) = self.lay(measure, after(first.start.ready))?;
        if self.is_torn(measure, &first.start, &start) {
            return Err(WaitingReason::NextSchoolYear(start.date));
        }
        if !moved {
            start.why = StartReason::AfterOther;
        }
        Ok(Placed { start, moved, waits_for: Some(first.measure.id.clone()) })
    }

    /// When a measure begins from this day on, and whether the leader's hours moved it to a later period.
    fn lay(&self, measure: &Measure, not_before: Date) -> Result<(Start, bool), WaitingReason> {
        let calendar = self.candidates.input.calendar;
        let mut start = self.start(measure, not_before);
        if let Some(waits) = self.too_late(measure, &start) {
            return Err(waits);
        }
        let mut moved = false;
        while !self.leader_can(measure, &start) {
            // What is too much by itself for this period does not make way for others.
            moved |= self.leader_could_from(measure, &start);
            let full = self.period(start.date);
            start = self.start(measure, not_before.max(calendar.period(full.next()).first));
            let period = self.period(start.date);
            let is_beyond = self.year(&start) > self.candidates.plan_year || period <= full;
            if self.candidates.situation == Situation::Crisis || is_beyond {
                return Err(WaitingReason::LeaderHours);
            }
            // The calendar reasons from the first possible day; the school reasons from today.
            start.why = StartReason::AfterHoliday(period.previous().holiday);
        }
        match self.candidates.hours_end_before(measure, start.ready) {
            Some(ends) => Err(WaitingReason::HoursEnd(ends)),
            None => Ok((start, moved)),
        }
    }

    /// Why what a step prepares cannot follow it in this plan, if the step begins and ends then.
    pub(super) fn cannot_follow(&self, then: &Measure, first: &Start) -> Option<WaitingReason> {
        let wants_board = |chosen: &Chosen<'_>| {
            let ActionReason::Before(prepared) = &chosen.reason else { return false };
            prepared != &then.id
                && self.candidates.input.catalog.measure(prepared.as_str()).is_some_and(|other| other.depends_on_board)
        };
        let start = self.start(then, after(first.ready));
        if self.year(&start) > self.candidates.plan_year || self.is_torn(then, first, &start) {
            Some(WaitingReason::NextSchoolYear(start.date))
        } else if let Err(waits) = self.lay(then, after(first.ready)) {
            Some(waits)
        } else if then.depends_on_board && self.chosen.iter().any(wants_board) {
            Some(WaitingReason::BoardHasOne)
        } else {
            None
        }
    }

    /// Rule 3 of the plan: what stops and what is divided after that belong to the work division of one year.
    fn is_torn(&self, then: &Measure, first: &Start, start: &Start) -> bool {
        then.window == Window::WorkDivision && self.year(start) > self.year(first)
    }

    /// A window of next year is too late for this plan; the measure is named as waiting, not hidden.
    fn too_late(&self, measure: &Measure, start: &Start) -> Option<WaitingReason> {
        let has_window = matches!(measure.window, Window::Formation | Window::WorkDivision);
        (has_window && self.year(start) > self.candidates.plan_year)
            .then_some(WaitingReason::NextSchoolYear(start.date))
    }

    fn year(&self, start: &Start) -> SchoolYear {
        self.candidates.input.calendar.school_year_of(start.date)
    }

    /// Rule 2 of the plan: in the whole plan, one action on a subject, one that relies on the ib'er and one that depends
    /// on the board.
    pub(super) fn held_by_others(&self, measure: &Measure) -> Option<WaitingReason> {
        if let Some(other) = self.chosen.iter().find(|other| is_same_subject(other.measure, measure)) {
            return Some(WaitingReason::SameSubject(other.measure.id.clone()));
        }
        let any = |leans: fn(&Measure) -> bool| leans(measure) && self.chosen.iter().any(|other| leans(other.measure));
        if any(Measure::leans_on_ib) {
            Some(WaitingReason::IbHasOne)
        } else if any(|measure| measure.depends_on_board) {
            Some(WaitingReason::BoardHasOne)
        } else {
            None
        }
    }

    /// Rule 3 of the plan: first stop, then divide, both in the work division. Of what has to come before a measure, the
    /// step that is ready last.
    fn comes_after(&self, measure: &Measure) -> Option<&Chosen<'_>> {
        let divides = measure.theme == Theme::Talent && measure.window == Window::WorkDivision;
        let is_first = |other: &Measure| {
            measure.requires.contains(&other.id)
                || (divides
                    && other.stops
                    && other.theme == Theme::Room
                    && other.horizon == Horizon::SchoolYear
                    && other.window == Window::WorkDivision)
        };
        self.chosen.iter().filter(|chosen| is_first(chosen.measure)).max_by_key(|chosen| chosen.start.ready)
    }

    fn start(&self, measure: &Measure, not_before: Date) -> Start {
        let key = (measure.work(), not_before);
        let find = || start_of(self.candidates.input.calendar, measure.work(), not_before);
        *self.starts.borrow_mut().entry(key).or_insert_with(find)
    }

    /// Rule 2 of the plan: the leader's hours in every period in which the measure runs, with what else runs in it; in a
    /// crisis, for all actions together.
    pub(super) fn leader_can(&self, measure: &Measure, start: &Start) -> bool {
        let most = self.limits.leader_minutes.most;
        if self.candidates.situation == Situation::Crisis {
            let taken: u32 = self.chosen.iter().map(|chosen| chosen.measure.leader_minutes()).sum();
            return taken.saturating_add(measure.leader_minutes()) <= most;
        }
        let taken: Vec<ByPeriod> =
            self.chosen.iter().map(|chosen| self.spread(chosen.measure, &chosen.start)).collect();
        self.spread(measure, start).iter().all(|(period, &minutes)| {
            let beside: u32 = taken.iter().filter_map(|other| other.get(period)).sum();
            beside.saturating_add(minutes) <= most
        })
    }

    /// Rule 2 of the plan: whether the leader could ever do this beside nothing else. What could not is not proposed.
    pub(super) fn leader_could(&self, measure: &Measure) -> bool {
        const TWO_YEARS: usize = 10;
        let calendar = self.candidates.input.calendar;
        let next = |day: &Date| Some(calendar.period(self.period(*day).next()).first);
        let days = successors(Some(self.candidates.input.today), next).take(TWO_YEARS);
        measure.leader_minutes() <= self.limits.leader_minutes.most
            || days.into_iter().any(|day| self.leader_could_from(measure, &self.start(measure, day)))
    }

    /// The same for one start.
    fn leader_could_from(&self, measure: &Measure, start: &Start) -> bool {
        let most = self.limits.leader_minutes.most;
        let in_crisis = self.candidates.situation == Situation::Crisis;
        measure.leader_minutes() <= most
            || (!in_crisis && self.spread(measure, start).values().all(|&minutes| minutes <= most))
    }

    fn spread(&self, measure: &Measure, start: &Start) -> ByPeriod {
        let minutes = measure.leader_minutes();
        let find = || leader_time::spread(self.candidates.input.calendar, minutes, start);
        self.spreads.borrow_mut().entry((minutes, start.date, start.ready)).or_insert_with(find).clone()
    }

    fn period(&self, date: Date) -> HolidayId {
        self.candidates.input.calendar.period_of(date).period
    }
}

fn after(ready: Date) -> Date {
    ready.saturating_add(Duration::DAY)
}
