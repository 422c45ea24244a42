//! The Dutch school holidays: published dates, and an estimate for the years without them.
//!
//! **Published**: school years 2024-2025 up to and including 2029-2030. Taken from
//! openholidaysapi.org (`src/nl/holidays/holidays.school.csv`, January 2026) and compared, date by
//! date, with a list made from the Rijksoverheid open data (August 2026); 2028-2029 also with
//! rijksoverheid.nl itself. Two ends of the spring holiday in the South (2027 and 2029) are a month
//! late in the first list; the other two sources have the nine days used here. Schools may choose
//! other dates for autumn and spring, and many take a second week in May: that is what a school's
//! own dates are for.
//!
//! **Estimated**: all other years, from what the published years since 2020 have in common.
//! - Christmas: 16 days from the first Saturday on or after 19 December.
//! - May: nine days from the first Saturday on or after 24 April.
//! - Summer: 44 days from the first Saturday on or after 4 July, and one and two weeks later; which
//!   region goes first, second and third repeats every six years.
//! - Autumn: nine days from the first Saturday on or after 10 October, or a week later; which
//!   regions go early repeats every six years.
//! - Spring: nine days; in the South from the Saturday of Carnaval, moved by whole weeks into 10 to
//!   26 February. If that is early, the other regions are a week later; if late, the North is a
//!   week earlier.
//!
//! Compared with the published years, an estimate is right or one week off; tests keep it so.
//!
//! To add a year: add a row to `PUBLISHED`.

use time::{Date, Duration, Month};

use super::stretch::Stretch;
use super::{Holiday, Region, SchoolYear};

/// The first Saturdays of a school year's holidays, each as a day of the month it always falls in;
/// three together are those of North, Middle and South.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Saturdays {
    /// In October.
    autumn: [u8; 3],
    /// In December.
    christmas: u8,
    /// In February of the second year.
    spring: [u8; 3],
    /// In April of the second year.
    may: u8,
    /// In July of the second year.
    summer: [u8; 3],
}

/// The school year of the first row of `PUBLISHED`; the others follow year by year.
const FIRST_PUBLISHED: i32 = 2024;

#[rustfmt::skip]
const PUBLISHED: [Saturdays; 6] = [
    // 2024-2025
    Saturdays { autumn: [26, 26, 19], christmas: 21, spring: [15, 22, 22], may: 26, summer: [12, 19, 5] },
    // 2025-2026
    Saturdays { autumn: [18, 18, 11], christmas: 20, spring: [21, 14, 14], may: 25, summer: [4, 18, 11] },
    // 2026-2027
    Saturdays { autumn: [10, 17, 17], christmas: 19, spring: [20, 20, 13], may: 24, summer: [10, 17, 24] },
    // 2027-2028
    Saturdays { autumn: [16, 16, 23], christmas: 25, spring: [19, 26, 26], may: 29, summer: [15, 8, 22] },
    // 2028-2029
    Saturdays { autumn: [14, 21, 21], christmas: 23, spring: [17, 17, 10], may: 28, summer: [21, 7, 14] },
    // 2029-2030
    Saturdays { autumn: [20, 20, 13], christmas: 22, spring: [16, 23, 23], may: 27, summer: [20, 13, 6] },
];

/// Whether the holidays of this school year are an estimate.
pub(super) fn is_estimate(school_year: SchoolYear) -> bool {
    published(school_year).is_none()
}

/// The days of a holiday, published or estimated, both ends included.
pub(super) fn days(school_year: SchoolYear, holiday: Holiday, region: Region) -> Stretch {
    let saturdays = published(school_year).unwrap_or_else(|| estimate(school_year));
    stretch(saturdays, school_year, holiday, region)
}

fn stretch(saturdays: Saturdays, school_year: SchoolYear, holiday: Holiday, region: Region) -> Stretch {
    let of_region = |[north, middle, south]: [u8; 3]| match region {
        Region::North => north,
        Region::Middle => middle,
        Region::South => south,
    };
    let year = school_year.starts();
    let (first, days) = match holiday {
        Holiday::Autumn => (date(year, Month::October, of_region(saturdays.autumn)), 9),
        Holiday::Christmas => (date(year, Month::December, saturdays.christmas), 16),
        Holiday::Spring => (date(year + 1, Month::February, of_region(saturdays.spring)), 9),
        Holiday::May => (date(year + 1, Month::April, saturdays.may), 9),
        Holiday::Summer => (date(year + 1, Month::July, of_region(saturdays.summer)), 44),
    };
    Stretch { first, last: first.saturating_add(Duration::days(days - 1)) }
}

fn published(school_year: SchoolYear) -> Option<Saturdays> {
    let row = school_year.starts().checked_sub(FIRST_PUBLISHED)?;
    PUBLISHED.get(usize::try_from(row).ok()?).copied()
}

fn estimate(school_year: SchoolYear) -> Saturdays {
    let year = school_year.starts();
    // By year of the six-year cycle: the places of North, Middle and South.
    let summer_places = match (year + 1).rem_euclid(6) {
        0 => [1, 0, 2],
        1 => [2, 0, 1],
        2 => [2, 1, 0],
        3 => [1, 2, 0],
        4 => [0, 2, 1],
        _ => [0, 1, 2],
    };
    let autumn_places = match year.rem_euclid(6) {
        0 | 4 => [0, 1, 1],
        5 => [0, 0, 1],
        _ => [1, 1, 0],
    };
    let weeks_after = |first: u8, places: [u8; 3]| places.map(|place| first + 7 * place);
    Saturdays {
        autumn: weeks_after(saturday_from(year, Month::October, 10), autumn_places),
        christmas: saturday_from(year, Month::December, 19),
        spring: estimate_spring(year + 1),
        may: saturday_from(year + 1, Month::April, 24),
        summer: weeks_after(saturday_from(year + 1, Month::July, 4), summer_places),
    }
}

fn estimate_spring(year: i32) -> [u8; 3] {
    let carnaval_saturday = easter(year).saturating_sub(Duration::days(50));
    let days_after = (carnaval_saturday - date(year, Month::February, 10)).whole_days();
    // Carnaval is at most four weeks away; moving by whole weeks keeps it on a Saturday.
    let south = match days_after {
        ..0 => 10 + days_after.rem_euclid(7),
        0..=16 => 10 + days_after,
        17.. => 20 + (days_after - 10).rem_euclid(7),
    };
    let south = u8::try_from(south).unwrap_or(20);
    if south <= 18 { [south + 7, south + 7, south] } else { [south - 7, south, south] }
}

/// The day of the month of the first Saturday on or after this day.
fn saturday_from(year: i32, month: Month, day: u8) -> u8 {
    let weekday = date(year, month, day).weekday();
    day + (6 - weekday.number_days_from_sunday())
}

/// Easter Sunday, by the usual Gregorian reckoning (Meeus, Jones and Butcher).
pub(crate) fn easter(year: i32) -> Date {
    let (century, of_century) = (year / 100, year % 100);
    let golden = year % 19;
    let moon_shift = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * to_sunday) / 451;
    let days_after_22_march = moon + to_sunday - 7 * late;
    date(year, Month::March, 22).saturating_add(Duration::days(i64::from(days_after_22_march)))
}

/// A date of a [`SchoolYear`]. It always exists; the fallback only avoids a panic.
fn date(year: i32, month: Month, day: u8) -> Date {
    Date::from_calendar_date(year, month, day).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn easter_is_on_its_day() {
        let check = |expected: Date| assert_eq!(easter(expected.year()), expected);
        check(date!(2024 - 03 - 31));
        check(date!(2025 - 04 - 20));
        check(date!(2027 - 03 - 28));
        check(date!(2038 - 04 - 25));
        check(date!(2049 - 04 - 18));
        check(date!(2285 - 03 - 22));
    }

    /// The estimate, compared with what was published: never more than a week off.
    #[test]
    fn an_estimate_is_close_to_what_was_published() {
        for (year, saturdays) in (FIRST_PUBLISHED..).zip(PUBLISHED) {
            let year = SchoolYear::new(year);
            let estimated = estimate(year);
            assert_eq!(estimated.christmas, saturdays.christmas, "{year}");
            assert_eq!(estimated.may, saturdays.may, "{year}");
            assert_eq!(estimated.summer, saturdays.summer, "{year}");
            for place in 0..3 {
                assert!(estimated.autumn[place].abs_diff(saturdays.autumn[place]) <= 7, "{year}");
                assert!(estimated.spring[place].abs_diff(saturdays.spring[place]) <= 7, "{year}");
            }
        }
    }

    #[test]
    fn every_holiday_starts_on_a_saturday_and_ends_on_a_sunday() {
        for year in 1900..2200 {
            for &holiday in Holiday::ALL {
                for &region in Region::ALL {
                    let days = days(SchoolYear::new(year), holiday, region);
                    let ends = (days.first.weekday(), days.last.weekday());
                    assert_eq!(ends, (time::Weekday::Saturday, time::Weekday::Sunday), "{year} {holiday:?} {region:?}");
                }
            }
        }
    }
}
