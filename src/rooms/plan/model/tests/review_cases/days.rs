//! When actions begin: D5, and the days of D11.

use taakkompas_plan::ActionReason;
use taakkompas_school::school_year::{Holiday, StartReason};
use time::macros::date;
use time::{Date, Duration, Month};

use super::case::{Case, Checked, counts, ensure, in_every_changed_school, in_every_school, text};
use crate::support::School;

/// The first days of the weeks around Sinterklaas and Christmas.
const FROM: (Month, u8) = (Month::November, 23);

/// Whether a day is in the weeks before Christmas, in which a school celebrates and ends its year.
fn is_before_christmas(case: &Case, date: Date) -> bool {
    let from = Date::from_calendar_date(date.year(), FROM.0, FROM.1).unwrap();
    let christmas = case.calendar.school_year_of(date).holiday(Holiday::Christmas);
    (from..case.calendar.holiday(christmas).first).contains(&date)
}

fn begins_nothing_long_before_christmas(case: &Case) -> Checked {
    for (action, measure) in case.steps().filter(|(action, _)| is_before_christmas(case, action.start.date)) {
        let start = action.start.date;
        // If hours end before it could be done in January, it is done now, and in less time.
        if matches!(action.reason, ActionReason::BoardTalk | ActionReason::HoursThatEnd)
            && case
                .profile()
                .hours_until
                .is_some_and(|until| action.start.ready <= until && until.year() == start.year())
        {
            continue;
        }
        ensure!(measure.weeks <= 2, "{} of {} weeks begins on {start}", measure.id, measure.weeks);
    }
    Ok(())
}

/// D5: from about 23 November until Christmas, nothing begins that takes more than two weeks.
#[test]
fn nothing_long_begins_between_sinterklaas_and_christmas() {
    in_every_school(begins_nothing_long_before_christmas);
    for today in [date!(2026 - 11 - 23), date!(2026 - 11 - 28), date!(2026 - 12 - 03), date!(2027 - 11 - 29)] {
        let then = |school: &mut School| {
            school.today = today;
            true
        };
        in_every_changed_school(then, begins_nothing_long_before_christmas);
    }
}

/// Whether a text says of the weeks before Christmas that they are not the moment.
fn is_not_for_december(when: &str) -> bool {
    let sentences = when.split(['.', ':']).map(str::to_lowercase);
    let mut named = sentences.filter(|sentence| sentence.contains("december") || sentence.contains("sinterklaas"));
    named.any(|sentence| sentence.contains("niet"))
}

/// D5: no action begins in the weeks before Christmas if its own text says not to.
#[test]
fn nothing_begins_before_christmas_if_its_own_text_says_not_to() {
    assert!(is_not_for_december(text("een-taak-om-te-stoppen", "when")));
    assert!(!is_not_for_december(text("ja-lijst-en-een-kaart", "when")));
    in_every_school(|case| {
        for (action, measure) in case.steps().filter(|(action, _)| is_before_christmas(case, action.start.date)) {
            let says_no = is_not_for_december(text(measure.id.as_str(), "when"));
            ensure!(!says_no, "{} begins on {}", measure.id, action.start.date);
        }
        Ok(())
    });
}

/// D5: a count is whole between two holidays, and leaves the last two weeks out.
#[test]
fn a_count_fits_between_two_holidays_without_the_last_two_weeks() {
    in_every_school(|case| {
        for (action, measure) in case.steps().filter(|(_, measure)| counts(measure)) {
            let (from, until) = (action.start.date, action.start.ready);
            let period = case.period(from);
            ensure!(period == case.period(until), "{} from {from} to {until} is over a holiday", measure.id);
            let last = case.calendar.period(period).last;
            let left = case.calendar.school_weeks_between(until.saturating_add(Duration::DAY), last);
            ensure!(left >= 2, "{} until {until} leaves {left} weeks", measure.id);
        }
        Ok(())
    });
}

/// Easter Sunday, by the calendar of Gauss as corrected by Butcher.
fn easter(year: i32) -> Date {
    let (golden, century, in_century) = (year % 19, year / 100, year % 100);
    let (leaps, rest) = (century / 4, century % 4);
    let lunar = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leaps - lunar + 15) % 30;
    let weekday = (32 + 2 * rest + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 21;
    date!(2000 - 03 - 01).replace_year(year).unwrap().saturating_add(Duration::days(i64::from(days)))
}

/// Days on which every school is closed, and no school holiday: Easter Monday, Ascension Day, Whit Monday, King's Day.
fn is_bank_holiday(date: Date) -> bool {
    let after_easter = (date - easter(date.year())).whole_days();
    [1, 39, 50].contains(&after_easter) || (date.month(), date.day()) == (Month::April, 27)
}

#[test]
fn easter_is_on_its_day() {
    assert_eq!(
        [2024, 2026, 2027, 2038].map(easter),
        [date!(2024 - 03 - 31), date!(2026 - 04 - 05), date!(2027 - 03 - 28), date!(2038 - 04 - 25)]
    );
    assert!(is_bank_holiday(date!(2027 - 05 - 17)) && is_bank_holiday(date!(2027 - 05 - 06)));
}

fn begins_on_days_that_school_is_open(case: &Case) -> Checked {
    for action in &case.plan.actions {
        let date = action.start.date;
        ensure!(case.calendar.is_school_day(date), "{} begins on {date}, without school", action.measure);
        ensure!(!is_bank_holiday(date), "{} begins on {date}, a day off", action.measure);
    }
    Ok(())
}

/// D11: nothing begins at the weekend, in a holiday, or on Easter Monday, Ascension Day or Whit Monday.
#[test]
fn actions_begin_on_days_that_school_is_open() {
    in_every_school(begins_on_days_that_school_is_open);
    let days_off = [2026, 2027].into_iter().flat_map(|year| [1, 39, 50].map(|days| (year, days)));
    for (year, days) in days_off {
        let then = |school: &mut School| {
            school.today = easter(year).saturating_add(Duration::days(days));
            true
        };
        in_every_changed_school(then, begins_on_days_that_school_is_open);
    }
}

/// D11: in the last week before the summer, no step "can begin now".
#[test]
fn in_the_last_week_of_the_year_nothing_begins_now() {
    for name in ["topschool-met-een-nul", "gewone-zwakke-school-in-juli"] {
        let case = Case::of(name);
        for action in &case.plan.actions {
            assert_ne!(action.start.why, StartReason::Now, "{name}: {}", action.measure);
            assert!(case.calendar.school_year_of(action.start.date).starts() >= 2027, "{name}: {}", action.measure);
        }
    }
}
