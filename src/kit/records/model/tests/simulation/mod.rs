//! One deterministic world: tabs, clock, disk, copies and locks, all from one seed.
//!
//! `make test` lives through the same 100,000 worlds every time; `FUZZ_TIMES=10` through ten times as many others, as
//! `make fuzz` does. What goes wrong in a world is told with its seed and all that happened there.

#[path = "../../../../../school/tests/support/chance.rs"]
pub mod chance;
mod checks;
mod choosing;
pub mod disk;
mod fortune;
pub mod locks;
mod log;
pub mod tab;
pub mod world;

use chance::Chance;
use world::World;

impl Chance {
    pub fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }
}

/// How much is done in one world.
const STEPS: usize = 30;
/// The worlds of one of the four tests, which run side by side.
const WORLDS: u64 = 25_000;

/// The world of a seed again, with all that happens there.
fn told(seed: u64) -> String {
    let mut world = World::new(seed);
    world.is_logged = true;
    world.run(STEPS);
    world.log
}

/// Lives through one in four of the worlds.
fn nothing_is_lost(quarter: u64) {
    let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().expect("a whole number"));
    let (times, first) = (number("FUZZ_TIMES").unwrap_or(1), number("PROPTEST_RNG_SEED").unwrap_or(0));
    for at in 0..WORLDS * times {
        let seed = first.wrapping_add(at * 4 + quarter);
        let mut world = World::new(seed);
        world.run(STEPS);
        if let Some(fault) = world.fault {
            panic!("in the world of seed {seed}: {fault}\n{}", told(seed));
        }
    }
}

#[test]
fn nothing_is_lost_in_the_first_of_four() {
    nothing_is_lost(0);
}

#[test]
fn nothing_is_lost_in_the_second_of_four() {
    nothing_is_lost(1);
}

#[test]
fn nothing_is_lost_in_the_third_of_four() {
    nothing_is_lost(2);
}

#[test]
fn nothing_is_lost_in_the_last_of_four() {
    nothing_is_lost(3);
}

/// A mirror that writes over what it does not follow: the simulation sees what comes of that.
#[test]
fn the_simulation_finds_what_it_is_for() {
    let loses = |seed: u64| {
        let mut world = World::new(seed);
        world.is_careless = true;
        world.run(STEPS);
        world.fault.is_some()
    };
    let found = (0..2_000).filter(|&seed| loses(seed)).count();
    assert!(found > 10, "{found} of 2,000 worlds with a careless mirror lose something");
}
