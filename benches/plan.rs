//! How long the plan takes from forty answers, with the real content.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use taakkompas::kit::library;
use taakkompas_plan as plan;
use taakkompas_plan::PlanInput;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::{self, Answer, Answers, Level};
use taakkompas_school::school_year::{Calendar, Region};
use time::Date;

fn forty_answers() -> Answers {
    let levels = Level::ALL.iter().cycle();
    let statements = library::catalog().statements.iter();
    statements.zip(levels).map(|(statement, &level)| (statement.id.clone(), Answer::Level(level))).collect()
}

fn plan(bench: &mut Criterion) {
    let catalog = library::catalog();
    let profile = SchoolProfile::default();
    let answers = forty_answers();
    let result = scan::result(&catalog.statements, &profile, &answers);
    let calendar = Calendar::new(Region::Middle);
    let today = Date::from_ordinal_date(2026, 327).unwrap_or(Date::MIN);
    assert_eq!(answers.len(), 40);
    bench.bench_function("plan from 40 answers", |bencher| {
        bencher.iter(|| {
            plan::propose(black_box(PlanInput {
                catalog,
                profile: &profile,
                answers: &answers,
                result: &result,
                calendar: &calendar,
                today,
            }))
        });
    });
}

criterion_group!(benches, plan);
criterion_main!(benches);
