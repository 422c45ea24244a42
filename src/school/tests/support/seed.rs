//! The seed of the property tests: new in every run, and printed, so that any run can be repeated.

use std::io::{self, Write as _};
use std::sync::OnceLock;

use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};

/// This many cases, with the seed in `PROPTEST_RNG_SEED` or else a new one.
///
/// The seed is printed before the first case is tried, past the output capture of the test runner, so that it is there
/// both for a test that fails and for one that does not end.
pub fn cases(cases: u32) -> ProptestConfig {
    static SEED: OnceLock<u64> = OnceLock::new();
    let config = ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    let seed = *SEED.get_or_init(|| {
        let seed = match config.rng_seed {
            RngSeed::Fixed(seed) => seed,
            RngSeed::Random => TestRunner::default().rng().next_u64(),
        };
        let _ = writeln!(io::stderr(), "Property tests: PROPTEST_RNG_SEED={seed} repeats this run");
        seed
    });
    ProptestConfig { rng_seed: RngSeed::Fixed(seed), ..config }
}
