//! Any school that answered something, on any day.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use taakkompas::kit::library::catalog;
use taakkompas::kit::records::scan::Scan;
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::profile::{
    AssistantCount, BoardSize, Changes, CoverFrequency, CoveredBy, FilledInBy, GroupCount, GroupTrend, LeaderDuty,
    Pool, SchoolProfile, Vacancies, Worry,
};
use taakkompas_scan::scan::{Answer, Level};
use taakkompas_school::school_year::{Calendar, Region, Stretch};
use taakkompas_school::staff::HoursSource;
use time::macros::date;
use time::{Date, Duration};

fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = Option<T>> {
    option::of(select(all))
}

fn any_day() -> impl Strategy<Value = Date> {
    (0..1500_i64).prop_map(|days| date!(2025 - 08 - 01).saturating_add(Duration::days(days)))
}

fn any_profile() -> impl Strategy<Value = SchoolProfile> {
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

/// Answers around a level, so that schools differ as a whole and not only statement by statement.
fn any_answers() -> impl Strategy<Value = Vec<(StatementId, Answer)>> {
    let ids: Vec<StatementId> = catalog().statements.iter().map(|statement| statement.id.clone()).collect();
    let count = ids.len();
    let common = prop_oneof![
        4 => select(Level::ALL).prop_map(Answer::Level),
        1 => Just(Answer::Unknown),
        1 => Just(Answer::NotApplicable),
    ];
    let odd = btree_map(select(ids.clone()), select(&Answer::ALL[..]), 1..=count);
    (common, odd, any::<bool>()).prop_map(move |(common, odd, is_alike)| {
        let alike = ids.iter().filter(|_| is_alike).map(|id| (id.clone(), common));
        // Of a school that is much alike, only a few answers differ.
        let most = if is_alike { 6 } else { count };
        alike.chain(odd.into_iter().take(most)).collect()
    })
}

/// A scan with at least one answer.
pub fn any_scan() -> impl Strategy<Value = Scan> {
    let tests = vec((any_day(), 0..14_i64), 0..4);
    (any_profile(), any_answers(), select(Region::ALL), any_day(), tests).prop_map(
        |(profile, answers, region, today, tests)| {
            let mut calendar = Calendar::new(region);
            let stretch = |(first, days)| Stretch { first, last: first + Duration::days(days) };
            calendar.set_test_weeks(tests.into_iter().map(stretch).collect()).unwrap();
            Scan { profile, answers: answers.into_iter().collect(), calendar, today: Some(today), ..Scan::default() }
        },
    )
}
