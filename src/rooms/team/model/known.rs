//! What is known of codes that were handed in: by the code itself, and by its mark when the code is gone. Two documents on one device
//! are asked about each other's, so that no code is in the pictures of both.

use std::collections::BTreeSet;

use crate::code::Code;
use crate::rounds::Round;

/// The codes that one or more documents know.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    /// Codes that cannot be opened, and so have no mark yet.
    newer: BTreeSet<Code>,
    marks: BTreeSet<u32>,
}

impl Known {
    /// Adds those of a round.
    pub(crate) fn add_round(&mut self, round: &Round) {
        let here = round.codes.iter().chain(&round.replaced);
        self.marks.extend(here.filter_map(Code::mark).chain(round.marks.iter().copied()));
        self.newer.extend(round.newer.iter().cloned());
    }

    /// Adds codes that are in no round any more, by their marks.
    pub(crate) fn add_marks(&mut self, marks: impl IntoIterator<Item = u32>) {
        self.marks.extend(marks);
    }

    /// Whether this code is among them, or another one of the same person.
    pub fn has(&self, code: &Code) -> bool {
        code.mark().map_or_else(|| self.newer.contains(code), |mark| self.marks.contains(&mark))
    }
}
