//! Answer sheets and codes to test with.

use proptest::prelude::*;
use taakkompas_scan::scan::{Answer, Answers};

use crate::code::revision::Revision;
use crate::code::{Code, HandIn, Kind, RoleGroup};
use crate::rounds::{NotTakenReason, Round};

#[path = "../../../../school/tests/support/chance.rs"]
mod chance;
pub use chance::Chance;

impl Chance {
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

impl Round {
    /// Takes one code.
    pub fn take(&mut self, code: &Code) -> Result<(), NotTakenReason> {
        self.take_beside(code, &mut self.marks_here()).map(drop)
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
