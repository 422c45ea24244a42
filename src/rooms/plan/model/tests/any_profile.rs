//! Any profile of a school, on any day: for the tests of the plan and of the sentences about it.

#![allow(unreachable_pub)]

use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use taakkompas_scan::profile::{
    AssistantCount, BoardSize, Changes, CoverFrequency, CoveredBy, FilledInBy, GroupCount, GroupTrend, LeaderDuty,
    Pool, SchoolProfile, Vacancies, Worry,
};
use taakkompas_school::staff::HoursSource;
use time::macros::date;
use time::{Date, Duration};

/// One of these, or no answer.
pub fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
    option::of(select(all))
}

/// Any day of some school years.
pub fn any_day() -> impl Strategy<Value = Date> {
    (0..1500_i64).prop_map(|days| date!(2025 - 08 - 01).saturating_add(Duration::days(days)))
}

/// Any profile that a school could fill in. Fixed hours have no end date.
pub fn any_profile() -> impl Strategy<Value = SchoolProfile> {
    (
        (any_of(GroupCount::ALL), any_of(AssistantCount::ALL), any::<bool>(), any_of(CoverFrequency::ALL)),
        (subsequence(Worry::ALL, 0..=2), any_of(HoursSource::ALL), any_of(Vacancies::ALL), any_of(Changes::ALL)),
        (any_of(BoardSize::ALL), any_of(Pool::ALL), any_of(GroupTrend::ALL), any_of(LeaderDuty::ALL)),
        (option::of(any_day()), subsequence(CoveredBy::ALL, 0..=4), any_of(FilledInBy::ALL)),
    )
        .prop_map(|(size, strain, board, (hours_until, covered_by, filled_in_by))| {
            let (groups, assistants, has_teacher_supporter, cover) = size;
            let (worries, hours, vacancies, changes) = strain;
            let (board, pool, trend, leader) = board;
            SchoolProfile {
                groups,
                assistants,
                has_teacher_supporter,
                cover,
                covered_by,
                worries,
                hours,
                hours_until: hours_until.filter(|_| hours != Some(HoursSource::Fixed)),
                vacancies,
                changes,
                board,
                pool,
                trend,
                leader,
                filled_in_by,
                ..SchoolProfile::default()
            }
        })
}
