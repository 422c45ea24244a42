//! When an action can begin.
//!
//! Nothing begins in a holiday or on a public one, in test weeks, or in the last weeks before a
//! holiday. From 23 November until Christmas nothing begins that takes more than two weeks; from the
//! week of Sinterklaas on, nothing at all. And nothing runs over into another school year: what is too
//! late for this year waits for the next; it is shown, not hidden.

use time::{Date, Duration, Month};

use super::calendar::Calendar;
use super::days::{friday_of, monday_of, mondays_from, weekday_from};
use super::days_off::is_day_off;
use super::stretch::Stretch;
use super::{Holiday, HolidayId, SchoolYear};

coded! {
    /// When in the year an action can begin.
    pub enum Window {
        /// At any moment that is not a bad one.
        Always = "always",
        /// Right after a holiday: in the first two school weeks of a period.
        AfterHoliday = "after-holiday",
        /// The bestuursformatieplan: begins from October to March, ready before 1 May.
        Formation = "formation",
        /// The werkverdelingsplan: begins from 1 March to 15 June, ready before the summer.
        WorkDivision = "work-division",
    }
}

/// What an action asks of the school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Work {
    /// When it can begin.
    pub window: Window,
    /// How many school weeks it takes; zero counts as one.
    pub weeks: u32,
    /// Whether all of it must lie between two holidays, without the two school weeks before the second.
    pub unbroken: bool,
    /// Whether it does not begin between Sinterklaas and Christmas, however short it is.
    pub not_in_december: bool,
    /// Whether it does not begin in the first three school weeks after the summer.
    pub not_at_start_of_year: bool,
    /// Whether it does not begin in March and April, when the board decides on the formatie.
    pub not_at_formation: bool,
    /// Whether it does not begin from March until the summer: what it would try out then goes into the work division.
    pub not_from_march: bool,
}

impl Work {
    /// Work without more demands than its window and its length.
    pub const fn new(window: Window, weeks: u32) -> Self {
        Self {
            window,
            weeks,
            unbroken: false,
            not_in_december: false,
            not_at_start_of_year: false,
            not_at_formation: false,
            not_from_march: false,
        }
    }
}

/// When an action begins and when it is ready, and why not today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// The day it begins: today, or the first school day of a later week.
    pub date: Date,
    /// The day it is ready: the Friday that closes its last school week.
    pub ready: Date,
    /// The holiday before which it is ready.
    pub due: HolidayId,
    /// Why it begins then.
    pub why: StartReason,
}

/// Why an action begins when it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartReason {
    /// It can begin today, or on the next day with school if today is a day off.
    Now,
    /// Today is in a holiday.
    HolidayNow,
    /// These are the last weeks before this holiday.
    LastWeeksBefore(Holiday),
    /// It must be unbroken, and does not fit whole before this holiday.
    NotWholeBefore(Holiday),
    /// The school has tests this week.
    TestWeeks,
    /// The weeks of Sinterklaas and Christmas.
    BeforeChristmas,
    /// The window for this kind of action is not open.
    WaitsForWindow(Window),
    /// Too little of this school year is left: it would be too late, or begin in the last weeks.
    NextSchoolYear,
    /// It begins after a holiday, this one: right after it, or what is left before it is too short.
    AfterHoliday(Holiday),
    /// Something else must be ready first. Set by the plan, which knows what.
    AfterOther,
}

/// The longest action that is considered, in school weeks: more than a school year holds.
const LONGEST_ACTION: u32 = 45;

/// The longest work that can lie unbroken between two holidays, in school weeks.
const LONGEST_UNBROKEN: u32 = 5;

/// How many weeks are searched: four years, more than all test weeks together can fill.
const WEEKS_LOOKED_THROUGH: usize = 4 * 53;

/// The first day, from `not_before` on, on which an action of this many school weeks can begin.
///
/// For the reason that is given, `not_before` counts as today. Zero weeks count as one. An action
/// that is longer than any window begins as soon as it can and is ready when its window closes.
///
/// After a summer, the first full school week is left to the start of the year, unless `not_before`
/// is in that school year already: then an action can begin at once.
pub fn earliest_start(calendar: &Calendar, window: Window, weeks: u32, not_before: Date) -> Start {
    start_of(calendar, Work::new(window, weeks), not_before)
}

/// The same for work that asks more of the year: see [`Work`].
///
/// Work that must be unbroken but is longer than any period is laid as if it need not be.
pub fn start_of(calendar: &Calendar, work: Work, not_before: Date) -> Start {
    let Work { window, weeks, .. } = work;
    let this_year = calendar.school_year_of(not_before);
    let begin = |date: Date, ready: Date| Start {
        date,
        ready,
        due: calendar.period_of(ready).period,
        why: reason(calendar, work, not_before, date),
    };

    // Once it is too late, it is too late for the rest of that school year.
    let mut too_late = None;
    let mut cut_off = None;
    for date in candidates(calendar, not_before) {
        let school_year = calendar.school_year_of(date);
        if too_late == Some(school_year)
            || refusal(calendar, work, date).is_some()
            || is_avoided(calendar, work, date)
            || settles_in(calendar, this_year, date)
        {
            continue;
        }
        if is_broken(calendar, work, date) {
            continue;
        }
        let ready = calendar.add_school_weeks(date, weeks.min(LONGEST_ACTION));
        let deadline = deadline(calendar, window, school_year);
        if ready <= deadline {
            return begin(date, ready);
        }
        too_late = Some(school_year);
        cut_off = cut_off.or(Some((date, deadline)));
    }
    let (date, ready) = cut_off.unwrap_or_else(|| {
        // Reached only for a calendar without a single quiet week, or at the end of all dates.
        let date = candidates(calendar, not_before).next().unwrap_or(not_before);
        (date, date)
    });
    begin(date, ready)
}

/// Whether this start belongs to a later school year than today.
pub fn is_next_school_year(calendar: &Calendar, today: Date, start: Date) -> bool {
    calendar.school_year_of(start) > calendar.school_year_of(today)
}

/// Whether an action with this window could begin around this day, looking only at the time of the
/// year.
///
/// The rest, such as test weeks or the last weeks before a holiday, is left to [`earliest_start`].
pub fn window_open(calendar: &Calendar, window: Window, date: Date) -> bool {
    use Month::{April, December, February, January, June, March, May, November, October};
    match (window, date.month()) {
        (Window::Always, _)
        | (Window::Formation, October | November | December | January | February | March)
        | (Window::WorkDivision, March | April | May) => true,
        (Window::WorkDivision, June) => date.day() <= 15,
        (Window::Formation | Window::WorkDivision, _) => false,
        (Window::AfterHoliday, _) => {
            let at = calendar.period_of(date);
            // After the summer, the first full week is for the start of the year.
            let weeks = if at.period.holiday == Holiday::Autumn { 3 } else { 2 };
            let first = calendar.period(at.period).first;
            let until = friday_of(monday_of(date));
            !at.in_holiday && !calendar.has_more_school_weeks(weeks, first, until)
        }
    }
}

/// Today if it is a weekday on which not everyone is off, otherwise the first day after it that is.
fn working_day_from(today: Date) -> Date {
    const LONGEST_WEEKEND: usize = 5;
    let days = core::iter::successors(Some(weekday_from(today)), |day| day.next_day().map(weekday_from));
    days.take(LONGEST_WEEKEND).find(|&day| !is_day_off(day)).unwrap_or(today)
}

/// Today if there is school, then the first day with school of every school week after that.
fn candidates(calendar: &Calendar, not_before: Date) -> impl Iterator<Item = Date> {
    let today = working_day_from(not_before);
    mondays_from(today).take(WEEKS_LOOKED_THROUGH).filter_map(move |monday| {
        let week = Stretch { first: monday.max(today), last: friday_of(monday) };
        let first = calendar.school_days(week).find(|&day| !is_day_off(day))?;
        (first == today || calendar.is_school_week(week)).then_some(first)
    })
}

/// Why nothing with this window begins on this day, however short it is.
fn refusal(calendar: &Calendar, work: Work, date: Date) -> Option<StartReason> {
    let window = work.window;
    let at = calendar.period_of(date);
    let closes = at.period.holiday;
    if at.in_holiday {
        Some(StartReason::HolidayNow)
    } else if window != Window::AfterHoliday && !window_open(calendar, window, date) {
        Some(StartReason::WaitsForWindow(window))
    } else if calendar.is_test_week(date) {
        Some(StartReason::TestWeeks)
    } else if closes == Holiday::Christmas && date >= december_begins_for(work, at.period.school_year) {
        Some(StartReason::BeforeChristmas)
    } else if is_in_last_weeks(calendar, at.period, date) {
        Some(StartReason::LastWeeksBefore(closes))
    } else if !window_open(calendar, window, date) {
        Some(StartReason::AfterHoliday(closes))
    } else {
        None
    }
}

/// Whether this work, of all work, does not begin on this day.
fn is_avoided(calendar: &Calendar, work: Work, date: Date) -> bool {
    (work.not_at_start_of_year && is_at_start_of_year(calendar, date))
        || (work.not_at_formation && matches!(date.month(), Month::March | Month::April))
        || (work.not_from_march && (Month::March as u8..=Month::July as u8).contains(&(date.month() as u8)))
}

/// Why an action that begins on `start` does not begin today.
fn reason(calendar: &Calendar, work: Work, today: Date, start: Date) -> StartReason {
    let first_day = working_day_from(today);
    if calendar.period_of(today).in_holiday {
        return StartReason::HolidayNow;
    }
    match refusal(calendar, work, first_day) {
        // Only days off are left before the holiday: it is near, but it is not now.
        Some(StartReason::HolidayNow) => StartReason::LastWeeksBefore(calendar.period_of(first_day).period.holiday),
        Some(reason @ StartReason::WaitsForWindow(_)) => reason,
        _ if is_next_school_year(calendar, today, start) => StartReason::NextSchoolYear,
        Some(reason) => reason,
        None if start == first_day => StartReason::Now,
        None if is_broken(calendar, work, first_day) => {
            StartReason::NotWholeBefore(calendar.period_of(first_day).period.holiday)
        }
        // Its own text advises against these weeks.
        None => StartReason::AfterHoliday(calendar.period_of(start).period.previous().holiday),
    }
}

/// Whether this day is in the first three school weeks after the summer.
fn is_at_start_of_year(calendar: &Calendar, date: Date) -> bool {
    const WEEKS: usize = 3;
    let period = calendar.period_of(date).period;
    let until = friday_of(monday_of(date));
    period.holiday == Holiday::Autumn && !calendar.has_more_school_weeks(WEEKS, calendar.period(period).first, until)
}

/// The last two school weeks before a holiday, three before the summer; whole weeks.
fn is_in_last_weeks(calendar: &Calendar, period: HolidayId, date: Date) -> bool {
    let weeks = if period.holiday == Holiday::Summer { 3 } else { 2 };
    !calendar.has_more_school_weeks(weeks, monday_of(date), calendar.period(period).last)
}

/// Whether this day is in the weeks in which a school year after `this_year` starts up: until the
/// end of its first full school week.
fn settles_in(calendar: &Calendar, this_year: SchoolYear, date: Date) -> bool {
    let school_year = calendar.school_year_of(date);
    if school_year <= this_year {
        return false;
    }
    let first = calendar.period(school_year.holiday(Holiday::Autumn)).first;
    let full_week = mondays_from(first).find(|&monday| {
        let week = Stretch { first: monday, last: friday_of(monday) };
        calendar.school_days(week).count() == 5
    });
    full_week.is_some_and(|monday| date <= friday_of(monday))
}

/// The day by which an action that begins in this school year must be ready.
fn deadline(calendar: &Calendar, window: Window, school_year: SchoolYear) -> Date {
    let summer = school_year.holiday(Holiday::Summer);
    let last_friday = friday_of(monday_of(calendar.period(summer).last));
    // A holiday can begin on a Thursday, and last one day.
    let before_summer = last_friday.min(calendar.holiday(summer).last);
    let before_may = Date::from_calendar_date(school_year.starts() + 1, Month::April, 30);
    match before_may {
        Ok(before_may) if window == Window::Formation => before_summer.min(before_may),
        _ => before_summer,
    }
}

/// The day from which this work does not begin before Christmas: 23 November for what takes more than two weeks or is
/// not for that time, and for the rest the Monday of the week of Sinterklaas, 5 December.
fn december_begins_for(work: Work, school_year: SchoolYear) -> Date {
    const SHORT: u32 = 2;
    let day = |month, day| Date::from_calendar_date(school_year.starts(), month, day).unwrap_or(Date::MAX);
    if work.weeks > SHORT || work.not_in_december {
        day(Month::November, 23)
    } else {
        monday_of(day(Month::December, 5))
    }
}

/// Whether work that must be unbroken would not be so if it began on this day.
fn is_broken(calendar: &Calendar, work: Work, first: Date) -> bool {
    let ready = || calendar.add_school_weeks(first, work.weeks);
    work.unbroken && work.weeks <= LONGEST_UNBROKEN && !is_whole(calendar, first, ready())
}

/// Whether work from `first` to `ready` lies between two holidays and leaves the last two school weeks before the second.
fn is_whole(calendar: &Calendar, first: Date, ready: Date) -> bool {
    let period = calendar.period_of(first).period;
    let last = calendar.period(period).last;
    let next_week = ready.saturating_add(Duration::days(3));
    period == calendar.period_of(ready).period && calendar.has_more_school_weeks(1, next_week, last)
}
