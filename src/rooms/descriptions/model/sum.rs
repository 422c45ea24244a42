//! The hours of a description compared with those of the year: a gentle remark, never a refusal.

use super::description::Description;
use super::parts::{Origin, SlotPart, Time};

/// How the assigned time compares with the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Balance {
    /// The working-time factor is not filled in.
    Unknown,
    /// More is assigned than is available.
    Over {
        /// By this many minutes a year.
        minutes: u32,
    },
    /// There is time without a task; zero if it fits exactly.
    Left {
        /// This many minutes a year.
        minutes: u32,
    },
}

/// What a description adds up to in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearSum {
    /// Minutes a year of this colleague; `None` if the working-time factor is unknown.
    pub available: Option<u32>,
    /// Minutes assigned: tasks with a time, and the time in addition to them.
    pub assigned: u32,
    /// Tasks without a time of their own, which may count as part of the time with pupils.
    pub tasks_without_time: usize,
    /// How many times other than those of tasks are still open: talking, preparing, guidance.
    pub open: usize,
    /// How assigned and available time compare.
    pub balance: Balance,
}

/// Minutes a year at this working-time factor, in ten-thousandths, rounded down: 1659 hours at full time (CAO PO;
/// `avs-jaartaak`, 2019).
pub const fn minutes_of_year(factor: u32) -> u32 {
    // At most 995,400,000 for a factor of one, so it fits.
    let factor = if factor > Description::FULL_TIME { Description::FULL_TIME } else { factor };
    Time::MOST_PER_YEAR * factor / Description::FULL_TIME
}

/// Adds up a description, in a year with this number of school weeks.
///
/// Tasks that come from the week are part of the time with pupils if that is filled in, and are not counted twice. The
/// same goes for a task done within that time: leave it without a time of its own.
pub fn year_sum(description: &Description, school_weeks: u32) -> YearSum {
    let time_of = |part: SlotPart| description.slot(part).and_then(|slot| slot.time);
    let pupils = time_of(SlotPart::Pupils);
    let slots = SlotPart::ALL.iter().filter_map(|&part| time_of(part));
    let counts = |origin: Origin| origin != Origin::Week || pupils.is_none();
    let tasks = description.tasks().filter(|(_, task)| counts(task.origin())).filter_map(|(_, task)| task.time());
    let assigned = slots.chain(tasks).fold(0_u32, |sum, time| sum.saturating_add(time.in_year(school_weeks)));
    let available = description.factor().map(minutes_of_year);
    let beside = [SlotPart::Talking, SlotPart::Preparing, SlotPart::Guidance];
    YearSum {
        available,
        assigned,
        tasks_without_time: description.tasks().filter(|(_, task)| task.time().is_none()).count(),
        open: beside.iter().filter(|&&part| time_of(part).is_none()).count(),
        balance: match available {
            None => Balance::Unknown,
            Some(available) if assigned > available => Balance::Over { minutes: assigned - available },
            Some(available) => Balance::Left { minutes: available - assigned },
        },
    }
}
