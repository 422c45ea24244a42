//! Answer sheets and codes to test with.

use proptest::prelude::*;
use taakkompas_scan::scan::{Answer, Answers};

use crate::code::revision::Revision;
use crate::code::{Code, HandIn, Kind, RoleGroup};

/// Chance for tests, the same in every run: splitmix64.
#[derive(Debug)]
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(most).unwrap()).unwrap()
    }

    pub fn wide(&mut self) -> u128 {
        u128::from(self.next()) << 64 | u128::from(self.next())
    }

    pub fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// A hand-in with any answers.
    pub fn hand_in(&mut self) -> HandIn {
        let (kind, role) = (self.pick(Kind::ALL), self.pick(RoleGroup::ALL));
        self.hand_in_of(kind, role)
    }

    pub fn hand_in_of(&mut self, kind: Kind, role: RoleGroup) -> HandIn {
        let mut answers = Answers::new();
        for id in Revision::NEWEST.statements() {
            if let Some(&answer) = Answer::ALL.get(self.below(Answer::ALL.len() + 1)) {
                answers.insert(id, answer);
            }
        }
        HandIn::new(kind, role, &answers, self.wide())
    }
}

/// Any hand-in.
pub fn hand_ins() -> impl Strategy<Value = HandIn> {
    any::<u64>().prop_map(|seed| Chance(seed).hand_in())
}

/// The values of a code's characters.
pub fn symbols(code: &Code) -> Vec<u8> {
    code.characters().chars().map(|character| crate::code::alphabet::value(character).unwrap()).collect()
}

/// Characters of these values.
pub fn text(symbols: &[u8]) -> String {
    symbols.iter().map(|&symbol| crate::code::alphabet::character(symbol)).collect()
}
