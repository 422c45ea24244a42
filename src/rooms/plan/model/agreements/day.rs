//! A plan on one day: what is busy, what has passed and is asked about, what comes next.

use time::{Date, Duration, Weekday};

use super::Agreements;
use super::acts::has_passed;
use crate::agenda::{Agenda, Item};
use crate::decisions::{ActionStatus, Placement, SchoolPlan};
use taakkompas_scan::catalog::MeasureId;
use taakkompas_school::school_year::{Calendar, HolidayId};

/// A plan on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanDay<'a> {
    /// The period of this day: that before the next holiday, or the holiday that it is now.
    pub period: HolidayId,
    /// Whether this day is in that holiday.
    pub in_holiday: bool,
    /// The school weeks that are left in the period, with the whole of this one.
    pub weeks_left: u32,
    /// What the school is working on, in the order of the plan.
    pub busy: Vec<&'a Item>,
    /// What is open and was to be ready before a holiday that has begun; each is asked about. The oldest first.
    pub passed: Vec<&'a Item>,
    /// What is open and to be ready before the holiday that comes: what the school looks at before it.
    pub due_now: Vec<&'a Item>,
    /// What can begin next: not begun, its date not passed.
    pub next: Option<&'a Item>,
    /// The same, and what can begin after it.
    pub to_begin: Vec<&'a Item>,
    /// What is done, with its day if that is known.
    pub done: Vec<(&'a Item, Option<Date>)>,
    /// What was put off until a holiday that is over.
    pub to_look_at: Vec<MeasureId>,
}

impl<'a> PlanDay<'a> {
    /// Reads the plan on a day. The plan must be that of these agreements.
    pub fn of(agenda: &'a Agenda, plan: &SchoolPlan, agreements: &Agreements, calendar: &Calendar, day: Date) -> Self {
        let at = calendar.period_of(day);
        let period = calendar.period(at.period);
        let is_passed = |item: &&Item| item.is_open() && item.kept.is_some() && has_passed(calendar, item.due(), day);
        let mut passed: Vec<&Item> = agenda.items().filter(is_passed).collect();
        passed.sort_by_key(|item| item.due());
        let runs = |item: &&Item| item.is_open() && !is_passed(item);
        let due_now = agenda.items().filter(|item| runs(item) && item.due() == at.period).collect();
        let mut to_begin: Vec<&Item> =
            agenda.items().filter(|item| runs(item) && item.decision.progress == ActionStatus::NotYet).collect();
        to_begin.sort_by_key(|item| (item.moment, item.start.date));
        let done = |item: &'a Item| {
            let day = item.kept.as_ref().and_then(|kept| kept.history.done_on());
            (item.decision.progress == ActionStatus::Done).then_some((item, day))
        };
        let is_over = |until: HolidayId| calendar.holiday(until).last < day;
        let removed = plan.removed.iter().filter(|entry| {
            entry.decision.placement == Placement::Postponed
                && agreements.of(&entry.measure).and_then(|kept| kept.history.postponed_until()).is_some_and(is_over)
        });
        Self {
            period: at.period,
            in_holiday: at.in_holiday,
            weeks_left: if at.in_holiday { 0 } else { calendar.school_weeks_between(week_of(day), period.last) },
            busy: agenda.items().filter(|item| runs(item) && item.decision.progress == ActionStatus::Busy).collect(),
            passed,
            due_now,
            next: to_begin.first().copied(),
            to_begin,
            done: agenda.items().filter_map(done).collect(),
            to_look_at: removed.map(|entry| entry.measure.clone()).collect(),
        }
    }
}

impl<'a> PlanDay<'a> {
    /// What can begin next, besides these.
    pub fn next_besides(&self, these: &[MeasureId]) -> Option<&'a Item> {
        self.to_begin.iter().copied().find(|item| !these.contains(&item.measure))
    }
}

/// The Monday of this day's week; of a day in the weekend itself, as its week is over.
fn week_of(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday | Weekday::Sunday => day,
        weekday => day.saturating_sub(Duration::days(weekday.number_days_from_monday().into())),
    }
}
