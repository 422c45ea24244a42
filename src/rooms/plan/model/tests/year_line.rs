//! Where an action stands on the line of the coming year.

use taakkompas_plan::agenda::coming_holidays;
use taakkompas_plan::year_line::OnTheLine;
use taakkompas_school::school_year::{Calendar, Holiday, Region, SchoolYear};
use time::macros::date;

#[test]
fn an_action_takes_the_periods_from_its_first_day_to_its_holiday() {
    let calendar = Calendar::new(Region::North);
    let (year, next) = (SchoolYear::new(2026), SchoolYear::new(2027));
    let of = |today, start, due| OnTheLine::of(&calendar, today, start, due).map(|line| (line.first, line.last));
    let november = date!(2026 - 11 - 09);
    assert_eq!(of(november, november, year.holiday(Holiday::Christmas)), Some((0, 0)), "in this period");
    let january = date!(2027 - 01 - 18);
    assert_eq!(of(november, january, year.holiday(Holiday::May)), Some((1, 2)), "from the next to the one after");
    assert_eq!(of(january, november, year.holiday(Holiday::May)), Some((0, 1)), "it began before today");
    assert_eq!(of(january, november, year.holiday(Holiday::Christmas)), None, "its holiday has passed");
    let far = next.holiday(Holiday::Summer);
    assert_eq!(of(november, january, far), Some((1, 4)), "it runs on after the line");
    assert_eq!(of(november, date!(2028 - 01 - 17), far), None, "it begins after the line");
    let holiday = date!(2026 - 12 - 28);
    assert_eq!(of(november, holiday, year.holiday(Holiday::Spring)), Some((1, 1)), "in a holiday nothing begins");
    assert_eq!(of(holiday, holiday, year.holiday(Holiday::Spring)), Some((0, 0)));
}

#[test]
fn every_day_has_its_action_on_the_line() {
    let calendar = Calendar::new(Region::South);
    let mut day = date!(2026 - 08 - 01);
    while day < date!(2028 - 08 - 01) {
        for (at, due) in coming_holidays(&calendar, day).into_iter().enumerate() {
            assert_eq!(
                OnTheLine::of(&calendar, day, day, due),
                Some(OnTheLine { first: 0, last: at }),
                "{day} {due:?}"
            );
        }
        day = day.next_day().unwrap();
    }
}
