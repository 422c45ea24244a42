//! The days of a kept plan that a school can put in its calendar.

use time::{Date, Duration};

use super::Agreements;
use super::history::What;
use crate::agenda::{Agenda, Item};
use crate::decisions::ActionStatus;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_school::school_year::{Calendar, HolidayId};

/// A day of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanMoment {
    /// The day: a school day, unless the school begins something in a holiday.
    pub day: Date,
    /// What it is.
    pub kind: MomentKind,
    /// How often the school changed it: a calendar takes the highest.
    pub version: u32,
}

/// What a day of the plan is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MomentKind {
    /// An action begins.
    Begins(MeasureId),
    /// An action is to be ready: the last school day before its holiday.
    Ready(MeasureId),
    /// The school looks at its plan: the last school week before a holiday in which something is to be ready.
    LookBack(HolidayId),
}

/// The days from this one on, in order: of what is open and agreed on, and of looking back. A plan that is not kept has
/// none, as its dates may still change.
pub fn moments(agenda: &Agenda, calendar: &Calendar, today: Date) -> Vec<PlanMoment> {
    let mut found = Vec::new();
    let mut holidays = std::collections::BTreeSet::new();
    for item in agenda.items().filter(|item| item.is_open()) {
        let Some(version) = changes(item) else { continue };
        let due = item.due();
        if item.decision.progress == ActionStatus::NotYet {
            found.push(PlanMoment { day: item.start.date, kind: MomentKind::Begins(item.measure.clone()), version });
        }
        let day = calendar.period(due).last;
        found.push(PlanMoment { day, kind: MomentKind::Ready(item.measure.clone()), version });
        holidays.insert(due);
    }
    for holiday in holidays {
        let period = calendar.period(holiday);
        let monday = period.last - Duration::days(period.last.weekday().number_days_from_monday().into());
        let day = calendar.first_day_with_school(monday.max(period.first)).min(period.last);
        found.push(PlanMoment { day, kind: MomentKind::LookBack(holiday), version: 0 });
    }
    found.retain(|moment| moment.day >= today);
    taakkompas_school::order::sort_by_key(&mut found, |moment| moment.day);
    found
}

/// How often the dates of an action changed; `None` if nothing is agreed on it.
fn changes(item: &Item) -> Option<u32> {
    let is_change = |what: &What| {
        matches!(
            what,
            What::TakenOver { .. } | What::Almost { .. } | What::Moved { .. } | What::Along { .. } | What::Back { .. }
        )
    };
    let events = item.kept.as_ref()?.history.events();
    Some(u32::try_from(events.iter().filter(|event| is_change(&event.what)).count()).unwrap_or(u32::MAX))
}

impl Agreements {
    /// The longest [`Agreements::calendar_id`], in letters and digits.
    pub const LONGEST_CALENDAR_ID: usize = 40;

    /// Whether a text can be a calendar id: lowercase letters and digits, as many as fit.
    pub(super) fn is_calendar_id(text: &str) -> bool {
        (1..=Self::LONGEST_CALENDAR_ID).contains(&text.len())
            && text.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit())
    }
}
