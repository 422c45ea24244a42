//! The school year of a region as a calendar file: the holidays, and the two moments at which a school divides its work.

use taakkompas_school::school_year::{Calendar, Holiday, HolidayId, Region, SchoolYear, Source};
use time::{Date, Month};

use crate::{Event, event_id};

/// What a moment of the school year is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// A holiday.
    Holiday(HolidayId),
    /// The last day for the board's plan of staff, for the school year after this one: before 1 May (cao po 2019, article
    /// 2.1; that there is one each year, and that staff consents, is law: WPO article 29, WMS article 12).
    StaffPlan(SchoolYear),
    /// The last school day before summer: by then the team talked over how the work of the coming year is divided (cao po
    /// 2019, article 2.2; staff consents: WMS article 12).
    WorkDivisionPlan(SchoolYear),
}

/// The school years of which the holidays are published, from the one of this day on, with the moments in each, in order.
///
/// A school year that we only estimate is left out: who subscribes to a calendar takes its dates for certain.
pub fn moments(region: Region, today: Date) -> Vec<(Moment, Date, Date)> {
    let calendar = Calendar::new(region);
    let mut found = Vec::new();
    let mut year = calendar.school_year_of(today);
    while calendar.source(year.holiday(Holiday::Summer)) == Source::Published {
        for holiday in Holiday::ALL {
            let days = calendar.holiday(year.holiday(*holiday));
            found.push((Moment::Holiday(year.holiday(*holiday)), days.first, days.last));
        }
        if let Ok(day) = Date::from_calendar_date(year.starts() + 1, Month::April, 30) {
            found.push((Moment::StaffPlan(year), day, day));
        }
        let last = calendar.period(year.holiday(Holiday::Summer)).last;
        found.push((Moment::WorkDivisionPlan(year), last, last));
        year = SchoolYear::new(year.starts() + 1);
    }
    found.sort_by_key(|(_, first, last)| (*first, *last));
    found
}

/// The id of a moment: the same in every file of a region, whenever it is made.
pub fn moment_id(moment: Moment, region: Region) -> String {
    match moment {
        Moment::Holiday(of) => event_id(&[of.holiday.code(), &of.school_year.starts().to_string(), region.code()]),
        Moment::StaffPlan(year) => event_id(&["formatieplan", &year.starts().to_string(), region.code()]),
        Moment::WorkDivisionPlan(year) => event_id(&["werkverdelingsplan", &year.starts().to_string(), region.code()]),
    }
}

/// The file of a region. `words` gives title and text of a moment.
pub fn events(region: Region, today: Date, words: impl Fn(Moment) -> (String, String)) -> Vec<Event> {
    let event = |(moment, first, last): (Moment, Date, Date)| {
        let (title, text) = words(moment);
        Event { id: moment_id(moment, region), version: 0, first, last, title, text, address: String::new() }
    };
    moments(region, today).into_iter().map(event).collect()
}
