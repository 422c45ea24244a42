//! Any school that answered something, on any day.

use crate::any_profile::{any_day, any_profile};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use taakkompas::kit::library::catalog;
use taakkompas::kit::records::scan::Scan;
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Level};
use taakkompas_school::school_year::{Calendar, Region, Stretch};
use time::Duration;

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
