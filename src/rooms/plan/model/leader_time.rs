//! The leader's hours as they fall in the year: spread over the periods in which an action runs.

use std::collections::BTreeMap;

use taakkompas_school::school_year::{Calendar, HolidayId, Start};
use time::Date;

/// How much falls in each period between two holidays.
pub type ByPeriod = BTreeMap<HolidayId, u32>;

/// Rule 2 of the plan: minutes that an action takes from its start until it is ready, by period: evenly over its school
/// weeks.
///
/// What adds up over the periods is always the whole. An action without a school week takes it all where it begins.
pub fn spread(calendar: &Calendar, minutes: u32, start: &Start) -> ByPeriod {
    let weeks = weeks_by_period(calendar, start.date, start.ready);
    let all: u32 = weeks.iter().map(|&(_, weeks)| weeks).sum();
    let mut spread = ByPeriod::new();
    let (mut passed, mut given) = (0, 0);
    for (period, weeks) in weeks {
        passed += weeks;
        // Rounded over all weeks so far, not in each period: nothing is lost and nothing is added.
        let until_here = minutes.saturating_mul(passed).checked_div(all).unwrap_or(minutes);
        spread.insert(period, until_here.saturating_sub(given));
        given = until_here;
    }
    spread
}

/// The periods from the first to the last day, each with its school weeks between the two.
fn weeks_by_period(calendar: &Calendar, first: Date, last: Date) -> Vec<(HolidayId, u32)> {
    let until = calendar.period_of(last).period;
    let mut period = calendar.period_of(first).period;
    let mut found = Vec::new();
    loop {
        let days = calendar.period(period);
        let weeks = calendar.school_weeks_between(first.max(days.first), last.min(days.last));
        found.push((period, weeks));
        if period >= until || period == period.next() {
            return found;
        }
        period = period.next();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use taakkompas_school::school_year::{Window, earliest_start};
    use time::macros::date;

    fn spread_from(today: Date, weeks: u32, minutes: u32) -> Vec<(String, u32)> {
        let calendar = Calendar::default();
        let start = earliest_start(&calendar, Window::Always, weeks, today);
        spread(&calendar, minutes, &start).into_iter().map(|(period, minutes)| (period.to_string(), minutes)).collect()
    }

    #[test]
    fn hours_are_spread_evenly_over_the_weeks_between_the_holidays() {
        let told = |period: &str, minutes| (period.to_owned(), minutes);
        assert_eq!(spread_from(date!(2026 - 11 - 02), 7, 700), [told("2026-christmas", 700)]);
        let over_christmas = spread_from(date!(2026 - 11 - 02), 10, 700);
        assert_eq!(over_christmas, [told("2026-christmas", 490), told("2026-spring", 210)]);
    }

    #[test]
    fn whatever_the_weeks_the_whole_is_the_whole() {
        for weeks in 0..45 {
            for minutes in [0, 1, 45, 330, 719] {
                let spread = spread_from(date!(2026 - 10 - 05), weeks, minutes);
                assert_eq!(spread.iter().map(|(_, minutes)| minutes).sum::<u32>(), minutes, "{weeks} weeks {spread:?}");
            }
        }
    }
}
