//! What is known of codes that were handed in: by the code itself, and by its mark when the code is gone. Two documents on one device
//! are asked about each other's, so that no code is in the pictures of both.

use std::collections::BTreeSet;

use crate::TeamDocument;
use crate::code::Code;

/// The codes that one or more documents know.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    /// Codes that cannot be opened, and so have no mark yet.
    newer: BTreeSet<Code>,
    marks: BTreeSet<u32>,
}

impl Known {
    /// Adds those of a document.
    pub fn add(&mut self, team: &TeamDocument) {
        for round in team.rounds() {
            let here = round.codes.iter().chain(&round.replaced);
            self.marks.extend(here.filter_map(Code::mark).chain(round.marks.iter().copied()));
            self.newer.extend(round.newer.iter().cloned());
        }
        self.marks.extend(team.spent());
    }

    /// Whether this code is among them, or another one of the same person.
    pub fn has(&self, code: &Code) -> bool {
        code.mark().map_or_else(|| self.newer.contains(code), |mark| self.marks.contains(&mark))
    }
}
