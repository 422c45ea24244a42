//! What the log adds up to, per period between holidays.

use std::collections::BTreeMap;

use time::{Date, Duration};

use super::{Entry, StrikeReason, Who, is_planned_work};
use crate::{AssistantWeek, Block, BlockId};
use taakkompas_school::school_year::{Calendar, HolidayId};
use taakkompas_school::time_of_day::Weekday;

/// A number of blocks, with their minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// How many blocks.
    pub blocks: u32,
    /// Their length in total, in minutes.
    pub minutes: u32,
}

impl Sum {
    fn add(&mut self, other: Self) {
        self.blocks = self.blocks.saturating_add(other.blocks);
        self.minutes = self.minutes.saturating_add(other.minutes);
    }

    /// What is left after subtracting the other; never below zero.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self { blocks: self.blocks.saturating_sub(other.blocks), minutes: self.minutes.saturating_sub(other.minutes) }
    }
}

impl From<&Entry> for Sum {
    fn from(entry: &Entry) -> Self {
        Self { blocks: entry.blocks, minutes: entry.minutes }
    }
}

/// The sums of one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodSum {
    /// The period, by the holiday that closes it.
    pub period: HolidayId,
    /// The first and the last day counted: not before the log began, not after today.
    pub days: (Date, Date),
    /// Planned work of the week on the school days in the period.
    pub planned: Sum,
    /// Planned work of the week that was given up.
    pub given_up: Sum,
    /// What was given up, by reason; reasons without any are left out.
    pub by_reason: BTreeMap<StrikeReason, Sum>,
    /// What was given up, by whose work it was; includes ib'er, bouwcoördinator and leader.
    pub by_who: BTreeMap<Who, Sum>,
}

impl PeriodSum {
    /// Planned work that went ahead.
    pub const fn went_ahead(&self) -> Sum {
        self.planned.less(self.given_up)
    }

    /// What was given up by the ib'er, bouwcoördinator, leader and teachers, whose work is not in the week.
    pub fn given_up_beside(&self) -> Sum {
        let mut sum = Sum::default();
        let beside = self.by_who.iter().filter(|(who, _)| !matches!(who, Who::Person(_)));
        beside.for_each(|(_, &given_up)| sum.add(given_up));
        sum
    }
}

/// How far back the log is summed: ten years. An earlier date is a slip of the pen, and its thousands of periods would
/// freeze the page.
const MOST_DAYS: i64 = 3_660;

/// The sums of each period from the start of the log until today, earliest first; at most ten years.
///
/// What is planned is the week as it is now, on every school day of the calendar: bank holidays and study days are not
/// known, so those belong in the log. Lines dated after today do not count yet.
pub fn sums(week: &AssistantWeek, calendar: &Calendar, today: Date) -> Vec<PeriodSum> {
    let mut found = Vec::new();
    let Some(since) = week.log.counts_since().filter(|&since| since <= today) else { return found };
    let since = since.max(today.saturating_sub(Duration::days(MOST_DAYS)));
    let mut period = calendar.period_of(since).period;
    let last = calendar.period_of(today).period;
    loop {
        let closes = calendar.holiday(period).last;
        let opens = calendar.holiday(period.previous()).last.saturating_add(Duration::days(1));
        found.push(sum_of(week, calendar, period, (opens.max(since), closes.min(today))));
        if period >= last || period == period.next() {
            return found;
        }
        period = period.next();
    }
}

fn sum_of(week: &AssistantWeek, calendar: &Calendar, period: HolidayId, days: (Date, Date)) -> PeriodSum {
    let mut planned = Sum::default();
    for (_, sum) in planned_between(week, calendar, days, is_planned_work) {
        planned.add(sum);
    }
    let mut sum = PeriodSum {
        period,
        days,
        planned,
        given_up: Sum::default(),
        by_reason: BTreeMap::new(),
        by_who: BTreeMap::new(),
    };
    for entry in week.log.entries.iter().filter(|entry| (days.0..=days.1).contains(&entry.date)) {
        if matches!(entry.who, Who::Person(_)) {
            sum.given_up.add(entry.into());
        }
        sum.by_reason.entry(entry.reason).or_default().add(entry.into());
        sum.by_who.entry(entry.who).or_default().add(entry.into());
    }
    sum
}

/// How often each of these blocks is planned between two days, both included, in the order of the week.
pub fn planned_between(
    whole: &AssistantWeek,
    calendar: &Calendar,
    (first, last): (Date, Date),
    counts: impl Fn(&Block) -> bool,
) -> Vec<(BlockId, Sum)> {
    // Count school days by week of the cycle and weekday first: each block then takes at most ten additions.
    let mut days: BTreeMap<_, u32> = BTreeMap::new();
    let mut day = first;
    while day <= last {
        if let Some(weekday) = Weekday::of(day).filter(|_| calendar.is_school_day(day)) {
            *days.entry((whole.week_of(day), weekday)).or_default() += 1;
        }
        match day.next_day() {
            Some(next) => day = next,
            None => break,
        }
    }
    let planned = whole.blocks.iter().filter(|block| counts(block)).map(|block| {
        let on = days.iter().filter(|((week, weekday), _)| block.weeks.has(*week) && *weekday == block.weekday);
        let blocks: u32 = on.map(|(_, times)| times).sum();
        (block.id, Sum { blocks, minutes: blocks.saturating_mul(block.span.length()) })
    });
    planned.collect()
}
