//! What the school year asks of every school, whatever its plan.

use time::{Date, Month};

use taakkompas_school::school_year::{Calendar, Holiday};

coded! {
    /// What the school year asks, in its order.
    pub enum YearAsk {
        /// The board's plan of staff for the coming school year, before 1 May (cao po 2019, article 2.1; WPO, article 29).
        StaffPlan = "staff-plan",
        /// The plan for dividing the work of the coming school year, before summer (cao po 2019, article 2.2).
        WorkDivisionPlan = "work-division-plan",
    }
}

/// What the school year asks on this day, with the last day for it.
///
/// The plan of staff from January and the work division plan from March: early enough to do something, and not half the
/// year. That is ours.
pub fn year_asks(calendar: &Calendar, today: Date) -> Vec<(YearAsk, Date)> {
    let year = calendar.school_year_of(today);
    let day = |month: Month, day: u8| Date::from_calendar_date(year.starts() + 1, month, day).ok();
    let asked = |&ask: &YearAsk| {
        let (first, last) = match ask {
            YearAsk::StaffPlan => (day(Month::January, 1)?, day(Month::April, 30)?),
            YearAsk::WorkDivisionPlan => (day(Month::March, 1)?, calendar.period(year.holiday(Holiday::Summer)).last),
        };
        (first <= today && today <= last).then_some((ask, last))
    };
    YearAsk::ALL.iter().filter_map(asked).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use taakkompas_school::school_year::Region;
    use time::macros::date;

    #[test]
    fn the_school_year_asks_in_its_own_time() {
        use YearAsk::{StaffPlan, WorkDivisionPlan};
        let calendar = Calendar::new(Region::Middle);
        for (today, asked) in [
            (date!(2026 - 11 - 29), &[][..]),
            (date!(2027 - 01 - 01), &[StaffPlan]),
            (date!(2027 - 03 - 01), &[StaffPlan, WorkDivisionPlan]),
            (date!(2027 - 04 - 30), &[StaffPlan, WorkDivisionPlan]),
            (date!(2027 - 05 - 01), &[WorkDivisionPlan]),
            (date!(2027 - 08 - 10), &[]),
            (date!(2027 - 09 - 01), &[]),
        ] {
            let found: Vec<YearAsk> = year_asks(&calendar, today).into_iter().map(|(ask, _)| ask).collect();
            assert_eq!(found, asked, "{today}");
        }
        let summer = calendar.holiday(calendar.school_year_of(date!(2027 - 05 - 01)).holiday(Holiday::Summer));
        let asked = year_asks(&calendar, date!(2027 - 05 - 01));
        assert!(asked.iter().all(|(_, last)| *last < summer.first));
    }
}
