//! The structural share: planned **and** with an aim **and** it took place (dutch-practice 5.2).
//!
//! - Standing in never counts, planned or not: it is in the whole but not in the part. The same goes for a lesson led
//!   by someone whose lesbevoegdheid is missing or has ended: that is standing in by another name.
//! - Extra hands at a fixed time count if their aim is named.
//! - A protected block that did not take place does not count as done.
//! - Supervision is shown apart, in neither the part nor the whole.

use taakkompas_school::qualification::is_without;
use time::Date;

use crate::log::{Sum, Who, planned_between};
use crate::{AssistantWeek, Block, Kind, KindFamily, PersonId};
use taakkompas_school::school_year::Calendar;

/// A part of a whole, in minutes: a week as far as it is planned, and in total between two days in [`Done`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Minutes that count as structural.
    pub part: u32,
    /// Minutes with pupils and of standing in, together.
    pub whole: u32,
    /// Minutes of supervision, shown apart.
    pub supervision: u32,
}

impl Share {
    /// The part as a percentage of the whole, rounded down; `None` if the whole is zero.
    pub fn percent(self) -> Option<u32> {
        let percent = u64::from(self.part) * 100 / u64::from(self.whole).max(1);
        u32::try_from(percent).ok().filter(|_| self.whole > 0)
    }

    pub(super) const fn add(&mut self, other: Self) {
        self.part = self.part.saturating_add(other.part);
        self.whole = self.whole.saturating_add(other.whole);
        self.supervision = self.supervision.saturating_add(other.supervision);
    }
}

/// Whether planned minutes of a block count as structural on this day.
fn is_structural(week: &AssistantWeek, block: &Block, on: Date) -> bool {
    let leads = || week.person(block.person).is_some_and(|person| !is_without(person.held(), on));
    block.kind.is_with_pupils() && block.has_aim() && (block.kind != Kind::Lesson || leads())
}

fn is_in_the_whole(block: &Block) -> bool {
    block.kind.is_with_pupils() || block.kind == Kind::StandingIn
}

/// The share of one person as planned, in minutes a week. The day matters because a lesbevoegdheid may end.
pub(super) fn planned(week: &AssistantWeek, person: PersonId, today: Date) -> Share {
    let minutes =
        |counts: &dyn Fn(&Block) -> bool| super::minutes_a_week(week, |block| block.person == person && counts(block));
    Share {
        part: minutes(&|block| is_structural(week, block, today)),
        whole: minutes(&is_in_the_whole),
        supervision: minutes(&|block| block.kind.family() == KindFamily::Supervision),
    }
}

/// The structural share between two days: what was planned, and how much of it took place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Done {
    /// The share as planned.
    pub planned: Share,
    /// As done: the whole is what was planned, the part only what took place.
    pub done: Share,
}

/// The share planned and done between two days, both included, for assistants and leraarondersteuners.
///
/// A line of the log that names its blocks takes away exactly those. One that only counts takes its minutes from what
/// that person had planned with an aim, as far as there is any: the cautious side.
pub fn done_between(week: &AssistantWeek, calendar: &Calendar, days: (Date, Date)) -> Done {
    let mut all = Done::default();
    for person in week.support_staff() {
        let mut share = Share::default();
        let planned = planned_between(week, calendar, days, |block| block.person == person.id);
        for (id, Sum { minutes, .. }) in planned {
            let Some(block) = week.block(id) else { continue };
            share.add(Share {
                part: if is_structural(week, block, days.1) { minutes } else { 0 },
                whole: if is_in_the_whole(block) { minutes } else { 0 },
                supervision: if block.kind.family() == KindFamily::Supervision { minutes } else { 0 },
            });
        }
        let given_up = given_up(week, calendar, person.id, days);
        all.planned.add(share);
        all.done.add(Share {
            part: share.part.saturating_sub(given_up.part),
            supervision: share.supervision.saturating_sub(given_up.supervision),
            ..share
        });
    }
    all
}

/// The minutes that the log takes away from one person: of what counts, and of supervision.
fn given_up(week: &AssistantWeek, calendar: &Calendar, person: PersonId, (first, last): (Date, Date)) -> Share {
    let mut given_up = Share::default();
    let is_in = |date: Date| (first..=last).contains(&date) && calendar.is_school_day(date);
    let entries = week.log.entries.iter();
    for entry in entries.filter(|entry| entry.who == Who::Person(person) && is_in(entry.date)) {
        if entry.named.is_empty() {
            given_up.part = given_up.part.saturating_add(entry.minutes);
            continue;
        }
        // A block that has since moved or gone is no longer planned on that day.
        let named = entry.named.iter().filter_map(|&id| week.block(id));
        for block in named.filter(|block| week.happens_on(block, entry.date)) {
            let minutes = block.span.length();
            given_up.add(Share {
                part: if is_structural(week, block, entry.date) { minutes } else { 0 },
                whole: 0,
                supervision: if block.kind.family() == KindFamily::Supervision { minutes } else { 0 },
            });
        }
    }
    given_up
}
