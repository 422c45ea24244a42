//! Days off for everyone that are outside the school holidays in most years.

use time::{Date, Duration, Month, Weekday};

use super::Calendar;

/// How many days are looked at for the next day with school: more than any holiday lasts.
const LONGEST_WITHOUT_SCHOOL: usize = 120;

impl Calendar {
    /// Whether there is school: a school day that is not off for everyone. Study days are not known.
    pub fn has_school(&self, date: Date) -> bool {
        self.is_school_day(date) && !is_day_off(date)
    }

    /// The first day with school, from this day on.
    pub fn first_day_with_school(&self, from: Date) -> Date {
        let days = core::iter::successors(Some(from), |day| day.next_day());
        days.take(LONGEST_WITHOUT_SCHOOL).find(|&day| self.has_school(day)).unwrap_or(from)
    }

    /// The last day with school before `date` and not before `first`; `None` if there is none.
    pub fn last_day_with_school(&self, first: Date, date: Date) -> Option<Date> {
        let days = core::iter::successors(date.previous_day(), |day| day.previous_day());
        days.take(LONGEST_WITHOUT_SCHOOL).take_while(|&day| day >= first).find(|&day| self.has_school(day))
    }
}

/// Whether nearly every school is closed on this day outside the school holidays: on Easter Monday, King's Day, Ascension
/// Day and the Friday after it, Whit Monday, and Liberation Day in a year in which schools are free on it.
///
/// Christmas and New Year are always in a school holiday. Good Friday is off in some schools only.
pub fn is_day_off(date: Date) -> bool {
    const EASTER_MONDAY: i64 = 1;
    const ASCENSION_DAY: i64 = 39;
    const DAY_AFTER_ASCENSION: i64 = 40;
    const WHIT_MONDAY: i64 = 50;
    let after_easter = easter(date.year()).map(|easter| (date - easter).whole_days());
    matches!(after_easter, Some(EASTER_MONDAY | ASCENSION_DAY | DAY_AFTER_ASCENSION | WHIT_MONDAY))
        || is_kings_day(date)
        || is_liberation_day(date)
}

/// 27 April, or the day before if that is a Sunday.
fn is_kings_day(date: Date) -> bool {
    match (date.month(), date.day()) {
        (Month::April, 27) => date.weekday() != Weekday::Sunday,
        (Month::April, 26) => date.weekday() == Weekday::Saturday,
        _ => false,
    }
}

/// 5 May, once in five years: in 2025, 2030 and so on.
fn is_liberation_day(date: Date) -> bool {
    (date.month(), date.day()) == (Month::May, 5) && date.year().rem_euclid(5) == 0
}

/// Easter Sunday, by the Gregorian rule of Gauss in the form of Meeus, Jones and Butcher.
fn easter(year: i32) -> Option<Date> {
    let (golden, century, of_century) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let correction = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + correction + 15).rem_euclid(30);
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4).rem_euclid(7);
    let late = (golden + 11 * moon + 22 * to_sunday) / 451;
    let after_22_march = moon + to_sunday - 7 * late;
    Date::from_calendar_date(year, Month::March, 22).ok()?.checked_add(Duration::days(i64::from(after_22_march)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn easter_and_what_depends_on_it_are_as_in_the_almanac() {
        let sundays = [
            date!(2024 - 03 - 31),
            date!(2025 - 04 - 20),
            date!(2026 - 04 - 05),
            date!(2027 - 03 - 28),
            date!(2028 - 04 - 16),
            date!(2035 - 03 - 25),
            date!(2038 - 04 - 25),
        ];
        for sunday in sundays {
            assert_eq!(easter(sunday.year()), Some(sunday));
        }
        let off = [date!(2027 - 03 - 29), date!(2027 - 05 - 06), date!(2027 - 05 - 17), date!(2026 - 04 - 27)];
        assert!(off.into_iter().all(is_day_off));
        assert!(!is_day_off(date!(2027 - 03 - 30)) && !is_day_off(date!(2027 - 05 - 18)));
        // The Friday after Ascension Day, and Liberation Day in 2030 but not in 2027.
        assert!(is_day_off(date!(2027 - 05 - 07)) && is_day_off(date!(2030 - 05 - 05)));
        assert!(!is_day_off(date!(2027 - 05 - 05)));
        // In 2025 the 27th was a Sunday.
        assert!(is_day_off(date!(2025 - 04 - 26)) && !is_day_off(date!(2025 - 04 - 27)));
        assert!(!is_day_off(date!(2027 - 04 - 26)));
    }

    #[test]
    fn a_day_with_school_is_found_past_the_weekend_and_the_public_holiday() {
        let calendar = Calendar::default();
        assert!(calendar.is_school_day(date!(2027 - 03 - 29)) && !calendar.has_school(date!(2027 - 03 - 29)));
        assert_eq!(calendar.first_day_with_school(date!(2027 - 03 - 27)), date!(2027 - 03 - 30));
        assert_eq!(calendar.first_day_with_school(date!(2026 - 12 - 19)), date!(2027 - 01 - 04));
        let before = |first, date| calendar.last_day_with_school(first, date);
        assert_eq!(before(date!(2027 - 03 - 01), date!(2027 - 03 - 30)), Some(date!(2027 - 03 - 26)));
        assert_eq!(before(date!(2027 - 03 - 27), date!(2027 - 03 - 30)), None);
    }
}
