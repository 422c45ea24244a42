//! Hours against the year.

use super::support::*;
use crate::sum::minutes_of_year;
use crate::*;

#[test]
fn a_year_is_1659_hours_at_full_time() {
    for (factor, hours, minutes) in
        [(10_000, 1659, 0), (5_000, 829, 30), (6_000, 995, 24), (1, 0, 9), (65_000, 1659, 0)]
    {
        assert_eq!(minutes_of_year(factor), hours * 60 + minutes, "{factor}");
    }
}

#[test]
fn hours_add_up() {
    let mut description = description(DescriptionRole::Assistant);
    assert_eq!(year_sum(&description, 40).balance, Balance::Unknown);
    description.set_factor(Some(5_000)).unwrap();
    description.set_slot(SlotPart::Pupils, Some(Time::a_week(900))).unwrap();
    description.set_slot(SlotPart::Talking, Some(Time::a_week(60))).unwrap();
    description.set_time(at(0, 0), Some(Time::a_year(1_200))).unwrap();
    let sum = year_sum(&description, 40);
    assert_eq!(sum.assigned, 900 * 40 + 60 * 40 + 1_200);
    assert_eq!((sum.tasks_without_time, sum.open), (2, 2));
    assert_eq!(sum.balance, Balance::Left { minutes: 49_770 - 39_600 });
    description.set_time(at(0, 1), Some(Time::a_week(300))).unwrap();
    let sum = year_sum(&description, 40);
    assert_eq!(sum.balance, Balance::Over { minutes: 51_600 - 49_770 });
}

#[test]
fn it_may_fit_exactly() {
    let mut description = description(DescriptionRole::Assistant);
    description.set_factor(Some(10_000)).unwrap();
    description.set_time(at(0, 0), Some(Time::a_year(Time::MOST_PER_YEAR))).unwrap();
    assert_eq!(year_sum(&description, 40).balance, Balance::Left { minutes: 0 });
}
