//! Summaries for tests.

use proptest::prelude::*;
use proptest::sample::Index;

use crate::generate;
use crate::made::Made;
use crate::summary::Summary;

/// A moment, as it is written.
pub fn made(text: &str) -> Made {
    text.parse().unwrap()
}

/// Summaries of a few schools over a few rounds, some of them twice, some with the name written otherwise.
pub fn summaries() -> impl Strategy<Value = Vec<Summary>> {
    let one = (0..12_u64, 0..3_u32, any::<bool>(), 0..4_u64).prop_map(|(number, round, is_loud, seed)| {
        let mut contents = (*generate::summary(seed, number, round).unwrap()).clone();
        if is_loud {
            contents.school.name = contents.school.name.to_uppercase();
        }
        Summary::checked(contents).unwrap()
    });
    prop::collection::vec(one, 0..40)
}

/// The same things in another order.
pub fn shuffled<T: Clone>(things: &[T], by: &[Index]) -> Vec<T> {
    let mut left = things.to_vec();
    let mut by = by.iter().cycle();
    let mut out = Vec::new();
    while !left.is_empty() {
        let at = by.next().map_or(0, |index| index.index(left.len()));
        out.push(left.swap_remove(at));
    }
    out
}
