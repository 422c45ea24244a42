//! The seed of the property tests, and how many cases they try.
//!
//! The tests try the same cases in every run, so that one that fails does so because of what was changed. `make fuzz` tries
//! others, and many more of them.

use std::io::{self, Write as _};
use std::sync::OnceLock;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// The seed of a run that asks for no other. Any number will do.
const USUAL_SEED: u64 = 202_611;

/// This many cases, or `FUZZ_TIMES` as many, with the seed in `PROPTEST_RNG_SEED` or else the usual one.
///
/// A seed that was asked for is printed before the first case is tried, past the output capture of the test runner, so
/// that it is there both for a test that fails and for one that does not end.
#[allow(clippy::expect_used, reason = "who asks for a number that is none gets no run, rather than another one")]
pub fn cases(cases: u32) -> ProptestConfig {
    static SEED: OnceLock<u64> = OnceLock::new();
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    let seed = *SEED.get_or_init(|| match config.rng_seed {
        RngSeed::Fixed(seed) => {
            let _ = writeln!(io::stderr(), "Property tests: PROPTEST_RNG_SEED={seed} repeats this run");
            seed
        }
        RngSeed::Random => USUAL_SEED,
    });
    let times = std::env::var("FUZZ_TIMES").map_or(1, |times| times.parse().expect("FUZZ_TIMES is a whole number"));
    ProptestConfig { cases: cases.saturating_mul(times), rng_seed: RngSeed::Fixed(seed), ..config }
}
