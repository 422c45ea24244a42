//! How long proposing a division of tasks takes as people and tasks grow.
//!
//! 14 people × 35 tasks, 30 × 80 and 100 × 300, each with room to spare and nearly full.

#![allow(missing_docs)]

#[path = "../src/rooms/division/model/tests/optima/divisions.rs"]
mod divisions;

use std::hint::black_box;

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use taakkompas_division::{Aim, TaskDivision};

fn schools() -> Vec<(String, TaskDivision)> {
    let sizes = [(14, 35), (30, 80), (100, 300)];
    let fills = [("roomy", 75), ("nearly full", 95)];
    let school = |(people, tasks)| {
        fills.map(|(name, percent)| (format!("{people}x{tasks} {name}"), divisions::school(people, tasks, percent)))
    };
    sizes.into_iter().flat_map(school).collect()
}

fn division(bench: &mut Criterion) {
    let schools = schools();
    let mut group = bench.benchmark_group("division");
    group.sample_size(20);
    for (name, school) in &schools {
        group.bench_with_input(BenchmarkId::new("first proposal", name), school, |bencher, school| {
            bencher.iter(|| {
                taakkompas_division::proposal::DivisionProblem::search(black_box(school), Aim::BestFit).best()
            });
        });
        group.bench_with_input(BenchmarkId::new("first three proposals", name), school, |bencher, school| {
            bencher.iter(|| {
                Aim::ALL
                    .iter()
                    .map(|&aim| taakkompas_division::proposal::DivisionProblem::search(black_box(school), aim).best())
                    .collect::<Vec<_>>()
            });
        });
        group.bench_with_input(BenchmarkId::new("1000 tries", name), school, |bencher, school| {
            let new = || taakkompas_division::proposal::DivisionProblem::search(school, Aim::BestFit);
            bencher.iter_batched_ref(new, |search| search.step(1000), BatchSize::SmallInput);
        });
    }
    group.finish();
}

criterion_group!(benches, division);
criterion_main!(benches);
