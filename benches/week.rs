//! How long proposing a week takes as people, groups, blocks and demand grow.
//!
//! 6 assistants × 16 groups × about 50 blocks a week, and 20 × 40; each light, tight and overfull.

#![allow(missing_docs)]

#[path = "../src/rooms/week/model/tests/optima/weeks.rs"]
mod weeks;

use std::hint::black_box;

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use taakkompas_week::AssistantWeek;

fn weeks() -> Vec<(String, AssistantWeek)> {
    let demands = [("light", 70), ("tight", 95), ("overfull", 115)];
    let city = demands.map(|(name, percent)| (format!("6x16 {name}"), weeks::city(percent)));
    let large = demands.map(|(name, percent)| (format!("20x40 {name}"), weeks::large(percent)));
    city.into_iter().chain(large).collect()
}

fn week(bench: &mut Criterion) {
    let weeks = weeks();
    let mut group = bench.benchmark_group("week");
    group.sample_size(20);
    for (name, week) in &weeks {
        group.bench_with_input(BenchmarkId::new("Search::new", name), week, |bencher, week| {
            bencher.iter(|| taakkompas_week::proposal::WeekProblem::search(black_box(week)));
        });
        group.bench_with_input(BenchmarkId::new("first proposal", name), week, |bencher, week| {
            bencher.iter(|| taakkompas_week::proposal::WeekProblem::search(black_box(week)).best());
        });
        group.bench_with_input(BenchmarkId::new("500 tries", name), week, |bencher, week| {
            bencher.iter_batched_ref(
                || taakkompas_week::proposal::WeekProblem::search(week),
                |search| search.step(500),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, week);
criterion_main!(benches);
