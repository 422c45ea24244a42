//! Dates, periods and durations in Dutch.

use taakkompas_school::dutch::months::month_name;
use taakkompas_school::school_year::{Holiday, HolidayId};
use time::{Date, Month};

/// `23 november 2026`.
pub fn date(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date.month()), date.year())
}

/// `23 november`.
pub fn day_and_month(date: Date) -> String {
    format!("{} {}", date.day(), month(date.month()))
}

pub fn month(month: Month) -> &'static str {
    taakkompas_school::months::Month::of_calendar(month.into()).map_or("", month_name)
}

/// `kerstvakantie`.
pub const fn holiday(holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::Autumn => "herfstvakantie",
        Holiday::Christmas => "kerstvakantie",
        Holiday::Spring => "voorjaarsvakantie",
        Holiday::May => "meivakantie",
        Holiday::Summer => "zomervakantie",
    }
}

/// `kerstvakantie 2026`: the year in which the holiday falls.
pub fn holiday_with_year(id: HolidayId) -> String {
    let starts = id.school_year.starts();
    let year = match id.holiday {
        Holiday::Autumn | Holiday::Christmas => starts,
        Holiday::Spring | Holiday::May | Holiday::Summer => starts + 1,
    };
    format!("{} {year}", holiday(id.holiday))
}

/// Minutes the way people say them: `10 minuten`, `1 uur`, `1½ uur`, `2 uur en 15 minuten`.
pub fn minutes(minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, 1) => "1 minuut".to_owned(),
        (0, rest) => format!("{rest} minuten"),
        (hours, 0) => format!("{hours} uur"),
        (hours, 30) => format!("{hours}½ uur"),
        (hours, rest) => format!("{hours} uur en {rest} minuten"),
    }
}

/// An estimate the way people say it: in half hours from an hour on. So every page says the same of the same work.
pub fn estimate((least, most): (u32, u32)) -> String {
    let half_hours = |minutes: u32| (minutes + 15) / 30 * 30;
    minutes_range(if most < 60 { (least, most) } else { (half_hours(least), half_hours(most)) })
}

/// A range of minutes: `1½-2 uur`, `30-45 minuten`, or one value if both are the same.
fn minutes_range((least, most): (u32, u32)) -> String {
    let in_hours = |minutes: u32| match minutes % 60 {
        0 => Some(format!("{}", minutes / 60)),
        30 if minutes > 60 => Some(format!("{}½", minutes / 60)),
        30 => Some("½".to_owned()),
        _ => None,
    };
    if least == most {
        return minutes(most);
    }
    if most < 60 {
        return format!("{least}-{most} minuten");
    }
    match (in_hours(least), in_hours(most)) {
        (Some(from), Some(to)) => format!("{from}-{to} uur"),
        _ => format!("{} tot {}", minutes(least), minutes(most)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_said_as_people_say_them() {
        for (value, said) in
            [(1, "1 minuut"), (10, "10 minuten"), (60, "1 uur"), (90, "1½ uur"), (135, "2 uur en 15 minuten")]
        {
            assert_eq!(minutes(value), said);
        }
        for (range, said) in
            [((30, 45), "30-45 minuten"), ((50, 70), "1 uur"), ((215, 305), "3½-5 uur"), ((20, 80), "½-1½ uur")]
        {
            assert_eq!(estimate(range), said, "{range:?}");
        }
        for (range, said) in [
            ((30, 45), "30-45 minuten"),
            ((90, 120), "1½-2 uur"),
            ((60, 60), "1 uur"),
            ((300, 420), "5-7 uur"),
            ((30, 60), "½-1 uur"),
            ((45, 90), "45 minuten tot 1½ uur"),
        ] {
            assert_eq!(minutes_range(range), said);
        }
    }
}
